// A figure beside that of Den Haag: more, less, the same, or not to be compared.
import { type Cijfer, type Eenheid, GEMEENTE } from "./cijfer";
import { isToonbaar } from "./toonbaar";

/** "niet-vergeleken" is a category of its own: no figure to compare with, or comparing would say nothing. */
export type Vergelijking = "meer" | "minder" | "even-veel" | "geen-duidelijk-verschil" | "niet-vergeleken";

/** Sums over an area: the city's is larger by definition. */
const TOTAAL_EENHEDEN: readonly Eenheid[] = ["aantal", "km2"];
/** Classes have an order, no distance. */
const KLASSE: Eenheid = "klasse";

export function isTotaal({ eenheid }: Pick<Cijfer, "eenheid">): boolean {
  return TOTAAL_EENHEDEN.includes(eenheid);
}

/** Compares as people read the figures: rounded as they are printed. Product: a sample only differs beyond its margin. */
export function compareWithGemeente(
  cijfer: Pick<Cijfer, "eenheid" | "soort" | "waarde" | "gemeenteWaarde" | "marge" | "isRepresentatief">,
): Vergelijking {
  const { waarde, gemeenteWaarde } = cijfer;
  if (waarde === null || gemeenteWaarde === null || isTotaal(cijfer) || cijfer.eenheid === KLASSE) {
    return "niet-vergeleken";
  }
  if (cijfer.soort === "enquete") {
    if (!cijfer.isRepresentatief || cijfer.marge === null) return "niet-vergeleken";
    if (asPrinted(Math.abs(waarde - gemeenteWaarde)) <= cijfer.marge) return "geen-duidelijk-verschil";
  }
  const difference = asPrinted(waarde) - asPrinted(gemeenteWaarde);
  return difference === 0 ? "even-veel" : difference > 0 ? "meer" : "minder";
}

/** The figure of the gemeente to set beside one. Null for the gemeente itself, and where a sample would stand beside a self-selected questionnaire. */
export function comparableGemeenteWaarde(
  own: Pick<Cijfer, "gebiedCode" | "isRepresentatief">,
  city: Pick<Cijfer, "isRepresentatief" | "n" | "marge" | "waarde"> | null,
  soort: Cijfer["soort"],
): number | null {
  if (city === null || own.gebiedCode === GEMEENTE.code) return null;
  if (own.isRepresentatief !== city.isRepresentatief || !isToonbaar({ ...city, soort })) return null;
  return city.waarde;
}

/** Product rule 7 (docs/beleid.md): survey figures are not ranked. Dots side by side would, where their margins do not set wijken apart. */
export function mayBeRanked({ soort }: Pick<Cijfer, "soort">): boolean {
  return soort !== "enquete";
}

/** A scale with all wijken: only of what may be ranked, and not for classes. */
export function hasSchaal({ soort, eenheid, waarde }: Pick<Cijfer, "soort" | "eenheid" | "waarde">): boolean {
  return mayBeRanked({ soort }) && eenheid !== KLASSE && waarde !== null;
}

/** Figures are published and printed with at most one decimal. */
function asPrinted(waarde: number): number {
  return Math.round(waarde * 10) / 10;
}
