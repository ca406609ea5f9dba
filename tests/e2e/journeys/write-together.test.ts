/** Write the agenda of Moerwijk with a colleague, and lose nothing. */
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../support/database";
import { startServer } from "../../support/server";
import { setUpSite } from "../../support/site";
import { setUpVisitors, type Visitor, visit, words } from "../../support/visitor";

const site = setUpSite();
const come = setUpVisitors(site);

test("two of the team write Moerwijk's draft at once: each sees the other, and both end with the same", async () => {
  const [een, twee] = await openTogether();

  await doel(een.page, 2).click();
  await doel(twee.page, 2).click();
  await een.page.getByRole("list", { name: "Wie is hier" }).getByText("Demo Collega Escamp, bij thema 2").waitFor();
  await twee.page
    .getByRole("list", { name: "Wie is hier" })
    .getByText("Demo Gebiedsteam Escamp, bij thema 2")
    .waitFor();

  // In the same sentence at once: one in front of it, one behind it, each with a name at the caret.
  const before = await sentence(doel(een.page, 2));
  await Promise.all([een.page.keyboard.press("Control+Home"), twee.page.keyboard.press("Control+End")]);
  await expect.poll(() => words(doel(twee.page, 2))).toMatch(/^\W*Demo Gebiedsteam Escamp\W*Elke bewoner/);
  await expect.poll(() => words(doel(een.page, 2))).toMatch(/beurt\.\W*Demo Collega Escamp\W*$/);
  await Promise.all([
    een.page.keyboard.type("Dit beloven wij: ", { delay: 20 }),
    twee.page.keyboard.type(" Ook in de winter.", { delay: 20 }),
  ]);
  const after = `Dit beloven wij: ${before} Ook in de winter.`;
  await expect.poll(() => sentence(doel(een.page, 2))).toBe(after);
  await expect.poll(() => sentence(doel(twee.page, 2))).toBe(after);

  // One adds a thema while the other moves one up.
  await Promise.all([
    een.page
      .getByRole("button", { name: "Thema toevoegen" })
      .click()
      .then(() => een.page.keyboard.type("Eten uit eigen wijk", { delay: 10 })),
    twee.page.getByRole("button", { name: "Thema ‘Goede en warme woningen’ omhoog" }).click(),
  ]);
  const volgorde = [
    "Goede en warme woningen",
    "Meer ontmoeten in de wijk",
    "Kansen voor kinderen en jongeren",
    "Veilig in het portiek en op straat",
    "Groen en koel tussen de flats",
    "Eten uit eigen wijk",
  ];
  await expect.poll(() => titels(een.page)).toEqual(volgorde);
  await expect.poll(() => titels(twee.page)).toEqual(volgorde);
  await Promise.all([waitForSaved(een.page, "Bewaard"), waitForSaved(twee.page, "Bewaard")]);
});

test("after kill -9 in mid-sentence the disk holds all that said Bewaard, and what was typed in between arrives", async () => {
  const [een, twee] = await openTogether();
  await doel(een.page, 1).click();
  await een.page.keyboard.press("Control+End");
  await een.page.keyboard.type(" Dit staat vast.", { delay: 20 });
  await waitForSaved(een.page, "Bewaard");

  const typing = een.page.keyboard.type(" Dit werd getypt terwijl de server omviel.", { delay: 20 });
  await een.page.waitForTimeout(200);
  await site.server.kill("SIGKILL");
  await typing;
  await waitForSaved(een.page, "Niet verbonden: u kunt doorschrijven");
  expect(await words(een.page.getByRole("region", { name: "Stand van het concept" }))).not.toContain("Bewaard");

  // Another server on a copy of the file: nobody can hand it what the first one did not store.
  const copy = join(temporaryFolder(), "na-de-klap.db");
  for (const part of ["", "-wal"]) {
    if (existsSync(site.server.databasePath + part)) copyFileSync(site.server.databasePath + part, copy + part);
  }
  const onTheDisk = await startServer({ env: { DATABASE_PATH: copy } });
  const getuige = await openDraft(await visit(site.browser, onTheDisk, { persoon: "team-escamp" }));
  expect(await sentence(doel(getuige.page, 1))).toContain(" Dit staat vast.");
  await getuige.context.close();
  await onTheDisk.kill();

  await site.server.restart();
  const whole = / Dit staat vast\. Dit werd getypt terwijl de server omviel\.$/;
  await expect.poll(() => sentence(doel(twee.page, 1)), { timeout: 20_000 }).toMatch(whole);
  await waitForSaved(een.page, "Bewaard");
  // A server that is down is what this is about: the page tells it, and so does the browser.
  for (const complaint of [...een.complaints(), ...twee.complaints()])
    expect(complaint).toMatch(/^WebSocket connection/);
});

async function openTogether(): Promise<[Visitor, Visitor]> {
  return await Promise.all([
    come({ persoon: "team-escamp" }).then(openDraft),
    come({ persoon: "team-escamp-2" }).then(openDraft),
  ]);
}

async function openDraft(writer: Visitor): Promise<Visitor> {
  await writer.page.getByRole("link", { name: "Taken" }).click();
  await writer.page.getByRole("link", { name: "Verder schrijven aan Wijkagenda Moerwijk" }).click();
  await waitForSaved(writer.page, "Bewaard");
  await doel(writer.page, 1).waitFor();
  return writer;
}

function doel(page: Page, rang: number): Locator {
  return page.getByRole("textbox", { name: `Doel, thema ${rang}`, exact: true });
}

/** The words of a text, without the names that stand at the carets of others. */
async function sentence(text: Locator): Promise<string> {
  return await text.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll(".ProseMirror-widget")) caret.remove();
    return (copy.textContent ?? "").trim();
  });
}

/** The titles of the themas, most important first. */
async function titels(page: Page): Promise<string[]> {
  const velden = await page.getByRole("article").getByRole("textbox", { name: "Titel", exact: true }).all();
  return await Promise.all(velden.map((veld) => veld.inputValue()));
}

async function waitForSaved(page: Page, said: string): Promise<void> {
  await page.getByRole("region", { name: "Stand van het concept" }).filter({ hasText: said }).waitFor();
}
