/** The name under which a team keeps a moment; the sentences come from the texts. */
import { z } from "zod";
import { isVisible, withoutInvisibleOrBreaks } from "../../format/written-text";
import type { geschiedenisTeksten } from "./geschiedenis-teksten";

const NAAM_MAX_LENGTH = 100;

export function momentNaamSchema(t: (typeof geschiedenisTeksten)["nl"]) {
  return z.object({
    naam: z
      .string({ error: t.naamLeeg })
      .overwrite((value) => withoutInvisibleOrBreaks(value).trim())
      .refine(isVisible, t.naamLeeg)
      .max(NAAM_MAX_LENGTH, t.naamTeLang(NAAM_MAX_LENGTH)),
  });
}
