import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../db/client";
import { insertActie, listActies } from "../../db/queries/actie";
import { linkActies } from "../../db/queries/reactie";
import {
  COMPLETE,
  GROEN,
  insertProefwijk,
  insertTestCijfer,
  insertTestReactie,
  LICHT,
  PROEFWIJK,
  publishInhoud,
} from "../support/proefwijk";
import { startFilledServer, type TestServer } from "../support/server";

const NOW = new Date("2026-03-10T09:00:00Z");
const PLAN = `/agendas/${PROEFWIJK}/uitvoeringsplan`;
const SLEUTEL = "sleutel-van-21-tekens";

const BOMEN = {
  id: "actie-bomen",
  agendaId: PROEFWIJK,
  themaId: GROEN,
  titel: "Bomen planten",
  doel: "Meer schaduw",
  jaarVan: 2026,
  jaarTot: 2027,
  trekker: "Stadsbeheer",
  status: "loopt",
  updatedAt: NOW,
} as const;

/** Behind on its plan since before this year. */
const UITGELOPEN = {
  ...BOMEN,
  id: "actie-uitgelopen",
  themaId: LICHT,
  titel: "Straatverlichting vervangen",
  jaarVan: 2025,
  jaarTot: 2025,
  status: "vertraagd",
} as const;

const FORM = {
  sleutel: SLEUTEL,
  themaId: LICHT,
  titel: "Lampen in de steeg",
  doel: "Iedereen ziet waar hij loopt",
  jaarVan: "2027",
  jaarTot: "2028",
  trekker: "Stadsbeheer",
  budget: "25.000",
  status: "gepland",
};

let server: TestServer;

beforeAll(async () => {
  server = await startFilledServer(async (tx) => {
    await insertTestCijfer(tx);
    await insertProefwijk(tx, COMPLETE, NOW);
    await publishInhoud(tx, COMPLETE, NOW, null);
    await insertProefwijk(tx, { titel: "Wijkagenda Leeg" }, NOW, "leeg");
    await insertActie(tx, BOMEN);
    await insertActie(tx, UITGELOPEN);
    await insertTestReactie(tx, {
      id: "reactie-donker",
      themaId: LICHT,
      gebruikerId: "bewoner",
      naam: "Buurvrouw van de steeg",
      tekst: "In de steeg is het donker.",
      geplaatstOp: NOW,
    });
    await linkActies(tx, "reactie-donker", [UITGELOPEN.id]);
  });
});

afterAll(() => server.kill());

async function readActies() {
  const { db, close } = openDatabase(server.databasePath);
  try {
    return await listActies(db, { agendaId: PROEFWIJK });
  } finally {
    close();
  }
}

async function get(path: string, persoon?: string): Promise<Response> {
  const headers = persoon === undefined ? {} : { Cookie: await server.signIn(persoon) };
  return await fetch(server.url + path, { headers, redirect: "manual" });
}

async function post(path: string, form: Record<string, string>, persoon?: string): Promise<Response> {
  const cookie = persoon === undefined ? {} : { Cookie: await server.signIn(persoon) };
  return await fetch(server.url + path, {
    method: "POST",
    headers: { ...cookie, Origin: server.url },
    body: new URLSearchParams(form),
    redirect: "manual",
  });
}

test("everyone reads the plan of a year, and only the own team is offered to change it", async () => {
  for (const persoon of [undefined, "bewoner", "wethouder", "team-laak"]) {
    const html = await (await get(`${PLAN}?jaar=2027`, persoon)).text();
    expect(html).toContain("Bomen planten");
    expect(html).not.toContain("Actie toevoegen");
  }
  expect(await (await get(PLAN, "team-escamp")).text()).toContain("Actie toevoegen");
});

test("a year without acties says so, and a year outside the plan does not exist", async () => {
  expect(await (await get(`${PLAN}?jaar=2029`)).text()).toContain("Voor 2029 staan er nog geen acties in het plan.");
  expect((await get(`${PLAN}?jaar=2035`)).status).toBe(404);
  expect((await get(`${PLAN}?jaar=abc`)).status).toBe(404);
});

test("an agenda that is not published says that there is no plan yet", async () => {
  const response = await get("/agendas/leeg/uitvoeringsplan");
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("Er is nog geen uitvoeringsplan.");
});

test.each(["/kaart?wijk=morgenstond", "/aandachtsgebieden/nationaal-programma-den-haag-zuidwest"])(
  "the link of %s to an actie that ran out leads to where it stands in the plan",
  async (page) => {
    const html = await (await get(page)).text();
    const href = new RegExp(`href="(${PLAN}[^"]*)#actie-${UITGELOPEN.id}"`).exec(html)?.[1];
    expect(await (await get(href ?? "/nergens")).text()).toContain(`id="actie-${UITGELOPEN.id}"`);
  },
);

test("the plan tells which reacties an actie came from, and leads to them", async () => {
  const html = (await (await get(`${PLAN}?jaar=2025`)).text()).replaceAll("<!-- -->", "");
  const row = html.slice(html.indexOf(`id="actie-${UITGELOPEN.id}"`)).split("</tr>")[0];
  expect(row).toContain("uit 1 reactie:");
  expect(row).toContain('href="/reacties/reactie-donker"');
});

test("the form for an actie is for the own team", async () => {
  const form = `${PLAN}?actie=nieuw`;
  expect((await get(form)).headers.get("Location")).toContain("/inloggen?terug=");
  for (const persoon of ["bewoner", "wethouder", "beheerder", "team-laak"]) {
    expect((await get(form, persoon)).status, persoon).toBe(403);
  }
  expect((await get(form, "team-escamp")).status).toBe(200);
});

test.each(["bewoner", "wethouder", "beheerder", "team-laak"])("%s cannot add or change an actie", async (persoon) => {
  const before = await readActies();
  expect((await post(`${PLAN}?actie=nieuw`, FORM, persoon)).status).toBe(403);
  expect((await post(`${PLAN}?actie=${BOMEN.id}`, FORM, persoon)).status).toBe(403);
  expect(await readActies()).toEqual(before);
});

test("who is not signed in is asked to, and nothing is stored", async () => {
  const before = await readActies();
  const response = await post(`${PLAN}?actie=nieuw`, FORM);
  expect(response.headers.get("Location")).toBe(`/inloggen?terug=${encodeURIComponent(PLAN)}`);
  expect(await readActies()).toEqual(before);
});

test("an actie is added once, however often the form is sent", async () => {
  const responses = await Promise.all([1, 2].map(() => post(`${PLAN}?actie=nieuw`, FORM, "team-escamp")));
  expect(responses.map(({ status }) => status)).toEqual([303, 303]);
  const added = (await readActies()).filter(({ titel }) => titel === FORM.titel);
  expect(added).toMatchObject([{ budgetCents: 2_500_000, themaTitel: "Meer licht", partners: "" }]);
  for (const response of responses) {
    expect(response.headers.get("Location")).toBe(`${PLAN}?jaar=2027#actie-${added[0]?.id}`);
  }
  expect(await (await get(`${PLAN}?jaar=2028`)).text()).toContain(`id="actie-${added[0]?.id}"`);
});

test("a form for an actie that was gone back to and filled in otherwise adds another", async () => {
  const other = { ...FORM, titel: "Lampen in het park" };
  expect((await post(`${PLAN}?actie=nieuw`, other, "team-escamp")).status).toBe(303);
  expect((await readActies()).filter(({ titel }) => titel.startsWith("Lampen"))).toHaveLength(2);
});

test("a wrong form comes back filled in, in the language of the visitor, and says what is wrong", async () => {
  const wrong = { ...FORM, titel: "Hele mooie lampen", doel: "", budget: "veel" };
  const response = await post(`${PLAN}?actie=nieuw&taal=en`, wrong, "team-escamp");
  expect(response.status).toBe(400);
  const html = await response.text();
  expect(html).toContain("<title>(2 errors) Action plan");
  expect(html).toContain("Hele mooie lampen");
  expect(html).toContain("Write down what the goal is.");
  expect(html).toContain('href="#actie-doel"');
  expect(html).toContain("Fill in an amount in euros");
});

test("what is late says why, and what is done says what came of it", async () => {
  const late = await post(`${PLAN}?actie=nieuw`, { ...FORM, status: "vertraagd" }, "team-escamp");
  expect(await late.text()).toContain("Leg in één zin uit waarom de actie vertraagd is of niet doorgaat.");
  const done = await post(`${PLAN}?actie=nieuw`, { ...FORM, status: "gereed" }, "team-escamp");
  expect(await done.text()).toContain("Schrijf op wat eruit kwam.");
});

test("an actie goes under a thema of its own agenda", async () => {
  const response = await post(`${PLAN}?actie=nieuw`, { ...FORM, themaId: "thema-elders" }, "team-escamp");
  expect(response.status).toBe(400);
});

test("a colleague who saw an actie before it was changed is told so, and loses no text", async () => {
  const form = { ...FORM, sinds: String(NOW.getTime()), themaId: GROEN, titel: "Dertig bomen" };
  const change = `${PLAN}?actie=${BOMEN.id}`;
  expect((await post(change, form, "team-escamp")).status).toBe(303);
  expect((await post(change, form, "team-escamp")).status, "the same form again").toBe(303);

  const late = await post(change, { ...form, titel: "Veertig bomen" }, "team-escamp-2");
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain("Een collega heeft deze actie net gewijzigd.");
  expect(html).toContain('value="Veertig bomen"');
  expect((await readActies()).find(({ id }) => id === BOMEN.id)?.titel).toBe("Dertig bomen");
});

test("an actie of another agenda, or of none, is not found", async () => {
  expect((await post("/agendas/leeg/uitvoeringsplan?actie=actie-bomen", FORM, "team-escamp")).status).toBe(404);
  expect((await post(`${PLAN}?actie=nergens`, FORM, "team-escamp")).status).toBe(404);
  expect((await get(`${PLAN}?actie=nergens`, "team-escamp")).status).toBe(404);
});
