/**
 * The form of a demo agenda: plain data, with days and years counted from the day of seeding, so that a round that is
 * meant to be open is open then.
 */
import type { BerichtSoort } from "../../../app/agenda/notitie/notitie";
import type { ThemaUitkomst } from "../../../app/agenda/opvolging/opvolging";
import type { Besluit } from "../../../app/besluit/besluit";
import type { AfhandelingSoort, Kanaal } from "../../../app/reactie/reactie";
import type { Domein, Participatieniveau, ThemaTekst } from "../../../app/thema/thema";
import type { AgendaTekst } from "../../../realtime/document/agenda-document";
import type { GebruikerId } from "./gebruikers";

/** Days from the day of seeding, or a calendar date in a year counted from that of seeding: [-2, 11, 25]. */
export type Moment = number | readonly [jaar: number, maand: number, dag: number];

/** First and last calendar year, counted from that of seeding. */
export type Jaren = readonly [van: number, tot: number];

/** A paragraph per string, a bullet list per list of strings. */
export type VoorbeeldTekst = readonly (string | readonly string[])[];

export type VoorbeeldReactie = {
  naam: string;
  tekst: string;
  kanaal: Kanaal;
  op: Moment;
  /** Who wrote it on the site; one that came another way was entered by the gebiedsteam. */
  door?: GebruikerId;
  /** The thema rests on it, in every version published after it. */
  isBewijs?: true;
  steun?: readonly GebruikerId[];
  antwoord?: {
    soort: AfhandelingSoort;
    toelichting: string;
    op: Moment;
    /** Numbers of the acties of the same thema it led to, from 1. */
    acties?: readonly number[];
  };
};

export type VoorbeeldActie = {
  titel: string;
  doel: string;
  jaren: Jaren;
  trekker: string;
  partners?: string;
  budgetEuro?: number;
  status: "gepland" | "loopt" | "vertraagd" | "gereed" | "vervallen";
  voortgang?: string;
  resultaat?: string;
  bijgewerkt: Moment;
};

export type VoorbeeldThema = {
  titel: string;
  domein?: Domein;
  participatieniveau?: Participatieniveau;
  /** Indicators of CBS 2022 for this wijk on which the thema rests. */
  cijfers?: readonly string[];
  acties?: readonly VoorbeeldActie[];
  reacties?: readonly VoorbeeldReactie[];
} & Partial<Record<ThemaTekst, VoorbeeldTekst>>;

/** What a later version changed in a thema. */
type ThemaWijziging = Partial<Record<ThemaTekst, VoorbeeldTekst>> & { vervallen?: true };

export type VoorbeeldVersie = {
  op: Moment;
  ronde?: { van: Moment; totEnMet: Moment };
  /** By number of the thema, from 1. */
  wijzigingen?: Readonly<Record<number, ThemaWijziging>>;
};

/** A kept moment of the draft. */
export type VoorbeeldMoment = {
  op: Moment;
  /** Who wrote, and gave it its name when it has one. */
  door: GebruikerId;
  naam?: string;
  /** By number of the thema, from 1: the texts that read otherwise then. */
  was?: Readonly<Record<number, Partial<Record<ThemaTekst, VoorbeeldTekst>>>>;
};

export type VoorbeeldNotitie = {
  /** Number of the thema, from 1; left out for a text of the agenda itself. */
  thema?: number;
  tekst: AgendaTekst | ThemaTekst;
  /** Where it stands: words of that text. */
  woorden: string;
  /** The words were written at the end of the text and taken out again later. */
  isWeg?: true;
  berichten: readonly {
    soort?: BerichtSoort;
    tekst: string;
    door: GebruikerId;
    op: Moment;
  }[];
};

export type VoorbeeldAgenda = {
  /** Id of the agenda that the facts keep for this wijk. */
  id: string;
  wijkCode: string;
  gestart: Moment;
  looptijd: Jaren;
  inleiding: VoorbeeldTekst;
  participatie: VoorbeeldTekst;
  /** As in the first version, or in the draft when there is none. */
  themas: readonly VoorbeeldThema[];
  /** Of the draft before its first version, oldest first; the last reads as `themas`. */
  momenten?: readonly VoorbeeldMoment[];
  versies: readonly VoorbeeldVersie[];
  /** Between colleagues, at the draft before its first version. */
  notities?: readonly VoorbeeldNotitie[];
  besluit?: { orgaan: string; soort: Besluit["soort"]; datum: Moment };
  /** Residents the team invited to read the draft. */
  deelnemers?: readonly { wie: GebruikerId; op: Moment }[];
  tekstvoorstellen?: readonly VoorbeeldTekstvoorstel[];
  opvolger?: VoorbeeldOpvolger;
};

/** A change to a text of the agenda itself: these words become those. */
export type VoorbeeldTekstvoorstel = {
  tekst: AgendaTekst;
  replace: readonly [oud: string, nieuw: string];
  toelichting: string;
  door: GebruikerId;
  op: Moment;
};

/** The next agenda, started from the last version of this one. */
export type VoorbeeldOpvolger = Pick<VoorbeeldAgenda, "inleiding" | "participatie" | "versies" | "besluit"> & {
  op: Moment;
  /** Per thema of the last version, in its order. Acties and reactions of one that goes on are those to the new thema. */
  keuzes: readonly ({ soort: ThemaUitkomst; toelichting: string } & Pick<VoorbeeldThema, "acties" | "reacties">)[];
};
