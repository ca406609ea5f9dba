import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.kill());

async function get(path: string, persoon?: string): Promise<{ status: number; html: string }> {
  const headers = persoon === undefined ? {} : { Cookie: await server.signIn(persoon) };
  const response = await fetch(`${server.url}${path}`, { headers });
  return { status: response.status, html: (await response.text()).replaceAll("<!-- -->", "") };
}

const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length;

test("without script the map has 44 wijken, seven investeringsgebieden, NPZW, a legend in words and the same as a table", async () => {
  const { status, html } = await get("/kaart");
  expect(status).toBe(200);
  expect(count(html, /<a href="\/kaart\?wijk=[a-z-]+#gekozen" aria-label="/g)).toBe(44);
  expect(count(html, /<path class="gebied"/g)).toBe(5);
  // Two of the seven are streets: Jan Luykenlaan-Van Baerlestraat and Weimarstraat-Beeklaan-Zevensprong.
  expect(count(html, /<path class="gebied deels"/g)).toBe(2);
  expect(count(html, /<path class="npzw"/g)).toBe(1);
  expect(count(html, /<tr[^>]*><td>/g)).toBe(44);
  for (const words of [
    "7 investeringsgebieden zijn van kracht",
    "Nog niet gestart",
    "In de maak",
    "Open voor reactie",
    "Vastgesteld",
    "In uitvoering",
    "Loopt af",
    "Afgelopen",
    "Investeringsgebied: een deel van de wijk, straten onbekend",
    "Welke straten erbij horen, is hier niet bekend",
    "De grenzen zijn schematisch, dus niet precies",
  ]) {
    expect(html, words).toContain(words);
  }
  expect(html).not.toMatch(/ style="/);
});

test("boxes choose what is drawn, all of them empty included, and the rest of the address stays", async () => {
  const { html } = await get("/kaart?laag=geen&laag=npzw&wijk=duindorp");
  expect(html).not.toContain('class="gebied');
  expect(html).toContain('class="npzw"');
  expect(count(html, /<path class="wijk leeg"/g)).toBe(44);
  expect(html).toContain('<input type="hidden" name="wijk" value="duindorp"/>');
  expect(html).toContain('href="/kaart?laag=geen&amp;laag=npzw&amp;wijk=vogelwijk#gekozen"');
  expect((await get("/kaart?laag=geen")).html).not.toContain('class="npzw"');
});

test("a chosen wijk shows its aanwijzingen as exactly as they are known, its agenda and its dossier", async () => {
  const { html } = await get("/kaart?wijk=rustenburg-en-oostbroek");
  expect(html).toContain("<title>Rustenburg en Oostbroek");
  expect(html).toContain('<span class="what">najaar 2023</span>');
  expect(html).toContain('<span class="what">2026</span>');
  expect(html).toContain('href="/aandachtsgebieden/rustenburg-oostbroek"');
  expect(html).toContain('href="/agendas/rustenburg-oostbroek"');
  expect(html).toContain('<path class="gekozen"');
  expect(html).toMatch(/<tr class="gekozen"><td><a href="[^"]*" aria-current="true">Rustenburg en Oostbroek/);
});

test("the table sorts by the address alone, and a wijk without acties comes last", async () => {
  const { html } = await get("/kaart?sorteer=acties&richting=op");
  const cells = [...html.matchAll(/data-kop="Acties gereed" class="num">([^<]*)</g)].map(([, cell = ""]) => cell);
  expect(cells).toHaveLength(44);
  const first = cells.indexOf("Geen acties");
  expect(first).toBeGreaterThan(0);
  expect(new Set(cells.slice(first))).toEqual(new Set(["Geen acties"]));
  expect(html).toContain('aria-sort="ascending"');
});

test("only the wethouder is asked for a decision, and can narrow the table to what asks for one", async () => {
  const wethouder = (await get("/kaart", "wethouder")).html;
  expect(wethouder).toContain("Wat vraagt om een besluit?");
  expect(wethouder).toContain("Er zijn al 7 investeringsgebieden. Meer mag niet.");
  const narrowed = (await get("/kaart?toon=loopt-af", "wethouder")).html;
  const rows = count(narrowed, /<tr[^>]*><td>/g);
  expect(rows).toBeGreaterThan(0);
  expect(rows).toBeLessThan(44);
  expect(count(narrowed, /data-kop="Agenda">[^<]*Loopt af/g)).toBe(rows);

  for (const persoon of [undefined, "bewoner", "team-escamp", "beheerder"]) {
    const { html } = await get("/kaart?toon=loopt-af", persoon);
    expect(html).not.toContain("Wat vraagt om een besluit?");
    expect(count(html, /<tr[^>]*><td>/g)).toBe(44);
  }
});

test("what was made up is said on the map, whatever is drawn, and in each count that the wethouder is asked about", async () => {
  const made = "Bij agenda’s met “voorbeeld” is alles verzonnen";
  for (const path of ["/kaart", "/kaart?laag=geen", "/kaart?laag=geen&laag=npzw"]) {
    expect(count((await get(path)).html, new RegExp(made, "g")), path).toBe(1);
  }
  const { html } = await get("/kaart", "wethouder");
  expect(html).toMatch(/Reacties wachten te lang<\/a>: \d+ wijk(en)? \(\d+ met een voorbeeld\)/);
});

test("the map reads in English", async () => {
  const { html } = await get("/kaart?wijk=moerwijk&taal=en");
  expect(html).toContain("How far along is each neighbourhood?");
  expect(html).toContain('<span class="what">April 2023</span>');
  expect(html).toContain("The borders are schematic, so not exact");
});
