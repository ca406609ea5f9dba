/** Give a thema its evidence, and publish what is complete. */
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { setUpSite } from "../../support/site";
import { expectNoSidewaysScroll, setUpVisitors, words } from "../../support/visitor";

const site = setUpSite();
const come = setUpVisitors(site);

test("a figure chosen as evidence shows its value, year and source, and the figure for Den Haag", async () => {
  const team = await come({ persoon: "team-escamp" });
  await openDraft(team.page);
  const thema = team.page.getByRole("article", { name: "Veilig in het portiek en op straat" });
  await thema.getByText("Nog geen cijfer of reactie.").waitFor();
  await chooseFigure(team.page, "Veilig in het portiek en op straat", "65 jaar");
  const bewijs = thema.getByRole("listitem").filter({ hasText: "65" });
  const said = await words(bewijs);
  expect(said).toMatch(/\d+ % van de bewoners van Moerwijk is 65 jaar of ouder/);
  expect(said).toMatch(/Den Haag \(\d+ %\)/);
  expect(said).toMatch(/CBS, Kerncijfers wijken en buurten 2022/);
  await bewijs.getByRole("button", { name: /^Verwijder/ }).click();
  await thema.getByText("Nog geen cijfer of reactie.").waitFor();
});

test.each([360, 1280])("at %i wide what is missing is a link from Taken into the field, in sight", async (width) => {
  const team = await come({ persoon: "team-escamp", width });
  const { page } = team;
  await page.addInitScript(() => {
    // Not every browser keeps in place what is in sight when something is drawn above it.
    document.addEventListener("DOMContentLoaded", () => {
      document.documentElement.style.overflowAnchor = "none";
    });
  });
  await page.getByRole("link", { name: "Taken" }).click();
  const concept = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "Wijkagenda Moerwijk" }) });
  await concept.getByRole("listitem").filter({ hasText: "Veilig in het portiek" }).getByRole("link").click();
  await waitForDraft(page);
  await expectFocus(page, "Veilig in het portiek en op straat", "button", "Cijfer toevoegen aan thema 4");
  await page.goBack();
  await concept.getByRole("link", { name: "domein" }).click();
  await waitForDraft(page);
  await expectFocus(page, "Groen en koel tussen de flats", "combobox", "Domein");
  await expectNoSidewaysScroll(page);

  // Refused, the same address tells why: the field does not take the focus from that.
  await page.getByRole("button", { name: "Publiceer versie 1" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "Publiceren kan nog niet" });
  await refusal.waitFor();
  expect(team.complaints()).toEqual(["400 POST /agendas/moerwijk/bewerken"]);
  expect(page.url()).toMatch(/#thema-moerwijk--05-domein$/);
  expect(await focusedId(page)).toBe("");
  expect(await scrolled(page)).toBe(0);
});

test("without a field to go to nothing takes the focus, also not when a colleague brings the field back", async () => {
  const { page } = await come({ persoon: "team-escamp" });
  const path = "/agendas/moerwijk/bewerken";
  const open = async (address: string) => {
    await page.goto("about:blank");
    await page.goto(site.server.url + address);
    await waitForDraft(page);
  };
  for (const address of [path, `${path}#thema-bestaatniet1-domein`, `${path}#%`]) {
    await open(address);
    expect(await focusedId(page), address).toBe("");
    expect(await scrolled(page), address).toBe(0);
  }

  const collega = await come({ persoon: "team-escamp-2" });
  await collega.page.goto(site.server.url + path);
  await collega.page.getByRole("button", { name: "Thema weghalen: Groen en koel tussen de flats" }).click();
  await waitForDraft(collega.page);
  await open(`${path}#thema-moerwijk--05-domein`);
  expect(await focusedId(page)).toBe("");
  await collega.page.getByRole("button", { name: "Thema ‘Groen en koel tussen de flats’ terugzetten" }).click();
  await page.getByRole("article", { name: "Groen en koel tussen de flats" }).waitFor();
  expect(await focusedId(page)).toBe("");
  expect(await scrolled(page)).toBe(0);
});

test("publishing refuses and links to all that is missing; once it is there, bewoners read the version and can react", async () => {
  const team = await come({ persoon: "team-escamp" });
  const { page } = team;
  await openDraft(page);
  await page.getByRole("button", { name: "Publiceer versie 1" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "Publiceren kan nog niet" });
  await refusal.waitFor();
  expect(team.complaints()).toEqual(["400 POST /agendas/moerwijk/bewerken"]);

  const missing = await Promise.all((await refusal.getByRole("listitem").all()).map(words));
  expect(missing).toEqual([
    "Thema 3, Kansen voor kinderen en jongeren: hoeveel invloed bewoners hebben",
    "Thema 4, Veilig in het portiek en op straat: onderbouwing",
    "Thema 5, Groen en koel tussen de flats: domein, hoeveel invloed bewoners hebben",
  ]);
  // Each link puts the focus in the field that must be filled in.
  await refusal.getByRole("listitem").nth(0).getByRole("link", { name: "hoeveel invloed bewoners hebben" }).click();
  await expectFocus(page, "Kansen voor kinderen en jongeren", "combobox", "Hoeveel invloed hebben bewoners?");
  await refusal.getByRole("link", { name: "onderbouwing" }).click();
  await expectFocus(page, "Veilig in het portiek en op straat", "button", "Cijfer toevoegen aan thema 4");
  await refusal.getByRole("link", { name: "domein" }).click();
  await expectFocus(page, "Groen en koel tussen de flats", "combobox", "Domein");

  const kansen = page.getByRole("article", { name: "Kansen voor kinderen en jongeren" });
  await kansen.getByRole("combobox", { name: "Hoeveel invloed hebben bewoners?" }).selectOption("Adviseren");
  await chooseFigure(page, "Veilig in het portiek en op straat", "65 jaar");
  const groen = page.getByRole("article", { name: "Groen en koel tussen de flats" });
  await groen.getByRole("combobox", { name: "Domein" }).selectOption("Fysiek");
  await groen.getByRole("combobox", { name: "Hoeveel invloed hebben bewoners?" }).selectOption("Samen maken");
  await page.getByText("5 van de 5 thema’s zijn klaar.").waitFor();
  await page.getByRole("region", { name: "Stand van het concept" }).filter({ hasText: "Bewaard" }).waitFor();
  await page.getByRole("button", { name: "Publiceer versie 1" }).click();
  await page.waitForURL(/\/agendas\/moerwijk\/versies\/1$/);

  const bewoner = await come({ persoon: "bewoner", width: 360 });
  await bewoner.page.getByRole("link", { name: "Wijkagenda Moerwijk" }).click();
  await bewoner.page.getByRole("heading", { level: 1, name: "Wijkagenda Moerwijk" }).waitFor();
  const main = bewoner.page.getByRole("main");
  expect(await words(main)).toMatch(/Open voor reactie .*U kunt reageren tot en met \d+ \w+ \d{4}/);
  expect(await main.getByRole("heading", { level: 2, name: /^\d / }).count()).toBe(5);
  await expectNoSidewaysScroll(bewoner.page);
  await main.getByRole("link", { name: "Lees en reageer op Veilig in het portiek en op straat" }).click();
  await bewoner.page.getByRole("textbox", { name: "Uw reactie" }).waitFor();
  expect(await words(main)).toMatch(/van de bewoners van Moerwijk is 65 jaar of ouder/);
});

async function openDraft(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Taken" }).click();
  await page.getByRole("link", { name: "Verder schrijven aan Wijkagenda Moerwijk" }).click();
  await waitForDraft(page);
}

async function waitForDraft(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Stand van het concept" }).filter({ hasText: "Bewaard" }).waitFor();
  // What is drawn last.
  await page.getByRole("toolbar").last().waitFor();
}

/** Adds a figure of the wijkprofiel to a thema, found by a few words. */
async function chooseFigure(page: Page, titel: string, zoek: string): Promise<void> {
  const thema = page.getByRole("article", { name: titel });
  await thema.getByRole("button", { name: /^Cijfer toevoegen/ }).click();
  await thema.getByRole("searchbox", { name: "Zoek een cijfer uit het wijkprofiel" }).fill(zoek);
  await thema.getByRole("button", { name: /65 jaar of ouder: \d+ % Moerwijk 2022 · Den Haag: \d+ %/ }).click();
}

async function expectFocus(page: Page, thema: string, role: "combobox" | "button", name: string): Promise<void> {
  const field = page.getByRole("article", { name: thema }).getByRole(role, { name, exact: true });
  const isFocused = () => field.evaluate((element) => element === document.activeElement);
  await expect.poll(isFocused, { timeout: 20_000, message: `focus on ${name}` }).toBe(true);
  expect(await isInSight(field), `${name} in sight`).toBe(true);
}

async function focusedId(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.id ?? "");
}

async function scrolled(page: Page): Promise<number> {
  return await page.evaluate(() => window.scrollY);
}

/** Whether its middle can be pointed at: within the window and behind nothing. */
async function isInSight(element: Locator): Promise<boolean> {
  return await element.evaluate((shown) => {
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return found !== null && shown.contains(found);
  });
}
