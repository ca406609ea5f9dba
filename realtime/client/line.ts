/**
 * The line of a page to the server. The client of y-websocket does the talking, unmodified; here is listened to what it
 * hears, what it sends is gathered, and how long it waits before it tries again is drawn anew each time.
 */
import * as decoding from "lib0/decoding";
import { messageSync, WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { SCHEMA_VERSION } from "../document/agenda-document";
import { HEARS_OPENSTELLING, OPENSTELLING_MESSAGE } from "../document/openstelling-message";
import { readNativeSelection } from "./native-selection";
import { createOutbox } from "./outbox";
import { forgetWhoLeft } from "./presence";
import { reconnectDelayMs } from "./reconnect-delay";
import { readSyncMessage, type SyncMessage } from "./sync-message";

export type LineOptions = {
  agendaId: string;
  /** Whose page this is; empty for nobody. */
  gebruikerId: string;
  /** "wss://host/realtime/agenda" */
  url: string;
  /** For tests, outside a browser. */
  WebSocketPolyfill?: typeof WebSocket;
};

type LineEvents = {
  /** Before the document takes it in. */
  onMessage: (message: SyncMessage) => void;
  /** The document holds all the server had when this connection began. */
  onSynced: () => void;
  /** After any of these: what is known of what is stored may be another. */
  onChange: () => void;
  /** Whether the draft is open to everyone: once on each connection, and when it changes. */
  onOpenstelling: (isOpengesteld: boolean) => void;
  /** 0: the line fell away without a word. */
  onClosed: (closeCode: number) => void;
};

export type Line = {
  provider: WebsocketProvider;
  /** The last code with which it was closed since `forgive`; null when there is none. */
  closeCode: () => number | null;
  /** What the server said with it. */
  closeReason: () => string;
  /** All is well again: why an earlier connection ended says nothing any more. */
  forgive: () => void;
  /** On this connection the server told all it has. */
  isCompared: () => boolean;
  /** Sends what was made here, together with what follows soon. Without a line nothing is sent. */
  send: (update: Uint8Array) => void;
  /** Sends now what waits. */
  flush: () => void;
  connect: () => void;
  /** Tries again after a close that was final. */
  reconnect: () => void;
  /** Begins a new connection at once: the one there is fell away under an open socket, which is only noticed after 30 s. */
  renew: () => void;
  /** Begins one when there is none, or none that is sure to be alive. */
  wake: () => void;
  destroy: () => void;
};

/** The server is heard of at least every 20 s. */
const SILENT_MS = 25_000;
/** So many failures that the provider's own waiting time is longer than any given to it. */
const NEVER_SHORTER = 20;

export function createLine(doc: Y.Doc, options: LineOptions, events: LineEvents): Line {
  const { url, agendaId, gebruikerId, ...polyfill } = options;
  let closeCode: number | null = null;
  let closeReason = "";
  /** Connections in a row that ended before the draft was received. */
  let attempts = 0;
  const heard = new Set<SyncMessage["kind"]>();

  const provider = new WebsocketProvider(url, agendaId, doc, {
    // Whom it is for: the session of the browser may have become another's meanwhile.
    params: {
      schema: String(SCHEMA_VERSION),
      ...HEARS_OPENSTELLING,
      gebruiker: gebruikerId,
    },
    // Its channel between tabs goes around the server: what comes that way is not stored.
    disableBc: true,
    connect: false,
    ...polyfill,
  });

  // The provider sends every update as it comes; it gets them gathered. Without a line it sends nothing, and on a new
  // one nothing until the server has said what it has: the answer to that holds everything, and what went before it
  // would build on what the server never got.
  doc.off("update", provider._updateHandler);
  const outbox = createOutbox((update) => {
    if (heard.has("insertions")) provider._updateHandler(update, null);
  });

  const takeIn = provider.messageHandlers[messageSync];
  provider.messageHandlers[messageSync] = (encoder, decoder, ...rest) => {
    const message = readSyncMessage(decoder);
    heard.add(message.kind);
    events.onMessage(message);
    if (message.kind === "insertions") outbox.clear();
    readNativeSelection();
    takeIn?.(encoder, decoder, ...rest);
    events.onChange();
  };
  provider.messageHandlers[OPENSTELLING_MESSAGE] = (_encoder, decoder) => {
    events.onOpenstelling(decoding.readVarUint(decoder) === 1);
  };
  provider.on("sync", (isSynced: boolean) => {
    if (!isSynced) return;
    events.onSynced();
    attempts = 0;
  });
  provider.on("connection-close", (event: CloseEvent | null) => {
    closeCode = event?.code ?? 0;
    closeReason = event?.reason ?? "";
    // It waits the shorter of these two, and asks for them after this.
    provider.wsUnsuccessfulReconnects = NEVER_SHORTER;
    provider.maxBackoffTime = reconnectDelayMs(attempts++, closeCode);
    heard.clear();
    events.onClosed(closeCode);
    events.onChange();
  });
  provider.on("status", ({ status }) => {
    if (status === "disconnected") forgetWhoLeft(provider.awareness);
  });

  function renew(): void {
    if (!provider.shouldConnect) return;
    provider.disconnect();
    attempts = 0;
    provider.connect();
  }

  return {
    provider,
    closeCode: () => closeCode,
    closeReason: () => closeReason,
    forgive() {
      closeCode = null;
    },
    isCompared: () => heard.has("insertions") && heard.has("deletions"),
    send: outbox.add,
    flush: outbox.flush,
    connect: () => provider.connect(),
    reconnect() {
      closeCode = 0;
      provider.connect();
      events.onChange();
    },
    renew,
    wake() {
      const isSilent = Date.now() - provider.wsLastMessageReceived > SILENT_MS;
      if (provider.wsconnected ? isSilent : !provider.wsconnecting) renew();
    },
    destroy() {
      provider.destroy();
      provider.awareness.destroy();
    },
  };
}
