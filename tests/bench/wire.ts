/** What the clients of the three servers say on the wire, for those that take part without a provider. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { ServerName } from "./servers";

const SYNC = 0;
const SYNC_STEP_1 = 0;
const SYNC_UPDATE = 2;
/** Only Hocuspocus: the first message, with a token. */
const AUTH = 2;
const AUTH_TOKEN = 0;

/** Where a client connects. */
export function documentUrl(server: ServerName, url: string, document: string): string {
  switch (server) {
    case "wijkagenda":
      return `${url}/${document}?schema=1`;
    case "hocuspocus":
      return url;
    case "y-websocket":
    case "bare-log":
      return `${url}/${document}`;
  }
}

/** What a client must say before it may take part; undefined when nothing. */
export function greeting(server: ServerName, document: string): Uint8Array | undefined {
  if (server !== "hocuspocus") return undefined;
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, document);
  encoding.writeVarUint(encoder, AUTH);
  encoding.writeVarUint(encoder, AUTH_TOKEN);
  encoding.writeVarString(encoder, "");
  return encoding.toUint8Array(encoder);
}

export function updateFrame(server: ServerName, document: string, update: Uint8Array): Uint8Array {
  return syncFrame(server, document, SYNC_UPDATE, update);
}

/** Asks for all that a client lacks, which with an empty state vector is the whole document. */
export function questionFrame(server: ServerName, document: string, stateVector: Uint8Array): Uint8Array {
  return syncFrame(server, document, SYNC_STEP_1, stateVector);
}

/** The update in a frame of the server; undefined when it is another message. */
export function updateIn(server: ServerName, frame: Uint8Array): Uint8Array | undefined {
  return syncBody(server, frame, SYNC_UPDATE);
}

function syncFrame(server: ServerName, document: string, type: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  if (server === "hocuspocus") encoding.writeVarString(encoder, document);
  encoding.writeVarUint(encoder, SYNC);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

function syncBody(server: ServerName, frame: Uint8Array, type: number): Uint8Array | undefined {
  const decoder = decoding.createDecoder(frame);
  if (server === "hocuspocus") decoding.readVarString(decoder);
  if (decoding.readVarUint(decoder) !== SYNC || decoding.readVarUint(decoder) !== type) return undefined;
  return decoding.readVarUint8Array(decoder);
}
