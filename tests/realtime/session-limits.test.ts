import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { agendaMap } from "../../realtime/document/agenda-document";
import {
  CONNECTIONS_PER_DOCUMENT,
  CONNECTIONS_PER_SESSION,
  NEW_CLIENTS_BURST,
  PLACES_FOR_EDITORS,
  QUESTIONS_BURST,
  SESSION_FACTOR,
  UPDATES_BURST,
} from "../../realtime/server/limits";
import { strangerUpdates } from "../support/hostile-updates";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, everyoneLeaves } from "./participant";
import { connectRaw, frameOf, type RawClient, roomOf, updateOf } from "./raw-client";

const ROOM = roomOf("moerwijk");

let server: LiveServer;
const open: RawClient[] = [];

beforeAll(async () => {
  server = await startLiveServer();
});

afterEach(async () => {
  everyoneLeaves();
  for (const { socket } of open.splice(0)) socket.terminate();
});

afterAll(() => server.stop());

async function connect(cookie: string, path = ROOM): Promise<RawClient> {
  const client = await connectRaw(server, path, { cookie });
  open.push(client);
  return client;
}

async function connectMany(cookie: string, count: number): Promise<RawClient[]> {
  return await Promise.all(Array.from({ length: count }, () => connect(cookie)));
}

const isLetIn = (client: RawClient) => eventually(() => expect(client.frames).not.toEqual([]));

test("one session gets no more places than a person has tabs, and a colleague still comes in", async () => {
  const cookie = await server.signIn("team-escamp");
  const clients = await connectMany(cookie, CONNECTIONS_PER_SESSION);
  for (const client of clients) await isLetIn(client);
  // 4503: the client tries again, and finds a place when a tab was closed.
  expect(await (await connect(cookie)).closed).toBe(4503);
  clients[0]?.socket.close();
  await clients[0]?.closed;
  await isLetIn(await connect(cookie));
  await isLetIn(await connect(await server.signIn("team-escamp-2")));
});

test("readers, however many, leave the places of the team free", async () => {
  const readers = CONNECTIONS_PER_DOCUMENT - PLACES_FOR_EDITORS;
  for (let taken = 0; taken < readers; taken += CONNECTIONS_PER_SESSION) {
    const count = Math.min(CONNECTIONS_PER_SESSION, readers - taken);
    for (const client of await connectMany(await server.signIn("wethouder"), count)) await isLetIn(client);
  }
  expect(await (await connect(await server.signIn("beheerder"))).closed).toBe(4503);
  await come(server, "moerwijk", "team-escamp");
});

test("more connections of one session may not send so many times more", async () => {
  const clients = await connectMany(await server.signIn("team-escamp"), SESSION_FACTOR * 3);
  for (const client of clients) await isLetIn(client);
  for (const client of clients) {
    const doc = new Y.Doc();
    doc.on("update", (update) => client.socket.send(updateOf(update)));
    for (let i = 0; i < UPDATES_BURST; i++) agendaMap(doc).set("teller", i);
  }
  const isClosed = ({ socket }: RawClient) => socket.readyState === WebSocket.CLOSED;
  await eventually(() => expect(clients.filter(isClosed).length).toBeGreaterThanOrEqual(SESSION_FACTOR * 2 - 1));
});

test("who keeps asking for the whole document is closed with 4529", async () => {
  const client = await connect(await server.signIn("team-escamp"));
  for (let i = 0; i < QUESTIONS_BURST * 2; i++) client.socket.send(frameOf(0, 0, Uint8Array.of(0)));
  expect(await client.closed).toBe(4529);
});

test("a page gives back the work of a whole team that a restored backup lacks", async () => {
  const page = await come(server, "moerwijk", "team-escamp", { doc: docOfMany(60) });
  const newcomer = await come(server, "moerwijk", "team-escamp-2");
  await eventually(() => expect(agendaMap(newcomer.doc).has("teller 59")).toBe(true));
  expect(page.closeCodes).toEqual([]);
});

test("who brings ever new clients of the document is closed with 4529, over however many connections", async () => {
  const cookie = await server.signIn("team-escamp");
  const first = await connect(cookie);
  first.socket.send(updateOf(Y.encodeStateAsUpdate(docOfMany(NEW_CLIENTS_BURST - 10))));
  await isLetIn(first);
  const second = await connect(cookie);
  second.socket.send(updateOf(Y.encodeStateAsUpdate(docOfMany(20))));
  expect(await second.closed).toBe(4529);
});

test("more new clients in one change than a team makes in days are refused, and none of it is kept", async () => {
  const client = await connect(await server.signIn("team-escamp"));
  client.socket.send(updateOf(Y.encodeStateAsUpdate(docOfMany(NEW_CLIENTS_BURST + 500))));
  expect(await client.closed).toBe(4529);
  const writer = await come(server, "moerwijk", "team-escamp-2");
  expect(agendaMap(writer.doc).has(`teller ${NEW_CLIENTS_BURST + 499}`)).toBe(false);
});

/** What so many clients wrote, one word each. */
function docOfMany(clients: number): Y.Doc {
  const doc = new Y.Doc();
  for (const update of strangerUpdates(clients)) Y.applyUpdate(doc, update);
  return doc;
}
