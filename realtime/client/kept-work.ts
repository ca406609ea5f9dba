/**
 * What was typed and is not yet stored, kept over a reload of the page. In the storage of the tab, which ends with the
 * tab: on a shared computer nothing of it is left, and nobody else who signs in in this tab finds it.
 */
import { fromBase64, toBase64 } from "lib0/buffer";
import * as Y from "yjs";

const PREFIX = "niet-bewaard:";
/** A browser keeps some five million characters for all pages of a site. */
const MAX_CHARS = 2_000_000;

export type KeptWork = {
  /** False when there is no room for it. */
  keep: (update: Uint8Array) => boolean;
  read: () => Uint8Array | null;
  forget: () => void;
};

/** What `gebruikerId` keeps of one agenda. What anybody else kept here goes. */
export function createKeptWork(storage: Storage, agendaId: string, gebruikerId: string): KeptWork {
  const key = PREFIX + agendaId;
  const owner = `${gebruikerId} `;
  for (const other of Object.keys(storage)) {
    if (other.startsWith(PREFIX) && !storage.getItem(other)?.startsWith(owner)) storage.removeItem(other);
  }
  return {
    keep(update) {
      const value = owner + toBase64(update);
      storage.removeItem(key);
      if (value.length > MAX_CHARS) return false;
      try {
        storage.setItem(key, value);
        return true;
      } catch {
        // Full, or closed to this site. The page says that it is not kept.
        return false;
      }
    },
    read() {
      const value = storage.getItem(key);
      return value === null ? null : fromBase64(value.slice(owner.length));
    },
    forget: () => storage.removeItem(key),
  };
}

/** Whether all that `update` builds on is in `doc`. What is not would wait in the document for ever. */
export function fitsOn(doc: Y.Doc, update: Uint8Array): boolean {
  const trial = new Y.Doc();
  Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(trial, update);
  const fits = trial.store.pendingStructs === null && trial.store.pendingDs === null;
  trial.destroy();
  return fits;
}
