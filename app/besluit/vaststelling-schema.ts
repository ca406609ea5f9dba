/** What a team fills in when its agenda was adopted, checked; the sentences come from the texts. */
import { z } from "zod";
import { calendarYear } from "../format/calendar-year";
import { type BesluitSentences, besluitShape } from "./besluit-shape";

/** A decision is recorded after it was taken: not after ISO date `today`. */
export function vaststellingSchema(zinnen: BesluitSentences, today: string) {
  const year = calendarYear(zinnen.jaar);
  const besluit = besluitShape(zinnen, zinnen.orgaan);
  return z
    .object({
      ...besluit,
      datum: besluit.datum.refine((datum) => datum <= today, zinnen.toekomst),
      looptijdVan: year,
      looptijdTot: year,
    })
    .refine(({ looptijdVan, looptijdTot }) => looptijdVan <= looptijdTot, {
      path: ["looptijdTot"],
      error: zinnen.jaarTot,
    });
}
