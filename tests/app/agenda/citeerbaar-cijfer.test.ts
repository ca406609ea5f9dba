import { expect, test } from "vitest";
import { toCiteerbaarCijfer } from "../../../app/agenda/bewerken/citeerbaar-cijfer";
import type { Cijfer } from "../../../app/wijkprofiel/cijfer";
import { koop } from "../../support/koop";

test("a figure that can be cited says in the language of the page what it is, and keeps what is cited", () => {
  expect(toCiteerbaarCijfer(koop, "en")).toMatchObject({
    bewijs: { soort: "waarneming", indicator: "pct_koop", gebied: "WK051836", periode: "2022" },
    label: "Owner-occupied homes",
    waarde: "16%",
    uitleg: "Moerwijk 2022 · The Hague: 41% · CBS, Kerncijfers wijken en buurten 2022",
    zoekwoorden: "Owner-occupied homes Moerwijk 2022 CBS, Kerncijfers wijken en buurten 2022",
    vergelijking: "That is less than in The Hague (41%).",
  });
});

test("a figure that does not compare still has that of Den Haag beside it, and nothing where there is none", () => {
  const klasse: Cijfer = { ...koop, indicatorId: "stedelijkheid", eenheid: "klasse", waarde: 2, gemeenteWaarde: 1 };
  expect(toCiteerbaarCijfer(klasse, "nl").vergelijking).toBe("Den Haag: 1");
  const alone = toCiteerbaarCijfer({ ...klasse, gemeenteWaarde: null }, "nl");
  expect(alone.vergelijking).toBeNull();
  expect(alone.uitleg).toBe("Moerwijk 2022 · CBS, Kerncijfers wijken en buurten 2022");
});
