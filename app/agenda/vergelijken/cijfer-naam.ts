import type { Cijfer } from "../../wijkprofiel/cijfer";

/** What a cited figure is called, and which one it is. */
export type CijferNaam = Pick<Cijfer, "indicatorId" | "gebiedCode" | "periode" | "label" | "labelEn">;

/** Of all that is known of a figure only what a comparison shows. */
export function toCijferNaam({ indicatorId, gebiedCode, periode, label, labelEn }: CijferNaam): CijferNaam {
  return { indicatorId, gebiedCode, periode, label, labelEn };
}
