import { defineTeksten } from "../taal/taal";

/** The words of the page of one thema. */
export const themaPaginaTeksten = defineTeksten({
  nl: {
    thema: (rang: number) => `Thema ${rang}`,
    vervallenThema: "Vervallen thema",
    vervallenUitleg:
      "Dit thema staat niet meer in de agenda. Wat erover gezegd is, blijft hier te lezen. U leest de titel en de tekst van de laatste versie waarin het stond.",
    naarAgenda: "Naar de agenda van nu",
    tagOpen: (datum: string) => `U kunt reageren tot en met ${datum}`,
    tagGesloten: (datum: string) => `Reageren kan niet meer (kon tot en met ${datum})`,
    tagNogNiet: (datum: string) => `U kunt reageren vanaf ${datum}`,
    alsoSaid: "Ook dit hoorden wij in de wijk:",
    todoKop: "Wat we gaan doen",
    geenActies: "Er zijn nog geen acties bij dit thema.",
    actiesVan: (titel: string) => `Acties bij het thema ${titel}`,
    uit: (aantal: number) => (aantal === 1 ? "uit 1 reactie:" : `uit ${aantal} reacties:`),
    reacties: "Reacties",
    geenReacties: "Er zijn nog geen reacties op dit thema.",
    geenReactiesOpen: "Er zijn nog geen reacties op dit thema. Die van u kan de eerste zijn.",
  },
  en: {
    thema: (rang: number) => `Theme ${rang}`,
    vervallenThema: "Dropped theme",
    vervallenUitleg:
      "This theme is no longer in the agenda. What was said about it can still be read here. You see the title and the text of the last version that had it.",
    naarAgenda: "To the agenda of today",
    tagOpen: (datum: string) => `You can react up to and including ${datum}`,
    tagGesloten: (datum: string) => `Reacting is no longer possible (it was up to and including ${datum})`,
    tagNogNiet: (datum: string) => `You can react from ${datum}`,
    alsoSaid: "We also heard this in the neighbourhood:",
    todoKop: "What we are going to do",
    geenActies: "There are no actions with this theme yet.",
    actiesVan: (titel: string) => `Actions with the theme ${titel}`,
    uit: (aantal: number) => (aantal === 1 ? "from 1 reaction:" : `from ${aantal} reactions:`),
    reacties: "Reactions",
    geenReacties: "There are no reactions to this theme yet.",
    geenReactiesOpen: "There are no reactions to this theme yet. Yours can be the first.",
  },
});
