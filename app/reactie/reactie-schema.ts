// What the two forms of a reactie accept, with the sentence for everything they refuse.
import { z } from "zod";
import type { FormulierTeksten } from "./formulier-teksten";
import { AFHANDELING_SOORTEN, KANALEN, NAAM_MAX_LENGTH, TEKST_MAX_LENGTH } from "./reactie";

/**
 * Characters that cannot be seen: controls, direction marks, blanks that count as letters. They make a text read otherwise
 * than it is written. What joins letters or picks a form of an emoji stays.
 */
const INVISIBLE = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A text of nothing but marks and joiners shows nothing either. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

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
      .transform((naam) => (naam !== undefined && VISIBLE.test(naam) ? naam : undefined)),
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

/** A text of several lines as it reads. */
export function withoutInvisible(value: string): string {
  return value
    .replace(/\r\n?/g, "\n")
    .replace(INVISIBLE, (character) => (character === "\n" || character === "\t" ? character : ""));
}

function longText(t: FormulierTeksten, whenEmpty: string) {
  return (
    z
      .string({ error: whenEmpty })
      // A form sends every line end as two characters; the writer counts one.
      .overwrite((value) => withoutInvisible(value).trim())
      .refine((value) => VISIBLE.test(value), whenEmpty)
      .max(TEKST_MAX_LENGTH, {
        error: (issue) => t.teLang(String(issue.input).length, TEKST_MAX_LENGTH),
      })
  );
}

/** A name under which a resident would seem to speak for the municipality, with accents or joiners between the letters too. */
function looksOfficial(naam: string): boolean {
  const letters = naam.normalize("NFKD").replace(/[^\p{L} ]/gu, "");
  return /gemeente|gebiedsteam|stadsdeel|wethouder|burgemeester/i.test(letters);
}
