// Agendas: their area, their dates, their draft.
import { and, asc, eq, getTableColumns, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import * as Y from "yjs";
import { type AgendaDatums, isVastgesteld } from "../../app/agenda/agenda-status";
import { type Dekking, dekkingVanWijk } from "../../app/wijk/dekking";
import { createAgendaDocument, type EersteInhoud } from "../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../realtime/document/agenda-inhoud";
import type { Db, Tx } from "../client";
import { agenda, agendaDekking, bekendThema, concept, reactieronde, versie } from "../schema/agenda";
import { buurt, wijk } from "../schema/wijk";
import { appendUpdates, saveProjection } from "./document";

/** Who began an agenda is told nowhere. */
const { gestartDoor: _, ...told } = getTableColumns(agenda);

export type NewAgenda = typeof agenda.$inferInsert & {
  dekking: readonly { gebiedCode: string; dekking: Dekking }[];
};

/** Makes an agenda and, in the same transaction, gives birth to its document. */
export async function insertAgenda(
  tx: Tx,
  { dekking, ...values }: NewAgenda,
  inhoud: EersteInhoud,
  now: Date,
): Promise<void> {
  await tx.insert(agenda).values(values);
  await tx.insert(agendaDekking).values(dekking.map((deel) => ({ agendaId: values.id, ...deel })));
  const doc = createAgendaDocument(inhoud);
  const logId = await appendUpdates(tx, [
    { agendaId: values.id, data: Y.encodeStateAsUpdate(doc), auteurId: null, createdAt: now },
  ]);
  await saveProjection(tx, values.id, readAgendaInhoud(doc), logId, now);
}

export async function findAgendaBySlug(db: Db, slug: string) {
  const [row] = await db.select(told).from(agenda).where(eq(agenda.slug, slug));
  return row;
}

export async function findAgenda(db: Db, id: string) {
  const [row] = await db.select(told).from(agenda).where(eq(agenda.id, id));
  return row;
}

/** The stadsdeel of each of these agendas that exists; no order. */
export async function listAgendaStadsdelen(db: Db, ids: readonly string[]) {
  return await db
    .select({ id: agenda.id, stadsdeel: agenda.stadsdeel })
    .from(agenda)
    .where(inArray(agenda.id, [...ids]));
}

/** The live draft as it was last projected. */
export async function findConcept(db: Db, agendaId: string) {
  const [row] = await db.select().from(concept).where(eq(concept.agendaId, agendaId));
  return row;
}

export type DekkingMetNaam = {
  gebiedCode: string;
  naam: string;
  dekking: Dekking;
  /** The wijk itself, or the wijk the buurt lies in. */
  wijk: { code: string; naam: string; slug: string };
};

/** What an agenda covers, by code, with the names of the wijken and buurten. */
export async function listDekkingMetNamen(db: Db, agendaId: string): Promise<DekkingMetNaam[]> {
  const rows = await db
    .select({
      gebiedCode: agendaDekking.gebiedCode,
      dekking: agendaDekking.dekking,
      buurtNaam: buurt.naam,
      wijk: { code: wijk.code, naam: wijk.naam, slug: wijk.slug },
    })
    .from(agendaDekking)
    .leftJoin(buurt, eq(buurt.code, agendaDekking.gebiedCode))
    .innerJoin(wijk, or(eq(wijk.code, agendaDekking.gebiedCode), eq(wijk.code, buurt.wijkCode)))
    .where(eq(agendaDekking.agendaId, agendaId))
    .orderBy(asc(agendaDekking.gebiedCode));
  return rows.map(({ buurtNaam, ...row }) => ({ ...row, naam: buurtNaam ?? row.wijk.naam }));
}

/** The wijken an agenda touches, in whole or in part: each once, by code. */
export async function listWijkenVanAgenda(db: Db, agendaId: string) {
  return await db
    .select({ code: wijk.code, naam: wijk.naam, slug: wijk.slug })
    .from(agendaDekking)
    .leftJoin(buurt, eq(buurt.code, agendaDekking.gebiedCode))
    .innerJoin(wijk, or(eq(wijk.code, agendaDekking.gebiedCode), eq(wijk.code, buurt.wijkCode)))
    .where(eq(agendaDekking.agendaId, agendaId))
    .groupBy(wijk.code)
    .orderBy(asc(wijk.code));
}

export type AgendaWijk = { agendaId: string; wijkCode: string; dekking: Dekking };

/** Which wijken every agenda touches and how far, by agenda and wijk. */
export async function listAgendaWijken(db: Db): Promise<AgendaWijk[]> {
  const wijkCode = sql<string>`coalesce(${buurt.wijkCode}, ${agendaDekking.gebiedCode})`;
  const rows = await db
    .select({ agendaId: agendaDekking.agendaId, wijkCode, dekking: agendaDekking.dekking, buurtCode: buurt.code })
    .from(agendaDekking)
    .leftJoin(buurt, eq(buurt.code, agendaDekking.gebiedCode))
    .orderBy(asc(agendaDekking.agendaId), asc(wijkCode));
  const delen = new Map<string, typeof rows>();
  for (const row of rows) {
    const key = `${row.agendaId} ${row.wijkCode}`;
    delen.set(key, [...(delen.get(key) ?? []), row]);
  }
  return [...delen.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const dekking = dekkingVanWijk(group.map((deel) => ({ isBuurt: deel.buurtCode !== null, dekking: deel.dekking })));
    return [{ agendaId: first.agendaId, wijkCode: first.wijkCode, dekking }];
  });
}

/** An agenda with what its status is made from: `agendaStatus(row, today)`. */
export type AgendaMetDatums = AgendaDatums & {
  id: string;
  slug: string;
  titel: string;
  stadsdeel: string;
  bron: string | null;
  besluitId: string | null;
  isVoorbeeld: boolean;
  /** Number of the latest published version; null before the first. */
  versieNummer: number | null;
};

/** All agendas, by title. */
export async function listAgendas(db: Db): Promise<AgendaMetDatums[]> {
  return await selectMetDatums(db, undefined);
}

/** The agendas whose dekking touches one of these wijken or a buurt of it, by title. */
export async function listAgendasVanWijken(db: Db, wijkCodes: readonly string[]): Promise<AgendaMetDatums[]> {
  const agendaIds = db
    .select({ id: agendaDekking.agendaId })
    .from(agendaDekking)
    .leftJoin(buurt, eq(buurt.code, agendaDekking.gebiedCode))
    .where(or(inArray(agendaDekking.gebiedCode, [...wijkCodes]), inArray(buurt.wijkCode, [...wijkCodes])));
  return await selectMetDatums(db, inArray(agenda.id, agendaIds));
}

export async function findAgendaMetDatums(db: Db, slug: string): Promise<AgendaMetDatums | undefined> {
  const [row] = await selectMetDatums(db, eq(agenda.slug, slug));
  return row;
}

async function selectMetDatums(db: Db, where: SQL | undefined): Promise<AgendaMetDatums[]> {
  const laatsteRonde = sql`(select max(r.versie_nummer) from ${reactieronde} r where r.agenda_id = ${agenda.id})`;
  const rows = await db
    .select({
      agenda: told,
      ronde: { van: reactieronde.van, totEnMet: reactieronde.totEnMet },
      versieNummer: sql<number | null>`(select max(v.nummer) from ${versie} v where v.agenda_id = ${agenda.id})`,
    })
    .from(agenda)
    .leftJoin(reactieronde, and(eq(reactieronde.agendaId, agenda.id), eq(reactieronde.versieNummer, laatsteRonde)))
    .where(where)
    .orderBy(asc(agenda.titel), asc(agenda.id));
  return rows.map(({ agenda: found, ronde, versieNummer }) => ({
    ...found,
    isVastgesteld: isVastgesteld(found),
    ronde,
    versieNummer,
  }));
}

/** Titles of the themas of a known agenda whose text is not held here, in the order of the source. */
export async function listBekendeThemas(db: Db, agendaId: string): Promise<string[]> {
  const rows = await db
    .select({ titel: bekendThema.titel })
    .from(bekendThema)
    .where(eq(bekendThema.agendaId, agendaId))
    .orderBy(asc(bekendThema.volgorde));
  return rows.map(({ titel }) => titel);
}

/** The same of every known agenda, by agenda. */
export async function listAlleBekendeThemas(db: Db): Promise<{ agendaId: string; titel: string }[]> {
  return await db
    .select({ agendaId: bekendThema.agendaId, titel: bekendThema.titel })
    .from(bekendThema)
    .orderBy(asc(bekendThema.agendaId), asc(bekendThema.volgorde));
}

/** Records the day the writing began, and by whom; an agenda that was started keeps its first day. */
export async function startAgenda(tx: Tx, id: string, today: string, gebruikerId: string): Promise<void> {
  await tx
    .update(agenda)
    .set({ gestartOp: today, gestartDoor: gebruikerId })
    .where(and(eq(agenda.id, id), isNull(agenda.gestartOp)));
}

/** Gives an agenda the title it was published under. */
export async function renameAgenda(tx: Tx, id: string, titel: string): Promise<void> {
  await tx.update(agenda).set({ titel }).where(eq(agenda.id, id));
}

/** Records by which besluit an agenda was adopted, and for which term. */
export async function adoptAgenda(
  tx: Tx,
  id: string,
  besluitId: string,
  looptijd: { looptijdVan: number; looptijdTot: number },
): Promise<void> {
  await tx
    .update(agenda)
    .set({ besluitId, ...looptijd })
    .where(eq(agenda.id, id));
}
