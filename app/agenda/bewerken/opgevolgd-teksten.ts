import { defineTeksten } from "../../taal/taal";

/** The words at the draft of an agenda that has a next one. */
export const opgevolgdTeksten = defineTeksten({
  nl: {
    noNewVersie:
      "De volgende agenda is begonnen. Daarom komt er van deze agenda geen nieuwe versie meer. Ga naar de volgende agenda:",
    refused: "Publiceren kan niet meer:",
  },
  en: {
    noNewVersie:
      "The next agenda has been started. That is why no new version of this one will be published. Go to the next agenda:",
    refused: "Publishing is no longer possible:",
  },
});
