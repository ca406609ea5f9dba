import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { searchWijken, suggestWijken, type WijkNamen } from "../../../app/wijk/search-wijken";
import { slugFor } from "../../../app/wijk/slug";

const wijken = readNamen();

/** The slugs found for a question, best first. */
function found(vraag: string): string[] {
  return searchWijken(vraag, wijken).map(({ wijk }) => wijk.slug);
}

test.each([
  ["Schilderswijk", "schildersbuurt"],
  ["Transvaal", "transvaalkwartier"],
  ["Houtwijk", "loosduinen"],
  ["Moerwijk", "moerwijk"],
  ["Laak", "laakkwartier-en-spoorwijk"],
  ["Statenkwartier", "geuzen-en-statenkwartier"],
  ["Kortenbos", "centrum"],
  ["Bouwlust", "bouwlust-en-vrederust"],
  ["Wateringse Veld", "wateringse-veld"],
  ["De Uithof", "bouwlust-en-vrederust"],
])("%s leads to one wijk: %s", (vraag, slug) => {
  expect(found(vraag)).toEqual([slug]);
});

test("every name of a wijk leads to that wijk alone", () => {
  for (const wijk of wijken) expect(found(wijk.naam), wijk.naam).toEqual([wijk.slug]);
});

test("every buurt leads to its wijk first", () => {
  for (const wijk of wijken) for (const buurt of wijk.buurten) expect(found(buurt)[0], buurt).toBe(wijk.slug);
});

test("capitals, accents, spaces, hyphens and the name of the city do not matter", () => {
  expect(found("  SCHILDERS-WIJK ")).toEqual(["schildersbuurt"]);
  expect(found("Móerwijk, Den Haag")).toEqual(["moerwijk"]);
  expect(found("bouwlust & vrederust")).toEqual(["bouwlust-en-vrederust"]);
  expect(found("benoorden hout")).toEqual(["benoordenhout"]);
});

test("a whole name pushes out names that only contain it", () => {
  expect(found("Loosduinen")).toEqual(["loosduinen"]);
  expect(found("Scheveningen")).toEqual(["scheveningen"]);
  expect(found("Centrum")).toEqual(["centrum"]);
});

test("the beginning of a name or of a word in it is enough", () => {
  expect(found("bezuid")).toEqual(["bezuidenhout"]);
  expect(found("spoor")).toEqual(["laakkwartier-en-spoorwijk"]);
  expect(found("vel")).toContain("wateringse-veld");
});

test("several wijken come with the name that matched, names that begin so before names that hold it", () => {
  expect(searchWijken("park", wijken).map(({ wijk, soort, naam }) => [wijk.slug, soort, naam])).toEqual([
    ["wateringse-veld", "buurt", "Parkbuurt oosteinde"],
    ["belgisch-park", "wijk", "Belgisch Park"],
  ]);
});

test("a stadsdeel lists its wijken, and only under its whole name", () => {
  const treffers = searchWijken("Escamp", wijken);
  expect(treffers).toHaveLength(7);
  expect(new Set(treffers.map(({ soort }) => soort))).toEqual(new Set(["stadsdeel"]));
  expect(found("Esc")).toEqual([]);
});

test.each(["", "   ", "-", "Rotterdam", "%", "moerwijk<script>"])("nothing is found for %j", (vraag) => {
  expect(found(vraag)).toEqual([]);
});

test("a misspelt name gets the names that look like it", () => {
  expect(suggestWijken("Schildeswijk", wijken, 3)[0]?.wijk.slug).toBe("schildersbuurt");
  expect(suggestWijken("Morwijk", wijken, 3)[0]?.wijk.slug).toBe("moerwijk");
  expect(suggestWijken("Scheveninge bosjes", wijken, 3).length).toBeLessThanOrEqual(3);
  expect(suggestWijken("xyz", wijken, 3)).toEqual([]);
});

function readNamen(): WijkNamen[] {
  const read = (file: string): Record<string, string>[] =>
    parse(readFileSync(`db/seed/${file}`), { columns: true, bom: true });
  const buurten = read("buurten.csv");
  return read("wijken.csv").map(({ code = "", naam = "", stadsdeel = "", ...row }) => ({
    code,
    naam,
    slug: slugFor(naam),
    stadsdeel,
    andereNamen: [...(row["ook_genoemd"] ?? "").split(";"), row["naam_cbs_2016"] ?? "", row["naam_cbs_2025"] ?? ""]
      .map((ander) => ander.trim())
      .filter((ander) => ander !== "" && ander !== naam),
    buurten: buurten.filter(({ wijkcode }) => wijkcode === code).map((buurt) => buurt["naam"] ?? ""),
  }));
}
