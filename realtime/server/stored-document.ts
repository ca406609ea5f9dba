/** A document as it lies in the database: read with its checksums, and compacted. */
import * as Y from "yjs";
import type { Db, InTransaction } from "../../db/client";
import {
  archiveUpdates,
  insertSnapshot,
  isIntact,
  listSnapshots,
  listUpdates,
  pruneArchive,
} from "../../db/queries/document";

/**
 * So long the rows stay that went into a snapshot: a fault in the texts is noticed at the next meeting with the wijk,
 * and those are at most a quarter of a year apart.
 */
const ARCHIVE_MS = 90 * 24 * 60 * 60 * 1000;

export type StoredDocument = {
  doc: Y.Doc;
  /** The last log row it contains. */
  logId: number;
  /** What the log holds beside the snapshot. */
  logRows: number;
  logBytes: number;
  /** At most as large as this when encoded as one update. */
  bytes: number;
};

/**
 * Reads a document, applying its log to its snapshot; undefined when it was never born. Throws when a row is not what
 * was written: half a document would be taken for the whole.
 */
export async function loadDocument(db: Db, agendaId: string): Promise<StoredDocument | undefined> {
  // Rows first: when a compaction comes in between, they are in the snapshot as well, and applying twice is once.
  const rows = await listUpdates(db, agendaId, 0);
  const [snapshot] = await listSnapshots(db, agendaId);
  if (snapshot === undefined && rows.length === 0) return undefined;

  const doc = new Y.Doc();
  if (snapshot !== undefined) {
    if (!isIntact(snapshot.state, snapshot.checksum)) throw new Error(`${agendaId}: the snapshot is damaged`);
    Y.applyUpdate(doc, snapshot.state);
  }
  let logBytes = 0;
  for (const row of rows) {
    if (!isIntact(row.data, row.checksum)) throw new Error(`${agendaId}: log row ${row.id} is damaged`);
    Y.applyUpdate(doc, row.data);
    logBytes += row.data.length;
  }
  if (hasPending(doc)) throw new Error(`${agendaId}: the log builds on something that is not in it`);
  return {
    doc,
    logId: rows.at(-1)?.id ?? snapshot?.logId ?? 0,
    logRows: rows.length,
    logBytes,
    bytes: logBytes + (snapshot?.state.length ?? 0),
  };
}

/**
 * Writes the log into the snapshot and removes the rows, in one transaction and only when a document built from the
 * new snapshot equals the one read from the log. By applying: merging 50,000 small updates takes minutes. Answers the
 * size of the document; undefined when there is none.
 */
export async function compactDocument(
  { db, inTransaction, clock }: { db: Db; inTransaction: InTransaction; clock: () => Date },
  agendaId: string,
): Promise<Pick<StoredDocument, "logId" | "logRows" | "logBytes" | "bytes"> | undefined> {
  const stored = await loadDocument(db, agendaId);
  if (stored === undefined) return undefined;
  const state = Y.encodeStateAsUpdate(stored.doc);
  if (!isSameDocument(stored.doc, documentOf(state)))
    throw new Error(`${agendaId}: the new snapshot is not the document`);
  if (stored.logRows === 0) return { logId: stored.logId, logRows: 0, logBytes: 0, bytes: state.length };
  const now = clock();
  await inTransaction(
    async (tx) => {
      await insertSnapshot(tx, agendaId, state, stored.logId, now);
      const [written] = await listSnapshots(tx, agendaId);
      if (written === undefined || !isIntact(written.state, written.checksum) || !written.state.equals(state)) {
        throw new Error(`${agendaId}: the new snapshot was not written as it is`);
      }
      await archiveUpdates(tx, agendaId, stored.logId, now);
      await pruneArchive(tx, agendaId, new Date(now.getTime() - ARCHIVE_MS));
    },
    { isDraft: true },
  );
  return { logId: stored.logId, logRows: stored.logRows, logBytes: stored.logBytes, bytes: state.length };
}

/** True when something in it waits for what it never got. */
export function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

/** A document of its own with the same content. */
export function documentOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

function isSameDocument(a: Y.Doc, b: Y.Doc): boolean {
  return !hasPending(b) && Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b));
}
