import { defineTeksten } from "../../taal/taal";

/** About words that could not be put back; loaded when there are any. */
export const looseWordsTeksten = defineTeksten({
  nl: {
    notPutBack: "Een deel van wat u typte, konden wij niet terugzetten.",
    copy: "De agenda is intussen veranderd en uw woorden passen er niet meer in. Kopieer ze hieronder en zet ze zelf terug.",
    withoutWords:
      "De agenda is intussen veranderd en uw wijziging past er niet meer in. U had een keuze gemaakt of iets weggehaald. Kijk na of de agenda klopt.",
    typed: "Wat u typte",
    save: "Bewaar deze woorden op uw computer",
    dismiss: "Ik heb dit gezien, haal het weg",
    kopieNaam: "wat-ik-typte.txt",
  },
  en: {
    notPutBack: "We could not put back part of what you typed.",
    copy: "The agenda has changed meanwhile and your words no longer fit in it. Copy them below and put them back yourself.",
    withoutWords:
      "The agenda has changed meanwhile and your change no longer fits in it. You had made a choice or removed something. Check that the agenda is right.",
    typed: "What you typed",
    save: "Save these words on your computer",
    dismiss: "I have seen this, take it away",
    kopieNaam: "what-i-typed.txt",
  },
});
