import { formatNumber } from "../format/format";
import { defineTeksten } from "../taal/taal";

/** The words of the two forms: placing a reactie and answering one. */
export const formulierTeksten = defineTeksten({
  nl: {
    uwReactie: "Uw reactie",
    deReactie: "De reactie",
    tekstHint: (max: number) =>
      `Eén zin is genoeg. Hoogstens ${formatNumber(max, "nl")} tekens. U ziet hier terug wat wij ermee doen.`,
    naam: "Naam bij de reactie",
    naamHint: "Iedereen kan deze naam lezen. U mag een andere naam kiezen. Laat u dit leeg? Dan staat er “Anoniem”.",
    naamHintTeam:
      "Laat u dit leeg? Dan staat uw eigen naam erbij, of “Anoniem” als u een reactie van iemand anders invoert.",
    naamHintGemeente: "Iedereen kan deze naam lezen. Laat u dit leeg? Dan staat uw eigen naam erbij.",
    kanaal: "Wie zegt dit?",
    kanaalHint: "Voert u een reactie van iemand anders in? Dan staat erbij dat het gebiedsteam dat deed.",
    kanalen: {
      site: "Ikzelf, als gebiedsteam",
      bijeenkomst: "Iemand anders, op een bijeenkomst",
      papier: "Iemand anders, op papier",
      telefoon: "Iemand anders, aan de telefoon",
      straat: "Iemand anders, op straat",
    },
    place: "Plaats reactie",
    signIn: "Inloggen om te reageren",
    cannotReact: "Met dit account kunt u niet reageren. Dat kan als bewoner of als gebiedsteam.",
    notPlaced: "Uw reactie is niet geplaatst",
    uwTekst: "Dit had u geschreven",
    geenTekst: "Schrijf eerst een reactie.",
    teLang: (lengte: number, max: number) =>
      `Maak uw tekst korter. U schreef ${formatNumber(lengte, "nl")} tekens, er passen er ${formatNumber(max, "nl")}.`,
    naamTeLang: (max: number) => `Kies een naam van hoogstens ${max} tekens.`,
    naamVanGemeente: "Kies een andere naam. Met deze naam lijkt het of de gemeente reageert.",
    naamOnleesbaar: "Schrijf de naam met de letters a tot en met z. Accenten, cijfers en leestekens mogen ook.",
    kanaalOnbekend: "Kies wie dit zegt.",
    teVaak: (minuten: number) =>
      `U hebt het afgelopen uur veel reacties geplaatst. Wacht ${minuten === 1 ? "een minuut" : `${minuten} minuten`} en plaats deze dan opnieuw. Uw tekst staat er nog.`,

    antwoorden: "Antwoorden",
    changeAntwoord: "Antwoord wijzigen",
    antwoordUitleg: "De schrijver en alle bezoekers van de site lezen dit antwoord. Uw naam staat er niet bij.",
    soort: "Wat gebeurt er met deze reactie?",
    soorten: {
      overgenomen: "Overgenomen: wij gaan dit doen",
      "deels-overgenomen": "Deels overgenomen: een deel doen wij, een deel niet",
      "niet-overgenomen": "Niet overgenomen: wij doen dit niet",
      doorverwezen: "Doorverwezen: het is een melding of hoort ergens anders",
      beantwoord: "Beantwoord: het was een vraag of een compliment",
    },
    toelichting: "Antwoord aan de schrijver",
    toelichtingHint: (max: number) =>
      `Bij “niet” en “deels” hoort de reden. Hoogstens ${formatNumber(max, "nl")} tekens.`,
    acties: "Acties die hieruit volgen",
    actiesHint: "De schrijver ziet welke acties u kiest. U hoeft niets te kiezen.",
    geenActies: "Deze agenda heeft nog geen acties om aan te koppelen.",
    save: "Bewaar antwoord",
    geenSoort: "Kies wat er met de reactie gebeurt.",
    geenToelichting: "Schrijf een antwoord. Neemt u iets niet over, leg dan uit waarom.",
    saved: "Het antwoord is bewaard. De schrijver ziet het op deze pagina.",
    overtaken: (naam: string) =>
      `${naam} heeft ondertussen geantwoord. Uw antwoord is nog niet bewaard. Bewaart u het nu, dan vervangt het dat antwoord.`,
    hunAntwoord: (naam: string) => `Antwoord van ${naam}`,
  },
  en: {
    uwReactie: "Your reaction",
    deReactie: "The reaction",
    tekstHint: (max: number) =>
      `One sentence is enough. At most ${formatNumber(max, "en")} characters. You will see here what we do with it.`,
    naam: "Name with the reaction",
    naamHint: "Everyone can read this name. You may choose another one, or leave it empty: then it says “Anoniem”.",
    naamHintTeam: "Leave empty for your own name. For someone else, empty means “Anoniem”.",
    naamHintGemeente: "Everyone can read this name. If you leave it empty, it says your own name.",
    kanaal: "Who says this?",
    kanaalHint: "If you enter it for someone else, the page says that the area team did so.",
    kanalen: {
      site: "Myself, as area team",
      bijeenkomst: "Someone else, at a meeting",
      papier: "Someone else, on paper",
      telefoon: "Someone else, by phone",
      straat: "Someone else, in the street",
    },
    place: "Post reaction",
    signIn: "Sign in to react",
    cannotReact: "You cannot react with this account. Residents and area teams can.",
    notPlaced: "Your reaction has not been posted",
    uwTekst: "This is what you wrote",
    geenTekst: "Write a reaction first.",
    teLang: (lengte: number, max: number) =>
      `Make your text shorter. You wrote ${formatNumber(lengte, "en")} characters, ${formatNumber(max, "en")} fit.`,
    naamTeLang: (max: number) => `Choose a name of at most ${max} characters.`,
    naamVanGemeente: "Choose another name. With this name it looks as if the municipality reacts.",
    naamOnleesbaar: "Write the name with the letters a to z. Accents, digits and punctuation marks are fine too.",
    kanaalOnbekend: "Choose who says this.",
    teVaak: (minuten: number) =>
      `You have posted many reactions in the past hour. Wait ${minuten === 1 ? "a minute" : `${minuten} minutes`} and post this one again. Your text is still here.`,

    antwoorden: "Answer",
    changeAntwoord: "Change the answer",
    antwoordUitleg: "The writer and everyone who visits the site read this answer. Your name is not shown.",
    soort: "What happens with this reaction?",
    soorten: {
      overgenomen: "Taken up: we are going to do this",
      "deels-overgenomen": "Partly taken up: we do one part, not the other",
      "niet-overgenomen": "Not taken up: we will not do this",
      doorverwezen: "Referred: it is a report or belongs elsewhere",
      beantwoord: "Answered: it was a question or a compliment",
    },
    toelichting: "Answer to the writer",
    toelichtingHint: (max: number) =>
      `“Not” and “partly” need the reason. At most ${formatNumber(max, "en")} characters.`,
    acties: "Actions that follow from this",
    actiesHint: "The writer sees which actions you choose. You do not have to choose any.",
    geenActies: "This agenda has no actions to link to yet.",
    save: "Save answer",
    geenSoort: "Choose what happens with the reaction.",
    geenToelichting: "Write an answer. If you do not take something up, explain why.",
    saved: "The answer has been saved. The writer sees it on this page.",
    overtaken: (naam: string) =>
      `${naam} has answered in the meantime. Your answer has not been saved yet. If you save it now, it replaces that answer.`,
    hunAntwoord: (naam: string) => `Answer by ${naam}`,
  },
});

export type FormulierTeksten = (typeof formulierTeksten)["nl"];
