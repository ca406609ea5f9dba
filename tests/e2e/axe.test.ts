/**
 * Every page for everyone it is for, in a real browser: axe finds nothing at 320 and 1280 px, also after opening what
 * can be opened and after a refused form; each page has one h1, a title of its own and its language; nothing scrolls
 * sideways; the browser sees no violation of the content security policy and no error. In English each page is looked at
 * once, opened, as narrow as it gets; so is what another team and the beheerder see that nobody else does. Who sees the
 * same page as someone before them is not sent there again.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { can, type Permission } from "../../app/access/policy";
import { type Examples, type Persona, readExamples } from "../support/route-examples";
import { listRoutes } from "../support/routes";
import { setUpSite } from "../support/site";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDTHS = [320, 1280] as const;
const READERS: readonly Persona[] = ["uitgelogd", "bewoner", "eigen team", "wethouder"];
/** Who mostly see what one of these sees. */
const OTHERS: readonly Persona[] = ["ander team", "beheerder"];
/** Who sees most of a page comes first. */
const ENGLISH_READERS: readonly Persona[] = ["eigen team", "wethouder", "bewoner", "uitgelogd"];

/** A background tile, as the map's provider would send it. */
const TILE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

/** Pages that look different than the example of their route. */
const STATES: readonly { path: string; url: string; status?: number }[] = [
  { path: "/", url: "/?zoek=Transvaal" },
  { path: "/", url: "/?zoek=Schilderswijk" },
  { path: "/", url: "/?zoek=xyzxyz" },
  { path: "/wijken/:wijk", url: "/wijken/oostduinen" },
  { path: "/wijken/:wijk", url: "/wijken/laakkwartier-en-spoorwijk" },
  { path: "/wijken/:wijk/profiel", url: "/wijken/oostduinen/profiel" },
  { path: "/agendas/:agenda", url: "/agendas/moerwijk" },
  { path: "/agendas/:agenda", url: "/agendas/schilderswijk" },
  { path: "/agendas/:agenda/themas/:thema", url: "/agendas/vogelwijk/themas/vogelwijk-04" },
  { path: "/reacties/:id", url: "/reacties/vogelwijk-reactie-1-1" },
  { path: "/aandachtsgebieden", url: "/aandachtsgebieden?op=2021-06-01" },
  { path: "/*", url: "/wijken/bestaat-niet", status: 404 },
];

const pages = listRoutes().filter(({ hasPage }) => hasPage);

const site = setUpSite();
let examples: Examples;

beforeAll(() => {
  examples = readExamples(site.server.databasePath);
});

describe.each(pages)("$path", ({ path, access }) => {
  test("is clean for everyone it is for", async () => {
    const { url, stadsdeel } = examples.find(path);
    const visitors = await whoSeeAnother([...READERS, ...OTHERS], path, access);
    expect(visitors.length).toBeGreaterThan(0);
    for (const persona of visitors) {
      const look = READERS.includes(persona) ? expectClean : expectCleanOnce;
      await visit(persona, stadsdeel, url, async (page) => await look(page, `${persona} ${url}`));
    }
  });

  test("is clean in English", async () => {
    const { url, stadsdeel } = examples.find(path);
    const persona = ENGLISH_READERS.find((reader) => mayRead(reader, access, stadsdeel)) ?? "uitgelogd";
    await visit(persona, stadsdeel, `${url}?taal=en`, async (page) => await expectCleanOnce(page, `${url} in English`));
  });

  test("says its refusals where they are heard, and stays clean", async () => {
    const { url, stadsdeel } = examples.find(path);
    for (const persona of await whoSeeAnother(READERS, path, access)) {
      await visit(persona, stadsdeel, url, async (page) => {
        const forms = page.locator("main form[method=post]:has([required])");
        for (let index = 0; index < (await forms.count()); index++) {
          await expectRefused(page, index, `${persona} ${url}, form ${index + 1}`);
          await page.goto(site.server.url + url);
          await whenWhole(page);
        }
      });
    }
  });
});

test.each(STATES)("$url is clean too", async ({ url, status = 200 }) => {
  await visit("uitgelogd", "Escamp", url, async (page) => await expectClean(page, url), status);
});

test("a page that is not for you is clean", async () => {
  await visit("bewoner", "Escamp", "/taken", async (page) => await expectClean(page, "/taken"), 403);
});

test("a draft that everyone can read along is clean while it is live, and when the team closes it", async () => {
  const draft = "/agendas/moerwijk/bewerken";
  const headers = { Cookie: await site.server.signIn("team-escamp") };
  const choose = async (intent: string) => {
    const body = new URLSearchParams({ intent });
    const request = { method: "POST", headers, body, redirect: "manual" } as const;
    expect((await fetch(`${site.server.url}${draft}/meekijken`, request)).status).toBe(303);
  };
  await choose("openen");
  await visit("uitgelogd", "Escamp", draft, async (page) => {
    await expectCleanOnce(page, `uitgelogd ${draft}`);
    await choose("sluiten");
    await page.getByRole("alert").getByText("U leest niet meer mee.").waitFor();
    await expectCleanOnce(page, `uitgelogd ${draft}, closed`);
  });
});

test.each(["nl", "en"])("every page has a title of its own and is %s from beginning to end", async (taal) => {
  const titles = new Map<string, string>();
  for (const { path, access } of pages) {
    const { url, stadsdeel } = examples.find(path);
    const persona = READERS.find((reader) => mayRead(reader, access, stadsdeel)) ?? "uitgelogd";
    const html = await htmlOf(persona, stadsdeel, `${url}?taal=${taal}`);
    expect(/<html lang="(.*?)"/.exec(html)?.[1], url).toBe(taal);
    const [, title = ""] = /<title>(.+?)<\/title>/.exec(html) ?? [];
    expect(title, url).not.toBe("");
    expect(titles.get(title), `${url} has the title of another page`).toBeUndefined();
    titles.set(title, url);
  }
});

function mayRead(persona: Persona, access: string | undefined, stadsdeel: string): boolean {
  return access === "openbaar" || can(examples.gebruiker(persona, stadsdeel), access as Permission, stadsdeel);
}

/** Of these people, in this order, who may read the page and see another than who came before; of the first page, all. */
async function whoSeeAnother(personas: readonly Persona[], path: string, access: string | undefined) {
  const { url, stadsdeel } = examples.find(path);
  const seen = new Set<string>();
  const found: Persona[] = [];
  for (const persona of personas) {
    if (!mayRead(persona, access, stadsdeel)) continue;
    const main = await mainOf(persona, stadsdeel, url);
    // The frame around it differs by person, not by page.
    if (!seen.has(main) || path === "/") found.push(persona);
    seen.add(main);
  }
  return found;
}

/** What a page says to someone, apart from the keys of its forms. */
async function mainOf(persona: Persona, stadsdeel: string, url: string): Promise<string> {
  const [, main = ""] = /<main[^>]*>(.*)<\/main>/s.exec(await htmlOf(persona, stadsdeel, url)) ?? [];
  return main.replace(/name="sleutel" value="[^"]*"|name="sleutel" autoComplete="off" value="[^"]*"/g, "");
}

async function htmlOf(persona: Persona, stadsdeel: string, url: string): Promise<string> {
  const gebruiker = examples.gebruiker(persona, stadsdeel);
  const headers = gebruiker === null ? {} : { Cookie: await site.server.signIn(gebruiker.id) };
  return await (await fetch(site.server.url + url, { headers })).text();
}

/** Opens a page in a browser of its own; fails on whatever the browser complains about. */
async function visit(
  persona: Persona,
  stadsdeel: string,
  url: string,
  look: (page: Page) => Promise<void>,
  status?: number,
): Promise<void> {
  const context = await openContext(persona, stadsdeel);
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      // What the page answered itself is asked for below; Chromium repeats it as an error.
      const isOwnStatus = /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
      if (["error", "warning"].includes(message.type()) && !isOwnStatus) complaints.push(message.text());
    });
    const response = await page.goto(site.server.url + url, { waitUntil: "load" });
    expect(response?.status(), url).toBe(status ?? (url.startsWith("/er-is-hier-niets") ? 404 : 200));
    await whenWhole(page);
    await look(page);
    expect(complaints, `${persona} ${url}`).toEqual([]);
  } finally {
    await context.close();
  }
}

/** A draft is not there before its script has connected. */
async function whenWhole(page: Page): Promise<void> {
  if ((await page.locator("[data-bewerken]").count()) === 0) return;
  const isReadAlong = (await page.locator("[data-meelezen]").count()) > 0;
  // The text as the server rendered it makes way for the live one.
  if (isReadAlong) await page.locator("[data-leesversie]").waitFor({ state: "detached" });
  else await page.getByRole("heading", { name: /^(Publiceren|Publish)/ }).waitFor();
}

async function openContext(persona: Persona, stadsdeel: string): Promise<BrowserContext> {
  const context = await site.browser.newContext({ viewport: { width: WIDTHS[0], height: 800 } });
  const gebruiker = examples.gebruiker(persona, stadsdeel);
  if (gebruiker !== null) {
    const [name = "", value = ""] = (await site.server.signIn(gebruiker.id)).split(/=(.*)/s);
    await context.addCookies([{ name, value, url: site.server.url }]);
  }
  await context.route(/^(?!http:\/\/localhost)/, (route) => route.fulfill({ contentType: "image/png", body: TILE }));
  return context;
}

async function expectClean(page: Page, where: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await expectCleanNow(page, `${where} at ${width} px`);
  }
  if (await openAll(page)) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await expectCleanNow(page, `${where} at ${width} px, opened`);
    }
  }
}

/** With all of it opened, at the width at which least fits. */
async function expectCleanOnce(page: Page, where: string): Promise<void> {
  await openAll(page);
  await expectCleanNow(page, `${where} at ${WIDTHS[0]} px`);
}

async function expectCleanNow(page: Page, where: string): Promise<void> {
  // Half a megabyte: once for each page that was loaded.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const runOnly = { type: "tag" as const, values: tags };
    // Of what passes, one example a rule is enough.
    const { violations: found } = await axe.run(document, { runOnly, resultTypes: ["violations"] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })));
  }, RULES);
  expect(violations, where).toEqual([]);
  expect(await page.locator("h1").count(), where).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBeLessThanOrEqual(0);
}

/** Opens every disclosure and menu; false when there is none. */
async function openAll(page: Page): Promise<boolean> {
  const summaries = page.locator("main details:not([open]) > summary:visible");
  const buttons = page.locator('main button[aria-expanded="false"]:visible');
  let opened = 0;
  while (opened < 50 && (await summaries.count()) > 0) {
    await summaries.first().click();
    opened += 1;
  }
  while (opened < 50 && (await buttons.count()) > 0) {
    await buttons.first().click();
    opened += 1;
  }
  return opened > 0;
}

/** Sends a form with nothing filled in, past the browser's own check; it comes back saying what is missing. */
async function expectRefused(page: Page, index: number, where: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  const loaded = page.waitForEvent("load");
  await page
    .locator("main form[method=post]:has([required])")
    .nth(index)
    .evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
      for (const field of form.querySelectorAll<HTMLInputElement>("input:not([type=hidden]), textarea, select")) {
        if (["radio", "checkbox"].includes(field.type)) field.checked = false;
        else field.value = "";
      }
      form.requestSubmit(form.querySelector<HTMLButtonElement>("button[type=submit]"));
    });
  expect((await answered).status(), where).toBe(400);
  await loaded;
  await whenWhole(page);
  expect(await page.title(), where).toMatch(/^\(\d+ invoerfout(en)?\)/);
  const links = page.locator("[role=alert] a[href^='#']");
  // The live editor fetches the words for it first.
  await links.first().waitFor();
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))) {
    expect(await page.locator(`[id="${href.slice(1)}"]`).count(), `${where}: ${href}`).toBe(1);
  }
  await expectClean(page, `${where}, refused`);
}
