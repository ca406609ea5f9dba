/** The name under which a team keeps a moment; the sentences come from the texts. */
import { z } from "zod";
import { writtenText } from "../../format/written-text";
import type { geschiedenisTeksten } from "./geschiedenis-teksten";

const NAAM_MAX_LENGTH = 100;

export function momentNaamSchema(teksten: (typeof geschiedenisTeksten)["nl"]) {
  return z.object({
    naam: writtenText({
      max: NAAM_MAX_LENGTH,
      empty: teksten.naamLeeg,
      tooLong: () => teksten.naamTeLang(NAAM_MAX_LENGTH),
      isOneLine: true,
    }),
  });
}
