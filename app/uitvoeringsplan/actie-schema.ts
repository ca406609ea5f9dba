/** What a team fills in about an actie, checked; the sentences about what is wrong come from the texts. */

import { z } from "zod";
import { calendarYear } from "../format/calendar-year";
import { parseEuro } from "../format/euro-field";
import { writtenText } from "../format/written-text";
import { ACTIE_STATUSSEN } from "./actie";
import type { actieFormTeksten } from "./actie-form-teksten";

const TITEL_MAX_LENGTH = 150;
const TEKST_MAX_LENGTH = 600;

type Sentences = (typeof actieFormTeksten)["nl"]["fout"];

/** `themaIds`: the themas of this agenda an actie can belong to. */
export function actieSchema(zinnen: Sentences, themaIds: readonly string[]) {
  const line = (empty: string) =>
    writtenText({ max: TITEL_MAX_LENGTH, empty, tooLong: () => zinnen.teLang(TITEL_MAX_LENGTH), isOneLine: true });
  const lines = { max: TEKST_MAX_LENGTH, tooLong: () => zinnen.teLang(TEKST_MAX_LENGTH) };
  const optional = writtenText(lines).default("");
  const year = calendarYear(zinnen.jaar);
  return z
    .object({
      themaId: z.string({ error: zinnen.thema }).refine((id) => themaIds.includes(id), zinnen.thema),
      titel: line(zinnen.titel),
      doel: writtenText({ ...lines, empty: zinnen.doel }),
      jaarVan: year,
      jaarTot: year,
      trekker: line(zinnen.trekker),
      partners: optional,
      budget: z
        .string()
        .optional()
        .transform((text, context) => {
          if (text === undefined) return null;
          const amountCents = parseEuro(text);
          if (amountCents === null) context.addIssue({ code: "custom", message: zinnen.budget });
          return amountCents;
        }),
      status: z.enum(ACTIE_STATUSSEN, { error: zinnen.status }),
      voortgang: optional,
      resultaat: optional,
    })
    .superRefine((actie, context) => {
      const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
      if (actie.jaarTot < actie.jaarVan) refuse("jaarTot", zinnen.jaarTot);
      // Product: residents read why something is late or off, and what came of what is done.
      if ((actie.status === "vertraagd" || actie.status === "vervallen") && actie.voortgang === "") {
        refuse("voortgang", zinnen.waarom);
      }
      if (actie.status === "gereed" && actie.resultaat === "") refuse("resultaat", zinnen.resultaat);
    });
}
