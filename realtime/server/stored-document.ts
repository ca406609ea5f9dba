/** A document as it lies in the database: read with its checksums, damage set aside, and compacted. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Logger } from "pino";
import * as Y from "yjs";
import type { Db, InTransaction, Tx } from "../../db/client";
import {
  archiveUpdates,
  findSnapshot,
  insertSnapshot,
  isIntact,
  listStoredUpdates,
  pruneArchive,
} from "../../db/queries/document";
import { setSnapshotAside, setUpdatesAside } from "../../db/queries/document-aside";
import { archiveLimit } from "./archive";
import { applyAll, isWhole } from "./document-state";
import { mergeInWorker } from "./merge-in-worker";

/** Read and applied in one turn of the event loop: a few milliseconds. */
const PAGE_ROWS = 1000;

export type StorageServices = { db: Db; inTransaction: InTransaction; clock: () => Date; log: Logger };

export type StoredDocument = {
  doc: Y.Doc;
  /** The last log row it contains. */
  logId: number;
  /** What is stored beside the snapshot. */
  logRows: number;
  logBytes: number;
  /** At most as large as this when encoded as one update. */
  bytes: number;
  damage: Damage;
};

export type Damage = {
  /** Where the damaged snapshots end, newest first. */
  snapshots: readonly number[];
  /** The first damaged row: it and what is behind it are not in the document. */
  row: number | undefined;
};

/** What lies in the database is not what was written. */
export class DamageError extends Error {
  readonly damage: Damage;

  constructor(agendaId: string, damage: Damage) {
    super(`${agendaId}: what is stored is damaged`);
    this.damage = damage;
  }
}

/** What went out of the log, and how large the document is. */
export type Compacted = Pick<StoredDocument, "logRows" | "logBytes" | "bytes">;

/** Reads a document, to work with: what is damaged, and what was written behind it, is set aside. */
export async function loadDocument(services: StorageServices, agendaId: string): Promise<StoredDocument | undefined> {
  const stored = await readDocument(services.db, agendaId);
  if (stored !== undefined) await setDamageAside(services, agendaId, stored.damage);
  return stored;
}

/**
 * Reads a document, applying its log to its snapshot, up to where it is damaged; undefined when it was never born.
 * Throws when what is left is no document: half of one would be taken for the whole.
 */
export async function readDocument(db: Db, agendaId: string): Promise<StoredDocument | undefined> {
  const { snapshot, damaged } = await findIntactSnapshot(db, agendaId);
  const doc = new Y.Doc();
  if (snapshot !== undefined) Y.applyUpdate(doc, snapshot.state);
  let logId = snapshot?.logId ?? 0;
  let logRows = 0;
  let logBytes = 0;
  let row: number | undefined;
  for await (const page of readLog(db, agendaId, logId)) {
    applyAll(doc, page.updates);
    logId = page.lastId ?? logId;
    logRows += page.updates.length;
    logBytes += sizeOf(page.updates);
    row = page.damagedRow;
  }
  if (logId === 0 && damaged.length === 0 && row === undefined) return undefined;
  if (!isWhole(doc)) throw new Error(`${agendaId}: part of the document is missing or damaged`);
  if (row !== undefined && row <= (damaged[0] ?? 0)) {
    throw new Error(`${agendaId}: a snapshot is damaged, and so is row ${row} of the archive that would make it again`);
  }
  const bytes = logBytes + (snapshot?.state.length ?? 0);
  return { doc, logId, logRows, logBytes, bytes, damage: { snapshots: damaged, row } };
}

/**
 * Makes a snapshot of the log and moves its rows to the archive, in one transaction and only when a document read from
 * the new snapshot equals the one read from the log. By applying, in a worker: merging 50,000 small updates takes
 * minutes. Undefined when there was nothing to compact. Throws a DamageError when something is not what was written.
 */
export async function compactDocument(services: StorageServices, agendaId: string): Promise<Compacted | undefined> {
  const { db, inTransaction, clock } = services;
  const { snapshot, damaged } = await findIntactSnapshot(db, agendaId);
  if (damaged.length > 0) throw new DamageError(agendaId, { snapshots: damaged, row: undefined });
  let logId = 0;
  let logRows = 0;
  let logBytes = 0;
  async function* pages() {
    if (snapshot !== undefined) yield [snapshot.state];
    for await (const page of readLog(db, agendaId, snapshot?.logId ?? 0)) {
      if (page.damagedRow !== undefined) throw new DamageError(agendaId, { snapshots: [], row: page.damagedRow });
      logId = page.lastId ?? logId;
      logRows += page.updates.length;
      logBytes += sizeOf(page.updates);
      yield page.updates;
    }
  }
  const state = await mergeInWorker(pages());
  if (logRows === 0) return undefined;
  await inTransaction((tx) => replaceLog(tx, agendaId, { state, logId }, clock()), { isDraft: true });
  return { logRows, logBytes, bytes: state.length };
}

/**
 * Writes a document that is whole in memory over what is damaged of it: only that is set aside, and nothing is lost.
 * `state` contains the log up to and including row `logId`.
 */
export async function repairDocument(
  services: StorageServices,
  agendaId: string,
  stored: { state: Uint8Array; logId: number },
  damage: Damage,
): Promise<void> {
  const { inTransaction, clock } = services;
  const state = await mergeInWorker([[stored.state]]);
  await inTransaction(
    async (tx) => {
      await setAside(tx, agendaId, damage, clock(), damage.row);
      await replaceLog(tx, agendaId, { state, logId: stored.logId }, clock());
    },
    { isDraft: true },
  );
  services.log.error({ agendaId, damage }, "damage was found and set aside; the document was whole in memory");
}

/** A snapshot in the place of the rows that are in it. */
async function replaceLog(
  tx: Tx,
  agendaId: string,
  { state, logId }: { state: Uint8Array; logId: number },
  now: Date,
): Promise<void> {
  await insertSnapshot(tx, agendaId, state, logId, now);
  const written = await findSnapshot(tx, agendaId);
  if (written === undefined || !isIntact(written.state, written.checksum) || !written.state.equals(state)) {
    throw new Error(`${agendaId}: the new snapshot was not written as it is`);
  }
  await archiveUpdates(tx, agendaId, logId, now);
  await pruneArchive(tx, agendaId, archiveLimit(now));
}

/** The newest snapshot that is what was written, and where those end that are newer and damaged, newest first. */
async function findIntactSnapshot(db: Db, agendaId: string) {
  const damaged: number[] = [];
  let snapshot = await findSnapshot(db, agendaId);
  while (snapshot !== undefined && !isIntact(snapshot.state, snapshot.checksum)) {
    damaged.push(snapshot.logId);
    snapshot = await findSnapshot(db, agendaId, snapshot.logId);
  }
  return { snapshot, damaged };
}

type LogPage = { updates: Buffer[]; lastId: number | undefined; damagedRow: number | undefined };

/** The rows after `afterId`, a page in each turn of the event loop, up to the first that is damaged. */
async function* readLog(db: Db, agendaId: string, afterId: number): AsyncGenerator<LogPage> {
  for (;;) {
    const rows = await listStoredUpdates(db, agendaId, afterId, PAGE_ROWS);
    const wrong = rows.findIndex(({ data, checksum }) => !isIntact(data, checksum));
    const good = wrong === -1 ? rows : rows.slice(0, wrong);
    const lastId = good.at(-1)?.id;
    yield { updates: good.map(({ data }) => data), lastId, damagedRow: rows[wrong]?.id };
    if (wrong !== -1 || lastId === undefined || rows.length < PAGE_ROWS) return;
    afterId = lastId;
    await nextTurn();
  }
}

function sizeOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, { length }) => sum + length, 0);
}

async function setDamageAside(
  { inTransaction, clock, log }: StorageServices,
  agendaId: string,
  damage: Damage,
): Promise<void> {
  if (damage.snapshots.length === 0 && damage.row === undefined) return;
  const rows = await inTransaction((tx) => setAside(tx, agendaId, damage, clock()), { isDraft: true });
  log.error({ agendaId, damage, rows }, "damage was found and set aside");
}

/** Answers how many rows of the log that took: up to `uptoId`, or all from the damaged one. */
async function setAside(tx: Tx, agendaId: string, { snapshots, row }: Damage, now: Date, uptoId?: number) {
  for (const logId of snapshots) await setSnapshotAside(tx, agendaId, logId, now);
  return row === undefined ? 0 : await setUpdatesAside(tx, agendaId, { fromId: row, uptoId }, now);
}
