import type { Ontbreekt } from "../publishable";

/** The element on the page in which this part of a thema is filled in. */
export function themaFieldId(themaId: string, veld: Ontbreekt): string {
  return `thema-${themaId}-${veld}`;
}
