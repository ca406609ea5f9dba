import { describe, expect, test } from "vitest";
import { canSupport, checkReactie } from "../../../app/reactie/check-reactie";
import { reactieCheckSentence } from "../../../app/reactie/reactie-teksten";
import { TALEN } from "../../../app/taal/taal";

const ronde = { van: "2026-03-01", totEnMet: "2026-03-31" };
const OPEN = { isVervallen: false, ronde };

test("people can react on every day of the round, the first and the last included", () => {
  for (const today of ["2026-03-01", "2026-03-15", "2026-03-31"]) {
    expect(checkReactie(OPEN, today)).toEqual({ ok: true, totEnMet: "2026-03-31" });
  }
});

describe("reacting is refused, with the reason in both languages,", () => {
  test.each([
    ["before the round", OPEN, "2026-02-28", { reason: "nog-niet-open", van: "2026-03-01" }, /1 maart 2026/],
    ["after the round", OPEN, "2026-04-01", { reason: "gesloten", totEnMet: "2026-03-31" }, /31 maart 2026/],
    ["without a round", { ...OPEN, ronde: null }, "2026-03-15", { reason: "geen-ronde" }, /reactieronde/],
    ["on a thema that is gone", { ...OPEN, isVervallen: true }, "2026-03-15", { reason: "thema-vervallen" }, /agenda/],
  ] as const)("%s", (_when, thema, today, refusal, sentence) => {
    const check = { ok: false, ...refusal } as const;
    expect(checkReactie(thema, today)).toEqual(check);
    expect(reactieCheckSentence(check, "nl")).toMatch(sentence);
    expect(new Set(TALEN.map((taal) => reactieCheckSentence(check, taal))).size).toBe(TALEN.length);
  });
});

test("someone stands behind the words of another, never their own, and only while the round is open", () => {
  const open = checkReactie(OPEN, "2026-03-15");
  const closed = checkReactie(OPEN, "2026-04-01");
  const bewoner = { id: "bewoner", naam: "Bewoner", rol: "bewoner", stadsdeel: null } as const;
  expect(canSupport(bewoner, open, { gebruikerId: "buur" })).toBe(true);
  expect(canSupport(bewoner, open, { gebruikerId: null })).toBe(true);
  expect(canSupport(bewoner, open, { gebruikerId: "bewoner" })).toBe(false);
  expect(canSupport(bewoner, closed, { gebruikerId: "buur" })).toBe(false);
  expect(canSupport({ ...bewoner, rol: "wethouder" }, open, { gebruikerId: "buur" })).toBe(false);
  expect(canSupport(null, open, { gebruikerId: "buur" })).toBe(false);
});
