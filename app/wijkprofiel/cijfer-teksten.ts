// What the figures of the wijkprofiel say in words. A sentence per indicator: "{}" is where the value stands.
import { formatEuro, formatNumber, formatPercent, formatSquareKilometres } from "../format/format";
import { defineTeksten, type Taal } from "../taal/taal";
import { type Cijfer, type Eenheid, GEMEENTE } from "./cijfer";
import { compareWithGemeente, isTotaal, type Vergelijking } from "./vergelijking";

/** `wie` begins the sentence of a survey: residents, or only those who took part. */
type Sentence = (gebied: string, wie: string) => string;

const SENTENCES: Readonly<Record<string, Record<Taal, Sentence>>> = {
  inwoners: { nl: (gebied) => `In ${gebied} wonen {} mensen.`, en: (gebied) => `{} people live in ${gebied}.` },
  pct_0_15: {
    nl: (gebied) => `{} van de bewoners van ${gebied} is jonger dan 15 jaar.`,
    en: (gebied) => `{} of the residents of ${gebied} are younger than 15.`,
  },
  pct_15_25: {
    nl: (gebied) => `{} van de bewoners van ${gebied} is 15 tot 25 jaar.`,
    en: (gebied) => `{} of the residents of ${gebied} are 15 to 24 years old.`,
  },
  pct_25_45: {
    nl: (gebied) => `{} van de bewoners van ${gebied} is 25 tot 45 jaar.`,
    en: (gebied) => `{} of the residents of ${gebied} are 25 to 44 years old.`,
  },
  pct_45_65: {
    nl: (gebied) => `{} van de bewoners van ${gebied} is 45 tot 65 jaar.`,
    en: (gebied) => `{} of the residents of ${gebied} are 45 to 64 years old.`,
  },
  pct_65_plus: {
    nl: (gebied) => `{} van de bewoners van ${gebied} is 65 jaar of ouder.`,
    en: (gebied) => `{} of the residents of ${gebied} are 65 or older.`,
  },
  opp_km2: {
    nl: (gebied) => `${gebied} is {} groot: land en binnenwater samen.`,
    en: (gebied) => `${gebied} covers {}: land and inland water together.`,
  },
  stedelijkheid: {
    nl: (gebied) =>
      `${gebied} heeft stedelijkheidsklasse {}. Klasse 1 is zeer sterk stedelijk, klasse 5 niet stedelijk.`,
    en: (gebied) => `${gebied} is in urbanity class {}. Class 1 is very highly urban, class 5 is not urban.`,
  },
  woningen: { nl: (gebied) => `In ${gebied} staan {} woningen.`, en: (gebied) => `There are {} homes in ${gebied}.` },
  woz: {
    nl: (gebied) => `Een woning in ${gebied} is gemiddeld {} waard (WOZ-waarde).`,
    en: (gebied) => `A home in ${gebied} is worth {} on average (official WOZ value).`,
  },
  pct_koop: {
    nl: (gebied) => `{} van de woningen in ${gebied} is een koopwoning.`,
    en: (gebied) => `{} of the homes in ${gebied} are owner-occupied.`,
  },
  pct_arbeidsparticipatie: {
    nl: (gebied) => `{} van de mensen van 15 tot 75 jaar in ${gebied} heeft betaald werk.`,
    en: (gebied) => `{} of people aged 15 to 74 in ${gebied} have paid work.`,
  },
  pct_laagste_40_inkomen: {
    nl: (gebied) =>
      `{} van de mensen met een inkomen in ${gebied} hoort bij de 40${"\u00a0"}% met het laagste inkomen van Nederland.`,
    en: (gebied) => `{} of people with an income in ${gebied} are among the 40% lowest incomes of the Netherlands.`,
  },
  pct_hoogste_20_inkomen: {
    nl: (gebied) =>
      `{} van de mensen met een inkomen in ${gebied} hoort bij de 20${"\u00a0"}% met het hoogste inkomen van Nederland.`,
    en: (gebied) => `{} of people with an income in ${gebied} are among the 20% highest incomes of the Netherlands.`,
  },
  pct_opleiding_hoog: {
    nl: (gebied) => `{} van de mensen van 15 tot 75 jaar in ${gebied} heeft hbo of universiteit gedaan.`,
    en: (gebied) => `{} of people aged 15 to 74 in ${gebied} have a higher education degree.`,
  },
  rapportcijfer_prettig_wonen: {
    nl: (gebied, wie) => `${wie} geven het wonen in ${gebied} het rapportcijfer {}.`,
    en: (gebied, wie) => `${wie} rate living in ${gebied} at {} out of 10.`,
  },
  rapportcijfer_wijk: {
    nl: (gebied, wie) => `${wie} geven ${gebied} het rapportcijfer {}.`,
    en: (gebied, wie) => `${wie} rate ${gebied} at {} out of 10.`,
  },
  rapportcijfer_buurt: {
    nl: (gebied, wie) => `${wie} in ${gebied} geven hun buurt het rapportcijfer {}.`,
    en: (gebied, wie) => `${wie} in ${gebied} rate their part of the neighbourhood at {} out of 10.`,
  },
  rapportcijfer_leefomgeving: {
    nl: (gebied, wie) => `${wie} geven de leefomgeving in ${gebied} het rapportcijfer {}.`,
    en: (gebied, wie) => `${wie} rate their surroundings in ${gebied} at {} out of 10.`,
  },
  rapportcijfer_aanpak_leefbaarheid_veiligheid_gemeente: {
    nl: (gebied, wie) =>
      `${wie} in ${gebied} geven wat de gemeente doet voor leefbaarheid en veiligheid het rapportcijfer {}.`,
    en: (gebied, wie) => `${wie} in ${gebied} rate what the city does for liveability and safety at {} out of 10.`,
  },
};

export const cijferTeksten = defineTeksten({
  nl: {
    nietGepubliceerd: "niet gepubliceerd",
    bewoners: "Bewoners",
    deelnemersWie: "Deelnemers aan een vragenlijst",
    geenCijfer: (label: string, gebied: string) => `${label} in ${gebied}: daar is geen cijfer van gepubliceerd.`,
    meer: (stad: string) => `Dat is meer dan in ${GEMEENTE.naam} (${stad}).`,
    minder: (stad: string) => `Dat is minder dan in ${GEMEENTE.naam} (${stad}).`,
    evenVeel: (stad: string) => `Dat is evenveel als in ${GEMEENTE.naam} (${stad}).`,
    geenDuidelijkVerschil: (stad: string) => `Dat verschilt niet duidelijk van ${GEMEENTE.naam} (${stad}).`,
    denHaag: (waarde: string) => `${GEMEENTE.naam}: ${waarde}`,
    totaal: (stad: string) => `Heel ${GEMEENTE.naam}: ${stad}.`,
    registratie: "registratie",
    enquete: "enquête",
    model: "schatting met een model, geen enquête",
    deelnemers: (aantal: string) => `${aantal} deelnemers`,
    marge: (marge: string) => `marge ± ${marge}`,
    nietRepresentatief: "niet representatief: mensen kozen zelf of zij meededen",
    nieuwer: "Er is een nieuwer cijfer dan dit.",
    schaal: (van: string, tot: string, wijken: number) => `Schaal van ${van} tot ${tot} met ${wijken} wijken.`,
    standsAt: (naam: string, waarde: string) => `${naam} staat op ${waarde}.`,
  },
  en: {
    nietGepubliceerd: "not published",
    bewoners: "Residents",
    deelnemersWie: "People who filled in a questionnaire",
    geenCijfer: (label: string, gebied: string) => `${label} in ${gebied}: no figure has been published.`,
    meer: (stad: string) => `That is more than in The Hague (${stad}).`,
    minder: (stad: string) => `That is less than in The Hague (${stad}).`,
    evenVeel: (stad: string) => `That is the same as in The Hague (${stad}).`,
    geenDuidelijkVerschil: (stad: string) => `That is not clearly different from The Hague (${stad}).`,
    denHaag: (waarde: string) => `The Hague: ${waarde}`,
    totaal: (stad: string) => `All of The Hague: ${stad}.`,
    registratie: "register",
    enquete: "survey",
    model: "estimated by a model, not a survey",
    deelnemers: (aantal: string) => `${aantal} respondents`,
    marge: (marge: string) => `margin ± ${marge}`,
    nietRepresentatief: "not representative: people chose for themselves to take part",
    nieuwer: "There is a newer figure than this one.",
    schaal: (van: string, tot: string, wijken: number) => `Scale from ${van} to ${tot} with ${wijken} neighbourhoods.`,
    standsAt: (naam: string, waarde: string) => `${naam} is at ${waarde}.`,
  },
});

/** "16 %", "€ 311.000", "1,1 km²", "8,4"; a missing value is a word. */
export function formatWaarde(waarde: number | null, eenheid: Eenheid, taal: Taal): string {
  if (waarde === null) return cijferTeksten[taal].nietGepubliceerd;
  switch (eenheid) {
    case "%":
      return formatPercent(waarde, taal);
    case "x 1 000 euro":
      return formatEuro(waarde * 1000 * 100, taal);
    case "km2":
      return formatSquareKilometres(waarde, taal);
    case "aantal":
    case "klasse":
    case "rapportcijfer":
    case "schaalscore":
      return formatNumber(waarde, taal);
  }
}

/** The label of the indicator in the language of the page. */
export function indicatorLabel(cijfer: Pick<Cijfer, "label" | "labelEn">, taal: Taal): string {
  return taal === "en" ? cijfer.labelEn : cijfer.label;
}

/** "Den Haag" or "The Hague", and every other name as it is. */
export function gebiedNaam(cijfer: Pick<Cijfer, "gebiedCode" | "gebiedNaam">, taal: Taal): string {
  return cijfer.gebiedCode === GEMEENTE.code && taal === "en" ? "The Hague" : cijfer.gebiedNaam;
}

/** The figure as a sentence, in three parts so that the value can stand out. */
export function cijferSentence(cijfer: Cijfer, taal: Taal): { before: string; value: string; after: string } {
  const gebied = gebiedNaam(cijfer, taal);
  const label = indicatorLabel(cijfer, taal);
  const wie = cijfer.isRepresentatief ? cijferTeksten[taal].bewoners : cijferTeksten[taal].deelnemersWie;
  if (cijfer.waarde === null) return { before: cijferTeksten[taal].geenCijfer(label, gebied), value: "", after: "" };
  const sentence = SENTENCES[cijfer.indicatorId]?.[taal](gebied, wie) ?? `${label}, ${gebied}: {}.`;
  const [before = "", after = ""] = sentence.split("{}");
  return { before, value: formatWaarde(cijfer.waarde, cijfer.eenheid, taal), after };
}

/** "Dat is minder dan in Den Haag (41 %)." Null when there is nothing to set it beside. */
export function comparisonSentence(cijfer: Cijfer, taal: Taal): string | null {
  if (cijfer.gemeenteWaarde === null || cijfer.waarde === null) return null;
  const stad = formatWaarde(cijfer.gemeenteWaarde, cijfer.eenheid, taal);
  return sentenceFor(compareWithGemeente(cijfer));

  function sentenceFor(vergelijking: Vergelijking): string | null {
    const teksten = cijferTeksten[taal];
    switch (vergelijking) {
      case "meer":
        return teksten.meer(stad);
      case "minder":
        return teksten.minder(stad);
      case "even-veel":
        return teksten.evenVeel(stad);
      case "geen-duidelijk-verschil":
        return teksten.geenDuidelijkVerschil(stad);
      case "niet-vergeleken":
        return isTotaal(cijfer) ? teksten.totaal(stad) : null;
    }
  }
}

/** "CBS, Kerncijfers wijken en buurten 2022 · registratie"; the period when the source does not name it; the sample. */
export function sourceLine(cijfer: Cijfer, taal: Taal): string {
  const year = cijfer.bron.includes(cijfer.periode) ? [] : [cijfer.periode];
  return [cijfer.bron, ...year, cijferTeksten[taal][cijfer.soort], ...sampleParts(cijfer, taal)].join(" · ");
}

/** "796 deelnemers, marge ± 0,2", or that it is "niet representatief"; nothing for what is no survey. */
export function sampleParts(cijfer: Cijfer, taal: Taal): string[] {
  if (cijfer.soort !== "enquete") return [];
  const teksten = cijferTeksten[taal];
  return [
    cijfer.n === null ? null : teksten.deelnemers(formatNumber(cijfer.n, taal)),
    cijfer.marge === null ? null : teksten.marge(formatWaarde(cijfer.marge, cijfer.eenheid, taal)),
    cijfer.isRepresentatief ? null : teksten.nietRepresentatief,
  ].filter((part) => part !== null);
}
