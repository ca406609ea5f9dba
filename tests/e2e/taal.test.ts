import { beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../db/client";
import { actie } from "../../db/schema/actie";
import { agenda, bekendThema, versie } from "../../db/schema/agenda";
import { reactie } from "../../db/schema/reactie";
import { readExamples } from "../support/route-examples";
import { listRoutes } from "../support/routes";
import { setUpSite } from "../support/site";
import { setUpVisitors } from "../support/visitor";

/** Pages that show more than the example of their route. */
const STATES = [
  "/kaart?wijk=morgenstond",
  "/kaart?wijk=moerwijk",
  "/wijken/morgenstond",
  "/agendas/moerwijk",
  "/aandachtsgebieden/nationaal-programma-den-haag-zuidwest",
];

const site = setUpSite();
const come = setUpVisitors(site);
let dutch: string[];

beforeAll(async () => {
  const { db, close } = openDatabase(site.server.databasePath);
  try {
    const versies = await db.select().from(versie);
    dutch = [
      ...(await db.select({ words: agenda.titel }).from(agenda)),
      ...(await db.select({ words: bekendThema.titel }).from(bekendThema)),
      ...(await db.select({ words: actie.titel }).from(actie)),
      ...(await db.select({ words: reactie.tekst }).from(reactie)),
      ...versies.flatMap(({ inhoud }) => inhoud.themas.map(({ titel }) => ({ words: titel }))),
    ].map(({ words }) => words);
  } finally {
    close();
  }
});

test("on pages in English, titles and reacties are marked as the Dutch they are", async () => {
  const examples = readExamples(site.server.databasePath);
  const pages = listRoutes().filter(({ hasPage, path }) => hasPage && path !== "/*");
  const urls = [...pages.map(({ path }) => examples.find(path).url), ...STATES];
  const found: string[] = [];
  for (const persoon of ["team-escamp", undefined]) {
    const { page, complaints } = await come({ ...(persoon && { persoon }), taal: "en", javaScriptEnabled: false });
    for (const url of urls) {
      await page.goto(site.server.url + url);
      expect(await page.locator("html").getAttribute("lang"), url).toBe("en");
      const unmarked = await page.evaluate((known) => {
        const texts = new Set(known.map((words) => words.replace(/\s+/g, " ").trim()));
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const left: string[] = [];
        while (walker.nextNode()) {
          const { textContent, parentElement } = walker.currentNode;
          const words = (textContent ?? "").replace(/\s+/g, " ").trim();
          if (texts.has(words) && parentElement?.closest("[lang]")?.getAttribute("lang") !== "nl") left.push(words);
        }
        return left;
      }, dutch);
      found.push(...unmarked.map((words) => `${url}: ${words}`));
    }
    complaints();
  }
  expect(found).toEqual([]);
});
