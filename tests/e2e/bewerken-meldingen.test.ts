/** What is seen of others and of saving is heard as well: through one polite region, not too often, and not against one's will. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { setUpSite } from "../support/site";
import { eventually, openDraft, tekst, waitForStatus } from "./bewerken-page";
import { setUpWriters } from "./writers";

const INLEIDING = "Waar deze agenda over gaat";
const MAX_PER_MINUTE = 12;

const site = setUpSite();
const { openAlone } = setUpWriters(site);

test("one polite region tells who comes and goes, what is saved and what one did", async () => {
  const { agenda, page, context } = await openQuiet();
  expect(await page.locator("[role=status], [aria-live]").count()).toBe(1);
  const heard = await listen(page);

  const colleague = await openDraft(site.browser, site.server, agenda, "team-escamp-2");
  await eventually(async () => expect(await heard()).toContain("Demo Collega Escamp is er nu ook."));
  await page.getByRole("button", { name: "Thema ‘Meer ontmoeten’ omhoog" }).click();
  await eventually(async () => expect(await heard()).toMatch(/Thema ‘Meer ontmoeten’ staat nu op plek 1\./));
  await tekst(page, INLEIDING).click();
  await page.keyboard.type("Een zin.");
  await eventually(async () => expect(await heard()).toContain("Bewaard."));
  await colleague.context.close();
  await eventually(async () => expect(await heard()).toContain("Demo Collega Escamp is weggegaan."));

  await context.setOffline(true);
  await eventually(async () => expect(await heard()).toContain("Niet verbonden: u kunt doorschrijven."));
  await context.setOffline(false);
  await waitForStatus(page, "Bewaard");
});

test("however much one does, it is told in at most twelve messages a minute", async () => {
  const { page } = await openQuiet();
  const heard = await listen(page);
  const omlaag = page.getByRole("button", { name: "Thema ‘Schone straten’ omlaag" });
  const omhoog = page.getByRole("button", { name: "Thema ‘Schone straten’ omhoog" });
  for (let round = 0; round < 20; round++) {
    await omlaag.click();
    await page.waitForTimeout(500);
    await omhoog.click();
    await page.waitForTimeout(500);
  }
  const messages = (await heard()).split("\n").filter((line) => line !== "");
  expect(messages.length).toBeGreaterThan(2);
  expect(messages.length).toBeLessThanOrEqual(MAX_PER_MINUTE);
});

test("one can switch the messages off from the keyboard, and the browser remembers it", async () => {
  const { page, context } = await openQuiet();
  const knop = () => page.getByRole("checkbox", { name: "Meldingen voor schermlezers" });
  expect(await knop().isChecked()).toBe(true);
  await knop().focus();
  await page.keyboard.press("Space");
  expect(await page.getByRole("status").count()).toBe(0);
  await page.reload();
  await waitForStatus(page, "Bewaard");
  expect(await knop().isChecked()).toBe(false);
  await page.getByRole("button", { name: "Thema ‘Meer ontmoeten’ omhoog" }).click();
  await waitForStatus(page, "Thema ‘Meer ontmoeten’ staat nu op plek 1.");
  expect(await page.getByRole("status").count()).toBe(0);
  // What matters stays in sight.
  await context.setOffline(true);
  await waitForStatus(page, "Niet verbonden: u kunt doorschrijven");
  await context.setOffline(false);
  await waitForStatus(page, "Bewaard");
  await knop().check();
  expect(await page.getByRole("status").count()).toBe(1);
});

/** One of the team in a draft, some while after it opened: what was there then is no news. */
async function openQuiet(): ReturnType<typeof openAlone> {
  const writer = await openAlone();
  await writer.page.waitForTimeout(2500);
  return writer;
}

/** Notes every message of the region from now on, as a screen reader would; answers them, one on a line. */
async function listen(page: Page): Promise<() => Promise<string>> {
  await page.getByRole("status").evaluate((region) => {
    const heard: string[] = [];
    new MutationObserver((changes) => {
      if (changes.some(({ addedNodes }) => addedNodes.length > 0)) heard.push(region.textContent ?? "");
      region.setAttribute("data-heard", heard.join("\n"));
    }).observe(region, { childList: true, subtree: true, characterData: true });
  });
  return async () => (await page.getByRole("status").getAttribute("data-heard")) ?? "";
}
