import { defineTeksten } from "../../taal/taal";

/** The words of a comparison, of published versions and of moments of a draft. */
export const vergelijkenTeksten = defineTeksten({
  nl: {
    toegevoegd: "toegevoegd:",
    verwijderd: "verwijderd:",
    einde: "(einde)",
    geenVerschil: "Er is niets veranderd.",
    samenvatting: "In het kort",
    titelGewijzigd: "De naam van de agenda",
    // What happened between two moments
    gebeurd: {
      wat: { nieuw: "nieuw", gewijzigd: "gewijzigd", verplaatst: "verplaatst", vervallen: "vervallen" },
      aantal: {
        nieuw: (aantal: number) => (aantal === 1 ? "1 thema is nieuw" : `${aantal} thema’s zijn nieuw`),
        gewijzigd: (aantal: number) => (aantal === 1 ? "1 thema is gewijzigd" : `${aantal} thema’s zijn gewijzigd`),
        verplaatst: (aantal: number) => (aantal === 1 ? "1 thema is verplaatst" : `${aantal} thema’s zijn verplaatst`),
        vervallen: (aantal: number) => (aantal === 1 ? "1 thema is vervallen" : `${aantal} thema’s zijn vervallen`),
      },
      tekstGewijzigd: (kop: string) => `De tekst ‘${kop}’ is gewijzigd`,
      plekNieuw: (naar: number) => `Nieuw op plek ${naar}.`,
      plekVervallen: (van: number) => `Vervallen. Stond op plek ${van}.`,
      plekVerplaatst: (van: number, naar: number) =>
        van === naar
          ? "Verplaatst ten opzichte van de andere thema’s."
          : `Verplaatst van plek ${van} naar plek ${naar}.`,
      keuze: (van: string, naar: string) => `was ‘${van}’, is nu ‘${naar}’`,
      gelijk: "Niet veranderd",
      uitleg:
        "Wat erbij kwam, staat achter ‘toegevoegd’. Wat wegging, staat achter ‘verwijderd’. De rest bleef gelijk.",
    },
    // The same, of what would happen
    straks: {
      wat: { nieuw: "komt erbij", gewijzigd: "wordt gewijzigd", verplaatst: "wordt verplaatst", vervallen: "vervalt" },
      aantal: {
        nieuw: (aantal: number) => (aantal === 1 ? "1 thema komt erbij" : `${aantal} thema’s komen erbij`),
        gewijzigd: (aantal: number) =>
          aantal === 1 ? "1 thema wordt gewijzigd" : `${aantal} thema’s worden gewijzigd`,
        verplaatst: (aantal: number) =>
          aantal === 1 ? "1 thema wordt verplaatst" : `${aantal} thema’s worden verplaatst`,
        vervallen: (aantal: number) => (aantal === 1 ? "1 thema vervalt" : `${aantal} thema’s vervallen`),
      },
      tekstGewijzigd: (kop: string) => `De tekst ‘${kop}’ wordt gewijzigd`,
      plekNieuw: (naar: number) => `Komt op plek ${naar}.`,
      plekVervallen: (van: number) => `Vervalt. Staat nu op plek ${van}.`,
      plekVerplaatst: (van: number, naar: number) =>
        van === naar
          ? "Wordt verplaatst ten opzichte van de andere thema’s."
          : `Wordt verplaatst van plek ${van} naar plek ${naar}.`,
      keuze: (van: string, naar: string) => `is nu ‘${van}’, wordt ‘${naar}’`,
      gelijk: "Verandert niet",
      uitleg:
        "Wat erbij komt, staat achter ‘toegevoegd’. Wat weggaat, staat achter ‘verwijderd’. De rest blijft gelijk.",
    },
    zonderTitel: "Thema zonder titel",
    titel: "Titel",
    domein: "Domein",
    participatieniveau: "Hoeveel invloed bewoners hebben",
    notChosen: "niet gekozen",
    onderbouwing: "Onderbouwing",
    cijfer: (label: string, periode: string) => `cijfer ‘${label}’ (${periode})`,
    onbekendCijfer: "een cijfer uit het wijkprofiel",
    reacties: (aantal: number) => (aantal === 1 ? "1 reactie uit de wijk" : `${aantal} reacties uit de wijk`),
    opmaakGewijzigd: (wat: string) => `opmaak gewijzigd: ${wat}`,
    opmaak: { soort: "soort regel", nummer: "eerste nummer van de lijst", vet: "vet", cursief: "schuin", link: "link" },
    regel: { alinea: "alinea", kop: "kop", punt: "punt van een lijst" },
    compareVersie: "Vergelijk met een andere versie",
    versieKeuze: "Vergelijk met",
    compare: "Vergelijk",
    versie: (nummer: number, datum: string) => `Versie ${nummer}, van ${datum}`,
    whatChanged: (van: number, naar: number) => `Wat er veranderde van versie ${van} naar versie ${naar}`,
    zonderVergelijking: (nummer: number) => `Lees versie ${nummer} zonder vergelijking`,
    compareKop: "Verschillen",
    metVorige: (vorige: number) => `Vergelijk met versie ${vorige}`,
    eersteVersie: "Eerste versie",
  },
  en: {
    toegevoegd: "added:",
    verwijderd: "removed:",
    einde: "(end)",
    geenVerschil: "Nothing changed.",
    samenvatting: "In short",
    titelGewijzigd: "The name of the agenda",
    gebeurd: {
      wat: { nieuw: "new", gewijzigd: "changed", verplaatst: "moved", vervallen: "dropped" },
      aantal: {
        nieuw: (aantal: number) => (aantal === 1 ? "1 theme is new" : `${aantal} themes are new`),
        gewijzigd: (aantal: number) => (aantal === 1 ? "1 theme changed" : `${aantal} themes changed`),
        verplaatst: (aantal: number) => (aantal === 1 ? "1 theme moved" : `${aantal} themes moved`),
        vervallen: (aantal: number) => (aantal === 1 ? "1 theme was dropped" : `${aantal} themes were dropped`),
      },
      tekstGewijzigd: (kop: string) => `The text ‘${kop}’ changed`,
      plekNieuw: (naar: number) => `New at place ${naar}.`,
      plekVervallen: (van: number) => `Dropped. It was at place ${van}.`,
      plekVerplaatst: (van: number, naar: number) =>
        van === naar ? "Moved among the other themes." : `Moved from place ${van} to place ${naar}.`,
      keuze: (van: string, naar: string) => `was ‘${van}’, is now ‘${naar}’`,
      gelijk: "Not changed",
      uitleg:
        "What was added comes after the word ‘added’. What was removed comes after ‘removed’. The rest stayed the same.",
    },
    straks: {
      wat: { nieuw: "will be added", gewijzigd: "will change", verplaatst: "will move", vervallen: "will be dropped" },
      aantal: {
        nieuw: (aantal: number) => (aantal === 1 ? "1 theme will be added" : `${aantal} themes will be added`),
        gewijzigd: (aantal: number) => (aantal === 1 ? "1 theme will change" : `${aantal} themes will change`),
        verplaatst: (aantal: number) => (aantal === 1 ? "1 theme will move" : `${aantal} themes will move`),
        vervallen: (aantal: number) => (aantal === 1 ? "1 theme will be dropped" : `${aantal} themes will be dropped`),
      },
      tekstGewijzigd: (kop: string) => `The text ‘${kop}’ will change`,
      plekNieuw: (naar: number) => `Will be at place ${naar}.`,
      plekVervallen: (van: number) => `Will be dropped. It is at place ${van} now.`,
      plekVerplaatst: (van: number, naar: number) =>
        van === naar ? "Will move among the other themes." : `Will move from place ${van} to place ${naar}.`,
      keuze: (van: string, naar: string) => `is ‘${van}’ now, will be ‘${naar}’`,
      gelijk: "Will not change",
      uitleg:
        "What will be added comes after the word ‘added’. What will be removed comes after ‘removed’. The rest stays the same.",
    },
    zonderTitel: "Theme without a title",
    titel: "Title",
    domein: "Domain",
    participatieniveau: "How much influence residents have",
    notChosen: "not chosen",
    onderbouwing: "Evidence",
    cijfer: (label: string, periode: string) => `figure ‘${label}’ (${periode})`,
    onbekendCijfer: "a figure of the neighbourhood profile",
    reacties: (aantal: number) =>
      aantal === 1 ? "1 reaction from the neighbourhood" : `${aantal} reactions from the neighbourhood`,
    opmaakGewijzigd: (wat: string) => `formatting changed: ${wat}`,
    opmaak: { soort: "kind of line", nummer: "first number of the list", vet: "bold", cursief: "italic", link: "link" },
    regel: { alinea: "paragraph", kop: "heading", punt: "item of a list" },
    compareVersie: "Compare with another version",
    versieKeuze: "Compare with",
    compare: "Compare",
    versie: (nummer: number, datum: string) => `Version ${nummer}, ${datum}`,
    whatChanged: (van: number, naar: number) => `What changed from version ${van} to version ${naar}`,
    zonderVergelijking: (nummer: number) => `Read version ${nummer} without comparing`,
    compareKop: "Differences",
    metVorige: (vorige: number) => `Compare with version ${vorige}`,
    eersteVersie: "First version",
  },
});
