import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { findConcept } from "../../db/queries/agenda";
import { followDraft } from "../../realtime/client/draft";
import { agendaMap, createAgendaDocument, onderbouwingMap, themasMap } from "../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { plainText } from "../../realtime/document/rich-text";
import { MAP_MAX_KEYS } from "../../realtime/server/limits";
import { readProjection } from "../../realtime/server/projection";
import { piecedIntroduction, piecedUpdate } from "../support/hostile-updates";
import { COMPLETE } from "../support/proefwijk";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, type Participant } from "./participant";
import { connectRaw, roomOf, updateOf } from "./raw-client";

let server: LiveServer;
let honest: Participant;

beforeEach(async () => {
  server = await startLiveServer();
  honest = await come(server, "moerwijk", "team-escamp");
});

afterEach(() => server.stop());

const THEMA = "abcdefghijkl";
/** A tenth of it is what the largest takes that a client can make; the rest is for a machine that has more to do. */
const READ_MAX_MS = 1000;

/** What a schema would refuse, in every place that has one. */
function writeNonsense(doc: Y.Doc): void {
  doc.transact(() => {
    agendaMap(doc).set("titel", { toString: 1, toJSON: 1 });
    for (const key of ["kort", "constructor", "een/twaalf/12", "abcdefghijklm"]) {
      themasMap(doc).set(key, new Y.Map([["titel", "Onder een sleutel die geen id is"]]));
    }
    themasMap(doc).set("geenmapmaar1", "een tekst");
    themasMap(doc).set("geenmapmaar2", ["een", "lijst"]);
    themasMap(doc).set("geenmapmaar3", new Y.Array());
    themasMap(doc).set(
      THEMA,
      new Y.Map<unknown>([
        ["titel", 12],
        ["domein", "geheim"],
        ["participatieniveau", ["adviseren"]],
        ["volgorde", { a: 1 }],
        ["vervallen", "ja"],
        ["vreemd", "x"],
      ]),
    );
    const bewijzen = onderbouwingMap(doc, THEMA);
    bewijzen.set("a", "tekst");
    bewijzen.set("b", { soort: "anders", reactie: "1" });
    bewijzen.set("c", { soort: "reactie", reactie: "x".repeat(1000) });
    bewijzen.set("d", { soort: "waarneming", indicator: "i", gebied: 3, periode: "2022" });
    bewijzen.set("e", new Y.Map([["soort", "reactie"]]));
    bewijzen.set("f", null);
    bewijzen.set("constructor", { soort: "reactie", reactie: "echt" });
  });
}

test("what does not fit the schema is left out by rows and page, and breaks neither", async () => {
  const before = readAgendaInhoud(honest.doc);
  const doc = new Y.Doc();
  // Who knows what is there: of two who did not know of each other, either may win.
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(honest.doc));
  writeNonsense(doc);
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("team-escamp-2") });
  client.socket.send(updateOf(Y.encodeStateAsUpdate(doc)));
  await eventually(() => expect(themasMap(honest.doc).has(THEMA)).toBe(true));

  const draft = followDraft(honest.doc).get();
  expect(draft.titel).toBe("");
  expect(draft.themas.map(({ id }) => id)).toEqual([
    ...before.themas.filter(({ vervallen }) => !vervallen).map(({ id }) => id),
    THEMA,
  ]);
  expect(draft.themas.at(-1)).toMatchObject({
    titel: "",
    domein: null,
    participatieniveau: null,
    onderbouwing: [{ key: "constructor", bewijs: { soort: "reactie", reactie: "echt" } }],
  });

  await server.rooms.settle("moerwijk");
  const concept = await findConcept(server.db, "moerwijk");
  const themas = concept?.inhoud.themas ?? [];
  expect(themas.map(({ id }) => id)).toEqual([...before.themas.map(({ id }) => id), THEMA]);
  expect(themas.at(-1)).toMatchObject({ titel: "", domein: null, vervallen: false });
  client.socket.close();
});

test("five times as many themas as fit are refused, and so is a map that grows to too many in parts", async () => {
  const many = new Y.Doc();
  many.transact(() => {
    for (let i = 0; i < MAP_MAX_KEYS * 5; i++) themasMap(many).set(`thema-${String(i).padStart(6, "0")}`, new Y.Map());
  });
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("team-escamp-2") });
  client.socket.send(updateOf(Y.encodeStateAsUpdate(many)));
  expect(await client.closed).toBe(4413);

  const inParts = new Y.Doc();
  const again = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("team-escamp-2") });
  inParts.on("update", (update) => again.socket.send(updateOf(update)));
  for (let part = 0; part < 3; part++) {
    inParts.transact(() => {
      for (let i = 0; i < 900; i++)
        onderbouwingMap(inParts, THEMA).set(`${part}-${i}`, { soort: "reactie", reactie: "r" });
    });
  }
  expect(await again.closed).toBe(4413);
  await eventually(() => expect(onderbouwingMap(honest.doc, THEMA).size).toBe(1800));
});

test("the rows say what the document says, read without a copy and without a change", () => {
  const doc = createAgendaDocument(COMPLETE);
  const live = new Y.Doc();
  Y.applyUpdate(live, Y.encodeStateAsUpdate(doc));
  const types = [...live.share].map(([name, type]) => [name, type.constructor.name]);
  expect(readProjection("x", live, 1).inhoud).toEqual(readAgendaInhoud(doc));
  expect([...live.share].map(([name, type]) => [name, type.constructor.name])).toEqual(types);
  // What is written afterwards is seen as well, by who looks again.
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(live));
  agendaMap(other).set("titel", "Later");
  Y.applyUpdate(live, Y.encodeStateAsUpdate(other));
  expect(readProjection("x", live, 2).inhoud).toEqual(readAgendaInhoud(other));
});

test.each([
  ["beside its texts", piecedUpdate(50_000), 0],
  ["in its introduction", piecedIntroduction(50_000), 150_000],
])("reading what pages need from a document that is large %s keeps nobody waiting", (_where, pieces, length) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(createAgendaDocument(COMPLETE)));
  const { inleiding } = readProjection("x", doc, 1).inhoud;
  Y.applyUpdate(doc, pieces);
  const read = () => readProjection("x", doc, 1).inhoud.inleiding;
  expect(plainText(read()).replace("\n", "").length - plainText(inleiding).length).toBe(length);
  // The quickest of some: the machine may have something else to do.
  expect(quickestMs(read)).toBeLessThan(READ_MAX_MS);
});

function quickestMs(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const startedAtMs = performance.now();
    work();
    return performance.now() - startedAtMs;
  });
  return Math.min(...times);
}
