/** A tekstvoorstel: which text of a draft it is about, what it would change now, and what became of it. */
import { AGENDA_TEKSTEN, type TekstPlek } from "../../../realtime/document/agenda-document";
import type { AgendaInhoud } from "../../../realtime/document/agenda-inhoud";
import { plainText, type RichText } from "../../../realtime/document/rich-text";
import { applyPlan, isEmptyPlan, linesOf, mergeLines } from "../../../realtime/document/text-merge";
import { THEMA_TEKSTEN } from "../../thema/thema";
import { compareTekst, MOEITE_PER_PAGINA, type RegelVerschil } from "../vergelijken/tekst-verschil";

export const TEKSTVOORSTEL_UITKOMSTEN = ["aangenomen", "afgewezen"] as const;
export type TekstvoorstelUitkomst = (typeof TEKSTVOORSTEL_UITKOMSTEN)[number];

export type FoundTekst = { plek: TekstPlek; themaTitel: string | null; regels: string[] };

/** A text as it is now; undefined when the draft has no such text, or its thema is vervallen. */
export function findTekstInConcept(inhoud: AgendaInhoud, plek: TekstPlek): FoundTekst | undefined {
  if (plek.themaId === null) return { plek, themaTitel: null, regels: linesOf(plainText(inhoud[plek.tekst])) };
  const thema = inhoud.themas.find(({ id, vervallen }) => id === plek.themaId && !vervallen);
  return thema && { plek, themaTitel: thema.titel, regels: linesOf(plainText(thema[plek.tekst])) };
}

/** Every text of a draft, in the order of the page on which it is written. */
export function listTeksten(inhoud: AgendaInhoud): FoundTekst[] {
  const plekken: TekstPlek[] = [
    ...AGENDA_TEKSTEN.map((tekst) => ({ tekst, themaId: null })),
    ...inhoud.themas.flatMap(({ id }) => THEMA_TEKSTEN.map((tekst) => ({ tekst, themaId: id }))),
  ];
  return plekken.flatMap((plek) => findTekstInConcept(inhoud, plek) ?? []);
}

/** Two columns of the same change: what goes is marked on the left, what comes on the right. */
export type NaastElkaar = { links: RegelVerschil[]; rechts: RegelVerschil[] };

export type Gevolg =
  /** `isChangedSince`: others changed the text, and the proposal still fits. `isAlreadySo`: it changes nothing any more. */
  | ({ past: true; isChangedSince: boolean; isAlreadySo: boolean } & NaastElkaar)
  /** The words are gone, or the text is: this is what was proposed. */
  | ({ past: false; reason: "gewijzigd" | "thema-vervallen" } & NaastElkaar);

/** What accepting does to the text as it is now; `nu` undefined: there is no such text any more. */
export function previewTekstvoorstel(
  { oud, nieuw }: { oud: string; nieuw: string },
  nu: readonly string[] | undefined,
): Gevolg {
  const before = linesOf(oud);
  if (nu === undefined) return { past: false, reason: "thema-vervallen", ...compareProposed({ oud, nieuw }) };
  const merged = mergeLines(before, linesOf(nieuw), nu);
  if (!merged.ok) return { past: false, reason: merged.reason, ...compareProposed({ oud, nieuw }) };
  return {
    past: true,
    isChangedSince: nu.join("\n") !== before.join("\n"),
    isAlreadySo: isEmptyPlan(merged.plan),
    ...sideBySide(nu, applyPlan(nu, merged.plan)),
  };
}

/** The change as it was proposed. */
export function compareProposed({ oud, nieuw }: { oud: string; nieuw: string }): NaastElkaar {
  return sideBySide(linesOf(oud), linesOf(nieuw));
}

function sideBySide(oud: readonly string[], nieuw: readonly string[]): NaastElkaar {
  const moeite = { rest: MOEITE_PER_PAGINA };
  const regels =
    compareTekst(textOf(oud), textOf(nieuw), moeite) ??
    nieuw.map((tekst) => ({ soort: "alinea" as const, fragmenten: [{ soort: "gelijk" as const, tekst }], opmaak: [] }));
  const without = (soort: "toegevoegd" | "verwijderd") =>
    regels
      .map((regel) => ({ ...regel, fragmenten: regel.fragmenten.filter((fragment) => fragment.soort !== soort) }))
      .filter(({ fragmenten }) => fragmenten.length > 0);
  return { links: without("toegevoegd"), rechts: without("verwijderd") };
}

function textOf(regels: readonly string[]): RichText {
  return { type: "doc", content: regels.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) };
}
