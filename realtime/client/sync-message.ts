// What the server says about the document, before the provider takes it in.
import * as decoding from "lib0/decoding";
import { messageYjsSyncStep1, messageYjsSyncStep2 } from "y-protocols/sync";

export type SyncMessage =
  /** A connection begins: the insertions it has, as a state vector. */
  | { kind: "insertions"; stateVector: Uint8Array }
  /** A connection begins: all its deletions, with what this page misses. */
  | { kind: "deletions"; update: Uint8Array }
  /** Stored just now; the echo of what was made here is one of these. */
  | { kind: "stored"; update: Uint8Array };

/** Leaves the decoder where it is. */
export function readSyncMessage(decoder: decoding.Decoder): SyncMessage {
  const message = decoding.clone(decoder);
  const type = decoding.readVarUint(message);
  const content = decoding.readVarUint8Array(message);
  if (type === messageYjsSyncStep1) return { kind: "insertions", stateVector: content };
  return { kind: type === messageYjsSyncStep2 ? "deletions" : "stored", update: content };
}
