import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { agendaMap } from "../../realtime/document/agenda-document";
import { UNREAD_MAX_BYTES } from "../../realtime/server/limits";
import { type LiveServer, startLiveServer } from "./live-server";
import { eventually, participate } from "./participant";
import { connectRaw, frameOf, isUpdate, roomOf, updateOf } from "./raw-client";

const MEGABYTE = 1024 * 1024;
/** What one reader may cost the process. */
const READER_MAX_BYTES = 10 * 1000 * 1000;
/** What the system takes in for a line beside the process: two buffers, each at most six megabytes. */
const SYSTEM_BYTES = 12 * MEGABYTE;
/** Beside what is replaced below: a document nearly as large as one may be, also while it holds that twice. */
const REST_BYTES = 1.8 * MEGABYTE;

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(() => server.stop());

test("a reader who stops reading is cut off before ten megabytes wait for them, and catches up when they return", async () => {
  const cookie = await server.signIn("wethouder");
  const doc = new Y.Doc();
  const reader = participate(server, "moerwijk", cookie, { doc });
  await eventually(() => expect(reader.provider.synced).toBe(true));
  reader.leave();
  const paused = await connectRaw(server, roomOf("moerwijk"), { cookie });
  await eventually(() => expect(paused.frames).not.toEqual([]));
  paused.socket.pause();
  const isThere = () => [...server.rooms.members()].some(({ canEdit }) => !canEdit);
  expect(isThere()).toBe(true);

  const own = new Y.Doc();
  let sentBytes = 0;
  let mostBytes = 0;
  const write = async (key: string, bytes: number) => {
    const before = Y.encodeStateVector(own);
    agendaMap(own).set(key, `${sentBytes}`.padEnd(bytes, "x"));
    // A session each: so much at once is more than one may send.
    const writer = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("team-escamp") });
    writer.socket.send(updateOf(Y.encodeStateAsUpdate(own, before)));
    await eventually(() => expect(writer.frames.some(isUpdate)).toBe(true));
    writer.socket.terminate();
    sentBytes += bytes;
    mostBytes = Math.max(mostBytes, server.countWaitingBytes());
  };
  await write("een", REST_BYTES / 2);
  await write("twee", REST_BYTES / 2);
  // Each replaces the last, so that the document itself stays within its limit.
  const isAlmostFull = () => server.countWaitingBytes() > UNREAD_MAX_BYTES - 1.25 * MEGABYTE;
  while (isThere() && !isAlmostFull() && sentBytes < 2 * (READER_MAX_BYTES + SYSTEM_BYTES)) {
    await write("groot", MEGABYTE);
  }
  // Now the whole document at once.
  expect(isAlmostFull()).toBe(true);
  const watch = setInterval(() => {
    mostBytes = Math.max(mostBytes, server.countWaitingBytes());
  }, 1);
  paused.socket.send(frameOf(0, 0, Uint8Array.of(0)));
  await eventually(() => expect(isThere()).toBe(false));
  clearInterval(watch);
  expect(mostBytes).toBeGreaterThan(UNREAD_MAX_BYTES / 2);
  expect(mostBytes).toBeLessThanOrEqual(UNREAD_MAX_BYTES);
  expect(sentBytes).toBeLessThanOrEqual(READER_MAX_BYTES + SYSTEM_BYTES);

  const returned = participate(server, "moerwijk", cookie);
  await eventually(() => expect(agendaMap(returned.doc).get("groot")).toBe(agendaMap(own).get("groot")));
  paused.socket.terminate();
}, 60_000);
