// A moment of the draft that is kept, so that a team can look back and go back.
import { isoDate } from "../../format/format";
import { addDays } from "../../format/iso-date";

/** Why it was kept: after a while of work, at the end of it, before an earlier moment was put back, or by name. */
export const MOMENT_SOORTEN = ["automatisch", "einde", "voor-herstel", "benoemd"] as const;
export type MomentSoort = (typeof MOMENT_SOORTEN)[number];

/** Who wrote in it, from when until when; null when it was kept before that was written down. */
export type MomentAuteur = { naam: string; eersteOp: Date | null; laatsteOp: Date | null };

/** Product: "a version is kept automatically (after ten minutes of work …)". */
export const WERK_PER_MOMENT_MS = 10 * 60_000;

/** `since`: the first change that no kept moment has; null when they have all. */
export function isMomentDue(since: Date | null, now: Date): boolean {
  return since !== null && now.getTime() - since.getTime() >= WERK_PER_MOMENT_MS;
}

/** What there is to keep, beside the last moment that was kept. */
export type MomentKandidaat = {
  /** Null: it gets no name. */
  naam: string | null;
  /** Someone asked for it, by name or by putting an earlier moment back. */
  isRequested: boolean;
  /** Someone wrote since the last moment. */
  hasNieuwWerk: boolean;
  /** The last moment, and whether it says what the draft says now; null before the first. */
  laatste: { naam: string | null; isGelijk: boolean } | null;
};

/**
 * Product: "a version is kept automatically (after ten minutes of work, at the end of it, before a restore) and by name".
 * So one that nobody asked for needs work, and work that came to something; one with a name is kept once, however often
 * the form is sent.
 */
export function isWorthKeeping({ naam, isRequested, hasNieuwWerk, laatste }: MomentKandidaat): boolean {
  if (laatste?.isGelijk && naam !== null) return laatste.naam !== naam;
  return isRequested || (hasNieuwWerk && !laatste?.isGelijk);
}

/** Product: so long every moment stays; after it, of those that nobody asked for the last of each day. */
export const ALLE_MOMENTEN_DAGEN = 7;

type Moment = { id: number; soort: MomentSoort; gemaaktOp: Date };

/**
 * The moments that can go, each with the one in which its writers are named, with their times, from then on. `momenten`: oldest first.
 * One with a name, and one from before a restore, never goes.
 */
export function thinOut(momenten: readonly Moment[], now: Date): { weg: number; naar: number }[] {
  const keepAllFrom = addDays(isoDate(now), -ALLE_MOMENTEN_DAGEN);
  const thinned: { weg: number; naar: number }[] = [];
  const days = new Set<string>();
  let next: number | undefined;
  for (const { id, soort, gemaaktOp } of [...momenten].reverse()) {
    const dag = isoDate(gemaaktOp);
    const isAsked = soort === "benoemd" || soort === "voor-herstel";
    if (!isAsked && dag < keepAllFrom && days.has(dag) && next !== undefined) thinned.push({ weg: id, naar: next });
    else {
      if (!isAsked) days.add(dag);
      next = id;
    }
  }
  return thinned;
}
