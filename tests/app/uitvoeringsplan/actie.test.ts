import { expect, test } from "vitest";
import { parseEuro, typedEuro } from "../../../app/format/euro-field";
import { formatEuro } from "../../../app/format/format";
import { NO_ACTIES, openingYear, planYears } from "../../../app/uitvoeringsplan/actie";
import { actieSummary } from "../../../app/uitvoeringsplan/actie-teksten";
import { planFor } from "../../../app/uitvoeringsplan/plan";

test.each([
  ["25000", 2_500_000],
  ["25.000", 2_500_000],
  ["€ 1.250.000", 125_000_000],
  ["25.000,50", 2_500_050],
  ["0", 0],
])("%s is an amount", (text, cents) => {
  expect(parseEuro(text)).toBe(cents);
  expect(parseEuro(typedEuro(cents))).toBe(cents);
});

test.each(["veel", "25,000", "25.00", "-5", "1e6", "12.34.567", "", "25.000,5"])("%s is not an amount", (text) => {
  expect(parseEuro(text)).toBeNull();
});

test("the summary counts what goes on, and says what was called off apart", () => {
  const telling = { ...NO_ACTIES, loopt: 1, vertraagd: 1, gereed: 1, vervallen: 1 };
  expect(actieSummary(telling, "nl")).toBe("1 van 3 acties gereed, 1 loopt, 1 is vertraagd, 1 gaat niet door");
  expect(actieSummary(telling, "en")).toBe("1 of 3 actions done, 1 under way, 1 delayed, 1 cancelled");
  expect(actieSummary(NO_ACTIES, "nl")).toBe("Er zijn nog geen acties");
});

test("a plan has a page for each year of the term and of its acties", () => {
  const looptijd = { looptijdVan: 2026, looptijdTot: 2029 };
  expect(planYears(looptijd, [{ jaarVan: 2025, jaarTot: 2026 }])).toEqual([2025, 2026, 2027, 2028, 2029]);
  expect(planYears({ looptijdVan: null, looptijdTot: null }, [])).toEqual([]);
});

test.each([
  [2024, 2026],
  [2027, 2027],
  [2040, 2029],
])("in %i the plan opens with %i", (thisYear, year) => {
  expect(openingYear([2026, 2027, 2028, 2029], thisYear)).toBe(year);
});

test("the plan follows the order of the agenda, and what lost its thema comes last", () => {
  const actie = { jaarVan: 2026, jaarTot: 2026 };
  const acties = [
    { ...actie, id: "oud", themaId: "weg", themaTitel: "Oud thema" },
    { ...actie, id: "licht", themaId: "licht", themaTitel: "Licht" },
    { ...actie, id: "groen", themaId: "groen", themaTitel: "Groen" },
    { ...actie, id: "later", themaId: "groen", themaTitel: "Groen", jaarVan: 2027, jaarTot: 2028 },
  ];
  const themas = [
    { id: "groen", titel: "Groen" },
    { id: "licht", titel: "Licht" },
    { id: "leeg", titel: "Leeg" },
  ];
  const plan = planFor(acties, themas, 2026);
  expect(plan.map(({ thema, acties: van }) => [thema.titel, thema.isVervallen, van.map(({ id }) => id)])).toEqual([
    ["Groen", false, ["groen"]],
    ["Licht", false, ["licht"]],
    ["Oud thema", true, ["oud"]],
  ]);
});

test("a budget is shown as it was filled in: with cents when there are any", () => {
  expect(formatEuro(2_500_000, "nl")).toBe("€\u00a025.000");
  expect(formatEuro(2_500_050, "nl")).toBe("€\u00a025.000,50");
  expect(formatEuro(40, "en")).toBe("€0.40");
});
