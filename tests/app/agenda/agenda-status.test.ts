import { expect, test } from "vitest";
import { type AgendaDatums, type AgendaStatus, agendaStatus, checkAdoptable } from "../../../app/agenda/agenda-status";
import { agendaTeksten } from "../../../app/agenda/agenda-teksten";

const TODAY = "2026-03-10";

const NOTHING: AgendaDatums = {
  gestartOp: null,
  looptijdVan: null,
  looptijdTot: null,
  isVastgesteld: false,
  ronde: null,
};
const GESTART = { gestartOp: "2026-01-05" };
const RONDE = { ronde: { van: "2026-03-10", totEnMet: "2026-03-31" } };
const looptijd = (looptijdVan: number, looptijdTot: number) => ({ isVastgesteld: true, looptijdVan, looptijdTot });

const CASES: readonly (readonly [why: string, agenda: Partial<AgendaDatums>, today: string, status: AgendaStatus])[] = [
  ["nothing is known of it", {}, TODAY, "nog-niet-gestart"],
  ["the writing begins tomorrow", { gestartOp: "2026-03-11" }, TODAY, "nog-niet-gestart"],
  ["the writing begins today", { gestartOp: TODAY }, TODAY, "in-de-maak"],
  ["a term was chosen but nobody decided", { ...GESTART, looptijdVan: 2026, looptijdTot: 2029 }, TODAY, "in-de-maak"],
  ["the first day of the round", { ...GESTART, ...RONDE }, "2026-03-10", "open-voor-reactie"],
  ["the last day of the round", { ...GESTART, ...RONDE }, "2026-03-31", "open-voor-reactie"],
  ["the day after the round", { ...GESTART, ...RONDE }, "2026-04-01", "in-de-maak"],
  ["the day before the round", { ...GESTART, ...RONDE }, "2026-03-09", "in-de-maak"],
  ["adopted, the term begins next year", looptijd(2027, 2030), TODAY, "vastgesteld"],
  ["adopted, on the last day before the term", looptijd(2027, 2030), "2026-12-31", "vastgesteld"],
  ["the first day of the term", looptijd(2026, 2029), "2026-01-01", "in-uitvoering"],
  ["in the term, a round is open", { ...looptijd(2025, 2028), ...RONDE }, TODAY, "in-uitvoering"],
  ["the first day of the last year", looptijd(2022, 2026), "2026-01-01", "loopt-af"],
  ["the last day of the term", looptijd(2022, 2026), "2026-12-31", "loopt-af"],
  ["a term of one year", looptijd(2026, 2026), TODAY, "loopt-af"],
  ["the day after the term", looptijd(2022, 2026), "2027-01-01", "afgelopen"],
  ["adopted, its term is not known", { ...GESTART, isVastgesteld: true }, TODAY, "in-de-maak"],
];

test.each(CASES)("%s", (_why, agenda, today, status) => {
  expect(agendaStatus({ ...NOTHING, ...agenda }, today)).toBe(status);
});

test("every status is reached above, and has its word in both languages", () => {
  const statuses = new Set(CASES.map(([, , , status]) => status));
  expect(Object.keys(agendaTeksten.nl.status).sort()).toEqual([...statuses].sort());
  expect(Object.keys(agendaTeksten.en.status).sort()).toEqual([...statuses].sort());
});

test("an agenda is adopted when it was published and people can no longer react, and once", () => {
  const published = { ...NOTHING, ...GESTART, ...RONDE, versieNummer: 1 };
  expect(checkAdoptable(published, "2026-04-01")).toEqual({ ok: true });
  expect(checkAdoptable(published, "2026-03-31")).toEqual({ ok: false, reason: "ronde-open", totEnMet: "2026-03-31" });
  expect(checkAdoptable({ ...published, versieNummer: null }, TODAY)).toEqual({ ok: false, reason: "geen-versie" });
  const adopted = { ...published, ...looptijd(2026, 2029) };
  expect(checkAdoptable(adopted, TODAY)).toEqual({ ok: false, reason: "al-vastgesteld" });
});
