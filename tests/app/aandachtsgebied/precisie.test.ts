import { expect, test } from "vitest";
import { periodeText } from "../../../app/aandachtsgebied/aandachtsgebied-teksten";
import { formatPrecisie, formatTotEnMet } from "../../../app/aandachtsgebied/precisie";

test.each([
  ["2023-09-26", "dag", "26 september 2023"],
  ["2023-04-01", "maand", "april 2023"],
  ["2023-10-01", "seizoen", "najaar 2023"],
  ["2023-03-01", "seizoen", "voorjaar 2023"],
  ["2023-08-31", "seizoen", "zomer 2023"],
  ["2023-12-01", "seizoen", "winter 2023"],
  ["2020-01-01", "jaar", "2020"],
] as const)("%s known by %s is printed as %s", (date, precisie, printed) => {
  expect(formatPrecisie(date, precisie, "nl")).toBe(printed);
});

test.each([
  ["2025-12-31", "2025"],
  ["2023-03-31", "maart 2023"],
  ["2024-02-29", "februari 2024"],
  ["2026-11-21", "21 november 2026"],
])("the last day %s is printed as %s", (date, printed) => {
  expect(formatTotEnMet(date, "nl")).toBe(printed);
});

test("a period says whether it is past, running or still to come", () => {
  const april = { vanaf: "2023-04-01", precisie: "maand" } as const;
  expect(periodeText({ ...april, totEnMet: "2025-12-31" }, "2026-11-21", "nl")).toBe("van april 2023 tot en met 2025");
  expect(periodeText({ ...april, totEnMet: null }, "2026-11-21", "nl")).toBe("sinds april 2023");
  expect(periodeText({ ...april, totEnMet: null }, "2022-11-21", "en")).toBe("from April 2023");
  expect(periodeText({ vanaf: "2021-01-01", totEnMet: "2021-12-31", precisie: "jaar" }, "2026-11-21", "nl")).toBe(
    "2021",
  );
});
