/**
 * An update of a client, looked through before it touches a document. Yjs applies what it can of a broken one and then
 * throws, which leaves a document half changed; and it keeps for ever what builds on something it never got.
 */
import * as Y from "yjs";
import { CloseCode } from "../document/close-code";
import { MAP_MAX_KEYS, NESTING_MAX_DEPTH } from "./limits";
import { Refusal, refuseBroken } from "./refusal";
import { type Counted, scanUpdate } from "./update-scan";

export type Update = {
  /** As the client sent it, or a piece of that. */
  bytes: Uint8Array;
  counted: Counted;
  structs: readonly (Y.Item | Y.GC | Y.Skip)[];
  /** Client of the document → the end of what this update inserts for it. */
  ends: ReadonlyMap<number, number>;
  deletions: ReadonlyMap<number, readonly { clock: number; len: number }[]>;
};

/** Counts what is in an update. Throws a Refusal when no editor could have made it; `isOwn`: a page of ours did. */
export function countUpdate(bytes: Uint8Array, { isOwn = false } = {}): Counted {
  return refuseBroken("not an update", () => scanUpdate(bytes, { isLimited: !isOwn }));
}

/** Reads an update that was counted. Throws a Refusal when no editor could have made it. */
export function readUpdate(bytes: Uint8Array, counted = countUpdate(bytes)): Update {
  const { structs, ds } = refuseBroken("not an update", () => Y.decodeUpdate(bytes));
  const ends = new Map<number, number>();
  let client: number | undefined;
  for (const struct of structs) {
    const { id, length } = struct;
    if (length < 1 || !Number.isSafeInteger(id.clock + length)) throw broken("a length that cannot be");
    if (id.client !== client && ends.has(id.client)) throw broken("a client named twice");
    client = id.client;
    ends.set(client, id.clock + length);
    if (struct instanceof Y.Item) checkItem(struct);
  }
  for (const [, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      if (len < 1 || !Number.isSafeInteger(clock + len)) throw broken("a deletion that cannot be");
    }
  }
  return { bytes, counted, structs, ends, deletions: ds.clients };
}

export function isEmptyUpdate({ structs, deletions }: Update): boolean {
  return structs.length === 0 && deletions.size === 0;
}

/** How many clients it brings that `doc` never heard of. */
export function countNewClients({ ends }: Update, doc: Y.Doc): number {
  let count = 0;
  for (const client of ends.keys()) if (!doc.store.clients.has(client)) count += 1;
  return count;
}

export function countStructs(doc: Y.Doc): number {
  let count = 0;
  for (const structs of doc.store.clients.values()) count += structs.length;
  return count;
}

/** Whether a map of the document would have more keys than anyone reads. */
export function hasTooManyKeys({ structs }: Update, doc: Y.Doc): boolean {
  const added = new Map<string, Set<string>>();
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || struct.parentSub === null || typeof struct.parent !== "string") continue;
    const known = doc.share.get(struct.parent)?._map;
    if (known?.has(struct.parentSub)) continue;
    const keys = added.get(struct.parent) ?? new Set();
    added.set(struct.parent, keys.add(struct.parentSub));
    if ((known?.size ?? 0) + keys.size > MAP_MAX_KEYS) return true;
  }
  return false;
}

/** Whether `doc` has all that the update builds on, so that nothing of it has to wait for another. */
export function isComplete({ structs, ends, deletions }: Update, doc: Y.Doc): boolean {
  const endOf = (client: number) => Math.max(ends.get(client) ?? 0, Y.getState(doc.store, client));
  let client: number | undefined;
  for (const struct of structs) {
    if (struct instanceof Y.Skip) return false;
    if (struct.id.client !== client) {
      client = struct.id.client;
      if (struct.id.clock > Y.getState(doc.store, client)) return false;
    }
    if (!(struct instanceof Y.Item)) continue;
    for (const { client, clock } of referencesOf(struct)) {
      // Its own client's later work is no predecessor: Yjs does not look and fails halfway.
      if (clock >= (client === struct.id.client ? struct.id.clock : endOf(client))) return false;
    }
  }
  for (const [client, ranges] of deletions) {
    const end = endOf(client);
    if (ranges.some(({ clock, len }) => clock + len > end)) return false;
  }
  return true;
}

/**
 * Whether a type in an update lies deeper than any text needs: Yjs deletes by recursion. Sees what is nested in the
 * order in which an editor makes it; the rest is seen by `isTooDeep`, when the document has it.
 */
export function isNestedTooDeep({ structs }: Update, doc: Y.Doc): boolean {
  const depths = new Map<number, Map<number, number>>();
  const depthOf = ({ client, clock }: Y.ID) =>
    depths.get(client)?.get(clock) ?? (clock < Y.getState(doc.store, client) ? depthInTree(doc, { client, clock }) : 0);
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { id, origin, rightOrigin, parent } = struct;
    const sibling = origin ?? rightOrigin;
    let depth = 0;
    if (parent instanceof Y.ID) depth = depthOf(parent) + 1;
    else if (sibling !== null) depth = depthOf(sibling);
    if (depth > NESTING_MAX_DEPTH) return true;
    const known = depths.get(id.client);
    if (known === undefined) depths.set(id.client, new Map([[id.clock, depth]]));
    else known.set(id.clock, depth);
  }
  return false;
}

function depthInTree(doc: Y.Doc, id: Y.ID): number {
  let depth = 0;
  let item: Y.Item | null = Y.getItem(doc.store, id);
  while (item instanceof Y.Item && item.parent instanceof Y.AbstractType && depth <= NESTING_MAX_DEPTH) {
    item = item.parent._item;
    if (item !== null) depth += 1;
  }
  return depth;
}

/** The same for an update that `doc` took in. */
export function isTooDeep({ structs }: Update, doc: Y.Doc): boolean {
  return structs.some(
    (struct) =>
      struct instanceof Y.Item &&
      struct.content instanceof Y.ContentType &&
      depthInTree(doc, struct.id) > NESTING_MAX_DEPTH,
  );
}

/**
 * Whether a value on a key counts though another stands behind it: Yjs lets only the last count, and would drop this one
 * when it reads the document back. Only who cuts a value in two gets there.
 */
export function hasOldValue({ structs, deletions }: Update, doc: Y.Doc): boolean {
  const find = (client: number, clock: number) => Y.getItem(doc.store, Y.createID(client, clock));
  for (const { id, length } of structs) {
    for (let clock = id.clock; clock < id.clock + length; ) {
      const struct = find(id.client, clock);
      if (isOldValue(struct) || (struct instanceof Y.Item && isOldValue(struct.left))) return true;
      clock = struct.id.clock + struct.length;
    }
  }
  for (const [client, ranges] of deletions) {
    if (ranges.some(({ clock }) => clock > 0 && isOldValue(find(client, clock - 1)))) return true;
  }
  return false;
}

function isOldValue(struct: Y.Item | Y.GC | null): boolean {
  return struct instanceof Y.Item && struct.parentSub !== null && !struct.deleted && struct.right !== null;
}

function referencesOf({ origin, rightOrigin, parent }: Y.Item): Y.ID[] {
  return [origin, rightOrigin, parent].filter((reference) => reference instanceof Y.ID);
}

/** A document inside the document, and values of any other kind, were refused when they were counted. */
function checkItem({ content }: Y.Item): void {
  if (valuesOf(content).some((value) => isDeeperThan(value, NESTING_MAX_DEPTH)))
    throw broken("a value nested too deep");
}

function valuesOf(content: Y.Item["content"]): readonly unknown[] {
  if (content instanceof Y.ContentJSON) return content.arr;
  if (content instanceof Y.ContentEmbed) return [content.embed];
  return content instanceof Y.ContentFormat ? [content.value] : [];
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeperThan(inner, depth - 1));
}

function broken(reason: string): Refusal {
  return new Refusal(CloseCode.broken, reason);
}
