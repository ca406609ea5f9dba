// Designations of aandachtsgebieden: dated records, and the rule of seven.
import { addDays, isIsoDate } from "../format/iso-date";

/**
 * Product: "prioritair (2020–22), intensivering (2023–25), investering (2026–), npzw". The council documents stand in
 * docs/beleid.md, with the facts.
 */
export const REGIMES = ["prioritair", "intensivering", "investering", "npzw"] as const;
export type Regime = (typeof REGIMES)[number];

/** How exactly a first day is known. */
export const PRECISIES = ["dag", "maand", "seizoen", "jaar"] as const;
export type Precisie = (typeof PRECISIES)[number];

export type Aanwijzing = {
  id: string;
  gebiedId: string;
  soort: Regime;
  /** First day in force, ISO date; as exact as `precisie`. */
  vanaf: string;
  /** Last day in force; null while no end is decided. */
  totEnMet: string | null;
  precisie: Precisie;
};

/** How many investeringsgebieden may be in force, from a day on until the next setting. */
export type Maximum = { vanaf: string; maximum: number };

/** Begroting 2026, programma Stadsdelen: "in maximaal zeven investeringsgebieden". In force from the day the regime began. */
export const MAXIMUM_INVESTERINGSGEBIEDEN: readonly Maximum[] = [{ vanaf: "2026-01-01", maximum: 7 }];

export type NieuweAanwijzing = Pick<Aanwijzing, "gebiedId" | "soort" | "vanaf" | "totEnMet">;

export type AanwijzingCheck =
  | { ok: true }
  | { ok: false; reason: "datum-ongeldig" }
  /** The regime does not exist before `begin`. */
  | { ok: false; reason: "voor-begin-regime"; begin: string }
  /** The gebied already has this regime, from `vanaf` to `totEnMet`, on a day of the new one. */
  | { ok: false; reason: "al-van-kracht"; vanaf: string; totEnMet: string | null }
  | {
      ok: false;
      reason: "maximum-bereikt";
      maximum: number;
      /** First day that would have one too many. */
      op: string;
      /** Ids of the gebieden that fill the maximum on that day. */
      inForce: string[];
      /** First day from which there is room; null while no end is decided of any of them. */
      eersteRuimte: string | null;
    };

export type AfbouwCheck =
  | { ok: true }
  | { ok: false; reason: "datum-ongeldig" }
  | { ok: false; reason: "voor-begin"; vanaf: string }
  /** An end is decided already; the place may have been given to another gebied since. */
  | { ok: false; reason: "verlenging"; totEnMet: string };

/** What is to end is no aanwijzing of the gebied. */
export type OnbekendeAanwijzing = { ok: false; reason: "aanwijzing-onbekend" };

export function isInForce(aanwijzing: Pick<Aanwijzing, "vanaf" | "totEnMet">, on: string): boolean {
  return aanwijzing.vanaf <= on && (aanwijzing.totEnMet === null || on <= aanwijzing.totEnMet);
}

/** The maximum on a day; null before there was one. */
export function maximumOn(on: string, maxima: readonly Maximum[] = MAXIMUM_INVESTERINGSGEBIEDEN): number | null {
  return maxima.findLast(({ vanaf }) => vanaf <= on)?.maximum ?? null;
}

/** The gebieden with an investering in force on a day, each once however many aanwijzingen it has. */
export function investeringsgebiedenOn(aanwijzingen: readonly NieuweAanwijzing[], on: string): string[] {
  const inForce = aanwijzingen.filter(({ soort, ...period }) => soort === "investering" && isInForce(period, on));
  return [...new Set(inForce.map(({ gebiedId }) => gebiedId))];
}

/**
 * How many more gebieden can become investeringsgebied from a day on, without an end: the fewest places that are free on
 * any day from then on, those decided for a later day counted. Null on a day before there was a maximum.
 */
export function countFreePlaces(
  aanwijzingen: readonly NieuweAanwijzing[],
  on: string,
  maxima: readonly Maximum[] = MAXIMUM_INVESTERINGSGEBIEDEN,
): number | null {
  if (maximumOn(on, maxima) === null) return null;
  // In between, places only come free.
  const days = [on, ...[...aanwijzingen, ...maxima].map(({ vanaf }) => vanaf).filter((vanaf) => vanaf > on)];
  const free = days.map((day) => (maximumOn(day, maxima) ?? 0) - investeringsgebiedenOn(aanwijzingen, day).length);
  return Math.max(0, Math.min(...free));
}

/**
 * Whether a gebied may be designated, given every aanwijzing there is. Product rule 1 (docs/beleid.md): at most seven
 * investeringsgebieden are in force on any day from `vanaf` on, those decided for a later day included. NPZW is a
 * separate regime and does not count.
 */
export function checkAanwijzing(
  nieuw: NieuweAanwijzing,
  bestaande: readonly NieuweAanwijzing[],
  maxima: readonly Maximum[] = MAXIMUM_INVESTERINGSGEBIEDEN,
): AanwijzingCheck {
  const { vanaf, totEnMet } = nieuw;
  if (!isIsoDate(vanaf) || (totEnMet !== null && (!isIsoDate(totEnMet) || totEnMet < vanaf))) {
    return { ok: false, reason: "datum-ongeldig" };
  }
  const begin = maxima[0]?.vanaf;
  if (nieuw.soort === "investering" && begin !== undefined && vanaf < begin) {
    return { ok: false, reason: "voor-begin-regime", begin };
  }
  const same = bestaande.find(
    (other) => other.gebiedId === nieuw.gebiedId && other.soort === nieuw.soort && overlaps(other, nieuw),
  );
  if (same !== undefined) {
    return { ok: false, reason: "al-van-kracht", vanaf: same.vanaf, totEnMet: same.totEnMet };
  }
  if (nieuw.soort !== "investering") return { ok: true };

  const full = firstFullDay(nieuw, bestaande, maxima);
  if (full === null) return { ok: true };
  return { ok: false, reason: "maximum-bereikt", ...full, eersteRuimte: findEersteRuimte(nieuw, bestaande, maxima) };
}

/** Whether a last day can still be decided on ISO date `today`: of what is over it is history. */
export function canBeWoundDown({ totEnMet }: Pick<Aanwijzing, "totEnMet">, today: string): boolean {
  return totEnMet === null || totEnMet >= today;
}

/**
 * Whether an aanwijzing may end on `totEnMet`. An end is never moved to a later day nor taken back: that is a new
 * aanwijzing, which has to find a free place again.
 */
export function checkAfbouw(aanwijzing: Pick<Aanwijzing, "vanaf" | "totEnMet">, totEnMet: string): AfbouwCheck {
  if (!isIsoDate(totEnMet)) return { ok: false, reason: "datum-ongeldig" };
  if (totEnMet < aanwijzing.vanaf) return { ok: false, reason: "voor-begin", vanaf: aanwijzing.vanaf };
  if (aanwijzing.totEnMet !== null && totEnMet > aanwijzing.totEnMet) {
    return { ok: false, reason: "verlenging", totEnMet: aanwijzing.totEnMet };
  }
  return { ok: true };
}

function overlaps(a: NieuweAanwijzing, b: NieuweAanwijzing): boolean {
  return (a.totEnMet === null || b.vanaf <= a.totEnMet) && (b.totEnMet === null || a.vanaf <= b.totEnMet);
}

/** The first day of `nieuw` on which the others already fill the maximum. The count only rises where one begins. */
function firstFullDay(
  nieuw: NieuweAanwijzing,
  bestaande: readonly NieuweAanwijzing[],
  maxima: readonly Maximum[],
): { op: string; maximum: number; inForce: string[] } | null {
  const beginnings = [nieuw, ...bestaande, ...maxima].map(({ vanaf }) => vanaf);
  for (const op of beginnings.filter((day) => isInForce(nieuw, day)).sort()) {
    const maximum = maximumOn(op, maxima);
    const inForce = investeringsgebiedenOn(bestaande, op);
    if (maximum !== null && inForce.length >= maximum) return { op, maximum, inForce };
  }
  return null;
}

/** The first later day from which `nieuw` would fit. Room only comes the day after one ends, or with a higher maximum. */
function findEersteRuimte(
  nieuw: NieuweAanwijzing,
  bestaande: readonly NieuweAanwijzing[],
  maxima: readonly Maximum[],
): string | null {
  const days = [
    ...bestaande.flatMap(({ totEnMet }) => (totEnMet === null ? [] : [addDays(totEnMet, 1)])),
    ...maxima.map(({ vanaf }) => vanaf),
  ];
  const fits = (vanaf: string) => firstFullDay({ ...nieuw, vanaf }, bestaande, maxima) === null;
  return (
    days
      .filter((day) => day > nieuw.vanaf && isInForce(nieuw, day))
      .sort()
      .find(fits) ?? null
  );
}
