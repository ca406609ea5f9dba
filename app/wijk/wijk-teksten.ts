import { defineTeksten, type Taal } from "../taal/taal";
import type { Treffer } from "./search-wijken";

/** Numbers as they are printed. */
type Aantallen = Readonly<Record<"wijken" | "agendas" | "inUitvoering" | "looptAf" | "open" | "inDeMaak", string>>;

/** The words of the city's first page, of searching, and of the pages of a wijk. */
export const wijkTeksten = defineTeksten({
  nl: {
    stadTitel: "Wat is belangrijk in uw wijk?",
    stadLead:
      "In een wijkagenda staat wat de komende jaren het belangrijkst is in een wijk en waarom. U leest ook wat ermee gebeurt. Bewoners en gemeente maken hem samen.",
    searchLabel: "Zoek uw wijk",
    searchHint: "De naam van uw wijk of buurt, bijvoorbeeld Schilderswijk of Houtwijk.",
    search: "Zoek",
    searchTitel: (vraag: string) => `Zoeken naar “${vraag}”`,
    found: (aantal: number, vraag: string) => `${aantal} wijken gevonden voor “${vraag}”`,
    notFound: (vraag: string) => `Geen wijk of buurt gevonden met de naam “${vraag}”`,
    notFoundUitleg: "Kijk of de naam goed is geschreven. Zoeken op straat of postcode kan hier nog niet.",
    didYouMean: "Bedoelde u misschien:",
    alleWijken: "Bekijk alle wijken",
    wijkInStadsdeel: (stadsdeel: string) => `wijk in stadsdeel ${stadsdeel}`,
    alsoCalled: (naam: string) => `ook bekend als ${naam}`,
    buurtIn: (buurt: string, wijk: string) => `${buurt} is een buurt in ${wijk}`,
    liesInStadsdeel: (stadsdeel: string) => `ligt in stadsdeel ${stadsdeel}`,
    openNu: "Nu open voor reactie",
    reactUntil: (datum: string) => `U kunt reageren tot en met ${datum}.`,
    geenOpen: "Op dit moment is geen agenda open voor reactie.",
    aantallen: (aantal: Aantallen) =>
      `Den Haag heeft ${aantal.wijken} wijken en ${aantal.agendas} agenda’s. In uitvoering: ${aantal.inUitvoering}, waarvan ${aantal.looptAf} in het laatste jaar. Open voor reactie: ${aantal.open}. In de maak: ${aantal.inDeMaak}.`,
    voorbeelden: (aantal: string) => `Voorbeelden tellen mee: bij ${aantal} van deze agenda’s is alles verzonnen.`,
    kaartOpen: "Kaart van Den Haag. Gekleurde wijken hebben een agenda die open is voor reactie.",
    openOpKaart: "De groene wijken hebben een agenda die open is voor reactie.",
    naarKaart: "Bekijk de grote kaart",
    wijken: "Wijken",
    wijkenLead: (wijken: string, stadsdelen: string) =>
      `Den Haag heeft ${wijken} wijken in ${stadsdelen} stadsdelen. Kies een wijk op de kaart of in de tabel.`,
    filterStadsdeel: "Stadsdeel",
    alleStadsdelen: "Alle stadsdelen",
    filter: "Laat zien",
    wijkenIn: (stadsdeel: string) => `Wijken in stadsdeel ${stadsdeel}`,
    wijkLead: (stadsdeel: string) => `Wijk in stadsdeel ${stadsdeel}.`,
    inwoners: (aantal: string, periode: string) => `${aantal} inwoners in ${periode}.`,
    inwonersOnbekend: "Het aantal inwoners is niet bekend.",
    agendas: (aantal: number) => (aantal === 1 ? "De wijkagenda" : "De wijkagenda’s"),
    overDeel: "over een deel van de wijk",
    readAndReact: "Lees en reageer",
    status: "Aandachtsgebied",
    notDesignated: "Deze wijk is nu geen aandachtsgebied.",
    cijfers: "Cijfers over de wijk",
    cijfer: "Cijfer",
    jaar: "Jaar",
    denHaag: "Den Haag",
    bron: (bron: string) => `Bron: ${bron}`,
    naarProfiel: "Bekijk het wijkprofiel",
    ligging: "Ligging",
    kaartVan: (wijk: string) => `Ligging van ${wijk} in Den Haag`,
    opDeKaart: "Bekijk de wijk op de grote kaart",
    buurten: "Buurten",
    antwoorden: "Reacties en antwoorden",
  },
  en: {
    stadTitel: "What matters in your neighbourhood?",
    stadLead:
      "A neighbourhood agenda says what matters most in a neighbourhood in the coming years, and why. You can also read what happens with it. Residents and the municipality make it together.",
    searchLabel: "Find your neighbourhood",
    searchHint: "The name of your neighbourhood or a part of it, for example Schilderswijk or Houtwijk.",
    search: "Search",
    searchTitel: (vraag: string) => `Searching for “${vraag}”`,
    found: (aantal: number, vraag: string) => `${aantal} neighbourhoods found for “${vraag}”`,
    notFound: (vraag: string) => `No neighbourhood found with the name “${vraag}”`,
    notFoundUitleg: "Check the spelling of the name. Searching by street or postcode is not possible here yet.",
    didYouMean: "Perhaps you meant:",
    alleWijken: "See all neighbourhoods",
    wijkInStadsdeel: (stadsdeel: string) => `neighbourhood in city district ${stadsdeel}`,
    alsoCalled: (naam: string) => `also known as ${naam}`,
    buurtIn: (buurt: string, wijk: string) => `${buurt} is a part of ${wijk}`,
    liesInStadsdeel: (stadsdeel: string) => `lies in city district ${stadsdeel}`,
    openNu: "Open for reactions now",
    reactUntil: (datum: string) => `You can react up to and including ${datum}.`,
    geenOpen: "No agenda is open for reactions at the moment.",
    aantallen: (aantal: Aantallen) =>
      `The Hague has ${aantal.wijken} neighbourhoods and ${aantal.agendas} agendas. Being carried out: ${aantal.inUitvoering}, of which ${aantal.looptAf} in their last year. Open for reactions: ${aantal.open}. Being written: ${aantal.inDeMaak}.`,
    voorbeelden: (aantal: string) => `Examples are counted too: for ${aantal} of these agendas, everything is made up.`,
    kaartOpen: "Map of The Hague. Coloured neighbourhoods have an agenda that is open for reactions.",
    openOpKaart: "The green neighbourhoods have an agenda that is open for reactions.",
    naarKaart: "See the large map",
    wijken: "Neighbourhoods",
    wijkenLead: (wijken: string, stadsdelen: string) =>
      `The Hague has ${wijken} neighbourhoods in ${stadsdelen} city districts. Choose one on the map or in the table.`,
    filterStadsdeel: "City district",
    alleStadsdelen: "All city districts",
    filter: "Show",
    wijkenIn: (stadsdeel: string) => `Neighbourhoods in city district ${stadsdeel}`,
    wijkLead: (stadsdeel: string) => `Neighbourhood in city district ${stadsdeel}.`,
    inwoners: (aantal: string, periode: string) => `${aantal} inhabitants in ${periode}.`,
    inwonersOnbekend: "The number of inhabitants is not known.",
    agendas: (aantal: number) => (aantal === 1 ? "The agenda" : "The agendas"),
    overDeel: "about part of the neighbourhood",
    readAndReact: "Read and react",
    status: "Focus area",
    notDesignated: "This neighbourhood is not a focus area now.",
    cijfers: "Figures about the neighbourhood",
    cijfer: "Figure",
    jaar: "Year",
    denHaag: "The Hague",
    bron: (bron: string) => `Source: ${bron}`,
    naarProfiel: "See the neighbourhood profile",
    ligging: "Location",
    kaartVan: (wijk: string) => `Location of ${wijk} in The Hague`,
    opDeKaart: "See it on the large map",
    buurten: "Parts of the neighbourhood",
    antwoorden: "Reactions and answers",
  },
});

/** Why a wijk was found: "Houtwijk is een buurt in Loosduinen". */
export function trefferSentence({ wijk, soort, naam }: Treffer, taal: Taal): string {
  const teksten = wijkTeksten[taal];
  switch (soort) {
    case "wijk":
      return teksten.wijkInStadsdeel(wijk.stadsdeel);
    case "andere-naam":
      return teksten.alsoCalled(naam);
    case "buurt":
      return teksten.buurtIn(naam, wijk.naam);
    case "stadsdeel":
      return teksten.liesInStadsdeel(naam);
  }
}
