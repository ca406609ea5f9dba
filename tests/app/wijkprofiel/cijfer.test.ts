import { describe, expect, test } from "vitest";
import { type Cijfer, comparePeriode } from "../../../app/wijkprofiel/cijfer";
import {
  cijferSentence,
  comparisonSentence,
  formatWaarde,
  sampleParts,
  sourceLine,
} from "../../../app/wijkprofiel/cijfer-teksten";
import { isCiteerbaar, isToonbaar } from "../../../app/wijkprofiel/toonbaar";
import { compareWithGemeente, hasSchaal } from "../../../app/wijkprofiel/vergelijking";
import { koop } from "../../support/koop";

const rapportcijfer: Cijfer = {
  ...koop,
  indicatorId: "rapportcijfer_prettig_wonen",
  eenheid: "rapportcijfer",
  soort: "enquete",
  periode: "2021",
  bron: "Wijkenquête",
  waarde: 7.5,
  n: 1500,
  marge: 0.2,
  gemeenteWaarde: 7.2,
};

/** With plain spaces, as people type them. */
function read(cijfer: Cijfer, taal: "nl" | "en" = "nl"): string {
  const { before, value, after } = cijferSentence(cijfer, taal);
  return [`${before}${value}${after}`, comparisonSentence(cijfer, taal)]
    .filter((part) => part !== null)
    .join(" ")
    .replaceAll("\u00a0", " ");
}

describe("a figure reads as a sentence", () => {
  test("in Dutch, with Den Haag beside it", () => {
    expect(read(koop)).toBe(
      "16 % van de woningen in Moerwijk is een koopwoning. Dat is minder dan in Den Haag (41 %).",
    );
  });

  test("in English", () => {
    expect(read(koop, "en")).toBe(
      "16% of the homes in Moerwijk are owner-occupied. That is less than in The Hague (41%).",
    );
  });

  test("of an indicator nobody wrote a sentence for: its label and its value", () => {
    expect(read({ ...koop, indicatorId: "nieuw", gemeenteWaarde: null })).toBe("Koopwoningen, Moerwijk: 16 %.");
  });

  test("that says in words that there is no figure", () => {
    expect(read({ ...koop, waarde: null })).toBe("Koopwoningen in Moerwijk: daar is geen cijfer van gepubliceerd.");
    expect(formatWaarde(null, "%", "nl")).toBe("niet gepubliceerd");
  });

  test("about those who took part, when they chose themselves to do so", () => {
    const vragenlijst = { ...rapportcijfer, isRepresentatief: false, marge: null, gemeenteWaarde: null };
    expect(read(vragenlijst)).toBe("Deelnemers aan een vragenlijst geven het wonen in Moerwijk het rapportcijfer 7,5.");
  });

  test("with euros as euros", () => {
    expect(read({ ...koop, indicatorId: "woz", eenheid: "x 1 000 euro", waarde: 183, gemeenteWaarde: 311 })).toBe(
      "Een woning in Moerwijk is gemiddeld € 183.000 waard (WOZ-waarde). Dat is minder dan in Den Haag (€ 311.000).",
    );
  });
});

describe("beside Den Haag", () => {
  test("what is printed the same is the same", () => {
    expect(compareWithGemeente({ ...koop, waarde: 41.04 })).toBe("even-veel");
    expect(compareWithGemeente({ ...koop, waarde: 41.1 })).toBe("meer");
  });

  test("a total of a wijk is not less than the city: it is a part of it", () => {
    const inwoners: Cijfer = {
      ...koop,
      indicatorId: "inwoners",
      eenheid: "aantal",
      waarde: 20755,
      gemeenteWaarde: 553417,
    };
    expect(compareWithGemeente(inwoners)).toBe("niet-vergeleken");
    expect(read(inwoners)).toBe("In Moerwijk wonen 20.755 mensen. Heel Den Haag: 553.417.");
  });

  test("classes and missing figures are not compared", () => {
    expect(compareWithGemeente({ ...koop, eenheid: "klasse" })).toBe("niet-vergeleken");
    expect(compareWithGemeente({ ...koop, gemeenteWaarde: null })).toBe("niet-vergeleken");
    expect(comparisonSentence({ ...koop, gemeenteWaarde: null }, "nl")).toBeNull();
  });

  test("a sample differs only beyond its margin", () => {
    expect(compareWithGemeente({ ...rapportcijfer, marge: 0.3 })).toBe("geen-duidelijk-verschil");
    expect(compareWithGemeente({ ...rapportcijfer, marge: 0.2 })).toBe("meer");
    expect(compareWithGemeente({ ...rapportcijfer, waarde: 7.4, marge: 0.2 })).toBe("geen-duidelijk-verschil");
    expect(compareWithGemeente({ ...rapportcijfer, isRepresentatief: false })).toBe("niet-vergeleken");
  });
});

describe("a survey figure", () => {
  test.each([
    ["with n and margin is shown", { n: 800, marge: 2, isRepresentatief: true }, true],
    ["without margin is not shown", { n: 800, marge: null, isRepresentatief: true }, false],
    ["without n is not shown", { n: null, marge: 2, isRepresentatief: true }, false],
    ["of a self-selected questionnaire with n is shown", { n: 500, marge: null, isRepresentatief: false }, true],
    ["of a self-selected questionnaire without n is not shown", { n: null, marge: 1, isRepresentatief: false }, false],
  ])("%s", (_what, fields, shown) => {
    expect(isToonbaar({ soort: "enquete", ...fields })).toBe(shown);
  });

  test("says year, n and margin, or that it is not representative", () => {
    expect(sourceLine(rapportcijfer, "nl")).toBe("Wijkenquête · 2021 · enquête · 1.500 deelnemers · marge ± 0,2");
    expect(sampleParts({ ...rapportcijfer, isRepresentatief: false, marge: null }, "nl").join()).toContain(
      "niet representatief",
    );
  });

  test("never stands on a scale of wijken: that would rank them", () => {
    expect(hasSchaal(rapportcijfer)).toBe(false);
    expect(hasSchaal(koop)).toBe(true);
  });
});

test("a missing value is shown and cannot be cited", () => {
  expect(isToonbaar({ ...koop })).toBe(true);
  expect(isCiteerbaar({ ...koop, waarde: null })).toBe(false);
});

test("the source names the year once, and a model says it is no survey", () => {
  expect(sourceLine(koop, "nl")).toBe("CBS, Kerncijfers wijken en buurten 2022 · registratie");
  expect(sourceLine({ ...koop, soort: "model", bron: "Leefbaarometer" }, "en")).toBe(
    "Leefbaarometer · 2022 · estimated by a model, not a survey",
  );
});

test("periods sort by the year they end, then by the year they begin", () => {
  const periodes = ["2022", "2015-2017", "2017", "2004", "2016-2017"];
  expect(periodes.sort(comparePeriode)).toEqual(["2004", "2015-2017", "2016-2017", "2017", "2022"]);
});
