/** Lines that a restore or an accepted tekstvoorstel left empty: they go, and never with words of someone in them. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { acceptTekstvoorstel } from "../../app/agenda/tekstvoorstel/answer-tekstvoorstel.server";
import { postTekstvoorstel } from "../../app/agenda/tekstvoorstel/post-tekstvoorstel.server";
import { appendUpdates } from "../../db/queries/document";
import { findDemoGebruiker } from "../../db/queries/gebruiker";
import { agendaMap, agendaTekst } from "../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { readDocument } from "../../realtime/server/stored-document";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, type Participant } from "./participant";

const AGENDA = "moerwijk";
/** Words of who is here are on their way no longer than this. */
const SOON_MS = 300;
const LATER = "Deze zin was er toen niet.";

let server: LiveServer;

afterEach(() => server.stop());

async function serve(options: Parameters<typeof startLiveServer>[0] = {}): Promise<void> {
  server = await startLiveServer({ wordsOnTheWayMs: SOON_MS, ...options });
}

const blocks = ({ doc }: Participant) => agendaTekst(doc, "inleiding").length;

function typeIn({ doc }: Participant, sentence: string, words: string): void {
  const line = agendaTekst(doc, "inleiding")
    .toArray()
    .find((child) => child.toString().includes(sentence));
  const text = line instanceof Y.XmlElement ? line.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error(`No line with ${sentence}`);
  text.insert(text.length, words);
}

/** Two people at a draft with a sentence that an earlier moment has not; answers them and that moment. */
async function twoAtWork(...sentences: string[]) {
  const een = await come(server, AGENDA, "team-escamp");
  const twee = await come(server, AGENDA, "team-escamp-2");
  const toen = readAgendaInhoud(twee.doc);
  for (const sentence of sentences) een.write(sentence);
  await eventually(() => expect(twee.read()).toEqual(expect.arrayContaining(sentences)));
  return { een, twee, toen };
}

test("nobody is away: the lines that a restore emptied are gone soon", async () => {
  await serve();
  const { een, twee, toen } = await twoAtWork(LATER);
  const { length } = toen.inleiding.content;
  expect(blocks(twee)).toBe(length + 1);
  await server.rooms.restore(AGENDA, "team-escamp-2", toen);
  await eventually(() => expect([blocks(een), blocks(twee)]).toEqual([length, length]));
});

test("who typed without a connection, in a line that was put back to nothing meanwhile, finds the words with everyone", async () => {
  await serve();
  const { een, twee, toen } = await twoAtWork(LATER, "En deze ook niet.");
  const { length } = toen.inleiding.content;
  een.provider.disconnect();
  await eventually(() => expect([...server.rooms.members()]).toHaveLength(1));
  typeIn(een, LATER, " Wel in de trein getypt.");
  await server.rooms.restore(AGENDA, "team-escamp-2", toen);
  await eventually(() => expect(twee.read()).not.toContain(LATER));
  await sleep(SOON_MS * 4);
  een.provider.connect();
  await eventually(() => expect(twee.read().join("\n")).toContain("Wel in de trein getypt."));
  // Now that everyone is back, only the line goes in which nobody typed.
  await eventually(() => expect([blocks(een), blocks(twee)]).toEqual([length + 1, length + 1]));
  await sleep(SOON_MS * 2);
  expect(een.read()).toEqual(twee.read());
  expect(een.read().join("\n")).toContain("Wel in de trein getypt.");
});

test("who does not come back is not waited for longer than someone may be away, also when nobody is there", async () => {
  await serve({ awayMs: 1500, emptyRoomMs: 100 });
  const { een, twee, toen } = await twoAtWork(LATER);
  const { length } = toen.inleiding.content;
  een.leave();
  twee.leave();
  await eventually(() => expect([...server.rooms.members()]).toEqual([]));
  await server.rooms.restore(AGENDA, "team-escamp-2", toen);
  const storedBlocks = async () => {
    const stored = await readDocument(server.db, AGENDA);
    return stored && agendaTekst(stored.doc, "inleiding").length;
  };
  await sleep(SOON_MS * 2);
  expect(await storedBlocks()).toBe(length + 1);
  await eventually(async () => expect(await storedBlocks()).toBe(length));
});

test("who wrote shortly before the process began may be away as well", async () => {
  const startedAt = new Date("2026-03-10T12:00:00Z");
  await serve({ clock: () => startedAt });
  const before = await readDocument(server.db, AGENDA);
  if (before === undefined) throw new Error("No document");
  const updates: Uint8Array[] = [];
  before.doc.on("update", (update: Uint8Array) => updates.push(update));
  agendaMap(before.doc).set("titel", "Vlak voor de herstart");
  const createdAt = new Date(startedAt.getTime() - 60_000);
  const rows = updates.map((data) => ({ agendaId: AGENDA, data, auteurId: "team-escamp", createdAt }));
  await server.inTransaction(async (tx) => void (await appendUpdates(tx, rows)));

  const { twee, toen } = await twoAtWork(LATER);
  await server.rooms.restore(AGENDA, "team-escamp-2", toen);
  await eventually(() => expect(twee.read()).not.toContain(LATER));
  await sleep(SOON_MS * 4);
  expect(blocks(twee)).toBe(toen.inleiding.content.length + 1);
});

test("what was typed without a connection in a line that an accepted tekstvoorstel drops is there as well", async () => {
  await serve();
  const { een, twee } = await twoAtWork(LATER);
  const team = await findDemoGebruiker(server.db, "team-escamp-2");
  if (team === undefined) throw new Error("No demo person");
  await server.rooms.settle(AGENDA);
  const posted = await postTekstvoorstel(
    server,
    team,
    { id: AGENDA },
    {
      sleutel: "zonder-die-zin-000000",
      plek: { tekst: "inleiding", themaId: null },
      oud: twee.read().join("\n"),
      nieuw: twee
        .read()
        .filter((line) => line !== LATER)
        .join("\n"),
      toelichting: "",
    },
  );
  if (!posted.ok) throw new Error(posted.reason);
  een.provider.disconnect();
  await eventually(() => expect([...server.rooms.members()]).toHaveLength(1));
  typeIn(een, LATER, " Wel in de trein getypt.");
  expect(await acceptTekstvoorstel(server, team, { id: posted.id, agendaId: AGENDA }, "")).toEqual({ ok: true });
  await eventually(() => expect(twee.read()).not.toContain(LATER));
  await sleep(SOON_MS * 4);
  een.provider.connect();
  await eventually(() => expect(twee.read().join("\n")).toContain("Wel in de trein getypt."));
  await sleep(SOON_MS * 2);
  expect(een.read()).toEqual(twee.read());
  expect(een.read().join("\n")).toContain("Wel in de trein getypt.");
});
