/** What anyone can ask of the server without an account. */
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { openMeekijken } from "../../db/queries/meekijken";
import { agendaMap } from "../../realtime/document/agenda-document";
import {
  CONNECTIONS_PER_SESSION,
  QUESTIONS_BURST,
  STRANGER_BYTES_BURST,
  STRANGER_BYTES_FOR_NEWCOMERS,
  STRANGER_UPGRADES_BURST,
  STRANGERS_PER_DOCUMENT,
} from "../../realtime/server/limits";
import { type LiveServer, startLiveServer } from "./live-server";
import { eventually } from "./participant";
import { connectRaw, frameOf, isSyncStep2, type RawClient, roomOf, updateOf } from "./raw-client";

const ROOM = roomOf("moerwijk");

let server: LiveServer;
let logged: string;
const sockets: Socket[] = [];

beforeEach(async () => {
  logged = "";
  const stream = new Writable({
    write(line, _encoding, done) {
      logged += String(line);
      done();
    },
  });
  server = await startLiveServer({ log: pino({ level: "info" }, stream) });
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.stop();
});

/** Asks and then says nothing more, but keeps its own side of the line open; answers what the server said. */
async function askAndStay(path: string, headers: Record<string, string>): Promise<string> {
  const socket = connect({ port: server.port, host: "127.0.0.1", allowHalfOpen: true });
  sockets.push(socket);
  socket.on("error", () => undefined);
  const lines = Object.entries({ Host: "localhost", Connection: "Upgrade", ...headers }).map((pair) => pair.join(": "));
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
  const [data] = (await once(socket, "data")) as [Buffer];
  return data.toString();
}

test.each<[string, string, Record<string, string>, string]>([
  ["at another address", "/elders", { Upgrade: "websocket" }, "404"],
  ["of another site", `/realtime/agenda/${ROOM}`, { Upgrade: "websocket", Origin: "https://kwaad.example" }, "403"],
  ["to another protocol", "/", { Upgrade: "h2c" }, "400"],
  ["to another protocol where sockets open", `/realtime/agenda/${ROOM}`, { Upgrade: "h2c" }, "400"],
  ["without a key", `/realtime/agenda/${ROOM}`, { Upgrade: "websocket" }, "400"],
])(
  "the line of an upgrade %s is closed, though the client keeps its side open",
  async (_what, path, headers, status) => {
    expect(await askAndStay(path, headers)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    await eventually(() => expect(server.countLines()).toBe(0));
  },
);

test("an agenda id longer than there can be is no address", async () => {
  await expect(connectRaw(server, "a".repeat(65))).rejects.toThrow("404");
  expect(await (await connectRaw(server, "a".repeat(64))).closed).toBe(4401);
  await expect(connectRaw(server, "moer%20wijk")).rejects.toThrow("404");
});

test("more strangers than come to a town hall are turned away before they are answered, and staff still comes in", async () => {
  const cookie = await server.signIn("team-escamp");
  const refused: unknown[] = [];
  let taken = 0;
  // A busy machine lets so much time go by that some more are taken.
  while (refused.length === 0 && taken < STRANGER_UPGRADES_BURST * 10) {
    const tries = Array.from({ length: 100 }, () => connectRaw(server, ROOM, { cookie: "sessie=van.niemand" }));
    for (const attempt of await Promise.allSettled(tries)) {
      if (attempt.status === "rejected") refused.push(attempt.reason);
      else taken += 1;
    }
  }
  expect(taken).toBeGreaterThanOrEqual(STRANGER_UPGRADES_BURST);
  expect(refused).not.toEqual([]);
  for (const reason of refused) expect(String(reason)).toContain("503");
  const staff = await connectRaw(server, ROOM, { cookie });
  await eventually(() => expect(staff.frames).not.toEqual([]));
  staff.socket.close();
  expect(await server.metrics.registry.getSingleMetricAsString("wijkagenda_sockets_closed_total")).toContain(
    `code="503"} ${refused.length}`,
  );
});

test("strangers who are refused are counted and fill no log, staff who are refused are written down", async () => {
  expect(await (await connectRaw(server, ROOM)).closed).toBe(4401);
  expect(await server.metrics.registry.getSingleMetricAsString("wijkagenda_sockets_closed_total")).toContain(
    'code="4401"} 1',
  );
  expect(logged).toBe("");
  const cookie = await server.signIn("bewoner");
  expect(await (await connectRaw(server, ROOM, { cookie })).closed).toBe(4403);
  expect(logged).toContain('"code":4403');
});

const openDraft = () => server.inTransaction((tx) => openMeekijken(tx, "moerwijk", "team-escamp", new Date()));
const connectStrangers = (count: number) => Promise.all(Array.from({ length: count }, () => connectRaw(server, ROOM)));
const isLetIn = ({ frames }: RawClient) => eventually(() => expect(frames).not.toEqual([]));

test("strangers in an open draft, however many, leave the places of who has an account free", async () => {
  await openDraft();
  const strangers = await connectStrangers(STRANGERS_PER_DOCUMENT);
  for (const stranger of strangers) await isLetIn(stranger);
  expect(await (await connectRaw(server, ROOM)).closed).toBe(4503);
  const cookie = await server.signIn("bewoner");
  const readers = await Promise.all(
    Array.from({ length: CONNECTIONS_PER_SESSION }, () => connectRaw(server, ROOM, { cookie })),
  );
  for (const reader of readers) await isLetIn(reader);
  strangers[0]?.socket.close();
  await strangers[0]?.closed;
  await isLetIn(await connectRaw(server, ROOM));
});

test("strangers who ask for the whole document over and over wait, and who opens the page does not", async () => {
  await openDraft();
  const writer = await connectRaw(server, ROOM, { cookie: await server.signIn("team-escamp") });
  const doc = new Y.Doc();
  agendaMap(doc).set("groot", "x".repeat(1024 * 1024));
  writer.socket.send(updateOf(Y.encodeStateAsUpdate(doc)));
  await eventually(() => expect(writer.frames.some((frame) => frame[1] === 2)).toBe(true));

  const askers = await connectStrangers(15);
  const question = frameOf(0, 0, Uint8Array.of(0));
  for (const { socket } of askers) for (let i = 0; i < QUESTIONS_BURST; i++) socket.send(question);
  const wholes = ({ frames }: RawClient) => frames.filter(isSyncStep2).length;
  for (const asker of askers) await eventually(() => expect(wholes(asker)).toBeGreaterThan(0));
  const newcomer = await connectRaw(server, ROOM);
  newcomer.socket.send(question);
  await eventually(() => expect(wholes(newcomer)).toBe(1));
  const again = askers.reduce((sum, asker) => sum + wholes(asker) - 1, 0);
  expect(again * 1024 * 1024).toBeLessThan(STRANGER_BYTES_BURST - STRANGER_BYTES_FOR_NEWCOMERS + 8 * 1024 * 1024);
});
