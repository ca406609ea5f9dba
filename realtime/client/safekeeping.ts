/**
 * What was made here and is not stored, and whether it would come back if the page were loaded again. It is put away
 * in the tab when the page may go, read back once, and forgotten as soon as it is stored or has nowhere to go. Of what
 * has no place in the draft any more stays apart, until who typed it has seen it.
 */
import * as Y from "yjs";
import { fitsOn, type KeptWork } from "./kept-work";
import type { SyncMessage } from "./sync-message";
import { createUnsaved } from "./unsaved";

export type Safekeeping = {
  /** Made here just now. */
  add: (update: Uint8Array) => void;
  /** What the server has, or has stored. Heard before the document takes it in. */
  hear: (message: SyncMessage) => void;
  /** All that was made here is stored. */
  isStored: () => boolean;
  /** What is not stored waits in the tab. */
  isKept: () => boolean;
  /** Puts away what is not stored. `mayOfferAgain`: false when the server would not take it any more. */
  keep: (mayOfferAgain: boolean) => void;
  /** Puts back, once, what was put away before the page was loaded; false when there is nothing that fits. */
  restore: () => boolean;
  /** What was put away and did not fit, until it is dismissed. */
  loose: () => readonly Uint8Array[];
  /** It was seen, and need not be shown again. */
  dismissLoose: () => void;
  noteSubmit: (isSignOut: boolean) => void;
  /** The page is about to be loaded again. */
  noteReload: () => void;
  /** Leaving the page now would lose something. */
  wouldLose: () => boolean;
};

/** `kept`: where it waits; null: nowhere. */
export function createSafekeeping(doc: Y.Doc, kept: KeptWork | null): Safekeeping {
  const unsaved = createUnsaved();
  let isRead = false;
  let loose = kept?.readLoose() ?? [];
  let isKept = false;
  let isReloading = false;
  let isSigningOut = false;

  return {
    add(update) {
      isReloading = false;
      isSigningOut = false;
      unsaved.add(update);
    },
    hear(message) {
      switch (message.kind) {
        case "insertions":
          return unsaved.compareInsertions(doc, message.stateVector);
        case "deletions":
          return unsaved.compareDeletions(doc, message.update);
        case "stored":
          return unsaved.acknowledge(message.update);
      }
    },
    isStored: unsaved.isEmpty,
    isKept: () => isKept,
    keep(mayOfferAgain) {
      isKept = false;
      if (kept === null) return;
      if (isSigningOut) kept.setLoose([]);
      if (!unsaved.isEmpty() && !isSigningOut && mayOfferAgain) isKept = kept.keep(unsaved.updateFrom(doc));
      // Of what waits since before this page was loaded nothing is known until there is a line.
      else if (isRead || !mayOfferAgain) kept.forget();
    },
    restore() {
      if (isRead) return false;
      isRead = true;
      const work = kept?.read() ?? null;
      if (work === null) return false;
      const fits = fitsOn(doc, work);
      if (!fits) setLoose([...loose, work]);
      // What fits is kept anew with all that is not stored, should the page go before it is.
      kept?.forget();
      if (fits) Y.applyUpdate(doc, work);
      return fits;
    },
    loose: () => loose,
    dismissLoose: () => setLoose([]),
    noteSubmit(isSignOut) {
      isSigningOut = isSignOut;
    },
    noteReload() {
      isReloading = isKept;
    },
    wouldLose: () => (!unsaved.isEmpty() && !isReloading) || (isSigningOut && loose.length > 0),
  };

  function setLoose(updates: Uint8Array[]): void {
    loose = updates;
    kept?.setLoose(updates);
  }
}
