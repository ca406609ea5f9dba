/** React without JavaScript, and see what came of it. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { setUpSite } from "../../support/site";
import { expectNoSidewaysScroll, setUpVisitors, words } from "../../support/visitor";

const come = setUpVisitors(setUpSite());

const NL = {
  taal: "nl",
  lees: "Lees en reageer op Elkaar kennen en helpen",
  inloggen: "Inloggen om te reageren",
  als: "Inloggen als Demo Bewoner",
  tekstveld: "Uw reactie",
  plaats: "Plaats reactie",
  geenTekst: "Schrijf eerst een reactie.",
  geplaatst: "Uw reactie is geplaatst.",
  mijn: "Mijn reacties",
  volg: "Volg wat ermee gebeurt",
  keten: "Van reactie tot resultaat",
  fouten: /^\(1 invoerfout\)/,
} as const;

const EN = {
  taal: "en",
  lees: "Read and react to Elkaar kennen en helpen",
  inloggen: "Sign in to react",
  als: "Sign in as Demo Bewoner",
  tekstveld: "Your reaction",
  plaats: "Post reaction",
  geenTekst: "Write a reaction first.",
  geplaatst: "Your reaction has been posted.",
  mijn: "My reactions",
  volg: "Follow what happens next",
  keten: "From reaction to result",
  fouten: /^\(1 error\)/,
} as const;

test.each([
  { ...NL, width: 1280 },
  { ...NL, width: 360 },
  { ...EN, width: 360 },
])(
  "without JavaScript a bewoner reads the agenda, reacts to a thema and finds the reactie back ($taal, $width px)",
  async (variant) => {
    const { page, complaints } = await come({ ...variant, javaScriptEnabled: false });
    const tekst = `Mijn straat mist een bankje (${variant.taal}, ${variant.width}).`;

    await page.getByRole("link", { name: "Wijkagenda Morgenstond" }).click();
    await page.getByRole("heading", { level: 1, name: "Wijkagenda Morgenstond" }).waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByRole("link", { name: variant.lees }).click();
    await page.getByRole("heading", { level: 1, name: "Elkaar kennen en helpen" }).waitFor();
    await expectNoSidewaysScroll(page);

    // Signing in leads back to where one wanted to react.
    await page.getByRole("link", { name: variant.inloggen }).click();
    await page.getByRole("button", { name: variant.als }).click();
    await page.getByRole("heading", { level: 1, name: "Elkaar kennen en helpen" }).waitFor();

    // An empty form comes back with what is wrong, linked to its field.
    await page.getByRole("button", { name: variant.plaats }).click();
    await page.getByRole("link", { name: variant.geenTekst }).click();
    expect(await page.title()).toMatch(variant.fouten);
    expect(complaints()).toEqual([expect.stringMatching(/^400 POST /)]);

    await page.getByRole("textbox", { name: variant.tekstveld }).fill(tekst);
    await page.getByRole("button", { name: variant.plaats }).click();
    const reactie = page.getByRole("article").filter({ hasText: tekst });
    await reactie.waitFor();
    expect(await words(reactie)).toContain("Demo Bewoner");
    await page.getByText(variant.geplaatst).waitFor();
    await expectNoSidewaysScroll(page);

    await page.getByRole("link", { name: variant.mijn, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: variant.mijn }).waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByRole("article").filter({ hasText: tekst }).getByRole("link", { name: variant.volg }).click();
    await page.getByRole("region", { name: variant.keten }).getByText(tekst).waitFor();
    await expectNoSidewaysScroll(page);
  },
);

test("the team answers a reactie with a reason and an actie, and the bewoner sees the whole chain", async () => {
  const vraag = "Kan er ook een naaicafé komen?";
  const bewoner = await come({ persoon: "bewoner" });
  await bewoner.page.getByRole("link", { name: "Wijkagenda Morgenstond" }).click();
  await bewoner.page.getByRole("link", { name: NL.lees }).click();
  await bewoner.page.getByRole("textbox", { name: "Uw reactie" }).fill(vraag);
  await bewoner.page.getByRole("button", { name: "Plaats reactie" }).click();
  await bewoner.page.getByText("Uw reactie is geplaatst.").waitFor();

  const team = await come({ persoon: "team-escamp" });
  await team.page.getByRole("link", { name: "Taken" }).click();
  await team.page.getByRole("table", { name: "Reacties zonder antwoord" }).getByRole("link", { name: vraag }).click();
  await team.page.getByRole("radio", { name: "Niet overgenomen" }).check();
  await team.page.getByRole("button", { name: "Bewaar antwoord" }).click();
  await team.page
    .getByRole("link", { name: "Schrijf een antwoord. Neemt u iets niet over, leg dan uit waarom." })
    .waitFor();
  expect(team.complaints()).toEqual([expect.stringMatching(/^400 POST \/reacties\//)]);
  // What was chosen is still chosen.
  expect(await team.page.getByRole("radio", { name: "Niet overgenomen" }).isChecked()).toBe(true);

  const antwoord = "Een apart naaicafé past niet in het geld van 2027. De buurtkamer heeft wel plaats voor uw groep.";
  await team.page.getByRole("textbox", { name: "Antwoord aan de schrijver" }).fill(antwoord);
  await team.page.getByRole("checkbox", { name: /^Buurtkamer openen in Morgenstond-West/ }).check();
  await team.page.getByRole("button", { name: "Bewaar antwoord" }).click();
  await team.page.getByText("Het antwoord is bewaard.").waitFor();
  await team.page.getByRole("link", { name: "Taken" }).click();
  await team.page.getByRole("heading", { level: 1, name: /^Taken / }).waitFor();
  await team.page.waitForLoadState();
  expect(await team.page.getByRole("link", { name: vraag }).count()).toBe(0);

  await bewoner.page.getByRole("link", { name: "Mijn reacties" }).click();
  // The page one comes from tells of the same reactie, as it was then.
  await bewoner.page.getByRole("heading", { level: 1, name: "Mijn reacties" }).waitFor();
  const mijn = bewoner.page.getByRole("article").filter({ hasText: vraag });
  expect(await words(mijn)).toContain("Niet overgenomen");
  await mijn.getByRole("link", { name: "Bekijk wat hiervan kwam" }).click();
  expect(await schakels(bewoner.page)).toEqual([
    expect.stringMatching(/^U zei .*Kan er ook een naaicafé komen\?$/),
    expect.stringMatching(/^Thema Elkaar kennen en helpen Prioriteit 1 van 4 in de Wijkagenda Morgenstond/),
    expect.stringMatching(/^Ons antwoord Niet overgenomen Gebiedsteam Escamp .*Een apart naaicafé past niet/),
    expect.stringMatching(/^Acties Buurtkamer openen .*Loopt .*2026–2027, trekker: Stadsdeel Escamp/),
    expect.stringMatching(/^Gebied Nationaal Programma Den Haag Zuidwest .*sinds 26 september 2023/),
    expect.stringMatching(/^Resultaat /),
  ]);
  // And back again: the actie tells which reacties it came from.
  const keten = bewoner.page.getByRole("region", { name: "Van reactie tot resultaat" });
  await keten.getByRole("link", { name: "Buurtkamer openen in Morgenstond-West" }).click();
  await bewoner.page.getByRole("heading", { level: 1, name: /uitvoeringsplan/i }).waitFor();
  const actie = bewoner.page.getByRole("row").filter({ hasText: "Buurtkamer openen in Morgenstond-West" });
  // The one that was said last stands last.
  await actie.getByRole("link", { name: "Reactie van Demo Bewoner" }).last().press("Enter");
  expect((await schakels(bewoner.page))[0]).toMatch(/^U zei .*Kan er ook een naaicafé komen\?$/);
});

test("with the keyboard alone a bewoner gets from the first page to a placed reactie, and always sees where the focus is", async () => {
  const { page } = await come();
  await tabTo(page, "link", "Wijkagenda Morgenstond");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Wijkagenda Morgenstond" }).waitFor();
  await tabTo(page, "link", NL.lees);
  await page.keyboard.press("Enter");
  await tabTo(page, "link", NL.inloggen);
  await page.keyboard.press("Enter");
  await tabTo(page, "button", NL.als);
  await page.keyboard.press("Enter");
  await tabTo(page, "textbox", NL.tekstveld);
  await page.keyboard.type("Alleen met mijn toetsenbord geschreven.");
  await tabTo(page, "button", NL.plaats);
  await page.keyboard.press("Enter");
  await page.getByRole("article").filter({ hasText: "Alleen met mijn toetsenbord geschreven." }).waitFor();
});

/** The links of the chain, each in one line. */
async function schakels(page: Page): Promise<string[]> {
  const keten = page.getByRole("region", { name: "Van reactie tot resultaat" });
  await keten.waitFor();
  // All of them, not those that came first.
  await page.waitForLoadState();
  const stappen = await keten.getByRole("list").first().locator("> li").all();
  return await Promise.all(stappen.map(words));
}

/** More presses than any page here needs. */
const MAX_TABS = 80;

/** Presses Tab until the focus is on what is looked for; everywhere on the way the focus can be seen. */
async function tabTo(page: Page, role: "link" | "button" | "textbox", name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true });
  await target.waitFor();
  // Before the styles are there nothing is painted, and nothing has the outline it will have.
  await page.waitForLoadState("load");
  for (let presses = 0; presses < MAX_TABS; presses += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const style = getComputedStyle(element);
      const { bottom, top } = element.getBoundingClientRect();
      return {
        words: element.textContent ?? "",
        isOutlined: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
        isInSight: bottom > 0 && top < innerHeight,
      };
    });
    if (focus !== null) expect(focus).toMatchObject({ isOutlined: true, isInSight: true });
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${MAX_TABS} times Tab did not lead to the ${role} “${name}” on ${page.url()}`);
}
