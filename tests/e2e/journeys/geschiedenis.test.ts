/** Look back at what a colleague changed, and put an earlier moment back while she goes on. */
import { expect, test } from "vitest";
import { setUpSite } from "../../support/site";
import { expectNoSidewaysScroll, setUpVisitors, words } from "../../support/visitor";

const site = setUpSite();
const come = setUpVisitors(site);

test("a moment is named, what changed after it is read in words, and it is put back while a colleague types", async () => {
  const [een, twee] = await Promise.all([
    come({ persoon: "team-escamp", width: 360 }),
    come({ persoon: "team-escamp-2" }),
  ]);
  await een.page.goto(`${site.server.url}/agendas/moerwijk/bewerken`);
  await een.page.getByRole("heading", { name: "Geschiedenis" }).waitFor();
  await een.page.getByLabel("Naam", { exact: true }).fill("concept voor wijktafel 12 maart");
  await een.page.getByRole("button", { name: "Bewaar dit moment" }).click();
  await een.page.getByRole("cell", { name: "concept voor wijktafel 12 maart, door Demo Gebiedsteam Escamp" }).waitFor();
  await expectNoSidewaysScroll(een.page);

  await twee.page.goto(`${site.server.url}/agendas/moerwijk/bewerken`);
  const doel = twee.page.getByRole("textbox", { name: "Doel, thema 2", exact: true });
  await doel.click();
  await twee.page.keyboard.press("Control+End");
  await twee.page.keyboard.type(" En snel ook.", { delay: 10 });
  await twee.page.getByRole("region", { name: "Stand van het concept" }).filter({ hasText: "Bewaard" }).waitFor();

  await een.page.getByRole("button", { name: "Vergelijk", exact: true }).click();
  const added = een.page.getByRole("insertion");
  await expect.poll(() => words(added)).toMatch(/^toegevoegd: En snel ook\./);
  await expectNoSidewaysScroll(een.page);
  await een.page.getByRole("link", { name: "Terug naar het concept" }).click();

  await een.page
    .getByRole("link", { name: /^Bekijk en zet terug/ })
    .first()
    .click();
  await een.page.getByRole("heading", { name: "Wat er verandert als u terugzet" }).waitFor();
  await twee.page.keyboard.press("Control+Home");
  await Promise.all([
    twee.page.keyboard.type("Samen: ", { delay: 30 }),
    een.page.getByRole("button", { name: "Zet dit moment terug" }).click(),
  ]);
  await een.page.getByRole("heading", { name: "Geschiedenis" }).waitFor();
  await expect.poll(() => words(doel)).not.toContain("En snel ook");
  await twee.page.keyboard.type("Altijd ", { delay: 10 });
  await expect.poll(() => words(doel)).toContain("Altijd");
  await een.page
    .getByRole("cell", { name: "Voordat een eerder moment is teruggezet, door Demo Gebiedsteam Escamp" })
    .waitFor();
});
