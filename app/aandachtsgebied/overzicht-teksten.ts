import { defineTeksten } from "../taal/taal";

export const overzichtTeksten = defineTeksten({
  nl: {
    vanKracht: (datum: string) => `Van kracht op ${datum}`,
    telling: (aantal: number, maximum: number) =>
      `${aantal} van hoogstens ${maximum} ${maximum === 1 ? "investeringsgebied" : "investeringsgebieden"}`,
    tellingOp: (datum: string) => `van kracht op ${datum}.`,
    npzwNotCounted: "Het Nationaal Programma Den Haag Zuidwest staat daarnaast en telt niet mee.",
    nogGeenRegime: "Op deze dag bestonden er nog geen investeringsgebieden.",
    geen: "Op deze dag was er geen aandachtsgebied van kracht.",
    andereDag: "Bekijk een andere dag",
    view: "Bekijk",
    dagOngeldig: "Deze dag bestaat niet. Schrijf een dag als 2026-03-01, of kies er een. U ziet nu vandaag.",
    naarVandaag: "Terug naar vandaag",
    komend: "Al besloten voor later",
    daarna: "Daarna",
    eerder: "Eerder",
    eerderLeeg: "Vóór deze dag was er geen aandachtsgebied.",
    gebied: "Gebied",
    regime: "Soort",
    wanneer: "Wanneer",
    wijken: "Wijken",
    besluit: "Plan en besluit",
    besluitOnbekend: "niet bekend",
    meaningKop: "Wat de soorten betekenen",
    uitleg: {
      prioritair:
        "Van 2020 tot en met maart 2023. Het stadsbestuur gaf deze gebieden voorrang: die uit het coalitieakkoord, en Duindorp.",
      intensivering:
        "Van april 2023 tot en met 2025. De opvolger van de prioritaire gebieden, met een actieplan per gebied.",
      investering:
        "Sinds 2026. De stad legt voor meerdere jaren vast wat zij in het gebied doet, in een meerjareninvesteringsplan. Er is een maximum aan investeringsgebieden; dat staat in de begroting. Is het bereikt? Dan kan een nieuw gebied pas als een ander is afgebouwd.",
      npzw: "Het Nationaal Programma Den Haag Zuidwest heeft een eigen plan voor Zuidwest. Het staat naast de investeringsgebieden: een straat kan in allebei liggen.",
    },
  },
  en: {
    vanKracht: (datum: string) => `In force on ${datum}`,
    telling: (aantal: number, maximum: number) =>
      `${aantal} of at most ${maximum} investment ${maximum === 1 ? "area" : "areas"}`,
    tellingOp: (datum: string) => `in force on ${datum}.`,
    npzwNotCounted: "The National Programme The Hague South West stands beside them and does not count.",
    nogGeenRegime: "On this day there were no investment areas yet.",
    geen: "On this day no focus area was in force.",
    andereDag: "Look at another day",
    view: "Show",
    dagOngeldig: "This day does not exist. Write a day like 2026-03-01, or choose one. You now see today.",
    naarVandaag: "Back to today",
    komend: "Decided for later",
    daarna: "After that",
    eerder: "Earlier",
    eerderLeeg: "There was no focus area before this day.",
    gebied: "Area",
    regime: "Kind",
    wanneer: "When",
    wijken: "Neighbourhoods",
    besluit: "Plan and decision",
    besluitOnbekend: "not known",
    meaningKop: "What the kinds mean",
    uitleg: {
      prioritair:
        "From 2020 to March 2023. The city government gave these areas priority: those in its coalition agreement, and Duindorp.",
      intensivering: "From April 2023 to 2025. They followed the priority areas, with a plan for each area.",
      investering:
        "Since 2026. For several years the city lays down what it does in the area, in a multi-year investment plan. The budget sets a maximum. Once it is reached, a new area is only possible when another has been wound down.",
      npzw: "The National Programme The Hague South West has a plan of its own for South West. It stands beside the investment areas: a street can lie in both.",
    },
  },
});
