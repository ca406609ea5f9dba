import { defineTeksten } from "../taal/taal";

export const wijkprofielTeksten = defineTeksten({
  nl: {
    titel: (wijk: string) => `Wijkprofiel ${wijk}`,
    wijken: "Wijken",
    wijkprofiel: "Wijkprofiel",
    lead: (wijk: string) => `Wat de cijfers zeggen over ${wijk}, met Den Haag ernaast.`,
    kop: {
      registratie: "Geteld: cijfers uit registraties",
      enquete: "Gevraagd: cijfers uit enquêtes",
      model: "Geschat: cijfers uit een model",
    },
    uitleg: {
      registratie:
        "Deze cijfers zijn geteld in registraties, zoals die van het CBS. Elke stip op de lijn is een wijk van Den Haag. De grote groene stip is deze wijk.",
      enquete:
        "Deze cijfers zijn de antwoorden van mensen die meededen. Daarom staat erbij hoeveel dat er waren, en hoe groot de marge is: zo ver kan het echte cijfer ernaast liggen. “Niet representatief” betekent dat iedereen kon meedoen. Zo’n cijfer vertelt wat de deelnemers vinden, niet wat de hele wijk vindt.",
      model: "Een model rekent met andere cijfers uit hoe het er ongeveer voor staat. Er is niemand iets gevraagd.",
    },
    geen: {
      registratie: "Er zijn van deze wijk nog geen cijfers uit registraties.",
      enquete: "Er is van deze wijk geen enquêtecijfer dat wij kunnen laten zien.",
      model: "Er zijn nog geen cijfers uit een model opgenomen.",
    },
    hidden: (aantal: number) =>
      aantal === 1
        ? "Er is één enquêtecijfer waarvan niet bekend is hoeveel mensen meededen of hoe groot de marge is. Dat laten wij niet zien."
        : `Er zijn ${aantal} enquêtecijfers waarvan niet bekend is hoeveel mensen meededen of hoe groot de marge is. Die laten wij niet zien.`,
    tabel: "Alle cijfers in een tabel",
    bijschrift: (wijk: string) => `Cijfers van ${wijk} en van Den Haag`,
    kolomCijfer: "Cijfer",
    kolomWaarde: "Waarde",
    kolomStad: "Den Haag",
    kolomJaar: "Jaar",
    kolomBron: "Bron",
    notCompared: "niet vergeleken",
    readKop: "Zo leest u de cijfers",
    afronding:
      "Het CBS rondt de cijfers van wijken af. Daardoor tellen percentages niet altijd op tot 100. En alle wijken samen komen niet precies uit op het cijfer van de hele stad.",
    missing:
      "Staat er “niet gepubliceerd”? Dan heeft de bron dit cijfer niet bekendgemaakt, bijvoorbeeld omdat er te weinig mensen wonen. Het betekent niet nul.",
    notComparedUitleg:
      "Staat er “niet vergeleken”? Dan heeft Den Haag geen cijfer van hetzelfde jaar, of is dat cijfer op een andere manier gemaakt.",
  },
  en: {
    titel: (wijk: string) => `Neighbourhood profile of ${wijk}`,
    wijken: "Neighbourhoods",
    wijkprofiel: "Neighbourhood profile",
    lead: (wijk: string) => `What the figures say about ${wijk}, beside those of The Hague.`,
    kop: {
      registratie: "Counted: figures from registers",
      enquete: "Asked: figures from surveys",
      model: "Estimated: figures from a model",
    },
    uitleg: {
      registratie:
        "These figures were counted in registers, such as those of Statistics Netherlands (CBS). Every dot on the line is a neighbourhood of The Hague. The large green dot is this one.",
      enquete:
        "These figures are the answers of people who took part. That is why they say how many there were, and how large the margin is: the true figure may be that far off. “Not representative” means that anyone could take part. Such a figure tells what the participants think, not what the whole neighbourhood thinks.",
      model: "A model uses other figures to work out roughly how things stand. Nobody was asked anything.",
    },
    geen: {
      registratie: "There are no figures from registers for this neighbourhood yet.",
      enquete: "There is no survey figure for this neighbourhood that we can show.",
      model: "No figures from a model have been added yet.",
    },
    hidden: (aantal: number) =>
      aantal === 1
        ? "There is one survey figure for which the number of participants or the margin is not known. We do not show it."
        : `There are ${aantal} survey figures for which the number of participants or the margin is not known. We do not show them.`,
    tabel: "All figures in a table",
    bijschrift: (wijk: string) => `Figures of ${wijk} and of The Hague`,
    kolomCijfer: "Figure",
    kolomWaarde: "Value",
    kolomStad: "The Hague",
    kolomJaar: "Year",
    kolomBron: "Source",
    notCompared: "not compared",
    readKop: "How to read the figures",
    afronding:
      "CBS rounds the figures of neighbourhoods. Percentages therefore do not always add up to 100, and all neighbourhoods together do not add up exactly to the figure of the whole city.",
    missing:
      "Does it say “not published”? Then the source has not made this figure public, for instance because too few people live there. It does not mean zero.",
    notComparedUitleg:
      "“Not compared” means that there is no figure for The Hague that was made in the same way, or none for the same year.",
  },
});
