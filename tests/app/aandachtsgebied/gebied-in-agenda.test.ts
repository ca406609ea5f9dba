import { expect, test } from "vitest";
import type { GebiedVanWijk } from "../../../app/aandachtsgebied/aandachtsgebied";
import { alleenIn } from "../../../app/aandachtsgebied/aandachtsgebied-teksten";
import { groupGebieden } from "../../../app/aandachtsgebied/gebied-in-agenda";

const NOORD = { code: "WK1", naam: "Noord" };
const ZUID = { code: "WK2", naam: "Zuid" };

function inGebied(
  wijkCode: string,
  aanwijzingId: string,
  { gebiedId = "zuidwest", dekking = "geheel" }: { gebiedId?: string; dekking?: GebiedVanWijk["dekking"] } = {},
): GebiedVanWijk {
  return {
    wijkCode,
    gebied: { id: gebiedId, slug: gebiedId, naam: gebiedId },
    dekking,
    aanwijzing: {
      ...{ id: aanwijzingId, gebiedId, soort: "investering" },
      ...{ vanaf: "2026-01-01", totEnMet: null, precisie: "jaar" },
    },
  };
}

test("a gebied that several wijken lie in is told once, with each of its regimes", () => {
  const rows = [inGebied("WK1", "a"), inGebied("WK2", "a"), inGebied("WK2", "b")];
  const [gebied, ...others] = groupGebieden([...rows, inGebied("WK2", "c", { gebiedId: "noord" })], [NOORD, ZUID]);
  expect(gebied?.aanwijzingen.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(others.map(({ slug, aanwijzingen }) => [slug, aanwijzingen.map(({ id }) => id)])).toEqual([["noord", ["c"]]]);
});

test("a gebied that holds the whole of every wijk needs no words for where", () => {
  const [gebied] = groupGebieden([inGebied("WK1", "a"), inGebied("WK2", "a")], [NOORD, ZUID]);
  expect(gebied?.alleenIn).toEqual([]);
  expect(alleenIn(gebied?.alleenIn ?? [], "nl")).toBeNull();
});

test("a gebied of some streets says that it is a part of the wijk", () => {
  const [gebied] = groupGebieden([inGebied("WK1", "a", { dekking: "gedeeltelijk" })], [NOORD]);
  expect(alleenIn(gebied?.alleenIn ?? [], "nl")).toBe("Alleen in een deel van Noord");
  expect(alleenIn(gebied?.alleenIn ?? [], "en")).toBe("Only in part of Noord");
});

test("a gebied that leaves out a wijk of the agenda names those it does hold", () => {
  const [whole] = groupGebieden([inGebied("WK2", "a")], [NOORD, ZUID]);
  expect(alleenIn(whole?.alleenIn ?? [], "nl")).toBe("Alleen in Zuid");
  const [mixed] = groupGebieden(
    [inGebied("WK1", "a", { dekking: "gedeeltelijk" }), inGebied("WK2", "a")],
    [NOORD, ZUID],
  );
  expect(alleenIn(mixed?.alleenIn ?? [], "nl")).toBe("Alleen in een deel van Noord, Zuid");
});
