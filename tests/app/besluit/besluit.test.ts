import { expect, test } from "vitest";
import { parseRisNummer } from "../../../app/besluit/besluit";

test.each([
  ["RIS307114", "RIS307114"],
  ["RIS 307114", "RIS307114"],
  [" ris307114 ", "RIS307114"],
  ["RIS31520", null],
  ["RIS3071145", null],
  ["307114", null],
  ["RIS  307114", null],
  ["", null],
])("the RIS number %j is kept as %j", (typed, kept) => {
  expect(parseRisNummer(typed)).toBe(kept);
});
