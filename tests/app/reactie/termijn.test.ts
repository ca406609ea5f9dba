import { expect, test } from "vitest";
import { antwoordUiterlijk, isTeLaat } from "../../../app/reactie/termijn";

const RONDE = { van: "2026-01-01", totEnMet: "2026-01-31" };

test("an answer is due six weeks after the round closed", () => {
  expect(antwoordUiterlijk("2026-01-10", [RONDE])).toBe("2026-03-14");
  expect(isTeLaat("2026-01-10", [RONDE], "2026-03-14")).toBe(false);
  expect(isTeLaat("2026-01-10", [RONDE], "2026-03-15")).toBe(true);
});

test("the last day of a round still belongs to it", () => {
  expect(antwoordUiterlijk("2026-01-31", [RONDE])).toBe("2026-03-14");
});

test("with several rounds the first that closes after the reactie counts, in whatever order they come", () => {
  const later = { van: "2026-05-01", totEnMet: "2026-05-31" };
  expect(antwoordUiterlijk("2026-01-10", [later, RONDE])).toBe("2026-03-14");
  expect(antwoordUiterlijk("2026-05-02", [later, RONDE])).toBe("2026-07-12");
});

test("a reactie outside every round does not wait uncounted: its term runs from the day it was placed", () => {
  expect(antwoordUiterlijk("2026-02-01", [RONDE])).toBe("2026-03-15");
  expect(antwoordUiterlijk("2026-02-01", [])).toBe("2026-03-15");
});
