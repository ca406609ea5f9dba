// Where an agenda stands today, from its dates alone.
import { yearOf } from "../format/iso-date";

export const AGENDA_STATUSSEN = [
  "nog-niet-gestart",
  "in-de-maak",
  "open-voor-reactie",
  "vastgesteld",
  "in-uitvoering",
  "loopt-af",
  "afgelopen",
] as const;
export type AgendaStatus = (typeof AGENDA_STATUSSEN)[number];

/** The days on which people can react, ISO dates; the first and the last count. */
export type Reactieronde = { van: string; totEnMet: string };

export type AgendaDatums = {
  /** ISO date the writing began; null when not started or, for a known agenda, not recorded. */
  gestartOp: string | null;
  /** First and last calendar year of the term. */
  looptijdVan: number | null;
  looptijdTot: number | null;
  /** See `isVastgesteld`. */
  isVastgesteld: boolean;
  /** The latest round. */
  ronde: Reactieronde | null;
};

/** Product: a known agenda (one with a `bron`) stands in the city's own publications as one in force. */
export function isVastgesteld(agenda: { besluitId: string | null; bron: string | null }): boolean {
  return agenda.besluitId !== null || agenda.bron !== null;
}

/**
 * `today` is an ISO date in Europe/Amsterdam. The last calendar year of the term counts as "loopt af":
 * that is the year in which the next agenda is made.
 */
export function agendaStatus(agenda: AgendaDatums, today: string): AgendaStatus {
  const year = yearOf(today);
  if (agenda.isVastgesteld && agenda.looptijdVan !== null && agenda.looptijdTot !== null) {
    if (year > agenda.looptijdTot) return "afgelopen";
    if (year === agenda.looptijdTot) return "loopt-af";
    return year >= agenda.looptijdVan ? "in-uitvoering" : "vastgesteld";
  }
  if (openTotEnMet(agenda.ronde, today) !== null) return "open-voor-reactie";
  return agenda.gestartOp === null || agenda.gestartOp > today ? "nog-niet-gestart" : "in-de-maak";
}

/** The last day of a round that is open on ISO date `today`; null when people cannot react. */
export function openTotEnMet(ronde: Reactieronde | null, today: string): string | null {
  return ronde !== null && ronde.van <= today && today <= ronde.totEnMet ? ronde.totEnMet : null;
}

/** Only what has not begun; what is known as an agenda in force has its text elsewhere. */
export function canBeStarted(agenda: AgendaDatums, today: string): boolean {
  return agendaStatus(agenda, today) === "nog-niet-gestart";
}

export type AdoptCheck =
  | { ok: true }
  | { ok: false; reason: "geen-versie" | "al-vastgesteld" }
  /** `totEnMet`: the last day on which people can react. */
  | { ok: false; reason: "ronde-open"; totEnMet: string };

/**
 * Product: what residents read is what was published, so only that can be adopted; it is adopted once, and not while
 * people were told that they can still react.
 */
export function checkAdoptable(
  agenda: Pick<AgendaDatums, "isVastgesteld" | "ronde"> & { versieNummer: number | null },
  today: string,
): AdoptCheck {
  if (agenda.versieNummer === null) return { ok: false, reason: "geen-versie" };
  if (agenda.isVastgesteld) return { ok: false, reason: "al-vastgesteld" };
  const totEnMet = openTotEnMet(agenda.ronde, today);
  return totEnMet === null ? { ok: true } : { ok: false, reason: "ronde-open", totEnMet };
}

/** Written or discussed: its draft goes on. */
export function isBeingMade(status: AgendaStatus): boolean {
  return status === "in-de-maak" || status === "open-voor-reactie";
}

/** Adopted and within its term, the last year included. */
export function isInUitvoering(status: AgendaStatus): boolean {
  return status === "in-uitvoering" || status === "loopt-af";
}
