/** Someone who sends large changes that are allowed, on a server in a process of its own, beside someone who types. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { agendaMap } from "../../realtime/document/agenda-document";
import { UPDATE_MAX_PARTS } from "../../realtime/document/size-limits";
import { WORK_WAITING_MAX } from "../../realtime/server/limits";
import { piecedUpdate } from "../support/hostile-updates";
import { startServer, type TestServer } from "../support/server";
import { eventually } from "./participant";
import { connectRaw, type RawClient, updateOf } from "./raw-client";

const ROOM = "moerwijk?schema=1";
/** Of one session. All together would be seconds of work. */
const COSTLY_LINES = 9;
/** As large as a change may be: the client it is of counts as well. */
const PIECES = UPDATE_MAX_PARTS - 1;
const TYPING_MS = 60;
const MEASURED_MS = 2500;
/** A piece of the work takes some 15 ms; the rest is for a machine that has more to do. */
const WAIT_MAX_MS = 500;

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
});

afterEach(() => server.kill());

async function connect(cookie: string): Promise<RawClient> {
  const client = await connectRaw(server, ROOM, { cookie });
  await eventually(() => expect(client.frames).not.toEqual([]));
  return client;
}

/** Types until told to stop; answers the longest wait for the echo of a letter. */
function type({ socket }: RawClient): () => Promise<number> {
  const doc = new Y.Doc();
  const sentAtMs = new Map<string, number>();
  let longestMs = 0;
  doc.on("update", (update: Uint8Array) => socket.send(updateOf(update)));
  socket.on("message", (frame: Buffer) => {
    for (const [mark, atMs] of sentAtMs) {
      if (!frame.includes(mark)) continue;
      longestMs = Math.max(longestMs, performance.now() - atMs);
      sentAtMs.delete(mark);
    }
  });
  let count = 0;
  const typing = setInterval(() => {
    const mark = `letter ${count++}.`;
    sentAtMs.set(mark, performance.now());
    agendaMap(doc).set("teken", mark);
  }, TYPING_MS);
  return async () => {
    clearInterval(typing);
    await eventually(() => expect(sentAtMs.size).toBe(0));
    return longestMs;
  };
}

test("who sends the largest changes there may be, over many lines at once, costs who types no wait that is noticed", async () => {
  const honest = await connect(await server.signIn("team-escamp"));
  const cookie = await server.signIn("team-escamp-2");
  const costly = await Promise.all(Array.from({ length: COSTLY_LINES }, () => connect(cookie)));
  const frames = costly.map((_, index) => updateOf(piecedUpdate(PIECES, index + 1)));
  const stop = type(honest);
  for (const [index, frame] of frames.entries()) costly[index]?.socket.send(frame);
  await new Promise((resolve) => setTimeout(resolve, MEASURED_MS));
  expect(await stop()).toBeLessThan(WAIT_MAX_MS);
  expect(honest.socket.readyState).toBe(WebSocket.OPEN);

  // What they sent was taken in as far as there was room for it; who does not wait for that is shown out.
  const small = updateOf(Y.encodeStateAsUpdate(new Y.Doc()));
  for (const { socket } of costly) for (let i = 0; i <= WORK_WAITING_MAX; i++) socket.send(small);
  for (const { closed } of costly) expect([4413, 4529]).toContain(await closed);
  expect(honest.socket.readyState).toBe(WebSocket.OPEN);
  honest.socket.terminate();
});
