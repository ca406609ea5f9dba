/** Propose another text as an invited neighbour, and answer it as the gebiedsteam. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { setUpSite } from "../../support/site";
import { expectNoSidewaysScroll, setUpVisitors } from "../../support/visitor";

const site = setUpSite();
const come = setUpVisitors(site);

const DRAFT = "/agendas/moerwijk/bewerken";

/** Proposes on a phone without JavaScript; answers what the form held. */
async function propose(page: Page, tekst: string, change: (present: string) => string): Promise<void> {
  await page.goto(`${site.server.url}${DRAFT}`);
  await page.getByRole("link", { name: "Stel een andere tekst voor" }).click();
  await page.getByRole("link", { name: tekst }).click();
  const field = page.getByLabel("De tekst zoals u hem voorstelt");
  await field.fill(change(await field.inputValue()));
  await page.getByLabel("Waarom stelt u dit voor?").fill("Zo leest het beter.");
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Verstuur het voorstel" }).click();
  await page.getByRole("heading", { name: "Tekstvoorstellen", level: 1 }).waitFor();
}

test("a neighbour proposes on a phone, the team accepts, and the text changes while others write", async () => {
  const buur = await come({ persoon: "bewoner2", width: 360, javaScriptEnabled: false });
  await propose(buur.page, "Waar deze agenda over gaat", (present) =>
    present.replace("veel portiekflats", "heel veel portiekflats"),
  );
  await buur.page.getByText("Wacht op antwoord").first().waitFor();
  await expectNoSidewaysScroll(buur.page);

  const writer = await come({ persoon: "team-escamp-2" });
  await writer.page.goto(`${site.server.url}${DRAFT}`);
  const inleiding = writer.page.getByRole("textbox", { name: "Waar deze agenda over gaat" });
  await inleiding.click();
  await writer.page.keyboard.press("Control+Home");
  await writer.page.keyboard.type("Vandaag geschreven. ");

  const team = await come({ persoon: "team-escamp", width: 360 });
  await team.page.goto(`${site.server.url}/taken`);
  await team.page.getByRole("link", { name: /Moerwijk.*2 tekstvoorstellen wachten op antwoord/ }).click();
  await team.page
    .getByRole("link", { name: "Bekijk en beantwoord het voorstel van Demo Buur over Waar deze agenda over gaat" })
    .click();
  await team.page.getByText("De tekst is intussen gewijzigd.").waitFor();
  expect(await team.page.locator("ins").allInnerTexts()).toEqual([expect.stringMatching(/^toegevoegd: heel/)]);
  await team.page.getByText("Zo leest het beter.").waitFor();
  await expectNoSidewaysScroll(team.page);
  await team.page.getByRole("button", { name: "Neem het voorstel aan" }).click();
  await team.page.getByText("Aangenomen").first().waitFor();

  await expect.poll(() => inleiding.innerText()).toMatch(/^Vandaag geschreven\. Moerwijk .* heel veel portiekflats/);
  await writer.page.keyboard.type("Nog iets. ");
  await expect.poll(() => inleiding.innerText()).toMatch(/^Vandaag geschreven\. Nog iets\. Moerwijk/);

  await buur.page.goto(`${site.server.url}/mijn`);
  await buur.page.getByText("Het gebiedsteam nam uw voorstel aan en zette het in het concept.").waitFor();
});

test("the team declines with a reason, which whoever proposed it reads", async () => {
  const collega = await come({ persoon: "team-laak", width: 360 });
  await propose(collega.page, "Hoe bewoners meedoen", (present) => `${present}\nWij betalen alles.`);

  const team = await come({ persoon: "team-escamp", javaScriptEnabled: false });
  await team.page.goto(`${site.server.url}${DRAFT}/voorstellen`);
  await team.page.getByRole("link", { name: /Demo Gebiedsteam Laak over Hoe bewoners meedoen/ }).click();
  await team.page.getByRole("button", { name: "Wijs het voorstel af" }).click();
  await team.page.getByRole("alert").getByText("Schrijf waarom u het voorstel afwijst.").waitFor();
  expect(team.complaints()).toEqual([expect.stringMatching(/^400 POST /)]);
  await team.page.getByLabel("Waarom wijst u het voorstel af?").fill("Dat kunnen wij niet beloven.");
  await team.page.getByRole("button", { name: "Wijs het voorstel af" }).click();
  await team.page.getByText("Afgewezen").first().waitFor();

  await collega.page.goto(`${site.server.url}${DRAFT}/voorstellen`);
  await collega.page.getByText("Dat kunnen wij niet beloven.").waitFor();
  // Nobody else's.
  expect(await collega.page.locator("main").innerText()).not.toContain("Demo Buur");
});
