import { and, eq, ne, notLike } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { agendaStatus } from "../../app/agenda/agenda-status";
import { checkOpvolging, LOOPTIJD_JAREN } from "../../app/agenda/opvolging/opvolging";
import { checkPublishable } from "../../app/agenda/publishable";
import { isoDate } from "../../app/format/format";
import { AFHANDELING_SOORTEN, KANALEN } from "../../app/reactie/reactie";
import { countTeLaat } from "../../app/reactie/te-laat.server";
import type { Db } from "../../db/client";
import { findAgendaMetDatums } from "../../db/queries/agenda";
import { listUpdates } from "../../db/queries/document";
import { listDemoGebruikers } from "../../db/queries/gebruiker";
import { findOpvolging, listThemaHerkomsten, listThemaVervolgen } from "../../db/queries/opvolging";
import { listOpenReacties } from "../../db/queries/taken";
import { findRonde, findVersie } from "../../db/queries/versie";
import { listCiteerbareCijfers } from "../../db/queries/waarneming";
import { actie } from "../../db/schema/actie";
import { agenda, concept, reactieronde, versie } from "../../db/schema/agenda";
import { besluit } from "../../db/schema/besluit";
import { afhandeling, reactie, reactieActie, steun } from "../../db/schema/reactie";
import { seedDemo } from "../../db/seed/demo/demo";
import { bewijsKey } from "../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { openTestDatabase, SEED_DAY } from "../support/database";
import { dumpDatabase } from "../support/dump";

const VOORBEELDEN = [
  "belgisch-park",
  "benoordenhout",
  "binckhorst",
  "duindorp",
  "kraayenstein-en-vroondaal",
  "moerwijk",
  "morgenstond",
  "vogelwijk",
  "vogelwijk-2026",
  "ypenburg",
  "zeeheldenkwartier",
];

async function statusesOn(db: Db, today: string): Promise<Record<string, string>> {
  const agendas = await db.select().from(agenda);
  const entries = await Promise.all(
    agendas.map(async (row) => {
      const isVastgesteld = row.besluitId !== null || row.bron !== null;
      return [row.id, agendaStatus({ ...row, isVastgesteld, ronde: await findRonde(db, row.id) }, today)] as const;
    }),
  );
  return Object.fromEntries(entries);
}

test("the demo people are there, in the order of the contract", async () => {
  const { db } = await openTestDatabase({ demo: true });
  const personen = await listDemoGebruikers(db);
  expect(personen.map(({ id, naam, rol, stadsdeel }) => [id, naam, rol, stadsdeel])).toEqual([
    ["bewoner", "Demo Bewoner", "bewoner", null],
    ["bewoner2", "Demo Buur", "bewoner", null],
    ["team-escamp", "Demo Gebiedsteam Escamp", "gebiedsteam", "Escamp"],
    ["team-escamp-2", "Demo Collega Escamp", "gebiedsteam", "Escamp"],
    ["team-scheveningen", "Demo Gebiedsteam Scheveningen", "gebiedsteam", "Scheveningen"],
    ["team-laak", "Demo Gebiedsteam Laak", "gebiedsteam", "Laak"],
    ["wethouder", "Demo Wethouder", "wethouder", null],
    ["beheerder", "Demo Beheerder", "beheerder", null],
  ]);
});

test("seeding the demo twice changes nothing", async () => {
  const { file, inTransaction } = await openTestDatabase({ demo: true });
  const before = dumpDatabase(file);
  await inTransaction((tx) => seedDemo(tx, new Date("2027-01-01T12:00:00Z")));
  expect(dumpDatabase(file)).toEqual(before);
});

test("a demo agenda runs for four calendar years, and no actie of it for longer", async () => {
  const { db } = await openTestDatabase({ demo: true });
  for (const row of await db.select().from(agenda).where(eq(agenda.isVoorbeeld, true))) {
    const { looptijdVan, looptijdTot } = row;
    if (looptijdVan === null || looptijdTot === null) throw new Error(`${row.id} has no term`);
    expect(looptijdTot - looptijdVan + 1, row.id).toBe(LOOPTIJD_JAREN);
    for (const { id, jaarTot } of await db.select().from(actie).where(eq(actie.agendaId, row.id))) {
      expect(jaarTot, id).toBeLessThanOrEqual(looptijdTot);
    }
  }
});

test("the demo leaves alone an agenda that people began", async () => {
  const { db, inTransaction } = await openTestDatabase();
  await inTransaction(async (tx) => {
    await tx.update(agenda).set({ gestartOp: "2026-01-05" }).where(eq(agenda.id, "moerwijk"));
    await seedDemo(tx, SEED_DAY);
  });
  const [moerwijk] = await db.select().from(agenda).where(eq(agenda.id, "moerwijk"));
  expect(moerwijk).toMatchObject({ gestartOp: "2026-01-05", isVoorbeeld: false, looptijdVan: null });
});

test("ten wijken in all eight stadsdelen have a demo agenda, one of them two, and none has a source", async () => {
  const { db } = await openTestDatabase({ demo: true });
  const voorbeelden = await db.select().from(agenda).where(eq(agenda.isVoorbeeld, true)).orderBy(agenda.id);
  expect(voorbeelden.map((row) => row.id)).toEqual(VOORBEELDEN);
  expect(new Set(voorbeelden.map((row) => row.stadsdeel)).size).toBe(8);
  expect(voorbeelden.every((row) => row.bron === null)).toBe(true);
});

describe.each(["2026-03-10", "2027-01-01", "2028-02-29", "2026-12-31"])("seeded on %s", (day) => {
  const now = new Date(`${day}T09:00:00Z`);
  const open = async () => {
    const database = await openTestDatabase();
    await database.inTransaction((tx) => seedDemo(tx, now));
    return database;
  };

  test("every phase of an agenda is there", async () => {
    const { db } = await open();
    expect(await statusesOn(db, day)).toMatchObject({
      moerwijk: "in-de-maak",
      binckhorst: "in-de-maak",
      "kraayenstein-en-vroondaal": "in-de-maak",
      morgenstond: "open-voor-reactie",
      benoordenhout: "open-voor-reactie",
      zeeheldenkwartier: "vastgesteld",
      duindorp: "in-uitvoering",
      ypenburg: "in-uitvoering",
      "belgisch-park": "loopt-af",
      vogelwijk: "afgelopen",
      [`vogelwijk-${day.slice(0, 4)}`]: "in-uitvoering",
      oostduinen: "nog-niet-gestart",
    });
  });

  test("nothing lies in the future but what is planned, and everything comes in its order", async () => {
    const { db } = await open();
    for (const row of await db.select().from(versie)) {
      expect(row.gepubliceerdOp.getTime()).toBeLessThan(now.getTime());
    }
    for (const row of await db.select().from(besluit)) if (row.datum !== null) expect(row.datum < day).toBe(true);
    for (const row of await db.select().from(actie)) {
      expect(row.updatedAt.getTime(), row.id).toBeLessThan(now.getTime());
      expect(row.jaarVan, row.id).toBeLessThanOrEqual(row.jaarTot);
    }
    const antwoorden = new Map((await db.select().from(afhandeling)).map((row) => [row.reactieId, row]));
    const rondes = await db.select().from(reactieronde);
    for (const row of await db.select().from(reactie)) {
      expect(row.geplaatstOp.getTime(), row.id).toBeLessThan(now.getTime());
      const antwoord = antwoorden.get(row.id);
      if (antwoord !== undefined) {
        expect(antwoord.op.getTime(), row.id).toBeGreaterThan(row.geplaatstOp.getTime());
        expect(antwoord.op.getTime(), row.id).toBeLessThan(now.getTime());
      }
      // The site takes reactions only while a round is open; a meeting or a letter may come at any time.
      const op = isoDate(row.geplaatstOp);
      const inRonde = rondes.some((r) => r.agendaId === row.agendaId && r.van <= op && op <= r.totEnMet);
      expect(row.kanaal !== "site" || inRonde, row.id).toBe(true);
    }
  });
});

test("everything about a demo agenda is marked as an example, and nothing about a real one", async () => {
  const { db } = await openTestDatabase({ demo: true });
  const reacties = await db.select().from(reactie);
  const acties = await db.select().from(actie);
  for (const row of [...reacties, ...acties]) {
    expect(row.isVoorbeeld, row.id).toBe(true);
    expect(VOORBEELDEN, row.id).toContain(row.agendaId);
  }
  for (const row of await db.select().from(versie)) expect(VOORBEELDEN).toContain(row.agendaId);
  const real = await db
    .select({ id: concept.agendaId, inhoud: concept.inhoud })
    .from(concept)
    .innerJoin(agenda, eq(agenda.id, concept.agendaId))
    .where(eq(agenda.isVoorbeeld, false));
  expect(real.every(({ inhoud }) => inhoud.themas.length === 0)).toBe(true);
  expect(await db.$count(besluit, and(ne(besluit.soort, "plan"), notLike(besluit.id, "voorbeeld-%")))).toBe(0);
});

test("every piece of evidence can be looked up: a published figure, or a reactie to the thema or the one it comes from", async () => {
  const { db } = await openTestDatabase({ demo: true });
  const reacties = new Map((await db.select().from(reactie)).map((row) => [row.id, row.themaId]));
  const inhouden = [
    ...(await db.select().from(versie)).map((row) => row.inhoud),
    ...(await db.select().from(concept)).map((row) => row.inhoud),
  ];
  const herkomst = new Map(
    (await listThemaHerkomsten(db, "vogelwijk-2026")).map(({ themaId, van }) => [themaId, van.themaId]),
  );
  let cited = 0;
  for (const thema of inhouden.flatMap((inhoud) => inhoud.themas)) {
    for (const bewijs of thema.onderbouwing) {
      cited += 1;
      if (bewijs.soort === "reactie")
        expect([thema.id, herkomst.get(thema.id)]).toContain(reacties.get(bewijs.reactie));
      else {
        const cijfer = (await listCiteerbareCijfers(db, [bewijs])).get(bewijsKey(bewijs));
        expect(cijfer?.waarde, JSON.stringify(bewijs)).toBeTypeOf("number");
      }
    }
  }
  expect(cited).toBeGreaterThan(50);
});

test("a figure that a published version cites keeps its value in that version", async () => {
  const { db } = await openTestDatabase({ demo: true });
  for (const { agendaId, inhoud, cijfers } of await db.select().from(versie)) {
    const cited = inhoud.themas
      .flatMap((thema) => thema.onderbouwing)
      .filter((bewijs) => bewijs.soort === "waarneming");
    expect(cijfers, agendaId).toHaveLength(cited.length);
    expect(cijfers.every((cijfer) => cijfer.waarde !== null)).toBe(true);
  }
});

test("every published demo agenda passes the check, and its draft is what residents read", async () => {
  const { db } = await openTestDatabase({ demo: true });
  for (const id of VOORBEELDEN) {
    const doc = new Y.Doc();
    for (const update of await listUpdates(db, id, 0)) Y.applyUpdate(doc, update.data);
    const draft = readAgendaInhoud(doc);
    const [projected] = await db.select().from(concept).where(eq(concept.agendaId, id));
    expect(projected?.inhoud).toEqual(draft);
    const published = await findVersie(db, id);
    if (published === undefined) continue;
    expect(checkPublishable(published.inhoud)).toEqual({ ok: true, warnings: [] });
    expect(published.inhoud).toEqual({ ...draft, themas: draft.themas.filter((thema) => !thema.vervallen) });
  }
});

test("Moerwijk cannot be published yet, and the list says what is missing where", async () => {
  const { db } = await openTestDatabase({ demo: true });
  const [moerwijk] = await db.select().from(concept).where(eq(concept.agendaId, "moerwijk"));
  expect(moerwijk && checkPublishable(moerwijk.inhoud)).toEqual({
    ok: false,
    reason: "onvolledig",
    ontbreekt: [
      { themaId: "moerwijk--03", titel: "Kansen voor kinderen en jongeren", rang: 3, wat: ["participatieniveau"] },
      { themaId: "moerwijk--04", titel: "Veilig in het portiek en op straat", rang: 4, wat: ["onderbouwing"] },
      {
        themaId: "moerwijk--05",
        titel: "Groen en koel tussen de flats",
        rang: 5,
        wat: ["domein", "participatieniveau"],
      },
    ],
  });
  expect(await findVersie(db, "moerwijk")).toBeUndefined();
});

test("the draft of Binckhorst is ready to be published", async () => {
  const { db } = await openTestDatabase({ demo: true });
  const [binckhorst] = await db.select().from(concept).where(eq(concept.agendaId, "binckhorst"));
  expect(binckhorst && checkPublishable(binckhorst.inhoud)).toEqual({ ok: true, warnings: [] });
});

test("there is something to see on every screen", async () => {
  const { db } = await openTestDatabase({ demo: true });
  const antwoorden = await db.select().from(afhandeling);
  expect(new Set(antwoorden.map((row) => row.soort))).toEqual(new Set(AFHANDELING_SOORTEN));
  const reacties = await db.select().from(reactie);
  expect(new Set(reacties.map((row) => row.kanaal))).toEqual(new Set(KANALEN));
  for (const id of ["bewoner", "bewoner2"]) {
    expect(reacties.filter((row) => row.gebruikerId === id).length).toBeGreaterThanOrEqual(3);
  }
  const duindorp = await db.select().from(actie).where(eq(actie.agendaId, "duindorp"));
  expect(new Set(duindorp.map((row) => row.status))).toEqual(
    new Set(["gepland", "loopt", "vertraagd", "gereed", "vervallen"]),
  );
  expect(await db.$count(reactieActie)).toBeGreaterThan(10);
  expect(await db.$count(steun)).toBeGreaterThan(10);
  const waiting = await listOpenReacties(db, "Escamp", { pagina: 1, paginagrootte: 50 });
  expect(waiting.length).toBeGreaterThanOrEqual(3);
});

test("in Kraayenstein en Vroondaal reactions have waited longer than six weeks", async () => {
  const { db } = await openTestDatabase({ demo: true });
  expect(await countTeLaat(db, isoDate(SEED_DAY))).toEqual(new Map([["kraayenstein-en-vroondaal", 3]]));
});

test("a thema that was dropped keeps its reactions and is in the version that had it", async () => {
  const { db } = await openTestDatabase({ demo: true });
  const eerste = await findVersie(db, "zeeheldenkwartier", 1);
  const laatste = await findVersie(db, "zeeheldenkwartier");
  const titels = (row: typeof eerste) => row?.inhoud.themas.map((thema) => thema.titel);
  expect(titels(eerste)).toContain("Plek voor terrassen");
  expect(titels(laatste)).not.toContain("Plek voor terrassen");
  expect(await db.$count(reactie, eq(reactie.themaId, "zeehelden-05"))).toBe(1);
});

test("in the Vogelwijk every thema of the agenda that ended became something, and the next one is linked to it", async () => {
  const { db } = await openTestDatabase({ demo: true });
  const oud = await findVersie(db, "vogelwijk");
  const themaIds = oud?.inhoud.themas.map(({ id }) => id) ?? [];
  const vervolgen = await listThemaVervolgen(db, themaIds);
  expect(themaIds.map((id) => vervolgen.get(id)?.soort)).toEqual(["voortgezet", "afgerond", "voortgezet", "vervallen"]);
  for (const { voortgezetIn } of vervolgen.values()) expect(voortgezetIn?.isPubliek ?? true).toBe(true);
  const nieuw = await findVersie(db, "vogelwijk-2026");
  expect((await listThemaHerkomsten(db, "vogelwijk-2026")).map(({ themaId }) => themaId)).toEqual(
    nieuw?.inhoud.themas.map(({ id }) => id),
  );
});

test("the agenda of Belgisch Park is ready for the step to the next one, in a stadsdeel where one can sign in", async () => {
  const { db } = await openTestDatabase({ demo: true });
  const found = await findAgendaMetDatums(db, "belgisch-park");
  expect(found && checkOpvolging(found, isoDate(SEED_DAY))).toEqual({ ok: true });
  expect(await findOpvolging(db, "belgisch-park")).toBeUndefined();
  expect((await listDemoGebruikers(db)).map(({ id }) => id)).toContain("team-scheveningen");
});
