import { defineTeksten } from "../taal/taal";

export const ketenTeksten = defineTeksten({
  nl: {
    titel: "Van reactie tot resultaat",
    uitleg: "Hier leest u wat er met deze reactie is gebeurd, en wat er nog komt.",
    said: "Gezegd",
    youSaid: "U zei",
    thema: "Thema",
    antwoord: "Ons antwoord",
    acties: "Acties",
    gebied: "Gebied",
    resultaat: "Resultaat",
    nogGeenReacties: "Nog geen reacties",
    viaKanaal: (aantal: number, kanaal: string) => `${aantal} ${kanaal}`,
    inDe: "in de",
    vervallen: "Vervallen thema: het staat niet meer in de agenda.",
    onderbouwing: "Deze reactie is een van de redenen voor dit thema.",
    beantwoord: (beantwoord: number, aantal: number) =>
      aantal === 1
        ? beantwoord === 1
          ? "De reactie is beantwoord"
          : "De reactie wacht op antwoord"
        : `${beantwoord} van de ${aantal} reacties beantwoord`,
    nogGeenAntwoorden: "Elke reactie krijgt antwoord.",
    geenActie: {
      "eerst-antwoord": "Eerst komt ons antwoord. Daarna ziet u hier wat wij gaan doen.",
      "nog-geen-actie": "Nog geen actie. U ziet hem hier als hij in het uitvoeringsplan staat.",
      "geen-vervolg": "Hier hoort geen actie bij. In ons antwoord leest u waarom.",
    },
    geenGebied: "Deze wijk ligt nu niet in een aandachtsgebied.",
    geenResultaat: {
      "nog-niet-bekend": "Nog geen resultaat bekend.",
      "geen-vervolg": "Met ons antwoord is deze reactie afgerond.",
      "zie-vervolg": "Wat ervan kwam, leest u hieronder.",
    },
    trekker: (trekker: string) => `trekker: ${trekker}`,
  },
  en: {
    titel: "From reaction to result",
    uitleg: "Here you can read what happened with this reaction, and what is still to come.",
    said: "Said",
    youSaid: "You said",
    thema: "Theme",
    antwoord: "Our answer",
    acties: "Actions",
    gebied: "Area",
    resultaat: "Result",
    nogGeenReacties: "No reactions yet",
    viaKanaal: (aantal: number, kanaal: string) => `${aantal} ${kanaal}`,
    inDe: "in the",
    vervallen: "Dropped theme: it is no longer in the agenda.",
    onderbouwing: "This reaction is one of the reasons for this theme.",
    beantwoord: (beantwoord: number, aantal: number) =>
      aantal === 1
        ? beantwoord === 1
          ? "The reaction has been answered"
          : "The reaction is waiting for an answer"
        : `${beantwoord} of the ${aantal} reactions answered`,
    nogGeenAntwoorden: "Every reaction gets an answer.",
    geenActie: {
      "eerst-antwoord": "First comes our answer. After that you will see here what we are going to do.",
      "nog-geen-actie": "No action yet. You will see it here once it is in the action plan.",
      "geen-vervolg": "There is no action for this. Our answer says why.",
    },
    geenGebied: "This neighbourhood is not in a focus area now.",
    geenResultaat: {
      "nog-niet-bekend": "No result known yet.",
      "geen-vervolg": "Our answer completes this reaction.",
      "zie-vervolg": "Read below what came of it.",
    },
    trekker: (trekker: string) => `led by ${trekker}`,
  },
});
