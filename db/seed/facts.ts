/**
 * The facts every installation begins with: wijken, buurten, figures, known agendas and areas, from the files beside
 * this one (sources in README.md). Seeding again changes nothing.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { slugFor } from "../../app/wijk/slug";
import type { Tx } from "../client";
import { buurt, stadsdeel, wijk, wijknaam } from "../schema/wijk";

const FOLDER = resolve("db/seed");

export async function seedFacts(tx: Tx, _now: Date): Promise<void> {
  await seedWijken(tx);
}

async function seedWijken(tx: Tx): Promise<void> {
  const wijken = readCsv("wijken.csv", [
    "code",
    "naam",
    "stadsdeel",
    "ook_genoemd",
    "naam_cbs_2016",
    "naam_cbs_2022",
    "naam_cbs_2025",
  ]);
  const stadsdelen = [...new Set(wijken.map((row) => row.stadsdeel))];
  await tx
    .insert(stadsdeel)
    .values(stadsdelen.map((naam) => ({ naam, slug: slugFor(naam) })))
    .onConflictDoNothing();
  for (const row of wijken) {
    await tx
      .insert(wijk)
      .values({ code: row.code, naam: row.naam, slug: slugFor(row.naam), stadsdeel: row.stadsdeel })
      .onConflictDoNothing();
    const namen = [...row.ook_genoemd.split(";"), row.naam_cbs_2016, row.naam_cbs_2022, row.naam_cbs_2025].map((naam) =>
      naam.trim(),
    );
    for (const naam of new Set(namen.filter((naam) => naam !== "" && naam !== row.naam))) {
      await tx.insert(wijknaam).values({ wijkCode: row.code, naam }).onConflictDoNothing();
    }
  }
  const buurten = readCsv("buurten.csv", ["code", "naam", "wijkcode"]);
  await tx
    .insert(buurt)
    .values(buurten.map(({ code, naam, wijkcode }) => ({ code, naam, wijkCode: wijkcode })))
    .onConflictDoNothing();
}

/** Reads a file beside this one. Throws when a column is not in its header. */
function readCsv<K extends string>(file: string, columns: readonly K[]): Record<K, string>[] {
  const rows: Partial<Record<K, string>>[] = parse(readFileSync(resolve(FOLDER, file)), { columns: true, bom: true });
  return rows.map((row) => {
    for (const column of columns) if (row[column] === undefined) throw new Error(`${file} has no column ${column}`);
    return row as Record<K, string>;
  });
}
