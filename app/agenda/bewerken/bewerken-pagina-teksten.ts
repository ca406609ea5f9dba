import { defineTeksten } from "../../taal/taal";

/** What the page says around its live part, which does not load these words. */
export const bewerkenPaginaTeksten = defineTeksten({
  nl: {
    paginaTitel: (titel: string) => `Bewerken: ${titel}`,
    readTitel: (titel: string) => `Concept: ${titel}`,
    verschillenTitel: (titel: string) => `Verschillen tussen momenten: ${titel}`,
    conceptUitleg: "Concept, niet openbaar",
    conceptOpen: "Concept, iedereen kan meekijken",
    zonderJavaScript: "Schrijven aan de agenda kan alleen met JavaScript. Zet het aan en laad deze pagina opnieuw.",
    readBelow: "Hieronder leest u de tekst zoals die nu is.",
    readOnly: "U leest mee. Alleen het gebiedsteam van dit stadsdeel kan hier schrijven.",
    notStarted: "Er schrijft nog niemand aan deze agenda.",
    notStartedTeam:
      "Begint u, dan kan het hele gebiedsteam hier samen schrijven. Bewoners zien dan dat u aan de agenda schrijft. De tekst lezen zij pas als u een versie publiceert of het concept openstelt.",
    begin: "Begin met schrijven",
    writtenElsewhere: "De tekst van deze agenda staat niet op deze site.",
    naarAgenda: "Naar de agenda",
  },
  en: {
    paginaTitel: (titel: string) => `Editing: ${titel}`,
    readTitel: (titel: string) => `Draft: ${titel}`,
    verschillenTitel: (titel: string) => `Differences between moments: ${titel}`,
    conceptUitleg: "Draft, not public",
    conceptOpen: "Draft, everyone can read along",
    zonderJavaScript: "Writing the agenda needs JavaScript. Switch it on and reload this page.",
    readBelow: "Below you read the text as it is now.",
    readOnly: "You are reading along. Only the area team of this city district can write here.",
    notStarted: "Nobody is writing this agenda yet.",
    notStartedTeam:
      "If you start, the whole area team can write here together. Residents then see that you are writing the agenda. They read the text only when you publish a version or open the draft.",
    begin: "Start writing",
    writtenElsewhere: "The text of this agenda is not on this site.",
    naarAgenda: "To the agenda",
  },
});
