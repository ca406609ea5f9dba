// What the two forms of a reactie accept, with the sentence for everything they refuse.
import { z } from "zod";
import { writtenText } from "../format/written-text";
import type { FormulierTeksten } from "./formulier-teksten";
import { AFHANDELING_SOORTEN, KANALEN, NAAM_MAX_LENGTH, TEKST_MAX_LENGTH } from "./reactie";
import { hasReadableSigns, looksOfficial } from "./reactie-naam";

export function reactieSchema(t: FormulierTeksten, { canOfficialName }: { canOfficialName: boolean }) {
  return z.object({
    tekst: longText(t, t.geenTekst),
    naam: writtenText({ max: NAAM_MAX_LENGTH, tooLong: () => t.naamTeLang(NAAM_MAX_LENGTH), isOneLine: true })
      .refine((value) => canOfficialName || !looksOfficial(value), { error: t.naamVanGemeente, abort: true })
      .refine((value) => canOfficialName || value === "" || hasReadableSigns(value), t.naamOnleesbaar)
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
