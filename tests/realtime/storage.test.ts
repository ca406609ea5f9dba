import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { openConnection } from "../../db/client";
import { findConcept } from "../../db/queries/agenda";
import { findSnapshot, listUnprojectedAgendaIds, listUpdates } from "../../db/queries/document";
import { listAuteurs } from "../../db/queries/document-auteur";
import { addThema, agendaMap, setThemaVeld } from "../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { readProjection, writeProjection } from "../../realtime/server/projection";
import { compactDocument, readDocument } from "../../realtime/server/stored-document";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually } from "./participant";
import { isUpdate, received } from "./raw-client";
import { appendChanges } from "./stored-changes";

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(() => server.stop());

/** What someone else does to the file. */
function tamper(sql: string, ...values: unknown[]): void {
  const connection = openConnection(server.database.file);
  connection.prepare(sql).run(...values);
  connection.close();
}

const readConcept = async () => (await findConcept(server.db, "moerwijk"))?.inhoud;

test("fifty quick changes arrive in the order in which they were made", async () => {
  const writer = await come(server, "moerwijk", "team-escamp");
  const other = await come(server, "moerwijk", "team-escamp-2");
  const sentences = Array.from({ length: 50 }, (_, i) => `zin ${i}`);
  for (const sentence of sentences) writer.write(sentence);
  await eventually(() => expect(other.read().slice(-50)).toEqual(sentences));
});

test("two agendas do not mix", async () => {
  const moerwijk = await come(server, "moerwijk", "team-escamp");
  const leyenburg = await come(server, "leyenburg", "team-escamp");
  moerwijk.write("over Moerwijk");
  leyenburg.write("over Leyenburg");
  const readers = [await come(server, "moerwijk", "wethouder"), await come(server, "leyenburg", "wethouder")] as const;
  await eventually(() => {
    expect(readers[0].read()).toContain("over Moerwijk");
    expect(readers[1].read()).toContain("over Leyenburg");
  });
  expect(readers[0].read()).not.toContain("over Leyenburg");
  expect(readers[1].read()).not.toContain("over Moerwijk");
});

test("pages soon read what the document says, without anyone asking", async () => {
  const writer = await come(server, "moerwijk", "team-escamp");
  addThema(writer.doc, { id: "abcdefghijkl", titel: "Meer licht" });
  setThemaVeld(writer.doc, "abcdefghijkl", "domein", "veiligheid");
  writer.write("De avond");
  await eventually(async () => expect(await readConcept()).toEqual(readAgendaInhoud(writer.doc)));
});

test("settling waits for what was received and projects it, with the room open and without", async () => {
  const writer = await come(server, "moerwijk", "team-escamp");
  writer.write("vlak voor publiceren");
  await eventually(() => expect(writer.frames.some(isUpdate)).toBe(true));
  await server.rooms.settle("moerwijk");
  expect(await readConcept()).toEqual(readAgendaInhoud(writer.doc));

  await server.stop();
  server = await startLiveServer();
  const doc = await appendChanges(server, 3);
  await server.rooms.settle("moerwijk");
  expect(await readConcept()).toEqual(readAgendaInhoud(doc));
});

test("opening a document that was not projected does not hide that", async () => {
  const doc = await appendChanges(server, 3);
  await come(server, "moerwijk", "wethouder");
  await server.rooms.settle("moerwijk");
  expect(await readConcept()).toEqual(readAgendaInhoud(doc));
});

test("who settles while another does waits for the same projection", async () => {
  tamper(`CREATE TRIGGER twice BEFORE UPDATE ON concept WHEN NEW.log_id = OLD.log_id
          BEGIN SELECT RAISE(ABORT, 'projected twice'); END`);
  const writer = await come(server, "moerwijk", "team-escamp");
  const release = server.holdDatabase();
  writer.write("één keer geprojecteerd");
  await received(writer);
  const settled = [1, 2].map(() => server.rooms.settle("moerwijk").then(readConcept));
  release();
  for (const inhoud of await Promise.all(settled)) expect(inhoud).toEqual(readAgendaInhoud(writer.doc));
});

test("what was read before someone wrote on never takes the place of what they wrote", async () => {
  const before = await readDocument(server.db, "moerwijk");
  if (before === undefined) throw new Error("There is no document");
  const older = readProjection("moerwijk", before.doc, before.logId);
  const writer = await come(server, "moerwijk", "team-escamp");
  addThema(writer.doc, { id: "abcdefghijkl", titel: "Meer licht" });
  await received(writer);
  await server.rooms.settle("moerwijk");
  await writeProjection(server, older);
  expect(await readConcept()).toEqual(readAgendaInhoud(writer.doc));
});

test("what was set aside is in the rows that pages read no more", async () => {
  await appendChanges(server, 2);
  await server.rooms.settle("moerwijk");
  expect((await readConcept())?.titel).toBe("Titel 1");
  tamper("UPDATE document_update SET checksum = checksum + 1 WHERE id = (SELECT max(id) FROM document_update)");
  await come(server, "moerwijk", "wethouder");
  await server.rooms.settle("moerwijk");
  expect((await readConcept())?.titel).toBe("Titel 0");
});

test("what a stopped process stored and did not project is projected at the next start", async () => {
  const doc = await appendChanges(server, 3);
  expect(await listUnprojectedAgendaIds(server.db)).toEqual(["moerwijk"]);
  await server.rooms.projectUnprojected();
  expect(await readConcept()).toEqual(readAgendaInhoud(doc));
  expect(await listUnprojectedAgendaIds(server.db)).toEqual([]);
});

test("what was compacted before it was projected is projected at the next start", async () => {
  const doc = await appendChanges(server, 3);
  await compactDocument(server, "moerwijk");
  expect(await listUpdates(server.db, "moerwijk", 0)).toEqual([]);
  expect(await listUnprojectedAgendaIds(server.db)).toEqual(["moerwijk"]);
  await server.rooms.projectUnprojected();
  expect(await readConcept()).toEqual(readAgendaInhoud(doc));
  expect(await listUnprojectedAgendaIds(server.db)).toEqual([]);
});

test("a long log is compacted into a snapshot that holds all of it", async () => {
  await appendChanges(server, 600);
  const writer = await come(server, "moerwijk", "team-escamp");
  writer.write("na zeshonderd wijzigingen");
  await eventually(async () => expect((await listUpdates(server.db, "moerwijk", 0)).length).toBeLessThan(10));
  expect(await findSnapshot(server.db, "moerwijk")).toBeDefined();

  writer.write("en daarna");
  const newcomer = await come(server, "moerwijk", "team-escamp-2");
  await eventually(() => expect(newcomer.read()).toEqual(writer.read()));
  expect(agendaMap(newcomer.doc).get("titel")).toBe("Titel 599");
  const stored = await readDocument(server.db, "moerwijk");
  expect(stored && readAgendaInhoud(stored.doc)).toEqual(readAgendaInhoud(writer.doc));
});

test("who wrote and when is known of rows in the log and of those that were compacted", async () => {
  const seeded = (await listUpdates(server.db, "moerwijk", 0)).at(-1);
  await appendChanges(server, 20);
  await compactDocument(server, "moerwijk");
  await appendChanges(server, 5);
  const rows = await listUpdates(server.db, "moerwijk", 0);
  expect(rows).toHaveLength(5);
  const uptoId = rows.at(-2)?.id ?? 0;
  const auteurs = await listAuteurs(server.db, "moerwijk", { afterId: seeded?.id ?? 0, uptoId });
  expect(auteurs).toEqual([
    {
      gebruikerId: "team-escamp",
      naam: "Demo Gebiedsteam Escamp",
      firstAt: expect.any(Date),
      lastAt: rows.at(-2)?.createdAt,
    },
  ]);
  expect(auteurs[0]?.firstAt.getTime()).toBeLessThan(rows[0]?.createdAt.getTime() ?? 0);
  expect(await listAuteurs(server.db, "moerwijk", { afterId: rows.at(-1)?.id ?? 0, uptoId: 1e9 })).toEqual([]);
});

test("compacting twice, with changes in between, changes nothing in the document", async () => {
  const expected = await appendChanges(server, 20);
  await compactDocument(server, "moerwijk");
  const doc = await appendChanges(server, 5);
  await compactDocument(server, "moerwijk");
  const stored = await readDocument(server.db, "moerwijk");
  expect(stored?.logRows).toBe(0);
  expect(stored && Y.encodeStateVector(stored.doc)).toEqual(Y.encodeStateVector(doc));
  expect(Y.encodeStateVector(doc)).not.toEqual(Y.encodeStateVector(expected));
});

test("what cannot be stored is not confirmed: who writes is closed with 4500, who reads stays, and it heals", async () => {
  const writer = await come(server, "moerwijk", "team-escamp");
  const reader = await come(server, "moerwijk", "wethouder");
  const elsewhere = await come(server, "leyenburg", "team-escamp-2");
  tamper(`CREATE TRIGGER full BEFORE INSERT ON document_update WHEN NEW.agenda_id = 'moerwijk'
          BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
  writer.write("past er niet bij");
  elsewhere.write("hier wel");
  await eventually(() => expect(writer.closeCodes).toContain(4500));
  await eventually(() => expect(elsewhere.frames.some(isUpdate)).toBe(true));
  expect(elsewhere.closeCodes).toEqual([]);
  expect(writer.frames.filter(isUpdate)).toEqual([]);
  expect(reader.read()).not.toContain("past er niet bij");
  const newcomer = await come(server, "moerwijk", "wethouder");
  expect(newcomer.read()).not.toContain("past er niet bij");

  tamper("DROP TRIGGER full");
  await eventually(() => expect(reader.read()).toContain("past er niet bij"));
  expect(writer.read()).toContain("past er niet bij");
  expect(reader.closeCodes).toEqual([]);
});

test("the person who wrote a refused change keeps what was typed", async () => {
  const writer = await come(server, "moerwijk", "team-escamp");
  tamper("CREATE TRIGGER full BEFORE INSERT ON document_update BEGIN SELECT RAISE(ABORT, 'disk full'); END");
  writer.write("eerste");
  await eventually(() => expect(writer.closeCodes).toContain(4500));
  writer.write("tweede, zonder verbinding");
  tamper("DROP TRIGGER full");
  const other = await come(server, "moerwijk", "team-escamp-2");
  await eventually(() => expect(other.read()).toEqual(expect.arrayContaining(["eerste", "tweede, zonder verbinding"])));
});
