/** Look along while the gebiedsteam writes, without an account, with and without JavaScript. */
import { expect, test } from "vitest";
import { setUpSite } from "../../support/site";
import { expectNoSidewaysScroll, setUpVisitors } from "../../support/visitor";

const site = setUpSite();
const come = setUpVisitors(site);

const DRAFT = "/agendas/moerwijk/bewerken";

test("the team opens the draft, a visitor reads along, and when the team closes it the visitor is out", async () => {
  const team = await come({ persoon: "team-escamp" });
  await team.page.goto(`${site.server.url}${DRAFT}`);
  await team.page.getByRole("link", { name: "Wie leest mee met dit concept?" }).click();
  await team.page.getByText("leest iedereen live mee").waitFor();
  await team.page.getByRole("button", { name: "Stel het concept open voor iedereen" }).click();
  await team.page.getByText("Iedereen kan meekijken sinds").waitFor();

  // With JavaScript, on a phone: live.
  const visitor = await come({ width: 360 });
  await visitor.page.goto(`${site.server.url}/agendas/moerwijk`);
  await visitor.page.getByRole("link", { name: "Kijk mee terwijl het gebiedsteam schrijft" }).click();
  expect(await visitor.page.title()).toMatch(/^Concept: /);
  await visitor.page.getByText("Concept, iedereen kan meekijken").waitFor();
  await visitor.page.getByText("Reageren kan alleen op een gepubliceerde versie.").waitFor();
  await visitor.page.getByRole("status").waitFor({ state: "attached" });

  const writer = await come({ persoon: "team-escamp-2" });
  await writer.page.goto(`${site.server.url}${DRAFT}`);
  const doel = writer.page.getByRole("textbox", { name: /^Doel, thema 2/ });
  await doel.click();
  await writer.page.keyboard.press("Control+End");
  await writer.page.keyboard.type(" Iedereen leest dit mee.");
  await visitor.page.getByText("Iedereen leest dit mee.").waitFor();

  expect(await visitor.page.getByRole("textbox").count()).toBe(0);
  expect(await visitor.page.locator("body").innerText()).not.toMatch(/Demo (Gebiedsteam|Collega)/);
  expect(await visitor.page.getByRole("heading", { name: "Publiceren" }).count()).toBe(0);
  // "Concept" stays in sight at the bottom too.
  await visitor.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const bar = visitor.page.getByText("Concept: dit kan nog veranderen");
  expect(await bar.count()).toBe(1);
  const box = await bar.boundingBox();
  expect(box !== null && box.y >= 0 && box.y < 100, JSON.stringify(box)).toBe(true);
  await expectNoSidewaysScroll(visitor.page);
  expect(await writer.page.getByRole("list", { name: "Wie is hier" }).getByRole("listitem").count()).toBe(1);

  // Without JavaScript: the same words as plain HTML.
  const plain = await come({ width: 360, javaScriptEnabled: false });
  await plain.page.goto(`${site.server.url}${DRAFT}`);
  await expect
    .poll(async () => {
      await plain.page.reload();
      return await plain.page.getByText("Iedereen leest dit mee.").count();
    })
    .toBe(1);
  await plain.page.getByText("Concept: dit kan nog veranderen").waitFor();
  expect(await plain.page.content()).toContain("Laad deze pagina opnieuw om te zien wat er intussen is veranderd.");
  await expectNoSidewaysScroll(plain.page);

  await team.page.getByRole("button", { name: "Laat niet meer iedereen meekijken" }).click();
  await team.page.getByText("Alleen medewerkers van de gemeente").waitFor();
  await visitor.page.getByText("U leest niet meer mee.").waitFor();
  expect(await visitor.page.getByText("Concept, iedereen kan meekijken").count()).toBe(0);
  expect(await visitor.page.getByText("U leest mee").count()).toBe(0);
  expect(await visitor.page.getByText("Iedereen leest dit mee.").count()).toBe(0);
  await plain.page.reload();
  expect(new URL(plain.page.url()).pathname).toBe("/inloggen");
  await visitor.page.goto(`${site.server.url}/agendas/moerwijk`);
  expect(await visitor.page.getByRole("link", { name: "Kijk mee terwijl het gebiedsteam schrijft" }).count()).toBe(0);
});

test("the own team reads its draft without JavaScript, and is told what that is needed for", async () => {
  const team = await come({ persoon: "team-escamp", width: 360, javaScriptEnabled: false });
  await team.page.goto(`${site.server.url}${DRAFT}`);
  const text = await team.page.locator("body").innerText();
  expect(text).toContain("Schrijven aan de agenda kan alleen met JavaScript.");
  expect(text).toContain("Hieronder leest u de tekst zoals die nu is.");
  const draft = team.page.locator("[data-leesversie]");
  expect(await draft.isVisible()).toBe(true);
  expect(await draft.innerText()).toContain("Waar deze agenda over gaat");
  await expectNoSidewaysScroll(team.page);
  expect(team.complaints()).toEqual([]);
});

test("an invitation to something that is no address is refused in words; a second one to the same address too", async () => {
  const team = await come({ persoon: "team-escamp", width: 360, javaScriptEnabled: false });
  await team.page.goto(`${site.server.url}${DRAFT}/meekijken`);
  await invite("geen adres");
  await team.page.getByRole("alert").getByText("Vul een e-mailadres in").waitFor();
  expect(team.complaints()).toEqual([`400 POST ${DRAFT}/meekijken`]);
  await invite("Iemand@Voorbeeld.nl");
  await team.page.getByText("iemand@voorbeeld.nl").waitFor();
  await invite("iemand@voorbeeld.NL");
  await team.page.getByRole("alert").getByText("al uitgenodigd").waitFor();
  expect(team.complaints()).toEqual([`400 POST ${DRAFT}/meekijken`]);
  await expectNoSidewaysScroll(team.page);
  await team.page.getByRole("button", { name: "Trek de uitnodiging in van iemand@voorbeeld.nl" }).click();
  await expect.poll(() => team.page.getByText("iemand@voorbeeld.nl").count()).toBe(0);

  async function invite(email: string): Promise<void> {
    await team.page.getByLabel("E-mailadres").fill(email);
    await team.page.getByRole("button", { name: "Nodig uit" }).click();
  }
});
