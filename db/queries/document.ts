// The shared document on disk: its log, its snapshot and what is projected from it.
import { crc32 } from "node:zlib";
import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { AgendaInhoud } from "../../realtime/document/agenda-inhoud";
import type { Db, Tx } from "../client";
import { agenda, concept } from "../schema/agenda";
import { documentSnapshot, documentUpdate } from "../schema/document";
import { thema } from "../schema/thema";

export type NewUpdate = { agendaId: string; data: Uint8Array; auteurId: string | null; createdAt: Date };

/** SQLite takes 32,766 values in one statement, and a row has five. */
const ROWS_PER_STATEMENT = 5000;

/** Appends updates to the log in the order given; answers the id of the last row, 0 when there are none. */
export async function appendUpdates(tx: Tx, updates: readonly NewUpdate[]): Promise<number> {
  let lastId = 0;
  for (let start = 0; start < updates.length; start += ROWS_PER_STATEMENT) {
    const rows = updates
      .slice(start, start + ROWS_PER_STATEMENT)
      .map((update) => ({ ...update, data: Buffer.from(update.data), checksum: crc32(update.data) }));
    const ids = await tx.insert(documentUpdate).values(rows).returning({ id: documentUpdate.id });
    lastId = ids.at(-1)?.id ?? lastId;
  }
  return lastId;
}

/** Whether stored bytes are still those that were written. */
export function isIntact(bytes: Uint8Array, checksum: number): boolean {
  return crc32(bytes) === checksum;
}

/** The compacted state; undefined when nothing was compacted yet. */
export async function findSnapshot(db: Db, agendaId: string) {
  const [row] = await db.select().from(documentSnapshot).where(eq(documentSnapshot.agendaId, agendaId));
  return row;
}

/** Replaces the compacted state by one that contains every log row up to and including `logId`. */
export async function saveSnapshot(
  tx: Tx,
  agendaId: string,
  state: Uint8Array,
  logId: number,
  now: Date,
): Promise<void> {
  const row = { state: Buffer.from(state), checksum: crc32(state), logId, createdAt: now };
  await tx
    .insert(documentSnapshot)
    .values({ agendaId, ...row })
    .onConflictDoUpdate({ target: documentSnapshot.agendaId, set: row });
}

/** Removes the log rows up to and including `logId`: the snapshot contains them. */
export async function deleteUpdates(tx: Tx, agendaId: string, logId: number): Promise<void> {
  await tx.delete(documentUpdate).where(and(eq(documentUpdate.agendaId, agendaId), lte(documentUpdate.id, logId)));
}

/** Agendas (or this one) whose log went on after `concept` was last written, in no order. */
export async function listUnprojectedAgendaIds(db: Db, agendaId?: string): Promise<string[]> {
  const lastRow = sql`(SELECT max(${documentUpdate.id}) FROM ${documentUpdate} WHERE ${documentUpdate.agendaId} = ${agenda.id})`;
  const rows = await db
    .select({ id: agenda.id })
    .from(agenda)
    .leftJoin(concept, eq(concept.agendaId, agenda.id))
    .where(
      and(
        sql`${lastRow} > coalesce(${concept.logId}, 0)`,
        agendaId === undefined ? undefined : eq(agenda.id, agendaId),
      ),
    );
  return rows.map(({ id }) => id);
}

/** Log rows after `afterId`, oldest first. */
export async function listUpdates(db: Db, agendaId: string, afterId: number) {
  return await db
    .select()
    .from(documentUpdate)
    .where(and(eq(documentUpdate.agendaId, agendaId), gt(documentUpdate.id, afterId)))
    .orderBy(asc(documentUpdate.id));
}

/** Writes what the document says now into `concept` and `thema`. A thema that left the document keeps its row, vervallen. */
export async function saveProjection(
  tx: Tx,
  agendaId: string,
  inhoud: AgendaInhoud,
  logId: number,
  now: Date,
): Promise<void> {
  const row = { inhoud, logId, updatedAt: now };
  await tx
    .insert(concept)
    .values({ agendaId, ...row })
    .onConflictDoUpdate({ target: concept.agendaId, set: row });
  for (const { id, titel, domein, participatieniveau, volgorde, vervallen } of inhoud.themas) {
    const fields = { titel, domein, participatieniveau, volgorde, vervallen };
    // A themaId is made by a client: one that belongs to another agenda is left alone.
    await tx
      .insert(thema)
      .values({ id, agendaId, ...fields })
      .onConflictDoUpdate({ target: thema.id, set: fields, setWhere: sql`${thema.agendaId} = ${agendaId}` });
  }
}
