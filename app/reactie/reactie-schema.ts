// What the two forms of a reactie accept, with the sentence for everything they refuse.
import { z } from "zod";
import type { FormulierTeksten } from "./formulier-teksten";
import { AFHANDELING_SOORTEN, KANALEN, NAAM_MAX_LENGTH, TEKST_MAX_LENGTH } from "./reactie";

/** Characters that cannot be seen and make a text read otherwise than it is written: controls and direction marks. */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export function reactieSchema(t: FormulierTeksten, { isStaff }: { isStaff: boolean }) {
  return z.object({
    tekst: longText(t, t.geenTekst),
    naam: z
      .string()
      .overwrite((value) => value.replace(INVISIBLE, "").trim())
      .max(NAAM_MAX_LENGTH, t.naamTeLang(NAAM_MAX_LENGTH))
      .refine((value) => isStaff || !looksOfficial(value), t.naamVanGemeente)
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

function longText(t: FormulierTeksten, whenEmpty: string) {
  return (
    z
      .string({ error: whenEmpty })
      // A form sends every line end as two characters; the writer counts one.
      .overwrite((value) =>
        value
          .replace(/\r\n?/g, "\n")
          .replace(INVISIBLE, (character) => (character === "\n" || character === "\t" ? character : ""))
          .trim(),
      )
      .min(1, whenEmpty)
      .max(TEKST_MAX_LENGTH, {
        error: (issue) => t.teLang(String(issue.input).length, TEKST_MAX_LENGTH),
      })
  );
}

/** A name under which a resident would seem to speak for the municipality. */
function looksOfficial(naam: string): boolean {
  return /gemeente|gebiedsteam|stadsdeel|wethouder|burgemeester/i.test(naam);
}
