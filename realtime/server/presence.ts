/**
 * Who is in a document and where. A client says where it is; who it is, the session says: the server writes the name
 * and the colour over whatever the client put there.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { CloseCode } from "../document/close-code";
import { PRESENCE_COLORS, type PresenceColor, type PresenceUser } from "../document/presence-user";
import { PRESENCE_FRAME_BYTES, PRESENCE_MAX_BYTES, PRESENCE_MAX_ENTRIES } from "./limits";
import { readPresenceState } from "./presence-state";
import { Refusal, refuseBroken } from "./refusal";

/** Who may speak for a client of the document. */
export type PresenceOwner = {
  readonly sessionIdHash: string | null;
  /** Null: this connection is not seen by the others, whatever it says. */
  readonly user: PresenceUser | null;
};

type Entry = {
  owner: PresenceOwner;
  clock: number;
  /** JSON of what the client may say of itself, and who it is. */
  state: string;
};

const LEFT = "null";
/** So many that left are remembered. */
const LEFT_MAX = 1000;
/** A client counts what it says. From the largest number on, one more is a number that no client can read. */
const CLOCK_MAX = 2 ** 48;

export class Presence {
  readonly #entries = new Map<number, Entry>();
  readonly #clientOf = new Map<PresenceOwner, number>();
  /** Clients that left, with the clock they had: to those who stay, one that returns must be newer. */
  readonly #left = new Map<number, number>();
  readonly #changed = new Set<number>();

  /** Takes in what a connection says; true when there is something to tell the others. Throws a Refusal. */
  receive(owner: PresenceOwner, update: Uint8Array): boolean {
    const decoder = decoding.createDecoder(update);
    const count = refuseBroken("not presence", () => decoding.readVarUint(decoder));
    if (count > PRESENCE_MAX_ENTRIES || update.length > PRESENCE_FRAME_BYTES + 2 * PRESENCE_MAX_BYTES) {
      throw new Refusal(CloseCode.tooLarge, "presence is too large");
    }
    for (let i = 0; i < count; i++) {
      const [client, clock, state] = refuseBroken("not presence", () => readEntry(decoder));
      // The stock client repeats what it hears about others: that is not its own to say.
      if (this.#maySpeakFor(owner, client)) this.#set(owner, client, clock, state);
    }
    if (decoding.hasContent(decoder)) throw new Refusal(CloseCode.broken, "not presence");
    return this.#changed.size > 0;
  }

  /** Forgets a connection; true when there is something to tell the others. */
  leave(owner: PresenceOwner): boolean {
    const client = this.#clientOf.get(owner);
    this.#clientOf.delete(owner);
    if (client !== undefined && this.#entries.get(client)?.owner === owner) this.#remove(client);
    return this.#changed.size > 0;
  }

  /** Everyone who is here, for who just came; in as many messages as it takes. */
  encodeAll(): Uint8Array[] {
    return this.#encode([...this.#entries.keys()]);
  }

  /** Who came, moved or left since this was last asked. */
  takeChanges(): Uint8Array[] {
    const changes = this.#encode([...this.#changed]);
    this.#changed.clear();
    return changes;
  }

  /** One client of the document belongs to one connection; the same person coming back takes over from a dead line. */
  #maySpeakFor(owner: PresenceOwner, client: number): boolean {
    if (owner.user === null) return false;
    const own = this.#clientOf.get(owner);
    if (own !== undefined) return own === client;
    const entry = this.#entries.get(client);
    return entry === undefined || entry.owner.sessionIdHash === owner.sessionIdHash;
  }

  #set(owner: PresenceOwner, client: number, saidClock: number, json: Uint8Array): void {
    if (json.length > PRESENCE_MAX_BYTES) throw new Refusal(CloseCode.tooLarge, "presence is too large");
    if (saidClock > CLOCK_MAX) throw new Refusal(CloseCode.broken, "not presence");
    const state = refuseBroken("not presence", () => readPresenceState(json));
    const entry = this.#entries.get(client);
    if (state === null) {
      if (entry?.owner === owner) this.#remove(client);
      return;
    }
    // To those who never heard of a client its clock is 0, and only a later one counts.
    const clock = Math.max(saidClock, (this.#left.get(client) ?? 0) + 1);
    if (entry !== undefined && clock < entry.clock) return;
    const shown = JSON.stringify({ ...state, user: owner.user });
    // The name as well: a client may send back what it heard about itself.
    if (Buffer.byteLength(shown) > PRESENCE_MAX_BYTES) throw new Refusal(CloseCode.tooLarge, "presence is too large");
    this.#left.delete(client);
    if (entry !== undefined && entry.owner !== owner) this.#clientOf.delete(entry.owner);
    this.#clientOf.set(owner, client);
    this.#entries.set(client, { owner, clock, state: shown });
    this.#changed.add(client);
  }

  #remove(client: number): void {
    const entry = this.#entries.get(client);
    if (entry === undefined) return;
    this.#entries.delete(client);
    this.#left.set(client, entry.clock);
    const [oldest] = this.#left.keys();
    if (this.#left.size > LEFT_MAX && oldest !== undefined) this.#left.delete(oldest);
    this.#changed.add(client);
  }

  #encode(clients: readonly number[]): Uint8Array[] {
    const messages: Uint8Array[] = [];
    let entries = encoding.createEncoder();
    let count = 0;
    const finish = () => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, count);
      encoding.writeUint8Array(encoder, encoding.toUint8Array(entries));
      messages.push(encoding.toUint8Array(encoder));
      entries = encoding.createEncoder();
      count = 0;
    };
    for (const client of clients) {
      const entry = this.#entries.get(client);
      encoding.writeVarUint(entries, client);
      encoding.writeVarUint(entries, entry?.clock ?? this.#left.get(client) ?? 0);
      encoding.writeVarString(entries, entry?.state ?? LEFT);
      count += 1;
      if (count >= PRESENCE_MAX_ENTRIES || encoding.length(entries) >= PRESENCE_FRAME_BYTES) finish();
    }
    // Also when nobody is here: who asks gets an answer.
    if (count > 0 || messages.length === 0) finish();
    return messages;
  }
}

export function leastUsedColor(used: readonly PresenceColor[]): PresenceColor {
  const count = (color: PresenceColor) => used.filter((other) => other === color).length;
  return PRESENCE_COLORS.reduce((least, color) => (count(color) < count(least) ? color : least));
}

function readEntry(decoder: decoding.Decoder): [client: number, clock: number, state: Uint8Array] {
  return [decoding.readVarUint(decoder), decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder)];
}
