// The shared document on disk: its log, its snapshot and what is projected from it.
import { crc32 } from "node:zlib";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { AgendaInhoud } from "../../realtime/document/agenda-inhoud";
import type { Db, Tx } from "../client";
import { concept } from "../schema/agenda";
import { documentSnapshot, documentUpdate } from "../schema/document";
import { thema } from "../schema/thema";

export type NewUpdate = { agendaId: string; data: Uint8Array; auteurId: string | null; createdAt: Date };

/** Appends updates to the log in the order given; answers the id of the last row. */
export async function appendUpdates(tx: Tx, updates: readonly NewUpdate[]): Promise<number> {
  const rows = updates.map((update) => ({ ...update, data: Buffer.from(update.data), checksum: crc32(update.data) }));
  const ids = await tx.insert(documentUpdate).values(rows).returning({ id: documentUpdate.id });
  return ids.at(-1)?.id ?? 0;
}

/** The compacted state; undefined when nothing was compacted yet. */
export async function findSnapshot(db: Db, agendaId: string) {
  const [row] = await db.select().from(documentSnapshot).where(eq(documentSnapshot.agendaId, agendaId));
  return row;
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
