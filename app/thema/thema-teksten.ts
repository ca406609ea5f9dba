import { defineTeksten } from "../taal/taal";

/** The words of a thema, wherever one is shown. */
export const themaTeksten = defineTeksten({
  nl: {
    domein: { fysiek: "Fysiek", sociaal: "Sociaal", veiligheid: "Veiligheid" },
    participatieniveau: {
      informeren: "Informeren",
      raadplegen: "Raadplegen",
      adviseren: "Adviseren",
      coproduceren: "Samen maken",
      meebeslissen: "Meebeslissen",
    },
    /** What a resident may expect. */
    participatieUitleg: {
      informeren: "Wij vertellen u wat er gebeurt. Het besluit ligt vast.",
      raadplegen: "Wij vragen wat u vindt en wegen dat mee.",
      adviseren: "Wij volgen wat de wijk adviseert, of leggen uit waarom niet.",
      coproduceren: "Bewoners en gemeente maken het plan samen.",
      meebeslissen: "Bewoners beslissen. Wij volgen die keuze altijd.",
    },
    tekst: { waarom: "Waarom dit thema", doel: "Wat we willen bereiken", aanpak: "Hoe we dat doen" },
    prioriteit: (rang: number, aantal: number) => `Prioriteit ${rang} van ${aantal}`,
    cited: (aantal: number) =>
      aantal === 1
        ? "1 reactie uit de wijk gaf hiervoor de aanleiding."
        : `${aantal} reacties uit de wijk gaven hiervoor de aanleiding.`,
  },
  en: {
    domein: { fysiek: "Physical", sociaal: "Social", veiligheid: "Safety" },
    participatieniveau: {
      informeren: "Informing",
      raadplegen: "Consulting",
      adviseren: "Advising",
      coproduceren: "Making it together",
      meebeslissen: "Deciding together",
    },
    participatieUitleg: {
      informeren: "We tell you what will happen. The decision has been made.",
      raadplegen: "We ask what you think and take it into account.",
      adviseren: "We follow what the neighbourhood advises, or explain why not.",
      coproduceren: "Residents and the municipality make the plan together.",
      meebeslissen: "Residents decide. We always follow that choice.",
    },
    tekst: { waarom: "Why this theme", doel: "What we want to achieve", aanpak: "How we do it" },
    prioriteit: (rang: number, aantal: number) => `Priority ${rang} of ${aantal}`,
    cited: (aantal: number) =>
      aantal === 1
        ? "1 reaction from the neighbourhood led to this."
        : `${aantal} reactions from the neighbourhood led to this.`,
  },
});
