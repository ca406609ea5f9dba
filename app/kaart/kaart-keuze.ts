// What a visitor chose on /kaart. All of it stands in the address, so that a link shows the same map.
import { readSortering, type Sortering, type SorteringKolommen } from "../ui/sortering";

export const KAARTLAGEN = ["agenda", "investering", "npzw", "stadsdeel"] as const;
export type Kaartlaag = (typeof KAARTLAGEN)[number];

/** What who reviews can ask the table to be narrowed to. */
export const AANDACHTSPUNTEN = ["te-laat", "vertraagd", "loopt-af", "geen-agenda"] as const;
export type Aandachtspunt = (typeof AANDACHTSPUNTEN)[number];

export const KAART_KOLOMMEN = {
  wijk: "op",
  agenda: "op",
  gebied: "op",
  acties: "af",
  wachtend: "af",
} as const satisfies SorteringKolommen<string>;
export type KaartKolom = keyof typeof KAART_KOLOMMEN;

export type KaartKeuze = {
  lagen: readonly Kaartlaag[];
  /** Slug of the chosen wijk. */
  wijk: string | null;
  toon: Aandachtspunt | null;
  /** True for the map with streets, which needs script; without it the plain map is there. */
  hasStraten: boolean;
  sortering: Sortering<KaartKolom>;
};

/** Shown until someone chooses. */
const STANDAARD_LAGEN: readonly Kaartlaag[] = ["agenda", "investering", "npzw"];

/** In the form beside the boxes: a form with every box empty sends no box at all, and that is a choice too. */
export const NO_LAAG = "geen";

/** Reads an address; what it does not name or names wrongly is as if nobody chose. */
export function readKaartKeuze(query: URLSearchParams): KaartKeuze {
  const asked = query.getAll("laag");
  const toon = query.get("toon");
  return {
    lagen: asked.length === 0 ? STANDAARD_LAGEN : KAARTLAGEN.filter((laag) => asked.includes(laag)),
    wijk: query.get("wijk") || null,
    toon: AANDACHTSPUNTEN.find((punt) => punt === toon) ?? null,
    hasStraten: query.get("straten") === "ja",
    sortering: readSortering(query, KAART_KOLOMMEN, "wijk"),
  };
}

/** The fields that say this choice, in the order of the address; what is as usual is left out, and the order when it is null. */
export function kaartFields({
  lagen,
  wijk,
  toon,
  hasStraten,
  sortering,
}: Omit<KaartKeuze, "sortering"> & { sortering: KaartKeuze["sortering"] | null }): [name: string, value: string][] {
  const isUsual = lagen.join() === STANDAARD_LAGEN.join();
  const fields: [string, string][] = isUsual ? [] : [NO_LAAG, ...lagen].map((laag) => ["laag", laag]);
  if (toon !== null) fields.push(["toon", toon]);
  if (hasStraten) fields.push(["straten", "ja"]);
  if (sortering !== null && (sortering.kolom !== "wijk" || sortering.richting !== KAART_KOLOMMEN.wijk)) {
    fields.push(["sorteer", sortering.kolom], ["richting", sortering.richting]);
  }
  if (wijk !== null) fields.push(["wijk", wijk]);
  return fields;
}

/** The address of the map after a change to this choice. */
export function kaartHref(keuze: KaartKeuze, change: Partial<KaartKeuze> = {}, fragment = ""): string {
  const query = new URLSearchParams(kaartFields({ ...keuze, ...change })).toString();
  return `/kaart${query === "" ? "" : `?${query}`}${fragment}`;
}
