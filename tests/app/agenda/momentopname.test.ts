import { describe, expect, test } from "vitest";
import {
  ALLE_MOMENTEN_DAGEN,
  isMomentDue,
  isWorthKeeping,
  type MomentSoort,
  thinOut,
  WERK_PER_MOMENT_MS,
} from "../../../app/agenda/geschiedenis/momentopname";

const now = new Date("2026-03-20T12:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);
const moment = (id: number, gemaaktOp: string, soort: MomentSoort = "automatisch") => ({
  id,
  soort,
  gemaaktOp: new Date(gemaaktOp),
});

test("ten minutes of work is enough for a moment, a second less is not", () => {
  expect(isMomentDue(ago(WERK_PER_MOMENT_MS), now)).toBe(true);
  expect(isMomentDue(ago(WERK_PER_MOMENT_MS - 1000), now)).toBe(false);
  expect(isMomentDue(null, now)).toBe(false);
});

describe("a moment", () => {
  const nobody = { naam: null, isRequested: false, hasNieuwWerk: true, laatste: null };
  const named = { naam: "wijktafel", isRequested: true, hasNieuwWerk: false, laatste: null };

  test("that nobody asked for is kept when someone wrote and the draft says something else", () => {
    expect(isWorthKeeping(nobody)).toBe(true);
    expect(isWorthKeeping({ ...nobody, laatste: { naam: null, isGelijk: false } })).toBe(true);
    expect(isWorthKeeping({ ...nobody, laatste: { naam: null, isGelijk: true } })).toBe(false);
    expect(isWorthKeeping({ ...nobody, hasNieuwWerk: false })).toBe(false);
  });

  test("before a restore is kept, also when nobody wrote since the last", () => {
    const restore = { naam: null, isRequested: true, hasNieuwWerk: false };
    expect(isWorthKeeping({ ...restore, laatste: { naam: null, isGelijk: true } })).toBe(true);
    expect(isWorthKeeping({ ...restore, laatste: null })).toBe(true);
  });

  test("with a name is kept, once when the form is sent twice", () => {
    expect(isWorthKeeping(named)).toBe(true);
    expect(isWorthKeeping({ ...named, laatste: { naam: "iets anders", isGelijk: true } })).toBe(true);
    expect(isWorthKeeping({ ...named, laatste: { naam: "wijktafel", isGelijk: false } })).toBe(true);
    expect(isWorthKeeping({ ...named, laatste: { naam: "wijktafel", isGelijk: true } })).toBe(false);
  });
});

describe("old moments", () => {
  test("that nobody asked for are kept once a day: the last one, which then names the writers of the others", () => {
    expect(
      thinOut(
        [
          moment(1, "2026-03-02T09:00:00Z"),
          moment(2, "2026-03-02T10:00:00Z"),
          moment(3, "2026-03-02T11:00:00Z", "einde"),
          moment(4, "2026-03-03T09:00:00Z"),
        ],
        now,
      ),
    ).toEqual([
      { weg: 2, naar: 3 },
      { weg: 1, naar: 3 },
    ]);
  });

  test("with a name, or from before a restore, never go", () => {
    expect(
      thinOut(
        [
          moment(1, "2026-03-02T09:00:00Z", "benoemd"),
          moment(2, "2026-03-02T10:00:00Z", "voor-herstel"),
          moment(3, "2026-03-02T11:00:00Z"),
        ],
        now,
      ),
    ).toEqual([]);
  });

  test("hand their writers to the moment right after them", () => {
    expect(
      thinOut(
        [
          moment(1, "2026-03-02T09:00:00Z"),
          moment(2, "2026-03-02T10:00:00Z", "benoemd"),
          moment(3, "2026-03-02T11:00:00Z"),
        ],
        now,
      ),
    ).toEqual([{ weg: 1, naar: 2 }]);
  });

  test("of the last week all stay", () => {
    const early = new Date(now.getTime() - ALLE_MOMENTEN_DAGEN * 86_400_000);
    expect(
      thinOut(
        [
          { id: 1, soort: "automatisch", gemaaktOp: early },
          { id: 2, soort: "automatisch", gemaaktOp: new Date(early.getTime() + 1000) },
        ],
        now,
      ),
    ).toEqual([]);
  });

  test("of one day in Amsterdam belong together, also around midnight of another zone", () => {
    expect(thinOut([moment(1, "2026-03-02T22:30:00Z"), moment(2, "2026-03-02T23:30:00Z")], now)).toEqual([]);
    expect(thinOut([moment(1, "2026-03-02T23:30:00Z"), moment(2, "2026-03-03T09:00:00Z")], now)).toEqual([
      { weg: 1, naar: 2 },
    ]);
  });
});
