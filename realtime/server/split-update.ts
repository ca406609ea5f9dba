/**
 * A large update in pieces that each can be taken in before the next: a report pasted whole is minutes of typing, and
 * the others must not wait for all of it at once.
 */
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { CloseCode } from "../document/close-code";
import { Refusal } from "./protocol";
import { referencesOf, structsByClient, type Update } from "./update";

type Struct = Update["structs"][number];

/** Pieces of at most `max` structs, and the deletions last. Throws a Refusal when no order puts what is built on first. */
export function splitUpdate(update: Update, max: number): Uint8Array[] {
  const ordered = inOrder(update.structs);
  const pieces: Uint8Array[] = [];
  for (let start = 0; start < ordered.length; start += max) {
    pieces.push(encodePiece(ordered.slice(start, start + max), new Map()));
  }
  if (update.deletions.size > 0) pieces.push(encodePiece([], update.deletions));
  return pieces;
}

/** Each after what it builds on, and of one client in the order of its clock. */
function inOrder(structs: readonly Struct[]): Struct[] {
  const byClient = structsByClient(structs);
  const done = new Map<number, number>();
  const ordered: Struct[] = [];

  /** The client of this update whose next struct has to come first, if any. */
  function findAwaited(struct: Struct): number | undefined {
    if (!(struct instanceof Y.Item)) return undefined;
    for (const { client, clock } of referencesOf(struct)) {
      const next = byClient.get(client)?.[done.get(client) ?? 0];
      if (client !== struct.id.client && next !== undefined && clock >= next.id.clock) return client;
    }
    return undefined;
  }

  for (const first of byClient.keys()) {
    const waiting = [first];
    for (let client = waiting.at(-1); client !== undefined; client = waiting.at(-1)) {
      const struct = byClient.get(client)?.[done.get(client) ?? 0];
      if (struct === undefined) {
        waiting.pop();
        continue;
      }
      const awaited = findAwaited(struct);
      if (awaited === undefined) {
        ordered.push(struct);
        done.set(client, (done.get(client) ?? 0) + 1);
        // The one that waited for it may go on.
        if (waiting.length > 1) waiting.pop();
      } else {
        if (waiting.includes(awaited)) throw new Refusal(CloseCode.broken, "changes that wait for each other");
        waiting.push(awaited);
      }
    }
  }
  return ordered;
}

function encodePiece(structs: readonly Struct[], deletions: Update["deletions"]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const byClient = structsByClient(structs);
  encoding.writeVarUint(encoder.restEncoder, byClient.size);
  for (const [client, own] of byClient) {
    encoding.writeVarUint(encoder.restEncoder, own.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, own[0]?.id.clock ?? 0);
    for (const struct of own) struct.write(encoder, 0);
  }
  encoding.writeVarUint(encoder.restEncoder, deletions.size);
  for (const [client, ranges] of deletions) {
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, ranges.length);
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder.restEncoder, clock);
      encoding.writeVarUint(encoder.restEncoder, len);
    }
  }
  return encoder.toUint8Array();
}
