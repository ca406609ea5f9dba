/** A commit that fails while others ask, change and read the same document again. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { openConnection } from "../../db/client";
import { agendaMap } from "../../realtime/document/agenda-document";
import { DOCUMENT_MAX_BYTES } from "../../realtime/document/size-limits";
import { LiveDocument } from "../../realtime/server/live-document";
import { Store } from "../../realtime/server/store";
import { loadDocument, readDocument } from "../../realtime/server/stored-document";
import { countUpdate, readUpdate } from "../../realtime/server/update";
import { CIRCULAR_UPDATE } from "../support/hostile-updates";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, participate } from "./participant";
import { connectRaw, roomOf, updateOf } from "./raw-client";
import { appendChanges } from "./stored-changes";

const AGENDA = "moerwijk";
const REFUSED = "past er niet bij";
const NOT_STORED = { ok: false, reason: "niet-bewaard" };

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
  const connection = openConnection(server.database.file);
  connection.exec(`CREATE TRIGGER full BEFORE INSERT ON document_update WHEN instr(NEW.data, CAST('${REFUSED}' AS BLOB))
                   BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
  connection.close();
});

afterEach(() => server.stop());

const set = (key: string, value: string) =>
  server.rooms.change(AGENDA, "team-escamp", (doc) => agendaMap(doc).set(key, value));
const setTitel = (titel: string) => set("titel", titel);

test("who comes in while two changes of pages wait gets nothing of the one that cannot be stored", async () => {
  const cookie = await server.signIn("wethouder");
  const room = await server.rooms.open(AGENDA);
  const release = server.holdDatabase();
  const changes = Promise.all([set("een", "past er wel bij"), set("twee", REFUSED)]);
  const newcomer = participate(server, AGENDA, cookie);
  const seen = new Set<string>();
  newcomer.doc.on("update", () => {
    for (const key of agendaMap(newcomer.doc).keys()) seen.add(key);
  });
  await eventually(() => expect(room?.members.size).toBe(1));
  // Its question as well.
  await new Promise((resolve) => setTimeout(resolve, 200));
  release();
  expect(await changes).toEqual([{ ok: true }, NOT_STORED]);
  await eventually(() => expect(newcomer.provider.synced).toBe(true));
  expect(seen).toContain("een");
  expect(seen).not.toContain("twee");
  expect(newcomer.closeCodes).toEqual([]);
});

test("who asks while a change cannot be stored is answered when the document was read again", async () => {
  const cookie = await server.signIn("wethouder");
  const room = await server.rooms.open(AGENDA);
  const release = server.holdDatabase();
  const change = setTitel(REFUSED);
  const newcomer = participate(server, AGENDA, cookie);
  await eventually(() => expect(room?.members.size).toBe(1));
  await new Promise((resolve) => setTimeout(resolve, 200));
  release();
  expect(await change).toEqual(NOT_STORED);
  await eventually(() => expect(newcomer.provider.synced).toBe(true));
  expect(agendaMap(newcomer.doc).get("titel")).not.toBe(REFUSED);
  expect(newcomer.closeCodes).toEqual([]);
});

test("a commit that fails while a document is read again loses nothing that comes after it, and brings nothing back", async () => {
  await appendChanges(server, 5000);
  const room = await server.rooms.open(AGENDA);
  const hostile = await connectRaw(server, roomOf(AGENDA), { cookie: await server.signIn("team-escamp-2") });
  await eventually(() => expect(hostile.frames).not.toEqual([]));
  const release = server.holdDatabase();
  const refused = setTitel(REFUSED);
  hostile.socket.send(updateOf(CIRCULAR_UPDATE));
  while (room?.whenWritable() === undefined) await nextTurn();
  release();
  expect(await refused).toEqual(NOT_STORED);
  await setTitel("Erna");
  await setTitel("Daarna");
  const newcomer = await come(server, AGENDA, "wethouder");
  expect(agendaMap(newcomer.doc).get("titel")).toBe("Daarna");
  const stored = await readDocument(server.db, AGENDA);
  expect(Y.encodeStateVector(newcomer.doc)).toEqual(stored && Y.encodeStateVector(stored.doc));
});

test("what arrives while the log is compacted counts for the size of the document", async () => {
  await appendChanges(server, 10);
  const { db, clock, log } = server;
  let onCommit: () => void = () => undefined;
  const inTransaction: typeof server.inTransaction = async (work, options) => {
    const value = await server.inTransaction(work, options);
    onCommit();
    return value;
  };
  const services = { db, clock, log, inTransaction, store: new Store(server.inTransaction, server.metrics) };
  const stored = await loadDocument(services, AGENDA);
  if (stored === undefined) throw new Error("No document");
  const document = new LiveDocument(AGENDA, stored, services, {
    onStored: () => undefined,
    onNotStored: () => undefined,
    onFailed: () => undefined,
  });
  const large = new Y.Doc();
  agendaMap(large).set("groot", "x".repeat(1024 * 1024));
  const bytes = Y.encodeStateAsUpdate(large);
  onCommit = () =>
    document.write(readUpdate(bytes, countUpdate(bytes, { isOwn: true })), { gebruikerId: "team-escamp" });
  await document.compact();
  expect(() => document.checkSize(DOCUMENT_MAX_BYTES - 1024 * 1024, 1)).toThrow("too large");
  await document.whenStored(() => undefined);
  document.destroy();
});
