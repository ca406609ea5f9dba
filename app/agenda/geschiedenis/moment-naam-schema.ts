/** The name under which a team keeps a moment; the sentences come from the texts. */
import { z } from "zod";
import type { geschiedenisTeksten } from "./geschiedenis-teksten";

const NAAM_MAX_LENGTH = 100;

export function momentNaamSchema(t: (typeof geschiedenisTeksten)["nl"]) {
  return z.object({
    naam: z.string({ error: t.naamLeeg }).trim().min(1, t.naamLeeg).max(NAAM_MAX_LENGTH, t.naamTeLang(NAAM_MAX_LENGTH)),
  });
}
