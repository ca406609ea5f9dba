import { formatDateTime } from "../../format/format";
import type { Taal } from "../../taal/taal";
import { geschiedenisTeksten } from "./geschiedenis-teksten";
import type { MomentSoort } from "./momentopname";

export type MomentNaam = { soort: MomentSoort; naam: string | null; gemaaktOp: Date };

/** What a moment is called in a list or a sentence: "concept voor wijktafel (12 maart 2026 om 14:30)"; null is now. */
export function momentText(moment: MomentNaam | null, taal: Taal): string {
  const t = geschiedenisTeksten[taal];
  if (moment === null) return t.nu;
  return t.moment(moment.naam ?? t.soort[moment.soort], formatDateTime(moment.gemaaktOp, taal));
}
