/** Which lines are dead: on a real line that sends slowly, or nothing at all. */
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { agendaMap } from "../../realtime/document/agenda-document";
import { type LiveServer, startLiveServer } from "./live-server";
import { eventually, participate } from "./participant";
import { onTheLine, roomOf, updateOf } from "./raw-client";

let server: LiveServer;

beforeEach(async () => {
  // Shorter than the rounds in which it is looked at.
  server = await startLiveServer({ heartbeatMs: 1 });
});

afterEach(() => server.stop());

/** A line on which nothing answers by itself. */
async function connectSilently(): Promise<Socket> {
  const { host, hostname, port, pathname, search } = new URL(`${server.wsUrl}/${roomOf("moerwijk")}`);
  const cookie = await server.signIn("team-escamp");
  const line = connect(Number(port), hostname).on("error", () => undefined);
  line.resume();
  line.write(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nUpgrade: websocket\r\n` +
      "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  await eventually(() => expect([...server.rooms.members()]).toHaveLength(1));
  return line;
}

test("a line on which nothing comes is cut", async () => {
  const line = await connectSilently();
  await once(line, "close");
  expect([...server.rooms.members()]).toEqual([]);
});

test("a message that takes longer to send than a heartbeat is received: its bytes are a sign of life", async () => {
  const doc = new Y.Doc();
  agendaMap(doc).set("traag", "Over een trage lijn".padEnd(1000, "."));
  const line = await connectSilently();
  for (const byte of onTheLine(updateOf(Y.encodeStateAsUpdate(doc)))) {
    if (!line.writable) break;
    line.write(Uint8Array.of(byte));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const other = participate(server, "moerwijk", await server.signIn("wethouder"));
  await eventually(() => expect(agendaMap(other.doc).get("traag")).toBe(agendaMap(doc).get("traag")));
  line.destroy();
});

test("who sends what is no frame leaves at once, is told why and is counted, also when they do not hang up", async () => {
  const line = await connectSilently();
  const wire: Buffer[] = [];
  line.on("data", (data) => wire.push(data));
  // Three bits that stand for nothing.
  line.write(Uint8Array.of(0xf2, 0x80, 0, 0, 0, 0));
  await eventually(() => expect([...server.rooms.members()]).toEqual([]));
  await eventually(() => expect(Buffer.concat(wire).toString("latin1")).toContain("not a frame"));
  expect((await server.metrics.closed.get()).values).toEqual([{ labels: { code: 4400 }, value: 1 }]);
  line.destroy();
});

test("who comes in while the server stops is told to come back", async () => {
  const cookie = await server.signIn("team-escamp");
  const late = participate(server, "moerwijk", cookie);
  // Past the first look, and not in yet.
  const { open } = server.rooms;
  server.rooms.open = async (agendaId) => {
    const room = await open(agendaId);
    server.refuseAll();
    return room;
  };
  await eventually(() => expect(late.closeCodes).toContain(4503));
  expect([...server.rooms.members()]).toEqual([]);
});
