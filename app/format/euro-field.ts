// An amount in a field of a form, in cents on this side of it.

/** "25.000", "25000" and "€ 25.000,50" as cents; null when it is not an amount written that way. */
export function parseEuro(text: string): number | null {
  const bare = text.replace(/[€\s]/g, "");
  if (!/^(\d{1,3}(\.\d{3})+|\d{1,10})(,\d{2})?$/.test(bare)) return null;
  const [euros = "", cents = "00"] = bare.replaceAll(".", "").split(",");
  return Number(euros) * 100 + Number(cents);
}

/** An amount as it is typed: "25000" or "25000,50". */
export function typedEuro(amountCents: number | null): string {
  if (amountCents === null) return "";
  const cents = amountCents % 100;
  const euros = String((amountCents - cents) / 100);
  return cents === 0 ? euros : `${euros},${String(cents).padStart(2, "0")}`;
}
