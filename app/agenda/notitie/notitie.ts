/**
 * A note between colleagues at some words of a draft: what it holds and when it is open. Its text, the replies and what
 * became of it are one row of berichten to which only is added.
 */

import type { TekstPlek } from "../../../realtime/document/agenda-document";
import type { Passage } from "../../../realtime/document/passage";

/** Something that was said, or that the note was resolved or taken up again. */
export const BERICHT_SOORTEN = ["bericht", "opgelost", "heropend"] as const;
export type BerichtSoort = (typeof BERICHT_SOORTEN)[number];

export type Bericht = {
  id: number;
  soort: BerichtSoort;
  /** "" when nothing was said with it. */
  tekst: string;
  door: string;
  /** ISO instant. */
  op: string;
};

export type Notitie = {
  id: string;
  plek: TekstPlek;
  passage: Passage;
  /** Oldest first; the first is the note itself. */
  berichten: readonly Bericht[];
  isVoorbeeld: boolean;
};

export const BERICHT_MAX_LENGTH = 2000;

/** Product: what an agenda can hold, for each open page keeps them all. Some eight a day for eight months. */
export const MAX_NOTITIES = 2000;
export const MAX_BERICHTEN = 200;

/** Resolved, and not taken up again since. */
export function isOpgelost(berichten: readonly Pick<Bericht, "soort">[]): boolean {
  return berichten.findLast(({ soort }) => soort !== "bericht")?.soort === "opgelost";
}

export type NotitieFout =
  | "bestaat-niet"
  | "geen-tekst"
  | "te-lang"
  | "tekst-bestaat-niet"
  | "passage-onbruikbaar"
  | "te-veel"
  | "te-vaak";

export type NotitieCheck = { ok: true } | { ok: false; reason: NotitieFout };

/** What there already is decides whether something can still be added. */
export function checkRuimte(aantal: number, max: number): NotitieCheck {
  return aantal < max ? { ok: true } : { ok: false, reason: "te-veel" };
}

/** Where the notes of an agenda are read and written. */
export function notitiesPath(agendaSlug: string): string {
  return `/agendas/${agendaSlug}/bewerken/notities`;
}
