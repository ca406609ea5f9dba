/**
 * A large update in pieces that each can be taken in before the next: a report pasted whole is minutes of typing, and
 * the others must not wait for all of it at once. Cut from the bytes: reading it whole would be the larger half.
 */
import * as encoding from "lib0/encoding";
import { CloseCode } from "../document/close-code";
import { PIECE_MAX_DELETIONS, PIECE_MAX_STRUCTS } from "./limits";
import { Refusal } from "./refusal";
import { type ScannedStruct, scanUpdate } from "./update-scan";

type Deletion = { client: number; clock: number; length: number };

/** The deletions last. Throws a Refusal when no order puts first what is built on. */
export function splitUpdate(update: Uint8Array): Uint8Array[] {
  const structs: ScannedStruct[] = [];
  const deletions: Deletion[] = [];
  scanUpdate(
    update,
    { isLimited: true },
    {
      onStruct: (struct) => structs.push(struct),
      onDeletion: (client, clock, length) => deletions.push({ client, clock, length }),
    },
  );
  return [
    ...inSlices(inOrder(structs), PIECE_MAX_STRUCTS).map((slice) => encodePiece(update, slice, [])),
    ...inSlices(deletions, PIECE_MAX_DELETIONS).map((slice) => encodePiece(update, [], slice)),
  ];
}

/** Each after what it builds on, and of one client in the order of its clock. */
function inOrder(structs: readonly ScannedStruct[]): ScannedStruct[] {
  const byClient = groupBy(structs, ({ client }) => client);
  const done = new Map<number, number>();
  const ordered: ScannedStruct[] = [];
  const nextOf = (client: number) => byClient.get(client)?.[done.get(client) ?? 0];

  for (const first of byClient.keys()) {
    const path = [first];
    for (let client = path.at(-1); client !== undefined; client = path.at(-1)) {
      const struct = nextOf(client);
      if (struct === undefined) {
        path.pop();
        continue;
      }
      const awaited = struct.foreign.find(({ client: other, clock }) => {
        const next = nextOf(other);
        return next !== undefined && clock >= next.clock;
      });
      if (awaited === undefined) {
        ordered.push(struct);
        done.set(client, (done.get(client) ?? 0) + 1);
        // The one that waited for it may go on.
        if (path.length > 1) path.pop();
      } else {
        if (path.includes(awaited.client)) throw new Refusal(CloseCode.broken, "changes that wait for each other");
        path.push(awaited.client);
      }
    }
  }
  return ordered;
}

function encodePiece(
  update: Uint8Array,
  structs: readonly ScannedStruct[],
  deletions: readonly Deletion[],
): Uint8Array {
  const encoder = encoding.createEncoder();
  const structsByClient = groupBy(structs, ({ client }) => client);
  encoding.writeVarUint(encoder, structsByClient.size);
  for (const [client, own] of structsByClient) {
    encoding.writeVarUint(encoder, own.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, own[0]?.clock ?? 0);
    // Those of one client lie behind each other.
    encoding.writeUint8Array(encoder, update.subarray(own[0]?.start, own.at(-1)?.end));
  }
  const deletionsByClient = groupBy(deletions, ({ client }) => client);
  encoding.writeVarUint(encoder, deletionsByClient.size);
  for (const [client, own] of deletionsByClient) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, own.length);
    for (const { clock, length } of own) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  }
  return encoding.toUint8Array(encoder);
}

function inSlices<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, i) => all.slice(i * size, (i + 1) * size));
}

function groupBy<K, T>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
