/** Four years later: start the next agenda, and follow what became of a thema. Without JavaScript until the draft. */
import { expect, test } from "vitest";
import { setUpSite } from "../../support/site";
import { expectNoSidewaysScroll, setUpVisitors, words } from "../../support/visitor";

const site = setUpSite();
const come = setUpVisitors(site);

const STRATEN = "Leefbare straten op drukke stranddagen";
const WATER = "Regenwater de tuin in";
const ELKAAR = "Elkaar kennen in de straat";

test("a team says of each thema what becomes of it, and goes on writing in the next agenda", async () => {
  const { page, complaints } = await come({ persoon: "team-scheveningen", width: 360, javaScriptEnabled: false });
  await page.goto(`${site.server.url}/agendas/belgisch-park`);
  await page.getByRole("link", { name: "Begin de volgende agenda" }).click();
  await expectNoSidewaysScroll(page);
  const thema = (titel: string) => page.getByRole("region", { name: titel });
  await thema(STRATEN).getByLabel("Laten doorgaan in de volgende agenda").check();
  await thema(WATER).getByLabel("Afronden, met het resultaat").check();
  await page.getByRole("button", { name: "Begin de volgende agenda" }).click();

  // What is missing is listed, leads to its field, and nothing that was chosen is lost.
  await page.getByText("Schrijf wat er van dit thema gekomen is.").first().waitFor();
  expect(await page.title()).toMatch(/^\(2 invoerfouten\)/);
  expect(complaints()).toEqual(["400 POST /agendas/belgisch-park/opvolger"]);
  await expectNoSidewaysScroll(page);
  expect(await thema(STRATEN).getByLabel("Laten doorgaan in de volgende agenda").isChecked()).toBe(true);
  await page
    .getByRole("alert")
    .getByRole("link", { name: new RegExp(`^${ELKAAR}: `) })
    .click();
  expect(new URL(page.url()).hash).toBe("#opvolging-keuzeC");
  await thema(WATER).getByLabel("Resultaat of reden").fill("In elke straat loopt het water nu de tuin in.");
  await thema(ELKAAR).getByLabel("Laten vervallen, met de reden").check();
  await thema(ELKAAR).getByLabel("Resultaat of reden").fill("Straten doen dit nu zelf.");
  await page.getByRole("button", { name: "Begin de volgende agenda" }).click();

  await page.waitForURL(/\/agendas\/belgisch-park-\d{4}\/bewerken/);
  const slug = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.getByText("Hieraan ging vooraf").click();
  const herkomst = page.getByRole("listitem").filter({ hasText: STRATEN });
  expect(await words(herkomst)).toBe(`${STRATEN} uit Wijkagenda Belgisch Park, met 2 reacties en 2 acties`);

  // In the editor stands what goes on, with its texts and its evidence, and nothing else.
  const { page: team } = await come({ persoon: "team-scheveningen" });
  await team.goto(`${site.server.url}/agendas/${slug}/bewerken`);
  const kaart = team.getByRole("article", { name: STRATEN });
  await kaart.getByText("Ook op de drukste dag kunt u uw straat in en uit.").waitFor();
  await kaart.getByText("Op de eerste warme zondag stond ik drie kwartier vast").waitFor();
  expect(await team.getByRole("article", { name: WATER }).count()).toBe(0);
});

test("at the draft of the old agenda its team reads why it is not published any more, and goes on in the next", async () => {
  const { page } = await come({ persoon: "team-scheveningen", width: 360 });
  await page.goto(`${site.server.url}/agendas/belgisch-park/bewerken`);
  const publiceren = page.getByRole("complementary");
  await publiceren.getByText("Daarom komt er van deze agenda geen nieuwe versie meer.").waitFor();
  expect(await page.getByRole("button", { name: /^Publiceer versie/ }).count()).toBe(0);
  await expectNoSidewaysScroll(page);
  await publiceren.getByRole("link", { name: /^Wijkagenda Belgisch Park \d{4}–\d{4}$/ }).click();
  await page.waitForURL(/\/agendas\/belgisch-park-\d{4}\/bewerken/);
});

test("a resident reads at the old thema what became of it, and follows it into the next agenda and back", async () => {
  const { page } = await come({ width: 360, javaScriptEnabled: false });
  await page.goto(`${site.server.url}/wijken/vogelwijk`);
  const agendas = page.getByRole("article");
  expect(await words(agendas.first())).toContain("In uitvoering");
  expect(await words(agendas.last())).toContain("Afgelopen");
  await agendas.last().getByRole("link", { name: "Ruimte voor water in tuin en straat" }).click();
  await page.getByText("Dit thema is afgerond.").first().waitFor();
  await page.getByText(/^Resultaat: Twee lage straten/).waitFor();

  await page.goto(`${site.server.url}/agendas/vogelwijk/themas/vogelwijk-01`);
  await page.getByText("Dit thema gaat verder in de volgende agenda:").first().waitFor();
  await expectNoSidewaysScroll(page);
  await page
    .getByRole("link", { name: /^Wijkagenda Vogelwijk \d{4}–\d{4}$/ })
    .first()
    .click();
  await page.waitForURL(/\/agendas\/vogelwijk-\d{4}\/themas\//);
  // What was said then is still a reason now.
  await page.getByText("Geef geen folder maar iemand die meekijkt in mijn kruipruimte.").waitFor();
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "Van het gas af, samen" }).first().click();
  await page.waitForURL(/\/agendas\/vogelwijk\/themas\/vogelwijk-01$/);
});

test("the chain of a reactie goes on after its agenda has ended, in English too", async () => {
  const { page } = await come({ taal: "en" });
  await page.goto(`${site.server.url}/reacties/vogelwijk-reactie-1-1`);
  const laatste = page.getByRole("listitem").filter({ hasText: "What happened next" });
  expect(await words(laatste)).toMatch(
    /^What happened next This theme goes on in Wijkagenda Vogelwijk \d{4}–\d{4}\. Result: De energiecoaches/,
  );
});
