// What the forms around a tekstvoorstel accept, with the sentence for everything they refuse.
import { z } from "zod";
import { linesOf } from "../../../realtime/document/text-merge";
import { withoutInvisible, writtenText } from "../../format/written-text";
import type { TekstvoorstelTeksten } from "./tekstvoorstel-teksten";

const NIEUW_MAX_LENGTH = 10_000;
/** A text of which half can be taken away, and no more: laying it beside the new one costs by its length. */
const OUD_MAX_LENGTH = 2 * NIEUW_MAX_LENGTH;
export const TOELICHTING_MAX_LENGTH = 1000;

/** `oud`: what the form showed. It has no authority: what accepting does is worked out against the text as it is then. */
export function voorstelSchema(teksten: TekstvoorstelTeksten) {
  return z
    .object({
      oud: z.string().default("").overwrite(withoutInvisible),
      nieuw: z
        .string({ error: teksten.geenNieuw })
        .overwrite(withoutInvisible)
        .refine((value) => linesOf(value).length > 0, teksten.geenNieuw)
        .max(NIEUW_MAX_LENGTH, { error: (issue) => teksten.teLang(String(issue.input).length, NIEUW_MAX_LENGTH) }),
      toelichting: writtenText(toelichting(teksten)).default(""),
    })
    .refine(({ oud }) => oud.length <= OUD_MAX_LENGTH, { path: ["nieuw"], error: teksten.oudTeLang, abort: true })
    .refine(({ oud, nieuw }) => linesOf(oud).join("\n") !== linesOf(nieuw).join("\n"), {
      path: ["nieuw"],
      error: teksten.nothingChanged,
    });
}

export function acceptSchema(teksten: TekstvoorstelTeksten) {
  return z.object({ reden: writtenText(toelichting(teksten)).default("") });
}

export function declineSchema(teksten: TekstvoorstelTeksten) {
  return z.object({ reden: writtenText({ ...toelichting(teksten), empty: teksten.geenReden }) });
}

function toelichting(teksten: TekstvoorstelTeksten) {
  return { max: TOELICHTING_MAX_LENGTH, tooLong: () => teksten.toelichtingTeLang(TOELICHTING_MAX_LENGTH) };
}
