// By when a reactie must be answered, and when it is too late.
import type { Reactieronde } from "../agenda/agenda-status";
import { addDays } from "../format/iso-date";

/** Product rule 4 (docs/beleid.md): "one that waits longer than six weeks after its round closed is counted in public". */
export const ANTWOORDTERMIJN_WEKEN = 6;
export const ANTWOORDTERMIJN_DAGEN = 7 * ANTWOORDTERMIJN_WEKEN;

export type AnswerTerm = { uiterlijk: string; isTeLaat: boolean };

/**
 * The last day on which an answer is in time, and whether `today` is past it; all days are ISO dates. The round of a
 * reactie is the first of its agenda that closes on or after the day it was placed. Without one the term runs from that
 * day, so that no reactie waits uncounted.
 */
export function answerTerm(geplaatstOp: string, rondes: readonly Reactieronde[], today: string): AnswerTerm {
  const closings = rondes.map((ronde) => ronde.totEnMet).filter((totEnMet) => totEnMet >= geplaatstOp);
  const uiterlijk = addDays(closings.sort()[0] ?? geplaatstOp, ANTWOORDTERMIJN_DAGEN);
  return { uiterlijk, isTeLaat: today > uiterlijk };
}
