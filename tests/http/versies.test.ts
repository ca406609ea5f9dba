/** Published versions beside each other, as anyone reads them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.kill("SIGTERM"));

async function read(path: string): Promise<{ status: number; words: string; html: string }> {
  const response = await fetch(`${server.url}${path}`);
  const html = await response.text();
  const words = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  return { status: response.status, words, html };
}

test("what changed between two versions is said in words, thema by thema", async () => {
  const { status, words, html } = await read("/agendas/zeeheldenkwartier/versies/2?vergelijk=1");
  expect(status).toBe(200);
  expect(words).toContain("Wat er veranderde van versie 1 naar versie 2");
  expect(html).toMatch(/<title>Wat er veranderde van versie 1 naar versie 2 · Wijkagenda Zeeheldenkwartier/);
  expect(html).toMatch(/<ins><small[^>]*>toegevoegd:<\/small>/);
  expect(html).toMatch(/<del><small[^>]*>verwijderd:<\/small>/);
  expect(words).toMatch(/thema(’s zijn| is) gewijzigd/);
  expect(words).toMatch(/Vervallen\. Stond op plek \d+\./);
});

test("the direction is from the older to the newer, whichever page asks", async () => {
  const { words } = await read("/agendas/zeeheldenkwartier/versies/1?vergelijk=2");
  expect(words).toContain("Wat er veranderde van versie 1 naar versie 2");
});

test("it can be read in English", async () => {
  const { words } = await read("/agendas/zeeheldenkwartier/versies/2?vergelijk=1&taal=en");
  expect(words).toContain("What changed from version 1 to version 2");
  expect(words).toContain("added:");
});

test("the list of versions leads there, and says whose versions they are", async () => {
  const { words, html } = await read("/agendas/zeeheldenkwartier/versies");
  expect(html).toContain('href="/agendas/zeeheldenkwartier/versies/2?vergelijk=1"');
  expect(html).toMatch(/<h1>Versies(<!-- -->)?: <span lang="nl">Wijkagenda Zeeheldenkwartier<\/span><\/h1>/);
  expect(words).toContain("Voorbeeld");
});

test("choosing nothing shows the version itself", async () => {
  const { status, words } = await read("/agendas/zeeheldenkwartier/versies/2?vergelijk=");
  expect(status).toBe(200);
  expect(words).not.toContain("Wat er veranderde");
});

test.each(["0", "3", "2", "-1", "1e0", "01", "99999999", "een", "1%00", "1,2"])(
  "?vergelijk=%s names no other version and is not found",
  async (vergelijk) => {
    expect((await read(`/agendas/zeeheldenkwartier/versies/2?vergelijk=${vergelijk}`)).status).toBe(404);
  },
);
