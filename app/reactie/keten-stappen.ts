/**
 * The chain from reactie to result, as the links of one list. Every link is always there: one that is still to come is
 * open and says what is awaited, so that the chain never breaks.
 */
import type { GebiedInAgenda } from "../aandachtsgebied/gebied-in-agenda";
import type { Herkomst, Vervolg } from "../agenda/opvolging/opvolging";
import { actieHref } from "../uitvoeringsplan/actie";
import type { Afhandeling, Kanaal, KetenActie, PubliekeReactie } from "./reactie";
import type { AnswerTerm } from "./termijn";

/** `isOpen`: still to come. */
export type KetenStap = { isOpen: boolean } & (
  | { soort: "reactie"; reactie: PubliekeReactie; isEigen: boolean }
  | { soort: "reacties"; aantal: number; perKanaal: { kanaal: Kanaal; aantal: number }[] }
  | { soort: "thema"; thema: KetenThema; isOnderbouwing: boolean }
  | { soort: "antwoord"; afhandeling: Afhandeling }
  | ({ soort: "antwoord-verwacht" } & AnswerTerm)
  | { soort: "antwoorden"; aantal: number; beantwoord: number }
  | { soort: "acties"; acties: (KetenActie & { href: string })[] }
  | { soort: "geen-actie"; reason: "eerst-antwoord" | "nog-geen-actie" | "geen-vervolg" }
  | { soort: "gebied"; gebieden: readonly GebiedInAgenda[] }
  | { soort: "resultaat"; resultaten: { titel: string; tekst: string; isVoorbeeld: boolean }[] }
  | { soort: "geen-resultaat"; reason: "nog-niet-bekend" | "geen-vervolg" | "zie-vervolg" }
  | { soort: "vooraf"; herkomst: Herkomst }
  | { soort: "vervolg"; vervolg: Vervolg }
);

export type KetenThema = {
  /** Address of the page of the thema. */
  href: string;
  titel: string;
  /** Address and title of its agenda. */
  agendaSlug: string;
  agendaTitel: string;
  /** Its priority, from 1, among `aantal`. */
  rang: number;
  aantal: number;
  isVervallen: boolean;
};

/** What came before the thema, and what became of it when the next agenda was started; null for what is not there. */
type Verloop = { herkomst: Herkomst | null; vervolg: Vervolg | null };

/** What became of one reactie. */
export function buildReactieKeten(
  van: Verloop & {
    reactie: PubliekeReactie;
    /** True when the reader wrote it. */
    isEigen: boolean;
    thema: KetenThema;
    /** True when the thema cites this reactie as evidence. */
    isOnderbouwing: boolean;
    /** By when it must be answered. */
    termijn: AnswerTerm;
    gebieden: readonly GebiedInAgenda[];
  },
): KetenStap[] {
  const { reactie, isEigen, thema, isOnderbouwing, termijn } = van;
  const { afhandeling, acties } = reactie;
  return [
    { soort: "reactie", isOpen: false, reactie, isEigen },
    ...voorafStap(van.herkomst),
    { soort: "thema", isOpen: false, thema, isOnderbouwing },
    afhandeling === null
      ? { soort: "antwoord-verwacht", isOpen: true, ...termijn }
      : { soort: "antwoord", isOpen: false, afhandeling },
    acties.length > 0 ? actieStap(acties, thema) : noActieStap(afhandeling),
    { soort: "gebied", isOpen: false, gebieden: van.gebieden },
    resultaatStap(acties, isClosedWithoutActie(acties, afhandeling), van.vervolg),
    ...vervolgStap(van.vervolg),
  ];
}

/** What became of all reactions to one thema. */
export function buildThemaKeten(
  van: Verloop & {
    reacties: { aantal: number; beantwoord: number };
    perKanaal: ReadonlyMap<Kanaal, number>;
    thema: KetenThema;
    acties: readonly KetenActie[];
    gebieden: readonly GebiedInAgenda[];
  },
): KetenStap[] {
  const { aantal, beantwoord } = van.reacties;
  const { acties, thema } = van;
  const perKanaal = [...van.perKanaal].map(([kanaal, count]) => ({ kanaal, aantal: count }));
  return [
    ...voorafStap(van.herkomst),
    { soort: "reacties", isOpen: aantal === 0, aantal, perKanaal: perKanaal.sort((a, b) => b.aantal - a.aantal) },
    { soort: "thema", isOpen: false, thema, isOnderbouwing: false },
    { soort: "antwoorden", isOpen: beantwoord < aantal || aantal === 0, aantal, beantwoord },
    acties.length > 0 ? actieStap(acties, thema) : { soort: "geen-actie", isOpen: true, reason: "nog-geen-actie" },
    { soort: "gebied", isOpen: false, gebieden: van.gebieden },
    resultaatStap(acties, false, van.vervolg),
    ...vervolgStap(van.vervolg),
  ];
}

function actieStap(acties: readonly KetenActie[], thema: KetenThema): KetenStap {
  return {
    soort: "acties",
    isOpen: false,
    acties: acties.map((actie) => ({ ...actie, href: actieHref(thema.agendaSlug, actie) })),
  };
}

function noActieStap(afhandeling: Afhandeling | null): KetenStap {
  if (afhandeling === null) return { soort: "geen-actie", isOpen: true, reason: "eerst-antwoord" };
  return leadsToActie(afhandeling)
    ? { soort: "geen-actie", isOpen: true, reason: "nog-geen-actie" }
    : { soort: "geen-actie", isOpen: false, reason: "geen-vervolg" };
}

function resultaatStap(acties: readonly KetenActie[], isClosed: boolean, vervolg: Vervolg | null): KetenStap {
  const resultaten = acties.flatMap(({ titel, resultaat, isVoorbeeld }) =>
    resultaat === "" ? [] : [{ titel, tekst: resultaat, isVoorbeeld }],
  );
  if (resultaten.length > 0) return { soort: "resultaat", isOpen: false, resultaten };
  if (!isClosed && vervolg !== null && vervolg.toelichting !== "")
    return { soort: "geen-resultaat", isOpen: false, reason: "zie-vervolg" };
  return isClosed
    ? { soort: "geen-resultaat", isOpen: false, reason: "geen-vervolg" }
    : { soort: "geen-resultaat", isOpen: true, reason: "nog-niet-bekend" };
}

/** These two links are there only for an agenda that came after another, or that another came after. */
function voorafStap(herkomst: Herkomst | null): KetenStap[] {
  return herkomst === null ? [] : [{ soort: "vooraf", isOpen: false, herkomst }];
}

/** Open while the next agenda, in which the thema goes on, is being written. */
function vervolgStap(vervolg: Vervolg | null): KetenStap[] {
  if (vervolg === null) return [];
  return [{ soort: "vervolg", isOpen: vervolg.soort === "voortgezet" && !vervolg.isOpvolgerPubliek, vervolg }];
}

function isClosedWithoutActie(acties: readonly KetenActie[], afhandeling: Afhandeling | null): boolean {
  return acties.length === 0 && afhandeling !== null && !leadsToActie(afhandeling);
}

/** What is taken over is done; the other answers can end without an actie. */
function leadsToActie({ soort }: Afhandeling): boolean {
  return soort === "overgenomen" || soort === "deels-overgenomen";
}
