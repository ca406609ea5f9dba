// Which figures people may see, and which an agenda may rest on.
import type { Cijfer } from "./cijfer";

/**
 * Product rule 7 (docs/beleid.md): a survey figure is shown with year, n and margin, or not at all. A self-selected
 * questionnaire has no meaningful margin: with n known it is shown, as "niet representatief".
 */
export function isToonbaar(cijfer: Pick<Cijfer, "soort" | "isRepresentatief" | "n" | "marge">): boolean {
  if (cijfer.soort !== "enquete") return true;
  return cijfer.n !== null && (cijfer.marge !== null || !cijfer.isRepresentatief);
}

/** Evidence must say something: a value that is missing cannot be cited. */
export function isCiteerbaar(cijfer: Pick<Cijfer, "soort" | "isRepresentatief" | "n" | "marge" | "waarde">): boolean {
  return cijfer.waarde !== null && isToonbaar(cijfer);
}
