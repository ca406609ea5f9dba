import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { addThema, agendaTekst, moveThema, setThemaVeld } from "../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { CIRCULAR_UPDATE } from "../support/hostile-updates";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, type Participant, participate } from "./participant";
import { connectRaw, presenceOf, roomOf, syncStep2Of, updateOf } from "./raw-client";

const RUNS = 150;

let server: LiveServer;
let honest: Participant;

beforeAll(async () => {
  server = await startLiveServer();
  honest = await come(server, "moerwijk", "team-escamp");
});

afterAll(() => server.stop());

/** Frames an editor could send to a document that has what `honest` has. */
function validFrames(): Uint8Array[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(honest.doc));
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  addThema(doc, { id: "abcdefghijkl", titel: "Groen" });
  moveThema(doc, "abcdefghijkl", 0);
  setThemaVeld(doc, "abcdefghijkl", "domein", "sociaal");
  const paragraph = new Y.XmlElement("paragraph");
  agendaTekst(doc, "inleiding").insert(0, [paragraph]);
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  text.insert(0, "vet en schuin");
  text.format(0, 3, { bold: {} });
  text.delete(4, 2);
  return [
    ...updates.map(updateOf),
    syncStep2Of(Y.encodeStateAsUpdate(doc)),
    presenceOf(doc.clientID, 1, { cursor: { anchor: 1, head: 2 } }),
  ];
}

const mutation = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) });

test("whatever bytes a client sends, only its own socket can close", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), async (frames) => {
      await sendAndLeave(frames);
    }),
    { numRuns: RUNS },
  );
  await expectEveryoneElseWorks();
});

test("valid messages with bytes changed harm nobody else", async () => {
  const frames = validFrames();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(frames.length - 1),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      async (index, mutations) => {
        const frame = new Uint8Array(frames[index] ?? []);
        for (const { at, to } of mutations) frame[at % frame.length] = to;
        await sendAndLeave([...frames.slice(0, index), frame]);
      },
    ),
    { numRuns: RUNS },
  );
  await expectEveryoneElseWorks();
});

test("two changes that build on each other are refused and leave the document as it was", async () => {
  const before = Y.encodeStateVector(honest.doc);
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("team-escamp-2") });
  client.socket.send(updateOf(CIRCULAR_UPDATE));
  expect(await client.closed).toBe(4400);
  const newcomer = await come(server, "moerwijk", "team-escamp");
  expect(Y.encodeStateVector(newcomer.doc)).toEqual(before);
  await expectEveryoneElseWorks();
});

async function sendAndLeave(frames: readonly Uint8Array[]): Promise<void> {
  const client = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn("team-escamp-2") });
  for (const frame of frames) client.socket.send(frame);
  client.socket.close();
  await client.closed;
}

/** The one who was there all along still writes, newcomers get it, and the document can be read from its log. */
async function expectEveryoneElseWorks(): Promise<void> {
  expect(honest.closeCodes).toEqual([]);
  const sentence = `nog steeds ${honest.frames.length}`;
  honest.write(sentence);
  const newcomer = participate(server, "moerwijk", await server.signIn("team-escamp"));
  await eventually(() => expect(newcomer.read()).toContain(sentence));
  expect(Y.encodeStateVector(newcomer.doc)).toEqual(Y.encodeStateVector(honest.doc));
  newcomer.leave();
  await server.rooms.settle("moerwijk");
  expect(() => readAgendaInhoud(honest.doc)).not.toThrow();
}
