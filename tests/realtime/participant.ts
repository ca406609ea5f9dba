/** Someone in a document, through the unmodified client of y-websocket. */
import { expect, vi } from "vitest";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { agendaTekst, SCHEMA_VERSION } from "../../realtime/document/agenda-document";
import { plainText, readRichText, writeRichText } from "../../realtime/document/rich-text";
import { paragraphs } from "../support/rich-text";
import { socketWithCookie } from "./cookie-socket";

export type Participant = {
  doc: Y.Doc;
  provider: WebsocketProvider;
  /** Every frame the server sent, oldest first. */
  frames: Uint8Array[];
  /** The codes with which the server closed sockets of this participant. */
  closeCodes: number[];
  /** Adds a paragraph to the introduction. */
  write: (text: string) => void;
  /** The paragraphs of the introduction. */
  read: () => string[];
  leave: () => void;
};

const present = new Set<Participant>();

export function participate(
  { wsUrl }: { wsUrl: string },
  agendaId: string,
  cookie: string | null,
  {
    params = { schema: String(SCHEMA_VERSION) },
    doc = new Y.Doc(),
  }: { params?: Record<string, string>; doc?: Y.Doc } = {},
): Participant {
  const frames: Uint8Array[] = [];
  const closeCodes: number[] = [];
  const provider = new WebsocketProvider(wsUrl, agendaId, doc, {
    params,
    disableBc: true,
    WebSocketPolyfill: socketWithCookie(
      () => cookie,
      (socket) => socket.on("message", (data: Buffer) => frames.push(new Uint8Array(data))),
    ),
    maxBackoffTime: 300,
  });
  provider.on("connection-close", (event) => {
    if (event !== null) closeCodes.push(event.code);
  });
  const participant: Participant = {
    doc,
    provider,
    frames,
    closeCodes,
    write: (text) => {
      const fragment = agendaTekst(doc, "inleiding");
      const written = new Y.Doc();
      writeRichText(agendaTekst(written, "inleiding"), paragraphs(text));
      fragment.insert(fragment.length, [agendaTekst(written, "inleiding").get(0).clone() as Y.XmlElement]);
    },
    read: () => plainText(readRichText(agendaTekst(doc, "inleiding"))).split("\n"),
    leave() {
      present.delete(participant);
      provider.destroy();
      doc.destroy();
    },
  };
  present.add(participant);
  return participant;
}

/** The same for a demo person who signs in; resolves when they have the document. */
export async function come(
  server: { wsUrl: string; signIn: (persoon: string) => Promise<string> },
  agendaId: string,
  persoon: string,
  options?: { doc: Y.Doc },
): Promise<Participant> {
  const participant = participate(server, agendaId, await server.signIn(persoon), options);
  await eventually(() => expect(participant.provider.synced).toBe(true));
  return participant;
}

/** Ends everyone a test left behind. */
export function everyoneLeaves(): void {
  for (const participant of [...present]) participant.leave();
}

/** Waits until `check` no longer throws: as long as it takes on a busy machine. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(check, { timeout: 20_000, interval: 10 });
}
