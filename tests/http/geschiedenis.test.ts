/** The history of a draft over the wire: who sees it, who names and restores, and what is refused. */
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { come, eventually, everyoneLeaves } from "../realtime/participant";
import { dumpDatabase } from "../support/dump";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.kill("SIGTERM"));

const PATH = "/agendas/moerwijk/bewerken";

async function read(path: string, persoon: string | null = "team-escamp") {
  const response = await fetch(`${server.url}${path}`, {
    headers: await server.headersOf(persoon),
    redirect: "manual",
  });
  const html = await response.text();
  return { status: response.status, html, words: html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ") };
}

async function post(path: string, body: Record<string, string>, persoon: string | null = "team-escamp") {
  const response = await fetch(`${server.url}${path}`, {
    method: "POST",
    body: new URLSearchParams(body),
    headers: await server.headersOf(persoon),
    redirect: "manual",
  });
  return { status: response.status, location: response.headers.get("Location"), html: await response.text() };
}

/** The numbers of the kept moments, latest first. */
async function momentIds(): Promise<number[]> {
  const { html } = await read(`${PATH}/geschiedenis`);
  return [...html.matchAll(/bewerken\/geschiedenis\/(\d+)"/g)].map(([, id]) => Number(id));
}

test("the page of the draft shows its history: when, why, and who wrote from when until when", async () => {
  const { words } = await read(PATH);
  expect(words).toContain("Geschiedenis");
  expect(words).toContain("Concept voor de wijktafel, door Demo Collega Escamp");
  expect(words).toContain("Aan het eind van het werk");
  expect(words).toMatch(/door Demo Collega Escamp Demo Collega Escamp, \d\d:\d\d /);
});

test("the differences between any two moments stand on the same page, in words", async () => {
  const ids = await momentIds();
  const oldest = ids.at(-1);
  const { status, words, html } = await read(`${PATH}?van=${oldest}&tot=nu`);
  expect(status).toBe(200);
  expect(html).toContain("<title>Verschillen tussen momenten: Wijkagenda Moerwijk");
  // The date first: a list on a phone shows no more of it.
  expect(words).toMatch(/Van: \d+ \w+ \d{4} om \d\d:\d\d \(aan het eind van het werk\)\. Tot: Nu\./);
  expect(words).toContain("2 thema’s zijn gewijzigd");
  expect(html).toMatch(/<ins><small[^>]*>toegevoegd:<\/small>/);
  expect(html).toMatch(/<del><small[^>]*>verwijderd:<\/small>/);
  // Whichever is named first, what changed goes from the older to the newer.
  const turned = await read(`${PATH}?van=nu&tot=${oldest}`);
  expect(turned.words.replace(/van=\S+/g, "")).toContain("2 thema’s zijn gewijzigd");
  expect(turned.html.match(/<ins>.*?<\/ins>/)?.[0]).toBe(html.match(/<ins>.*?<\/ins>/)?.[0]);
});

test.each([
  "van=1",
  "van=&tot=nu",
  "van=nu&tot=999999",
  "van=nu&tot=0",
  "van=-1&tot=nu",
  "van=1e3&tot=nu",
  "tot=x&van=nu",
])("?%s names no two moments of this draft and is not found", async (search) => {
  expect((await read(`${PATH}?${search}`)).status).toBe(404);
});

test("a moment of another draft is not found here", async () => {
  const [id] = await momentIds();
  expect((await read(`/agendas/morgenstond/bewerken?van=${id}&tot=nu`)).status).toBe(404);
  expect((await read(`/agendas/morgenstond/bewerken/geschiedenis/${id}`)).status).toBe(404);
  expect((await post(`/agendas/morgenstond/bewerken/geschiedenis/${id}`, { intent: "herstellen" })).status).toBe(404);
});

test("a moment gets a name; one without a name, or with too long a one, is refused and says so", async () => {
  const before = await momentIds();
  const empty = await post(`${PATH}/geschiedenis`, { naam: "  " });
  expect(empty.status).toBe(400);
  expect(empty.html).toContain("Geef het moment een naam.");
  expect(empty.html).toMatch(/<title>\(1 invoerfout\)/);
  expect((await post(`${PATH}/geschiedenis`, { naam: "x".repeat(101) })).status).toBe(400);
  expect(await momentIds()).toEqual(before);

  const named = await post(`${PATH}/geschiedenis`, { naam: "concept voor <wijktafel> 12 maart" });
  expect(named).toMatchObject({ status: 303, location: `${PATH}/geschiedenis` });
  const { html } = await read(`${PATH}/geschiedenis`);
  expect(html).toContain("concept voor &lt;wijktafel&gt; 12 maart");
});

test("putting back asks first, tells what changes, and keeps what stood there", async () => {
  const oldest = (await momentIds()).at(-1);
  const step = await read(`${PATH}/geschiedenis/${oldest}`);
  expect(step.words).toContain("Zet dit moment terug");
  expect(step.words).toContain("Wat er verandert als u terugzet");
  expect(step.words).toContain("verwijderd:");
  // Nothing happened yet.
  expect(step.words).toContain("2 thema’s worden gewijzigd");
  expect(step.words).not.toMatch(/zijn gewijzigd|is nieuw|Niet veranderd|bleef gelijk/);
  expect((await read(`${PATH}/geschiedenis/${oldest}?taal=en`)).words).toContain("2 themes will change");

  expect(await post(`${PATH}/geschiedenis/${oldest}`, { intent: "herstellen" })).toMatchObject({
    status: 303,
    location: PATH,
  });
  expect((await read(`${PATH}?van=${oldest}&tot=nu`)).words).toContain("Er is niets veranderd.");
  expect((await read(`${PATH}/geschiedenis/${oldest}`)).words).toContain("Er is niets terug te zetten.");

  // And forward again, to what was kept just before.
  const [kept] = await momentIds();
  expect((await read(`${PATH}/geschiedenis`)).words).toContain("Voordat een eerder moment is teruggezet");
  await post(`${PATH}/geschiedenis/${kept}`, { intent: "herstellen" });
  expect((await read(`${PATH}?van=${kept}&tot=nu`)).words).toContain("Er is niets veranderd.");
});

test("a comparison with now has what was stored a moment ago, and reading it changes nothing", async () => {
  const oldest = (await momentIds()).at(-1);
  const writer = await come(server, "moerwijk", "team-escamp");
  const connection = new Sqlite(server.databasePath);
  // As long as this stands, no page has what is written now.
  connection.exec("CREATE TRIGGER dicht BEFORE UPDATE ON concept BEGIN SELECT RAISE(ABORT, 'not now'); END");
  try {
    writer.write("Net opgeschreven.");
    const colleague = await come(server, "moerwijk", "team-escamp-2");
    await eventually(() => expect(colleague.read()).toContain("Net opgeschreven."));
    const before = dumpDatabase(server.databasePath);
    for (const path of [`${PATH}?van=${oldest}&tot=nu`, `${PATH}/geschiedenis/${oldest}`]) {
      const { status, words } = await read(path);
      expect(status, path).toBe(200);
      expect(words, path).toContain("Net opgeschreven.");
    }
    expect(dumpDatabase(server.databasePath)).toEqual(before);
  } finally {
    connection.exec("DROP TRIGGER dicht");
    connection.close();
    everyoneLeaves();
  }
});

test("a colleague of another stadsdeel reads the history and can neither name nor restore", async () => {
  const [id] = await momentIds();
  const page = await read(`${PATH}/geschiedenis`, "team-laak");
  expect(page.status).toBe(200);
  expect(page.html).not.toContain('<form method="post" action="/agendas');
  expect(page.words).not.toContain("Bewaar dit moment");
  expect((await read(`${PATH}/geschiedenis/${id}`, "team-laak")).words).not.toContain("Zet dit moment terug");
  expect((await post(`${PATH}/geschiedenis`, { naam: "van mij" }, "team-laak")).status).toBe(403);
  expect((await post(`${PATH}/geschiedenis/${id}`, { intent: "herstellen" }, "team-laak")).status).toBe(403);
});

test("a resident and who is not signed in see nothing of it", async () => {
  const [id] = await momentIds();
  for (const path of [`${PATH}/geschiedenis`, `${PATH}/geschiedenis/${id}`]) {
    expect((await read(path, "bewoner")).status).toBe(403);
    expect((await read(path, null)).status).toBe(302);
  }
});

test("every page of the history says that it is about a draft, and who can read that", async () => {
  const [id] = await momentIds();
  const pages = [`${PATH}/geschiedenis`, `${PATH}/geschiedenis/${id}`, `${PATH}?van=${id}&tot=nu`];
  for (const path of pages) expect((await read(path)).words, path).toContain("Concept, niet openbaar");
  await post(`${PATH}/meekijken`, { intent: "openen" });
  for (const path of pages) expect((await read(path)).words, path).toContain("Concept, iedereen kan meekijken");
  await post(`${PATH}/meekijken`, { intent: "sluiten" });
});

test("it can be read in English", async () => {
  const { words } = await read(`${PATH}/geschiedenis?taal=en`);
  expect(words).toContain("Kept moments, the newest first");
});
