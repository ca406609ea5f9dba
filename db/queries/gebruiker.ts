// People and sessions.
import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "../client";
import { gebruiker, sessie } from "../schema/gebruiker";

const gebruikerFields = {
  id: gebruiker.id,
  naam: gebruiker.naam,
  rol: gebruiker.rol,
  stadsdeel: gebruiker.stadsdeel,
};

/** The person behind a session that has not ended at `now`. */
export async function findSessie(db: Db, idHash: string, now: Date) {
  const [row] = await db
    .select({ gebruiker: gebruikerFields, expiresAt: sessie.expiresAt })
    .from(sessie)
    .innerJoin(gebruiker, eq(gebruiker.id, sessie.gebruikerId))
    .where(and(eq(sessie.idHash, idHash), gt(sessie.expiresAt, now)));
  return row;
}

/** The people behind those of these sessions that have not ended at `now`; no order. */
export async function listSessies(db: Db, idHashes: readonly string[], now: Date) {
  return await db
    .select({ idHash: sessie.idHash, gebruiker: gebruikerFields })
    .from(sessie)
    .innerJoin(gebruiker, eq(gebruiker.id, sessie.gebruikerId))
    // One parameter however many there are: thousands are asked every second.
    .where(
      and(
        sql`${sessie.idHash} in (select value from json_each(${JSON.stringify(idHashes)}))`,
        gt(sessie.expiresAt, now),
      ),
    );
}

export async function insertSessie(tx: Tx, values: typeof sessie.$inferInsert): Promise<void> {
  await tx.insert(sessie).values(values);
}

export async function deleteSessie(tx: Tx, idHash: string): Promise<void> {
  await tx.delete(sessie).where(eq(sessie.idHash, idHash));
}

/** Removes what has ended; called at sign-in, so that the table does not grow unseen. */
export async function deleteExpiredSessies(tx: Tx, now: Date): Promise<void> {
  await tx.delete(sessie).where(lt(sessie.expiresAt, now));
}

export async function findDemoGebruiker(db: Db, id: string) {
  const [row] = await db
    .select(gebruikerFields)
    .from(gebruiker)
    .where(and(eq(gebruiker.id, id), eq(gebruiker.isDemo, true)));
  return row;
}

/** Demo people, in the order of seeding. */
export async function listDemoGebruikers(db: Db) {
  return await db
    .select(gebruikerFields)
    .from(gebruiker)
    .where(eq(gebruiker.isDemo, true))
    .orderBy(asc(gebruiker.volgorde), asc(gebruiker.id));
}
