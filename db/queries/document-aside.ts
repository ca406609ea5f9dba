// Damaged rows of the shared document, laid aside until an operator has dealt with them.
import { and, count, eq, gte, isNull, lte, sql } from "drizzle-orm";
import type { Db, Tx } from "../client";
import { documentAside, documentSnapshot, documentUpdate } from "../schema/document";
import { gebruiker } from "../schema/gebruiker";

/** Takes log row `fromId` and all behind it, or up to and including `uptoId`, out of the log; answers how many. */
export async function setUpdatesAside(
  tx: Tx,
  agendaId: string,
  { fromId, uptoId }: { fromId: number; uptoId: number | undefined },
  now: Date,
): Promise<number> {
  const isBefore = uptoId === undefined ? undefined : lte(documentUpdate.id, uptoId);
  const moved = and(eq(documentUpdate.agendaId, agendaId), gte(documentUpdate.id, fromId), isBefore);
  const rows = await tx.select().from(documentUpdate).where(moved);
  for (const { id, ...row } of rows) {
    const reason = id === fromId ? "damaged" : `behind damaged row ${fromId}`;
    await tx.insert(documentAside).values({ ...row, logId: id, soort: "update", asideAt: now, reason });
  }
  await tx.delete(documentUpdate).where(moved);
  return rows.length;
}

/** Takes a damaged snapshot out of use and lays it aside. */
export async function setSnapshotAside(tx: Tx, agendaId: string, logId: number, now: Date): Promise<void> {
  const moved = and(eq(documentSnapshot.agendaId, agendaId), eq(documentSnapshot.logId, logId));
  const rows = await tx.select().from(documentSnapshot).where(moved);
  for (const { state, ...row } of rows) {
    await tx.insert(documentAside).values({ ...row, data: state, soort: "snapshot", asideAt: now, reason: "damaged" });
  }
  await tx.delete(documentSnapshot).where(moved);
}

/** What lies aside and no operator has dealt with, per agenda, the longest first. `auteurs`: names, of the log alone; `reasons`: why. */
export async function listAside(db: Db) {
  return await db
    .select({
      agendaId: documentAside.agendaId,
      count: count(),
      since: sql<Date>`min(${documentAside.asideAt})`.mapWith(documentAside.asideAt),
      firstAt: sql<Date>`min(${documentAside.createdAt})`.mapWith(documentAside.createdAt),
      lastAt: sql<Date>`max(${documentAside.createdAt})`.mapWith(documentAside.createdAt),
      auteurs: sql<string | null>`group_concat(DISTINCT ${gebruiker.naam})`,
      reasons: sql<string>`group_concat(DISTINCT ${documentAside.reason})`,
    })
    .from(documentAside)
    .leftJoin(gebruiker, eq(gebruiker.id, documentAside.auteurId))
    .where(isNull(documentAside.handledAt))
    .groupBy(documentAside.agendaId)
    .orderBy(sql`min(${documentAside.asideAt})`);
}

/** Rows that lie aside and no operator has dealt with. */
export async function countAside(db: Db): Promise<number> {
  return await db.$count(documentAside, isNull(documentAside.handledAt));
}

/** Notes that an operator has dealt with what lies aside of an agenda; it stays. Answers how many rows that were. */
export async function updateAsideHandled(tx: Tx, agendaId: string, now: Date): Promise<number> {
  const rows = await tx
    .update(documentAside)
    .set({ handledAt: now })
    .where(and(eq(documentAside.agendaId, agendaId), isNull(documentAside.handledAt)))
    .returning({ id: documentAside.id });
  return rows.length;
}
