/** What was done, and what the server said about it: each operation with the moment it was acknowledged. */
import * as decoding from "lib0/decoding";
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import * as Y from "yjs";
import type { OperationKind } from "./plan";

/** Characters and other parts of a document: `end` is the first that is not among them. */
type Range = { client: number; clock: number; end: number };

export type Operation = {
  /** "person 2, page 1": who, and the how manieth page they opened. */
  by: string;
  kind: OperationKind | "begin-text";
  madeAtMs: number;
  insertions: readonly Range[];
  deletions: readonly Range[];
  /** When the last of it came back from the server, which is the proof that it is stored; null until then. */
  acknowledgedAtMs: number | null;
};

/** The history of one page, kept from outside: its document and the frames that reach it. */
export type History = {
  operations: readonly Operation[];
  /** A local change of the document. */
  add: (kind: Operation["kind"], update: Uint8Array) => void;
  /** A frame of the server. */
  hear: (frame: Uint8Array) => void;
};

const MESSAGE_SYNC = 0;

export function createHistory(by: string): History {
  const operations: Operation[] = [];
  const waiting = new Map<Operation, { insertions: Range[]; deletions: Range[] }>();

  function confirm(which: "insertions" | "deletions", stored: readonly Range[]): void {
    for (const [operation, left] of waiting) {
      left[which] = stored.reduce(subtract, left[which]);
      if (left.insertions.length > 0 || left.deletions.length > 0) continue;
      operation.acknowledgedAtMs = performance.now();
      waiting.delete(operation);
    }
  }

  return {
    operations,
    add(kind, update) {
      const { insertions, deletions } = rangesOf(update);
      const operation = { by, kind, madeAtMs: performance.now(), insertions, deletions, acknowledgedAtMs: null };
      operations.push(operation);
      waiting.set(operation, { insertions, deletions });
    },
    hear(frame) {
      if (waiting.size === 0) return;
      const decoder = decoding.createDecoder(frame);
      if (decoding.readVarUint(decoder) !== MESSAGE_SYNC) return;
      const type = decoding.readVarUint(decoder);
      const body = decoding.readVarUint8Array(decoder);
      switch (type) {
        case messageYjsSyncStep1:
          // When a connection begins the server says what it has stored.
          confirm(
            "insertions",
            [...Y.decodeStateVector(body)].map(([client, end]) => ({ client, clock: 0, end })),
          );
          break;
        case messageYjsSyncStep2:
        case messageYjsUpdate: {
          const { insertions, deletions } = rangesOf(body);
          confirm("insertions", insertions);
          confirm("deletions", deletions);
        }
      }
    },
  };
}

function rangesOf(update: Uint8Array): { insertions: Range[]; deletions: Range[] } {
  const { structs, ds } = Y.decodeUpdate(update);
  const insertions = structs.flatMap((struct) =>
    struct instanceof Y.Skip
      ? []
      : [{ client: struct.id.client, clock: struct.id.clock, end: struct.id.clock + struct.length }],
  );
  const deletions = [...ds.clients].flatMap(([client, items]) =>
    items.map(({ clock, len }) => ({ client, clock, end: clock + len })),
  );
  return { insertions, deletions };
}

/** What of `ranges` lies outside `removed`. */
function subtract(ranges: Range[], removed: Range): Range[] {
  return ranges.flatMap((range) =>
    range.client !== removed.client
      ? [range]
      : [
          { ...range, end: Math.min(range.end, removed.clock) },
          { ...range, clock: Math.max(range.clock, removed.end) },
        ].filter(({ clock, end }) => clock < end),
  );
}

/** Whether all that the operation did is in the document. */
export function holds(doc: Y.Doc, { insertions, deletions }: Operation): boolean {
  const deleted = Y.snapshot(doc).ds;
  return (
    insertions.every(({ client, end }) => Y.getState(doc.store, client) >= end) &&
    deletions.every(({ client, clock, end }) =>
      Array.from({ length: end - clock }, (_, index) => Y.createID(client, clock + index)).every((id) =>
        Y.isDeleted(deleted, id),
      ),
    )
  );
}
