/**
 * One open page and the shared agenda: the document, the line over which it is shared, what of it is not stored, and
 * what of all that the page may say.
 */
import type { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { KeptWork } from "./kept-work";
import { createLine, type LineOptions } from "./line";
import { followPageLife } from "./page-life";
import { type Aanwezige, followAanwezigen, type Plek } from "./presence";
import { createSafekeeping } from "./safekeeping";
import { isToldByServer, mayOfferAgain, type SavedState, savedState } from "./saved-state";
import { createStore, type Store, setWhenDifferent } from "./store";

export type AgendaConnection = {
  doc: Y.Doc;
  provider: WebsocketProvider;
  saved: Store<SavedState>;
  /** True from the moment the draft was received; before that nothing may be shown as its content. */
  isLoaded: Store<boolean>;
  /** True once work of before a reload of the page is back in the draft. */
  isRestored: Store<boolean>;
  /** Such work that has no place in the draft any more, to be read with `readLooseWords`. */
  loose: Store<readonly Uint8Array[]>;
  /** It was seen, and need not be shown again. */
  dismissLoose: () => void;
  /** Whether the draft is open to everyone; null until the server said so. */
  isOpengesteld: Store<boolean | null>;
  /** The others who have this agenda open, by name. */
  aanwezigen: Store<readonly Aanwezige[]>;
  /** Tells the others where on the page this person is; null: nowhere in particular. */
  setPlek: (plek: Plek | null) => void;
  /** Tries again after a close that was final. */
  reconnect: () => void;
  /** The page is about to be loaded again: no warning when what is not stored is kept. */
  prepareReload: () => void;
  destroy: () => void;
};

type ConnectOptions = LineOptions & {
  /** False for who only reads: nothing of theirs needs saving. */
  canEdit: boolean;
  /** Where what is not stored waits while the page is loaded again; null: nowhere. */
  kept: KeptWork | null;
};

export function connectAgenda({ canEdit, kept, ...lineOptions }: ConnectOptions): AgendaConnection {
  const doc = new Y.Doc();
  const work = createSafekeeping(doc, kept);
  const isLoaded = createStore(false);
  const isRestored = createStore(false);
  const isOpengesteld = createStore<boolean | null>(null);
  const loose = createStore(work.loose());
  const saved = createStore<SavedState>({ kind: "verbinden" });

  const line = createLine(doc, lineOptions, {
    onMessage: work.hear,
    onSynced() {
      if (work.restore()) isRestored.set(true);
      loose.set(work.loose());
      isLoaded.set(true);
    },
    onOpenstelling: isOpengesteld.set,
    onClosed(closeCode) {
      if (isToldByServer(closeCode)) keep();
    },
    onChange: tell,
  });
  const { provider } = line;

  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    work.add(update);
    line.send(update);
    tell();
  });

  function keep(): void {
    work.keep(mayOfferAgain(line.closeCode()));
  }

  /** Says what is stored, as far as the server proved it. */
  function tell(): void {
    if (work.isKept() && work.isStored()) keep();
    if (line.isCompared() && work.isStored()) line.forgive();
    setWhenDifferent(
      saved,
      savedState({
        isLoaded: isLoaded.get(),
        isCompared: line.isCompared(),
        hasUnsaved: canEdit && !work.isStored(),
        isKept: work.isKept(),
        closeCode: line.closeCode(),
        closeReason: line.closeReason(),
      }),
    );
  }

  const unfollowPage = followPageLife({
    wouldLose: () => canEdit && work.wouldLose(),
    onLeave() {
      line.flush();
      keep();
    },
    onReturn: line.wake,
    onOffline: line.renew,
    onOnline() {
      if (!provider.wsconnected) line.renew();
    },
    onSubmit: work.noteSubmit,
  });

  line.connect();
  return {
    doc,
    provider,
    saved,
    isLoaded,
    isRestored,
    isOpengesteld,
    loose,
    dismissLoose() {
      work.dismissLoose();
      loose.set(work.loose());
    },
    aanwezigen: followAanwezigen(provider.awareness, lineOptions.gebruikerId),
    setPlek: (plek) => provider.awareness.setLocalStateField("plek", plek),
    reconnect: line.reconnect,
    prepareReload() {
      keep();
      work.noteReload();
    },
    destroy() {
      unfollowPage();
      line.destroy();
      doc.destroy();
    },
  };
}
