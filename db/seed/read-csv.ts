// The files beside this module, read as rows.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";

/** From the working directory: the bundled server has no folder of its own beside these files. */
const FOLDER = resolve("db/seed");

export function readSeedFile(file: string): string {
  return readFileSync(resolve(FOLDER, file), "utf8");
}

/** Rows of a csv file, in the order of the file. Throws when a column is not in its header. */
export function readCsv<K extends string>(file: string, columns: readonly K[]): Record<K, string>[] {
  const rows: Partial<Record<K, string>>[] = parse(readSeedFile(file), { columns: true, bom: true });
  return rows.map((row) => {
    for (const column of columns) if (row[column] === undefined) throw new Error(`${file} has no column ${column}`);
    return row as Record<K, string>;
  });
}

/** The parts of a cell that holds several, "a; b" → ["a", "b"]. */
export function splitCell(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The number in a cell; null when the cell is empty, which means "not published" and never zero. */
export function readNumber(cell: string): number | null {
  if (cell === "") return null;
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new Error(`"${cell}" is not a number`);
  return value;
}

/** The cell as one of the words it may hold. Throws on any other. */
export function readWord<W extends string>(cell: string, words: readonly W[]): W {
  const word = words.find((candidate) => candidate === cell);
  if (word === undefined) throw new Error(`"${cell}" is none of ${words.join(", ")}`);
  return word;
}
