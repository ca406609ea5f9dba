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
  /** Work that was kept and did not fit any more, oldest first. */
  readLoose: () => Uint8Array[];
  setLoose: (updates: readonly Uint8Array[]) => void;
};

/** What `gebruikerId` keeps of one agenda. What anybody else kept here goes. */
export function createKeptWork(storage: Storage, agendaId: string, gebruikerId: string): KeptWork {
  const key = PREFIX + agendaId;
  const looseKey = `${PREFIX}los:${agendaId}`;
  const owner = `${gebruikerId} `;
  for (const other of Object.keys(storage)) {
    if (other.startsWith(PREFIX) && !storage.getItem(other)?.startsWith(owner)) storage.removeItem(other);
  }
  return {
    keep(update) {
      storage.removeItem(key);
      return put(key, toBase64(update));
    },
    read() {
      const value = get(key);
      return value === null ? null : fromBase64(value);
    },
    forget: () => storage.removeItem(key),
    readLoose: () => get(looseKey)?.split(" ").map(fromBase64) ?? [],
    setLoose(updates) {
      if (updates.length > 0) put(looseKey, updates.map(toBase64).join(" "));
      else storage.removeItem(looseKey);
    },
  };

  function get(under: string): string | null {
    return storage.getItem(under)?.slice(owner.length) ?? null;
  }

  function put(under: string, text: string): boolean {
    const value = owner + text;
    if (value.length > MAX_CHARS) return false;
    try {
      storage.setItem(under, value);
      return true;
    } catch {
      // Full, or closed to this site. The page says that it is not kept.
      return false;
    }
  }
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
