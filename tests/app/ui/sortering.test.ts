import { expect, test } from "vitest";
import { nextSortering, readSortering, sortRows } from "../../../app/ui/sortering";

const KOLOMMEN = { wijk: "op", inwoners: "af" } as const;
const read = (query: string) => readSortering(new URLSearchParams(query), KOLOMMEN, "wijk");

test("a column is sorted in its own direction until another is asked", () => {
  expect(read("")).toEqual({ kolom: "wijk", richting: "op" });
  expect(read("sorteer=inwoners")).toEqual({ kolom: "inwoners", richting: "af" });
  expect(read("sorteer=inwoners&richting=op")).toEqual({ kolom: "inwoners", richting: "op" });
});

test("an unknown column or direction changes nothing", () => {
  expect(read("sorteer=toString&richting=schuin")).toEqual({ kolom: "wijk", richting: "op" });
});

test("following a heading again turns the order round", () => {
  expect(nextSortering("inwoners", read(""), KOLOMMEN)).toEqual({ kolom: "inwoners", richting: "af" });
  expect(nextSortering("inwoners", read("sorteer=inwoners"), KOLOMMEN)).toEqual({ kolom: "inwoners", richting: "op" });
});

test("rows without a value come last in both directions", () => {
  const rows = [null, 3, 0, 12];
  expect(sortRows(rows, (row) => row, "op", "nl")).toEqual([0, 3, 12, null]);
  expect(sortRows(rows, (row) => row, "af", "nl")).toEqual([12, 3, 0, null]);
});

test("words sort as the language does and equal rows keep their order", () => {
  const rows = ["Zorgvliet", "archipelbuurt", "Één", "Duindorp"];
  expect(sortRows(rows, (row) => row, "op", "nl")).toEqual(["archipelbuurt", "Duindorp", "Één", "Zorgvliet"]);
  expect(sortRows(rows, () => 1, "af", "nl")).toEqual(rows);
});
