import type { Tekst } from "../../realtime/document/agenda-document";
import { defineTeksten } from "../taal/taal";

/** What the texts of an agenda are called by who writes one, and the two of the agenda itself by everyone. */
export const tekstnaamTeksten = defineTeksten({
  nl: {
    inleiding: "Waar deze agenda over gaat",
    participatie: "Hoe bewoners meedoen",
    waarom: "Waarom",
    doel: "Doel",
    aanpak: "Aanpak",
  } satisfies Record<Tekst, string>,
  en: {
    inleiding: "What this agenda is about",
    participatie: "How residents take part",
    waarom: "Why",
    doel: "Goal",
    aanpak: "Approach",
  },
});
