import type { Regime } from "../aandachtsgebied/aanwijzing";
import { agendaTeksten } from "../agenda/agenda-teksten";
import { defineTeksten, type Taal } from "../taal/taal";
import { type GebiedInWijk, listStatussen, type WijkOverzicht } from "./wijk-overzicht";

/** The words of maps and of the tables beside them. */
export const kaartTeksten = defineTeksten({
  nl: {
    titel: "Hoe ver zijn de wijken?",
    lead: (wijken: string, inUitvoering: string, gebieden: string, datum: string) =>
      `${wijken} wijken, ${inUitvoering} met een agenda in uitvoering. ${gebieden} op ${datum}.`,
    gebiedenVanKracht: (aantal: number) =>
      aantal === 1 ? "Eén investeringsgebied is van kracht" : `${aantal} investeringsgebieden zijn van kracht`,
    kaart: "Kaart",
    opDeKaart: "op de kaart",
    tabel: "Tabel",
    skipKaart: "Naar de tabel",
    kaartVan: (wijken: string) => `Kaart van Den Haag met ${wijken} wijken`,
    legenda: "Legenda",
    schematisch: "De grenzen zijn schematisch, dus niet precies: ze zijn getekend met grote vakken.",
    bron: (bron: string) => `Bron van de grenzen: ${bron}.`,
    geenGrenzen: "Er zijn nog geen grenzen ingelezen. De tabel bevat dezelfde informatie.",
    meerAgendas:
      "Heeft een wijk meer agenda’s, dan ziet u de kleur van de agenda waar nu het meeste gebeurt. De tabel noemt ze allemaal.",
    verzonnen: "Bij agenda’s met “voorbeeld” is alles verzonnen: de status, de acties en de reacties.",
    voorbeeld: "voorbeeld",
    metVoorbeeld: (aantal: string) => `(${aantal} met een voorbeeld)`,
    straten: "Gestreept: het gebied is een deel van de wijk. Welke straten erbij horen, is hier niet bekend.",
    wijken: (aantal: number) => (aantal === 1 ? "1 wijk" : `${aantal} wijken`),
    lagen: "Wat wilt u op de kaart zien?",
    laag: {
      agenda: "Hoe ver de agenda is",
      investering: "Investeringsgebieden",
      npzw: "Nationaal Programma Den Haag Zuidwest (NPZW)",
      stadsdeel: "Grenzen van stadsdelen",
    },
    showLagen: "Laat zien",
    legendaGebied: {
      geheel: "Investeringsgebied: de hele wijk",
      gedeeltelijk: "Investeringsgebied: een deel van de wijk, straten onbekend",
      npzw: "Nationaal Programma Den Haag Zuidwest (NPZW)",
      stadsdeel: "Grens van een stadsdeel",
    },
    gebiedKort: {
      prioritair: "Prioritair",
      intensivering: "Intensivering",
      investering: "Investering",
      npzw: "NPZW",
    },
    deels: "deels",
    geenGebied: "Geen",
    alleWijken: "Alle wijken",
    wijk: "Wijk",
    stadsdeel: "Stadsdeel",
    inwoners: "Inwoners",
    agenda: "Agenda",
    gebied: "Gebied",
    actiesGereed: "Acties gereed",
    waiting: "Wacht op antwoord",
    vanAantal: (gereed: string, totaal: string) => `${gereed} van ${totaal}`,
    geenActies: "Geen acties",
    onbekend: "Onbekend",
    inwonersBron: (periodes: string, bronnen: string) => `Inwoners in ${periodes}. Bron: ${bronnen}.`,
    sortBy: "Sorteer op",
    sort: "Sorteer",
    chooseWijk: "Kies een wijk op de kaart of in de tabel.",
    close: "Sluit de gegevens van deze wijk",
    aanwijzingen: "Aanwijzingen als aandachtsgebied",
    geenAanwijzingen: "In onze gegevens was deze wijk nooit een aandachtsgebied.",
    deelVanWijk: "een deel van de wijk",
    plan: (plan: string) => `plan: ${plan}`,
    themas: "Thema’s",
    geenThemas: "De thema’s van deze agenda zijn nog niet bekend.",
    lopendeActies: "Wat er nu loopt",
    geenLopendeActies: "Er lopen nu geen acties.",
    dossier: (gebied: string) => `Bekijk aandachtsgebied ${gebied}`,
    naarWijk: (naam: string) => `Alles over ${naam}`,
    wachtend: (aantal: number) =>
      aantal === 1 ? "1 reactie wacht op antwoord" : `${aantal} reacties wachten op antwoord`,
    teLaat: (aantal: number) => (aantal === 1 ? "1 wacht te lang" : `${aantal} wachten te lang`),
    aandachtspunten: "Wat vraagt om een besluit?",
    aandachtspuntenUitleg: "Kies een punt. De tabel toont dan alleen die wijken.",
    punt: {
      "te-laat": "Reacties wachten te lang",
      vertraagd: "Acties zijn vertraagd",
      "loopt-af": "Agenda loopt dit jaar af",
      "geen-agenda": "Geen agenda in de maak of in uitvoering",
    },
    alles: "Laat alle wijken zien",
    naarAandachtsgebieden: "Bekijk de aandachtsgebieden",
    waarvanTeLang: (aantal: string) => `(${aantal} te lang)`,
    freePlaatsen: (over: string, maximum: string) =>
      `U kunt nog ${over} van de ${maximum} investeringsgebieden aanwijzen.`,
    noFreePlaatsen: (maximum: string) =>
      `Er zijn al ${maximum} investeringsgebieden. Meer mag niet. U kunt pas een nieuw gebied aanwijzen als een ander is afgebouwd.`,
    geenWijken: "Geen enkele wijk: hier is niets te doen.",
    kaartMetStraten: "Kaart met straten",
    kaartZonderStraten: "Kaart zonder straten",
    stratenLoading: "De kaart met straten wordt geladen.",
    stratenFailed: "De kaart met straten is nu niet te laden. U ziet de gewone kaart.",
    zoomIn: "Inzoomen",
    zoomOut: "Uitzoomen",
  },
  en: {
    titel: "How far along is each neighbourhood?",
    lead: (wijken: string, inUitvoering: string, gebieden: string, datum: string) =>
      `${wijken} neighbourhoods, ${inUitvoering} with an agenda being carried out. ${gebieden} on ${datum}.`,
    gebiedenVanKracht: (aantal: number) =>
      aantal === 1 ? "One investment area is in force" : `${aantal} investment areas are in force`,
    kaart: "Map",
    opDeKaart: "on the map",
    tabel: "Table",
    skipKaart: "To the table",
    kaartVan: (wijken: string) => `Map of The Hague with ${wijken} neighbourhoods`,
    legenda: "Legend",
    schematisch: "The borders are schematic, so not exact: they are drawn with large squares.",
    bron: (bron: string) => `Source of the borders: ${bron}.`,
    geenGrenzen: "No borders have been imported yet. The table holds the same information.",
    meerAgendas:
      "When a neighbourhood has several agendas, you see the colour of the one where most is happening now. The table lists them all.",
    verzonnen: "Everything about an agenda marked “example” is made up: its status, actions and reactions.",
    voorbeeld: "example",
    metVoorbeeld: (aantal: string) => `(${aantal} with an example)`,
    straten: "Striped: the area is a part of the neighbourhood. Which streets belong to it is not known here.",
    wijken: (aantal: number) => (aantal === 1 ? "1 neighbourhood" : `${aantal} neighbourhoods`),
    lagen: "What do you want to see on the map?",
    laag: {
      agenda: "How far along the agenda is",
      investering: "Investment areas",
      npzw: "National Programme The Hague South West (NPZW)",
      stadsdeel: "Borders of city districts",
    },
    showLagen: "Show",
    legendaGebied: {
      geheel: "Investment area: the whole neighbourhood",
      gedeeltelijk: "Investment area: part of the neighbourhood, streets unknown",
      npzw: "National Programme The Hague South West (NPZW)",
      stadsdeel: "Border of a city district",
    },
    gebiedKort: {
      prioritair: "Priority",
      intensivering: "Intensification",
      investering: "Investment",
      npzw: "NPZW",
    },
    deels: "in part",
    geenGebied: "None",
    alleWijken: "All neighbourhoods",
    wijk: "Neighbourhood",
    stadsdeel: "City district",
    inwoners: "Inhabitants",
    agenda: "Agenda",
    gebied: "Area",
    actiesGereed: "Actions done",
    waiting: "Waiting for an answer",
    vanAantal: (gereed: string, totaal: string) => `${gereed} of ${totaal}`,
    geenActies: "No actions",
    onbekend: "Unknown",
    inwonersBron: (periodes: string, bronnen: string) => `Inhabitants in ${periodes}. Source: ${bronnen}.`,
    sortBy: "Sort by",
    sort: "Sort",
    chooseWijk: "Choose a neighbourhood on the map or in the table.",
    close: "Close the details of this neighbourhood",
    aanwijzingen: "Designations as a focus area",
    geenAanwijzingen: "In our records this neighbourhood has never been a focus area.",
    deelVanWijk: "part of the neighbourhood",
    plan: (plan: string) => `plan: ${plan}`,
    themas: "Themes",
    geenThemas: "The themes of this agenda are not known yet.",
    lopendeActies: "Under way now",
    geenLopendeActies: "No actions are under way now.",
    dossier: (gebied: string) => `See focus area ${gebied}`,
    naarWijk: (naam: string) => `All about ${naam}`,
    wachtend: (aantal: number) =>
      aantal === 1 ? "1 reaction is waiting for an answer" : `${aantal} reactions are waiting for an answer`,
    teLaat: (aantal: number) => (aantal === 1 ? "1 is waiting too long" : `${aantal} are waiting too long`),
    aandachtspunten: "What asks for a decision?",
    aandachtspuntenUitleg: "Choose a point. The table then shows only those neighbourhoods.",
    punt: {
      "te-laat": "Reactions are waiting too long",
      vertraagd: "Actions are delayed",
      "loopt-af": "Agenda ends this year",
      "geen-agenda": "No agenda being written or carried out",
    },
    alles: "Show all neighbourhoods",
    naarAandachtsgebieden: "See the focus areas",
    waarvanTeLang: (aantal: string) => `(${aantal} too long)`,
    freePlaatsen: (over: string, maximum: string) =>
      `You can designate ${over} more of the ${maximum} investment areas.`,
    noFreePlaatsen: (maximum: string) =>
      `There are already ${maximum} investment areas, and there may be no more. You can only designate a new one when another has been wound down.`,
    geenWijken: "Not a single neighbourhood: nothing to do here.",
    kaartMetStraten: "Map with streets",
    kaartZonderStraten: "Map without streets",
    stratenLoading: "The map with streets is loading.",
    stratenFailed: "The map with streets cannot be loaded now. You see the ordinary map.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
  },
});

/** "Investering, deels"; NPZW keeps its name. */
export function gebiedKort({ soort, dekking }: Pick<GebiedInWijk, "soort" | "dekking">, taal: Taal): string {
  const teksten = kaartTeksten[taal];
  const word: Record<Regime, string> = teksten.gebiedKort;
  return dekking === "geheel" ? word[soort] : `${word[soort]}, ${teksten.deels}`;
}

/** What a wijk on a map is called: "Moerwijk: In de maak, voorbeeld; Investering, deels; NPZW". */
export function wijkLabel(wijk: Pick<WijkOverzicht, "naam" | "agendas" | "gebieden">, taal: Taal): string {
  const statussen = listStatussen(wijk.agendas).map(({ status, isVoorbeeld }) => {
    const word = agendaTeksten[taal].status[status];
    return isVoorbeeld ? `${word}, ${kaartTeksten[taal].voorbeeld}` : word;
  });
  const gebieden = [...new Set(wijk.gebieden.map((gebied) => gebiedKort(gebied, taal)))];
  const parts = [...statussen, ...gebieden];
  return parts.length === 0 ? wijk.naam : `${wijk.naam}: ${parts.join("; ")}`;
}
