/**
 * The line between one open page and the shared agenda. The client of y-websocket does the talking, unmodified; here
 * is listened to what it hears, so that the page can say what is stored.
 */
import * as decoding from "lib0/decoding";
import { messageYjsSyncStep1, messageYjsSyncStep2 } from "y-protocols/sync";
import { messageSync, WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { SCHEMA_VERSION } from "../document/agenda-document";
import { fitsOn, type KeptWork } from "./kept-work";
import { readNativeSelection } from "./native-selection";
import { createOutbox } from "./outbox";
import { type Aanwezige, type Plek, readAanwezigen } from "./presence";
import { reconnectDelayMs } from "./reconnect-delay";
import { mayOfferAgain, type SavedState, savedState } from "./saved-state";
import { createStore, type Store } from "./store";
import { createUnsaved } from "./unsaved";

export type AgendaConnection = {
  doc: Y.Doc;
  provider: WebsocketProvider;
  saved: Store<SavedState>;
  /** True from the moment the draft was received; before that nothing may be shown as its content. */
  isLoaded: Store<boolean>;
  /** True once work of before a reload of the page is back in the draft. */
  isRestored: Store<boolean>;
  /** The others on this page, by name. */
  aanwezigen: Store<readonly Aanwezige[]>;
  /** Tells the others where on the page this person is; null: nowhere in particular. */
  setPlek: (plek: Plek | null) => void;
  /** Tries again after a close that was final. */
  reconnect: () => void;
  /** The page is about to be loaded again: no warning when what is not stored is kept. */
  prepareReload: () => void;
  destroy: () => void;
};

type ConnectOptions = {
  agendaId: string;
  /** "wss://host/realtime/agenda" */
  url: string;
  /** False for who only reads: nothing of theirs needs saving. */
  canEdit: boolean;
  /** Where what is not stored waits while the page is loaded again; null: nowhere. */
  kept: KeptWork | null;
  /** For tests, outside a browser. */
  WebSocketPolyfill?: typeof WebSocket;
};

/** The server is heard of at least every 20 s. */
const SILENT_MS = 25_000;
/** So many failures that the provider's own waiting time is longer than any given to it. */
const NEVER_SHORTER = 20;

export function connectAgenda({ agendaId, url, canEdit, kept, ...polyfill }: ConnectOptions): AgendaConnection {
  const doc = new Y.Doc();
  const unsaved = createUnsaved();
  const isLoaded = createStore(false);
  const isRestored = createStore(false);
  const saved = createStore<SavedState>({ kind: "verbinden" });
  const aanwezigen = createStore<readonly Aanwezige[]>([]);
  let closeCode: number | null = null;
  let isKept = false;
  let isReloading = false;
  let isSigningOut = false;
  /** Connections in a row that ended before the draft was received. */
  let attempts = 0;
  let hasHeardInsertions = false;
  let hasHeardDeletions = false;

  const provider = new WebsocketProvider(url, agendaId, doc, {
    params: { schema: String(SCHEMA_VERSION) },
    // Its channel between tabs goes around the server: what comes that way is not stored.
    disableBc: true,
    connect: false,
    ...polyfill,
  });

  // The provider sends every update as it comes; it gets them gathered. Without a line it sends nothing: what it
  // answers when a connection begins holds everything.
  doc.off("update", provider._updateHandler);
  const outbox = createOutbox((update) => provider._updateHandler(update, null));
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    isReloading = false;
    isSigningOut = false;
    unsaved.add(update);
    outbox.add(update);
    tell();
  });

  const applySync = provider.messageHandlers[messageSync];
  provider.messageHandlers[messageSync] = (encoder, decoder, ...rest) => {
    hear(decoding.clone(decoder));
    readNativeSelection();
    applySync?.(encoder, decoder, ...rest);
    tell();
  };

  function hear(message: decoding.Decoder): void {
    const type = decoding.readVarUint(message);
    const content = decoding.readVarUint8Array(message);
    if (type === messageYjsSyncStep1) {
      hasHeardInsertions = true;
      unsaved.compareInsertions(doc, content);
      outbox.clear();
    } else if (type === messageYjsSyncStep2) {
      hasHeardDeletions = true;
      unsaved.compareDeletions(doc, content);
    } else {
      unsaved.acknowledge(content);
    }
  }

  provider.on("sync", (isSynced: boolean) => {
    if (isSynced) {
      if (!isLoaded.get()) restore();
      isLoaded.set(true);
      attempts = 0;
    }
    tell();
  });
  provider.on("connection-close", (event: CloseEvent | null) => {
    closeCode = event?.code ?? 0;
    // It waits the shorter of these two, and asks for them after this.
    provider.wsUnsuccessfulReconnects = NEVER_SHORTER;
    provider.maxBackoffTime = reconnectDelayMs(attempts++, closeCode);
    hasHeardInsertions = false;
    hasHeardDeletions = false;
    if (closeCode >= 4400) keep();
    tell();
  });
  provider.awareness.on("change", () => {
    const next = readAanwezigen(provider.awareness);
    if (JSON.stringify(next) !== JSON.stringify(aanwezigen.get())) aanwezigen.set(next);
  });

  // At the end of a line the provider lets everyone go but remembers what it last heard of them, and who says nothing
  // newer would stay away for 15 s: who is there is heard anew on each line.
  provider.on("status", ({ status }) => {
    if (status !== "disconnected") return;
    const { meta, clientID } = provider.awareness;
    for (const client of [...meta.keys()]) if (client !== clientID) meta.delete(client);
  });

  function restore(): void {
    const work = kept?.read() ?? null;
    if (work === null) return;
    // Kept anew with all that is not stored, should the page go before it is.
    kept?.forget();
    if (!fitsOn(doc, work)) return;
    Y.applyUpdate(doc, work);
    isRestored.set(true);
  }
  function keep(): void {
    isKept = false;
    if (kept === null) return;
    if (unsaved.isEmpty() || isSigningOut || !mayOfferAgain(closeCode)) {
      // Of what waits since before this page was loaded nothing is known until there is a line.
      if (isLoaded.get() || !mayOfferAgain(closeCode)) kept.forget();
    } else {
      isKept = kept.keep(unsaved.updateFrom(doc));
    }
  }

  function tell(): void {
    if (isKept && unsaved.isEmpty()) keep();
    const next = savedState({
      isLoaded: isLoaded.get(),
      isCompared: hasHeardInsertions && hasHeardDeletions,
      hasUnsaved: canEdit && !unsaved.isEmpty(),
      isKept,
      closeCode,
    });
    if (JSON.stringify(next) !== JSON.stringify(saved.get())) saved.set(next);
  }

  function warnBeforeLeaving(event: BeforeUnloadEvent): void {
    if (canEdit && !unsaved.isEmpty() && !isReloading) event.preventDefault();
  }
  function leave(): void {
    outbox.flush();
    keep();
  }
  function keepWhenHidden(): void {
    if (document.visibilityState === "hidden") leave();
  }
  function noteSignOut({ target }: Event): void {
    isSigningOut = target instanceof HTMLFormElement && new URL(target.action).pathname === "/uitloggen";
  }
  /** A line that fell away under an open socket is only noticed after 30 s; the browser knows it at once. */
  function renewLine(): void {
    if (!provider.shouldConnect) return;
    provider.disconnect();
    attempts = 0;
    provider.connect();
  }
  /** Who comes back to the page does not wait for the next attempt, nor for the end of a line that died meanwhile. */
  function wake(): void {
    if (document.visibilityState === "hidden") return;
    const isSilent = Date.now() - provider.wsLastMessageReceived > SILENT_MS;
    if (provider.wsconnected ? isSilent : !provider.wsconnecting) renewLine();
  }
  function comeOnline(): void {
    if (!provider.wsconnected) renewLine();
  }
  const listeners: [EventTarget, string, (event: never) => void][] =
    typeof window === "undefined"
      ? []
      : [
          [window, "beforeunload", warnBeforeLeaving],
          [window, "offline", renewLine],
          [window, "online", comeOnline],
          [window, "pagehide", leave],
          [document, "visibilitychange", keepWhenHidden],
          // Who signs out leaves nothing behind.
          [document, "submit", noteSignOut],
          [window, "pageshow", wake],
          [document, "visibilitychange", wake],
          // Chromium thaws a page that slept, in sight or not.
          [document, "resume", wake],
        ];
  for (const [target, type, listener] of listeners) target.addEventListener(type, listener as EventListener);

  provider.connect();
  return {
    doc,
    provider,
    saved,
    isLoaded,
    isRestored,
    aanwezigen,
    setPlek: (plek) => provider.awareness.setLocalStateField("plek", plek),
    reconnect() {
      closeCode = 0;
      provider.connect();
      tell();
    },
    prepareReload() {
      keep();
      isReloading = isKept;
    },
    destroy() {
      for (const [target, type, listener] of listeners) target.removeEventListener(type, listener as EventListener);
      provider.destroy();
      provider.awareness.destroy();
      doc.destroy();
    },
  };
}
