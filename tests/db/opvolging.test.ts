import { spawn } from "node:child_process";
import { once } from "node:events";
import Sqlite from "better-sqlite3";
import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import type { Gebruiker } from "../../app/access/policy";
import { startOpvolging } from "../../app/agenda/opvolging/start-opvolging.server";
import { publishAgenda } from "../../app/agenda/publish.server";
import type { Database } from "../../db/client";
import { findAgendaMetDatums, listDekkingMetNamen } from "../../db/queries/agenda";
import { listUpdates } from "../../db/queries/document";
import { findOpvolging, findVoorganger, listThemaHerkomsten, listThemaVervolgen } from "../../db/queries/opvolging";
import { listCiteerbareReacties } from "../../db/queries/reactie";
import { listGeciteerdeReacties } from "../../db/queries/versie";
import { listAgendaEnVoorgangers } from "../../db/queries/voorganger";
import { agenda, concept } from "../../db/schema/agenda";
import { opvolging } from "../../db/schema/opvolging";
import { thema } from "../../db/schema/thema";
import { readAgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { openTestDatabase } from "../support/database";
import { dumpDatabase } from "../support/dump";
import {
  adoptProefwijk,
  CIJFER,
  COMPLETE,
  GROEN,
  insertProefwijk,
  insertTestCijfer,
  insertTestReactie,
  LICHT,
  PROEFWIJK,
  publishInhoud,
} from "../support/proefwijk";

const BEGIN = new Date("2026-03-10T09:00:00Z");
/** In the last year of the term 2026–2029. */
const NOW = new Date("2029-04-02T09:00:00Z");
const TEAM: Gebruiker = { id: "team-escamp", naam: "Team", rol: "gebiedsteam", stadsdeel: "Escamp" };
const COLLEGA: Gebruiker = { ...TEAM, id: "team-escamp-2", naam: "Collega" };
const REACTIE = "reactie-van-toen";

let database: Database & { file: string };

beforeEach(async () => {
  database = await openTestDatabase({ demo: true });
  await database.inTransaction(async (tx) => {
    await insertTestCijfer(tx);
    await insertProefwijk(tx, COMPLETE, BEGIN);
    await insertTestReactie(tx, {
      id: REACTIE,
      gebruikerId: "bewoner",
      naam: "Demo Bewoner",
      tekst: "Meer bomen.",
      geplaatstOp: BEGIN,
    });
    const [groen, licht] = COMPLETE.themas ?? [];
    if (groen === undefined || licht === undefined) throw new Error("no themas");
    const onderbouwing = [CIJFER, { ...CIJFER, periode: "1999" }, { soort: "reactie" as const, reactie: REACTIE }];
    await publishInhoud(tx, { ...COMPLETE, themas: [{ ...groen, onderbouwing }, licht] }, BEGIN, null);
    await adoptProefwijk(tx, { datum: "2026-03-01" });
  });
});

const KEUZES = { keuzeA: "voortgezet", keuzeB: "afgerond", toelichtingB: "Overal lantaarns." };

function form(sleutel: string, fields: Record<string, string> = KEUZES, versie = "1"): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ sleutel: sleutel.padEnd(21, "0"), versie, ...fields })) {
    data.append(name, value);
  }
  return data;
}

function start(data: FormData, gebruiker = TEAM, inTransaction = database.inTransaction) {
  return startOpvolging({ inTransaction, clock: () => NOW }, PROEFWIJK, gebruiker, data, "nl");
}

test("the next agenda has a term, an area and a document of its own, and starts with what goes on", async () => {
  expect(await start(form("a"))).toEqual({ ok: true, slug: "proefwijk-2030" });
  const { db } = database;
  const nieuw = await findAgendaMetDatums(db, "proefwijk-2030");
  expect(nieuw).toMatchObject({
    id: "proefwijk-2030",
    titel: "Wijkagenda Proefwijk 2030–2033",
    stadsdeel: "Escamp",
    looptijdVan: 2030,
    looptijdTot: 2033,
    gestartOp: "2029-04-02",
    isVastgesteld: false,
    versieNummer: null,
  });
  expect(await listDekkingMetNamen(db, "proefwijk-2030")).toEqual(await listDekkingMetNamen(db, PROEFWIJK));
  expect(await db.$count(agenda, and(eq(agenda.id, "proefwijk-2030"), eq(agenda.gestartDoor, TEAM.id)))).toBe(1);

  const [birth, ...later] = await listUpdates(db, "proefwijk-2030", 0);
  if (birth === undefined) throw new Error("no document");
  expect([later, birth.auteurId]).toEqual([[], null]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, birth.data);
  const inhoud = readAgendaInhoud(doc);
  const [projected] = await db.select().from(concept).where(eq(concept.agendaId, "proefwijk-2030"));
  expect(projected).toMatchObject({ inhoud, logId: birth.id });

  const [groen, ...rest] = inhoud.themas;
  expect(rest).toEqual([]);
  expect(groen).toMatchObject({ titel: "Meer groen", domein: "fysiek", participatieniveau: "adviseren" });
  expect(groen?.id).toMatch(/^[\w-]{12}$/);
  expect(groen?.id).not.toBe(GROEN);
  // A figure that is not in the wijkprofiel is not taken along; what people said is.
  expect(groen?.onderbouwing).toEqual([{ soort: "reactie", reactie: REACTIE }, CIJFER]);
});

test("old and new are linked in both directions, thema by thema", async () => {
  await start(form("a"));
  const { db } = database;
  const [nieuw] = await db.select().from(thema).where(eq(thema.agendaId, "proefwijk-2030"));
  const opvolger = { id: "proefwijk-2030", slug: "proefwijk-2030", titel: "Wijkagenda Proefwijk 2030–2033" };
  expect(await findOpvolging(db, PROEFWIJK)).toMatchObject({ opvolger, op: NOW, door: { id: TEAM.id } });
  expect(await findVoorganger(db, "proefwijk-2030")).toMatchObject({ id: PROEFWIJK });
  expect(await findVoorganger(db, PROEFWIJK)).toBeUndefined();
  expect(await listThemaVervolgen(db, [GROEN, LICHT, "elders-00000"])).toEqual(
    new Map([
      [
        GROEN,
        {
          themaId: GROEN,
          soort: "voortgezet",
          toelichting: "",
          op: NOW,
          opvolger,
          voortgezetIn: { themaId: nieuw?.id, isPubliek: false },
          isOpvolgerPubliek: false,
        },
      ],
      [
        LICHT,
        {
          themaId: LICHT,
          soort: "afgerond",
          toelichting: "Overal lantaarns.",
          op: NOW,
          opvolger,
          voortgezetIn: null,
          isOpvolgerPubliek: false,
        },
      ],
    ]),
  );
  expect(await listThemaHerkomsten(db, "proefwijk-2030")).toEqual([
    {
      themaId: nieuw?.id,
      van: {
        themaId: GROEN,
        titel: "Meer groen",
        agenda: { id: PROEFWIJK, slug: PROEFWIJK, titel: "Wijkagenda Proefwijk" },
      },
    },
  ]);
});

test("a thema that goes on is public once a version of the next agenda has it", async () => {
  await start(form("a"));
  const [begonnen] = await database.db.select().from(concept).where(eq(concept.agendaId, "proefwijk-2030"));
  const nieuw = begonnen?.inhoud.themas[0];
  const [groen] = COMPLETE.themas ?? [];
  if (nieuw === undefined || groen === undefined) throw new Error("no thema");
  await database.inTransaction((tx) =>
    publishInhoud(tx, { ...COMPLETE, themas: [{ ...groen, id: "anders-00000" }] }, NOW, null, "proefwijk-2030"),
  );
  const vervolg = async () => (await listThemaVervolgen(database.db, [GROEN])).get(GROEN);
  expect(await vervolg()).toMatchObject({ isOpvolgerPubliek: true, voortgezetIn: { isPubliek: false } });
  await database.inTransaction((tx) =>
    publishInhoud(tx, { ...COMPLETE, themas: [{ ...groen, id: nieuw.id }] }, NOW, null, "proefwijk-2030"),
  );
  expect(await vervolg()).toMatchObject({ voortgezetIn: { themaId: nieuw.id, isPubliek: true } });
});

test("reactions stay with the old agenda, and can be the reason for a thema of the next", async () => {
  await start(form("a"));
  const { db } = database;
  expect(await listAgendaEnVoorgangers(db, "proefwijk-2030")).toEqual(["proefwijk-2030", PROEFWIJK]);
  expect((await listCiteerbareReacties(db, "proefwijk-2030")).map(({ id }) => id)).toEqual([REACTIE]);
  const [begonnen] = await db.select().from(concept).where(eq(concept.agendaId, "proefwijk-2030"));
  if (begonnen === undefined) throw new Error("no draft");
  expect(await listGeciteerdeReacties(db, "proefwijk-2030", begonnen.inhoud)).toEqual(new Set([REACTIE]));
  expect(await listGeciteerdeReacties(db, "moerwijk", begonnen.inhoud)).toEqual(new Set());
});

test("the same form sent twice, or at once, starts one agenda", async () => {
  const answers = await Promise.all([start(form("a")), start(form("a"))]);
  expect(answers).toEqual([
    { ok: true, slug: "proefwijk-2030" },
    { ok: true, slug: "proefwijk-2030" },
  ]);
  expect(await database.db.$count(opvolging, eq(opvolging.agendaId, PROEFWIJK))).toBe(1);
});

test("what was filled in otherwise, or sent by a colleague with the same key, is not taken for what was stored", async () => {
  await start(form("a"));
  const before = dumpDatabase(database.file);
  expect(await start(form("a", { ...KEUZES, toelichtingB: "Nog niet overal." }))).toMatchObject({ status: 409 });
  expect(await start(form("a"), COLLEGA)).toMatchObject({ ok: false, status: 409 });
  expect(dumpDatabase(database.file)).toEqual(before);
});

test("a colleague who was first is named, and what one chose is not taken for stored", async () => {
  await start(form("a"), COLLEGA);
  const before = dumpDatabase(database.file);
  const answer = await start(form("b", { ...KEUZES, keuzeA: "vervallen", toelichtingA: "Klaar." }));
  expect(answer).toMatchObject({ ok: false, status: 409, reply: { initialValue: { toelichtingA: "Klaar." } } });
  expect(!answer.ok && answer.reply.error?.[""]?.[0]).toMatch(/^Demo Collega Escamp is de volgende agenda al begonnen/);
  expect(dumpDatabase(database.file)).toEqual(before);
});

test("choices made for an older version are not put on the themas of a newer one", async () => {
  await database.inTransaction((tx) =>
    publishInhoud(tx, { ...COMPLETE, themas: [...(COMPLETE.themas ?? [])].reverse() }, BEGIN, null),
  );
  const before = dumpDatabase(database.file);
  expect(await start(form("a"))).toMatchObject({ ok: false, status: 409 });
  expect(dumpDatabase(database.file)).toEqual(before);
  expect(await start(form("a", KEUZES, "2"))).toMatchObject({ ok: true });
});

function publish(vorigeVersie: number) {
  const rooms = { settle: async () => undefined };
  const context = { inTransaction: database.inTransaction, clock: () => NOW, rooms };
  return publishAgenda(context, { id: PROEFWIJK }, TEAM, { totEnMet: "2029-04-30", vorigeVersie });
}

test("an agenda that has a next one is not published any more, and says which that is", async () => {
  await start(form("a"));
  const before = dumpDatabase(database.file);
  for (const vorigeVersie of [1, 0]) {
    expect(await publish(vorigeVersie)).toMatchObject({
      ok: false,
      reason: "opgevolgd",
      opvolger: { slug: "proefwijk-2030", titel: "Wijkagenda Proefwijk 2030–2033" },
    });
  }
  expect(dumpDatabase(database.file)).toEqual(before);
});

test("what was published just before the next agenda was started is not refused when its form arrives again", async () => {
  expect(await publish(1)).toEqual({ ok: true, nummer: 2 });
  expect(await start(form("a", KEUZES, "2"))).toMatchObject({ ok: true });
  expect(await publish(1)).toEqual({ ok: true, nummer: 2 });
  expect(await publish(2)).toMatchObject({ ok: false, reason: "opgevolgd" });
});

test("an address that is taken is left alone", async () => {
  await database.inTransaction((tx) => insertProefwijk(tx, { titel: "Wijkagenda in de weg" }, BEGIN, "proefwijk-2030"));
  expect(await start(form("a"))).toEqual({ ok: true, slug: "proefwijk-2030-2" });
});

test("when anything of it fails, nothing of it is there", async () => {
  // The last thing that is written finds its place taken.
  const raw = new Sqlite(database.file);
  raw.prepare("INSERT INTO thema_uitkomst VALUES (?, 'vervallen', 'Er al.', NULL)").run(LICHT);
  raw.close();
  const before = dumpDatabase(database.file);
  await expect(start(form("a"))).rejects.toThrow(/UNIQUE constraint failed: thema_uitkomst/);
  expect(dumpDatabase(database.file)).toEqual(before);
});

test("a process that is killed halfway leaves nothing of it behind", async () => {
  const before = dumpDatabase(database.file);
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "tests/support/killed-opvolging.ts", database.file, NOW.toISOString(), PROEFWIJK],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  expect([code, signal, output]).toEqual([null, "SIGKILL", "proefwijk-2030 written\n"]);
  expect(dumpDatabase(database.file)).toEqual(before);
  expect(await start(form("a"))).toMatchObject({ ok: true });
  expect(await database.db.$count(agenda, eq(agenda.id, "proefwijk-2030"))).toBe(1);
});

test("choices made before a new version come back under the thema they were made for", async () => {
  const [groen, licht] = COMPLETE.themas ?? [];
  if (groen === undefined || licht === undefined) throw new Error("no themas");
  const nieuw = { ...groen, id: "thema-nieuw0", titel: "Meer stilte" };
  await database.inTransaction((tx) => publishInhoud(tx, { ...COMPLETE, themas: [licht, nieuw] }, BEGIN, null));
  const refused = await start(form("a", { ...KEUZES, themas: `${GROEN} ${LICHT}` }));
  if (refused.ok) throw new Error("started from a version nobody saw");
  expect(refused.status).toBe(409);
  const { keuzeA, toelichtingA, keuzeB, toelichtingB } = refused.reply.initialValue ?? {};
  expect({ keuzeA, toelichtingA }).toEqual({ keuzeA: "afgerond", toelichtingA: "Overal lantaarns." });
  expect({ keuzeB, toelichtingB }).toEqual({ keuzeB: undefined, toelichtingB: undefined });
});
