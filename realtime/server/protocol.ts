/**
 * What goes over the wire: the messages of y-websocket 3.x, read and written, and one of our own for who asks for it. A
 * frame is a type, for the document a second type, and a body.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { CloseCode } from "../document/close-code";
import { OPENSTELLING_MESSAGE } from "../document/openstelling-message";
import { STATE_VECTOR_MAX_BYTES } from "./limits";
import { Refusal, refuseBroken } from "./refusal";

const SYNC = 0;
const PRESENCE = 1;
const QUERY_PRESENCE = 3;

const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;

export type Message =
  /** The client tells what it has and asks for the rest. */
  | { type: "sync-step-1"; stateVector: Uint8Array }
  /** The client answers the same question of the server. */
  | { type: "sync-step-2"; update: Uint8Array }
  | { type: "update"; update: Uint8Array }
  | { type: "presence"; update: Uint8Array }
  | { type: "query-presence" };

export type Question = Extract<Message, { type: "sync-step-1" }>;
export type SentUpdate = Extract<Message, { type: "sync-step-2" | "update" }>;

/** Reads one frame. Throws a Refusal when it is no message of the protocol. */
export function decodeMessage(frame: Uint8Array): Message {
  const decoder = decoding.createDecoder(frame);
  const message = refuseBroken("no message of the protocol", () => readMessage(decoder));
  if (message === undefined || decoding.hasContent(decoder)) {
    throw new Refusal(CloseCode.broken, "no message of the protocol");
  }
  return message;
}

function readMessage(decoder: decoding.Decoder): Message | undefined {
  switch (decoding.readVarUint(decoder)) {
    case SYNC:
      return readSyncMessage(decoder);
    case PRESENCE:
      return { type: "presence", update: decoding.readVarUint8Array(decoder) };
    case QUERY_PRESENCE:
      return { type: "query-presence" };
    default:
      return undefined;
  }
}

function readSyncMessage(decoder: decoding.Decoder): Message | undefined {
  const type = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  switch (type) {
    case SYNC_STEP_1:
      if (body.length > STATE_VECTOR_MAX_BYTES) throw new Refusal(CloseCode.tooLarge, "a question that is too large");
      return { type: "sync-step-1", stateVector: body };
    case SYNC_STEP_2:
      return { type: "sync-step-2", update: body };
    case SYNC_UPDATE:
      return { type: "update", update: body };
    default:
      return undefined;
  }
}

/** Throws a Refusal when it is no state vector: here rather than when the answer is written. */
export function checkStateVector(stateVector: Uint8Array): void {
  refuseBroken("no message of the protocol", () => Y.decodeStateVector(stateVector));
}

/** A state vector without clients: who asks has nothing yet. */
export function asksForAll(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0;
}

/**
 * Who only reads changes nothing. The stock client cannot know that: when it connects it answers what it has, and it
 * removes formatting that no longer does anything. Those are left aside; whoever inserts is shown out.
 */
export function refuseInsert({ type, update }: SentUpdate): void {
  // An update begins with the number of clients it inserts for.
  if (type === "update" && update[0] !== 0) throw new Refusal(CloseCode.notAllowed, "reading only");
}

export function syncStep1Frame(stateVector: Uint8Array): Uint8Array {
  return frame([SYNC, SYNC_STEP_1], stateVector);
}

export function syncStep2Frame(update: Uint8Array): Uint8Array {
  return frame([SYNC, SYNC_STEP_2], update);
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return frame([SYNC, SYNC_UPDATE], update);
}

export function presenceFrame(update: Uint8Array): Uint8Array {
  return frame([PRESENCE], update);
}

/** Says nothing. The client counts messages, not pings, and drops the line after 30 s without one. */
export const KEEP_ALIVE_FRAME = presenceFrame(Uint8Array.of(0));

/** Whether the draft is open to everyone. */
export function openstellingFrame(isOpengesteld: boolean): Uint8Array {
  return Uint8Array.of(OPENSTELLING_MESSAGE, isOpengesteld ? 1 : 0);
}

function frame(types: readonly number[], body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const type of types) encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}
