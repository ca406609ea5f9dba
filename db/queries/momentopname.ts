// Kept moments of a draft.
import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import type { MomentAuteur, MomentSoort } from "../../app/agenda/geschiedenis/momentopname";
import type { Db, Tx } from "../client";
import { concept } from "../schema/agenda";
import { gebruiker } from "../schema/gebruiker";
import { momentopname, momentopnameAuteur } from "../schema/momentopname";
import { findConcept } from "./agenda";
import { listAuteurs } from "./document-auteur";

/** Who wrote, and when the first and the last of it were stored. */
type Auteur = Omit<typeof momentopnameAuteur.$inferSelect, "momentopnameId">;

/**
 * What can be kept of a draft: what it says as it was last projected, who wrote since the last kept moment, and that
 * moment. Undefined when there is no draft.
 */
export async function findConceptSindsMoment(tx: Tx, agendaId: string) {
  const found = await findConcept(tx, agendaId);
  if (found === undefined) return undefined;
  const { inhoud, logId } = found;
  const auteurs = await listAuteursSindsMoment(tx, agendaId, logId);
  const laatste = await findLatest(tx, agendaId);
  return {
    inhoud,
    logId,
    auteurs: auteurs.map(({ gebruikerId, firstAt, lastAt }) => ({ gebruikerId, eersteOp: firstAt, laatsteOp: lastAt })),
    laatste: laatste === undefined ? null : { naam: laatste.naam, isGelijk: await isSame(tx, laatste.id) },
  };
}

/** Adds a moment, with who wrote since the one before. */
export async function insertMomentopname(
  tx: Tx,
  values: typeof momentopname.$inferInsert,
  auteurs: readonly Auteur[],
): Promise<void> {
  const [row] = await tx.insert(momentopname).values(values).returning({ id: momentopname.id });
  if (row === undefined) throw new Error(`${values.agendaId}: the moment was not written`);
  await insertAuteurs(tx, row.id, auteurs);
}

/** Who wrote since the last kept moment, up to and including log row `logId`. */
async function listAuteursSindsMoment(db: Db, agendaId: string, logId: number) {
  const last = await findLatest(db, agendaId);
  return await listAuteurs(db, agendaId, { afterId: last?.logId ?? 0, uptoId: logId });
}

/** When someone last wrote what no kept moment has, as far as it was projected; undefined when nobody did. */
export async function findUnkeptWorkAt(db: Db, agendaId: string): Promise<Date | undefined> {
  const found = await findConcept(db, agendaId);
  if (found === undefined) return undefined;
  const auteurs = await listAuteursSindsMoment(db, agendaId, found.logId);
  return auteurs
    .map(({ lastAt }) => lastAt)
    .sort((a, b) => a.getTime() - b.getTime())
    .at(-1);
}

async function findLatest(db: Db, agendaId: string) {
  const [row] = await db
    .select({ id: momentopname.id, logId: momentopname.logId, naam: momentopname.naam })
    .from(momentopname)
    .where(eq(momentopname.agendaId, agendaId))
    .orderBy(desc(momentopname.id))
    .limit(1);
  return row;
}

/** True when this moment says what the draft says. */
async function isSame(tx: Tx, id: number): Promise<boolean> {
  const [row] = await tx
    .select({ id: momentopname.id })
    .from(momentopname)
    .innerJoin(concept, eq(concept.agendaId, momentopname.agendaId))
    .where(and(eq(momentopname.id, id), sql`${momentopname.inhoud} = ${concept.inhoud}`));
  return row !== undefined;
}

/** Who is named already wrote from the first until the last time of both; unknown when it is of one of them. */
async function insertAuteurs(tx: Tx, momentopnameId: number, auteurs: readonly Auteur[]): Promise<void> {
  if (auteurs.length === 0) return;
  await tx
    .insert(momentopnameAuteur)
    .values(auteurs.map((auteur) => ({ ...auteur, momentopnameId })))
    .onConflictDoUpdate({
      target: [momentopnameAuteur.momentopnameId, momentopnameAuteur.gebruikerId],
      // Of null and a number, SQLite's min and max are null.
      set: {
        eersteOp: sql`min(${momentopnameAuteur.eersteOp}, excluded.eerste_op)`,
        laatsteOp: sql`max(${momentopnameAuteur.laatsteOp}, excluded.laatste_op)`,
      },
    });
}

/** When the moments of a draft were kept and why, oldest first. */
export async function listMomentTijden(db: Db, agendaId: string) {
  return await db
    .select({ id: momentopname.id, soort: momentopname.soort, gemaaktOp: momentopname.gemaaktOp })
    .from(momentopname)
    .where(eq(momentopname.agendaId, agendaId))
    .orderBy(asc(momentopname.id));
}

/** Removes the moment `weg`; who wrote in it, and when, is told with `naar` from then on. */
export async function deleteMomentopname(tx: Tx, { weg, naar }: { weg: number; naar: number }): Promise<void> {
  const { gebruikerId, eersteOp, laatsteOp } = momentopnameAuteur;
  const auteurs = await tx
    .select({ gebruikerId, eersteOp, laatsteOp })
    .from(momentopnameAuteur)
    .where(eq(momentopnameAuteur.momentopnameId, weg));
  await insertAuteurs(tx, naar, auteurs);
  await tx.delete(momentopnameAuteur).where(eq(momentopnameAuteur.momentopnameId, weg));
  await tx.delete(momentopname).where(eq(momentopname.id, weg));
}

export type MomentRegel = {
  id: number;
  soort: MomentSoort;
  naam: string | null;
  gemaaktOp: Date;
  /** The name of who asked for it; null when nobody did. */
  door: string | null;
  /** Who wrote since the moment before, by name. */
  auteurs: MomentAuteur[];
};

export async function countMomentopnames(db: Db, agendaId: string): Promise<number> {
  const [row] = await db.select({ n: count() }).from(momentopname).where(eq(momentopname.agendaId, agendaId));
  return row?.n ?? 0;
}

/** The kept moments of a draft, latest first. */
export async function listMomentopnames(
  db: Db,
  agendaId: string,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<MomentRegel[]> {
  const rows = await db
    .select({
      id: momentopname.id,
      soort: momentopname.soort,
      naam: momentopname.naam,
      gemaaktOp: momentopname.gemaaktOp,
      door: gebruiker.naam,
    })
    .from(momentopname)
    .leftJoin(gebruiker, eq(gebruiker.id, momentopname.gemaaktDoor))
    .where(eq(momentopname.agendaId, agendaId))
    .orderBy(desc(momentopname.id))
    .limit(limit)
    .offset(offset);
  const auteurs = await db
    .select({
      momentopnameId: momentopnameAuteur.momentopnameId,
      naam: gebruiker.naam,
      eersteOp: momentopnameAuteur.eersteOp,
      laatsteOp: momentopnameAuteur.laatsteOp,
    })
    .from(momentopnameAuteur)
    .innerJoin(gebruiker, eq(gebruiker.id, momentopnameAuteur.gebruikerId))
    .where(
      inArray(
        momentopnameAuteur.momentopnameId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(gebruiker.naam));
  return rows.map((row) => ({
    ...row,
    auteurs: auteurs
      .filter(({ momentopnameId }) => momentopnameId === row.id)
      .map(({ naam, eersteOp, laatsteOp }) => ({ naam, eersteOp, laatsteOp })),
  }));
}

/** One kept moment of this draft, with what it said. */
export async function findMomentopname(db: Db, agendaId: string, id: number) {
  const [row] = await db
    .select()
    .from(momentopname)
    .where(and(eq(momentopname.agendaId, agendaId), eq(momentopname.id, id)));
  return row;
}
