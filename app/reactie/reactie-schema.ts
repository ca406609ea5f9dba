// What the two forms of a reactie accept, with the sentence for everything they refuse.
import { z } from "zod";
import { writtenText } from "../format/written-text";
import type { FormulierTeksten } from "./formulier-teksten";
import { AFHANDELING_SOORTEN, KANALEN, NAAM_MAX_LENGTH, TEKST_MAX_LENGTH } from "./reactie";
import { hasReadableSigns, looksOfficial } from "./reactie-naam";

export function reactieSchema(teksten: FormulierTeksten, { canOfficialName }: { canOfficialName: boolean }) {
  return z.object({
    tekst: longText(teksten, teksten.geenTekst),
    naam: writtenText({ max: NAAM_MAX_LENGTH, tooLong: () => teksten.naamTeLang(NAAM_MAX_LENGTH), isOneLine: true })
      .refine((value) => canOfficialName || !looksOfficial(value), { error: teksten.naamVanGemeente, abort: true })
      .refine((value) => canOfficialName || value === "" || hasReadableSigns(value), teksten.naamOnleesbaar)
      .optional()
      // Emptied is not given.
      .transform((naam) => naam || undefined),
    /** Any other channel than the site is on someone's behalf. */
    kanaal: z.enum(KANALEN, { error: teksten.kanaalOnbekend }).default("site"),
  });
}

export function afhandelingSchema(teksten: FormulierTeksten) {
  return z.object({
    soort: z.enum(AFHANDELING_SOORTEN, { error: teksten.geenSoort }),
    toelichting: longText(teksten, teksten.geenToelichting),
    acties: z.array(z.string()).default([]),
  });
}

function longText(teksten: FormulierTeksten, empty: string) {
  return writtenText({ max: TEKST_MAX_LENGTH, empty, tooLong: (length) => teksten.teLang(length, TEKST_MAX_LENGTH) });
}
