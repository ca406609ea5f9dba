/** A client that sends what it likes, to see what the server makes of it. */
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { expect } from "vitest";
import { WebSocket } from "ws";
import { SCHEMA_VERSION } from "../../realtime/document/agenda-document";
import { eventually, type Participant } from "./participant";

export type RawClient = {
  socket: WebSocket;
  /** What the socket goes over. */
  line: Socket;
  /** Every frame the server sent, oldest first. */
  frames: Uint8Array[];
  /** The code with which the socket was closed. */
  closed: Promise<number>;
};

/** The address of an agenda below that of all sockets, for a client that speaks the schema. */
export const roomOf = (agendaId: string) => `${agendaId}?schema=${SCHEMA_VERSION}`;

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
  const [[response]] = await Promise.all([once(socket, "upgrade") as Promise<[IncomingMessage]>, once(socket, "open")]);
  return { socket, line: response.socket, frames, closed };
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

/** A message as it goes over the line: in one frame, masked with zeros. */
export function onTheLine(message: Uint8Array): Buffer {
  const head = Buffer.alloc(14);
  head[0] = 0x82;
  head[1] = 0x80 | 127;
  head.writeBigUInt64BE(BigInt(message.length), 2);
  return Buffer.concat([head, message]);
}

/** One entry of presence, as a client would send it. */
export function presenceOf(client: number, clock: number, state: unknown): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(state));
  return frameOf(1, encoding.toUint8Array(encoder));
}

/** Resolves when the server has read all that came from there so far, stored or not. */
export async function received(client: RawClient | Participant): Promise<void> {
  const socket = socketOf(client);
  const answer = once(socket, "pong");
  socket.ping();
  await answer;
}

/** Resolves when the server has handled all that came from there so far. */
export async function answered(client: RawClient | Participant): Promise<void> {
  const { frames } = client;
  const seen = frames.length;
  socketOf(client).send(frameOf(0, 0, Uint8Array.of(0)));
  await eventually(() => expect(frames.slice(seen).some(isSyncStep2)).toBe(true));
}

function socketOf(client: RawClient | Participant): WebSocket {
  if ("socket" in client) return client.socket;
  const { ws } = client.provider;
  if (!(ws instanceof WebSocket)) throw new Error("The client is not connected");
  return ws;
}

/** It is the answer to a question. */
export const isSyncStep2 = (frame: Uint8Array) => frame[0] === 0 && frame[1] === 1;

/** Someone changed something, or it is the echo of one's own change. */
export const isUpdate = (frame: Uint8Array) => frame[0] === 0 && frame[1] === 2;

/** The update inside a frame of the server; undefined when it is another message. */
export function updateIn(frame: Uint8Array): Uint8Array | undefined {
  const decoder = decoding.createDecoder(frame);
  if (decoding.readVarUint(decoder) !== 0 || decoding.readVarUint(decoder) !== 2) return undefined;
  return decoding.readVarUint8Array(decoder);
}
