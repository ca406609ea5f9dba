import type { Tekst } from "../../../realtime/document/agenda-document";
import { formatNumber } from "../../format/format";
import { defineTeksten } from "../../taal/taal";
import { tekstnaamTeksten } from "../tekstnaam-teksten";
import type { TekstvoorstelUitkomst } from "./tekstvoorstel";

/** The words for who proposes another text, and for the team that answers. */
export const tekstvoorstelTeksten = defineTeksten({
  nl: {
    titel: "Tekstvoorstellen",
    paginaTitel: (titel: string) => `Tekstvoorstellen: ${titel}`,
    wachten: (aantal: number) =>
      aantal === 1 ? "1 tekstvoorstel wacht op antwoord" : `${aantal} tekstvoorstellen wachten op antwoord`,
    alleVoorstellen: "Tekstvoorstellen van anderen",
    uitlegTeam:
      "Andere medewerkers van de gemeente, de wethouder en deelnemers die uw team uitnodigde, mogen een andere tekst voorstellen. U neemt een voorstel aan of wijst het af. Wie het voorstelde, ziet uw antwoord.",
    uitlegIndiener: "Hier ziet u wat u voorstelde en wat het gebiedsteam ermee deed.",
    geenTeam: "Er is nog geen voorstel.",
    geenIndiener: "U hebt nog niets voorgesteld.",
    propose: "Stel een andere tekst voor",
    terug: "Terug naar het concept",
    naarLijst: "Alle tekstvoorstellen",
    viewAndAnswer: "Bekijk en beantwoord",
    viewAndAnswerLabel: (waarover: string, naam: string) =>
      `Bekijk en beantwoord het voorstel van ${naam} over ${waarover}`,
    viewAntwoord: "Bekijk het antwoord",
    viewAntwoordLabel: (waarover: string, naam: string) =>
      `Bekijk het antwoord op het voorstel van ${naam} over ${waarover}`,
    van: (naam: string, datum: string) => `Voorstel van ${naam}, ${datum}`,
    ingediend: (datum: string) => `Voorgesteld op ${datum}`,
    tekst: tekstnaamTeksten.nl,
    vanThema: (tekst: string, thema: string) => `${tekst}, thema ‘${thema}’`,
    themaZonderTitel: "zonder titel",
    stand: { wacht: "Wacht op antwoord", aangenomen: "Aangenomen", afgewezen: "Afgewezen" } satisfies Record<
      "wacht" | TekstvoorstelUitkomst,
      string
    >,
    antwoord: "Antwoord van het gebiedsteam",
    noRedenGiven: "Het gebiedsteam nam uw voorstel aan en zette het in het concept.",

    chooseTekst: "Welke tekst wilt u veranderen?",
    nieuwTitel: "Een andere tekst voorstellen",
    nieuwPaginaTitel: (titel: string) => `Een andere tekst voorstellen: ${titel}`,
    nieuwUitleg:
      "Verander hieronder de tekst. Elke alinea, kop of regel van een lijst staat op een eigen regel. De opmaak blijft vanzelf goed. Het gebiedsteam ziet oud en nieuw naast elkaar en antwoordt u.",
    nieuw: "De tekst zoals u hem voorstelt",
    nieuwHint: "Eén regel per alinea.",
    toelichting: "Waarom stelt u dit voor? (hoeft niet)",
    toelichtingHint: (max: number) => `Hoogstens ${formatNumber(max, "nl")} tekens. Het gebiedsteam leest dit.`,
    naamZichtbaar: "Het gebiedsteam ziet uw naam bij het voorstel.",
    send: "Verstuur het voorstel",
    geenNieuw: "Schrijf de tekst zoals u hem voorstelt.",
    nothingChanged: "U hebt nog niets veranderd.",
    oudTeLang: "Deze tekst is te lang voor dit formulier. Vertel het gebiedsteam wat u wilt veranderen.",
    teLang: (lengte: number, max: number) =>
      `Uw tekst heeft ${formatNumber(lengte, "nl")} tekens. Maak hem korter: hoogstens ${formatNumber(max, "nl")} tekens.`,
    toelichtingTeLang: (max: number) => `Maak de toelichting korter: hoogstens ${formatNumber(max, "nl")} tekens.`,
    teVeel: (max: number) =>
      `U hebt al ${max} voorstellen die op antwoord wachten. Wacht tot het gebiedsteam antwoordt.`,

    verschil: "Oud en nieuw",
    nu: "De tekst nu",
    straks: "De tekst als u het voorstel aanneemt",
    wasOud: "De tekst toen",
    wasNieuw: "De tekst die werd voorgesteld",
    changedSince:
      "De tekst is intussen gewijzigd. Hieronder ziet u wat aannemen nu doet: wat anderen schreven, blijft staan.",
    isAlreadySo: "Wat hier wordt voorgesteld, staat al in het concept.",
    doesNotFit: {
      gewijzigd:
        "Aannemen kan niet meer: de woorden waar het om gaat, staan niet meer in de tekst. Wijs het voorstel af, of verander de tekst zelf.",
      "thema-vervallen": "Aannemen kan niet: deze tekst staat niet meer in het concept. Wijs het voorstel af.",
    },
    alreadyAnswered: "Een collega heeft dit voorstel al beantwoord. Uw antwoord is niet verstuurd.",
    isFull:
      "Het voorstel is niet aangenomen: in de agenda is geen ruimte meer. Het concept is niet veranderd. Haal eerst tekst weg die niet meer nodig is.",
    notStored: {
      aannemen:
        "Het voorstel is niet aangenomen: bewaren lukt nu niet. Het concept is niet veranderd. Probeer het over een paar minuten opnieuw.",
      afwijzen:
        "Het voorstel is niet afgewezen: bewaren lukt nu niet. Er is niets veranderd. Probeer het over een paar minuten opnieuw.",
    },
    uwToelichting: "Uw toelichting",
    toelichtingVan: (naam: string) => `Toelichting van ${naam}`,
    acceptKop: "Aannemen",
    acceptUitleg: "De wijziging komt meteen in het concept, bij iedereen die nu schrijft.",
    acceptReden: "Antwoord (hoeft niet)",
    accept: "Neem het voorstel aan",
    declineKop: "Afwijzen",
    declineReden: "Waarom wijst u het voorstel af?",
    geenReden: "Schrijf waarom u het voorstel afwijst.",
    decline: "Wijs het voorstel af",
    mijn: "Mijn tekstvoorstellen",
    mijnVoor: "Voor",
  },
  en: {
    titel: "Text proposals",
    paginaTitel: (titel: string) => `Text proposals: ${titel}`,
    wachten: (aantal: number) =>
      aantal === 1 ? "1 text proposal is waiting for an answer" : `${aantal} text proposals are waiting for an answer`,
    alleVoorstellen: "Text proposals of others",
    uitlegTeam:
      "Other staff of the municipality, the alderman and participants your team invited can propose another text. You accept a proposal or decline it. Whoever proposed it sees your answer.",
    uitlegIndiener: "Here you see what you proposed and what the area team did with it.",
    geenTeam: "There is no proposal yet.",
    geenIndiener: "You have not proposed anything yet.",
    propose: "Propose another text",
    terug: "Back to the draft",
    naarLijst: "All text proposals",
    viewAndAnswer: "Read and answer",
    viewAndAnswerLabel: (waarover: string, naam: string) => `Read and answer the proposal by ${naam} about ${waarover}`,
    viewAntwoord: "Read the answer",
    viewAntwoordLabel: (waarover: string, naam: string) =>
      `Read the answer to the proposal by ${naam} about ${waarover}`,
    van: (naam: string, datum: string) => `Proposal by ${naam}, ${datum}`,
    ingediend: (datum: string) => `Proposed on ${datum}`,
    tekst: tekstnaamTeksten.en,
    vanThema: (tekst: string, thema: string) => `${tekst}, theme ‘${thema}’`,
    themaZonderTitel: "no title",
    stand: { wacht: "Waiting for an answer", aangenomen: "Accepted", afgewezen: "Declined" },
    antwoord: "Answer from the area team",
    noRedenGiven: "The area team accepted your proposal and put it into the draft.",

    chooseTekst: "Which text do you want to change?",
    nieuwTitel: "Propose another text",
    nieuwPaginaTitel: (titel: string) => `Propose another text: ${titel}`,
    nieuwUitleg:
      "Change the text below. Each paragraph, heading or item of a list is on a line of its own. The formatting takes care of itself. The area team sees old and new side by side and answers you.",
    nieuw: "The text as you propose it",
    nieuwHint: "One line per paragraph.",
    toelichting: "Why do you propose this? (optional)",
    toelichtingHint: (max: number) => `At most ${formatNumber(max, "en")} characters. The area team reads this.`,
    naamZichtbaar: "The area team sees your name with the proposal.",
    send: "Send the proposal",
    geenNieuw: "Write the text as you propose it.",
    nothingChanged: "You have not changed anything yet.",
    oudTeLang: "This text is too long for this form. Tell the area team what you want to change.",
    teLang: (lengte: number, max: number) =>
      `Your text has ${formatNumber(lengte, "en")} characters. Make it shorter: at most ${formatNumber(max, "en")} characters.`,
    toelichtingTeLang: (max: number) => `Make the explanation shorter: at most ${formatNumber(max, "en")} characters.`,
    teVeel: (max: number) =>
      `You already have ${max} proposals waiting for an answer. Wait until the area team answers.`,

    verschil: "Old and new",
    nu: "The text now",
    straks: "The text if you accept the proposal",
    wasOud: "The text then",
    wasNieuw: "The text that was proposed",
    changedSince: "The text has changed since. Below you see what accepting does now: what others wrote stays.",
    isAlreadySo: "What is proposed here is already in the draft.",
    doesNotFit: {
      gewijzigd:
        "It can no longer be accepted: the words it is about are no longer in the text. Decline the proposal, or change the text yourself.",
      "thema-vervallen": "It cannot be accepted: this text is no longer in the draft. Decline the proposal.",
    },
    alreadyAnswered: "A colleague has already answered this proposal. Your answer was not sent.",
    isFull:
      "The proposal was not accepted: there is no room left in the agenda. The draft has not changed. First remove text that is no longer needed.",
    notStored: {
      aannemen:
        "The proposal was not accepted: saving does not work right now. The draft has not changed. Try again in a few minutes.",
      afwijzen:
        "The proposal was not declined: saving does not work right now. Nothing has changed. Try again in a few minutes.",
    },
    uwToelichting: "Your explanation",
    toelichtingVan: (naam: string) => `Explanation of ${naam}`,
    acceptKop: "Accept",
    acceptUitleg: "The change goes into the draft at once, for everyone who is writing now.",
    acceptReden: "Answer (optional)",
    accept: "Accept the proposal",
    declineKop: "Decline",
    declineReden: "Why do you decline the proposal?",
    geenReden: "Write why you decline the proposal.",
    decline: "Decline the proposal",
    mijn: "My text proposals",
    mijnVoor: "For",
  },
});

export type TekstvoorstelTeksten = (typeof tekstvoorstelTeksten)["nl"];

/** "Doel, thema ‘Schone straten’". */
export function waarover(
  { tekst, themaId, themaTitel }: { tekst: Tekst; themaId: string | null; themaTitel: string | null },
  teksten: TekstvoorstelTeksten,
): string {
  return themaId === null
    ? teksten.tekst[tekst]
    : teksten.vanThema(teksten.tekst[tekst], themaTitel || teksten.themaZonderTitel);
}
