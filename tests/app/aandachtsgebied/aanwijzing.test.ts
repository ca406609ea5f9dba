import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkAanwijzing,
  checkAfbouw,
  countFreePlaces,
  investeringsgebiedenOn,
  MAXIMUM_INVESTERINGSGEBIEDEN,
  maximumOn,
  type NieuweAanwijzing,
} from "../../../app/aandachtsgebied/aanwijzing";
import { addDays } from "../../../app/format/iso-date";

const SEVEN = ["duindorp", "transvaal", "schilderswijk", "rustenburg", "laak", "weimar", "luyken"];

function investering(gebiedId: string, vanaf = "2026-01-01", totEnMet: string | null = null): NieuweAanwijzing {
  return { gebiedId, soort: "investering", vanaf, totEnMet };
}

const seven = SEVEN.map((gebiedId) => investering(gebiedId));

describe("the places that are free", () => {
  const vijf = seven.slice(0, 5);
  const later = investering("luyken", "2027-01-01");

  test("are those no gebied has, today or from a later day on that is decided already", () => {
    expect(countFreePlaces(vijf, "2026-06-01")).toBe(2);
    expect(countFreePlaces([...vijf, later], "2026-06-01")).toBe(1);
    expect(countFreePlaces([...vijf, later, investering("weimar", "2028-01-01")], "2026-06-01")).toBe(0);
  });

  test("do not come from one that ends, while a day before it is full; from the day after it they do", () => {
    const windingDown = [...seven.slice(1), investering("duindorp", "2026-01-01", "2026-12-31")];
    expect(countFreePlaces(windingDown, "2026-06-01")).toBe(0);
    expect(countFreePlaces(windingDown, "2027-01-01")).toBe(1);
  });

  test("are fewer where a lower maximum is decided for later, and never less than none", () => {
    const maxima = [...MAXIMUM_INVESTERINGSGEBIEDEN, { vanaf: "2028-01-01", maximum: 4 }];
    expect(countFreePlaces(seven.slice(0, 3), "2026-06-01", maxima)).toBe(1);
    expect(countFreePlaces(vijf, "2026-06-01", maxima)).toBe(0);
  });

  test("are not counted before there was a maximum", () => {
    expect(countFreePlaces([], "2025-12-31")).toBeNull();
  });
});

describe("the rule of seven", () => {
  test("a seventh investeringsgebied is accepted", () => {
    expect(checkAanwijzing(investering("luyken", "2026-05-01"), seven.slice(0, 6))).toEqual({ ok: true });
  });

  test("an eighth is refused, with the day, the seven that are in force, and no room in sight", () => {
    expect(checkAanwijzing(investering("kaapseplein", "2026-12-01"), seven)).toEqual({
      ok: false,
      reason: "maximum-bereikt",
      maximum: 7,
      op: "2026-12-01",
      inForce: SEVEN,
      eersteRuimte: null,
    });
  });

  test("the day after one ends there is room; on its last day there is not", () => {
    const windingDown = [...seven.slice(1), investering("duindorp", "2026-01-01", "2026-12-31")];
    expect(checkAanwijzing(investering("kaapseplein", "2027-01-01"), windingDown)).toEqual({ ok: true });
    expect(checkAanwijzing(investering("kaapseplein", "2026-12-31"), windingDown)).toMatchObject({
      ok: false,
      reason: "maximum-bereikt",
      op: "2026-12-31",
      eersteRuimte: "2027-01-01",
    });
  });

  test("one that is already decided for later keeps its place", () => {
    const decided = [...seven.slice(0, 6), investering("luyken", "2028-01-01")];
    expect(checkAanwijzing(investering("kaapseplein", "2027-01-01"), decided)).toMatchObject({
      ok: false,
      reason: "maximum-bereikt",
      op: "2028-01-01",
      inForce: expect.arrayContaining(["luyken"]),
    });
    expect(checkAanwijzing(investering("kaapseplein", "2027-01-01", "2027-12-31"), decided)).toEqual({ ok: true });
  });

  test("a gap between two who follow each other is too short for a third that stays", () => {
    const following = [
      ...seven.slice(0, 6),
      investering("luyken", "2026-01-01", "2026-06-30"),
      investering("luyken", "2026-09-01"),
    ];
    expect(checkAanwijzing(investering("kaapseplein", "2026-07-01"), following)).toMatchObject({ op: "2026-09-01" });
    expect(checkAanwijzing(investering("kaapseplein", "2026-07-01", "2026-08-31"), following)).toEqual({ ok: true });
  });

  test("a gebied that two aanwijzingen hold counts once", () => {
    const twice = [...seven.slice(0, 5), investering("laak", "2026-03-01"), { ...investering("luyken") }];
    expect(investeringsgebiedenOn(twice, "2026-04-01")).toHaveLength(6);
    expect(checkAanwijzing(investering("weimar", "2026-04-01"), twice)).toEqual({ ok: true });
  });

  test("NPZW and earlier regimes do not count, and NPZW is not held back by seven", () => {
    const others: NieuweAanwijzing[] = [
      ...seven.slice(0, 6),
      { gebiedId: "zuidwest", soort: "npzw", vanaf: "2023-09-26", totEnMet: null },
      { gebiedId: "kaapseplein", soort: "intensivering", vanaf: "2023-04-01", totEnMet: null },
    ];
    expect(checkAanwijzing(investering("luyken", "2026-06-01"), others)).toEqual({ ok: true });
    expect(checkAanwijzing({ ...investering("elders", "2026-06-01"), soort: "npzw" }, seven)).toEqual({ ok: true });
  });

  test("a lower maximum decided for a later year refuses what would not fit then", () => {
    const maxima = [...MAXIMUM_INVESTERINGSGEBIEDEN, { vanaf: "2028-01-01", maximum: 5 }];
    expect(checkAanwijzing(investering("weimar", "2026-06-01"), seven.slice(0, 5), maxima)).toMatchObject({
      reason: "maximum-bereikt",
      maximum: 5,
      op: "2028-01-01",
    });
  });

  test("a higher maximum decided for a later year is the first room", () => {
    const maxima = [...MAXIMUM_INVESTERINGSGEBIEDEN, { vanaf: "2028-01-01", maximum: 8 }];
    expect(checkAanwijzing(investering("kaapseplein", "2026-06-01"), seven, maxima)).toMatchObject({
      eersteRuimte: "2028-01-01",
    });
  });

  test("there was no maximum before the regime began", () => {
    expect(maximumOn("2025-12-31")).toBeNull();
    expect(maximumOn("2026-01-01")).toBe(7);
  });
});

describe("what else is refused", () => {
  test("the same gebied twice", () => {
    expect(checkAanwijzing(investering("laak", "2026-12-01"), seven)).toEqual({
      ok: false,
      reason: "al-van-kracht",
      vanaf: "2026-01-01",
      totEnMet: null,
    });
  });

  test("the same gebied before an aanwijzing that is already decided", () => {
    const decided = [investering("laak", "2027-01-01")];
    expect(checkAanwijzing(investering("laak", "2026-06-01"), decided)).toMatchObject({ reason: "al-van-kracht" });
    expect(checkAanwijzing(investering("laak", "2026-06-01", "2026-12-31"), decided)).toEqual({ ok: true });
  });

  test("an investeringsgebied before the regime began", () => {
    expect(checkAanwijzing(investering("laak", "2025-12-31"), [])).toEqual({
      ok: false,
      reason: "voor-begin-regime",
      begin: "2026-01-01",
    });
  });

  test.each(["", "2026-02-29", "2026-13-01", "1 mei 2026", "2026-5-1"])("the day %j, which does not exist", (vanaf) => {
    expect(checkAanwijzing(investering("laak", vanaf), [])).toEqual({ ok: false, reason: "datum-ongeldig" });
  });

  test("an end before the beginning", () => {
    expect(checkAanwijzing(investering("laak", "2026-06-01", "2026-05-31"), [])).toMatchObject({
      reason: "datum-ongeldig",
    });
  });
});

describe("winding down", () => {
  const laak = { vanaf: "2026-01-01", totEnMet: null };

  test("the first day may also be the last", () => {
    expect(checkAfbouw(laak, "2026-01-01")).toEqual({ ok: true });
  });

  test("an aanwijzing does not end before it began", () => {
    expect(checkAfbouw(laak, "2025-12-31")).toEqual({ ok: false, reason: "voor-begin", vanaf: "2026-01-01" });
  });

  test("an end that is decided may come sooner, never later", () => {
    const decided = { ...laak, totEnMet: "2027-06-30" };
    expect(checkAfbouw(decided, "2027-06-29")).toEqual({ ok: true });
    expect(checkAfbouw(decided, "2027-07-01")).toEqual({ ok: false, reason: "verlenging", totEnMet: "2027-06-30" });
  });

  test("a day that does not exist is refused", () => {
    expect(checkAfbouw(laak, "2026-02-30")).toEqual({ ok: false, reason: "datum-ongeldig" });
  });
});

test("whatever is designated and wound down, no day has more than seven investeringsgebieden", () => {
  const offset = fc.integer({ min: -3, max: 60 });
  const step = fc.record({
    gebiedId: fc.constantFrom(...SEVEN, "acht", "negen", "tien", "elf", "twaalf"),
    vanaf: offset.map((days) => addDays("2026-01-01", days)),
    totEnMet: fc.option(
      offset.map((days) => addDays("2026-02-01", days)),
      { nil: null },
    ),
    windsDown: fc.nat(4).map((chance) => chance === 0),
    target: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
      let aanwijzingen: NieuweAanwijzing[] = [];
      for (const { gebiedId, vanaf, totEnMet, windsDown, target } of steps) {
        const chosen = aanwijzingen[target % Math.max(1, aanwijzingen.length)];
        if (windsDown && chosen !== undefined) {
          if (!checkAfbouw(chosen, vanaf).ok) continue;
          aanwijzingen = aanwijzingen.map((one) => (one === chosen ? { ...one, totEnMet: vanaf } : one));
        } else {
          const nieuw = investering(gebiedId, vanaf, totEnMet);
          if (checkAanwijzing(nieuw, aanwijzingen).ok) aanwijzingen = [...aanwijzingen, nieuw];
        }
      }
      for (let on = "2025-12-28"; on < "2026-05-01"; on = addDays(on, 1)) {
        expect(investeringsgebiedenOn(aanwijzingen, on).length).toBeLessThanOrEqual(7);
      }
    }),
    { numRuns: 200 },
  );
});

test("the first day with room that a refusal names is accepted, and no earlier day is", () => {
  const day = fc.integer({ min: 0, max: 120 }).map((offset) => addDays("2026-01-01", offset));
  const others = fc.array(
    fc.record({ gebiedId: fc.constantFrom(...SEVEN, "elders"), vanaf: day, totEnMet: fc.option(day, { nil: null }) }),
    { minLength: 7, maxLength: 20 },
  );
  fc.assert(
    fc.property(others, day, (rows, vanaf) => {
      const bestaande = rows.map((row) => investering(row.gebiedId, row.vanaf, row.totEnMet));
      const nieuw = investering("kaapseplein", vanaf);
      const check = checkAanwijzing(nieuw, bestaande);
      if (check.ok || check.reason !== "maximum-bereikt") return;
      const isFree = (later: string) => checkAanwijzing({ ...nieuw, vanaf: later }, bestaande).ok;
      for (let later = vanaf; later < (check.eersteRuimte ?? "2026-12-31"); later = addDays(later, 1)) {
        expect(isFree(later)).toBe(false);
      }
      if (check.eersteRuimte !== null) expect(isFree(check.eersteRuimte)).toBe(true);
    }),
  );
});
