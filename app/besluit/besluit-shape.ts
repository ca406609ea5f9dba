/** What every form asks of a besluit, checked; the sentences come from the texts. */
import { z } from "zod";
import { isIsoDate } from "../format/iso-date";
import { writtenText } from "../format/written-text";
import { parseRisNummer } from "./besluit";
import type { besluitTeksten } from "./besluit-teksten";

export type BesluitSentences = (typeof besluitTeksten)["nl"]["fout"];

const ORGAAN_MAX_LENGTH = 200;

/** `orgaanNodig`: the sentence when nobody is named who decided this. */
export function besluitShape(zinnen: BesluitSentences, orgaanNodig: string) {
  return {
    orgaan: writtenText({
      max: ORGAAN_MAX_LENGTH,
      empty: orgaanNodig,
      tooLong: () => zinnen.teLang(ORGAAN_MAX_LENGTH),
      isOneLine: true,
    }),
    datum: z.string({ error: zinnen.datum }).trim().refine(isIsoDate, { error: zinnen.datum, abort: true }),
    /** Null when it was left empty. */
    risNummer: z
      .string()
      .optional()
      .transform((text, context) => {
        if (text === undefined) return null;
        const risNummer = parseRisNummer(text);
        if (risNummer === null) context.addIssue({ code: "custom", message: zinnen.risNummer });
        return risNummer;
      }),
  };
}
