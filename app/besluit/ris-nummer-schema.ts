import { z } from "zod";
import { parseRisNummer } from "./besluit";

/** The RIS number in a form: null when it was left empty; `error` is the sentence about what is none. */
export function risNummerSchema(error: string) {
  return z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return null;
      const risNummer = parseRisNummer(text);
      if (risNummer === null) context.addIssue({ code: "custom", message: error });
      return risNummer;
    });
}
