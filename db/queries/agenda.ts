// Agendas: their area, their dates, their versions.
import { and, asc, desc, eq } from "drizzle-orm";
import * as Y from "yjs";
import { createAgendaDocument, type EersteInhoud } from "../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../realtime/document/agenda-inhoud";
import type { Db, Tx } from "../client";
import { agenda, agendaDekking, concept, reactieronde, versie } from "../schema/agenda";
import { appendUpdates, saveProjection } from "./document";

export type NewAgenda = typeof agenda.$inferInsert & {
  dekking: readonly { gebiedCode: string; dekking: "geheel" | "gedeeltelijk" }[];
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
  const [row] = await db.select().from(agenda).where(eq(agenda.slug, slug));
  return row;
}

export async function findAgenda(db: Db, id: string) {
  const [row] = await db.select().from(agenda).where(eq(agenda.id, id));
  return row;
}

/** The live draft as it was last projected. */
export async function findConcept(db: Db, agendaId: string) {
  const [row] = await db.select().from(concept).where(eq(concept.agendaId, agendaId));
  return row;
}

/** A published version, the latest when `nummer` is left out. */
export async function findVersie(db: Db, agendaId: string, nummer?: number) {
  const [row] = await db
    .select()
    .from(versie)
    .where(and(eq(versie.agendaId, agendaId), nummer === undefined ? undefined : eq(versie.nummer, nummer)))
    .orderBy(desc(versie.nummer))
    .limit(1);
  return row;
}

/** Rounds of one agenda, latest first. */
export async function listReactierondes(db: Db, agendaId: string) {
  return await db
    .select()
    .from(reactieronde)
    .where(eq(reactieronde.agendaId, agendaId))
    .orderBy(desc(reactieronde.versieNummer));
}

/** What an agenda covers: codes of wijken and buurten, by code. */
export async function listDekking(db: Db, agendaId: string) {
  return await db
    .select({ gebiedCode: agendaDekking.gebiedCode, dekking: agendaDekking.dekking })
    .from(agendaDekking)
    .where(eq(agendaDekking.agendaId, agendaId))
    .orderBy(asc(agendaDekking.gebiedCode));
}
