/** What a team fills in when its agenda was adopted, checked; the sentences come from the texts. */
import { z } from "zod";
import { calendarYear } from "../format/calendar-year";
import { type BesluitSentences, besluitShape } from "./besluit-shape";

/** A decision is recorded after it was taken: not after ISO date `today`. */
export function vaststellingSchema(t: BesluitSentences, today: string) {
  const year = calendarYear(t.jaar);
  const besluit = besluitShape(t, t.orgaan);
  return z
    .object({
      ...besluit,
      datum: besluit.datum.refine((datum) => datum <= today, t.toekomst),
      looptijdVan: year,
      looptijdTot: year,
    })
    .refine(({ looptijdVan, looptijdTot }) => looptijdVan <= looptijdTot, { path: ["looptijdTot"], error: t.jaarTot });
}
