// An aandachtsgebied as people read it: where it lies, and every aanwijzing it ever had.
import type { Besluit } from "../besluit/besluit";
import type { Dekking } from "../wijk/dekking";
import type { Aanwijzing } from "./aanwijzing";

export type AanwijzingMetBesluit = Aanwijzing & {
  /** Null when the source names none. */
  besluit: Besluit | null;
  plan: string;
  toelichting: string;
  /** Where it is known from; null when made here. */
  bron: string | null;
};

export type GebiedDekking = {
  wijkCode: string;
  wijkNaam: string;
  wijkSlug: string;
  /** gedeeltelijk: some streets; which ones is not known here. */
  dekking: Dekking;
};

export type Aandachtsgebied = {
  id: string;
  slug: string;
  naam: string;
  /** By wijk code. */
  dekking: GebiedDekking[];
  /** Oldest first. */
  aanwijzingen: AanwijzingMetBesluit[];
};

/** A wijk that lies, whole or in part, in a gebied under a regime on the day asked. */
export type GebiedVanWijk = {
  wijkCode: string;
  gebied: { id: string; slug: string; naam: string };
  dekking: Dekking;
  aanwijzing: Aanwijzing;
};
