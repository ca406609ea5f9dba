import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { agendaMap, agendaTekst, themasMap } from "../../realtime/document/agenda-document";
import { writeRichText } from "../../realtime/document/rich-text";
import {
  bytesOf,
  CIRCULAR_UPDATE,
  crowdedUpdate,
  cuttingUpdate,
  cutValueUpdate,
  deepUpdate,
  orphanUpdates,
  piecedUpdate,
  scatteredUpdate,
  tangledUpdate,
  unsteadyUpdates,
} from "../support/hostile-updates";
import { paragraphs } from "../support/rich-text";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, type Participant, participate } from "./participant";
import { connectRaw, frameOf, type RawClient, received, roomOf, updateOf } from "./raw-client";

/** Milliseconds of the processor. */
const OUT_MAX_MS = 1000;

let server: LiveServer;
let honest: Participant;

beforeEach(async () => {
  server = await startLiveServer();
  honest = await come(server, "moerwijk", "team-escamp");
});

afterEach(() => server.stop());

const connect = async (cookie?: string): Promise<RawClient> =>
  await connectRaw(server, roomOf("moerwijk"), { cookie: cookie ?? (await server.signIn("team-escamp-2")) });

test("the work that fits in one message is refused before it is begun: a million structs", async () => {
  const client = await connect();
  await expectOut(client, crowdedUpdate(1_000_000), 4413);
  await expectHonestWorks();
});

test("ten thousand values that would each be compared with all others are stopped, and nothing of them stays", async () => {
  const before = Y.encodeStateVector(honest.doc);
  const cookie = await server.signIn("team-escamp-2");
  const client = await connect(cookie);
  await expectOut(client, tangledUpdate(10_000), 4413);
  const newcomer = await come(server, "moerwijk", "team-escamp-2");
  expect(Y.encodeStateVector(newcomer.doc)).toEqual(before);
  await expectHonestWorks();
});

test("letters scattered blind through a long text are stopped halfway, and who sent them stays away", async () => {
  const cookie = await server.signIn("team-escamp-2");
  const builder = await connect(cookie);
  builder.socket.send(updateOf(piecedUpdate(20_000)));
  await eventually(() => expect(Y.getState(honest.doc.store, 7)).toBe(60_000));
  builder.socket.close();
  await builder.closed;
  const client = await connect(cookie);
  await expectOut(client, scatteredUpdate(5000), 4413);
  expect(await (await connect(cookie)).closed).toBe(4529);
  // In a new session as well.
  expect(await (await connect(await server.signIn("team-escamp-2"))).closed).toBe(4529);
  expect(Y.getState(honest.doc.store, 8)).toBe(0);
  await expectHonestWorks();
});

test("what the others write while the document is read again is taken in afterwards", async () => {
  const typing = setInterval(() => honest.write("door"), 60);
  const client = await connect();
  client.socket.send(updateOf(CIRCULAR_UPDATE));
  expect(await client.closed).toBe(4400);
  await new Promise((resolve) => setTimeout(resolve, 200));
  clearInterval(typing);
  await expectHonestWorks();
});

test("ten thousand cuts through a text of 25,000 pieces are refused before they are made", async () => {
  const client = await connect();
  client.socket.send(updateOf(piecedUpdate(25_000)));
  await expectOut(client, cuttingUpdate(10_000), 4413);
  await expectHonestWorks();
});

test("a tree five thousand deep is closed with 4400, and nobody had to wait for it", async () => {
  const cookie = await server.signIn("team-escamp-2");
  const client = await connect(cookie);
  await expectOut(client, deepUpdate(5000), 4400);
  // It never touched the document, so nobody is barred for it.
  const again = await connect(cookie);
  await eventually(() => expect(again.frames).not.toEqual([]));
  again.socket.close();
  await expectHonestWorks();
});

test("a day of work without a line and a report pasted whole are no attack", async () => {
  const offline = new Y.Doc();
  Y.applyUpdate(offline, Y.encodeStateAsUpdate(honest.doc));
  const text = agendaTekst(offline, "participatie");
  for (let minute = 0; minute < 480; minute++) {
    const written = new Y.Doc();
    writeRichText(written.getXmlFragment("x"), paragraphs(`Minuut ${minute}`));
    text.insert(Math.min(minute, text.length), [written.getXmlFragment("x").get(0).clone() as Y.XmlElement]);
    if (minute % 3 === 0) text.delete(text.length - 1, 1);
  }
  const report = new Y.Doc();
  writeRichText(
    report.getXmlFragment("x"),
    paragraphs(
      ...Array.from({ length: 10_000 }, (_, i) => `Alinea ${i}: ${"woorden uit een lang rapport ".repeat(3)}`),
    ),
  );
  text.insert(
    0,
    report
      .getXmlFragment("x")
      .toArray()
      .map((element) => element.clone() as Y.XmlElement),
  );
  honest.write("ondertussen");
  const back = participate(server, "moerwijk", await server.signIn("team-escamp-2"), { doc: offline });
  await eventually(() => expect(Y.encodeStateVector(honest.doc)).toEqual(Y.encodeStateVector(offline)));
  expect(back.closeCodes).toEqual([]);
});

test.each([
  ["of a thema", (doc: Y.Doc) => void themasMap(doc).set("__proto__", new Y.Map([["titel", "geërfd"]]))],
  ["of a mark", (doc: Y.Doc) => formatAll(doc.getText("los"), JSON.parse('{"__proto__":true}'))],
  ["in a value", (doc: Y.Doc) => void agendaMap(doc).set("titel", JSON.parse('{"a":{"__proto__":{"b":1}}}'))],
])("a key __proto__ %s is closed with 4400, and nobody gets it", async (_, write) => {
  const doc = new Y.Doc();
  write(doc);
  await expectOut(await connect(), Y.encodeStateAsUpdate(doc), 4400);
  await expectHonestWorks();
  expect(themasMap(honest.doc).has("__proto__")).toBe(false);
});

test("other names of JavaScript's own are keys like any other and stand for nothing", async () => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const key of ["constructor", "prototype"]) {
      themasMap(doc).set(key, new Y.Map([["titel", key]]));
      doc.getMap("thema:__proto__:onderbouwing").set(key, { soort: "reactie", reactie: key });
    }
  });
  const client = await connect();
  client.socket.send(updateOf(Y.encodeStateAsUpdate(doc)));
  await eventually(() => expect(themasMap(honest.doc).has("prototype")).toBe(true));
  await server.rooms.settle("moerwijk");
  expect(({} as Record<string, unknown>)["titel"]).toBeUndefined();
  client.socket.close();
  await expectHonestWorks();
});

test.each([
  ["stands before another on its key", unsteadyUpdates()],
  ["was cut in two on its key", [cutValueUpdate()]],
])("a value that %s is closed with 4400, and the document stays one", async (_what, updates) => {
  const client = await connect();
  for (const update of updates) client.socket.send(updateOf(update));
  expect(await client.closed).toBe(4400);
  await expectHonestWorks();
});

test("thousands of changes whose predecessors are missing are out with the burst", async () => {
  const client = await connect();
  for (const update of orphanUpdates(2000)) client.socket.send(updateOf(update));
  expect([4400, 4529]).toContain(await client.closed);
  await expectHonestWorks();
});

test("who asks with a state vector of a hundred thousand clients is closed with 4413", async () => {
  const client = await connect();
  const vector = bytesOf(({ numbers }) => {
    numbers(100_000);
    for (let i = 0; i < 100_000; i++) numbers(i, 1);
  });
  client.socket.send(frameOf(0, 0, vector));
  expect(await client.closed).toBe(4413);
  await expectHonestWorks();
});

function formatAll(text: Y.Text, marks: Record<string, unknown>): void {
  text.insert(0, "vet");
  text.format(0, text.length, marks);
}

/**
 * What it sends costs everyone less than a second of the processor, which is less than a second of waiting on a machine
 * that does nothing else, until it is out; and who is there meanwhile is heard.
 */
async function expectOut(client: RawClient, update: Uint8Array, code: number): Promise<void> {
  const before = process.cpuUsage();
  client.socket.send(updateOf(update));
  await received(honest);
  expect(await client.closed).toBe(code);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(OUT_MAX_MS);
}

/** The one who was there all along was never sent away, and what they write is stored. */
async function expectHonestWorks(): Promise<void> {
  const sentence = `nog steeds ${honest.frames.length}`;
  honest.write(sentence);
  const newcomer = participate(server, "moerwijk", await server.signIn("team-escamp"));
  await eventually(() => expect(newcomer.read()).toContain(sentence));
  newcomer.leave();
  expect(honest.closeCodes).toEqual([]);
}
