/** What changed in an agenda between two moments, thema by thema. */
import { diffArrays } from "diff";
import { AGENDA_TEKSTEN, type AgendaTekst, bewijsKey } from "../../../realtime/document/agenda-document";
import { type AgendaInhoud, type ThemaInhoud, withoutVervallen } from "../../../realtime/document/agenda-inhoud";
import { type Bewijs, type Domein, type Participatieniveau, THEMA_TEKSTEN, type ThemaTekst } from "../../thema/thema";
import { compareTekst, MOEITE_PER_PAGINA, type Moeite, type TekstVerschil } from "./tekst-verschil";
import { compareWoorden, type Fragment } from "./woorden";

/** What can have happened to a thema. One that moved can have changed as well. */
export const THEMA_VERANDERINGEN = ["nieuw", "gewijzigd", "verplaatst", "vervallen"] as const;
export type ThemaVerandering = (typeof THEMA_VERANDERINGEN)[number];

export type ThemaVerschil = {
  id: string;
  /** As it is called now, or was when it went. */
  titel: string;
  /** Empty: it stayed as it was. */
  wat: ThemaVerandering[];
  /** The places before and after, counted from 1; null where it was not in the agenda. */
  rang: { van: number | null; naar: number | null };
  titelVerschil: Fragment[] | null;
  domein: { van: Domein | null; naar: Domein | null } | null;
  participatieniveau: { van: Participatieniveau | null; naar: Participatieniveau | null } | null;
  onderbouwing: { toegevoegd: Bewijs[]; verwijderd: Bewijs[] };
  teksten: Record<ThemaTekst, TekstVerschil>;
};

export type Verschillen = {
  titel: Fragment[] | null;
  teksten: Record<AgendaTekst, TekstVerschil>;
  /** In the new order; those that went after it, in the order they had. */
  themas: ThemaVerschil[];
};

/** Themas that are vervallen are not in the agenda. */
export function compareInhoud(oud: AgendaInhoud, nieuw: AgendaInhoud): Verschillen {
  const moeite: Moeite = { rest: MOEITE_PER_PAGINA };
  const oudeThemas = withoutVervallen(oud).themas;
  const nieuweThemas = withoutVervallen(nieuw).themas;
  const moved = movedIds(
    oudeThemas.map(({ id }) => id),
    nieuweThemas.map(({ id }) => id),
  );
  const compare = (id: string) => {
    const van = oudeThemas.findIndex((thema) => thema.id === id);
    const naar = nieuweThemas.findIndex((thema) => thema.id === id);
    const rang = { van: van < 0 ? null : van + 1, naar: naar < 0 ? null : naar + 1 };
    return compareThema(id, oudeThemas[van], nieuweThemas[naar], { rang, isMoved: moved.has(id), moeite });
  };
  const stayed = new Set(nieuweThemas.map(({ id }) => id));
  return {
    titel: compareRegel(oud.titel, nieuw.titel),
    teksten: perTekst(AGENDA_TEKSTEN, (tekst) => compareTekst(oud[tekst], nieuw[tekst], moeite)),
    themas: [...nieuweThemas, ...oudeThemas.filter(({ id }) => !stayed.has(id))].map(({ id }) => compare(id)),
  };
}

export function hasVerschil({ titel, teksten, themas }: Verschillen): boolean {
  return (
    titel !== null || Object.values(teksten).some((tekst) => tekst !== null) || themas.some(({ wat }) => wat.length > 0)
  );
}

/** How many themas this happened to. */
export function countVeranderingen({ themas }: Verschillen): Record<ThemaVerandering, number> {
  const counts = { nieuw: 0, gewijzigd: 0, verplaatst: 0, vervallen: 0 };
  for (const { wat } of themas) for (const verandering of wat) counts[verandering] += 1;
  return counts;
}

const LEEG = { type: "doc", content: [] } as const satisfies ThemaInhoud["waarom"];

function compareThema(
  id: string,
  oud: ThemaInhoud | undefined,
  nieuw: ThemaInhoud | undefined,
  { rang, isMoved, moeite }: { rang: ThemaVerschil["rang"]; isMoved: boolean; moeite: Moeite },
): ThemaVerschil {
  const verschil = {
    titelVerschil: oud === undefined || nieuw === undefined ? null : compareRegel(oud.titel, nieuw.titel),
    domein: compareKeuze(oud?.domein ?? null, nieuw?.domein ?? null),
    participatieniveau: compareKeuze(oud?.participatieniveau ?? null, nieuw?.participatieniveau ?? null),
    onderbouwing: {
      toegevoegd: without(nieuw?.onderbouwing ?? [], oud?.onderbouwing ?? []),
      verwijderd: without(oud?.onderbouwing ?? [], nieuw?.onderbouwing ?? []),
    },
    teksten: perTekst(THEMA_TEKSTEN, (tekst) => compareTekst(oud?.[tekst] ?? LEEG, nieuw?.[tekst] ?? LEEG, moeite)),
  };
  const isChanged =
    verschil.titelVerschil !== null ||
    verschil.domein !== null ||
    verschil.participatieniveau !== null ||
    verschil.onderbouwing.toegevoegd.length + verschil.onderbouwing.verwijderd.length > 0 ||
    Object.values(verschil.teksten).some((tekst) => tekst !== null);
  const wat: ThemaVerandering[] = [];
  if (oud === undefined) wat.push("nieuw");
  else if (nieuw === undefined) wat.push("vervallen");
  else {
    if (isChanged) wat.push("gewijzigd");
    if (isMoved) wat.push("verplaatst");
  }
  return { id, titel: (nieuw ?? oud)?.titel ?? "", wat, rang, ...verschil };
}

/** Those that passed another: one that only moved up because a thema above it went did not. */
function movedIds(oud: readonly string[], nieuw: readonly string[]): Set<string> {
  const inBoth = new Set(oud.filter((id) => nieuw.includes(id)));
  const changes = diffArrays(
    oud.filter((id) => inBoth.has(id)),
    nieuw.filter((id) => inBoth.has(id)),
  );
  return new Set(changes.filter(({ added }) => added).flatMap(({ value }) => value));
}

function compareRegel(oud: string, nieuw: string): Fragment[] | null {
  return oud === nieuw ? null : compareWoorden(oud, nieuw);
}

function compareKeuze<T>(van: T, naar: T): { van: T; naar: T } | null {
  return van === naar ? null : { van, naar };
}

function without(these: readonly Bewijs[], those: readonly Bewijs[]): Bewijs[] {
  const keys = new Set(those.map(bewijsKey));
  return these.filter((bewijs) => !keys.has(bewijsKey(bewijs)));
}

function perTekst<K extends string>(
  teksten: readonly K[],
  compare: (tekst: K) => TekstVerschil,
): Record<K, TekstVerschil> {
  return Object.fromEntries(teksten.map((tekst) => [tekst, compare(tekst)])) as Record<K, TekstVerschil>;
}
