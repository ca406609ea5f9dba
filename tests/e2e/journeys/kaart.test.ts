/** As wethouder, see on one map where the wijken stand. In two languages, on a desk and on a phone. */
import { expect, test } from "vitest";
import { setUpSite } from "../../support/site";
import { expectNoSidewaysScroll, setUpVisitors, words } from "../../support/visitor";

const come = setUpVisitors(setUpSite());

const NL = {
  taal: "nl",
  menu: "Kaart",
  kaart: "Kaart van Den Haag met 44 wijken",
  legenda: "Legenda",
  tabel: "Alle wijken",
  kopWachtend: "Wacht op antwoord",
  statussen: [
    "Nog niet gestart",
    "In de maak",
    "Open voor reactie",
    "Vastgesteld",
    "In uitvoering",
    "Loopt af",
    "Afgelopen",
  ],
  gebieden: [
    "Investeringsgebied: de hele wijk",
    "Investeringsgebied: een deel van de wijk, straten onbekend",
    "Nationaal Programma Den Haag Zuidwest (NPZW)",
  ],
  investering: "Investering",
  deels: "deels",
  aanwijzingen: ["mei 2020", "2021", "april 2023", "2026"],
  regimes: ["Prioritair gebied", "Prioritair gebied", "Intensiveringsgebied", "Investeringsgebied"],
  loopt: "Wat er nu loopt",
  plan: "Uitvoeringsplan",
} as const;

const EN = {
  taal: "en",
  menu: "Map",
  kaart: "Map of The Hague with 44 neighbourhoods",
  legenda: "Legend",
  tabel: "All neighbourhoods",
  kopWachtend: "Waiting for an answer",
  statussen: [
    "Not started yet",
    "Being written",
    "Open for reactions",
    "Adopted",
    "Being carried out",
    "Ending",
    "Ended",
  ],
  gebieden: [
    "Investment area: the whole neighbourhood",
    "Investment area: part of the neighbourhood, streets unknown",
    "National Programme The Hague South West (NPZW)",
  ],
  investering: "Investment",
  deels: "in part",
  aanwijzingen: ["May 2020", "2021", "April 2023", "2026"],
  regimes: ["Priority area", "Priority area", "Intensification area", "Investment area"],
  loopt: "Under way now",
  plan: "Action plan",
} as const;

const OVERAL = [
  { ...NL, width: 1280 },
  { ...NL, width: 360 },
  { ...EN, width: 1280 },
  { ...EN, width: 360 },
];

/** Begroting 2026: the seven investeringsgebieden, by the wijken they lie in. */
const IN_GEHEEL = [
  "Duindorp",
  "Laakkwartier en Spoorwijk",
  "Rustenburg en Oostbroek",
  "Schildersbuurt",
  "Transvaalkwartier",
];
const IN_DEEL = ["Moerwijk", "Regentessekwartier", "Valkenboskwartier"];
const NPZW = ["Bouwlust en Vrederust", "Moerwijk", "Morgenstond"];

test.each(OVERAL)(
  "the wethouder sees 44 wijken by status and which areas have a regime ($taal, $width px)",
  async (variant) => {
    const { page } = await come({ ...variant, persoon: "wethouder" });
    await page.getByRole("link", { name: variant.menu, exact: true }).click();
    await expectNoSidewaysScroll(page);

    const kaart = page.getByRole("group", { name: variant.kaart });
    await kaart.getByRole("link").nth(43).waitFor();
    const vlakken = await kaart.getByRole("link").evaluateAll((links) =>
      links.map((link) => ({
        naam: link.getAttribute("aria-label") ?? link.textContent ?? "",
        kleur: getComputedStyle(link.querySelector("path") ?? link).fill,
      })),
    );
    expect(vlakken).toHaveLength(44);
    const lijstVan = (mark: string) =>
      vlakken.filter(({ naam }) => naam.includes(mark)).map(({ naam }) => naam.split(":")[0]);
    expect(lijstVan(`; ${variant.investering}, ${variant.deels}`).sort()).toEqual(IN_DEEL);
    expect(lijstVan(`; ${variant.investering}`).sort()).toEqual([...IN_GEHEEL, ...IN_DEEL].sort());
    expect(lijstVan("NPZW").sort()).toEqual(NPZW);

    // One colour per status, and no two the same; a wijk with more agendas has the colour of one of them.
    const kleuren = new Map<string, string>();
    for (const { naam, kleur } of vlakken) {
      const [status, ...more] = variant.statussen.filter(
        (woord) => naam.includes(`: ${woord}`) || naam.includes(`; ${woord}`),
      );
      if (status !== undefined && more.length === 0) kleuren.set(status, kleuren.get(status) ?? kleur);
      if (status !== undefined && more.length === 0) expect(kleur, naam).toBe(kleuren.get(status));
    }
    expect([...kleuren.keys()].sort()).toEqual([...variant.statussen].sort());
    expect(new Set(kleuren.values()).size).toBe(variant.statussen.length);

    const legenda = page.getByRole("list", { name: variant.legenda });
    const regels = (await legenda.getByRole("listitem").allInnerTexts()).map((regel) =>
      regel.replace(/\s+/g, " ").trim(),
    );
    for (const woord of [...variant.statussen, ...variant.gebieden]) {
      expect(
        regels.filter((regel) => regel === woord || regel.startsWith(`${woord} `)),
        woord,
      ).toHaveLength(1);
    }
  },
);

test.each(OVERAL)(
  "beside the map stands the same as a table that can be sorted ($taal, $width px)",
  async (variant) => {
    const { page } = await come({ ...variant, persoon: "wethouder" });
    await page.getByRole("link", { name: variant.menu, exact: true }).click();
    const tabel = page.getByRole("table", { name: variant.tabel });
    const rijen = tabel.getByRole("row").filter({ has: page.getByRole("cell") });
    await rijen.nth(43).waitFor();
    expect(await rijen.count()).toBe(44);
    // On a phone the heads are no row of their own: there a list above the table does the same.
    if (variant.width > 1000) await tabel.getByRole("link", { name: variant.kopWachtend }).click();
    else {
      await page
        .getByRole("combobox", { name: variant.taal === "nl" ? "Sorteer op" : "Sort by" })
        .selectOption(variant.kopWachtend);
      await page.getByRole("button", { name: variant.taal === "nl" ? "Sorteer" : "Sort", exact: true }).click();
    }
    await page.waitForURL(/sorteer=wachtend/);
    const aantallen = await rijen.evaluateAll((rows) =>
      rows.map((row) => Number.parseInt(row.lastElementChild?.textContent ?? "", 10)),
    );
    expect(aantallen[0]).toBeGreaterThan(0);
    expect(aantallen).toEqual([...aantallen].sort((a, b) => b - a));
    await expectNoSidewaysScroll(page);
  },
);

test.each(OVERAL)(
  "a chosen wijk shows its aanwijzingen by date, its themas and what runs there ($taal, $width px)",
  async (variant) => {
    const { page } = await come({ ...variant, persoon: "wethouder" });
    await page.getByRole("link", { name: variant.menu, exact: true }).click();
    await page.getByRole("table", { name: variant.tabel }).getByRole("link", { name: "Duindorp", exact: true }).click();
    const paneel = page.getByRole("region", { name: "Duindorp" });
    await paneel.getByRole("heading", { level: 2, name: "Duindorp" }).waitFor();
    await expectNoSidewaysScroll(page);

    const regels = await paneel
      .getByRole("listitem")
      .filter({ has: page.getByRole("link", { name: "Duindorp", exact: true }) })
      .all();
    const aanwijzingen = await Promise.all(regels.map(words));
    expect(aanwijzingen).toHaveLength(variant.aanwijzingen.length);
    for (const [index, regel] of aanwijzingen.entries()) {
      expect(regel.startsWith(`${variant.aanwijzingen[index]} ${variant.regimes[index]}`), regel).toBe(true);
    }
    await paneel.getByRole("link", { name: "Betaalbaar blijven wonen in Duindorp" }).waitFor();
    await paneel.getByRole("heading", { name: variant.loopt }).waitFor();
    await paneel.getByRole("link", { name: "Clubhuis verbouwen" }).click();
    await page.getByRole("heading", { level: 1, name: variant.plan }).waitFor();
    await expectNoSidewaysScroll(page);
  },
);
