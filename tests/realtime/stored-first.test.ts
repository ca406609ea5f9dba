import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { listUpdates } from "../../db/queries/document";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, participate } from "./participant";
import { connectRaw, isUpdate, roomOf, updateOf } from "./raw-client";

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(() => server.stop());

/** Long enough for anything that was going to be sent. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 300));

test("nobody sees a change, its writer included, before it is stored", async () => {
  const writer = await come(server, "moerwijk", "team-escamp");
  const other = await come(server, "moerwijk", "team-escamp-2");
  const newcomersCookie = await server.signIn("wethouder");

  const release = server.holdDatabase();
  writer.write("nog niet bewaard");
  const newcomer = participate(server, "moerwijk", newcomersCookie);
  await aWhile();
  expect(writer.frames.filter(isUpdate)).toEqual([]);
  expect(other.read()).not.toContain("nog niet bewaard");
  expect(newcomer.read()).not.toContain("nog niet bewaard");
  expect(newcomer.provider.synced).toBe(false);
  expect(await storedText()).not.toContain("nog niet bewaard");

  release();
  await eventually(() => {
    expect(writer.frames.filter(isUpdate)).not.toEqual([]);
    expect(other.read()).toContain("nog niet bewaard");
    expect(newcomer.read()).toContain("nog niet bewaard");
  });
  expect(await storedText()).toContain("nog niet bewaard");
});

test("what is sent while a commit waits is not shared by that commit", async () => {
  const writer = await come(server, "moerwijk", "team-escamp");
  const other = await come(server, "moerwijk", "team-escamp-2");
  const releaseFirst = server.holdDatabase();
  writer.write("eerst");
  await aWhile();
  const releaseSecond = server.holdDatabase();
  writer.write("daarna");
  await aWhile();
  releaseFirst();
  await eventually(() => expect(other.read()).toContain("eerst"));
  expect(other.read()).not.toContain("daarna");
  releaseSecond();
  await eventually(() => expect(other.read()).toContain("daarna"));
});

test("changes of one moment in several documents are one transaction", async () => {
  const moerwijk = await come(server, "moerwijk", "team-escamp");
  const binckhorst = await come(server, "binckhorst", "team-laak");
  const before = await commitCount();
  const release = server.holdDatabase();
  for (let i = 0; i < 5; i++) {
    moerwijk.write(`Moerwijk ${i}`);
    binckhorst.write(`Binckhorst ${i}`);
  }
  await aWhile();
  release();
  await eventually(() => {
    expect(moerwijk.frames.filter(isUpdate)).not.toEqual([]);
    expect(binckhorst.frames.filter(isUpdate)).not.toEqual([]);
  });
  // One that had begun when the rest arrived, one for the rest.
  expect((await commitCount()) - before).toBeLessThanOrEqual(2);
});

test("a change that is sent again is stored once and confirmed again", async () => {
  const cookie = await server.signIn("team-escamp");
  const writer = await come(server, "moerwijk", "team-escamp");
  writer.write("één keer");
  await eventually(() => expect(writer.frames.filter(isUpdate)).toHaveLength(1));
  const rows = (await listUpdates(server.db, "moerwijk", 0)).length;

  const repeated = Y.encodeStateAsUpdate(writer.doc);
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie });
  client.socket.send(updateOf(repeated));
  await eventually(() => expect(client.frames).toContainEqual(updateOf(repeated)));
  expect(await listUpdates(server.db, "moerwijk", 0)).toHaveLength(rows);
  client.socket.close();
});

test("a change that repeats one which is not stored yet waits for it", async () => {
  const cookie = await server.signIn("team-escamp");
  const writer = await come(server, "moerwijk", "team-escamp");
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie });
  const release = server.holdDatabase();
  writer.write("onderweg");
  await aWhile();
  const repeated = Y.encodeStateAsUpdate(writer.doc);
  client.socket.send(updateOf(repeated));
  await aWhile();
  expect(client.frames.filter(isUpdate)).toEqual([]);
  release();
  await eventually(() => expect(client.frames).toContainEqual(updateOf(repeated)));
  client.socket.close();
});

test("each row of the log says who wrote it and when", async () => {
  const writer = await come(server, "moerwijk", "team-escamp");
  writer.write("van mij");
  await eventually(() => expect(writer.frames.filter(isUpdate)).toHaveLength(1));
  const row = (await listUpdates(server.db, "moerwijk", 0)).at(-1);
  expect(row?.auteurId).toBe("team-escamp");
  expect(Math.abs(Date.now() - (row?.createdAt.getTime() ?? 0))).toBeLessThan(60_000);
});

async function storedText(): Promise<string> {
  const doc = new Y.Doc();
  for (const { data } of await listUpdates(server.db, "moerwijk", 0)) Y.applyUpdate(doc, data);
  return doc.getXmlFragment("inleiding").toString();
}

async function commitCount(): Promise<number> {
  const { values } = await server.metrics.commitSeconds.get();
  return values.find(({ metricName }) => metricName?.endsWith("_count"))?.value ?? 0;
}
