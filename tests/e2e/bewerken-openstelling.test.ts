/** A colleague opens the draft to everyone while others have it open. */
import { expect, test } from "vitest";
import { setUpSite } from "../support/site";
import { status, tekst, waitForStatus, wordsOf } from "./bewerken-page";
import { setUpWriters } from "./writers";

const INLEIDING = "Waar deze agenda over gaat";

const site = setUpSite();
const { openTogether } = setUpWriters(site);

test("who is writing reads within seconds that everyone can read along now, and just types on", async () => {
  const { een, twee, agenda } = await openTogether();
  const { page } = een;
  await waitForStatus(page, "Bewaard");
  await tekst(page, INLEIDING).click();
  await page.keyboard.type("Voor het open. En daarna.");
  // In the middle of a word, with something selected.
  for (let step = 0; step < " En daarna.".length; step++) await page.keyboard.press("ArrowLeft");
  for (let step = 0; step < "open.".length; step++) await page.keyboard.press("Shift+ArrowLeft");
  await page.getByText("Concept, niet openbaar", { exact: true }).waitFor();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));

  await twee.page.goto(`${site.server.url}/agendas/${agenda}/bewerken/meekijken`);
  await twee.page.getByRole("button", { name: "Stel het concept open voor iedereen" }).click();
  await twee.page.getByText("Iedereen kan meekijken sinds").waitFor();
  await page.getByText("Concept, iedereen kan meekijken", { exact: true }).waitFor({ timeout: 5000 });
  expect(await page.getByText("Concept, niet openbaar").count()).toBe(0);
  await status(page).getByRole("status").getByText("Concept, iedereen kan meekijken.").waitFor();

  await page.keyboard.type("openen.");
  expect(await wordsOf(tekst(page, INLEIDING))).toBe("Voor het openen. En daarna.");
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  await waitForStatus(page, "Bewaard");

  await twee.page.getByRole("button", { name: "Laat niet meer iedereen meekijken" }).click();
  await page.getByText("Concept, niet openbaar", { exact: true }).waitFor({ timeout: 5000 });
  await status(page).getByRole("status").getByText("Concept, niet openbaar.").waitFor();
});
