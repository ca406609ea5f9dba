import { formatDateTime, formatTime, isoDate } from "../../format/format";
import type { Taal } from "../../taal/taal";
import { geschiedenisTeksten } from "./geschiedenis-teksten";
import type { MomentAuteur, MomentSoort } from "./momentopname";

export type MomentNaam = { soort: MomentSoort; naam: string | null; gemaaktOp: Date };

/** A moment in a list or a sentence: "12 maart 2026 om 14:30 (concept voor wijktafel)"; null is now. The date comes first: a list on a phone shows no more. */
export function momentText(moment: MomentNaam | null, taal: Taal): string {
  const teksten = geschiedenisTeksten[taal];
  if (moment === null) return teksten.nu;
  return teksten.moment(
    formatDateTime(moment.gemaaktOp, taal),
    moment.naam ?? teksten.soort[moment.soort].toLowerCase(),
  );
}

/** Who wrote in a moment and when: "Fatima, 14:02 tot 14:31"; a time of another day comes with that day. */
export function auteurText({ naam, eersteOp, laatsteOp }: MomentAuteur, gemaaktOp: Date, taal: Taal): string {
  if (eersteOp === null || laatsteOp === null) return naam;
  const isOneMinute = formatDateTime(eersteOp, taal) === formatDateTime(laatsteOp, taal);
  const tot = isOneMinute ? null : timeText(laatsteOp, eersteOp, taal);
  return geschiedenisTeksten[taal].wrote(naam, timeText(eersteOp, gemaaktOp, taal), tot);
}

/** The time alone when it is on the same day as `beside`. */
function timeText(instant: Date, beside: Date, taal: Taal): string {
  return isoDate(instant) === isoDate(beside) ? formatTime(instant, taal) : formatDateTime(instant, taal);
}
