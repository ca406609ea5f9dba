/**
 * The agendas that exist: those the city has published, with their area and the titles of their themes as far as known,
 * and one "nog niet gestart" for each wijk that has no known agenda.
 */
import { asc } from "drizzle-orm";
import { DEKKINGEN } from "../../app/wijk/dekking";
import { slugFor } from "../../app/wijk/slug";
import type { Tx } from "../client";
import { insertAgenda, type NewAgenda } from "../queries/agenda";
import { agenda, bekendThema } from "../schema/agenda";
import { buurt, wijk } from "../schema/wijk";
import { readCsv, readWord, splitCell } from "./read-csv";

/**
 * Agendas for a part of a wijk whose name is that of its buurten. Of the other parts it is not known which buurten they
 * hold; they cover their wijk "gedeeltelijk".
 */
const BUURTEN_OF_AGENDA: Record<string, readonly string[]> = {
  Houtwijk: ["BU05181786"],
  "Kom Loosduinen": ["BU05181795"],
  Kortenbos: ["BU05182811"],
  "Bezuidenhout Midden-Oost": ["BU05182665", "BU05182666"],
};

type Wijk = typeof wijk.$inferSelect;
type SeedAgenda = NewAgenda & { themas: readonly string[] };

export async function seedAgendas(tx: Tx, now: Date): Promise<void> {
  if ((await tx.$count(agenda)) > 0) return;
  const wijken = await tx.select().from(wijk).orderBy(asc(wijk.code));
  const buurten = await tx.select().from(buurt);
  const known = readKnownAgendas(wijken);
  for (const { themas, ...values } of [...known, ...notStartedAgendas(known, wijken, buurten)]) {
    await insertAgenda(tx, values, { titel: values.titel }, now);
    if (themas.length > 0) {
      await tx.insert(bekendThema).values(themas.map((titel, volgorde) => ({ agendaId: values.id, volgorde, titel })));
    }
  }
}

function readKnownAgendas(wijken: readonly Wijk[]): SeedAgenda[] {
  return readCsv("agendas.csv", ["agenda", "wijken", "dekking", "van", "tot", "themas", "bron"]).map((row) => {
    const codes = splitCell(row.wijken, " ");
    const stadsdeel = wijken.find(({ code }) => code === codes[0])?.stadsdeel;
    if (stadsdeel === undefined) throw new Error(`agendas.csv: ${row.agenda} names no known wijk`);
    const buurten = BUURTEN_OF_AGENDA[row.agenda]?.map((gebiedCode) => ({ gebiedCode, dekking: "geheel" as const }));
    const dekking = readWord(row.dekking, DEKKINGEN);
    return {
      id: slugFor(row.agenda),
      slug: slugFor(row.agenda),
      titel: `Wijkagenda ${row.agenda}`,
      stadsdeel,
      looptijdVan: Number(row.van),
      looptijdTot: Number(row.tot),
      bron: row.bron,
      dekking: buurten ?? codes.map((gebiedCode) => ({ gebiedCode, dekking })),
      themas: splitCell(row.themas, ";"),
    };
  });
}

/** One for each wijk that no known agenda reaches, not even for one of its buurten. */
function notStartedAgendas(
  known: readonly SeedAgenda[],
  wijken: readonly Wijk[],
  buurten: readonly (typeof buurt.$inferSelect)[],
): SeedAgenda[] {
  const wijkOfBuurt = new Map(buurten.map(({ code, wijkCode }) => [code, wijkCode]));
  const reached = new Set(
    known.flatMap(({ dekking }) => dekking.map(({ gebiedCode }) => wijkOfBuurt.get(gebiedCode) ?? gebiedCode)),
  );
  return wijken
    .filter(({ code }) => !reached.has(code))
    .map(({ code, naam, stadsdeel }) => ({
      id: slugFor(naam),
      slug: slugFor(naam),
      titel: `Wijkagenda ${naam}`,
      stadsdeel,
      dekking: [{ gebiedCode: code, dekking: "geheel" as const }],
      themas: [],
    }));
}
