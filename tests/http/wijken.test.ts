import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.kill());

async function get(path: string): Promise<{ status: number; location: string | null; html: string }> {
  const response = await fetch(`${server.url}${path}`, { redirect: "manual" });
  return { status: response.status, location: response.headers.get("Location"), html: await response.text() };
}

/** The text of the first cell of every row of the table. */
function rowNames(html: string): string[] {
  return [...html.matchAll(/<tr[^>]*><td><a [^>]*>([^<]+)<\/a>/g)].map(([, naam = ""]) => naam);
}

test.each([
  ["Schilderswijk", "schildersbuurt"],
  ["transvaal", "transvaalkwartier"],
  ["Houtwijk", "loosduinen"],
  ["zeeHELDEN", "zeeheldenkwartier"],
])("searching %s leads straight to the wijk", async (vraag, slug) => {
  expect(await get(`/?zoek=${vraag}`)).toMatchObject({ status: 302, location: `/wijken/${slug}` });
});

test("a question with several answers lists them with the reason", async () => {
  const { status, html } = await get("/?zoek=park");
  expect(status).toBe(200);
  expect(html).toContain("2 wijken gevonden");
  expect(html).toContain('<a href="/wijken/belgisch-park">Belgisch Park</a>');
  expect(html).toContain("Parkbuurt oosteinde is een buurt in Wateringse Veld");
  expect(html).toContain('value="park"');
});

test("a name that is not there gets a friendly sentence, names that look like it and no script of the visitor", async () => {
  const { status, html } = await get(`/?zoek=${encodeURIComponent("Morwijk<script>")}`);
  expect(status).toBe(200);
  expect(html).toContain("Geen wijk of buurt gevonden");
  expect(html).toContain('<a href="/wijken/moerwijk">Moerwijk</a>');
  expect(html).not.toContain("<script>");
});

test("the first page answers an empty search as if nothing was asked", async () => {
  const { status, html } = await get("/?zoek=%20");
  expect(status).toBe(200);
  expect(html).not.toContain("gevonden");
});

test("the 44 wijken stand on the map and in the table, each a link with a name", async () => {
  const { status, html } = await get("/wijken");
  expect(status).toBe(200);
  expect(rowNames(html)).toHaveLength(44);
  const links = [...html.matchAll(/<a href="\/wijken\/([a-z-]+)" aria-label="([^":]+): [^"]+"/g)];
  expect(new Set(links.map(([, slug]) => slug)).size).toBe(44);
  expect(html).toContain("De grenzen zijn schematisch, dus niet precies");
  expect(html).not.toMatch(/ style="/);
});

test("the table sorts by the address alone and says how", async () => {
  const { html } = await get("/wijken?sorteer=inwoners&richting=af");
  expect(rowNames(html).slice(0, 2)).toEqual(["Laakkwartier en Spoorwijk", "Schildersbuurt"]);
  expect(html).toMatch(/aria-sort="descending"><a href="\/wijken\?sorteer=inwoners&amp;richting=op#tabel"/);
  expect(rowNames((await get("/wijken?sorteer=inwoners&richting=op")).html)[0]).toBe("Oostduinen");
  expect(rowNames((await get("/wijken?sorteer=onzin")).html)[0]).toBe("Archipelbuurt");
});

test("a stadsdeel narrows the table and the order stays", async () => {
  const { html } = await get("/wijken?stadsdeel=escamp&sorteer=inwoners&richting=af");
  expect(rowNames(html)).toHaveLength(7);
  expect(rowNames(html)[0]).toBe("Bouwlust en Vrederust");
  expect(html).toContain("<title>Wijken in stadsdeel Escamp");
});

test("the pages read in English", async () => {
  const { html } = await get("/wijken?taal=en");
  expect(html).toContain('<html lang="en"');
  expect(html).toContain("The borders are schematic, so not exact");
  expect((await get("/?zoek=park&taal=en")).html).toContain("2 neighbourhoods found");
});

test("the page of a wijk holds its agenda, its history, its figures beside those of Den Haag and its buurten", async () => {
  const { status, html } = await get("/wijken/moerwijk");
  expect(status).toBe(200);
  expect(html).toContain("<title>Moerwijk");
  expect(html).toContain('<a href="/agendas/moerwijk" lang="nl">Wijkagenda Moerwijk</a>');
  for (const fact of ["april 2023", "26 september 2023", "20.755", "553.417", "Moerwijk-Noord", "2022"]) {
    expect(html, fact).toContain(fact);
  }
  expect(html).toContain('href="/wijken/moerwijk/profiel"');
  expect(html).toMatch(/wacht(en al)? langer dan 6 weken/);
});

test("reactions that were made up are not counted as late without a word", async () => {
  const { resultaten } = (await (await fetch(`${server.url}/api/v1/wijken?paginagrootte=200`)).json()) as {
    resultaten: { slug: string }[];
  };
  const pages = await Promise.all(resultaten.map(async ({ slug }) => (await get(`/wijken/${slug}`)).html));
  const late = pages.filter((html) => /reacties? wacht(en)? al langer/.test(html));
  expect(late.length).toBeGreaterThan(0);
  const MADE = "Bij agenda’s met “voorbeeld” is alles verzonnen";
  expect(late.filter((html) => !html.includes(MADE))).toEqual([]);
  expect((await get("/wijken/oostduinen")).html).not.toContain(MADE);
});

test("the totals of the first page say how many agendas were made up", async () => {
  const { resultaten } = (await (await fetch(`${server.url}/api/v1/agendas?paginagrootte=200`)).json()) as {
    resultaten: { voorbeeld: boolean }[];
  };
  const aantal = resultaten.filter(({ voorbeeld }) => voorbeeld).length;
  const html = (await get("/")).html.replaceAll("<!-- -->", "");
  expect(html).toContain(`Voorbeelden tellen mee: bij ${aantal} van deze agenda’s is alles verzonnen.`);
});

test("a wijk with several agendas leads to each, and an agenda of several wijken is on the page of each", async () => {
  const laak = (await get("/wijken/laakkwartier-en-spoorwijk")).html;
  for (const slug of ["laak-centraal", "laakhavens", "schipperskwartier"]) {
    expect(laak).toContain(`href="/agendas/${slug}"`);
  }
  for (const slug of ["archipelbuurt", "willemspark"]) {
    expect((await get(`/wijken/${slug}`)).html).toContain('href="/agendas/archipel-willemspark"');
  }
});

test("a figure that CBS does not publish is a word", async () => {
  expect((await get("/wijken/oostduinen")).html).toContain("niet gepubliceerd");
});

test.each(["WK051836", "wk051836"])("the CBS code %s leads to the address of the wijk for good", async (code) => {
  expect(await get(`/wijken/${code}`)).toMatchObject({ status: 301, location: "/wijken/moerwijk" });
});

test.each(["/wijken/nergens", "/wijken/WK051899", "/wijken/BU05183620", "/kaart?wijk=nergens"])(
  "%s is a page that does not exist",
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);
