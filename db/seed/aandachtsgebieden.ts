// Every dated designation since 2020 that the city's budgets and annual reports name, with the document behind it.
import { PRECISIES, REGIMES } from "../../app/aandachtsgebied/aanwijzing";
import { addDays } from "../../app/format/iso-date";
import { DEKKINGEN } from "../../app/wijk/dekking";
import { slugFor } from "../../app/wijk/slug";
import type { Tx } from "../client";
import { aandachtsgebied, aandachtsgebiedDekking, aanwijzing } from "../schema/aandachtsgebied";
import { besluit } from "../schema/besluit";
import { readCsv, readWord, splitCell } from "./read-csv";

export async function seedAandachtsgebieden(tx: Tx, now: Date): Promise<void> {
  if ((await tx.$count(aandachtsgebied)) > 0) return;
  const rows = readCsv("aandachtsgebieden.csv", [
    "gebied",
    "soort",
    "vanaf",
    "tot",
    "precisie",
    "besluit",
    "plan",
    "wijken",
    "dekking",
    "toelichting",
    "bron",
  ]);
  await tx
    .insert(aandachtsgebied)
    .values(
      [...new Set(rows.map((row) => row.gebied))].map((naam) => ({ id: slugFor(naam), slug: slugFor(naam), naam })),
    );
  // One gebied has several rows, which repeat its wijken.
  await tx
    .insert(aandachtsgebiedDekking)
    .values(
      rows.flatMap((row) =>
        splitCell(row.wijken, " ").map((wijkCode) => ({
          gebiedId: slugFor(row.gebied),
          wijkCode,
          dekking: readWord(row.dekking, DEKKINGEN),
        })),
      ),
    )
    .onConflictDoNothing();
  // The sources give the number of the document and no body or day: those stay unknown.
  const risNummers = new Set(rows.map((row) => row.besluit).filter((risNummer) => risNummer !== ""));
  await tx
    .insert(besluit)
    .values([...risNummers].map((risNummer) => ({ id: slugFor(risNummer), soort: "plan" as const, risNummer })));
  await tx.insert(aanwijzing).values(
    rows.map((row) => ({
      id: `${slugFor(row.gebied)}-${row.soort}-${row.vanaf}`,
      gebiedId: slugFor(row.gebied),
      soort: readWord(row.soort, REGIMES),
      vanaf: row.vanaf,
      // In the file `tot` is the first day no longer in force.
      totEnMet: row.tot === "" ? null : addDays(row.tot, -1),
      precisie: readWord(row.precisie, PRECISIES),
      besluitId: row.besluit === "" ? null : slugFor(row.besluit),
      plan: row.plan,
      toelichting: row.toelichting,
      bron: row.bron,
      createdAt: now,
    })),
  );
}
