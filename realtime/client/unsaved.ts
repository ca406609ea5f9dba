/**
 * What was changed here and is not yet proved to be stored. The server shares nothing before it is stored, so what
 * comes back from it is the proof. Kept as ranges of insertions and of deletions: a deletion does not advance the
 * clock of a document, so a state vector alone cannot tell whether it was stored.
 */
import * as Y from "yjs";

type Range = { clock: number; end: number };

/** Per client of the document, its ranges in the order of the clock, without overlap. */
type Ranges = Map<number, Range[]>;

export type Unsaved = {
  /** A change made here. */
  add: (update: Uint8Array) => void;
  /** The server sent this: what is in it is stored. */
  acknowledge: (update: Uint8Array) => void;
  /** A connection begins and the server tells which insertions it has: what `doc` has beyond them is not stored. */
  compareInsertions: (doc: Y.Doc, stateVector: Uint8Array) => void;
  /**
   * A connection begins and the server sends all its deletions: what `doc` deleted beyond them is not stored. Asked
   * before `doc` takes in what the server sent: what follows from that (of two values under one key, one goes) follows
   * on the server as well and is never sent.
   */
  compareDeletions: (doc: Y.Doc, serverState: Uint8Array) => void;
  isEmpty: () => boolean;
  /** What `doc` holds that is not stored; with it all deletions, of which some are. */
  updateFrom: (doc: Y.Doc) => Uint8Array;
};

export function createUnsaved(): Unsaved {
  let insertions: Ranges = new Map();
  let deletions: Ranges = new Map();
  return {
    add(update) {
      const change = Y.decodeUpdate(update);
      forEachInsertion(change, (client, range) => addRange(insertions, client, range));
      forEachDeletion(change, (client, range) => addRange(deletions, client, range));
    },
    acknowledge(update) {
      if (insertions.size === 0 && deletions.size === 0) return;
      const stored = Y.decodeUpdate(update);
      forEachInsertion(stored, (client, range) => removeRange(insertions, client, range));
      forEachDeletion(stored, (client, range) => removeRange(deletions, client, range));
    },
    compareInsertions(doc, stateVector) {
      insertions = new Map();
      const beyond = Y.decodeUpdate(Y.encodeStateAsUpdate(doc, stateVector));
      forEachInsertion(beyond, (client, range) => addRange(insertions, client, range));
    },
    compareDeletions(doc, serverState) {
      deletions = new Map();
      // Nothing but the deletions: no insertion lies beyond the document's own state vector.
      const own = Y.decodeUpdate(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)));
      forEachDeletion(own, (client, range) => addRange(deletions, client, range));
      forEachDeletion(Y.decodeUpdate(serverState), (client, range) => removeRange(deletions, client, range));
    },
    isEmpty: () => insertions.size === 0 && deletions.size === 0,
    updateFrom(doc) {
      const stored = Y.decodeStateVector(Y.encodeStateVector(doc));
      for (const [client, [first]] of insertions) if (first !== undefined) stored.set(client, first.clock);
      return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(stored));
    },
  };
}

type Decoded = ReturnType<typeof Y.decodeUpdate>;

function forEachInsertion({ structs }: Decoded, visit: (client: number, range: Range) => void): void {
  for (const struct of structs) {
    // A Skip stands for what the update does not hold.
    if (struct instanceof Y.Skip || struct.length === 0) continue;
    visit(struct.id.client, { clock: struct.id.clock, end: struct.id.clock + struct.length });
  }
}

function forEachDeletion({ ds }: Decoded, visit: (client: number, range: Range) => void): void {
  for (const [client, items] of ds.clients) {
    for (const { clock, len } of items) if (len > 0) visit(client, { clock, end: clock + len });
  }
}

function addRange(ranges: Ranges, client: number, added: Range): void {
  const list = ranges.get(client);
  const last = list?.at(-1);
  if (list === undefined || last === undefined) {
    ranges.set(client, [added]);
  } else if (last.clock <= added.clock && added.clock <= last.end) {
    // Typing: every letter continues where the last one ended.
    list[list.length - 1] = { clock: last.clock, end: Math.max(last.end, added.end) };
  } else {
    const apart = list.filter((range) => range.end < added.clock || added.end < range.clock);
    const touching = list.filter((range) => range.end >= added.clock && added.end >= range.clock);
    apart.push({
      clock: Math.min(added.clock, ...touching.map(({ clock }) => clock)),
      end: Math.max(added.end, ...touching.map(({ end }) => end)),
    });
    ranges.set(
      client,
      apart.sort((a, b) => a.clock - b.clock),
    );
  }
}

function removeRange(ranges: Ranges, client: number, removed: Range): void {
  const left = ranges.get(client)?.flatMap((range) =>
    [
      { clock: range.clock, end: Math.min(range.end, removed.clock) },
      { clock: Math.max(range.clock, removed.end), end: range.end },
    ].filter(({ clock, end }) => clock < end),
  );
  if (left === undefined) return;
  if (left.length > 0) ranges.set(client, left);
  else ranges.delete(client);
}
