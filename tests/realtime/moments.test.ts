/** Kept moments of a draft, on real rooms with a clock that can be turned, and putting one back while others type. */
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { nameMoment, restoreMoment } from "../../app/agenda/geschiedenis/keep-moment.server";
import { WERK_PER_MOMENT_MS } from "../../app/agenda/geschiedenis/momentopname";
import { openConnection } from "../../db/client";
import { findConcept } from "../../db/queries/agenda";
import { appendUpdates, listUpdates } from "../../db/queries/document";
import { findDemoGebruiker } from "../../db/queries/gebruiker";
import { findMomentopname, listMomentopnames } from "../../db/queries/momentopname";
import { agendaMap, agendaTekst } from "../../realtime/document/agenda-document";
import { plainText } from "../../realtime/document/rich-text";
import { readDocument } from "../../realtime/server/stored-document";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, type Participant } from "./participant";

const AGENDA = "binckhorst";
let server: LiveServer;
let now: Date;

beforeEach(async () => {
  now = new Date("2026-03-10T10:00:00Z");
  server = await startLiveServer({ clock: () => now });
});

afterEach(() => server.stop());

/** The same server with other delays. */
async function serveWith(delays: Parameters<typeof startLiveServer>[0]): Promise<void> {
  await server.stop();
  server = await startLiveServer({ clock: () => now, ...delays });
}

const turn = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const moments = () => listMomentopnames(server.db, AGENDA, { limit: 100 });

async function gebruiker(id: string) {
  const found = await findDemoGebruiker(server.db, id);
  if (found === undefined) throw new Error(`No ${id}`);
  return found;
}

function tamper(sql: string): void {
  const connection = openConnection(server.database.file);
  connection.exec(sql);
  connection.close();
}

/** Writes, and waits until everything that follows from it is done. */
async function writeAndSettle(writer: Participant, text: string): Promise<void> {
  writer.write(text);
  await eventually(async () => {
    await server.rooms.settle(AGENDA);
    const concept = await findConcept(server.db, AGENDA);
    expect(JSON.stringify(concept?.inhoud)).toContain(text);
  });
  await (await server.rooms.open(AGENDA))?.tidy({ isClosing: false });
}

/** Long enough for anything that was going to be sent. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 300));

test("a moment is kept after ten minutes of work, not before, with who wrote", async () => {
  const writer = await come(server, AGENDA, "team-laak");
  await writeAndSettle(writer, "hier beginnen wij");
  const before = await moments();
  turn(WERK_PER_MOMENT_MS - 1);
  await writeAndSettle(writer, "bijna");
  expect(await moments()).toEqual(before);
  turn(1);
  await writeAndSettle(writer, "tien minuten");
  const [kept, ...others] = await moments();
  expect(others).toEqual(before);
  expect(kept).toMatchObject({ soort: "automatisch", naam: null, door: null, gemaaktOp: now });
  expect(kept?.auteurs).toContainEqual({ naam: "Demo Gebiedsteam Laak", eersteOp: expect.any(Date), laatsteOp: now });
  const found = await findMomentopname(server.db, AGENDA, kept?.id ?? 0);
  expect(plainText(found?.inhoud.inleiding ?? { type: "doc", content: [] })).toContain("tien minuten");
});

test("the work after it is kept ten minutes later, not at every change", async () => {
  const writer = await come(server, AGENDA, "team-laak");
  await writeAndSettle(writer, "een");
  turn(WERK_PER_MOMENT_MS);
  await writeAndSettle(writer, "twee");
  const count = (await moments()).length;
  turn(60_000);
  await writeAndSettle(writer, "drie");
  expect(await moments()).toHaveLength(count);
  turn(WERK_PER_MOMENT_MS);
  await writeAndSettle(writer, "vier");
  expect(await moments()).toHaveLength(count + 1);
});

test("at the end of the work what is not kept yet is kept, once", async () => {
  const writer = await come(server, AGENDA, "team-laak");
  await writeAndSettle(writer, "tot hier");
  const room = await server.rooms.open(AGENDA);
  writer.leave();
  await eventually(() => expect(room?.members.size).toBe(0));
  await room?.tidy({ isClosing: true });
  expect((await moments())[0]).toMatchObject({
    soort: "einde",
    auteurs: [expect.objectContaining({ naam: "Demo Gebiedsteam Laak", laatsteOp: now })],
  });
  const count = (await moments()).length;
  await room?.tidy({ isClosing: true });
  expect(await moments()).toHaveLength(count);
});

test("work that is followed by nothing is kept as well when its ten minutes are over", async () => {
  await serveWith({ werkPerMomentMs: 200 });
  const writer = await come(server, AGENDA, "team-laak");
  const { length } = await moments();
  writer.write("en toen werd het stil");
  // The clock stands still: by that no moment is ever due.
  await eventually(async () => expect(await moments()).toHaveLength(length + 1));
  expect((await moments())[0]).toMatchObject({ soort: "automatisch" });
});

test("the end of the work is when the last of those who write has been gone for a while", async () => {
  await serveWith({ endOfWorkMs: 1500 });
  const writer = await come(server, AGENDA, "team-laak");
  const colleague = await come(server, AGENDA, "team-laak");
  const { length } = await moments();
  writer.write("tot hier");
  await eventually(() => expect(colleague.read()).toContain("tot hier"));
  writer.leave();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await moments()).toHaveLength(length);
  // Who loads the page again is back at once.
  colleague.leave();
  const back = await come(server, AGENDA, "team-laak");
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await moments()).toHaveLength(length);
  back.leave();
  await eventually(async () => expect(await moments()).toHaveLength(length + 1));
  expect((await moments())[0]).toMatchObject({ soort: "einde" });
});

test("a moment that could not be kept is tried again, though nobody changes anything any more, and holds up nothing", async () => {
  await server.stop();
  server = await startLiveServer({ clock: () => now, endOfWorkMs: 20, againMs: 50 });
  const before = await moments();
  tamper("CREATE TRIGGER full BEFORE INSERT ON momentopname BEGIN SELECT RAISE(ABORT, 'disk full'); END");
  const writer = await come(server, AGENDA, "team-laak");
  await writeAndSettle(writer, "bijna");
  await writeAndSettle(writer, " kwijt");
  writer.leave();
  await eventually(() => expect([...server.rooms.members()]).toEqual([]));
  await aWhile();
  const room = await server.rooms.open(AGENDA);
  await expect(room?.tidy({ isClosing: true })).rejects.toThrow("disk full");
  expect(await listUpdates(server.db, AGENDA, 0)).toEqual([]);
  expect(await moments()).toEqual(before);
  tamper("DROP TRIGGER full");
  await eventually(async () => expect(await moments()).toHaveLength(before.length + 1));
  expect((await moments())[0]).toMatchObject({ soort: "einde" });
});

test("who only reads makes no moment", async () => {
  await nameMoment(server, AGENDA, await gebruiker("team-laak"), "begin");
  const count = (await moments()).length;
  const reader = await come(server, AGENDA, "wethouder");
  turn(WERK_PER_MOMENT_MS * 2);
  const room = await server.rooms.open(AGENDA);
  await room?.tidy({ isClosing: false });
  reader.leave();
  await room?.tidy({ isClosing: true });
  expect(await moments()).toHaveLength(count);
});

test("a moment that changes nothing is not kept by itself", async () => {
  await nameMoment(server, AGENDA, await gebruiker("team-laak"), "begin");
  const count = (await moments()).length;
  const writer = await come(server, AGENDA, "team-laak");
  await writeAndSettle(writer, "toch niet");
  const fragment = agendaTekst(writer.doc, "inleiding");
  fragment.delete(fragment.length - 1, 1);
  await eventually(async () => {
    await server.rooms.settle(AGENDA);
    expect(JSON.stringify((await findConcept(server.db, AGENDA))?.inhoud)).not.toContain("toch niet");
  });
  turn(WERK_PER_MOMENT_MS);
  await (await server.rooms.open(AGENDA))?.tidy({ isClosing: false });
  expect(await moments()).toHaveLength(count);
});

test("a moment with a name has all that was received, and the name once when the form is sent twice", async () => {
  const writer = await come(server, AGENDA, "team-laak");
  await writeAndSettle(writer, "voor de wijktafel");
  const team = await gebruiker("team-laak");
  await nameMoment(server, AGENDA, team, "concept voor wijktafel 12 maart");
  await nameMoment(server, AGENDA, team, "concept voor wijktafel 12 maart");
  const named = (await moments()).filter(({ naam }) => naam === "concept voor wijktafel 12 maart");
  expect(named).toMatchObject([{ soort: "benoemd", door: "Demo Gebiedsteam Laak" }]);
});

test("putting a moment back keeps what stood there, and what two people type meanwhile", async () => {
  const een = await come(server, AGENDA, "team-laak");
  const twee = await come(server, AGENDA, "team-laak");
  const team = await gebruiker("team-laak");
  await writeAndSettle(een, "Deze zin blijft.");
  await nameMoment(server, AGENDA, team, "toen");
  const [toen] = await moments();
  await writeAndSettle(een, "Deze zin was er toen niet.");
  await eventually(() => expect(twee.read()).toContain("Deze zin was er toen niet."));

  // In the middle of both sentences, also in the one that has to go, until well after it is put back.
  const typed: string[] = [];
  const type = (who: Participant, sentence: string, letter: string) => {
    const line = agendaTekst(who.doc, "inleiding")
      .toArray()
      .find((child) => child.toString().includes(sentence)) as Y.XmlElement | undefined;
    const text = line?.get(0);
    if (!(text instanceof Y.XmlText)) throw new Error(`No line with ${sentence}`);
    text.insert(Math.min(5, text.length), letter);
    typed.push(letter);
  };
  const release = server.holdDatabase();
  const restoring = restoreMoment(server, AGENDA, team, toen?.id ?? 0);
  await aWhile();
  for (const letter of ["④", "⑤", "⑥"]) type(een, "blijft", letter);
  for (const letter of ["⑦", "⑧", "⑨"]) type(twee, "toen niet", letter);
  await aWhile();
  release();
  await restoring;

  await eventually(() => {
    expect(een.read()).toEqual(twee.read());
    const words = een.read().join(" ");
    for (const letter of typed) expect(words).toContain(letter);
    expect(words).not.toContain("was er");
    expect(words.replace(/[④-⑨]/g, "")).toContain("Deze zin blijft.");
  });
  const [kept] = await moments();
  expect(kept).toMatchObject({ soort: "voor-herstel", door: "Demo Gebiedsteam Laak" });
  const before = await findMomentopname(server.db, AGENDA, kept?.id ?? 0);
  expect(plainText(before?.inhoud.inleiding ?? { type: "doc", content: [] })).toContain("was er toen niet");
});

test("two who put the same moment back at once put its words back once", async () => {
  const writer = await come(server, AGENDA, "team-laak");
  const team = await gebruiker("team-laak");
  await writeAndSettle(writer, "Deze zin komt terug.");
  await nameMoment(server, AGENDA, team, "toen");
  const [toen] = await moments();
  const fragment = agendaTekst(writer.doc, "inleiding");
  fragment.delete(fragment.length - 1, 1);
  await eventually(async () => {
    await server.rooms.settle(AGENDA);
    expect(JSON.stringify((await findConcept(server.db, AGENDA))?.inhoud)).not.toContain("Deze zin komt terug.");
  });
  const restore = () => restoreMoment(server, AGENDA, team, toen?.id ?? 0);
  await Promise.all([restore(), restore()]);
  await eventually(() => expect(writer.read()).toContain("Deze zin komt terug."));
  await aWhile();
  expect(writer.read().filter((line) => line === "Deze zin komt terug.")).toHaveLength(1);
});

/** Work that was stored and projected by a process that ended before it kept a moment of it. */
async function workOfStoppedProcess(titel: string): Promise<void> {
  const stored = await readDocument(server.db, AGENDA);
  if (stored === undefined) throw new Error("No document");
  const updates: Uint8Array[] = [];
  stored.doc.on("update", (update: Uint8Array) => updates.push(update));
  agendaMap(stored.doc).set("titel", titel);
  const rows = updates.map((data) => ({ agendaId: AGENDA, data, auteurId: "team-laak", createdAt: now }));
  await server.inTransaction(async (tx) => void (await appendUpdates(tx, rows)));
  await server.rooms.projectUnprojected();
}

test("work that a stopped process did not keep is kept when the next comes, with the date on which it ended", async () => {
  const before = await moments();
  const ended = now;
  await workOfStoppedProcess("Tot hier");
  turn(15 * 60 * 60_000);
  const writer = await come(server, AGENDA, "team-laak");
  const [kept, ...others] = await moments();
  expect(others).toEqual(before);
  expect(kept).toMatchObject({ soort: "einde", gemaaktOp: ended });
  expect(kept?.auteurs.map(({ naam }) => naam)).toEqual(["Demo Gebiedsteam Laak"]);
  const found = await findMomentopname(server.db, AGENDA, kept?.id ?? 0);
  expect(found?.inhoud.titel).toBe("Tot hier");
  // Once, not at every opening.
  writer.leave();
  await (await server.rooms.open(AGENDA))?.tidy({ isClosing: true });
  expect(await moments()).toHaveLength(before.length + 1);
});

test("who comes back at once after a restart was not at the end of the work", async () => {
  const before = await moments();
  await workOfStoppedProcess("Nog bezig");
  turn(10_000);
  const writer = await come(server, AGENDA, "team-laak");
  expect(await moments()).toEqual(before);
  writer.leave();
  await (await server.rooms.open(AGENDA))?.tidy({ isClosing: true });
  expect((await moments())[0]).toMatchObject({ soort: "einde" });
});

test("work that cannot be kept keeps nobody out, and is tried again", async () => {
  await serveWith({ againMs: 50 });
  const before = await moments();
  await workOfStoppedProcess("Niet te bewaren");
  turn(15 * 60 * 60_000);
  tamper("CREATE TRIGGER full BEFORE INSERT ON momentopname BEGIN SELECT RAISE(ABORT, 'disk full'); END");
  const writer = await come(server, AGENDA, "team-laak");
  expect(agendaMap(writer.doc).get("titel")).toBe("Niet te bewaren");
  expect(await moments()).toEqual(before);
  tamper("DROP TRIGGER full");
  await eventually(async () => expect(await moments()).toHaveLength(before.length + 1));
});
