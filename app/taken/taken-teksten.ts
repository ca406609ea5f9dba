import { formatNumber } from "../format/format";
import { ANTWOORDTERMIJN_WEKEN } from "../reactie/termijn";
import { defineTeksten } from "../taal/taal";

/** The words of the page of what waits for a gebiedsteam. */
export const takenTeksten = defineTeksten({
  nl: {
    titel: (stadsdeel: string) => `Taken van gebiedsteam ${stadsdeel}`,
    allesGedaan: "Er wacht niets op u. Elke reactie heeft antwoord, en geen agenda of actie vraagt nu aandacht.",
    wachten: "Reacties zonder antwoord",
    wachtenUitleg: `De oudste staat bovenaan. Wij beloven antwoord binnen ${ANTWOORDTERMIJN_WEKEN} weken nadat de reactieronde sluit. Iedereen ziet op deze site hoeveel reacties langer wachten.`,
    geenWachten: "Elke reactie heeft antwoord.",
    alleAgendas: "Alle agenda’s",
    kiesAgenda: "Kies een agenda",
    telling: (aantal: number, teLaat: number) =>
      teLaat === 0
        ? formatNumber(aantal, "nl")
        : `${formatNumber(aantal, "nl")}, ${formatNumber(teLaat, "nl")} te laat`,
    reactie: "Reactie",
    thema: "Thema",
    wacht: "Wacht",
    uiterlijk: "Antwoord uiterlijk",
    dagen: (dagen: number) => (dagen === 0 ? "sinds vandaag" : dagen === 1 ? "1 dag" : `${dagen} dagen`),
    teLaat: "Te laat",
    concepten: "Concepten",
    compleet: (versie: number) => `Alles is ingevuld. U kunt versie ${versie} publiceren.`,
    geenThemas: "Er staat nog geen thema in.",
    verder: (titel: string) => `Verder schrijven aan ${titel}`,
    teBeginnen: "Agenda’s om te beginnen",
    nobodyWrites: "Hieraan schrijft nog niemand.",
    canSucceed: (tot: number) => `De looptijd is tot en met ${tot}. U kunt de volgende agenda beginnen.`,
    vertraagd: "Vertraagde acties",
    actie: "Actie",
    trekker: "Trekker",
    hoeGaatHet: "Hoe gaat het?",
    bijgewerkt: "Bijgewerkt",
  },
  en: {
    titel: (stadsdeel: string) => `Tasks of area team ${stadsdeel}`,
    allesGedaan:
      "Nothing is waiting for you. Every reaction has an answer, and no agenda or action needs attention now.",
    wachten: "Reactions without an answer",
    wachtenUitleg: `The oldest comes first. We promise an answer within ${ANTWOORDTERMIJN_WEKEN} weeks after the reaction round closes. Everyone can see on this site how many reactions wait longer.`,
    geenWachten: "Every reaction has an answer.",
    alleAgendas: "All agendas",
    kiesAgenda: "Choose an agenda",
    telling: (aantal: number, teLaat: number) =>
      teLaat === 0 ? formatNumber(aantal, "en") : `${formatNumber(aantal, "en")}, ${formatNumber(teLaat, "en")} late`,
    reactie: "Reaction",
    thema: "Theme",
    wacht: "Waiting",
    uiterlijk: "Answer by",
    dagen: (dagen: number) => (dagen === 0 ? "since today" : dagen === 1 ? "1 day" : `${dagen} days`),
    teLaat: "Late",
    concepten: "Drafts",
    compleet: (versie: number) => `Everything is filled in. You can publish version ${versie}.`,
    geenThemas: "It has no theme yet.",
    verder: (titel: string) => `Continue writing ${titel}`,
    teBeginnen: "Agendas to start",
    nobodyWrites: "Nobody is writing this one yet.",
    canSucceed: (tot: number) => `Its term is up to and including ${tot}. You can start the next agenda.`,
    vertraagd: "Delayed actions",
    actie: "Action",
    trekker: "Led by",
    hoeGaatHet: "How is it going?",
    bijgewerkt: "Updated",
  },
});
