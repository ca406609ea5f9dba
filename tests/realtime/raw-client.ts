/** A client that sends what it likes, to see what the server makes of it. */
import { once } from "node:events";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";

export type RawClient = {
  socket: WebSocket;
  /** Every frame the server sent, oldest first. */
  frames: Uint8Array[];
  /** The code with which the socket was closed. */
  closed: Promise<number>;
};

/** Connects; resolves when the socket is open, which it also is before the server refuses it. */
export async function connectRaw(
  { wsUrl }: { wsUrl: string },
  path: string,
  { cookie, origin }: { cookie?: string; origin?: string } = {},
): Promise<RawClient> {
  const headers: Record<string, string> = {};
  if (cookie !== undefined) headers["Cookie"] = cookie;
  if (origin !== undefined) headers["Origin"] = origin;
  const socket = new WebSocket(`${wsUrl}/${path}`, { headers });
  const frames: Uint8Array[] = [];
  socket.on("message", (data: Buffer) => frames.push(new Uint8Array(data)));
  socket.on("error", () => undefined);
  const closed = new Promise<number>((resolve) => socket.on("close", (code) => resolve(code)));
  await once(socket, "open");
  return { socket, frames, closed };
}

/** A frame: numbers, each as the protocol writes them, and bytes with their length before them. */
export function frameOf(...parts: (number | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === "number") encoding.writeVarUint(encoder, part);
    else encoding.writeVarUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

export const updateOf = (update: Uint8Array) => frameOf(0, 2, update);
export const syncStep2Of = (update: Uint8Array) => frameOf(0, 1, update);

/** One entry of presence, as a client would send it. */
export function presenceOf(client: number, clock: number, state: unknown): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(state));
  return frameOf(1, encoding.toUint8Array(encoder));
}

/** The update inside a frame of the server; undefined when it is another message. */
export function updateIn(frame: Uint8Array): Uint8Array | undefined {
  const decoder = decoding.createDecoder(frame);
  if (decoding.readVarUint(decoder) !== 0 || decoding.readVarUint(decoder) !== 2) return undefined;
  return decoding.readVarUint8Array(decoder);
}
