import { defineTeksten } from "../../taal/taal";

/** The words of publishing: what is missing, the form, why it was refused, and the versions there are. */
export const publishTeksten = defineTeksten({
  nl: {
    missing: {
      titel: "titel",
      domein: "domein",
      participatieniveau: "hoeveel invloed bewoners hebben",
      onderbouwing: "onderbouwing",
    },
    publishKop: "Publiceren",
    klaar: (klaar: number, totaal: number) =>
      totaal === 1
        ? `${klaar} van 1 thema is klaar.`
        : `${klaar} van de ${totaal} thema’s ${klaar === 1 ? "is" : "zijn"} klaar.`,
    themaRang: (rang: number) => `Thema ${rang}`,
    geenSociaal: "Geen enkel thema is sociaal. Publiceren kan wel, maar klopt dat?",
    reactUntil: "Bewoners kunnen reageren tot en met",
    rondeGoesOn: (datum: string) => `De reactieronde loopt door tot en met ${datum}`,
    nieuweRonde: "Begin een nieuwe reactieronde",
    ronde: "Reageren",
    publishVersie: (nummer: number) => `Publiceer versie ${nummer}`,
    neverChanges: "Wat gepubliceerd is, verandert niet meer.",
    waitUntilSaved: "Nog niet alles is bewaard. Wacht even en probeer het dan opnieuw.",
    refused: "Publiceren kan nog niet:",
    refusedGeenThemas: "Er staat geen thema in de agenda. Voeg eerst een thema toe.",
    refusedRonde: "Kies als laatste dag om te reageren vandaag of een latere dag.",
    refusedRondeVoorbij: "De reactieronde is intussen afgelopen. Kies een laatste dag voor een nieuwe ronde.",
    refusedRondeTeLang: (datum: string) => `De laatste dag om te reageren is te ver weg. Kies uiterlijk ${datum}.`,
    refusedRondeKorter: (datum: string) =>
      `Bewoners lezen nu dat zij kunnen reageren tot en met ${datum}. Kies die dag of een latere.`,
    vreemd: "Dit hoort al bij een andere agenda:",
    vreemdUitleg: "Maak er een nieuw thema van, zet de teksten daarin over en haal dit thema weg.",
    refusedIngehaald: (nummer: number) => `Een collega publiceerde intussen versie ${nummer}. Laad de pagina opnieuw.`,

    versies: "Versies",
    geenVersies: "Er is nog geen versie gepubliceerd.",
    versie: (nummer: number, datum: string) => `Versie ${nummer}, ${datum}`,
  },
  en: {
    missing: {
      titel: "title",
      domein: "domain",
      participatieniveau: "how much influence residents have",
      onderbouwing: "evidence",
    },
    publishKop: "Publish",
    klaar: (klaar: number, totaal: number) =>
      totaal === 1
        ? `${klaar} of 1 theme is ready.`
        : `${klaar} of ${totaal} themes ${klaar === 1 ? "is" : "are"} ready.`,
    themaRang: (rang: number) => `Theme ${rang}`,
    geenSociaal: "None of the themes is social. You can publish, but is that right?",
    reactUntil: "Residents can react up to and including",
    rondeGoesOn: (datum: string) => `The reaction round goes on up to and including ${datum}`,
    nieuweRonde: "Start a new reaction round",
    ronde: "Reacting",
    publishVersie: (nummer: number) => `Publish version ${nummer}`,
    neverChanges: "What has been published does not change any more.",
    waitUntilSaved: "Not everything has been saved yet. Wait a moment and try again.",
    refused: "Publishing is not possible yet:",
    refusedGeenThemas: "There is no theme in the agenda. Add one first.",
    refusedRonde: "Choose today or a later day as the last day to react.",
    refusedRondeVoorbij: "The reaction round has ended in the meantime. Choose a last day for a new round.",
    refusedRondeTeLang: (datum: string) => `The last day to react is too far away. Choose ${datum} or an earlier day.`,
    refusedRondeKorter: (datum: string) =>
      `Residents now read that they can react up to and including ${datum}. Choose that day or a later one.`,
    vreemd: "This already belongs to another agenda:",
    vreemdUitleg: "Make a new theme of it, copy the texts into that one and remove this theme.",
    refusedIngehaald: (nummer: number) => `A colleague has published version ${nummer}. Reload the page.`,

    versies: "Versions",
    geenVersies: "No version has been published yet.",
    versie: (nummer: number, datum: string) => `Version ${nummer}, ${datum}`,
  },
});
