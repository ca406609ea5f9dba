/** One open page of one person: the unmodified client of y-websocket, what that person does, and the history of it. */
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import {
  addBewijs,
  addThema,
  agendaTekst,
  moveThema,
  orderedThemaIds,
  SCHEMA_VERSION,
  setThemaVeld,
  setThemaVervallen,
  themasMap,
} from "../../../realtime/document/agenda-document";
import { createHistory, type History, type Operation } from "./history";
import type { OperationKind } from "./plan";

export type Page = {
  doc: Y.Doc;
  history: History;
  /** The themas added here, in order. */
  addedThemas: readonly string[];
  /** Codes with which the server closed the line. */
  closeCodes: readonly number[];
  isSynced: () => boolean;
  /** Does something; nothing when the page has not loaded yet, or there is nothing to do it to. `where`, `what`: in [0, 1). */
  act: (kind: OperationKind, where: number, what: number) => void;
  close: () => void;
};

/** Marks the changes of this page, which alone its undo takes back. */
const HERE = Symbol("here");

const WORDS = ["straat", "buurt", "park", "licht", "samen", "plein"];

/** `name`: "p2a", the marks and themas of this page begin with it. */
export function openPage(options: {
  name: string;
  by: string;
  wsUrl: string;
  agendaId: string;
  cookie: string;
  /** Twelve characters, different on every page of every document. */
  themaId: (count: number) => string;
}): Page {
  const { name, by, wsUrl, agendaId, cookie, themaId } = options;
  const doc = new Y.Doc();
  const history = createHistory(by);
  const closeCodes: number[] = [];
  const addedThemas: string[] = [];
  class ListeningSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { Cookie: cookie } });
      this.on("message", (frame: ArrayBuffer) => history.hear(new Uint8Array(frame)));
    }
  }
  const provider = new WebsocketProvider(wsUrl, agendaId, doc, {
    params: { schema: String(SCHEMA_VERSION) },
    disableBc: true,
    WebSocketPolyfill: ListeningSocket as unknown as typeof globalThis.WebSocket,
    maxBackoffTime: 300,
  });
  provider.on("connection-close", (event) => {
    // 1006: the line broke, which nobody said.
    if (event !== null && event.code !== 1006) closeCodes.push(event.code);
  });
  let isLoaded = false;
  provider.once("sync", () => {
    isLoaded = true;
  });

  let doing: Operation["kind"] = "mark";
  doc.on("update", (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (local) history.add(doing, update);
  });

  const shared = () => textIn(agendaTekst(doc, "participatie"));
  const undoManager = new Y.UndoManager([agendaTekst(doc, "inleiding"), agendaTekst(doc, "participatie")], {
    trackedOrigins: new Set([HERE]),
    captureTimeout: 0,
  });
  let ownText: Y.XmlText | undefined;
  let marks = 0;

  function beginOwnText(): Y.XmlText {
    const text = new Y.XmlText();
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [text]);
    doing = "begin-text";
    // A change of its own that undo does not know: it takes marks away, never the paragraph they stand in.
    agendaTekst(doc, "inleiding").push([paragraph]);
    return text;
  }

  function change(kind: OperationKind, where: number, what: number): void {
    const at = (length: number) => Math.floor(where * length);
    const choose = <T>(choices: readonly T[]) => choices[at(choices.length)];
    const someThema = choose([...themasMap(doc).keys()].sort());
    switch (kind) {
      case "mark":
        ownText?.insert(ownText.length, `${name}.${marks++} `);
        break;
      case "insert":
        shared()?.insert(at(shared()?.length ?? 0), WORDS[Math.floor(what * WORDS.length)] ?? "");
        break;
      case "delete": {
        const length = shared()?.length ?? 0;
        const start = at(length);
        const count = Math.min(1 + Math.floor(what * 6), length - start);
        if (count > 0) shared()?.delete(start, count);
        break;
      }
      case "undo":
        undoManager.undo();
        break;
      case "add-thema": {
        const id = themaId(addedThemas.length);
        addedThemas.push(id);
        addThema(doc, { id, titel: `Thema van ${name}` });
        break;
      }
      case "rename-thema":
        if (someThema !== undefined) setThemaVeld(doc, someThema, "titel", `Naam ${name} ${what.toFixed(6)}`);
        break;
      case "move-thema": {
        const ids = orderedThemaIds(doc);
        const id = choose(ids);
        if (id !== undefined) moveThema(doc, id, Math.floor(what * ids.length));
        break;
      }
      case "remove-thema":
        if (someThema !== undefined) setThemaVervallen(doc, someThema, what < 0.6);
        break;
      case "add-evidence":
        if (someThema !== undefined) {
          addBewijs(doc, someThema, { soort: "reactie", reactie: `r${Math.floor(what * 20)}` });
        }
        break;
    }
  }

  return {
    doc,
    history,
    addedThemas,
    closeCodes,
    isSynced: () => provider.synced,
    act(kind, where, what) {
      if (!isLoaded) return;
      if (kind === "mark") ownText ??= beginOwnText();
      doing = kind;
      // Undoing is a transaction of its own.
      if (kind === "undo") change(kind, where, what);
      else doc.transact(() => change(kind, where, what), HERE);
    },
    close() {
      provider.destroy();
      undoManager.destroy();
    },
  };
}

function textIn(fragment: Y.XmlFragment): Y.XmlText | undefined {
  const paragraph = fragment.get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  return text instanceof Y.XmlText ? text : undefined;
}
