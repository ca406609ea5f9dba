import { beforeEach, describe, expect, test } from "vitest";
import { listWijkOverzicht } from "../../app/kaart/wijk-overzicht.server";
import { countTeLaat } from "../../app/reactie/te-laat.server";
import type { Database } from "../../db/client";
import { insertAgenda } from "../../db/queries/agenda";
import {
  countNieuwereReacties,
  countReactiesPerThema,
  findReactie,
  insertReactie,
  linkActies,
  listGesteund,
  listMijnReacties,
  listReactiesPerActie,
  listReactiesVanThema,
  saveAfhandeling,
  saveSteun,
} from "../../db/queries/reactie";
import { countOpenReacties, listOpenReacties } from "../../db/queries/taken";
import { actie } from "../../db/schema/actie";
import { seedDemoGebruikers } from "../../db/seed/demo/gebruikers";
import { openTestDatabase } from "../support/database";

const NOW = new Date("2026-03-10T12:00:00Z");
const PAGE = { pagina: 1, paginagrootte: 20 };
const THEMA = "ontmoeten-01";
const ANDER_THEMA = "schone-str01";

let database: Database;

beforeEach(async () => {
  database = await openTestDatabase();
  await database.inTransaction(async (tx) => {
    await seedDemoGebruikers(tx);
    for (const [id, stadsdeel, themaId, wijk] of [
      ["proef-escamp", "Escamp", THEMA, "WK051836"],
      ["proef-laak", "Laak", ANDER_THEMA, "WK051842"],
    ] as const) {
      await insertAgenda(
        tx,
        { id, slug: id, titel: id, stadsdeel, dekking: [{ gebiedCode: wijk, dekking: "geheel" }] },
        { titel: id, themas: [{ id: themaId, titel: "Meer ontmoeten" }] },
        NOW,
      );
    }
    await tx
      .insert(actie)
      .values([nieuweActie("bankjes", "proef-escamp", THEMA), nieuweActie("laakse-actie", "proef-laak", ANDER_THEMA)]);
  });
  return () => database.close();
});

test("sending the same form twice leaves one reactie", async () => {
  const first = await place("r1", { formulierSleutel: "sleutel" });
  const second = await place("r2", { formulierSleutel: "sleutel" });
  expect([first, second]).toEqual(["r1", "r1"]);
  expect(await countReactiesPerThema(database.db, [THEMA, ANDER_THEMA])).toEqual(
    new Map([[THEMA, { aantal: 1, beantwoord: 0 }]]),
  );
});

test("reactions come newest first, a page at a time, and each knows its place", async () => {
  for (const day of ["03", "01", "02"]) await place(`r${day}`, { geplaatstOp: new Date(`2026-03-${day}T10:00:00Z`) });
  const ids = async (pagina: number) =>
    (await listReactiesVanThema(database.db, THEMA, { pagina, paginagrootte: 2 })).map((reactie) => reactie.id);
  expect([await ids(1), await ids(2), await ids(3)]).toEqual([["r03", "r02"], ["r01"], []]);

  const oldest = await get("r01");
  expect(await countNieuwereReacties(database.db, oldest)).toBe(2);
});

describe("an answer", () => {
  test("shows what became of the reactie, by which team, and the acties it led to", async () => {
    await place("r1");
    await answer("r1", "Vanaf januari is het open.");
    await database.inTransaction((tx) => linkActies(tx, "r1", ["bankjes"]));

    const reactie = await get("r1");
    expect(reactie.afhandeling).toMatchObject({
      soort: "overgenomen",
      toelichting: "Vanaf januari is het open.",
      stadsdeel: "Escamp",
    });
    expect(reactie.acties.map((row) => row.titel)).toEqual(["bankjes"]);
    expect(await listReactiesPerActie(database.db, ["bankjes"])).toEqual(
      new Map([["bankjes", [{ id: "r1", naam: "Een buurvrouw" }]]]),
    );
    expect((await countReactiesPerThema(database.db, [THEMA])).get(THEMA)).toEqual({ aantal: 1, beantwoord: 1 });
  });

  test("replaces an earlier one, its acties too", async () => {
    await place("r1");
    await answer("r1", "Eerst");
    await database.inTransaction((tx) => linkActies(tx, "r1", ["bankjes"]));
    await answer("r1", "Daarna");
    await database.inTransaction((tx) => linkActies(tx, "r1", []));
    const reactie = await get("r1");
    expect(reactie.afhandeling?.toelichting).toBe("Daarna");
    expect(reactie.acties).toEqual([]);
  });

  test("cannot be linked to an actie of another agenda", async () => {
    await place("r1");
    await database.inTransaction((tx) => linkActies(tx, "r1", ["laakse-actie", "bankjes"]));
    expect((await get("r1")).acties.map((row) => row.id)).toEqual(["bankjes"]);
  });
});

test("standing behind a reactie twice counts once, and can be taken back", async () => {
  await place("r1");
  const support = (isSteun: boolean) => database.inTransaction((tx) => saveSteun(tx, "r1", "bewoner2", isSteun));
  await support(true);
  await support(true);
  expect((await get("r1")).steun).toBe(1);
  expect(await listGesteund(database.db, "bewoner2", ["r1"])).toEqual(new Set(["r1"]));
  await support(false);
  await support(false);
  expect((await get("r1")).steun).toBe(0);
});

test("a reactie says when a gebiedsteam wrote it, and when it was entered for someone else", async () => {
  await place("own", { gebruikerId: "team-escamp" });
  await place("namens", { gebruikerId: null, ingevoerdDoor: "team-escamp", kanaal: "papier" });
  expect(await get("own")).toMatchObject({ teamStadsdeel: "Escamp", isNamens: false });
  expect(await get("namens")).toMatchObject({ teamStadsdeel: null, isNamens: true });
});

test("what someone wrote is theirs alone, what they entered for another is not", async () => {
  await place("mine");
  await place("buur", { gebruikerId: "bewoner2" });
  await place("namens", { gebruikerId: null, ingevoerdDoor: "team-escamp" });
  const mine = async (id: string) => (await listMijnReacties(database.db, id, PAGE)).map((reactie) => reactie.id);
  expect(await mine("bewoner")).toEqual(["mine"]);
  expect(await mine("team-escamp")).toEqual([]);
});

test("a team finds the unanswered reactions of its own stadsdeel, oldest first", async () => {
  await place("new", { geplaatstOp: new Date("2026-03-09T10:00:00Z") });
  await place("old", { geplaatstOp: new Date("2026-03-01T10:00:00Z") });
  await place("answered");
  await answer("answered", "Dank u.");
  await place("laak", { agendaId: "proef-laak", themaId: ANDER_THEMA });
  const open = await listOpenReacties(database.db, "Escamp", PAGE);
  expect(open.map((row) => row.id)).toEqual(["old", "new"]);
  expect(await countOpenReacties(database.db, "Escamp")).toMatchObject([{ slug: "proef-escamp", aantal: 2 }]);
});

test("a reactie that waits longer than six weeks is counted in public, per agenda and per wijk", async () => {
  await place("late", { geplaatstOp: new Date("2026-01-27T12:00:00Z") });
  await place("in-time", { geplaatstOp: new Date("2026-01-28T12:00:00Z") });
  await place("answered", { geplaatstOp: new Date("2025-11-01T12:00:00Z") });
  await answer("answered", "Dank u.");
  // Six weeks after 27 January is 10 March: that day is still in time.
  expect(await countTeLaat(database.db, "2026-03-10")).toEqual(new Map());
  expect(await countTeLaat(database.db, "2026-03-11")).toEqual(new Map([["proef-escamp", 1]]));
  expect(await countTeLaat(database.db, "2026-03-11", "proef-laak")).toEqual(new Map());
  const wijken = (await listWijkOverzicht(database.db, "2026-03-11")).filter(({ teLaat }) => teLaat > 0);
  expect(wijken).toMatchObject([{ code: "WK051836", teLaat: 1 }]);
});

async function place(id: string, values: Partial<Parameters<typeof insertReactie>[1]> = {}): Promise<string> {
  return await database.inTransaction((tx) =>
    insertReactie(tx, {
      id,
      agendaId: "proef-escamp",
      themaId: THEMA,
      gebruikerId: "bewoner",
      naam: "Een buurvrouw",
      tekst: "Meer bankjes.",
      kanaal: "site",
      geplaatstOp: NOW,
      formulierSleutel: id,
      ...values,
    }),
  );
}

async function answer(reactieId: string, toelichting: string): Promise<void> {
  const values = { reactieId, soort: "overgenomen", toelichting, door: "team-escamp", op: NOW } as const;
  await database.inTransaction((tx) => saveAfhandeling(tx, values));
}

async function get(id: string) {
  const reactie = await findReactie(database.db, id);
  if (reactie === undefined) throw new Error(`No reactie ${id}`);
  return reactie;
}

function nieuweActie(id: string, agendaId: string, themaId: string): typeof actie.$inferInsert {
  return {
    id,
    agendaId,
    themaId,
    titel: id,
    doel: "",
    jaarVan: 2026,
    jaarTot: 2026,
    trekker: "Stadsdeel",
    status: "loopt",
    updatedAt: NOW,
  };
}
