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
export function voorstelSchema(t: TekstvoorstelTeksten) {
  return z
    .object({
      oud: z.string().default("").overwrite(withoutInvisible),
      nieuw: z
        .string({ error: t.geenNieuw })
        .overwrite(withoutInvisible)
        .refine((value) => linesOf(value).length > 0, t.geenNieuw)
        .max(NIEUW_MAX_LENGTH, { error: (issue) => t.teLang(String(issue.input).length, NIEUW_MAX_LENGTH) }),
      toelichting: writtenText(toelichting(t)).default(""),
    })
    .refine(({ oud }) => oud.length <= OUD_MAX_LENGTH, { path: ["nieuw"], error: t.oudTeLang, abort: true })
    .refine(({ oud, nieuw }) => linesOf(oud).join("\n") !== linesOf(nieuw).join("\n"), {
      path: ["nieuw"],
      error: t.nothingChanged,
    });
}

export function acceptSchema(t: TekstvoorstelTeksten) {
  return z.object({ reden: writtenText(toelichting(t)).default("") });
}

export function declineSchema(t: TekstvoorstelTeksten) {
  return z.object({ reden: writtenText({ ...toelichting(t), empty: t.geenReden }) });
}

function toelichting(t: TekstvoorstelTeksten) {
  return { max: TOELICHTING_MAX_LENGTH, tooLong: () => t.toelichtingTeLang(TOELICHTING_MAX_LENGTH) };
}
