import { formatNumber } from "../../format/format";
import { defineTeksten } from "../../taal/taal";

/** The words of the step from one agenda to the next, and of what became of a thema. */
export const opvolgingTeksten = defineTeksten({
  nl: {
    kruimel: "De volgende agenda",
    titelNa: "De volgende agenda na",
    begin: "Begin de volgende agenda",
    lead: (tot: number, looptijd: string, isOver: boolean) =>
      `Deze agenda ${isOver ? "liep" : "loopt"} tot en met ${tot}. U begint hier de agenda voor ${looptijd}.`,
    chooseThemas: "Kies per thema wat ermee gebeurt.",
    startsEmpty:
      "De tekst van deze agenda staat niet op deze site. De nieuwe agenda begint daarom zonder thema’s: die schrijft u zelf.",
    uitleg: {
      stay: "Reacties en acties blijven bij het oude thema. Bewoners kunnen van het oude thema naar het nieuwe, en terug.",
      openbaar: "Wat u als resultaat of reden schrijft, is meteen openbaar: bewoners lezen het bij het oude thema.",
      concept:
        "De nieuwe agenda is een concept. Bewoners lezen de tekst pas als u een versie publiceert of het concept openstelt.",
      teksten: "De teksten ‘Waar deze agenda over gaat’ en ‘Hoe bewoners meedoen’ gaan mee. Pas ze aan in het concept.",
      eenKeer: "U doet dit één keer per agenda. Wat u hier kiest, kunt u later niet meer wijzigen.",
      versies:
        "Daarna kunt u van deze agenda geen nieuwe versie meer publiceren. Reacties beantwoorden en acties bijhouden kan nog wel.",
    },
    uitlegLeeg: {
      concept:
        "De nieuwe agenda is een concept. Bewoners lezen de tekst pas als u een versie publiceert of het concept openstelt.",
      eenKeer: "U doet dit één keer per agenda. U kunt het niet terugdraaien.",
    },
    keuze: "Wat gebeurt er met dit thema?",
    keuzes: {
      voortgezet: "Laten doorgaan in de volgende agenda",
      afgerond: "Afronden, met het resultaat",
      vervallen: "Laten vervallen, met de reden",
    },
    toelichting: "Resultaat of reden",
    toelichtingHint:
      "Rondt u het thema af? Schrijf wat ervan gekomen is. Vervalt het? Schrijf waarom. Gaat het door? Dan hoeft u niets te schrijven.",
    veldVan: (veld: string, titel: string) => `${veld} bij ${titel}`,
    terug: "Terug naar de agenda",
    fout: {
      keuze: "Kies wat er met dit thema gebeurt.",
      resultaat: "Schrijf wat er van dit thema gekomen is.",
      reden: "Schrijf waarom dit thema vervalt.",
      teLang: (max: number) => `Gebruik hoogstens ${formatNumber(max, "nl")} tekens.`,
      nieuweVersie:
        "Er is intussen een nieuwe versie van deze agenda gepubliceerd. Kijk uw keuzes na en verstuur ze opnieuw.",
      alreadyBegun: (naam: string) =>
        `${naam} is de volgende agenda al begonnen. Uw keuzes zijn niet bewaard. Hieronder staan ze nog, zodat u ze kunt kopiëren.`,
    },
    refused: {
      "geen-versie":
        "Van deze agenda is nog geen versie gepubliceerd. De volgende agenda begint met de laatste versie.",
      "niet-vastgesteld": "Deze agenda is nog niet vastgesteld. Leg eerst het besluit vast.",
    },
    notOverYet: (vanaf: number) => `Deze agenda loopt nog. U kunt de volgende beginnen in het laatste jaar: ${vanaf}.`,
    begun: (datum: string) => `De volgende agenda is begonnen op ${datum}:`,
    perThema: "Wat er met elk thema gebeurt",
    volgende: "Volgende agenda",
    vorige: "Vorige agenda",
    naarVorige: "Lees de agenda hiervoor",
    vervolg: "Hoe het verder ging",
    vooraf: "Hieraan ging vooraf",
    goesOn: "Dit thema gaat verder in de volgende agenda:",
    beingWritten: "Het gebiedsteam schrijft daar nu aan.",
    wouldGoOn: "Dit thema zou verdergaan in de volgende agenda, maar staat daar niet in:",
    afgerond: "Dit thema is afgerond.",
    resultaat: "Resultaat:",
    vervallen: "Dit thema komt niet terug in de volgende agenda:",
    reden: "Reden:",
    uit: "uit",
    comesFrom: "Dit thema is het vervolg op",
    takenOver: "Deze thema’s komen uit de vorige agenda. De reacties en acties van toen blijven bij het oude thema.",
    cite: "U kunt reacties op de vorige agenda hier toevoegen als onderbouwing.",
    nothingTakenOver: "Er komen geen thema’s uit de vorige agenda.",
    reacties: (aantal: number) => (aantal === 1 ? "1 reactie" : `${aantal} reacties`),
    acties: (aantal: number) => (aantal === 1 ? "1 actie" : `${aantal} acties`),
    met: (reacties: string, acties: string) => `met ${reacties} en ${acties}`,
  },
  en: {
    kruimel: "The next agenda",
    titelNa: "The next agenda after",
    begin: "Start the next agenda",
    lead: (tot: number, looptijd: string, isOver: boolean) =>
      `This agenda ${isOver ? "ran" : "runs"} up to and including ${tot}. Here you start the agenda for ${looptijd}.`,
    chooseThemas: "Choose what happens to each theme.",
    startsEmpty:
      "The text of this agenda is not on this site. The new agenda therefore starts without themes: you write them yourselves.",
    uitleg: {
      stay: "Reactions and actions stay with the old theme. Residents can go from the old theme to the new one and back.",
      openbaar: "What you write as a result or a reason is public at once: residents read it with the old theme.",
      concept: "The new agenda is a draft. Residents read its text only when you publish a version or open the draft.",
      teksten:
        "The texts ‘What this agenda is about’ and ‘How residents take part’ are carried over. Change them in the draft.",
      eenKeer: "You do this once for each agenda. What you choose here cannot be changed later.",
      versies:
        "After that you can no longer publish a new version of this agenda. You can still answer reactions and keep actions up to date.",
    },
    uitlegLeeg: {
      concept: "The new agenda is a draft. Residents read its text only when you publish a version or open the draft.",
      eenKeer: "You do this once for each agenda. It cannot be undone.",
    },
    keuze: "What happens to this theme?",
    keuzes: {
      voortgezet: "Carry it over to the next agenda",
      afgerond: "Close it, with the result",
      vervallen: "Drop it, with the reason",
    },
    toelichting: "Result or reason",
    toelichtingHint:
      "If you close the theme, write what came of it. If you drop it, write why. If you carry it over, you do not have to write anything.",
    veldVan: (veld: string, titel: string) => `${veld} for ${titel}`,
    terug: "Back to the agenda",
    fout: {
      keuze: "Choose what happens to this theme.",
      resultaat: "Write what came of this theme.",
      reden: "Write why this theme is dropped.",
      teLang: (max: number) => `Use at most ${formatNumber(max, "en")} characters.`,
      nieuweVersie: "A new version of this agenda has been published. Check your choices and send them again.",
      alreadyBegun: (naam: string) =>
        `${naam} has already started the next agenda. Your choices have not been saved. They are still below, so that you can copy them.`,
    },
    refused: {
      "geen-versie": "No version of this agenda has been published yet. The next agenda starts from the last version.",
      "niet-vastgesteld": "This agenda has not been adopted yet. Record the decision first.",
    },
    notOverYet: (vanaf: number) =>
      `This agenda is still running. You can start the next one in its last year: ${vanaf}.`,
    begun: (datum: string) => `The next agenda was started on ${datum}:`,
    perThema: "What happens to each theme",
    volgende: "Next agenda",
    vorige: "Previous agenda",
    naarVorige: "Read the agenda before this one",
    vervolg: "What happened next",
    vooraf: "What came before",
    goesOn: "This theme goes on in",
    beingWritten: "The area team is writing it now.",
    wouldGoOn: "This theme was to go on in the next agenda, but is not in it:",
    afgerond: "This theme is closed.",
    resultaat: "Result:",
    vervallen: "This theme does not come back in",
    reden: "Reason:",
    uit: "from",
    comesFrom: "This theme continues",
    takenOver: "These themes were carried over. The reactions and actions of that time stay with the old theme.",
    cite: "You can add reactions to the previous agenda here as evidence.",
    nothingTakenOver: "No themes were carried over.",
    reacties: (aantal: number) => (aantal === 1 ? "1 reaction" : `${aantal} reactions`),
    acties: (aantal: number) => (aantal === 1 ? "1 action" : `${aantal} actions`),
    met: (reacties: string, acties: string) => `with ${reacties} and ${acties}`,
  },
});
