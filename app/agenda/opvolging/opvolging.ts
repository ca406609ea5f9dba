/**
 * The step from one agenda to the next: when it may be taken, what each thema becomes, and what the next agenda starts
 * with. Reactions and acties stay with the agenda they were made to.
 */
import type { EersteInhoud } from "../../../realtime/document/agenda-document";
import type { AgendaInhoud } from "../../../realtime/document/agenda-inhoud";
import { formatYears } from "../../format/format";
import { yearOf } from "../../format/iso-date";
import { slugFor } from "../../wijk/slug";
import { type AgendaDatums, agendaStatus } from "../agenda-status";

/** What becomes of a thema when its agenda ends: it goes on in the next one, is done, or is dropped. */
export const THEMA_UITKOMSTEN = ["voortgezet", "afgerond", "vervallen"] as const;
export type ThemaUitkomst = (typeof THEMA_UITKOMSTEN)[number];

/** Product: an agenda has a "4-year term", discussed again after two. */
export const LOOPTIJD_JAREN = 4;

/** In the form the number of the version, when there is none here. */
export const GEEN_VERSIE = 0;

export type OpvolgingCheck =
  | { ok: true }
  | { ok: false; reason: "geen-versie" | "niet-vastgesteld" }
  /** `vanaf`: the calendar year in which it can. */
  | { ok: false; reason: "loopt-nog"; vanaf: number };

/**
 * Whether the next agenda can be started on ISO date `today`: in the last calendar year of the term, or later. That year
 * counts as "loopt af", the year in which the next agenda is made. A known agenda has no version here, for its text is
 * elsewhere; the one after it begins without themas.
 */
export function checkOpvolging(agenda: AgendaDatums & { versieNummer: number | null }, today: string): OpvolgingCheck {
  if (agenda.versieNummer === null && !agenda.isVastgesteld) return { ok: false, reason: "geen-versie" };
  const status = agendaStatus(agenda, today);
  if (status === "loopt-af" || status === "afgelopen") return { ok: true };
  if (!agenda.isVastgesteld || agenda.looptijdTot === null) return { ok: false, reason: "niet-vastgesteld" };
  return { ok: false, reason: "loopt-nog", vanaf: agenda.looptijdTot };
}

export type Looptijd = { van: number; tot: number };

/** The term after the one that ends in year `tot`. A year that has begun is too late to start a term in. */
export function nextLooptijd(tot: number, today: string): Looptijd {
  const van = Math.max(tot, yearOf(today)) + 1;
  return { van, tot: van + LOOPTIJD_JAREN - 1 };
}

/** "Wijkagenda Moerwijk 2030–2033": two agendas of one wijk are told apart by their years. */
export function nextTitel(titel: string, { van, tot }: Looptijd): string {
  return `${titel.replace(/\s+\d{4}(–\d{4})?$/, "")} ${formatYears(van, tot)}`;
}

/** "moerwijk-2030"; when that is `taken` by anything that has an address, "moerwijk-2030-2". */
export function nextSlug(slug: string, van: number, taken: ReadonlySet<string>): string {
  const base = slugFor(`${slug.replace(/-\d{4}(-\d+)?$/, "")} ${van}`);
  let candidate = base;
  for (let count = 2; taken.has(candidate); count++) candidate = `${base}-${count}`;
  return candidate;
}

/** What became of a thema, as everyone may read it. */
export type Vervolg = {
  soort: ThemaUitkomst;
  /** The result, or the reason. */
  toelichting: string;
  opvolger: { slug: string; titel: string };
  /** The thema it goes on as, and whether a published version has or had it. */
  voortgezetIn: { themaId: string; isPubliek: boolean } | null;
  /** Whether the next agenda has a published version. */
  isOpvolgerPubliek: boolean;
};

/** Where a thema comes from: that of the agenda before, with what still hangs on it there. */
export type Herkomst = {
  href: string;
  titel: string;
  agenda: { slug: string; titel: string };
  aantalReacties: number;
  aantalActies: number;
};

/** What the team decided for one thema of the version. `toelichting`: the result or the reason. */
export type ThemaKeuze = { themaId: string; soort: ThemaUitkomst; toelichting: string };

/**
 * What the next agenda starts with: the introduction and the themas that go on, in their order, with texts, choices and
 * evidence of the version; its title alone when there is no version. `newId` makes the id of a new thema; answers which
 * became which.
 */
export function buildEersteInhoud(
  titel: string,
  versie: AgendaInhoud | undefined,
  keuzes: readonly ThemaKeuze[],
  newId: () => string,
): { inhoud: EersteInhoud; voortgezetIn: ReadonlyMap<string, string> } {
  if (versie === undefined) return { inhoud: { titel }, voortgezetIn: new Map() };
  const { inleiding, participatie, themas } = versie;
  const voortgezet = themas
    .filter(({ id }) => keuzes.some(({ themaId, soort }) => themaId === id && soort === "voortgezet"))
    .map((thema) => ({ thema, id: newId() }));
  return {
    voortgezetIn: new Map(voortgezet.map(({ thema, id }) => [thema.id, id])),
    inhoud: {
      titel,
      inleiding,
      participatie,
      themas: voortgezet.map(({ id, thema }) => ({
        id,
        titel: thema.titel,
        ...(thema.domein && { domein: thema.domein }),
        ...(thema.participatieniveau && { participatieniveau: thema.participatieniveau }),
        onderbouwing: thema.onderbouwing,
        waarom: thema.waarom,
        doel: thema.doel,
        aanpak: thema.aanpak,
      })),
    },
  };
}
