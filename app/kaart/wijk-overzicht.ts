// How one wijk stands among the others: its agendas, what is in force there, its acties and what waits.
import type { Regime } from "../aandachtsgebied/aanwijzing";
import { REGIME_ORDER } from "../aandachtsgebied/overzicht";
import { AGENDA_STATUSSEN, type AgendaStatus } from "../agenda/agenda-status";
import { type ActieTelling, countOngoing } from "../uitvoeringsplan/actie";
import type { Dekking } from "../wijk/dekking";
import type { Aandachtspunt, KaartKolom } from "./kaart-keuze";

export type AgendaInWijk = {
  id: string;
  slug: string;
  titel: string;
  status: AgendaStatus;
  /** gedeeltelijk: the agenda is about a part of this wijk. */
  dekking: Dekking;
  isVoorbeeld: boolean;
  /** First and last calendar year; null when not known. */
  looptijd: { van: number; tot: number } | null;
  /** Last day to react while a round is open; null otherwise. */
  rondeTotEnMet: string | null;
  /** The next agenda was started from this one. */
  isOpgevolgd: boolean;
};

/** A gebied under a regime on the day asked. */
export type GebiedInWijk = {
  id: string;
  slug: string;
  naam: string;
  soort: Regime;
  /** First day in force. */
  vanaf: string;
  /** gedeeltelijk: some streets of this wijk; which ones is not known here. */
  dekking: Dekking;
};

export type WijkOverzicht = {
  code: string;
  naam: string;
  slug: string;
  stadsdeel: string;
  /** The latest number that was published; null when there is none. */
  inwoners: { aantal: number; periode: string; bron: string } | null;
  /** As `orderAgendas` puts them. At least one in a seeded database. */
  agendas: AgendaInWijk[];
  /** By name. */
  gebieden: GebiedInWijk[];
  /** Public acties of the agendas together. */
  acties: ActieTelling;
  /** Reactions to its agendas without an answer, and those of them that wait too long. */
  wachtend: number;
  teLaat: number;
};

/**
 * Product: which agenda gives a wijk its colour when it has several: the one that asks most of people now. An open round closes
 * again; what has ended or has not begun yields to everything else.
 */
const COLOUR_ORDER: readonly AgendaStatus[] = [
  "open-voor-reactie",
  "in-de-maak",
  "loopt-af",
  "in-uitvoering",
  "vastgesteld",
  "afgelopen",
  "nog-niet-gestart",
];

/** Product: what people live with now comes first: what has ended and was succeeded comes last. Otherwise as they come. */
export function orderAgendas<A extends Pick<AgendaInWijk, "status" | "isOpgevolgd">>(agendas: readonly A[]): A[] {
  const isPast = ({ status, isOpgevolgd }: A) => status === "afgelopen" && isOpgevolgd;
  return [...agendas.filter((agenda) => !isPast(agenda)), ...agendas.filter(isPast)];
}

/**
 * What is told of one agenda: its status, and while a round is open that too. One that was adopted keeps its status when
 * its next version is open for reaction.
 */
export function statussenOf({ status, rondeTotEnMet }: Pick<AgendaInWijk, "status" | "rondeTotEnMet">): AgendaStatus[] {
  return rondeTotEnMet === null || status === "open-voor-reactie" ? [status] : [status, "open-voor-reactie"];
}

/** Each status told in a wijk, with of how many agendas; examples apart, for their status is made up. */
export function listStatussen(
  agendas: readonly AgendaInWijk[],
): { status: AgendaStatus; isVoorbeeld: boolean; aantal: number }[] {
  type Told = { status: AgendaStatus; isVoorbeeld: boolean };
  const isSame = (a: Told, b: Told) => a.status === b.status && a.isVoorbeeld === b.isVoorbeeld;
  const told = agendas.flatMap((agenda) =>
    statussenOf(agenda).map((status): Told => ({ status, isVoorbeeld: agenda.isVoorbeeld })),
  );
  return told
    .filter((one, index) => told.findIndex((other) => isSame(one, other)) === index)
    .map((one) => ({ ...one, aantal: told.filter((other) => isSame(one, other)).length }));
}

export function hasVoorbeelden(wijken: readonly WijkOverzicht[]): boolean {
  return wijken.some(({ agendas }) => agendas.some(({ isVoorbeeld }) => isVoorbeeld));
}

/** The status a map colours a wijk by. */
export function wijkStatus(agendas: readonly Pick<AgendaInWijk, "status" | "rondeTotEnMet">[]): AgendaStatus {
  const told = agendas.flatMap(statussenOf);
  return COLOUR_ORDER.find((status) => told.includes(status)) ?? "nog-niet-gestart";
}

/** How many wijken each status colours, all statuses in order. */
export function countPerStatus(wijken: readonly WijkOverzicht[]): { status: AgendaStatus; aantal: number }[] {
  return AGENDA_STATUSSEN.map((status) => ({
    status,
    aantal: wijken.filter(({ agendas }) => wijkStatus(agendas) === status).length,
  }));
}

export type WijkKolom = KaartKolom | "stadsdeel" | "inwoners";

/** What a column of a table sorts a wijk by; null where there is nothing to sort by. */
export function kolomValue(wijk: WijkOverzicht, kolom: WijkKolom): string | number | null {
  switch (kolom) {
    case "wijk":
      return wijk.naam;
    case "stadsdeel":
      return wijk.stadsdeel;
    case "inwoners":
      return wijk.inwoners?.aantal ?? null;
    case "agenda":
      return AGENDA_STATUSSEN.indexOf(wijkStatus(wijk.agendas));
    case "gebied": {
      const ranks = wijk.gebieden.map(
        ({ soort, dekking }) => REGIME_ORDER.indexOf(soort) * 2 + (dekking === "geheel" ? 0 : 1),
      );
      return ranks.length === 0 ? null : Math.min(...ranks);
    }
    case "acties": {
      const totaal = countOngoing(wijk.acties);
      return totaal === 0 ? null : wijk.acties.gereed / totaal;
    }
    case "wachtend":
      return wijk.wachtend;
  }
}

/** Whether a wijk asks for this kind of attention. */
export function needsAttention(wijk: WijkOverzicht, punt: Aandachtspunt): boolean {
  switch (punt) {
    case "te-laat":
      return wijk.teLaat > 0;
    case "vertraagd":
      return wijk.acties.vertraagd > 0;
    case "loopt-af":
      // Where the next agenda is being made, nobody has to be told to begin.
      return wijk.agendas.some(({ status, isOpgevolgd }) => status === "loopt-af" && !isOpgevolgd);
    case "geen-agenda":
      return wijk.agendas.every(({ status }) => status === "nog-niet-gestart" || status === "afgelopen");
  }
}

/** How many wijken ask for this kind of attention, and how many of those have an agenda that was made up. */
export function countAttention(wijken: readonly WijkOverzicht[], punt: Aandachtspunt) {
  const asking = wijken.filter((wijk) => needsAttention(wijk, punt));
  return { aantal: asking.length, aantalMetVoorbeeld: asking.filter((wijk) => hasVoorbeelden([wijk])).length };
}
