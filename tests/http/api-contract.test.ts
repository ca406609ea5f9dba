/**
 * What other systems rely on, written out by hand: the fields of each resource and what they say of an agenda with a survey
 * figure, a vervallen thema, a besluit and answered reactions.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../db/client";
import { saveAfhandeling } from "../../db/queries/reactie";
import { indicator, waarneming } from "../../db/schema/waarneming";
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
import { startServer, type TestServer } from "../support/server";

const NOW = new Date("2026-03-02T10:00:00Z");
const BESLUIT = { orgaan: "College", soort: "vaststelling", datum: "2026-03-02", risNummer: "RIS307114" } as const;
const ENQUETE = { soort: "waarneming", indicator: "test-veilig", gebied: "WK051834", periode: "2025" } as const;

let server: TestServer;
let database: Database;

beforeAll(async () => {
  server = await startServer();
  database = openDatabase(server.databasePath);
  const [groen, licht] = COMPLETE.themas ?? [];
  if (groen === undefined || licht === undefined) throw new Error("The test agenda has two themas");
  const both = { ...COMPLETE, themas: [{ ...groen, onderbouwing: [CIJFER, ENQUETE] }, licht] };
  await database.inTransaction(async (tx) => {
    await insertTestCijfer(tx);
    await tx.insert(indicator).values({
      id: ENQUETE.indicator,
      label: "Voelt zich veilig",
      labelEn: "Feels safe",
      eenheid: "%",
      soort: "enquete",
      volgorde: 1000,
    });
    await tx.insert(waarneming).values({
      indicatorId: ENQUETE.indicator,
      gebiedCode: ENQUETE.gebied,
      periode: ENQUETE.periode,
      waarde: 64.5,
      n: 312,
      marge: 5.3,
      isRepresentatief: true,
      bron: "Proefenquête",
    });
    await insertProefwijk(tx, both, NOW);
    await publishInhoud(tx, both, NOW, null);
    await publishInhoud(tx, { ...both, themas: both.themas.slice(0, 1) }, NOW, null);
    await adoptProefwijk(tx, BESLUIT);
    for (const [id, who] of [
      ["van-een-bewoner", { naam: "Een buurman", kanaal: "site", gebruikerId: "bewoner" }],
      ["namens-een-bewoner", { naam: "Mevrouw B.", kanaal: "papier", ingevoerdDoor: "team-escamp" }],
      ["van-een-collega", { naam: "Het team", kanaal: "site", gebruikerId: "team-laak" }],
    ] as const) {
      await insertTestReactie(tx, { id, tekst: "Graag een boom.", geplaatstOp: NOW, ...who });
    }
    await saveAfhandeling(tx, {
      reactieId: "van-een-bewoner",
      soort: "niet-overgenomen",
      toelichting: "Er liggen kabels onder de straat.",
      door: "team-escamp",
      op: NOW,
    });
  });
});
afterAll(async () => {
  database.close();
  await server.kill();
});

async function read<T = Record<string, unknown>>(path: string): Promise<T> {
  const response = await fetch(`${server.url}/api/v1${path}`);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

async function readList<T = Record<string, unknown>>(path: string): Promise<T[]> {
  return (await read<{ resultaten: T[] }>(path)).resultaten;
}

/** The fields of each answer, as they were promised; more may come beside them. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  "/wijken": ["code", "naam", "slug", "stadsdeel", "inwoners", "agendas", "aandachtsgebieden"],
  "/wijken/WK051834": ["code", "naam", "slug", "stadsdeel", "inwoners", "agendas", "aandachtsgebieden"],
  "/wijken/WK051834/waarnemingen": [
    "indicator",
    "label",
    "eenheid",
    "soort",
    "periode",
    "waarde",
    "n",
    "marge",
    "bron",
    "gemeentewaarde",
  ],
  "/agendas": ["id", "slug", "titel", "wijken", "status", "looptijd.van", "looptijd.tot", "versie", "themas"],
  "/agendas/proefwijk": ["id", "slug", "titel", "wijken", "status", "looptijd.van", "looptijd.tot", "versie", "themas"],
  "/themas/thema-groen0": [
    "titel",
    "domein",
    "participatieniveau",
    "volgorde",
    "onderbouwing",
    "acties",
    "aantalReacties",
  ],
  "/themas/thema-groen0/reacties": ["id", "naam", "tekst", "kanaal", "geplaatstOp", "steun", "afhandeling", "acties"],
  "/acties": ["id", "agenda", "status"],
  "/aandachtsgebieden": ["aanwijzingen"],
};

describe("the fields that were promised are there", () => {
  test.each(Object.entries(FIELDS))("in %s", async (path, fields) => {
    const answer = await read<{ resultaten?: unknown[] }>(path);
    const resources = answer.resultaten ?? [answer];
    expect(resources.length).toBeGreaterThan(0);
    for (const resource of resources) for (const field of fields) expect(resource).toHaveProperty(field);
  });

  test("in a list", async () => {
    for (const path of Object.keys(FIELDS).filter((each) => !/proefwijk$|groen0$|WK051834$/.test(each))) {
      expect(Object.keys(await read(path)), path).toEqual(["totaal", "pagina", "resultaten"]);
    }
  });

  test("in the answer to a reactie", async () => {
    const reacties = await readList<{ id: string; afhandeling: unknown }>(`/themas/${GROEN}/reacties`);
    expect(reacties.find(({ id }) => id === "van-een-bewoner")?.afhandeling).toEqual({
      soort: "niet-overgenomen",
      toelichting: "Er liggen kabels onder de straat.",
      door: "Gebiedsteam Escamp",
      op: NOW.toISOString(),
    });
  });

  test("in every designation of an aandachtsgebied", async () => {
    const gebieden = await readList<{ aanwijzingen: { besluit: unknown }[] }>("/aandachtsgebieden");
    const aanwijzingen = gebieden.flatMap((gebied) => gebied.aanwijzingen);
    expect(aanwijzingen.length).toBeGreaterThan(0);
    for (const aanwijzing of aanwijzingen) {
      for (const field of ["soort", "vanaf", "totEnMet", "besluit"]) expect(aanwijzing).toHaveProperty(field);
    }
    const besluiten = aanwijzingen.flatMap(({ besluit }) => besluit ?? []);
    expect(besluiten.length).toBeGreaterThan(0);
    for (const besluit of besluiten) {
      expect(besluit).toEqual({
        orgaan: expect.toBeOneOf([expect.any(String), null]),
        soort: expect.any(String),
        datum: expect.toBeOneOf([expect.any(String), null]),
        risNummer: expect.toBeOneOf([expect.any(String), null]),
      });
    }
  });
});

test("a cited survey figure says what it is, how many answered and how sure it is", async () => {
  const thema = await read<{ onderbouwing: unknown[] }>(`/themas/${GROEN}`);
  const versie = await read<{ themas: { onderbouwing: unknown[] }[] }>(`/agendas/${PROEFWIJK}/versies/2`);
  for (const { onderbouwing } of [thema, ...versie.themas]) {
    expect(onderbouwing).toEqual([
      {
        ...CIJFER,
        cijferSoort: "registratie",
        eenheid: "%",
        waarde: 16,
        n: null,
        marge: null,
        representatief: true,
      },
      { ...ENQUETE, cijferSoort: "enquete", eenheid: "%", waarde: 64.5, n: 312, marge: 5.3, representatief: true },
    ]);
  }
});

test("what was entered on someone's behalf says so, and what a team said names the team", async () => {
  const reacties = await readList(`/themas/${GROEN}/reacties`);
  const origin = Object.fromEntries(
    reacties.map(({ id, team, namensIngevoerd }) => [String(id), { team, namensIngevoerd }]),
  );
  expect(origin).toEqual({
    "van-een-bewoner": { team: null, namensIngevoerd: false },
    "namens-een-bewoner": { team: null, namensIngevoerd: true },
    "van-een-collega": { team: "Gebiedsteam Laak", namensIngevoerd: false },
  });
});

test("a thema that is no longer in the agenda says so and has no place in it", async () => {
  expect(await read(`/themas/${GROEN}`)).toMatchObject({ vervallen: false, volgorde: 1 });
  expect(await read(`/themas/${LICHT}`)).toMatchObject({ titel: "Meer licht", vervallen: true, volgorde: null });
});

test("an agenda names the besluit by which it was adopted, one that was not names none", async () => {
  expect(await read(`/agendas/${PROEFWIJK}`)).toMatchObject({ besluit: BESLUIT });
  const agendas = await readList("/agendas?paginagrootte=200");
  expect(agendas.find(({ id }) => id === PROEFWIJK)).toMatchObject({ besluit: BESLUIT });
  expect(agendas.find(({ slug }) => slug === "moerwijk")).toMatchObject({ besluit: null });
});
