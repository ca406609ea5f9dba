/** What a team fills in when its agenda was adopted, checked; the sentences come from the texts. */
import { z } from "zod";
import { calendarYear } from "../format/calendar-year";
import type { besluitTeksten } from "./besluit-teksten";
import { risNummerSchema } from "./ris-nummer-schema";

const ORGAAN_MAX_LENGTH = 150;

/** A decision is recorded after it was taken: not after ISO date `today`. */
export function vaststellingSchema(t: (typeof besluitTeksten)["nl"]["fout"], today: string) {
  const year = calendarYear(t.jaar);
  return z
    .object({
      orgaan: z.string({ error: t.orgaan }).trim().min(1, t.orgaan).max(ORGAAN_MAX_LENGTH, t.teLang(ORGAAN_MAX_LENGTH)),
      datum: z.iso.date({ error: t.datum }).refine((datum) => datum <= today, t.toekomst),
      risNummer: risNummerSchema(t.risNummer),
      looptijdVan: year,
      looptijdTot: year,
    })
    .refine(({ looptijdVan, looptijdTot }) => looptijdVan <= looptijdTot, { path: ["looptijdTot"], error: t.jaarTot });
}
