// What a visitor chose on /wijken; all of it stands in the address.
import { readSortering, type Sortering, type SorteringKolommen } from "../ui/sortering";

export const WIJKEN_KOLOMMEN = {
  wijk: "op",
  stadsdeel: "op",
  inwoners: "af",
  agenda: "op",
  gebied: "op",
} as const satisfies SorteringKolommen<string>;
type WijkenKolom = keyof typeof WIJKEN_KOLOMMEN;

export type WijkenKeuze = {
  /** Slug; null for the whole city. */
  stadsdeel: string | null;
  sortering: Sortering<WijkenKolom>;
};

/** `stadsdelen` are the slugs there are; another one is as if nobody chose. */
export function readWijkenKeuze(query: URLSearchParams, stadsdelen: readonly string[]): WijkenKeuze {
  const stadsdeel = query.get("stadsdeel");
  return {
    stadsdeel: stadsdelen.find((slug) => slug === stadsdeel) ?? null,
    sortering: readSortering(query, WIJKEN_KOLOMMEN, "wijk"),
  };
}

/** The fields that say this choice; without an order when `sortering` is null. */
export function wijkenFields(
  keuze: Omit<WijkenKeuze, "sortering"> & { sortering: WijkenKeuze["sortering"] | null },
): [name: string, value: string][] {
  const fields: [string, string][] = keuze.stadsdeel === null ? [] : [["stadsdeel", keuze.stadsdeel]];
  if (keuze.sortering !== null) {
    fields.push(["sorteer", keuze.sortering.kolom], ["richting", keuze.sortering.richting]);
  }
  return fields;
}

export function wijkenHref(keuze: WijkenKeuze, fragment = ""): string {
  return `/wijken?${new URLSearchParams(wijkenFields(keuze))}${fragment}`;
}
