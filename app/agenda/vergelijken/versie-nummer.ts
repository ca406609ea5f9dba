/** The number of a version from an address; null for anything else. */
export function readVersieNummer(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
