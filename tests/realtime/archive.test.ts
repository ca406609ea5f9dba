/** What went into a snapshot stays for ninety days, also of an agenda nobody writes in; with the clock in our hands. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { openConnection } from "../../db/client";
import { listUpdates } from "../../db/queries/document";
import { pruneArchives, pruneArchivesDaily } from "../../realtime/server/archive";
import { compactDocument, readDocument } from "../../realtime/server/stored-document";
import { startServer } from "../support/server";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually } from "./participant";
import { appendChanges } from "./stored-changes";

const BEGIN = new Date("2026-03-10T09:00:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;
const on = (day: number) => () => new Date(BEGIN.getTime() + day * DAY_MS);

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});
afterEach(() => server.stop());

/** Makes changes of Moerwijk that nobody has open, and compacts them on a day counted from the first. */
async function changeAndCompact(changes: number, day: number): Promise<void> {
  await appendChanges(server, changes);
  await compactDocument({ ...server, clock: on(day) }, "moerwijk");
}

/** How many rows lie in the archive, by the day on which they came there. */
function archived(file = server.database.file): Record<number, number> {
  const connection = openConnection(file);
  const rows = connection.prepare("SELECT archived_at AS at, count(*) AS count FROM document_archive GROUP BY 1").all();
  connection.close();
  return Object.fromEntries(
    (rows as { at: number; count: number }[]).map(({ at, count }) => [(at - BEGIN.getTime()) / DAY_MS, count]),
  );
}

test("a compaction leaves the rows of 89 days ago and clears up those of 91", async () => {
  const born = (await listUpdates(server.db, "moerwijk", 0)).length;
  await changeAndCompact(5, 0);
  await changeAndCompact(3, 2);
  await changeAndCompact(2, 89);
  expect(archived()).toEqual({ 0: born + 5, 2: 3, 89: 2 });
  await changeAndCompact(1, 91);
  expect(archived()).toEqual({ 2: 3, 89: 2, 91: 1 });
});

test("of an agenda nobody writes in, too, but not what it takes to make its document again", async () => {
  const born = (await listUpdates(server.db, "moerwijk", 0)).length;
  await changeAndCompact(5, 0);
  await changeAndCompact(3, 0);
  await pruneArchives({ ...server, clock: on(89) });
  expect(archived()).toEqual({ 0: born + 8 });
  await pruneArchives({ ...server, clock: on(91) });
  expect(archived()).toEqual({ 0: 3 });

  const expected = await readDocument(server.db, "moerwijk");
  const connection = openConnection(server.database.file);
  connection.exec(
    "UPDATE document_snapshot SET checksum = checksum + 1 WHERE log_id = (SELECT max(log_id) FROM document_snapshot)",
  );
  connection.close();
  const again = await readDocument(server.db, "moerwijk");
  expect(again?.doc.getMap("agenda").toJSON()).toEqual(expected?.doc.getMap("agenda").toJSON());
});

test("the product clears up every day that it runs, though nobody writes", async () => {
  const born = (await listUpdates(server.db, "moerwijk", 0)).length;
  await changeAndCompact(5, 0);
  await changeAndCompact(3, 0);
  let day = 88;
  // A day of the test takes no longer than this.
  const timer = await pruneArchivesDaily({ ...server, clock: () => on(day++)() }, 10);
  try {
    expect(archived()).toEqual({ 0: born + 8 });
    await eventually(() => expect(archived()).toEqual({ 0: 3 }));
  } finally {
    clearInterval(timer);
  }
});

test("the product clears up when it starts", async () => {
  await changeAndCompact(5, 0);
  await changeAndCompact(3, -1000);
  const started = await startServer({ env: { DATABASE_PATH: server.database.file } });
  await started.kill();
  expect(archived()).toEqual({ [-1000]: 3 });
});

test("a log of few rows is compacted too, when they are large", async () => {
  const before = (await listUpdates(server.db, "moerwijk", 0)).length;
  const writer = await come(server, "moerwijk", "team-escamp");
  const half = 132 * 1024;
  writer.write("a".repeat(half));
  await eventually(async () => expect((await listUpdates(server.db, "moerwijk", 0)).length).toBeGreaterThan(before));
  expect(archived()).toEqual({});
  writer.write("b".repeat(half));
  await eventually(async () => expect(Object.keys(archived())).toHaveLength(1));
  expect((await listUpdates(server.db, "moerwijk", 0)).length).toBeLessThan(10);
});
