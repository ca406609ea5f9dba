// Days and years of the demo content, as they fall when it is seeded.
import { isoDate } from "../../../app/format/format";
import { addDays, yearOf } from "../../../app/format/iso-date";
import type { Jaren, Moment } from "./voorbeeld-agenda";

export type Kalender = {
  /** ISO date. */
  dag: (moment: Moment) => string;
  /** During that day, by daylight. */
  tijd: (moment: Moment) => Date;
  /** Calendar years. */
  jaren: (jaren: Jaren) => [van: number, tot: number];
};

/** `now` falls on a day in Amsterdam; that day counts as 0 and its year as year 0. */
export function kalenderOn(now: Date): Kalender {
  const today = isoDate(now);
  const year = yearOf(today);
  const dag = (moment: Moment): string => {
    if (typeof moment === "number") return addDays(today, moment);
    const [jaar, maand, dagVanMaand] = moment;
    return [year + jaar, ...[maand, dagVanMaand].map((part) => String(part).padStart(2, "0"))].join("-");
  };
  return {
    dag,
    tijd: (moment) => new Date(`${dag(moment)}T10:00:00Z`),
    jaren: ([van, tot]) => [year + van, year + tot],
  };
}
