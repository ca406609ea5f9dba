import { defineTeksten } from "../taal/taal";

export const planTeksten = defineTeksten({
  nl: {
    titel: "Uitvoeringsplan",
    titelVan: "Uitvoeringsplan van de",
    lead: "Wat er gebeurt in de wijk: wie het doet, wanneer, met welk geld en hoe het gaat.",
    jaar: "Jaar",
    acties: (thema: string, jaar: number) => `Acties bij ${thema} in ${jaar}`,
    vervallenThema: "Vervallen thema",
    geenPlan: "Er is nog geen uitvoeringsplan.",
    geenPlanUitleg: "Het plan komt als de agenda is gepubliceerd. Dan staat hier per jaar wat er gebeurt.",
    geenActies: (jaar: number) => `Voor ${jaar} staan er nog geen acties in het plan.`,
  },
  en: {
    titel: "Action plan",
    titelVan: "Action plan of",
    lead: "What happens in the neighbourhood: who does it, when, with what money and how it is going.",
    jaar: "Year",
    acties: (thema: string, jaar: number) => `Actions for ${thema} in ${jaar}`,
    vervallenThema: "Dropped theme",
    geenPlan: "There is no action plan yet.",
    geenPlanUitleg: "The plan follows when the agenda is published. This page will then say, per year, what happens.",
    geenActies: (jaar: number) => `There are no actions in the plan for ${jaar} yet.`,
  },
});
