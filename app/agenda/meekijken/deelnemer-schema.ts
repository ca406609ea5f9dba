import { z } from "zod";
import type { meekijkenTeksten } from "./meekijken-teksten";

/** RFC 5321: a path is at most 256 octets, two of which are the brackets. */
const EMAIL_MAX_LENGTH = 254;

/** The form with which someone is invited. */
export function deelnemerSchema(teksten: (typeof meekijkenTeksten)["nl"]) {
  return z.object({
    email: z
      .string({ error: teksten.emailFout })
      .trim()
      .max(EMAIL_MAX_LENGTH, teksten.emailFout)
      .pipe(z.email(teksten.emailFout)),
  });
}
