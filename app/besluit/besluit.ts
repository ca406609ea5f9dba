// A decision of a body of the city, and the number under which the council keeps its document.

export const BESLUIT_SOORTEN = ["plan", "aanwijzing", "vaststelling"] as const;
type BesluitSoort = (typeof BESLUIT_SOORTEN)[number];

export type Besluit = {
  /** Which body decided; null when the source does not say. */
  orgaan: string | null;
  soort: BesluitSoort;
  /** ISO date; null when the source does not say. */
  datum: string | null;
  /** As the source prints it; null when unknown. */
  risNummer: string | null;
};

/** "RIS307114" from "ris 307114" or "RIS307114"; null when it is not "RIS" and six digits. */
export function parseRisNummer(text: string): string | null {
  const digits = /^RIS\s?(\d{6})$/i.exec(text.trim())?.[1];
  return digits === undefined ? null : `RIS${digits}`;
}
