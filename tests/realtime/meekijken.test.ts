import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { listUpdates } from "../../db/queries/document";
import { closeMeekijken, insertDeelnemer, openMeekijken } from "../../db/queries/meekijken";
import { gebruiker } from "../../db/schema/gebruiker";
import { agendaMap, agendaTekst, SCHEMA_VERSION } from "../../realtime/document/agenda-document";
import { authorize } from "../../realtime/server/authorize";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, type Participant, participate } from "./participant";
import { answered, connectRaw, frameOf, presenceOf, roomOf, syncStep2Of, updateOf } from "./raw-client";

const AGENDA = "moerwijk";
const ROOM = roomOf(AGENDA);

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(() => server.stop());

const open = () => server.inTransaction((tx) => openMeekijken(tx, AGENDA, "team-escamp", new Date()));
const close = () => server.inTransaction((tx) => closeMeekijken(tx, AGENDA, "team-escamp", new Date()));
const countRows = async () => (await listUpdates(server.db, AGENDA, 0)).length;

/** Not everyone here is a person of the demo, or signed in. */
async function comeWith(cookie: string): Promise<Participant> {
  const participant = participate(server, AGENDA, cookie);
  await eventually(() => expect(participant.provider.synced).toBe(true));
  return participant;
}

/** Every update a client could think of. */
function change(): Uint8Array {
  const doc = new Y.Doc();
  agendaMap(doc).set("titel", "Van een lezer");
  return Y.encodeStateAsUpdate(doc);
}

describe("a closed draft", () => {
  test("asks a visitor to sign in", async () => {
    const client = await connectRaw(server, ROOM);
    expect(await client.closed).toBe(4401);
  });

  test("refuses a bewoner", async () => {
    const client = await connectRaw(server, ROOM, { cookie: await server.signIn("bewoner") });
    expect(await client.closed).toBe(4403);
  });

  test("tells a visitor nothing about which agendas there are", async () => {
    await open();
    for (const agendaId of ["bestaat-niet", "duindorp"]) {
      expect(await (await connectRaw(server, roomOf(agendaId))).closed, agendaId).toBe(4401);
    }
  });
});

describe("a draft that is open to everyone", () => {
  beforeEach(open);

  test("is read live by a visitor without an account, and by a bewoner", async () => {
    const readers = [await comeWith(""), await come(server, AGENDA, "bewoner")];
    const writer = await come(server, AGENDA, "team-escamp");
    writer.write("om mee te lezen");
    for (const reader of readers) await eventually(() => expect(reader.read()).toContain("om mee te lezen"));
  });

  test("still refuses a client that speaks an old schema", async () => {
    expect(await (await connectRaw(server, `${AGENDA}?schema=0`)).closed).toBe(4426);
  });

  test("shows a visitor nobody, and nobody the visitor", async () => {
    const staff = await come(server, AGENDA, "team-escamp");
    await come(server, AGENDA, "team-escamp-2");
    await eventually(() => expect(staff.provider.awareness.getStates().size).toBe(2));
    const visitor = await comeWith("");
    const raw = await connectRaw(server, ROOM);
    raw.socket.send(presenceOf(77, 1, { user: { name: "Demo Wethouder" }, plek: { tekst: "inleiding" } }));
    raw.socket.send(frameOf(3));
    // Someone moves, which is told to those who may know.
    staff.provider.awareness.setLocalStateField("plek", { tekst: "participatie" });
    const colleague = await come(server, AGENDA, "wethouder");
    await eventually(() => expect(colleague.provider.awareness.getStates().size).toBe(3));
    expect([...colleague.provider.awareness.getStates().keys()]).not.toContain(77);
    expect([...visitor.provider.awareness.getStates().keys()]).toEqual([visitor.doc.clientID]);
    expect(raw.frames.filter((frame) => frame[0] === 1)).toEqual([]);
    expect(raw.socket.readyState).toBe(WebSocket.OPEN);
    raw.socket.close();
  });

  test.each<[string, () => Uint8Array, number]>([
    ["an update", () => updateOf(change()), 4403],
    // Of who reads nothing is decoded: the first byte says that it inserts.
    ["an update that is no update", () => updateOf(Uint8Array.of(1, 2, 3)), 4403],
    ["an update inside presence", () => frameOf(1, updateOf(change())), 4400],
    ["a message of a type that is not there", () => frameOf(2, change()), 4400],
    ["a sync message of a type that is not there", () => frameOf(0, 3, change()), 4400],
    ["bytes after a message", () => Uint8Array.of(...frameOf(3), ...updateOf(change())), 4400],
  ])("closes on a visitor who sends %s, and keeps nothing", async (_what, frame, code) => {
    const rows = await countRows();
    const client = await connectRaw(server, ROOM);
    client.socket.send(frame());
    expect(await client.closed).toBe(code);
    await expectUnchanged(rows);
  });

  test("leaves aside what a visitor brings along in sync step 2, and what they delete", async () => {
    const rows = await countRows();
    const client = await connectRaw(server, ROOM);
    client.socket.send(syncStep2Of(change()));
    const visitor = await comeWith("");
    const fragment = agendaTekst(visitor.doc, "inleiding");
    expect(fragment.length).toBeGreaterThan(0);
    fragment.delete(0, fragment.length);
    await answered(client);
    await answered(visitor);
    await expectUnchanged(rows);
    client.socket.close();
  });

  test("takes nothing through an update whose predecessors are missing either", async () => {
    const rows = await countRows();
    const doc = new Y.Doc();
    agendaMap(doc).set("titel", "eerst");
    const before = Y.encodeStateVector(doc);
    agendaMap(doc).set("titel", "later");
    const client = await connectRaw(server, ROOM);
    client.socket.send(updateOf(Y.encodeStateAsUpdate(doc, before)));
    expect(await client.closed).toBe(4403);
    await expectUnchanged(rows);
  });

  async function expectUnchanged(rows: number): Promise<void> {
    const newcomer = await come(server, AGENDA, "team-escamp");
    expect(agendaMap(newcomer.doc).get("titel")).not.toBe("Van een lezer");
    expect(agendaTekst(newcomer.doc, "inleiding").length).toBeGreaterThan(0);
    expect(await countRows()).toBe(rows);
  }

  test("may be asked again for who is not signed in, and answers as it is then", async () => {
    const asked = { agendaId: AGENDA, schema: String(SCHEMA_VERSION), gebruikerId: null, cookie: undefined };
    expect(await authorize(server, asked)).toMatchObject({ session: null, canEdit: false, isPresent: false });
    await close();
    await expect(authorize(server, asked)).rejects.toMatchObject({ code: 4401 });
    await open();
    expect(await authorize(server, asked)).toMatchObject({ session: null });
  });

  test("closes the sockets of those who were only let in, and of nobody else", async () => {
    const visitor = await connectRaw(server, ROOM);
    const bewoner = await connectRaw(server, ROOM, { cookie: await server.signIn("bewoner") });
    const staff = await connectRaw(server, ROOM, { cookie: await server.signIn("wethouder") });
    await close();
    expect([await visitor.closed, await bewoner.closed]).toEqual([4401, 4403]);
    expect(staff.socket.readyState).toBe(WebSocket.OPEN);
    staff.socket.close();
  });

  test("closes once: who comes after that is asked to sign in", async () => {
    await close();
    await close();
    expect(await (await connectRaw(server, ROOM)).closed).toBe(4401);
  });
});

describe("someone invited by e-mail address", () => {
  const GENODIGDE = { id: "genodigde", naam: "G", rol: "bewoner", stadsdeel: null } as const;

  beforeEach(async () => {
    await server.inTransaction(async (tx) => {
      await tx.insert(gebruiker).values({ ...GENODIGDE, email: "Buur@Voorbeeld.nl" });
      await insertDeelnemer(tx, {
        id: "uitnodiging",
        agendaId: AGENDA,
        email: "bUUr@voorbeeld.NL",
        uitgenodigdOp: new Date(),
        uitgenodigdDoor: "team-escamp",
      });
    });
  });

  test("reads the draft of that agenda live and of no other, however the address is written", async () => {
    const cookie = (await server.sessions.start(GENODIGDE, null)).split(";")[0] ?? "";
    const reader = await comeWith(cookie);
    const writer = await come(server, AGENDA, "team-escamp");
    writer.write("voor wie is uitgenodigd");
    await eventually(() => expect(reader.read()).toContain("voor wie is uitgenodigd"));
    expect(await (await connectRaw(server, roomOf("duindorp"), { cookie })).closed).toBe(4403);
    const bewoner = await server.signIn("bewoner");
    expect(await (await connectRaw(server, ROOM, { cookie: bewoner })).closed).toBe(4403);
    expect(await (await connectRaw(server, ROOM)).closed).toBe(4401);

    reader.write("en terug");
    await eventually(() => expect(reader.closeCodes).toEqual([4403]));
    expect(writer.read()).not.toContain("en terug");
  });
});
