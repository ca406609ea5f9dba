import { defineTeksten, type Taal } from "../taal/taal";
import type { Aanwijzing, Regime } from "./aanwijzing";
import type { GebiedDeel } from "./gebied-in-agenda";
import { formatPrecisie, formatTotEnMet } from "./precisie";

export const aandachtsgebiedTeksten = defineTeksten({
  nl: {
    titel: "Aandachtsgebieden",
    lead: "In een aandachtsgebied doet de stad meer dan elders. Wanneer dat begint en wanneer het ophoudt, staat in een besluit.",
    regime: {
      prioritair: "Prioritair gebied",
      intensivering: "Intensiveringsgebied",
      investering: "Investeringsgebied",
      npzw: "Nationaal Programma Den Haag Zuidwest (NPZW)",
    },
    geheel: "hele wijk",
    gedeeltelijk: "een deel",
    deelVan: (wijk: string) => `een deel van ${wijk}`,
    alleenIn: (delen: string) => `Alleen in ${delen}`,
    sinds: (vanaf: string) => `sinds ${vanaf}`,
    vanaf: (vanaf: string) => `vanaf ${vanaf}`,
    vanTotEnMet: (vanaf: string, totEnMet: string) =>
      vanaf === totEnMet ? vanaf : `van ${vanaf} tot en met ${totEnMet}`,
  },
  en: {
    titel: "Focus areas",
    lead: "In a focus area the city does more than elsewhere. A decision says when that begins and when it ends.",
    regime: {
      prioritair: "Priority area",
      intensivering: "Intensification area",
      investering: "Investment area",
      npzw: "National Programme The Hague South West (NPZW)",
    },
    geheel: "whole neighbourhood",
    gedeeltelijk: "part of it",
    deelVan: (wijk: string) => `part of ${wijk}`,
    alleenIn: (delen: string) => `Only in ${delen}`,
    sinds: (vanaf: string) => `since ${vanaf}`,
    vanaf: (vanaf: string) => `from ${vanaf}`,
    vanTotEnMet: (vanaf: string, totEnMet: string) => (vanaf === totEnMet ? vanaf : `from ${vanaf} to ${totEnMet}`),
  },
});

export function regimeNaam(regime: Regime, taal: Taal): string {
  return aandachtsgebiedTeksten[taal].regime[regime];
}

/** "Alleen in een deel van Moerwijk"; null when it holds everywhere. */
export function alleenIn(delen: readonly GebiedDeel[], taal: Taal): string | null {
  if (delen.length === 0) return null;
  const teksten = aandachtsgebiedTeksten[taal];
  const namen = delen.map(({ wijkNaam, dekking }) => (dekking === "geheel" ? wijkNaam : teksten.deelVan(wijkNaam)));
  return teksten.alleenIn(namen.join(", "));
}

/** "sinds april 2023", "vanaf 1 januari 2027" when it lies after `today`, "van 2020 tot en met maart 2023". */
export function periodeText(
  { vanaf, totEnMet, precisie }: Pick<Aanwijzing, "vanaf" | "totEnMet" | "precisie">,
  today: string,
  taal: Taal,
): string {
  const teksten = aandachtsgebiedTeksten[taal];
  const first = formatPrecisie(vanaf, precisie, taal);
  if (totEnMet !== null) return teksten.vanTotEnMet(first, formatTotEnMet(totEnMet, taal));
  return vanaf > today ? teksten.vanaf(first) : teksten.sinds(first);
}
