// The only place that knows a locale, a time zone or a number format. Nine formats: date, date and time, time, month and year, years, number, percent, km², euro.
import type { Taal } from "../taal/taal";

const ZONE = "Europe/Amsterdam";
const LOCALE: Record<Taal, string> = { nl: "nl-NL", en: "en-GB" };

function perTaal<T>(make: (locale: string) => T): Record<Taal, T> {
  return { nl: make(LOCALE.nl), en: make(LOCALE.en) };
}

const dates = perTaal((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: ZONE }));
const dateTimes = perTaal(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: ZONE }),
);
const times = perTaal((locale) => new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: ZONE }));
const months = perTaal((locale) => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: ZONE }));
const numbers = perTaal((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const euros = perTaal(
  (locale) =>
    new Intl.NumberFormat(locale, { style: "currency", currency: "EUR", trailingZeroDisplay: "stripIfInteger" }),
);
const collators = perTaal((locale) => new Intl.Collator(locale, { numeric: true, sensitivity: "base" }));
/** Sweden writes dates as ISO does. */
const isoDates = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: ZONE });

/** "1 maart 2026", from an instant or an ISO date. */
export function formatDate(value: Date | string, taal: Taal): string {
  return dates[taal].format(toInstant(value));
}

/** "1 maart 2026 om 14:30". */
export function formatDateTime(instant: Date, taal: Taal): string {
  return dateTimes[taal].format(instant);
}

/** "14:30". */
export function formatTime(instant: Date, taal: Taal): string {
  return times[taal].format(instant);
}

/** "maart 2026". */
export function formatMonth(value: Date | string, taal: Taal): string {
  return months[taal].format(toInstant(value));
}

/** "2027–2031", as the city prints a term; first and last calendar year. */
export function formatYears(first: number, last: number): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

/** At most one decimal: "12.345,6". */
export function formatNumber(value: number, taal: Taal): string {
  return numbers[taal].format(value);
}

/** Percent points as published: "16 %" with a no-break space, in English "16%". */
export function formatPercent(value: number, taal: Taal): string {
  return taal === "nl" ? `${formatNumber(value, taal)}\u00a0%` : `${formatNumber(value, taal)}%`;
}

/** "1,1 km²", with a no-break space. */
export function formatSquareKilometres(value: number, taal: Taal): string {
  return `${formatNumber(value, taal)}\u00a0km²`;
}

/** From cents: "€ 250.000", or "€ 250.000,50" when there are any, with a no-break space. */
export function formatEuro(amountCents: number, taal: Taal): string {
  return euros[taal].format(amountCents / 100);
}

/** The calendar date in Amsterdam at an instant, "2026-03-01". */
export function isoDate(instant: Date): string {
  return isoDates.format(instant);
}

/** Alphabetical as the language sorts, numbers by value. */
export function compareText(a: string, b: string, taal: Taal): number {
  return collators[taal].compare(a, b);
}

/** Noon, so that no time zone moves a calendar date to another day. */
function toInstant(value: Date | string): Date {
  return typeof value === "string" ? new Date(`${value}T12:00:00Z`) : value;
}
