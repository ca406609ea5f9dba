/**
 * The facts every installation begins with: wijken, buurten, figures, known agendas and areas, from the files beside
 * this one (sources in README.md). Seeding again changes nothing.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { slugFor } from "../../app/wijk/slug";
import type { Tx } from "../client";
import { findAgenda, insertAgenda } from "../queries/agenda";
import { aandachtsgebied, aandachtsgebiedDekking, aanwijzing } from "../schema/aandachtsgebied";
import { bekendThema } from "../schema/agenda";
import { besluit } from "../schema/besluit";
import { indicator, waarneming } from "../schema/waarneming";
import { buurt, grenzen, stadsdeel, wijk, wijknaam } from "../schema/wijk";

const FOLDER = resolve("db/seed");

export async function seedFacts(tx: Tx, now: Date): Promise<void> {
  await seedWijken(tx);
  await seedGrenzen(tx);
  await seedKerncijfers(tx);
  await seedAandachtsgebieden(tx, now);
  await seedAgendas(tx, now);
}

async function seedWijken(tx: Tx): Promise<void> {
  const wijken = readCsv("wijken.csv");
  const stadsdelen = [...new Set(wijken.map((row) => row.stadsdeel))];
  await tx.insert(stadsdeel).values(stadsdelen.map((naam) => ({ naam, slug: slugFor(naam) }))).onConflictDoNothing();
  for (const row of wijken) {
    await tx.insert(wijk).values({ code: row.code, naam: row.naam, slug: slugFor(row.naam), stadsdeel: row.stadsdeel }).onConflictDoNothing();
    const namen = [...row.ook_genoemd.split(";"), row.naam_cbs_2016, row.naam_cbs_2022, row.naam_cbs_2025].map((naam) => naam.trim());
    for (const naam of new Set(namen.filter((naam) => naam !== "" && naam !== row.naam))) {
      await tx.insert(wijknaam).values({ wijkCode: row.code, naam }).onConflictDoNothing();
    }
  }
  const buurten = readCsv("buurten.csv");
  await tx.insert(buurt).values(buurten.map(({ code, naam, wijkcode }) => ({ code, naam, wijkCode: wijkcode }))).onConflictDoNothing();
}

function readCsv<K extends string>(file: string): Record<K, string>[] {
  return parse(readFileSync(resolve(FOLDER, file)), { columns: true, bom: true });
}
