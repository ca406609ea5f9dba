import { expect, test } from "vitest";
import { auteurText } from "../../../app/agenda/geschiedenis/moment-text";

/** 14:40 in Amsterdam. */
const KEPT = new Date("2026-03-10T13:40:00Z");
const wrote = (eersteOp: string, laatsteOp: string) => ({
  naam: "Fatima",
  eersteOp: new Date(eersteOp),
  laatsteOp: new Date(laatsteOp),
});

test("who wrote is named with the first and the last time, in Amsterdam", () => {
  const fatima = wrote("2026-03-10T13:02:10Z", "2026-03-10T13:31:50Z");
  expect(auteurText(fatima, KEPT, "nl")).toBe("Fatima, 14:02 tot 14:31");
  expect(auteurText(fatima, KEPT, "en")).toBe("Fatima, 14:02 to 14:31");
});

test("who wrote within one minute is named with one time", () => {
  expect(auteurText(wrote("2026-03-10T13:02:10Z", "2026-03-10T13:02:50Z"), KEPT, "nl")).toBe("Fatima, 14:02");
});

test("a time of another day comes with that day, once", () => {
  expect(auteurText(wrote("2026-03-09T20:00:00Z", "2026-03-09T20:10:00Z"), KEPT, "nl")).toBe(
    "Fatima, 9 maart 2026 om 21:00 tot 21:10",
  );
  expect(auteurText(wrote("2026-03-09T22:50:00Z", "2026-03-09T23:10:00Z"), KEPT, "nl")).toBe(
    "Fatima, 9 maart 2026 om 23:50 tot 10 maart 2026 om 00:10",
  );
  expect(auteurText(wrote("2026-03-09T20:00:00Z", "2026-03-09T20:00:00Z"), KEPT, "nl")).toBe(
    "Fatima, 9 maart 2026 om 21:00",
  );
});

test("of whom the times were never written down only the name is told", () => {
  expect(auteurText({ naam: "Fatima", eersteOp: null, laatsteOp: null }, KEPT, "nl")).toBe("Fatima");
});
