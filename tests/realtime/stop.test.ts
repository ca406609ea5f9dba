/** Stopping on SIGTERM, whoever holds on. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { agendaMap } from "../../realtime/document/agenda-document";
import { startServer, type TestServer } from "../support/server";
import { come, eventually, everyoneLeaves, participate } from "./participant";
import { isUpdate, received, roomOf } from "./raw-client";

/** A service manager waits a little longer than this. */
const STOP_MAX_MS = 5000;

/** As many as one document takes; at most twenty of one session. */
const CLIENTS = 500;
const SESSIONS = 25;
const BACK_MAX_MS = 10_000;

let server: TestServer;
const hanging: Socket[] = [];

afterEach(async () => {
  everyoneLeaves();
  for (const socket of hanging.splice(0)) socket.destroy();
  await server.kill();
});

/** Sends this and then neither reads nor answers. */
async function hang(text: string): Promise<void> {
  const socket = connect(Number(new URL(server.url).port), "localhost").on("error", () => undefined);
  await once(socket, "connect");
  socket.write(text.replaceAll("\n", "\r\n"));
  socket.pause();
  hanging.push(socket);
}

test("a server that is stopped stores what it got, says 4503 and ends within five seconds, also when clients hang", async () => {
  server = await startServer();
  const cookie = await server.signIn("team-escamp");
  const writer = await come(server, "moerwijk", "team-escamp-2");
  const key = randomBytes(16).toString("base64");
  for (let i = 0; i < 10; i++) {
    // A socket that never answers, a request that is never finished, and one that sends nothing.
    await hang(
      `GET /realtime/agenda/${roomOf("moerwijk")} HTTP/1.1\nHost: x\nCookie: ${cookie}\nConnection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: ${key}\n\n`,
    );
    await hang(
      "POST /inloggen/demo HTTP/1.1\nHost: localhost\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 100\n\npersoon=",
    );
    await hang("");
  }
  await eventually(async () => {
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain("wijkagenda_connections_open 11");
  });

  // After many that came together the store gathers for a moment: the last is received and not yet stored.
  for (let count = 0; count < 20; count++) agendaMap(writer.doc).set("teller", count);
  await eventually(() => expect(writer.frames.some(isUpdate)).toBe(true));
  agendaMap(writer.doc).set("titel", "In het laatste ogenblik");
  await received(writer);
  const startedAt = performance.now();
  await server.kill("SIGTERM");
  expect(performance.now() - startedAt).toBeLessThan(STOP_MAX_MS);
  expect(writer.closeCodes[0]).toBe(4503);
  // Who stayed would bring it back.
  writer.leave();

  await server.restart();
  const reader = participate(server, "moerwijk", await server.signIn("wethouder"));
  await eventually(() => expect(agendaMap(reader.doc).get("titel")).toBe("In het laatste ogenblik"));
});

test("five hundred clients come back after a restart and are in sync within ten seconds", async () => {
  server = await startServer();
  const { signIn } = server;
  const cookies = await Promise.all(Array.from({ length: SESSIONS }, () => signIn("team-escamp")));
  const clients = Array.from({ length: CLIENTS }, (_, i) =>
    participate(server, "moerwijk", cookies[i % SESSIONS] ?? null),
  );
  const areInSync = () => expect(clients.filter(({ provider }) => !provider.synced)).toHaveLength(0);
  await eventually(areInSync);

  await server.kill("SIGTERM");
  expect(new Set(clients.flatMap(({ closeCodes }) => closeCodes))).toEqual(new Set([4503]));
  // All of them live in this one process, where each applies what the others wrote: so not all of them write.
  const writers = clients.slice(0, 10);
  for (const [index, { doc }] of writers.entries()) agendaMap(doc).set(`zonder verbinding ${index}`, true);
  await server.restart();
  const startedAt = performance.now();
  await eventually(areInSync);
  expect(performance.now() - startedAt).toBeLessThan(BACK_MAX_MS);
  await eventually(() => {
    for (const index of writers.keys()) {
      expect(clients.every(({ doc }) => agendaMap(doc).has(`zonder verbinding ${index}`))).toBe(true);
    }
  });
});
