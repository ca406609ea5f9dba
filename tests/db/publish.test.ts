import Sqlite from "better-sqlite3";
import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type * as Y from "yjs";
import type { Gebruiker } from "../../app/access/policy";
import { agendaStatus } from "../../app/agenda/agenda-status";
import { beginAgenda } from "../../app/agenda/begin-agenda.server";
import { publishAgenda } from "../../app/agenda/publish.server";
import { markNieuwere } from "../../app/wijkprofiel/wijkprofiel.server";
import type { Database } from "../../db/client";
import {
  findAgendaMetDatums,
  findConcept,
  listAgendas,
  listAgendasVanWijken,
  listAgendaWijken,
  listDekkingMetNamen,
  startAgenda,
} from "../../db/queries/agenda";
import { findPubliekThema, findVersie, listPubliekeThemas, listVersies } from "../../db/queries/versie";
import { agenda } from "../../db/schema/agenda";
import { waarneming } from "../../db/schema/waarneming";
import {
  addThema,
  type EersteInhoud,
  setAgendaTitel,
  setThemaVeld,
  setThemaVervallen,
} from "../../realtime/document/agenda-document";
import { openTestDatabase } from "../support/database";
import {
  CIJFER,
  COMPLETE,
  editConcept,
  GROEN,
  insertProefwijk,
  insertTestCijfer,
  LICHT,
  PROEFWIJK,
} from "../support/proefwijk";

const NOW = new Date("2026-03-10T09:00:00Z");
const TEAM: Gebruiker = { id: "team-escamp", naam: "Team", rol: "gebiedsteam", stadsdeel: "Escamp" };
let database: Database & { file: string };

beforeEach(async () => {
  database = await openTestDatabase({ demo: true });
  await database.inTransaction(insertTestCijfer);
});

function makeAgenda(inhoud: EersteInhoud): Promise<void> {
  return database.inTransaction((tx) => insertProefwijk(tx, inhoud, NOW));
}

function edit(change: (doc: Y.Doc) => void): Promise<void> {
  return editConcept(database.inTransaction, change, NOW);
}

function publish(vorigeVersie: number, totEnMet: string | null = "2026-03-31", id = PROEFWIJK, now = NOW) {
  const context = {
    inTransaction: database.inTransaction,
    clock: () => now,
    rooms: { settle: async () => undefined },
  };
  return publishAgenda(context, { id }, TEAM, { totEnMet, vorigeVersie });
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
  expect(await findVersie(database.db, PROEFWIJK)).toBeUndefined();
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
          { ...CIJFER, periode: "1999" },
          { soort: "reactie", reactie: "bestaat-niet" },
        ],
      },
    ],
  });
  expect(await publish(0)).toMatchObject({ ok: false, ontbreekt: [{ themaId: GROEN, wat: ["onderbouwing"] }] });
});

test("a thema of another agenda stays there, whatever a client writes, and publishing says so until it is removed", async () => {
  await makeAgenda(COMPLETE);
  await database.inTransaction((tx) => insertProefwijk(tx, { titel: "Buurwijk" }, NOW, "buurwijk"));
  await editConcept(
    database.inTransaction,
    (doc) => addThema(doc, { id: GROEN, titel: "Gestolen", domein: "sociaal", participatieniveau: "adviseren" }),
    NOW,
    "buurwijk",
  );
  expect(await publish(0, null, "buurwijk")).toEqual({
    ok: false,
    reason: "thema-van-andere-agenda",
    themas: [{ themaId: GROEN, titel: "Gestolen" }],
  });
  await editConcept(database.inTransaction, (doc) => setThemaVervallen(doc, GROEN, true), NOW, "buurwijk");
  expect(await publish(0, null, "buurwijk")).toEqual({ ok: false, reason: "geen-themas" });
  expect(await publish(0)).toEqual({ ok: true, nummer: 1 });
  expect((await findPubliekThema(database.db, GROEN))?.thema.titel).toBe("Meer groen");
});

test("an agenda without themas is not published", async () => {
  await makeAgenda({ titel: "Proef" });
  expect(await publish(0)).toEqual({ ok: false, reason: "geen-themas" });
});

test.each(["", "morgen", "2026-02-30"])("a round whose last day is “%s” is refused", async (dag) => {
  await makeAgenda(COMPLETE);
  expect(await publish(0, dag)).toEqual({ ok: false, reason: "ronde-zonder-dag" });
});

test("a round that would be over before it began is refused", async () => {
  await makeAgenda(COMPLETE);
  expect(await publish(0, "2026-03-09")).toEqual({ ok: false, reason: "ronde-al-voorbij" });
});

test("a round that would stay open for longer than half a year is refused, and the latest day is told", async () => {
  await makeAgenda(COMPLETE);
  expect(await publish(0, "2026-09-09")).toEqual({ ok: false, reason: "ronde-te-lang", uiterlijk: "2026-09-08" });
  expect(await publish(0, "9999-12-31")).toMatchObject({ reason: "ronde-te-lang" });
  expect(await publish(0, "2026-09-08")).toEqual({ ok: true, nummer: 1 });
});

test("a page opened while a round was open does not publish without one when it has ended since", async () => {
  await makeAgenda(COMPLETE);
  await publish(0);
  const dayAfter = new Date("2026-04-01T09:00:00Z");
  expect(await publish(1, null, PROEFWIJK, dayAfter)).toEqual({ ok: false, reason: "ronde-intussen-voorbij" });
  expect(await publish(1, "2026-04-30", PROEFWIJK, dayAfter)).toEqual({ ok: true, nummer: 2 });
  expect((await findVersie(database.db, PROEFWIJK))?.nummer).toBe(2);
});

test("who was told until when to react is not shut out earlier: a new round ends no sooner than the open one", async () => {
  await makeAgenda(COMPLETE);
  await publish(0);
  expect(await publish(1, "2026-03-30")).toEqual({ ok: false, reason: "ronde-korter", totEnMet: "2026-03-31" });
  expect((await findPubliekThema(database.db, GROEN))?.ronde).toEqual({ van: "2026-03-10", totEnMet: "2026-03-31" });
  expect(await publish(1, "2026-03-31")).toEqual({ ok: true, nummer: 2 });
  const dayAfter = new Date("2026-04-01T09:00:00Z");
  expect(await publish(2, "2026-04-01", PROEFWIJK, dayAfter)).toEqual({ ok: true, nummer: 3 });
});

test("a vervallen thema needs nothing and is not in the published version", async () => {
  await makeAgenda({ ...COMPLETE, themas: [...(COMPLETE.themas ?? []), { id: "thema-leeg00", titel: "Leeg" }] });
  await edit((doc) => setThemaVervallen(doc, "thema-leeg00", true));
  expect(await publish(0)).toEqual({ ok: true, nummer: 1 });
  const versie = await findVersie(database.db, PROEFWIJK);
  expect(versie?.inhoud.themas.map(({ titel }) => titel)).toEqual(["Meer groen", "Meer licht"]);
  expect(Object.keys(versie?.html.themas ?? {})).toEqual([GROEN, LICHT]);
});

test("who publishes after a colleague published other words, or another round, is told so", async () => {
  await makeAgenda(COMPLETE);
  expect(await publish(0)).toEqual({ ok: true, nummer: 1 });
  expect(await publish(0, "2026-04-30")).toEqual({ ok: false, reason: "ingehaald", nummer: 1 });
  await edit((doc) => setThemaVervallen(doc, LICHT, true));
  expect(await publish(0)).toEqual({ ok: false, reason: "ingehaald", nummer: 1 });
  expect(await publish(1)).toEqual({ ok: true, nummer: 2 });
  expect(await publish(0)).toEqual({ ok: false, reason: "ingehaald", nummer: 2 });
});

test("publishing opens the round, and the same form sent twice publishes once", async () => {
  await makeAgenda(COMPLETE);
  const results = await Promise.all([publish(0), publish(0)]);
  expect(results).toEqual([
    { ok: true, nummer: 1 },
    { ok: true, nummer: 1 },
  ]);
  expect(await listVersies(database.db, PROEFWIJK)).toEqual([
    {
      nummer: 1,
      gepubliceerdOp: NOW,
      gepubliceerdDoor: "Demo Gebiedsteam Escamp",
      aantalThemas: 2,
      rondeVan: "2026-03-10",
      rondeTotEnMet: "2026-03-31",
    },
  ]);
  const agenda = await findAgendaMetDatums(database.db, PROEFWIJK);
  if (agenda === undefined) throw new Error("no agenda");
  expect(agendaStatus(agenda, "2026-03-31")).toBe("open-voor-reactie");
  expect(agendaStatus(agenda, "2026-04-01")).toBe("in-de-maak");
});

test("the same form sent twice publishes once, also when a thema was taken out of the draft", async () => {
  await makeAgenda(COMPLETE);
  await edit((doc) => setThemaVervallen(doc, GROEN, true));
  expect(await publish(0)).toEqual({ ok: true, nummer: 1 });
  expect(await publish(0)).toEqual({ ok: true, nummer: 1 });
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
  const before = await findVersie(database.db, PROEFWIJK, 1);
  await edit((doc) => setThemaVeld(doc, GROEN, "titel", "Veel meer groen"));
  await publish(1);
  expect(await findVersie(database.db, PROEFWIJK, 1)).toEqual(before);
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

test("a cited figure says so when there is a later or a corrected one, and not before", async () => {
  await makeAgenda(COMPLETE);
  await publish(0);
  const hasNieuwer = async () => {
    const thema = await findPubliekThema(database.db, GROEN);
    return (await markNieuwere(database.db, thema?.cijfers ?? [])).map((cijfer) => cijfer.hasNieuwer);
  };
  expect(await hasNieuwer()).toEqual([false]);

  const isOwn = eq(waarneming.gebiedCode, CIJFER.gebied);
  await database.inTransaction(async (tx) => {
    await tx
      .update(waarneming)
      .set({ waarde: 17 })
      .where(and(eq(waarneming.indicatorId, CIJFER.indicator), isOwn));
  });
  expect(await hasNieuwer()).toEqual([true]);

  await database.inTransaction(async (tx) => {
    await tx
      .update(waarneming)
      .set({ waarde: 16 })
      .where(and(eq(waarneming.indicatorId, CIJFER.indicator), isOwn));
    await tx.insert(waarneming).values({
      indicatorId: CIJFER.indicator,
      gebiedCode: CIJFER.gebied,
      periode: "2024",
      waarde: 20,
      isRepresentatief: true,
      bron: "Proefbron",
    });
  });
  expect(await hasNieuwer()).toEqual([true]);
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
  expect(await listPubliekeThemas(database.db, [PROEFWIJK])).toEqual([
    {
      agendaId: PROEFWIJK,
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
    const agendas = await listAgendasVanWijken(database.db, [wijkCode]);
    expect(agendas.map(({ id }) => id)).toContain(PROEFWIJK);
  }
  expect((await listAgendasVanWijken(database.db, ["WK051801"])).map(({ id }) => id)).not.toContain(PROEFWIJK);
  expect((await listAgendaWijken(database.db)).filter(({ agendaId }) => agendaId === PROEFWIJK)).toEqual([
    { agendaId: PROEFWIJK, wijkCode: "WK051833", dekking: "gedeeltelijk" },
    { agendaId: PROEFWIJK, wijkCode: "WK051834", dekking: "geheel" },
  ]);
  expect(await listDekkingMetNamen(database.db, PROEFWIJK)).toMatchObject([
    { gebiedCode: "BU05183396", wijk: { slug: "bouwlust-en-vrederust" }, dekking: "geheel" },
    { gebiedCode: "WK051834", naam: "Morgenstond", wijk: { slug: "morgenstond" }, dekking: "geheel" },
  ]);
});

test("an agenda that was started keeps the day on which that was", async () => {
  await makeAgenda({ titel: "Proef" });
  await database.inTransaction((tx) => startAgenda(tx, PROEFWIJK, "2026-03-10", TEAM.id));
  expect((await listAgendas(database.db)).find(({ id }) => id === PROEFWIJK)?.gestartOp).toBe("2026-01-05");
  expect((await findConcept(database.db, PROEFWIJK))?.inhoud.titel).toBe("Proef");
});

test("only an agenda that is not begun can be begun; one in force is refused, one that was begun keeps its day", async () => {
  const { db, inTransaction } = database;
  const context = { inTransaction, clock: () => NOW };
  const agendas = await listAgendas(db);
  const inForce = agendas.find(({ isVastgesteld, gestartOp }) => isVastgesteld && gestartOp === null);
  const bare = agendas.find(({ isVastgesteld, gestartOp }) => !isVastgesteld && gestartOp === null);
  if (inForce === undefined || bare === undefined) throw new Error("no such agendas in the demo");
  await expect(beginAgenda(context, TEAM, inForce.slug)).rejects.toMatchObject({ status: 409 });
  expect((await findAgendaMetDatums(db, inForce.slug))?.gestartOp).toBeNull();
  for (const [day, door] of [
    [NOW, TEAM],
    [new Date("2026-05-01T09:00:00Z"), { ...TEAM, id: "team-escamp-2" }],
  ] as const) {
    await beginAgenda({ inTransaction, clock: () => day }, door, bare.slug);
    expect((await findAgendaMetDatums(db, bare.slug))?.gestartOp).toBe("2026-03-10");
    expect(await whoBegan(bare.id)).toBe("team-escamp");
  }
});

test("who publishes an agenda that was not begun began it", async () => {
  await makeAgenda(COMPLETE);
  await database.inTransaction((tx) => tx.update(agenda).set({ gestartOp: null }).where(eq(agenda.id, PROEFWIJK)));
  expect(await publish(0)).toMatchObject({ ok: true });
  expect(await whoBegan(PROEFWIJK)).toBe("team-escamp");
});

test("a known agenda, which is in force with its text elsewhere, is not published here", async () => {
  await makeAgenda(COMPLETE);
  const known = { gestartOp: null, bron: "denhaag.nl", looptijdVan: 2023, looptijdTot: 2027 };
  await database.inTransaction((tx) => tx.update(agenda).set(known).where(eq(agenda.id, PROEFWIJK)));
  await expect(publish(0)).rejects.toMatchObject({ status: 409 });
});

async function whoBegan(id: string): Promise<string | null | undefined> {
  const [row] = await database.db.select({ door: agenda.gestartDoor }).from(agenda).where(eq(agenda.id, id));
  return row?.door;
}

test("a published version gives the agenda the title that was written in the draft", async () => {
  await makeAgenda(COMPLETE);
  await edit((doc) => setAgendaTitel(doc, "  Wijkagenda Hernoemd  "));
  expect((await findAgendaMetDatums(database.db, PROEFWIJK))?.titel).toBe("Wijkagenda Proefwijk");
  expect(await publish(0)).toEqual({ ok: true, nummer: 1 });
  expect((await findAgendaMetDatums(database.db, PROEFWIJK))?.titel).toBe("Wijkagenda Hernoemd");
  expect((await findVersie(database.db, PROEFWIJK))?.inhoud.titel).toBe("Wijkagenda Hernoemd");
});

test("an agenda whose title was emptied in the draft is published under the one it has", async () => {
  await makeAgenda(COMPLETE);
  await edit((doc) => setAgendaTitel(doc, "  "));
  expect(await publish(0)).toEqual({ ok: true, nummer: 1 });
  expect(await publish(0)).toEqual({ ok: true, nummer: 1 });
  expect((await findAgendaMetDatums(database.db, PROEFWIJK))?.titel).toBe("Wijkagenda Proefwijk");
  expect((await findVersie(database.db, PROEFWIJK))?.inhoud.titel).toBe("Wijkagenda Proefwijk");
});
