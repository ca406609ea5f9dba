import { defineTeksten } from "../taal/taal";

/** The words of the page on which someone finds their own reactions. */
export const mijnTeksten = defineTeksten({
  nl: {
    titel: "Mijn reacties",
    uitleg: "Hier ziet u wat u schreef en wat ermee is gebeurd.",
    leeg: "U hebt nog niet gereageerd.",
    leegUitleg: "Zoek uw wijk, lees de agenda en zeg wat u van een thema vindt. Eén zin is genoeg.",
    zoekWijk: "Bekijk alle wijken",
    over: "Over",
  },
  en: {
    titel: "My reactions",
    uitleg: "Here you see what you wrote and what happened with it.",
    leeg: "You have not reacted yet.",
    leegUitleg: "Find your neighbourhood, read its agenda and say what you think of a theme. One sentence is enough.",
    zoekWijk: "See all neighbourhoods",
    over: "About",
  },
});
