import { defineTeksten } from "../taal/taal";

export const apiTeksten = defineTeksten({
  nl: {
    titel: "Open data",
    lead: "De gegevens van deze site kunt u ook zelf ophalen. Gratis, zonder sleutel en zonder account.",
    beginKop: "Zo begint u",
    beginUitleg: "Elk adres hieronder geeft JSON terug. Open er een in uw browser om te zien wat erin staat.",
    adressen: "Wat u kunt ophalen",
    adres: "Adres",
    inhoud: "Wat u krijgt",
    lijsten: (max: number) =>
      `Lijsten komen in pagina’s. Met ?pagina=2 krijgt u de volgende, met ?paginagrootte=${max} krijgt u er meer tegelijk (hoogstens ${max}).`,
    kaarten:
      "Vraagt u wijken of aandachtsgebieden op met de header Accept: application/geo+json? Dan krijgt u ook de grenzen. Die kunnen schematisch zijn: niet precies genoeg om mee te meten.",
    fouten: "Gaat er iets mis, dan leest u in het antwoord wat er niet klopt (application/problem+json).",
    voorbeelden: "Staat er voorbeeld: true bij? Dan is de tekst verzonnen voor de demonstratie.",
    document: "De volledige beschrijving (OpenAPI)",
  },
  en: {
    titel: "Open data",
    lead: "You can also fetch the data of this site yourself. Free, without a key and without an account.",
    beginKop: "How to start",
    beginUitleg:
      "Each address below answers in JSON. Open one in your browser to see what it holds. Names of fields are Dutch.",
    adressen: "What you can get",
    adres: "Address",
    inhoud: "What you get",
    lijsten: (max: number) =>
      `Lists come in pages. ?pagina=2 gives the next one, ?paginagrootte=${max} gives more at once (${max} at most).`,
    kaarten:
      "Ask for wijken or aandachtsgebieden with the header Accept: application/geo+json and the borders come with them. They may be schematic: not exact enough to measure with.",
    fouten: "If something goes wrong, the answer says what is not right (application/problem+json).",
    voorbeelden: "Does it say voorbeeld: true? Then the text was made up for the demonstration.",
    document: "The full description (OpenAPI)",
  },
});
