// The shared document on disk: its log, its snapshot and what is projected from it.
import { crc32 } from "node:zlib";
import { and, asc, desc, eq, getTableColumns, gt, lt, lte, sql } from "drizzle-orm";
import type { AgendaInhoud } from "../../realtime/document/agenda-inhoud";
import type { Db, Tx } from "../client";
import { agenda, concept } from "../schema/agenda";
import { documentArchive, documentSnapshot, documentUpdate } from "../schema/document";
import { thema } from "../schema/thema";

export type NewUpdate = { agendaId: string; data: Uint8Array; auteurId: string | null; createdAt: Date };

/** Appends updates to the log in the order given; answers the id of the last row, 0 when there are none. */
export async function appendUpdates(tx: Tx, updates: readonly NewUpdate[]): Promise<number> {
  const insertion = insertionOf(tx);
  let lastId = 0;
  for (const update of updates) {
    const data = Buffer.from(update.data.buffer, update.data.byteOffset, update.data.byteLength);
    lastId = insertion.get({ ...update, data, checksum: crc32(data) }).id;
  }
  return lastId;
}

const insertions = new WeakMap<Tx, ReturnType<typeof prepareInsertion>>();

/** Prepared once per connection: everyone who types waits for this statement, and building it takes as long as the disk. */
function insertionOf(tx: Tx) {
  const insertion = insertions.get(tx) ?? prepareInsertion(tx);
  insertions.set(tx, insertion);
  return insertion;
}

function prepareInsertion(tx: Tx) {
  return tx
    .insert(documentUpdate)
    .values({
      agendaId: sql.placeholder("agendaId"),
      data: sql.placeholder("data"),
      checksum: sql.placeholder("checksum"),
      auteurId: sql.placeholder("auteurId"),
      createdAt: sql.placeholder("createdAt"),
    })
    .returning({ id: documentUpdate.id })
    .prepare();
}

/** Whether stored bytes are still those that were written. */
export function isIntact(bytes: Uint8Array, checksum: number): boolean {
  return crc32(bytes) === checksum;
}

/** The newest compacted state, or the newest that ends before log row `beforeId`. */
export async function findSnapshot(db: Db, agendaId: string, beforeId?: number) {
  const isOlder = beforeId === undefined ? undefined : lt(documentSnapshot.logId, beforeId);
  const [row] = await db
    .select()
    .from(documentSnapshot)
    .where(and(eq(documentSnapshot.agendaId, agendaId), isOlder))
    .orderBy(desc(documentSnapshot.logId))
    .limit(1);
  return row;
}

/** A new compacted state, which contains every log row up to and including `logId`. Keeps the one before it, no more. */
export async function insertSnapshot(
  tx: Tx,
  agendaId: string,
  state: Uint8Array,
  logId: number,
  now: Date,
): Promise<void> {
  const row = { agendaId, state: Buffer.from(state), checksum: crc32(state), logId, createdAt: now };
  await tx.insert(documentSnapshot).values(row);
  const before = await findSnapshot(tx, agendaId, logId);
  if (before === undefined) return;
  await tx
    .delete(documentSnapshot)
    .where(and(eq(documentSnapshot.agendaId, agendaId), lt(documentSnapshot.logId, before.logId)));
}

/** Moves the log rows up to and including `logId` to the archive: a snapshot contains them. */
export async function archiveUpdates(tx: Tx, agendaId: string, logId: number, now: Date): Promise<void> {
  const moved = and(eq(documentUpdate.agendaId, agendaId), lte(documentUpdate.id, logId));
  await tx.insert(documentArchive).select(
    tx
      .select({ ...getTableColumns(documentUpdate), archivedAt: sql<Date>`${now.getTime()}`.as("archived_at") })
      .from(documentUpdate)
      .where(moved),
  );
  await tx.delete(documentUpdate).where(moved);
}

/**
 * Deletes what was archived before `before`, except what it takes to make the newest snapshot again from the one before
 * it, or from nothing.
 */
export async function pruneArchive(tx: Tx, agendaId: string, before: Date): Promise<void> {
  const newest = await findSnapshot(tx, agendaId);
  const older = newest && (await findSnapshot(tx, agendaId, newest.logId));
  if (older === undefined) return;
  await tx
    .delete(documentArchive)
    .where(
      and(
        eq(documentArchive.agendaId, agendaId),
        lte(documentArchive.id, older.logId),
        lt(documentArchive.archivedAt, before),
      ),
    );
}

/** Agendas of which something was archived before `before` that a snapshot from before the newest contains; no order. */
export async function listAgendaIdsToPrune(db: Db, before: Date): Promise<string[]> {
  const newest = sql`(SELECT max(s.log_id) FROM ${documentSnapshot} s WHERE s.agenda_id = ${documentArchive.agendaId})`;
  const rows = await db
    .selectDistinct({ id: documentArchive.agendaId })
    .from(documentArchive)
    .innerJoin(
      documentSnapshot,
      and(
        eq(documentSnapshot.agendaId, documentArchive.agendaId),
        lte(documentArchive.id, documentSnapshot.logId),
        lt(documentSnapshot.logId, newest),
      ),
    )
    .where(lt(documentArchive.archivedAt, before));
  return rows.map(({ id }) => id);
}

/** Agendas (or this one) whose document went on after `concept` was last written, in no order. */
export async function listUnprojectedAgendaIds(db: Db, agendaId?: string): Promise<string[]> {
  const inLog = sql`(SELECT max(${documentUpdate.id}) FROM ${documentUpdate} WHERE ${documentUpdate.agendaId} = ${agenda.id})`;
  // A row can be compacted before it is projected.
  const inSnapshot = sql`(SELECT max(${documentSnapshot.logId}) FROM ${documentSnapshot} WHERE ${documentSnapshot.agendaId} = ${agenda.id})`;
  const rows = await db
    .select({ id: agenda.id })
    .from(agenda)
    .leftJoin(concept, eq(concept.agendaId, agenda.id))
    .where(
      and(
        sql`max(coalesce(${inLog}, 0), coalesce(${inSnapshot}, 0)) > coalesce(${concept.logId}, 0)`,
        agendaId === undefined ? undefined : eq(agenda.id, agendaId),
      ),
    );
  return rows.map(({ id }) => id);
}

/** At most `limit` rows after `afterId`, oldest first, whether they are still in the log or already in the archive. */
export async function listStoredUpdates(db: Db, agendaId: string, afterId: number, limit: number) {
  const selections = selectionsOf(db);
  const after = { agendaId, afterId, limit };
  // The log first: a row that moves in between is then read twice, not missed.
  const log = readRows(selections.log.values(after));
  const archive = readRows(selections.archive.values(after));
  if (archive.length === 0) return log;
  const lastId = archive.at(-1)?.id ?? 0;
  return [...archive, ...log.filter(({ id }) => id > lastId)].slice(0, limit);
}

/** By hand: mapped by the library, a long log takes half as long again. */
function readRows(rows: unknown[][]) {
  return (rows as [number, Buffer, number][]).map(([id, data, checksum]) => ({ id, data, checksum }));
}

const selections = new WeakMap<Db, { log: Selection; archive: Selection }>();
type Selection = ReturnType<typeof prepareSelection>;

/** Prepared once per connection: a long log is read in many pages. */
function selectionsOf(db: Db) {
  const known = selections.get(db) ?? {
    log: prepareSelection(db, documentUpdate),
    archive: prepareSelection(db, documentArchive),
  };
  selections.set(db, known);
  return known;
}

function prepareSelection(db: Db, table: typeof documentUpdate | typeof documentArchive) {
  return db
    .select({ id: table.id, data: table.data, checksum: table.checksum })
    .from(table)
    .where(and(eq(table.agendaId, sql.placeholder("agendaId")), gt(table.id, sql.placeholder("afterId"))))
    .orderBy(asc(table.id))
    .limit(sql.placeholder("limit"))
    .prepare();
}

/** Log rows after `afterId`, oldest first. */
export async function listUpdates(db: Db, agendaId: string, afterId: number) {
  return await db
    .select()
    .from(documentUpdate)
    .where(and(eq(documentUpdate.agendaId, agendaId), gt(documentUpdate.id, afterId)))
    .orderBy(asc(documentUpdate.id));
}

/**
 * Writes what the document said at row `logId` of its log into `concept` and `thema`; nothing when they say already what
 * it said later. A thema is never deleted from the document; one that was lost with damage keeps its row.
 */
export async function saveProjection(
  tx: Tx,
  agendaId: string,
  inhoud: AgendaInhoud,
  logId: number,
  now: Date,
): Promise<void> {
  if (await isOutdated(tx, agendaId, logId)) return;
  const row = { inhoud, logId, updatedAt: now };
  await tx
    .insert(concept)
    .values({ agendaId, ...row })
    .onConflictDoUpdate({ target: concept.agendaId, set: row });
  if (inhoud.themas.length === 0) return;
  const themas = inhoud.themas.map(({ id, titel, domein, participatieniveau, volgorde, vervallen }) => {
    return { id, agendaId, titel, domein, participatieniveau, volgorde, vervallen };
  });
  await tx
    .insert(thema)
    .values(themas)
    .onConflictDoUpdate({
      target: thema.id,
      set: {
        titel: sql`excluded.titel`,
        domein: sql`excluded.domein`,
        participatieniveau: sql`excluded.participatieniveau`,
        volgorde: sql`excluded.volgorde`,
        vervallen: sql`excluded.vervallen`,
      },
      // A themaId is made by a client: one that belongs to another agenda is left alone.
      setWhere: sql`${thema.agendaId} = excluded.agenda_id`,
    });
}

/** Whether `concept` comes from a later row. A row that was set aside does not count: the document went back before it. */
async function isOutdated(tx: Tx, agendaId: string, logId: number): Promise<boolean> {
  const [later] = await tx
    .select({ logId: concept.logId })
    .from(concept)
    .where(and(eq(concept.agendaId, agendaId), gt(concept.logId, logId)));
  if (later === undefined) return false;
  const inLog = await tx.$count(documentUpdate, eq(documentUpdate.id, later.logId));
  return inLog > 0 || (await tx.$count(documentArchive, eq(documentArchive.id, later.logId))) > 0;
}
