import { formatEuro } from "../format/format";
import { defineTeksten, type Taal } from "../taal/taal";
import { type Actie, type ActieTelling, countOngoing } from "./actie";

export const actieTeksten = defineTeksten({
  nl: {
    actie: "Actie",
    thema: "Thema",
    wanneer: "Wanneer",
    wie: "Wie",
    budget: "Geld",
    voortgangVraag: "Hoe gaat het?",
    voortgang: "Hoe het gaat",
    resultaat: "Wat kwam eruit",
    nogNiets: "Nog niets te melden",
    nietApart: "Geen apart budget",
    met: (partners: string) => `met ${partners}`,
    status: {
      gepland: "Gepland",
      loopt: "Loopt",
      vertraagd: "Vertraagd",
      gereed: "Gereed",
      vervallen: "Gaat niet door",
    },
    geenActies: "Er zijn nog geen acties",
    gereedVan: (gereed: number, aantal: number) =>
      `${gereed} van ${aantal} ${aantal === 1 ? "actie" : "acties"} gereed`,
    running: (aantal: number) => (aantal === 1 ? "1 loopt" : `${aantal} lopen`),
    delayed: (aantal: number) => (aantal === 1 ? "1 is vertraagd" : `${aantal} zijn vertraagd`),
    dropped: (aantal: number) => (aantal === 1 ? "1 gaat niet door" : `${aantal} gaan niet door`),
  },
  en: {
    actie: "Action",
    thema: "Theme",
    wanneer: "When",
    wie: "Who",
    budget: "Money",
    voortgangVraag: "How is it going?",
    voortgang: "How it is going",
    resultaat: "What came of it",
    nogNiets: "Nothing to report yet",
    nietApart: "No separate budget",
    met: (partners: string) => `with ${partners}`,
    status: {
      gepland: "Planned",
      loopt: "Under way",
      vertraagd: "Delayed",
      gereed: "Done",
      vervallen: "Cancelled",
    },
    geenActies: "There are no actions yet",
    gereedVan: (gereed: number, aantal: number) => `${gereed} of ${aantal} ${aantal === 1 ? "action" : "actions"} done`,
    running: (aantal: number) => `${aantal} under way`,
    delayed: (aantal: number) => `${aantal} delayed`,
    dropped: (aantal: number) => `${aantal} cancelled`,
  },
});

/** "1 van 3 acties gereed, 1 loopt, 1 is vertraagd". What is vervallen is said and not counted as still to do. */
export function actieSummary(telling: ActieTelling, taal: Taal): string {
  const teksten = actieTeksten[taal];
  const aantal = countOngoing(telling);
  const parts = [
    aantal > 0 ? teksten.gereedVan(telling.gereed, aantal) : null,
    telling.loopt > 0 ? teksten.running(telling.loopt) : null,
    telling.vertraagd > 0 ? teksten.delayed(telling.vertraagd) : null,
    telling.vervallen > 0 ? teksten.dropped(telling.vervallen) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(", ") : teksten.geenActies;
}

/** "€ 25.000", or that there is no separate budget. */
export function budgetText(actie: Pick<Actie, "budgetCents">, taal: Taal): string {
  return actie.budgetCents === null ? actieTeksten[taal].nietApart : formatEuro(actie.budgetCents, taal);
}
