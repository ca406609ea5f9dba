import { z } from "zod";
import type { meekijkenTeksten } from "./meekijken-teksten";

/** RFC 5321: a path is at most 256 octets, two of which are the brackets. */
const EMAIL_MAX_LENGTH = 254;

/** The form with which someone is invited. */
export function deelnemerSchema(t: (typeof meekijkenTeksten)["nl"]) {
  return z.object({
    email: z.string({ error: t.emailFout }).trim().max(EMAIL_MAX_LENGTH, t.emailFout).pipe(z.email(t.emailFout)),
  });
}
