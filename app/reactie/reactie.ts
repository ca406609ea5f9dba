// A reactie: where it came from, what can become of it, and what everyone may read of it.

import type { Actie } from "../uitvoeringsplan/actie";

/** How a reactie reached the municipality. Product: "From the site, a meeting, paper, phone, the street: each channel counts". */
export const KANALEN = ["site", "bijeenkomst", "papier", "telefoon", "straat"] as const;
export type Kanaal = (typeof KANALEN)[number];

/**
 * What became of a reactie. Product: "overgenomen, deels overgenomen, niet overgenomen (with the reason), doorverwezen
 * (it is a melding or belongs elsewhere), beantwoord"; "Een onderbouwd nee is ook een antwoord."
 */
export const AFHANDELING_SOORTEN = [
  "overgenomen",
  "deels-overgenomen",
  "niet-overgenomen",
  "doorverwezen",
  "beantwoord",
] as const;
export type AfhandelingSoort = (typeof AFHANDELING_SOORTEN)[number];

/** The longest reactie and the longest answer, in UTF-16 units. */
export const TEKST_MAX_LENGTH = 2000;
export const NAAM_MAX_LENGTH = 60;

/** Shown for who gives no name. */
export const ANONIEM = "Anoniem";

export type Afhandeling = {
  soort: AfhandelingSoort;
  toelichting: string;
  op: Date;
  /** The stadsdeel of the team that answered. */
  stadsdeel: string | null;
};

/** An actie as far as the chain of a reactie tells it. */
export type KetenActie = Pick<
  Actie,
  "id" | "titel" | "jaarVan" | "jaarTot" | "trekker" | "status" | "voortgang" | "resultaat" | "isVoorbeeld"
>;

/** What everyone may read of a reactie. */
export type PubliekeReactie = {
  id: string;
  naam: string;
  tekst: string;
  kanaal: Kanaal;
  geplaatstOp: Date;
  isVoorbeeld: boolean;
  /** True when a colleague entered it for someone else. */
  isNamens: boolean;
  /** The stadsdeel of the gebiedsteam its writer works for; null for a resident. */
  teamStadsdeel: string | null;
  /** How many others stand behind it. */
  steun: number;
  afhandeling: Afhandeling | null;
  /** The acties it led to, earliest first. */
  acties: KetenActie[];
};

/** Leaves out who wrote it and which colleague answered. */
export function toPubliek(reactie: PubliekeReactie): PubliekeReactie {
  const { id, naam, tekst, kanaal, geplaatstOp, isVoorbeeld, isNamens, teamStadsdeel, steun, acties } = reactie;
  const afhandeling = reactie.afhandeling && {
    soort: reactie.afhandeling.soort,
    toelichting: reactie.afhandeling.toelichting,
    op: reactie.afhandeling.op,
    stadsdeel: reactie.afhandeling.stadsdeel,
  };
  return { id, naam, tekst, kanaal, geplaatstOp, isVoorbeeld, isNamens, teamStadsdeel, steun, afhandeling, acties };
}

/** How much of a reactie a list shows. */
const FRAGMENT_LENGTH = 140;

/** The beginning of a text, up to a whole word. */
export function fragment(tekst: string): string {
  const line = tekst.replace(/\s+/g, " ");
  if (line.length <= FRAGMENT_LENGTH) return line;
  const cut = line.slice(0, FRAGMENT_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), FRAGMENT_LENGTH / 2))}…`;
}
