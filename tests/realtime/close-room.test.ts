/** A room that nobody is in closes; whoever comes at that moment notices nothing. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { findSnapshot } from "../../db/queries/document";
import { agendaMap } from "../../realtime/document/agenda-document";
import { readDocument } from "../../realtime/server/stored-document";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually } from "./participant";
import { isUpdate } from "./raw-client";

const EMPTY_ROOM_MS = 40;

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer({ emptyRoomMs: EMPTY_ROOM_MS });
});

afterEach(() => server.stop());

async function openDocuments(): Promise<number> {
  return (await server.metrics.documents.get()).values[0]?.value ?? 0;
}

async function storedTitel(): Promise<unknown> {
  const stored = await readDocument(server.db, "moerwijk");
  return stored && agendaMap(stored.doc).get("titel");
}

test("a room that was left is compacted and closed", async () => {
  const writer = await come(server, "moerwijk", "team-escamp");
  writer.write("eerst");
  writer.write("daarna");
  await eventually(() => expect(writer.frames.filter(isUpdate)).not.toEqual([]));
  expect(await openDocuments()).toBe(1);
  writer.leave();
  await eventually(async () => expect(await openDocuments()).toBe(0));
  expect(await findSnapshot(server.db, "moerwijk")).toBeDefined();
});

test("changes through a page that come while the room closes are made, each of them", async () => {
  for (let i = 0; i < 40; i++) {
    // Some before, some while and some after it closes.
    await new Promise((resolve) => setTimeout(resolve, EMPTY_ROOM_MS - 10 + (i % 20)));
    await server.rooms.change("moerwijk", "team-escamp", (doc) => agendaMap(doc).set("titel", `Titel ${i}`));
    expect(await storedTitel()).toBe(`Titel ${i}`);
  }
  await eventually(async () => expect(await openDocuments()).toBe(0));
});

test("a change that waits for the database keeps its room open", async () => {
  await server.rooms.open("moerwijk");
  const release = server.holdDatabase();
  const changed = server.rooms.change("moerwijk", "team-escamp", (doc) => agendaMap(doc).set("titel", "Geduld"));
  await new Promise((resolve) => setTimeout(resolve, EMPTY_ROOM_MS * 5));
  expect(await openDocuments()).toBe(1);
  release();
  await changed;
  expect(await storedTitel()).toBe("Geduld");
  await eventually(async () => expect(await openDocuments()).toBe(0));
});
