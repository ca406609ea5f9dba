import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { listUpdates } from "../../db/queries/document";
import { agendaMap, agendaTekst } from "../../realtime/document/agenda-document";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually } from "./participant";
import { answered, connectRaw, frameOf, isUpdate, roomOf, syncStep2Of, updateOf } from "./raw-client";

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(() => server.stop());

const countRows = async () => (await listUpdates(server.db, "moerwijk", 0)).length;

test.each(["wethouder", "team-laak", "beheerder"])("%s reads along with what the team writes", async (persoon) => {
  const reader = await come(server, "moerwijk", persoon);
  const writer = await come(server, "moerwijk", "team-escamp");
  writer.write("om te lezen");
  await eventually(() => expect(reader.read()).toContain("om te lezen"));
});

test("who only reads and writes all the same is closed with 4403, and nothing is kept", async () => {
  const rows = await countRows();
  const reader = await come(server, "moerwijk", "wethouder");
  const writer = await come(server, "moerwijk", "team-escamp");
  reader.write("stiekem");
  await eventually(() => expect(reader.closeCodes).toEqual([4403]));
  writer.write("van het team");
  await eventually(() => expect(writer.frames.some(isUpdate)).toBe(true));
  expect(writer.read()).not.toContain("stiekem");
  expect(await countRows()).toBe(rows + 1);
});

test("what a reader brings along when it connects is left aside", async () => {
  const rows = await countRows();
  const own = new Y.Doc();
  agendaMap(own).set("titel", "Andere titel");
  const reader = await come(server, "moerwijk", "wethouder", { doc: own });
  reader.provider.ws?.send(syncStep2Of(Y.encodeStateAsUpdate(own)));
  const writer = await come(server, "moerwijk", "team-escamp");
  expect(agendaMap(writer.doc).get("titel")).not.toBe("Andere titel");
  expect(reader.closeCodes).toEqual([]);
  expect(await countRows()).toBe(rows);
});

test("a reader removes nothing either", async () => {
  const writer = await come(server, "moerwijk", "team-escamp");
  writer.write("blijft staan");
  const reader = await come(server, "moerwijk", "wethouder");
  await eventually(() => expect(reader.read()).toContain("blijft staan"));
  const fragment = agendaTekst(reader.doc, "inleiding");
  fragment.delete(0, fragment.length);
  await answered(reader);
  const newcomer = await come(server, "moerwijk", "team-escamp-2");
  expect(newcomer.read()).toContain("blijft staan");
});

test("a change inside presence is presence, not a change", async () => {
  const rows = await countRows();
  const change = new Y.Doc();
  agendaMap(change).set("titel", "Andere titel");
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("wethouder") });
  client.socket.send(frameOf(1, updateOf(Y.encodeStateAsUpdate(change))));
  expect(await client.closed).toBe(4400);
  expect(await countRows()).toBe(rows);
});

test("an empty change of a reader closes nothing", async () => {
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("wethouder") });
  client.socket.send(updateOf(Uint8Array.of(0, 0)));
  client.socket.send(frameOf(3));
  await eventually(() => expect(client.frames.filter((frame) => frame[0] === 1)).toHaveLength(2));
  expect(client.socket.readyState).toBe(WebSocket.OPEN);
  client.socket.close();
});
