/** A file that is not what was written any more. Each test damages it under a server that does not know. */
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { openConnection } from "../../db/client";
import { findConcept } from "../../db/queries/agenda";
import { findSnapshot, listUpdates } from "../../db/queries/document";
import { countAside, listAside, updateAsideHandled } from "../../db/queries/document-aside";
import { agendaMap } from "../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { compactDocument, readDocument } from "../../realtime/server/stored-document";
import { dumpDatabase } from "../support/dump";
import { startServer } from "../support/server";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, type Participant } from "./participant";
import { connectRaw, isUpdate, roomOf } from "./raw-client";
import { runCommand } from "./run-command";
import { appendChanges } from "./stored-changes";

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(() => server.stop());

/** Overwrites one byte in the middle, as a disk would: the length and the row stay. */
function damage(
  file: string,
  table: "document_update" | "document_archive" | "document_snapshot",
  where: string,
): void {
  const connection = openConnection(file);
  const column = table === "document_snapshot" ? "state" : "data";
  const rows = connection.prepare(`SELECT rowid AS id, ${column} AS bytes FROM ${table} WHERE ${where}`).all();
  expect(rows).not.toHaveLength(0);
  for (const { id, bytes } of rows as { id: number; bytes: Buffer }[]) {
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    connection.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`).run(bytes, id);
  }
  connection.close();
}

async function isRefused(agendaId: string): Promise<void> {
  const client = await connectRaw(server, roomOf(agendaId), { cookie: await server.signIn("team-escamp") });
  expect(await client.closed).toBe(4500);
  expect(client.frames).toEqual([]);
}

const titel = ({ doc }: Participant) => agendaMap(doc).get("titel");

test("reading what a document says now, which nobody has open, sets nothing aside and writes nothing", async () => {
  await appendChanges(server, 10);
  const before = dumpDatabase(server.database.file);
  expect((await server.rooms.read("moerwijk"))?.titel).toBe("Titel 9");
  expect(dumpDatabase(server.database.file)).toEqual(before);

  const rows = await listUpdates(server.db, "moerwijk", 0);
  damage(server.database.file, "document_update", `id = ${rows.at(-4)?.id ?? 0}`);
  const damaged = dumpDatabase(server.database.file);
  expect((await server.rooms.read("moerwijk"))?.titel).toBe("Titel 5");
  expect(dumpDatabase(server.database.file)).toEqual(damaged);
  expect(await server.rooms.read("bestaat-niet")).toBeUndefined();

  // Who opens it to work in it, sets it aside.
  await come(server, "moerwijk", "team-escamp");
  expect(await countAside(server.db)).toBe(4);
});

test("a damaged row is set aside with all behind it; the document goes on from what was before, others notice nothing", async () => {
  await appendChanges(server, 10);
  await server.rooms.projectUnprojected();
  const rows = await listUpdates(server.db, "moerwijk", 0);
  const seventh = rows.at(-4)?.id ?? 0;
  damage(server.database.file, "document_update", `id = ${seventh}`);

  const elsewhere = await come(server, "leyenburg", "team-escamp-2");
  const writer = await come(server, "moerwijk", "team-escamp");
  expect(titel(writer)).toBe("Titel 5");
  // Pages as well, which had been told of what lies aside now.
  await server.rooms.settle("moerwijk");
  expect((await findConcept(server.db, "moerwijk"))?.inhoud.titel).toBe("Titel 5");
  expect(await listAside(server.db)).toMatchObject([{ agendaId: "moerwijk", count: 4 }]);
  expect(await listUpdates(server.db, "moerwijk", seventh - 1)).toEqual([]);

  agendaMap(writer.doc).set("titel", "Na de schade");
  await eventually(async () => expect((await listUpdates(server.db, "moerwijk", rows.at(-1)?.id ?? 0)).length).toBe(1));
  const stored = await readDocument(server.db, "moerwijk");
  expect(stored && agendaMap(stored.doc).get("titel")).toBe("Na de schade");
  await compactDocument(server, "moerwijk");
  expect((await readDocument(server.db, "moerwijk"))?.logRows).toBe(0);
  expect(elsewhere.closeCodes).toEqual([]);
});

test("the rows that lie aside are those that were in the log, byte for byte", async () => {
  await appendChanges(server, 3);
  const rows = await listUpdates(server.db, "moerwijk", 0);
  const damagedId = rows.at(-2)?.id ?? 0;
  damage(server.database.file, "document_update", `id = ${damagedId}`);
  await come(server, "moerwijk", "wethouder");
  const connection = new Sqlite(server.database.file, { readonly: true });
  const aside = connection.prepare("SELECT * FROM document_aside ORDER BY log_id").all();
  connection.close();
  expect(aside).toMatchObject([
    { log_id: damagedId, soort: "update", auteur_id: "team-escamp", reason: "damaged", handled_at: null },
    { log_id: rows.at(-1)?.id, data: rows.at(-1)?.data, reason: `behind damaged row ${damagedId}` },
  ]);
});

test("what lies aside is counted until an operator has dealt with it", async () => {
  await appendChanges(server, 2);
  damage(
    server.database.file,
    "document_update",
    "id = (SELECT max(id) FROM document_update WHERE agenda_id = 'moerwijk')",
  );
  await come(server, "moerwijk", "wethouder");
  expect(await countAside(server.db)).toBe(1);
  expect(await server.metrics.registry.metrics()).toContain("wijkagenda_rows_aside 1");
  await server.inTransaction((tx) => updateAsideHandled(tx, "moerwijk", new Date()));
  expect(await listAside(server.db)).toEqual([]);
  expect(await server.metrics.registry.metrics()).toContain("wijkagenda_rows_aside 0");
});

test("a document whose beginning is damaged is refused with 4500, never shown as empty, and left as it is", async () => {
  const before = await appendChanges(server, 2);
  const rows = await listUpdates(server.db, "moerwijk", 0);
  damage(server.database.file, "document_update", `id = ${rows[0]?.id}`);
  await isRefused("moerwijk");
  expect(await listUpdates(server.db, "moerwijk", 0)).toHaveLength(rows.length);
  expect(await listAside(server.db)).toEqual([]);
  await come(server, "leyenburg", "team-escamp");
  before.destroy();
});

test("the watch and the operator hear of a document that cannot be opened, until it can be", async () => {
  const process = await startServer({ env: { LOG_LEVEL: "error" } });
  const damageBirth = () =>
    damage(
      process.databasePath,
      "document_update",
      "id = (SELECT min(id) FROM document_update WHERE agenda_id = 'moerwijk')",
    );
  const ready = async () => {
    // An answer holds for a second.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    return await (await fetch(`${process.url}/readyz`)).text();
  };
  const metric = async () =>
    /wijkagenda_documents_unreadable (\d+)/.exec(await (await fetch(`${process.url}/metrics`)).text())?.[1];
  const operator = () => runCommand({ DATABASE_PATH: process.databasePath }, "damage");
  const comeIn = async () =>
    await connectRaw(process, roomOf("moerwijk"), { cookie: await process.signIn("team-escamp") });
  try {
    expect([await ready(), await metric()]).toEqual(["ready", "0"]);
    damageBirth();
    expect((await operator()).output).toMatch(/^moerwijk: the document cannot be opened.*\n {2}because: /);
    expect(await (await comeIn()).closed).toBe(4500);
    expect(await ready()).toMatch(/^ready\nmoerwijk: the document cannot be opened since .*npm run damage/);
    expect(await metric()).toBe("1");
    expect(process.output()).toContain("the document could not be opened");
    // The same byte again: as it was.
    damageBirth();
    const client = await comeIn();
    await eventually(() => expect(client.frames).not.toEqual([]));
    expect([await ready(), await metric()]).toEqual(["ready", "0"]);
    expect((await operator()).output).toBe("Nothing damaged waits for an operator.\n");
    client.socket.terminate();
  } finally {
    await process.kill();
  }
});

test("a damaged snapshot is made again from the archive", async () => {
  await appendChanges(server, 5);
  await compactDocument(server, "moerwijk");
  await appendChanges(server, 7);
  await compactDocument(server, "moerwijk");
  await appendChanges(server, 2);
  const newest = await findSnapshot(server.db, "moerwijk");
  damage(server.database.file, "document_snapshot", `agenda_id = 'moerwijk' AND log_id = ${newest?.logId}`);

  const writer = await come(server, "moerwijk", "team-escamp");
  expect(titel(writer)).toBe("Titel 1");
  const stored = await readDocument(server.db, "moerwijk");
  expect(stored?.damage).toEqual({ snapshots: [], row: undefined });
  expect(await listAside(server.db)).toMatchObject([{ agendaId: "moerwijk", count: 1, auteurs: null }]);
  // And again a snapshot, from the one before it.
  await compactDocument(server, "moerwijk");
  const again = await findSnapshot(server.db, "moerwijk");
  expect(again?.logId).toBeGreaterThan(newest?.logId ?? 0);
});

test("the only snapshot, damaged, is made again from the archive alone", async () => {
  await appendChanges(server, 5);
  await compactDocument(server, "moerwijk");
  damage(server.database.file, "document_snapshot", "agenda_id = 'moerwijk'");
  expect(titel(await come(server, "moerwijk", "team-escamp"))).toBe("Titel 4");
});

test("a damaged snapshot that the archive cannot make again is refused with 4500", async () => {
  await appendChanges(server, 5);
  await compactDocument(server, "moerwijk");
  damage(server.database.file, "document_snapshot", "agenda_id = 'moerwijk'");
  damage(server.database.file, "document_archive", "agenda_id = 'moerwijk' AND id % 2 = 0");
  await isRefused("moerwijk");
  await come(server, "leyenburg", "team-escamp");
});

test.each([
  ["row of the log", "document_update", "id = (SELECT max(id) FROM document_update WHERE agenda_id = 'moerwijk')"],
  ["snapshot", "document_snapshot", "agenda_id = 'moerwijk'"],
] as const)(
  "a damaged %s under an open document is written again from memory, and nobody notices",
  async (_, table, where) => {
    await appendChanges(server, 10);
    await compactDocument(server, "moerwijk");
    await appendChanges(server, 3);
    const writer = await come(server, "moerwijk", "team-escamp");
    const reader = await come(server, "moerwijk", "wethouder");
    writer.write("nog in het geheugen");
    await eventually(() => expect(reader.read()).toContain("nog in het geheugen"));
    damage(server.database.file, table, where);
    // So much that the log is compacted.
    agendaMap(writer.doc).set("lang", "x".repeat(300 * 1024));
    await eventually(async () => expect((await listAside(server.db))[0]?.count).toBe(1));
    writer.write("en daarna");
    await eventually(() => expect(reader.read()).toContain("en daarna"));
    expect([...writer.closeCodes, ...reader.closeCodes]).toEqual([]);

    const stored = await readDocument(server.db, "moerwijk");
    expect(stored?.damage).toEqual({ snapshots: [], row: undefined });
    expect(stored && Y.encodeStateVector(stored.doc)).toEqual(Y.encodeStateVector(writer.doc));
    expect(stored && readAgendaInhoud(stored.doc)).toEqual(readAgendaInhoud(writer.doc));
  },
);

test("after a crash and damage, an editor who had the lost words brings them back; the watch is told all along", async () => {
  const process = await startServer({ env: { LOG_LEVEL: "error" } });
  try {
    const writer = await come(process, "moerwijk", "team-escamp");
    writer.write("eerste zin");
    writer.write("tweede zin");
    await eventually(() => expect(writer.frames.filter(isUpdate)).not.toEqual([]));
    await process.kill("SIGKILL");
    writer.provider.disconnect();
    damage(
      process.databasePath,
      "document_update",
      "id = (SELECT max(id) FROM document_update WHERE agenda_id = 'moerwijk')",
    );
    await process.restart();

    const witness = await come(process, "moerwijk", "wethouder");
    expect(witness.read()).not.toContain("tweede zin");
    const ready = await fetch(`${process.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.text()).toMatch(/^ready\nmoerwijk: 1 stored rows .* lie aside since .*npm run damage/);
    // Whoever comes by a proxy hears that it is ready, and nothing of what lies in the database.
    const forwarded = await fetch(`${process.url}/readyz`, { headers: { "X-Forwarded-For": "192.0.2.1" } });
    expect([forwarded.status, await forwarded.text()]).toEqual([200, "ready"]);
    expect(process.output()).toContain("damage was found and set aside");

    writer.provider.connect();
    await eventually(() => expect(witness.read()).toEqual(expect.arrayContaining(["eerste zin", "tweede zin"])));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await (await fetch(`${process.url}/readyz`)).text()).toContain("moerwijk");
  } finally {
    await process.kill();
  }
});
