/** Ask a colleague something in the margin of Moerwijk's draft, and settle it; nobody else ever sees it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDatabase } from "../../../db/client";
import { openMeekijken } from "../../../db/queries/meekijken";
import { setUpSite } from "../../support/site";
import { expectNoSidewaysScroll, type Visitor, visit, words } from "../../support/visitor";
import { wordsOf } from "../bewerken-page";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DRAFT = "/agendas/moerwijk/bewerken";
const DOEL = "Doel, thema 3";
/** Others hear of a note within a few seconds. */
const SOON = { timeout: 20_000 };
const VRAAG = "Geldt dit ook voor kinderen die net buiten de wijk wonen?";

const site = setUpSite();

test("two of the team settle a question at the words it is about, with the keyboard alone", async () => {
  const [een, twee] = await Promise.all([openDraft("team-escamp"), openDraft("team-escamp-2")]);

  // At selected words only.
  await tekst(een.page).focus();
  await een.page.keyboard.press("Control+Home");
  await een.page.keyboard.press("Control+Alt+m");
  await een.page.getByRole("status").filter({ hasText: "Selecteer eerst de woorden" }).waitFor();
  await een.page.keyboard.press("Control+Shift+ArrowRight");
  await een.page.keyboard.press("Control+Shift+ArrowRight");
  await een.page.keyboard.press("Control+Alt+m");
  const veld = notities(een.page).getByRole("textbox", { name: "Uw notitie" });
  await expect.poll(() => isFocused(veld), SOON).toBe(true);
  await een.page.keyboard.press("Control+Enter");
  await notities(een.page).getByRole("alert").filter({ hasText: "Schrijf eerst iets op." }).waitFor();
  await een.page.keyboard.type(VRAAG);
  await een.page.keyboard.press("Tab");
  await een.page.keyboard.press("Enter");
  await een.page.getByRole("status").filter({ hasText: "Uw notitie is geplaatst." }).waitFor();
  await expect.poll(() => isFocused(tekst(een.page)), SOON).toBe(true);

  // The colleague finds it at the words, and writes in front of them meanwhile.
  await notitie(twee.page).waitFor();
  await expect.poll(() => marked(twee.page), SOON).toBe("Elk kind");
  await tekst(twee.page).focus();
  await twee.page.keyboard.press("Control+Home");
  await twee.page.keyboard.type("Ons doel: ", { delay: 20 });
  await expect.poll(() => wordsOf(tekst(een.page)), SOON).toContain("Ons doel: Elk kind");
  for (const { page } of [een, twee]) await expect.poll(() => marked(page), SOON).toBe("Elk kind");
  await notitie(twee.page).press("Enter");
  expect(await words(notities(twee.page))).toContain(VRAAG);
  await notities(twee.page).getByRole("textbox", { name: "Uw antwoord" }).focus();
  await twee.page.keyboard.type("Ja, als zij hier naar school gaan.");
  await twee.page.keyboard.press("Control+Enter");
  await twee.page.getByRole("status").filter({ hasText: "Uw antwoord is geplaatst." }).waitFor();

  // The words go and come back; the note stays.
  await notitie(een.page).filter({ hasText: "1 antwoord" }).press("Enter");
  await notities(een.page).getByText("Ja, als zij hier naar school gaan.").waitFor();
  await notities(een.page).getByRole("button", { name: "Ga naar de woorden" }).press("Enter");
  await een.page.keyboard.press("Delete");
  for (const { page } of [een, twee]) {
    await notities(page).getByRole("list", { name: "Bij een gewijzigde passage" }).getByText("Elk kind").waitFor();
    await expect.poll(() => marked(page), SOON).toBe("");
  }
  await een.page.keyboard.press("Control+z");
  for (const { page } of [een, twee]) await expect.poll(() => marked(page), SOON).toBe("Elk kind");

  // Resolved, not removed.
  await notities(twee.page).getByRole("button", { name: "Markeer als opgelost" }).press("Enter");
  await twee.page.getByRole("status").filter({ hasText: "De notitie is opgelost." }).waitFor();
  await expect.poll(() => isFocused(notities(twee.page)), SOON).toBe(true);
  const opgelost = notities(een.page).locator("summary", { hasText: "Opgelost (1)" });
  await opgelost.waitFor();
  await expect.poll(() => marked(een.page), SOON).toBe("");
  await opgelost.press("Enter");
  await notities(een.page).getByText("Demo Collega Escamp heeft dit opgelost").waitFor();
  await notities(een.page).getByRole("button", { name: "Weer openen" }).press("Enter");
  await een.page.getByRole("status").filter({ hasText: "De notitie is weer open." }).waitFor();
  await expect.poll(() => isFocused(notitie(een.page)), SOON).toBe(true);
  await expect.poll(() => marked(twee.page), SOON).toBe("Elk kind");

  // Still there for who comes later.
  await een.page.reload();
  await expect.poll(() => marked(een.page), SOON).toBe("Elk kind");
  for (const { complaints, context } of [een, twee]) {
    expect(complaints()).toEqual([]);
    await context.close();
  }
});

test("who only reads the draft along sees no note, and is not even told that there are any", async () => {
  const database = openDatabase(site.server.databasePath);
  await database.inTransaction((tx) => openMeekijken(tx, "moerwijk", "team-escamp", new Date()));
  database.close();
  for (const persoon of [undefined, "bewoner", "team-laak", "wethouder"]) {
    const reader = await visit(site.browser, site.server, persoon === undefined ? {} : { persoon });
    const asked: string[] = [];
    reader.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await reader.page.goto(site.server.url + DRAFT);
    await reader.page.getByText("kan na schooltijd in de wijk sporten").first().waitFor();
    await reader.page.waitForTimeout(1000);
    const html = await reader.page.content();
    for (const secret of [VRAAG, "Halen we dit met de vrijwilligers", "data-notitie", 'class="notities"']) {
      expect(html, `${persoon}: ${secret}`).not.toContain(secret);
    }
    expect(asked.filter((path) => path.includes("notitie"))).toEqual([]);
    expect(reader.complaints()).toEqual([]);
    await reader.context.close();
  }
});

test.each([
  { width: 320, taal: "nl" },
  { width: 1280, taal: "en" },
] as const)("the notes are clean and fit at $width px in $taal", async ({ width, taal }) => {
  const { page, context, complaints } = await visit(site.browser, site.server, { persoon: "team-escamp", width, taal });
  await page.goto(site.server.url + DRAFT);
  const open = page.locator('.notitie > button[aria-expanded="false"]:visible');
  await open.first().waitFor();
  for (const summary of await page.locator(".notities summary").all()) await summary.click();
  await page.locator("[data-notitie]").first().click();
  await page.getByRole("textbox", { name: taal === "nl" ? "Uw antwoord" : "Your reply" }).waitFor();
  await tekst(page, taal === "nl" ? "Waarom, thema 1" : "Why, theme 1").focus();
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Control+Alt+m");
  await page.getByRole("textbox", { name: taal === "nl" ? "Uw notitie" : "Your note" }).waitFor();
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations: found } = await axe.run(document);
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })));
  });
  expect(violations).toEqual([]);
  await expectNoSidewaysScroll(page);
  expect(complaints()).toEqual([]);
  await context.close();
});

async function openDraft(persoon: string): Promise<Visitor> {
  const visitor = await visit(site.browser, site.server, { persoon });
  await visitor.page.goto(site.server.url + DRAFT);
  await tekst(visitor.page).waitFor();
  return visitor;
}

function tekst(page: Page, naam = DOEL): Locator {
  return page.getByRole("textbox", { name: naam, exact: true });
}

function notities(page: Page): Locator {
  return page.getByRole("region", { name: `Notities bij ${DOEL}` });
}

function notitie(page: Page): Locator {
  return notities(page).getByRole("button", { name: "Notitie 1:" });
}

/** The words that are marked in the text. */
async function marked(page: Page): Promise<string> {
  return (await tekst(page).locator("[data-notitie]").allTextContents()).join("");
}

async function isFocused(element: Locator): Promise<boolean> {
  return await element.evaluate((node) => node === document.activeElement);
}
