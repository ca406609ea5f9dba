/** What a compaction moves it has looked at first, and nobody waits for it. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { crc32 } from "node:zlib";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { openConnection } from "../../db/client";
import { appendUpdates, findSnapshot, listUpdates } from "../../db/queries/document";
import { agendaMap } from "../../realtime/document/agenda-document";
import { mergeInWorker } from "../../realtime/server/merge-in-worker";
import { compactDocument, readDocument } from "../../realtime/server/stored-document";
import { tangledUpdate, unsteadyUpdates } from "../support/hostile-updates";
import { type LiveServer, startLiveServer } from "./live-server";
import { eventually, everyoneLeaves, participate } from "./participant";
import { appendChanges } from "./stored-changes";

const AGENDA = "moerwijk";
const OTHER_STATE = Buffer.from("een ander document");
const NOT_AS_IT_IS = "the new snapshot was not written as it is";

let server: LiveServer;
let logged: string[];

beforeEach(async () => {
  logged = [];
  const log = pino({ level: "error" }, { write: (line: string) => void logged.push(line) });
  server = await startLiveServer({ log, emptyRoomMs: 50 });
});

afterEach(async () => {
  everyoneLeaves();
  await server.stop();
});

/** What a faulty disk or library does with a snapshot that is written. */
function spoilSnapshots(work: string): void {
  const connection = openConnection(server.database.file);
  connection.exec(`CREATE TRIGGER spoil AFTER INSERT ON document_snapshot BEGIN
    ${work} WHERE agenda_id = NEW.agenda_id AND log_id = NEW.log_id; END`);
  connection.close();
}

function mendSnapshots(): void {
  const connection = openConnection(server.database.file);
  connection.exec("DROP TRIGGER spoil");
  connection.close();
}

function countArchived(): number {
  const connection = openConnection(server.database.file);
  const count = connection.prepare("SELECT count(*) FROM document_archive").pluck().get();
  connection.close();
  return Number(count);
}

const readLog = async () => await listUpdates(server.db, AGENDA, 0);

test.each([
  ["comes back as other bytes", "UPDATE document_snapshot SET state = zeroblob(length(state))"],
  [
    "comes back as another document, with the checksum of that",
    `UPDATE document_snapshot SET state = x'${OTHER_STATE.toString("hex")}', checksum = ${crc32(OTHER_STATE)}`,
  ],
  ["does not come back", "DELETE FROM document_snapshot"],
])("a snapshot that %s moves no row of the log", async (_what, work) => {
  const doc = await appendChanges(server, 20);
  const rows = await readLog();
  spoilSnapshots(work);
  await expect(compactDocument(server, AGENDA)).rejects.toThrow(NOT_AS_IT_IS);
  expect(await readLog()).toEqual(rows);
  expect(countArchived()).toBe(0);
  expect(await findSnapshot(server.db, AGENDA)).toBeUndefined();
  const stored = await readDocument(server.db, AGENDA);
  expect(stored && Y.encodeStateVector(stored.doc)).toEqual(Y.encodeStateVector(doc));
});

test("people go on in a document whose compaction fails, and its log is compacted when that works again", async () => {
  await appendChanges(server, 600);
  spoilSnapshots("UPDATE document_snapshot SET state = zeroblob(length(state))");
  const [writer, reader] = await Promise.all(
    ["team-escamp", "wethouder"].map(async (persoon) => participate(server, AGENDA, await server.signIn(persoon))),
  );
  if (writer === undefined || reader === undefined) throw new Error("Nobody came");
  await eventually(() => expect([writer.provider.synced, reader.provider.synced]).toEqual([true, true]));
  writer.write("voor de mislukking");
  await eventually(() => expect(logged.join()).toContain(NOT_AS_IT_IS));
  expect((await readLog()).length).toBeGreaterThan(600);
  writer.write("en erna");
  await eventually(() => expect(reader.read()).toContain("en erna"));
  expect([...writer.closeCodes, ...reader.closeCodes]).toEqual([]);

  mendSnapshots();
  const expected = Y.encodeStateVector(writer.doc);
  everyoneLeaves();
  await eventually(async () => expect(await readLog()).toEqual([]));
  const stored = await readDocument(server.db, AGENDA);
  expect(stored && Y.encodeStateVector(stored.doc)).toEqual(expected);
});

test("changes that would be another document when read back stay as they are in the log", async () => {
  const createdAt = new Date();
  await server.inTransaction(async (tx) => {
    await appendUpdates(
      tx,
      unsteadyUpdates().map((data) => ({ agendaId: AGENDA, data, auteurId: "team-escamp", createdAt })),
    );
  });
  const rows = await readLog();
  await expect(compactDocument(server, AGENDA)).rejects.toThrow("the new snapshot is not the document");
  expect(await readLog()).toEqual(rows);
  expect(await findSnapshot(server.db, AGENDA)).toBeUndefined();
});

test.each([
  ["builds on a change that is not there", (updates: Uint8Array[]) => updates.toSpliced(1, 1)],
  ["lacks its beginning", () => [Y.encodeStateAsUpdate(new Y.Doc())]],
])("what %s is never taken for the whole document", async (_what, damage) => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const key of ["schema", "titel", "titel"]) agendaMap(doc).set(key, 1);
  await expect(mergeInWorker([damage(updates)])).rejects.toThrow("part of the document is missing");
  await expect(mergeInWorker([updates])).resolves.toBeDefined();
});

test("while a log of twenty thousand rows is compacted, the server has its turns all along", async () => {
  // The thread is started when it is first needed.
  await compactDocument(server, AGENDA);
  await appendChanges(server, 20_000);
  // And one that takes long to take in.
  const createdAt = new Date();
  const dear = { agendaId: AGENDA, data: tangledUpdate(4000), auteurId: "team-escamp", createdAt };
  await server.inTransaction(async (tx) => void (await appendUpdates(tx, [dear])));

  const turns = monitorEventLoopDelay({ resolution: 1 });
  turns.enable();
  const startedAtMs = performance.now();
  await compactDocument(server, AGENDA);
  const tookMs = performance.now() - startedAtMs;
  // A turn is counted when it is over.
  await sleep(50);
  turns.disable();
  expect(await readLog()).toEqual([]);
  expect(turns.max / 1e6).toBeLessThan(tookMs / 3);
});
