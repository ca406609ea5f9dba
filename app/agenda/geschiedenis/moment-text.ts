import { formatDateTime } from "../../format/format";
import type { Taal } from "../../taal/taal";
import { geschiedenisTeksten } from "./geschiedenis-teksten";
import type { MomentSoort } from "./momentopname";

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
