/**
 * The agendas that exist: those the city has published, with their area and the titles of their themes as far as known,
 * and one "nog niet gestart" for each wijk that has no known agenda.
 */
import { slugFor } from "../../app/wijk/slug";
import type { Tx } from "../client";
import { insertAgenda, type NewAgenda } from "../queries/agenda";
import { agenda, bekendThema } from "../schema/agenda";
import { readCsv, readWord, splitCell } from "./read-csv";
import { readBuurten, readWijken } from "./wijken";

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

type SeedAgenda = NewAgenda & { themas: readonly string[] };

export async function seedAgendas(tx: Tx, now: Date): Promise<void> {
  const present = new Set((await tx.select({ id: agenda.id }).from(agenda)).map((row) => row.id));
  const known = readKnownAgendas();
  for (const { themas, ...values } of [...known, ...notStartedAgendas(known)]) {
    if (present.has(values.id)) continue;
    await insertAgenda(tx, values, { titel: values.titel }, now);
    if (themas.length > 0) {
      await tx.insert(bekendThema).values(themas.map((titel, volgorde) => ({ agendaId: values.id, volgorde, titel })));
    }
  }
}

function readKnownAgendas(): SeedAgenda[] {
  const stadsdeelOf = new Map(readWijken().map((row) => [row.code, row.stadsdeel]));
  return readCsv("agendas.csv", ["agenda", "wijken", "dekking", "van", "tot", "themas", "bron"]).map((row) => {
    const wijken = splitCell(row.wijken, " ");
    const stadsdeel = stadsdeelOf.get(wijken[0] ?? "");
    if (stadsdeel === undefined) throw new Error(`agendas.csv: ${row.agenda} names no known wijk`);
    const buurten = BUURTEN_OF_AGENDA[row.agenda]?.map((gebiedCode) => ({ gebiedCode, dekking: "geheel" as const }));
    const dekking = readWord(row.dekking, ["geheel", "gedeeltelijk"]);
    return {
      id: slugFor(row.agenda),
      slug: slugFor(row.agenda),
      titel: `Wijkagenda ${row.agenda}`,
      stadsdeel,
      looptijdVan: Number(row.van),
      looptijdTot: Number(row.tot),
      bron: row.bron,
      dekking: buurten ?? wijken.map((gebiedCode) => ({ gebiedCode, dekking })),
      themas: splitCell(row.themas, ";"),
    };
  });
}

/** One for each wijk that no known agenda reaches, not even for one of its buurten. */
function notStartedAgendas(known: readonly SeedAgenda[]): SeedAgenda[] {
  const wijkOfBuurt = new Map(readBuurten().map((row) => [row.code, row.wijkcode]));
  const reached = new Set(
    known.flatMap(({ dekking }) => dekking.map(({ gebiedCode }) => wijkOfBuurt.get(gebiedCode) ?? gebiedCode)),
  );
  return readWijken()
    .filter((row) => !reached.has(row.code))
    .map(({ code, naam, stadsdeel }) => ({
      id: slugFor(naam),
      slug: slugFor(naam),
      titel: `Wijkagenda ${naam}`,
      stadsdeel,
      dekking: [{ gebiedCode: code, dekking: "geheel" as const }],
      themas: [],
    }));
}
