import { setImmediate as nextTurn } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { agendaMap, themasMap } from "../../realtime/document/agenda-document";
import { DOCUMENT_MAX_BYTES, FRAME_MAX_BYTES } from "../../realtime/document/size-limits";
import { FRAMES_BURST, MESSAGE_MAX_CHUNKS, MESSAGE_MAX_FRAGMENTS, UPDATES_BURST } from "../../realtime/server/limits";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, everyoneLeaves, type Participant, participate } from "./participant";
import {
  answered,
  connectRaw,
  frameOf,
  isUpdate,
  onTheLine,
  presenceOf,
  type RawClient,
  roomOf,
  syncStep2Of,
  updateOf,
} from "./raw-client";

let server: LiveServer;

beforeAll(async () => {
  server = await startLiveServer();
});

afterEach(everyoneLeaves);

afterAll(() => server.stop());

const ROOM = roomOf("moerwijk");
const OTHER_ROOM = roomOf("leyenburg");

const MISSING_PATIENCE_MS = 500;
const NONE = new Uint8Array();

async function connectAs(persoon: string, path = ROOM): Promise<RawClient> {
  return await connectRaw(server, path, { cookie: await server.signIn(persoon) });
}

/** An update of an own document, as an editor sends it. */
function changeOf(change: (doc: Y.Doc) => void, doc = new Y.Doc()): Uint8Array {
  const before = Y.encodeStateVector(doc);
  change(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

test("who is not signed in is closed with 4401 and does not come back by itself", async () => {
  const stranger = participate(server, "moerwijk", null);
  await eventually(() => expect(stranger.closeCodes).toEqual([4401]));
  expect(stranger.provider.shouldConnect).toBe(false);
});

test("a cookie that is not ours is closed with 4401", async () => {
  const client = await connectRaw(server, ROOM, { cookie: "sessie=eyJpZCI6ImEifQ.AAAA" });
  expect(await client.closed).toBe(4401);
});

test("a bewoner is closed with 4403", async () => {
  expect(await (await connectAs("bewoner")).closed).toBe(4403);
});

test("an agenda that does not exist is closed with 4404", async () => {
  expect(await (await connectAs("team-escamp", roomOf("atlantis"))).closed).toBe(4404);
});

test.each(["moerwijk", "moerwijk?schema=0", "moerwijk?schema=", "moerwijk?schema=een"])(
  "a client that does not speak the schema is closed with 4426: %s",
  async (path) => {
    expect(await (await connectAs("team-escamp", path)).closed).toBe(4426);
  },
);

test.each([
  ["a text frame", "hallo"],
  ["an empty frame", new Uint8Array()],
  ["a message of an unknown type", frameOf(9, Uint8Array.of(1))],
  ["a permission, which only a server may send", frameOf(2, 0, Uint8Array.of(65))],
  ["a sync message of an unknown kind", frameOf(0, 7, Uint8Array.of(0))],
  ["a state vector cut short", frameOf(0, 0, Uint8Array.of(3, 1))],
  ["an update that is none", updateOf(Uint8Array.of(1, 2, 3, 4, 5))],
  ["more bytes than the message has", frameOf(0, 0, Uint8Array.of(0), 1)],
  ["presence cut short", frameOf(1, Uint8Array.of(2, 1))],
  ["presence that is no JSON", frameOf(1, Uint8Array.of(1, 1, 1, 1, 123))],
  ["presence that is no object", presenceOf(5, 1, ["naam"])],
])("%s is closed with 4400", async (_name, frame) => {
  const client = await connectAs("team-escamp");
  client.socket.send(frame);
  expect(await client.closed).toBe(4400);
});

test("a document inside the document is closed with 4400", async () => {
  const client = await connectAs("team-escamp");
  client.socket.send(updateOf(changeOf((doc) => themasMap(doc).set("abcdefghijkl", new Y.Doc()))));
  expect(await client.closed).toBe(4400);
});

test.each([
  ["a value", (doc: Y.Doc) => themasMap(doc).set("abcdefghijkl", nest(100))],
  ["a type", (doc: Y.Doc) => themasMap(doc).set("abcdefghijkl", nestMaps(100))],
])("%s nested a hundred deep is closed with 4400 and leaves no trace", async (_name, change) => {
  const client = await connectAs("team-escamp");
  client.socket.send(updateOf(changeOf(change)));
  expect(await client.closed).toBe(4400);
  const other = await come(server, "moerwijk", "team-escamp-2");
  expect(themasMap(other.doc).has("abcdefghijkl")).toBe(false);
});

test("a message larger than a frame may be is closed with 4413", async () => {
  const client = await connectAs("team-escamp");
  client.socket.send(new Uint8Array(FRAME_MAX_BYTES + 1));
  expect(await client.closed).toBe(4413);
});

test("a message in more parts than it may come in is closed with 4413, in as many it is taken, and others go on", async () => {
  const other = await come(server, "moerwijk", "team-escamp-2");
  const send = ({ socket }: RawClient, parts: number) => {
    for (const byte of frameOf(3)) socket.send(Uint8Array.of(byte), { fin: false });
    for (let part = 2; part < parts; part++) socket.send(NONE, { fin: false });
    socket.send(NONE, { fin: true });
  };
  const fits = await connectAs("team-escamp");
  send(fits, MESSAGE_MAX_FRAGMENTS);
  await answered(fits);
  fits.socket.close();
  const tooMany = await connectAs("team-escamp");
  send(tooMany, MESSAGE_MAX_FRAGMENTS + 1);
  expect(await tooMany.closed).toBe(4413);
  await expectGoesOn(other);
});

test("a message that the line delivers in more chunks than are kept is closed with 4413, in fewer it is taken, and others go on", async () => {
  const other = await come(server, "moerwijk", "team-escamp-2");
  const trickle = async ({ line, socket }: RawClient, message: Uint8Array) => {
    for (const byte of onTheLine(message)) {
      if (socket.readyState !== socket.OPEN) return;
      line.write(Uint8Array.of(byte));
      // The server reads it before the next.
      await nextTurn();
    }
  };
  const fits = await connectAs("team-escamp");
  await trickle(fits, updateOf(changeOf((doc) => agendaMap(doc).set("traag", "x".repeat(MESSAGE_MAX_CHUNKS / 2)))));
  await eventually(() => expect(agendaMap(other.doc).has("traag")).toBe(true));
  fits.socket.close();
  const tooMany = await connectAs("team-escamp");
  // So many, for those that are read at once are one chunk.
  await trickle(tooMany, new Uint8Array(MESSAGE_MAX_CHUNKS * 4));
  expect(await tooMany.closed).toBe(4413);
  await expectGoesOn(other);
});

/** They were not sent away, and what they write comes back: it is stored. */
async function expectGoesOn({ frames, write, closeCodes }: Participant): Promise<void> {
  const seen = frames.length;
  write("gaat door");
  await eventually(() => expect(frames.slice(seen).some(isUpdate)).toBe(true));
  expect(closeCodes).toEqual([]);
}

test("presence larger than a person may show is closed with 4413", async () => {
  const client = await connectAs("team-escamp");
  client.socket.send(presenceOf(5, 1, { cursor: "x".repeat(5000) }));
  expect(await client.closed).toBe(4413);
});

test("a document does not grow beyond its limit: who would make it is closed with 4413", async () => {
  const cookie = await server.signIn("team-escamp");
  const doc = new Y.Doc();
  const partBytes = FRAME_MAX_BYTES / 2;
  const partsThatFit = Math.floor(DOCUMENT_MAX_BYTES / partBytes) - 1;
  const part = (index: number) => changeOf(() => agendaMap(doc).set(`deel ${index}`, "x".repeat(partBytes)), doc);
  for (let index = 0; index < partsThatFit; index++) {
    // A connection each: that many bytes at once is too fast.
    const client = await connectRaw(server, OTHER_ROOM, { cookie });
    client.socket.send(updateOf(part(index)));
    await eventually(() => expect(client.frames.filter(isUpdate)).toHaveLength(1));
    client.socket.close();
  }
  const client = await connectRaw(server, OTHER_ROOM, { cookie });
  client.socket.send(updateOf(part(partsThatFit)));
  expect(await client.closed).toBe(4413);
});

test("more updates than anyone types is closed with 4529", async () => {
  const doc = new Y.Doc();
  const client = await connectAs("team-escamp");
  for (let i = 0; i < UPDATES_BURST * 2; i++) {
    client.socket.send(updateOf(changeOf(() => agendaMap(doc).set("teller", i), doc)));
  }
  expect(await client.closed).toBe(4529);
});

test("a flood of any message is closed with 4529", async () => {
  const client = await connectAs("wethouder");
  for (let i = 0; i < FRAMES_BURST * 2; i++) client.socket.send(frameOf(3));
  expect(await client.closed).toBe(4529);
});

/** Changes of one document, each of which builds on those before it. */
function changesInARow(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  return Array.from({ length: count }, (_, index) => changeOf(() => agendaMap(doc).set(`wijziging ${index}`, 1), doc));
}

test("predecessors the server never got are asked for once, and an answer without them is closed with 4400", async () => {
  const [, second = NONE, third = NONE] = changesInARow(3);
  const client = await connectAs("team-escamp");
  await eventually(() => expect(client.frames.filter(isQuestion)).toHaveLength(1));
  client.socket.send(updateOf(second));
  client.socket.send(updateOf(third));
  await answered(client);
  expect(client.frames.filter(isQuestion)).toHaveLength(2);
  client.socket.send(syncStep2Of(second));
  expect(await client.closed).toBe(4400);
});

test("who never answers with the predecessors is closed with 4400, who does stays", async () => {
  const patient = await startLiveServer({ missingPatienceMs: MISSING_PATIENCE_MS });
  const connect = async (agendaId: string) => {
    const client = await connectRaw(patient, roomOf(agendaId), { cookie: await patient.signIn("team-escamp") });
    const [first = NONE, second = NONE] = changesInARow(2);
    client.socket.send(updateOf(second));
    return { client, first, second };
  };
  try {
    const { client: silent } = await connect("leyenburg");
    const { client, first, second } = await connect("moerwijk");
    client.socket.send(syncStep2Of(Y.mergeUpdates([first, second])));
    // Says that it is there, and nothing else.
    silent.socket.ping();
    expect(await silent.closed).toBe(4400);
    await new Promise((resolve) => setTimeout(resolve, MISSING_PATIENCE_MS));
    await answered(client);
    expect(client.frames.filter(isUpdate)).toHaveLength(1);
    client.socket.close();
  } finally {
    await patient.stop();
  }
});

test("who answers with the predecessors over a slow line is waited for", async () => {
  const patient = await startLiveServer({ missingPatienceMs: MISSING_PATIENCE_MS });
  try {
    const client = await connectRaw(patient, ROOM, { cookie: await patient.signIn("team-escamp") });
    const [first = NONE, second = NONE] = changesInARow(2);
    client.socket.send(updateOf(second));
    for (const byte of syncStep2Of(Y.mergeUpdates([first, second]))) {
      client.socket.send(Uint8Array.of(byte), { fin: false });
      await new Promise((resolve) => setTimeout(resolve, MISSING_PATIENCE_MS / 20));
    }
    client.socket.send(NONE, { fin: true });
    await answered(client);
    expect(client.frames.filter(isUpdate)).toHaveLength(1);
    client.socket.close();
  } finally {
    await patient.stop();
  }
});

test("a deletion of something the server never got is not kept", async () => {
  const doc = new Y.Doc();
  changeOf(() => agendaMap(doc).set("eerst", 1), doc);
  const deletion = changeOf(() => agendaMap(doc).delete("eerst"), doc);
  const client = await connectAs("team-escamp");
  client.socket.send(syncStep2Of(deletion));
  expect(await client.closed).toBe(4400);
});

test("another site cannot open a socket with a visitor's cookie: 403 before the upgrade", async () => {
  const cookie = await server.signIn("team-escamp");
  await expect(connectRaw(server, ROOM, { cookie, origin: "https://kwaad.example" })).rejects.toThrow("403");
  const own = await connectRaw(server, ROOM, { cookie, origin: new URL(server.wsUrl.replace("ws:", "http:")).origin });
  await eventually(() => expect(own.frames).not.toEqual([]));
  own.socket.close();
});

test.each(["", "moerwijk/meer", "../../elders"])("no socket opens at another address: %s", async (path) => {
  await expect(connectRaw(server, path, { cookie: await server.signIn("team-escamp") })).rejects.toThrow("404");
});

const isQuestion = (frame: Uint8Array) => frame[0] === 0 && frame[1] === 0;

function nest(depth: number): unknown {
  return depth === 0 ? null : [nest(depth - 1)];
}

function nestMaps(depth: number): Y.Map<unknown> {
  return new Y.Map(depth === 0 ? [] : [["dieper", nestMaps(depth - 1)]]);
}
