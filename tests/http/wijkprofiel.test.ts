import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.kill();
});

async function read(path: string) {
  const response = await fetch(`${server.url}${path}`, { redirect: "manual" });
  const html = (await response.text()).replaceAll("<!-- -->", "").replaceAll("\u00a0", " ");
  return { status: response.status, location: response.headers.get("Location"), html };
}

test("a figure is a sentence with its scale, its source and its row in the table", async () => {
  const { status, html } = await read("/wijken/moerwijk/profiel");
  expect(status).toBe(200);
  expect(html).toContain(
    '<span class="n">16 %</span> van de woningen in Moerwijk is een koopwoning. Dat is minder dan',
  );
  expect(html).toContain("Moerwijk staat op 16 %. Den Haag staat op 41 %.");
  expect(html).toContain("CBS, Kerncijfers wijken en buurten 2022 · registratie");
  expect(html).toMatch(/<td[^>]*>Koopwoningen<\/td><td[^>]*>16 %<\/td><td[^>]*>41 %<\/td><td[^>]*>2022<\/td>/);
});

test("it is in English too", async () => {
  const { html } = await read("/wijken/moerwijk/profiel?taal=en");
  expect(html).toContain("of the homes in Moerwijk are owner-occupied. That is less than in The Hague (41%).");
});

test("kinds of figures stand under headings of their own", async () => {
  const { html } = await read("/wijken/moerwijk/profiel");
  const headings = [...html.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, heading]) => heading);
  expect(headings.slice(0, 3)).toEqual([
    "Geteld: cijfers uit registraties",
    "Gevraagd: cijfers uit enquêtes",
    "Geschat: cijfers uit een model",
  ]);
});

test("a survey figure without n and margin is not shown, and the page says so", async () => {
  const { html } = await read("/wijken/vogelwijk/profiel");
  expect(html).not.toContain("8,4");
  expect(html).toContain("Er is één enquêtecijfer waarvan niet bekend is hoeveel mensen meededen");
});

test("a self-selected questionnaire is shown as what it is", async () => {
  const { html } = await read("/wijken/loosduinen/profiel");
  expect(html).toContain("Deelnemers aan een vragenlijst geven het wonen in Houtwijk het rapportcijfer");
  expect(html).toContain("500 deelnemers · niet representatief");
});

test("a figure that was not published is a word, never a zero", async () => {
  const { html } = await read("/wijken/oostduinen/profiel");
  expect(html).toMatch(/<td[^>]*>Koopwoningen<\/td><td[^>]*>niet gepubliceerd<\/td>/);
});

test("a CBS code leads to the name of the wijk, for good", async () => {
  const { status, location } = await read("/wijken/WK051836/profiel?taal=en");
  expect([status, location]).toEqual([301, "/wijken/moerwijk/profiel?taal=en"]);
});

test.each(["atlantis", "WK051899", "BU05183600"])("%s is not a wijk", async (wijk) => {
  expect((await read(`/wijken/${wijk}/profiel`)).status).toBe(404);
});
