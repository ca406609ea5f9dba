/**
 * What taking in an update costs. Yjs works in proportion to what an editor sends, and in proportion to its square for
 * who knows how: things put in one place that know nothing of each other are compared with each other one by one, and
 * every cut through a long text moves all that its writer wrote later. Ten seconds fit in 400 kilobytes.
 */
import * as Y from "yjs";
import { CloseCode } from "../document/close-code";
import { SAME_PLACE_MAX, UPDATE_MAX_MOVES } from "./limits";
import { Refusal } from "./refusal";
import { hasTooManyKeys, isNestedTooDeep, type Update } from "./update";

type Struct = Update["structs"][number];

/** Thrown halfway: the document holds a part of the update. */
export class TooTangled extends Error {}

/** Comparisons that are left; undefined: not counted, for it is not a client whose update is taken in. */
let comparisonsLeft: number | undefined;

const integrate = Y.Item.prototype.integrate;
// There is no other moment at which the key and the neighbours are known and the search has not begun.
Y.Item.prototype.integrate = function checkAndIntegrate(transaction, offset) {
  if (comparisonsLeft !== undefined) {
    // An editor only adds the newest. Of this Yjs makes another document in another order of reading, and no compaction
    // of that can be verified.
    if (this.parentSub !== null && this.rightOrigin !== null) throw new Error("a value that stands before another");
    countComparisons(this, transaction.doc, offset);
  }
  integrate.call(this, transaction, offset);
};

/**
 * Applies an update; answers how many comparisons it took. Throws halfway: TooTangled when it takes more than `max`, any
 * other error for what no editor makes.
 */
export function applyWithin(max: number, doc: Y.Doc, bytes: Uint8Array, origin: unknown): number {
  comparisonsLeft = max;
  try {
    Y.applyUpdate(doc, bytes, origin);
    return max - comparisonsLeft;
  } finally {
    comparisonsLeft = undefined;
  }
}

/** Steps through what Yjs will compare `item` with: all that came between the neighbours its author saw. */
function countComparisons(item: Y.Item, doc: Y.Doc, offset: number): void {
  if (!(item.parent instanceof Y.AbstractType)) return;
  const left = offset > 0 ? Y.getItem(doc.store, Y.createID(item.id.client, item.id.clock + offset - 1)) : item.left;
  if (left === null ? item.right !== null && item.right.left === null : left.right === item.right) return;
  let other: Y.Item | null;
  if (left !== null) other = left.right;
  else if (item.parentSub === null) other = item.parent._start;
  else {
    other = item.parent._map.get(item.parentSub) ?? null;
    while (other !== null && other.left !== null) {
      spend();
      other = other.left;
    }
  }
  for (; other !== null && other !== item.right; other = other.right) spend();
}

function spend(): void {
  if (comparisonsLeft === undefined) return;
  comparisonsLeft -= 1;
  if (comparisonsLeft < 0) throw new TooTangled("more comparisons than one change may cost");
}

/** Throws a Refusal when an update would cost more than anything an editor does. */
export function checkCost(update: Update, doc: Y.Doc): void {
  if (isNestedTooDeep(update, doc)) throw new Refusal(CloseCode.broken, "types nested too deep");
  if (hasTooManyKeys(update, doc)) throw new Refusal(CloseCode.tooLarge, "more keys than a map may have");
  if (isTangled(update) || countMoves(update, doc) > UPDATE_MAX_MOVES) {
    throw new Refusal(CloseCode.tooLarge, "an update that would hold up the others");
  }
}

/** Whether more of an update than any editor does was put between the same two neighbours, blind to each other. */
function isTangled({ structs }: Update): boolean {
  return countRepeats(structs, anchorOf) > SAME_PLACE_MAX && countRepeats(structs, placeOf) > SAME_PLACE_MAX;
}

function countRepeats(structs: Update["structs"], keyOf: (item: Y.Item) => string | number | undefined): number {
  const seen = new Set<string | number>();
  let count = 0;
  for (const struct of structs) {
    const key = struct instanceof Y.Item ? keyOf(struct) : undefined;
    if (key === undefined) continue;
    count += 1;
    seen.add(key);
  }
  return count - seen.size;
}

/** Quick to make, and the same for things in the same place; sometimes also for others. */
function anchorOf({ id, origin, parent }: Y.Item): number | undefined {
  const anchor = origin ?? (parent instanceof Y.ID ? parent : null);
  if (anchor === null) return -1;
  // What continues the thing before it, as all that is typed, has a place of its own.
  if (anchor === origin && anchor.client === id.client && anchor.clock === id.clock - 1) return undefined;
  return anchor.clock * 2 + (anchor === origin ? 1 : 0);
}

function placeOf({ id, origin, rightOrigin, parent, parentSub }: Y.Item): string {
  const under = parent instanceof Y.ID ? `${parent.client}-${parent.clock}` : parent;
  const neighbours = `${origin?.client}-${origin?.clock} ${rightOrigin?.client}-${rightOrigin?.clock}`;
  return `${id.client} ${neighbours} ${under} ${parentSub}`;
}

/** How many structs of `doc` have to move to make room for the cuts that an update makes. */
function countMoves(update: Update, doc: Y.Doc): number {
  const own = structsByClient(update.structs);
  let moves = 0;

  /** Between the letter before `clock` and that at it. */
  const cut = (client: number, clock: number, isOfDeleted: boolean) => {
    const known = doc.store.clients.get(client) ?? [];
    const added = own.get(client) ?? [];
    const first = added[0];
    if (clock < Y.getState(doc.store, client)) {
      const struct = known[Y.findIndexSS(known, clock)];
      if (struct === undefined || struct.id.clock === clock || !(struct instanceof Y.Item)) return;
      if (isOfDeleted || !struct.deleted) moves += known.length + added.length;
    } else if (first !== undefined && clock >= first.id.clock && clock < (update.ends.get(client) ?? 0)) {
      if (findStart(added, clock) !== clock) moves += known.length + added.length;
    }
  };

  for (const struct of update.structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { origin, rightOrigin } = struct;
    if (origin !== null) cut(origin.client, origin.clock + 1, true);
    if (rightOrigin !== null) cut(rightOrigin.client, rightOrigin.clock, true);
  }
  for (const [client, ranges] of update.deletions) {
    for (const { clock, len } of ranges) {
      cut(client, clock, false);
      cut(client, clock + len, false);
    }
  }
  return moves;
}

function structsByClient(structs: Update["structs"]): Map<number, Struct[]> {
  const byClient = new Map<number, Struct[]>();
  for (const struct of structs) {
    const known = byClient.get(struct.id.client);
    if (known === undefined) byClient.set(struct.id.client, [struct]);
    else known.push(struct);
  }
  return byClient;
}

/** The clock at which the struct that holds `clock` begins. */
function findStart(structs: readonly Struct[], clock: number): number {
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((structs[middle]?.id.clock ?? 0) <= clock) low = middle;
    else high = middle - 1;
  }
  return structs[low]?.id.clock ?? clock;
}
