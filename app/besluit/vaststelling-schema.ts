/** What a team fills in when its agenda was adopted, checked; the sentences come from the texts. */
import { z } from "zod";
import { parseRisNummer } from "./besluit";
import type { besluitTeksten } from "./besluit-teksten";

const ORGAAN_MAX_LENGTH = 150;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** A decision is recorded after it was taken: not after ISO date `today`. */
export function vaststellingSchema(t: (typeof besluitTeksten)["nl"]["fout"], today: string) {
  const year = z.number({ error: t.jaar }).int(t.jaar).min(FIRST_YEAR, t.jaar).max(LAST_YEAR, t.jaar);
  return z
    .object({
      orgaan: z.string({ error: t.orgaan }).trim().min(1, t.orgaan).max(ORGAAN_MAX_LENGTH, t.teLang(ORGAAN_MAX_LENGTH)),
      datum: z.iso.date({ error: t.datum }).refine((datum) => datum <= today, t.toekomst),
      risNummer: z
        .string()
        .optional()
        .transform((text, context) => {
          if (text === undefined) return null;
          const risNummer = parseRisNummer(text);
          if (risNummer === null) context.addIssue({ code: "custom", message: t.risNummer });
          return risNummer;
        }),
      looptijdVan: year,
      looptijdTot: year,
    })
    .refine(({ looptijdVan, looptijdTot }) => looptijdVan <= looptijdTot, { path: ["looptijdTot"], error: t.jaarTot });
}
