import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FRAMES_BURST, GOODBYE_MAX_MS } from "../../realtime/server/limits";
import { type LiveServer, startLiveServer } from "./live-server";
import { eventually } from "./participant";
import { connectRaw, roomOf } from "./raw-client";

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(() => server.stop());

test.each(["ping", "pong"] as const)("a flood of %s is a flood of messages: closed with 4529", async (kind) => {
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("team-escamp") });
  await eventually(() => expect(client.frames).not.toEqual([]));
  for (let i = 0; i < FRAMES_BURST * 2; i++) client.socket[kind](Buffer.alloc(100));
  expect(await client.closed).toBe(4529);
});

test("a ping is answered", async () => {
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("team-escamp") });
  await eventually(() => expect(client.frames).not.toEqual([]));
  const answer = new Promise((resolve) => client.socket.once("pong", (data) => resolve(data.toString())));
  client.socket.ping("daar?");
  expect(await answer).toBe("daar?");
  client.socket.terminate();
});

test("who is refused and does not hang up is cut off, long before the half minute the library waits", async () => {
  const { host, hostname, port, pathname, search } = new URL(`${server.wsUrl}/${roomOf("moerwijk")}`);
  const line = connect(Number(port), hostname);
  const wire: Buffer[] = [];
  line.on("data", (data) => wire.push(data));
  line.write(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  await eventually(() => expect(Buffer.concat(wire).toString("latin1")).toContain("not signed in"));
  const startedAtMs = performance.now();
  await once(line, "close");
  expect(performance.now() - startedAtMs).toBeLessThan(GOODBYE_MAX_MS * 6);
});
