/** A name as it stands in an address: "Bouwlust en Vrederust" → "bouwlust-en-vrederust". */
export function slugFor(naam: string): string {
  return naam
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
