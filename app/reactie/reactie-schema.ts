// What the two forms of a reactie accept, with the sentence for everything they refuse.
import { z } from "zod";
import { writtenText } from "../format/written-text";
import type { FormulierTeksten } from "./formulier-teksten";
import { AFHANDELING_SOORTEN, KANALEN, NAAM_MAX_LENGTH, TEKST_MAX_LENGTH } from "./reactie";

export function reactieSchema(t: FormulierTeksten, { canOfficialName }: { canOfficialName: boolean }) {
  return z.object({
    tekst: longText(t, t.geenTekst),
    naam: writtenText({ max: NAAM_MAX_LENGTH, tooLong: () => t.naamTeLang(NAAM_MAX_LENGTH), isOneLine: true })
      .refine((value) => canOfficialName || !looksOfficial(value), t.naamVanGemeente)
      .optional()
      // Emptied is not given.
      .transform((naam) => naam || undefined),
    /** Any other channel than the site is on someone's behalf. */
    kanaal: z.enum(KANALEN, { error: t.kanaalOnbekend }).default("site"),
  });
}

export function afhandelingSchema(t: FormulierTeksten) {
  return z.object({
    soort: z.enum(AFHANDELING_SOORTEN, { error: t.geenSoort }),
    toelichting: longText(t, t.geenToelichting),
    acties: z.array(z.string()).default([]),
  });
}

function longText(t: FormulierTeksten, empty: string) {
  return writtenText({ max: TEKST_MAX_LENGTH, empty, tooLong: (length) => t.teLang(length, TEKST_MAX_LENGTH) });
}

/** A name under which a resident would seem to speak for the municipality, with accents or joiners between the letters too. */
function looksOfficial(naam: string): boolean {
  const letters = naam.normalize("NFKD").replace(/[^\p{L} ]/gu, "");
  return /gemeente|gebiedsteam|stadsdeel|wethouder|burgemeester/i.test(letters);
}
