// The order of a table that a visitor can choose: it stands in the address and the server sorts.
import { compareText } from "../format/format";
import type { Taal } from "../taal/taal";

/** op: from A to Z and from low to high. */
export type Richting = "op" | "af";

/** The columns a table can be sorted by, each with the direction that is asked for first. */
export type SorteringKolommen<K extends string> = Readonly<Record<K, Richting>>;

export type Sortering<K extends string = string> = { kolom: K; richting: Richting };

/** From `?sorteer=inwoners&richting=af`; what is not there or not known falls back on `standaard` and the column's own direction. */
export function readSortering<K extends string>(
  query: URLSearchParams,
  kolommen: SorteringKolommen<K>,
  standaard: K,
): Sortering<K> {
  const asked = query.get("sorteer") ?? "";
  const kolom = isKolom(asked, kolommen) ? asked : standaard;
  const richting = query.get("richting");
  return { kolom, richting: richting === "op" || richting === "af" ? richting : kolommen[kolom] };
}

/** What following the heading of `kolom` leads to: that column, or the other way round when it is sorted so already. */
export function nextSortering<K extends string>(
  kolom: K,
  current: Sortering<K>,
  kolommen: SorteringKolommen<K>,
): Sortering<K> {
  if (kolom !== current.kolom) return { kolom, richting: kolommen[kolom] };
  return { kolom, richting: current.richting === "op" ? "af" : "op" };
}

/**
 * A sorted copy. Rows without a value (null) come last in both directions: nothing is not the least. Equal rows keep the
 * order they came in.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  pick: (row: Row) => string | number | null,
  richting: Richting,
  taal: Taal,
): Row[] {
  const sign = richting === "op" ? 1 : -1;
  return rows
    .map((row) => ({ row, value: pick(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compareValues(a.value, b.value, taal);
    })
    .map(({ row }) => row);
}

function compareValues(a: string | number, b: string | number, taal: Taal): number {
  return typeof a === "number" && typeof b === "number" ? a - b : compareText(String(a), String(b), taal);
}

function isKolom<K extends string>(value: string, kolommen: SorteringKolommen<K>): value is K {
  return Object.hasOwn(kolommen, value);
}
