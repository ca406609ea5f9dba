import { defineTeksten } from "../../taal/taal";

/** The words for who reads a draft along, and for the team that lets them. */
export const meekijkenTeksten = defineTeksten({
  nl: {
    // For the reader
    meekijken:
      "Het gebiedsteam schrijft deze tekst nu. U leest mee. Er kan nog van alles veranderen en er is nog niets besloten.",
    canReactLater: "Reageren kan alleen op een gepubliceerde versie.",
    nogGeenVersie: "Die is er nog niet.",
    zonderJavaScript: "Laad deze pagina opnieuw om te zien wat er intussen is veranderd.",
    nogGeenTekst: "Er staat nog geen tekst in.",

    // For the team
    titel: "Wie leest mee",
    paginaTitel: (titel: string) => `Wie leest mee: ${titel}`,
    whoReadsAlong: "Wie leest mee met dit concept?",
    iedereen: "Iedereen laten meekijken",
    isClosed: "Alleen medewerkers van de gemeente en mensen die u uitnodigt, lezen nu mee.",
    isOpen: (datum: string, naam: string) => `Iedereen kan meekijken sinds ${datum}. Opengesteld door ${naam}.`,
    meaningKop: "Als u het concept openstelt:",
    betekenis: [
      "leest iedereen live mee met wat u typt, ook zonder account;",
      "zijn de teksten van thema’s die u hebt weggehaald ook te lezen, voor wie daar moeite voor doet;",
      "staat overal in beeld dat het een concept is;",
      "kan niemand van buiten iets in de tekst veranderen;",
      "zien lezers van buiten uw naam en die van uw collega’s niet, en u ziet hen niet;",
      "vinden zoekmachines de pagina niet. Wie meeleest, kan wel kopiëren wat er staat.",
    ],
    open: "Stel het concept open voor iedereen",
    close: "Laat niet meer iedereen meekijken",
    closeUitleg: "Sluit u het concept? Dan kan niet meer iedereen meelezen. Wie u hebt uitgenodigd, kan dat nog wel.",
    deelnemers: "Deelnemers uitnodigen",
    deelnemersUitleg:
      "Een deelnemer leest het concept en kan een andere tekst voorstellen. De uitnodiging geldt voor wie met dit e-mailadres inlogt. Alleen uw team ziet het adres. Wij sturen geen bericht: laat het zelf weten.",
    geenDeelnemers: "U hebt nog niemand uitgenodigd.",
    email: "E-mailadres",
    emailHint: "Bijvoorbeeld naam@voorbeeld.nl",
    emailFout: "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
    alreadyInvited: "Dit e-mailadres is al uitgenodigd.",
    invite: "Nodig uit",
    uitgenodigdOp: (datum: string) => `uitgenodigd op ${datum}`,
    withdraw: "Trek de uitnodiging in",
    withdrawLabel: (email: string) => `Trek de uitnodiging in van ${email}`,
    withdrawUitleg:
      "Trekt u een uitnodiging in? Dan wissen wij het adres. Die persoon kan geen tekst meer voorstellen, en alleen nog meelezen als het concept voor iedereen open is.",
    terug: "Terug naar het concept",
  },
  en: {
    meekijken:
      "The area team is writing this text now. You are reading along. Anything may still change and nothing has been decided.",
    canReactLater: "You can react to published versions only.",
    nogGeenVersie: "There is none yet.",
    zonderJavaScript: "Reload this page to see what has changed since.",
    nogGeenTekst: "There is no text yet.",

    titel: "Who reads along",
    paginaTitel: (titel: string) => `Who reads along: ${titel}`,
    whoReadsAlong: "Who reads along with this draft?",
    iedereen: "Let everyone read along",
    isClosed: "Only staff of the municipality and people you invite read along now.",
    isOpen: (datum: string, naam: string) => `Everyone has been able to read along since ${datum}. Opened by ${naam}.`,
    meaningKop: "When you open the draft:",
    betekenis: [
      "anyone can read what you type as you type it, even without an account;",
      "the texts of themes you removed can be read as well, by anyone who makes the effort;",
      "every screen says that it is a draft;",
      "nobody from outside can change anything in the text;",
      "readers from outside do not see your name or those of your colleagues, and you do not see them;",
      "search engines do not find the page. Whoever reads along can copy what it says.",
    ],
    open: "Open the draft to everyone",
    close: "Stop letting everyone read along",
    closeUitleg: "If you close the draft, not everyone can read along any more. People you invited still can.",
    deelnemers: "Invite participants",
    deelnemersUitleg:
      "A participant reads the draft and can propose another text. The invitation is for whoever signs in with this e-mail address. Only your team sees the address. We send no message: let the person know yourself.",
    geenDeelnemers: "You have not invited anyone yet.",
    email: "E-mail address",
    emailHint: "For example name@voorbeeld.nl",
    emailFout: "Enter an e-mail address, for example name@voorbeeld.nl.",
    alreadyInvited: "This e-mail address has already been invited.",
    invite: "Invite",
    uitgenodigdOp: (datum: string) => `invited on ${datum}`,
    withdraw: "Withdraw the invitation",
    withdrawLabel: (email: string) => `Withdraw the invitation of ${email}`,
    withdrawUitleg:
      "When you withdraw an invitation, we remove the address. That person can no longer propose a text, and can read along only while the draft is open to everyone.",
    terug: "Back to the draft",
  },
});
