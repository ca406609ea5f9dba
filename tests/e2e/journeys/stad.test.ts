/** See the city and find one's own wijk. In two languages, on a desk and on a phone. */
import { expect, test } from "vitest";
import { setUpSite } from "../../support/site";
import { expectNoSidewaysScroll, setUpVisitors, words } from "../../support/visitor";

const come = setUpVisitors(setUpSite());

const NL = {
  taal: "nl",
  home: "Wijkagenda Den Haag",
  zoekveld: "Zoek uw wijk",
  zoek: "Zoek",
  wijken: "Wijken",
  kaart: "Kaart van Den Haag met 44 wijken",
  tabel: "Alle wijken",
  opDeKaart: "Moerwijk: In de maak, voorbeeld; Investering, deels; NPZW",
  moerwijk: /Moerwijk Escamp \d\d\.\d{3} Wijkagenda Moerwijk In de maak Voorbeeld Investering, deels; NPZW$/,
} as const;

const EN = {
  taal: "en",
  home: "Wijkagenda Den Haag",
  zoekveld: "Find your neighbourhood",
  zoek: "Search",
  wijken: "Neighbourhoods",
  kaart: "Map of The Hague with 44 neighbourhoods",
  tabel: "All neighbourhoods",
  opDeKaart: "Moerwijk: Being written, example; Investment, in part; NPZW",
  moerwijk: /Moerwijk Escamp \d\d,\d{3} Wijkagenda Moerwijk Being written Example Investment, in part; NPZW$/,
} as const;

const OVERAL = [
  { ...NL, width: 1280 },
  { ...NL, width: 360 },
  { ...EN, width: 1280 },
  { ...EN, width: 360 },
];

test.each(OVERAL)("who searches by the name people use lands on the right wijk ($taal, $width px)", async (variant) => {
  const { page } = await come(variant);
  for (const [naam, wijk] of [
    ["Schilderswijk", "Schildersbuurt"],
    ["Transvaal", "Transvaalkwartier"],
    ["Houtwijk", "Loosduinen"],
  ] as const) {
    await page.getByRole("searchbox", { name: variant.zoekveld }).fill(naam);
    await page.getByRole("button", { name: variant.zoek, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: wijk, exact: true }).waitFor();
    // The name that was typed is on the page, so that it is clear why this wijk came up.
    expect(await words(page.getByRole("main"))).toContain(naam);
    await expectNoSidewaysScroll(page);
    await page.getByRole("link", { name: variant.home }).click();
    await expectNoSidewaysScroll(page);
  }
});

test.each(OVERAL)(
  "the city is a map and a table of 44 wijken, each with its inhabitants, agenda and area ($taal, $width px)",
  async (variant) => {
    const { page } = await come(variant);
    await page.getByRole("link", { name: variant.wijken, exact: true }).click();
    await expectNoSidewaysScroll(page);

    const kaart = page.getByRole("group", { name: variant.kaart });
    await kaart.getByRole("link").nth(43).waitFor();
    expect(await kaart.getByRole("link").count()).toBe(44);
    await kaart.getByRole("link", { name: variant.opDeKaart }).waitFor();

    const tabel = page.getByRole("table", { name: variant.tabel });
    const rijen = tabel.getByRole("row").filter({ has: page.getByRole("cell") });
    await rijen.nth(43).waitFor();
    expect(await rijen.count()).toBe(44);
    expect(await words(rijen.filter({ has: page.getByRole("link", { name: "Moerwijk", exact: true }) }))).toMatch(
      variant.moerwijk,
    );
    // Every row tells all five, in words or figures.
    for (const cellen of await rijen.evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim())),
    )) {
      expect(cellen).toHaveLength(5);
      expect(cellen).not.toContain("");
    }

    await rijen.getByRole("link", { name: "Moerwijk", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Moerwijk" }).waitFor();
    await expectNoSidewaysScroll(page);
  },
);
