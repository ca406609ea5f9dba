import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Awareness, applyAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { gebruiker } from "../../db/schema/gebruiker";
import { connectAgenda } from "../../realtime/client/agenda-connection";
import { PRESENCE_COLORS } from "../../realtime/document/presence-user";
import { FRAME_MAX_BYTES } from "../../realtime/document/size-limits";
import {
  PRESENCE_INTERVAL_MS,
  PRESENCE_MAX_BYTES,
  PRESENCE_MAX_ENTRIES,
  QUESTIONS_BURST,
} from "../../realtime/server/limits";
import { Presence, type PresenceOwner } from "../../realtime/server/presence";
import { bytesOf } from "../support/hostile-updates";
import { socketWithCookie } from "./cookie-socket";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, type Participant } from "./participant";
import { connectRaw, frameOf, presenceOf, roomOf } from "./raw-client";

let server: LiveServer;

const USER = { id: "persoon", name: "Persoon", color: PRESENCE_COLORS[0] };
const LARGEST_ID = { client: Number.MAX_SAFE_INTEGER, clock: Number.MAX_SAFE_INTEGER };

/** What the others are told of someone whose client says this of itself. */
function shownOf(state: object): unknown {
  const presence = new Presence();
  const update = bytesOf(({ numbers, text }) => {
    numbers(1, 77, 1);
    text(JSON.stringify(state));
  });
  presence.receive({ sessionIdHash: "sessie", user: USER }, update);
  const awareness = new Awareness(new Y.Doc());
  for (const message of presence.encodeAll()) applyAwarenessUpdate(awareness, message, "server");
  const shown = awareness.getStates().get(77);
  awareness.destroy();
  return shown;
}

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(() => server.stop());

/** Names of the people `participant` sees, by client of the document. */
function seenBy({ provider }: Participant): Map<number, string> {
  return new Map([...provider.awareness.getStates()].map(([client, state]) => [client, state["user"]?.name]));
}

test("people see who else is there, under the name of their account", async () => {
  const one = await come(server, "moerwijk", "team-escamp");
  const two = await come(server, "moerwijk", "team-escamp-2");
  await eventually(() => {
    expect(seenBy(one).get(two.doc.clientID)).toBe("Demo Collega Escamp");
    expect(seenBy(two).get(one.doc.clientID)).toBe("Demo Gebiedsteam Escamp");
  });
});

test("a client cannot pretend to be someone else", async () => {
  const one = await come(server, "moerwijk", "team-escamp");
  const two = await come(server, "moerwijk", "team-escamp-2");
  const plek = { tekst: "inleiding" };
  two.provider.awareness.setLocalState({ user: { name: "Demo Wethouder", color: "#000000" }, plek });
  await eventually(() => {
    const state = one.provider.awareness.getStates().get(two.doc.clientID);
    expect(state).toMatchObject({ user: { name: "Demo Collega Escamp" }, plek });
    expect(state?.["user"].color).not.toBe("#000000");
  });
});

test("a client cannot speak for the client of someone else", async () => {
  const one = await come(server, "moerwijk", "team-escamp");
  const two = await come(server, "moerwijk", "team-escamp-2");
  await eventually(() => expect(seenBy(one).has(two.doc.clientID)).toBe(true));
  const intruder = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("wethouder") });
  intruder.socket.send(presenceOf(two.doc.clientID, 1000, { cursor: "elders" }));
  intruder.socket.send(presenceOf(two.doc.clientID, 1001, null));
  intruder.socket.send(presenceOf(77, 1, { cursor: "hier" }));
  await eventually(() => expect(seenBy(one).get(77)).toBe("Demo Wethouder"));
  expect(one.provider.awareness.getStates().get(two.doc.clientID)).toMatchObject({
    user: { name: "Demo Collega Escamp" },
  });
  intruder.socket.close();
});

/** As the editor makes them: at the end of a text, in an empty paragraph, behind a letter. */
const ID = { client: 123, clock: 45 };
const POSITIONS = [
  { type: null, tname: "inleiding", item: null, assoc: -1 },
  { type: null, tname: "thema:abcdefghijkl:waarom", item: null, assoc: 0 },
  { type: ID, tname: null, item: null, assoc: 0 },
  { type: ID, tname: null, item: ID, assoc: -1 },
];

test.each(POSITIONS)("where someone's caret stands is passed on as the editor tells it: %o", (position) => {
  const cursor = { anchor: position, head: { type: ID, tname: null, item: null, assoc: 0 } };
  expect(shownOf({ cursor })).toEqual({ user: USER, plek: null, cursor });
});

test.each([{ thema: "abcdefghijkl" }, { tekst: "inleiding" }, { tekst: "participatie" }, null])(
  "where someone is on the page is passed on: %o",
  (plek) => {
    expect(shownOf({ plek })).toEqual({ user: USER, plek, cursor: null });
  },
);

test.each<[string, unknown]>([
  ["nothing", {}],
  ["no head", { anchor: POSITIONS[0] }],
  ["numbers", { anchor: 1, head: 2 }],
  ["empty positions", { anchor: {}, head: {} }],
  ["text", "hier"],
  ["a list", [POSITIONS[0], POSITIONS[0]]],
  ...[
    { type: null, tname: null, item: null, assoc: 0 },
    { type: ID, tname: "inleiding", item: null, assoc: 0 },
    { type: null, tname: "agenda", item: null, assoc: 0 },
    { type: null, tname: "thema:abcdefghijkl:onderbouwing", item: null, assoc: 0 },
    { type: null, tname: `thema:${"x".repeat(2000)}:waarom`, item: null, assoc: 0 },
    { type: null, tname: 1, item: null, assoc: 0 },
    { type: { client: 1 }, tname: null, item: null, assoc: 0 },
    { type: { client: 1, clock: -1 }, tname: null, item: null, assoc: 0 },
    { type: { client: 1, clock: 0.5 }, tname: null, item: null, assoc: 0 },
    { type: { client: "1", clock: 0 }, tname: null, item: null, assoc: 0 },
    { type: ID, tname: null, item: "1", assoc: 0 },
    { type: ID, tname: null, item: { client: 1, clock: 2 ** 53 }, assoc: 0 },
    { type: ID, tname: null, item: null, assoc: "0" },
  ].map((position): [string, unknown] => [
    JSON.stringify(position).slice(0, 90),
    { anchor: POSITIONS[0], head: position },
  ]),
])("a caret that no editor has is passed on as none: %s", (_what, cursor) => {
  expect(shownOf({ cursor })).toEqual({ user: USER, plek: null, cursor: null });
});

test.each([{ thema: "x" }, { thema: 1 }, { tekst: "elders" }, { tekst: "waarom" }, "inleiding", [], {}])(
  "a place that is not on the page is passed on as none: %o",
  (plek) => {
    expect(shownOf({ plek })).toEqual({ user: USER, plek: null, cursor: null });
  },
);

test("what no page of ours says of itself is passed on to nobody", () => {
  const position = { ...POSITIONS[3], ook: 1 };
  const cursor = { anchor: position, head: position, ook: 1 };
  expect(shownOf({ ook: "iets", cursor, plek: { tekst: "inleiding", ook: 1 } })).toEqual({
    user: USER,
    plek: { tekst: "inleiding" },
    cursor: { anchor: POSITIONS[3], head: POSITIONS[3] },
  });
});

test("a caret that no editor has reaches nobody through the socket either", async () => {
  const one = await come(server, "moerwijk", "team-escamp");
  const hostile = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("wethouder") });
  hostile.socket.send(presenceOf(77, 1, { cursor: { anchor: 1, head: 2 }, plek: { tekst: "inleiding" } }));
  await eventually(() =>
    expect(one.provider.awareness.getStates().get(77)).toMatchObject({ plek: { tekst: "inleiding" }, cursor: null }),
  );
  hostile.socket.close();
});

test("a clock that others could not read when it goes on is closed with 4400", async () => {
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("wethouder") });
  client.socket.send(presenceOf(77, Number.MAX_SAFE_INTEGER, {}));
  expect(await client.closed).toBe(4400);
});

test("a connection speaks for one client of the document", async () => {
  const one = await come(server, "moerwijk", "team-escamp");
  const many = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("wethouder") });
  for (let client = 100; client < 120; client++) many.socket.send(presenceOf(client, 1, {}));
  await eventually(() => expect(seenBy(one).has(100)).toBe(true));
  many.socket.send(presenceOf(100, 2, { plek: { tekst: "participatie" } }));
  await eventually(() =>
    expect(one.provider.awareness.getStates().get(100)).toMatchObject({ plek: { tekst: "participatie" } }),
  );
  expect([...seenBy(one).keys()].filter((client) => client > 100 && client < 120)).toEqual([]);
  many.socket.close();
});

test("who leaves is gone from the list, and who returns is back in it at once", async () => {
  const one = await come(server, "moerwijk", "team-escamp");
  const two = await come(server, "moerwijk", "team-escamp-2");
  await eventually(() => expect(seenBy(one).has(two.doc.clientID)).toBe(true));
  two.provider.ws?.close();
  await eventually(() => expect(seenBy(one).has(two.doc.clientID)).toBe(false));
  await eventually(() => expect(seenBy(one).get(two.doc.clientID)).toBe("Demo Collega Escamp"));
  two.leave();
  await eventually(() => expect(seenBy(one).has(two.doc.clientID)).toBe(false));
});

test("whose own line was cut sees who stayed as soon as it is back, without a word from them", async () => {
  const stays = await come(server, "moerwijk", "team-escamp-2");
  // It says nothing by itself any more; else it is heard again within 15 s.
  clearInterval(stays.provider.awareness._checkInterval);
  const cookie = await server.signIn("team-escamp");
  const connection = connectAgenda({
    agendaId: "moerwijk",
    url: server.wsUrl,
    gebruikerId: "team-escamp",
    canEdit: true,
    kept: null,
    WebSocketPolyfill: socketWithCookie(() => cookie),
  });
  const names = () => connection.aanwezigen.get().map(({ naam }) => naam);
  await eventually(() => expect(names()).toEqual(["Demo Collega Escamp"]));
  connection.provider.ws?.close();
  await eventually(() => expect(names()).toEqual([]));
  await eventually(() => expect(names()).toEqual(["Demo Collega Escamp"]));
  connection.destroy();
});

test("the same person in two windows has one colour, two people have two", async () => {
  const one = await come(server, "moerwijk", "team-escamp");
  const again = await come(server, "moerwijk", "team-escamp");
  const two = await come(server, "moerwijk", "team-escamp-2");
  const colorOf = (client: number) => two.provider.awareness.getStates().get(client)?.["user"].color;
  await eventually(() => {
    expect(colorOf(one.doc.clientID)).toMatch(/^#[0-9a-f]{6}$/);
    expect(colorOf(again.doc.clientID)).toBe(colorOf(one.doc.clientID));
  });
  const own = one.provider.awareness.getStates().get(two.doc.clientID)?.["user"].color;
  expect(own).not.toBe(colorOf(one.doc.clientID));
});

test("who asks who is there is told", async () => {
  const one = await come(server, "moerwijk", "team-escamp");
  await eventually(() => expect(one.frames.filter((frame) => frame[0] === 1).length).toBeGreaterThan(1));
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("wethouder") });
  const told = () =>
    client.frames.filter((frame) => frame[0] === 1 && new TextDecoder().decode(frame).includes("Gebiedsteam")).length;
  await eventually(() => expect(told()).toBeGreaterThan(0));
  const toldBefore = told();
  client.socket.send(Uint8Array.of(3));
  await eventually(() => expect(told()).toBeGreaterThan(toldBefore));
  client.socket.close();
});

test("who keeps asking who is there is closed with 4529", async () => {
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("team-escamp") });
  for (let i = 0; i < QUESTIONS_BURST * 2; i++) client.socket.send(Uint8Array.of(3));
  expect(await client.closed).toBe(4529);
});

test("who says ever where they are is heard ten times a second", async () => {
  const one = await come(server, "moerwijk", "team-escamp");
  const busy = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("wethouder") });
  await eventually(() => expect(busy.frames).not.toEqual([]));
  const isAboutBusy = (frame: Uint8Array) => frame[0] === 1 && new TextDecoder().decode(frame).includes('"thema"');
  const themaId = (i: number) => `${i}`.padStart(12, "0");
  const startedAtMs = performance.now();
  for (let i = 1; i <= 120; i++) {
    busy.socket.send(presenceOf(77, i, { plek: { thema: themaId(i) } }));
    await new Promise((resolve) => setTimeout(resolve, 12));
  }
  await eventually(() =>
    expect(one.provider.awareness.getStates().get(77)).toMatchObject({ plek: { thema: themaId(120) } }),
  );
  const tookMs = performance.now() - startedAtMs;
  const heard = one.frames.filter(isAboutBusy).length;
  expect(heard).toBeGreaterThan(1);
  expect(heard).toBeLessThanOrEqual(tookMs / PRESENCE_INTERVAL_MS + 2);
  busy.socket.close();
});

test("who shows more of themselves than 4 KiB is closed with 4413, and just less passes", async () => {
  const one = await come(server, "moerwijk", "team-escamp");
  const cookie = await server.signIn("wethouder");
  const fits = await connectRaw(server, roomOf("moerwijk"), { cookie });
  fits.socket.send(presenceOf(77, 1, { plek: "x".repeat(PRESENCE_MAX_BYTES - 200) }));
  await eventually(() => expect(seenBy(one).has(77)).toBe(true));
  fits.socket.close();
  const tooLarge = await connectRaw(server, roomOf("moerwijk"), { cookie });
  tooLarge.socket.send(presenceOf(78, 1, { plek: "x".repeat(PRESENCE_MAX_BYTES) }));
  expect(await tooLarge.closed).toBe(4413);
});

test("more entries in one message than there can be people is closed with 4413", async () => {
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("wethouder") });
  const message = bytesOf(({ numbers, text }) => {
    numbers(PRESENCE_MAX_ENTRIES + 1);
    for (let i = 0; i <= PRESENCE_MAX_ENTRIES; i++) {
      numbers(i, 1);
      text("{}");
    }
  });
  client.socket.send(frameOf(1, message));
  expect(await client.closed).toBe(4413);
});

test("entries are gone of a line that was cut and of who was shown out", async () => {
  const one = await come(server, "moerwijk", "team-escamp");
  const cut = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("wethouder") });
  const removed = await come(server, "moerwijk", "team-escamp-2");
  cut.socket.send(presenceOf(77, 1, {}));
  await eventually(() => {
    for (const client of [77, removed.doc.clientID]) expect(seenBy(one).has(client)).toBe(true);
  });
  cut.socket.terminate();
  await server.inTransaction(async (tx) => {
    await tx.update(gebruiker).set({ rol: "bewoner", stadsdeel: null }).where(eq(gebruiker.id, "team-escamp-2"));
  });
  await eventually(() => {
    for (const client of [77, removed.doc.clientID]) expect(seenBy(one).has(client)).toBe(false);
  });
  await eventually(() => expect(removed.closeCodes[0]).toBe(4403));
});

test("five hundred people who show as much as they may are told in messages that each can be sent back", () => {
  const presence = new Presence();
  const owners = Array.from(
    { length: 500 },
    (_, i): PresenceOwner => ({
      sessionIdHash: `${i}`,
      user: { id: `persoon-${i}`, name: `${"x".repeat(PRESENCE_MAX_BYTES - 500)} ${i}`, color: PRESENCE_COLORS[0] },
    }),
  );
  const position = { type: LARGEST_ID, tname: null, item: LARGEST_ID, assoc: Number.MIN_SAFE_INTEGER };
  const state = { plek: { tekst: "participatie" }, cursor: { anchor: position, head: position } };
  for (const [i, owner] of owners.entries()) {
    const update = bytesOf(({ numbers, text }) => {
      numbers(1, i + 1, 1);
      text(JSON.stringify(state));
    });
    presence.receive(owner, update);
  }
  const messages = presence.encodeAll();
  expect(messages.length).toBeGreaterThan(1);
  const awareness = new Awareness(new Y.Doc());
  const [first] = owners;
  for (const message of messages) {
    expect(message.length).toBeLessThan(FRAME_MAX_BYTES / 4);
    applyAwarenessUpdate(awareness, message, "server");
    // What the stock client does with what it hears.
    if (first !== undefined) presence.receive(first, message);
  }
  expect([...awareness.getStates().keys()].filter((client) => client <= 500)).toHaveLength(500);
  awareness.destroy();
});
