/** What server and worker both ask of a Yjs document, whatever it says. */
import * as Y from "yjs";
import { isBorn } from "../document/agenda-document";

/** In one transaction: the work that Yjs does after each costs more than the updates themselves. */
export function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}

/** A document of its own with the same content. */
export function documentOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

/** True when something in it waits for what it never got. */
export function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

/** Nothing is missing: not its beginning, and nothing that the rest builds on. */
export function isWhole(doc: Y.Doc): boolean {
  return !hasPending(doc) && isBorn(doc);
}
