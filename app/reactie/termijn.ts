// By when a reactie must be answered, and when it is too late.
import type { Reactieronde } from "../agenda/agenda-status";
import { addDays } from "../format/iso-date";

/** Product rule 4 (docs/beleid.md): "one that waits longer than six weeks after its round closed is counted in public". */
export const ANTWOORDTERMIJN_WEKEN = 6;
export const ANTWOORDTERMIJN_DAGEN = 7 * ANTWOORDTERMIJN_WEKEN;

/**
 * The last day on which an answer is in time, ISO date. The round of a reactie is the first of its agenda that closes on
 * or after the day it was placed. Without one the term runs from that day, so that no reactie waits uncounted.
 */
export function antwoordUiterlijk(geplaatstOp: string, rondes: readonly Reactieronde[]): string {
  const closings = rondes.map((ronde) => ronde.totEnMet).filter((totEnMet) => totEnMet >= geplaatstOp);
  return addDays(closings.sort()[0] ?? geplaatstOp, ANTWOORDTERMIJN_DAGEN);
}

/** Whether a reactie without an answer has waited too long. Days are ISO dates. */
export function isTeLaat(geplaatstOp: string, rondes: readonly Reactieronde[], today: string): boolean {
  return today > antwoordUiterlijk(geplaatstOp, rondes);
}
