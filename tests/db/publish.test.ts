import Sqlite from "better-sqlite3";
import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import type { Gebruiker } from "../../app/access/policy";
import { agendaStatus } from "../../app/agenda/agenda-status";
import { publishAgenda } from "../../app/agenda/publish.server";
import type { Bewijs } from "../../app/thema/thema";
import type { Database } from "../../db/client";
import {
  findAgendaMetDatums,
  findConcept,
  insertAgenda,
  listAgendas,
  listAgendasVanWijk,
  listAgendaWijken,
  listDekkingMetNamen,
  startAgenda,
} from "../../db/queries/agenda";
import { appendUpdates, listUpdates, saveProjection } from "../../db/queries/document";
import { findPubliekThema, findVersie, listPubliekeThemas, listVersies } from "../../db/queries/versie";
import { indicator, waarneming } from "../../db/schema/waarneming";
import { type EersteInhoud, setThemaVeld, setThemaVervallen } from "../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { paragraphs } from "../../realtime/document/rich-text";
import { openTestDatabase } from "../support/database";

const NOW = new Date("2026-03-10T09:00:00Z");
const TEAM: Gebruiker = { id: "team-escamp", naam: "Team", rol: "gebiedsteam", stadsdeel: "Escamp" };
const GROEN = "thema-groen0";
const LICHT = "thema-licht0";
const FIGURE: Bewijs = { soort: "waarneming", indicator: "test-groen", gebied: "WK051834", periode: "2022" };

const COMPLETE: EersteInhoud = {
  titel: "Wijkagenda Proefwijk",
  inleiding: paragraphs("Wij wonen hier graag."),
  themas: [
    { id: GROEN, titel: "Meer groen", domein: "fysiek", participatieniveau: "adviseren", onderbouwing: [FIGURE] },
    { id: LICHT, titel: "Meer licht", domein: "sociaal", participatieniveau: "raadplegen", onderbouwing: [FIGURE] },
  ],
};

let database: Database & { file: string };

beforeEach(async () => {
  database = await openTestDatabase({ demo: true });
  await database.inTransaction(async (tx) => {
    await tx.insert(indicator).values({
      id: "test-groen",
      label: "Groen",
      labelEn: "Green",
      eenheid: "%",
      soort: "registratie",
      volgorde: 999,
    });
    const figure = { indicatorId: "test-groen", periode: "2022", isRepresentatief: true, bron: "Proef" };
    await tx.insert(waarneming).values([
      { ...figure, gebiedCode: "WK051834", waarde: 16 },
      { ...figure, gebiedCode: "GM0518", waarde: 41 },
    ]);
  });
});

async function makeAgenda(inhoud: EersteInhoud, id = "proefwijk"): Promise<void> {
  await database.inTransaction((tx) =>
    insertAgenda(
      tx,
      {
        id,
        slug: id,
        titel: inhoud.titel,
        stadsdeel: "Escamp",
        looptijdVan: 2026,
        looptijdTot: 2029,
        gestartOp: "2026-01-05",
        dekking: [
          { gebiedCode: "WK051834", dekking: "geheel" },
          { gebiedCode: "BU05183396", dekking: "geheel" },
        ],
      },
      inhoud,
      NOW,
    ),
  );
}

/** Changes the draft as the socket would: an update in the log, then the projection. */
async function edit(change: (doc: Y.Doc) => void, agendaId = "proefwijk"): Promise<void> {
  await database.inTransaction(async (tx) => {
    const doc = new Y.Doc();
    for (const { data } of await listUpdates(tx, agendaId, 0)) Y.applyUpdate(doc, data);
    const before = Y.encodeStateVector(doc);
    change(doc);
    const logId = await appendUpdates(tx, [
      { agendaId, data: Y.encodeStateAsUpdate(doc, before), auteurId: TEAM.id, createdAt: NOW },
    ]);
    await saveProjection(tx, agendaId, readAgendaInhoud(doc), logId, NOW);
  });
}

function publish(vorigeVersie: number, totEnMet: string | null = "2026-03-31") {
  const context = {
    inTransaction: database.inTransaction,
    clock: () => NOW,
    rooms: { settle: async () => undefined, closeSession: () => undefined },
  };
  return publishAgenda(context, { id: "proefwijk" }, TEAM, { totEnMet, vorigeVersie });
}

test("a thema without domain, participatieniveau or evidence is named, and nothing is published", async () => {
  await makeAgenda({ titel: "Proef", themas: [...(COMPLETE.themas ?? []), { id: "thema-leeg00", titel: "Leeg" }] });
  expect(await publish(0)).toEqual({
    ok: false,
    reason: "onvolledig",
    ontbreekt: [
      { themaId: "thema-leeg00", titel: "Leeg", rang: 3, wat: ["domein", "participatieniveau", "onderbouwing"] },
    ],
  });
  expect(await findVersie(database.db, "proefwijk")).toBeUndefined();
});

test("evidence that points at nothing is no evidence", async () => {
  const [groen] = COMPLETE.themas ?? [];
  if (groen === undefined) throw new Error("no thema");
  await makeAgenda({
    titel: "Proef",
    themas: [
      {
        ...groen,
        onderbouwing: [
          { ...FIGURE, periode: "1999" },
          { soort: "reactie", reactie: "bestaat-niet" },
        ],
      },
    ],
  });
  expect(await publish(0)).toMatchObject({ ok: false, ontbreekt: [{ themaId: GROEN, wat: ["onderbouwing"] }] });
});

test("an agenda without themas is not published", async () => {
  await makeAgenda({ titel: "Proef" });
  expect(await publish(0)).toEqual({ ok: false, reason: "geen-themas" });
});

test("a round that would be over before it began is refused", async () => {
  await makeAgenda(COMPLETE);
  expect(await publish(0, "2026-03-09")).toEqual({ ok: false, reason: "ronde-al-voorbij" });
});

test("a vervallen thema needs nothing and is not in the published version", async () => {
  await makeAgenda({ ...COMPLETE, themas: [...(COMPLETE.themas ?? []), { id: "thema-leeg00", titel: "Leeg" }] });
  await edit((doc) => setThemaVervallen(doc, "thema-leeg00", true));
  expect(await publish(0)).toEqual({ ok: true, nummer: 1 });
  const versie = await findVersie(database.db, "proefwijk");
  expect(versie?.inhoud.themas.map(({ titel }) => titel)).toEqual(["Meer groen", "Meer licht"]);
  expect(Object.keys(versie?.html.themas ?? {})).toEqual([GROEN, LICHT]);
});

test("publishing opens the round, and the same form sent twice publishes once", async () => {
  await makeAgenda(COMPLETE);
  const results = await Promise.all([publish(0), publish(0)]);
  expect(results).toEqual([
    { ok: true, nummer: 1 },
    { ok: false, reason: "ingehaald", nummer: 1 },
  ]);
  expect(await listVersies(database.db, "proefwijk")).toEqual([
    {
      nummer: 1,
      gepubliceerdOp: NOW,
      gepubliceerdDoor: "Demo Gebiedsteam Escamp",
      aantalThemas: 2,
      rondeVan: "2026-03-10",
      rondeTotEnMet: "2026-03-31",
    },
  ]);
  const agenda = await findAgendaMetDatums(database.db, "proefwijk");
  if (agenda === undefined) throw new Error("no agenda");
  expect(agendaStatus(agenda, "2026-03-31")).toBe("open-voor-reactie");
  expect(agendaStatus(agenda, "2026-04-01")).toBe("in-de-maak");
});

test("a correction published within a round leaves the round open", async () => {
  await makeAgenda(COMPLETE);
  await publish(0);
  await publish(1, null);
  expect((await findPubliekThema(database.db, GROEN))?.ronde).toEqual({ van: "2026-03-10", totEnMet: "2026-03-31" });
});

test("the database refuses every change to a published version", async () => {
  await makeAgenda(COMPLETE);
  await publish(0);
  const connection = new Sqlite(database.file);
  try {
    expect(() => connection.exec("UPDATE versie SET inhoud = '{}'")).toThrow("a published version never changes");
    expect(() => connection.exec("DELETE FROM versie")).toThrow("a published version never goes");
  } finally {
    connection.close();
  }
});

test("a published version stays as it was when the draft goes on", async () => {
  await makeAgenda(COMPLETE);
  await publish(0);
  const before = await findVersie(database.db, "proefwijk", 1);
  await edit((doc) => setThemaVeld(doc, GROEN, "titel", "Veel meer groen"));
  await publish(1);
  expect(await findVersie(database.db, "proefwijk", 1)).toEqual(before);
  expect((await findPubliekThema(database.db, GROEN))?.thema.titel).toBe("Veel meer groen");
});

test("a cited figure keeps the value it had", async () => {
  await makeAgenda(COMPLETE);
  await publish(0);
  await database.inTransaction(async (tx) => {
    await tx.update(waarneming).set({ waarde: 99 });
  });
  const thema = await findPubliekThema(database.db, GROEN);
  expect(thema?.cijfers).toMatchObject([
    { indicatorId: "test-groen", periode: "2022", waarde: 16, gemeenteWaarde: 41 },
  ]);
});

test("a thema is public from the version that has it, with its place in the order", async () => {
  await makeAgenda(COMPLETE);
  expect(await findPubliekThema(database.db, LICHT)).toBeUndefined();
  await publish(0);
  expect(await findPubliekThema(database.db, LICHT)).toMatchObject({
    rang: 2,
    aantal: 2,
    versieNummer: 1,
    isVervallen: false,
    agenda: { slug: "proefwijk" },
  });
});

test("a thema that left the agenda stays readable with its last title", async () => {
  await makeAgenda(COMPLETE);
  await publish(0);
  await edit((doc) => setThemaVervallen(doc, GROEN, true));
  await publish(1);
  expect(await findPubliekThema(database.db, GROEN)).toMatchObject({
    isVervallen: true,
    versieNummer: 1,
    thema: { titel: "Meer groen" },
  });
  expect(await listPubliekeThemas(database.db, ["proefwijk"])).toEqual([
    {
      agendaId: "proefwijk",
      id: LICHT,
      titel: "Meer licht",
      rang: 1,
      domein: "sociaal",
      participatieniveau: "raadplegen",
    },
  ]);
});

test("an agenda is found by each wijk it touches, also through one of its buurten", async () => {
  await makeAgenda(COMPLETE);
  for (const wijkCode of ["WK051834", "WK051833"]) {
    const agendas = await listAgendasVanWijk(database.db, wijkCode);
    expect(agendas.map(({ id }) => id)).toContain("proefwijk");
  }
  expect((await listAgendasVanWijk(database.db, "WK051801")).map(({ id }) => id)).not.toContain("proefwijk");
  expect((await listAgendaWijken(database.db)).filter(({ agendaId }) => agendaId === "proefwijk")).toEqual([
    { agendaId: "proefwijk", wijkCode: "WK051833", dekking: "gedeeltelijk" },
    { agendaId: "proefwijk", wijkCode: "WK051834", dekking: "geheel" },
  ]);
  expect(await listDekkingMetNamen(database.db, "proefwijk")).toMatchObject([
    { gebiedCode: "BU05183396", wijk: { slug: "bouwlust-en-vrederust" }, dekking: "geheel" },
    { gebiedCode: "WK051834", naam: "Morgenstond", wijk: { slug: "morgenstond" }, dekking: "geheel" },
  ]);
});

test("an agenda that was started keeps the day on which that was", async () => {
  await makeAgenda({ titel: "Proef" });
  await database.inTransaction((tx) => startAgenda(tx, "proefwijk", "2026-03-10"));
  expect((await listAgendas(database.db)).find(({ id }) => id === "proefwijk")?.gestartOp).toBe("2026-01-05");
  expect((await findConcept(database.db, "proefwijk"))?.inhoud.titel).toBe("Proef");
});
