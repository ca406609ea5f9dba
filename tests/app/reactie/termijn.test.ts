import { expect, test } from "vitest";
import { answerTerm } from "../../../app/reactie/termijn";

const TODAY = "2026-02-10";
const RONDE = { van: "2026-01-01", totEnMet: "2026-01-31" };

test("an answer is due six weeks after the round closed", () => {
  expect(answerTerm("2026-01-10", [RONDE], TODAY).uiterlijk).toBe("2026-03-14");
  expect(answerTerm("2026-01-10", [RONDE], "2026-03-14").isTeLaat).toBe(false);
  expect(answerTerm("2026-01-10", [RONDE], "2026-03-15").isTeLaat).toBe(true);
});

test("the last day of a round still belongs to it", () => {
  expect(answerTerm("2026-01-31", [RONDE], TODAY).uiterlijk).toBe("2026-03-14");
});

test("with several rounds the first that closes after the reactie counts, in whatever order they come", () => {
  const later = { van: "2026-05-01", totEnMet: "2026-05-31" };
  expect(answerTerm("2026-01-10", [later, RONDE], TODAY).uiterlijk).toBe("2026-03-14");
  expect(answerTerm("2026-05-02", [later, RONDE], TODAY).uiterlijk).toBe("2026-07-12");
});

test("a reactie outside every round does not wait uncounted: its term runs from the day it was placed", () => {
  expect(answerTerm("2026-02-01", [RONDE], TODAY).uiterlijk).toBe("2026-03-15");
  expect(answerTerm("2026-02-01", [], TODAY).uiterlijk).toBe("2026-03-15");
});
