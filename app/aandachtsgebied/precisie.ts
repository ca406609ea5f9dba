// Dates of an aanwijzing in words: never more exact than they are known.
import { formatDate, formatMonth } from "../format/format";
import { addDays, yearOf } from "../format/iso-date";
import { defineTeksten, type Taal } from "../taal/taal";
import type { Precisie } from "./aanwijzing";

const seizoenTeksten = defineTeksten({
  nl: { winter: "winter", voorjaar: "voorjaar", zomer: "zomer", najaar: "najaar" },
  en: { winter: "winter", voorjaar: "spring", zomer: "summer", najaar: "autumn" },
});

/** "26 september 2023", "april 2023", "najaar 2023" or "2020". */
export function formatPrecisie(date: string, precisie: Precisie, taal: Taal): string {
  switch (precisie) {
    case "dag":
      return formatDate(date, taal);
    case "maand":
      return formatMonth(date, taal);
    case "seizoen":
      return `${seizoenTeksten[taal][seizoenOf(date)]} ${yearOf(date)}`;
    case "jaar":
      return String(yearOf(date));
  }
}

/** A last day, as short as says the same: "2025" for 31 December, "maart 2023" for the end of a month. */
export function formatTotEnMet(date: string, taal: Taal): string {
  const next = addDays(date, 1);
  if (next.endsWith("-01-01")) return String(yearOf(date));
  return next.endsWith("-01") ? formatMonth(date, taal) : formatDate(date, taal);
}

function seizoenOf(date: string): keyof (typeof seizoenTeksten)["nl"] {
  const month = Number(date.slice(5, 7));
  if (month <= 2 || month === 12) return "winter";
  if (month <= 5) return "voorjaar";
  return month <= 8 ? "zomer" : "najaar";
}
