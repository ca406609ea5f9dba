/**
 * What changed in a running text: which lines came, went or changed, and in a changed line which words. A line is a
 * paragraph, a heading or an item of a list.
 */
import { align } from "../../../realtime/document/align";
import type { RichText, RichTextMark, RichTextNode } from "../../../realtime/document/rich-text";
import { countWords, likenessOf, type WordCounts } from "../../../realtime/document/words";
import { compareWoorden, type Fragment } from "./woorden";

/** What a line is. */
export const REGEL_SOORTEN = ["alinea", "kop", "punt"] as const;
export type RegelSoort = (typeof REGEL_SOORTEN)[number];

/** What can change about a line while its words stay. */
export const OPMAKEN = ["soort", "nummer", "vet", "cursief", "link"] as const;
export type Opmaak = (typeof OPMAKEN)[number];

export type RegelVerschil = {
  soort: RegelSoort;
  /** Whether the line itself stayed, came or went; in one that stayed words can have changed. */
  fragmenten: Fragment[];
  /** What else changed about the words that stayed. */
  opmaak: Opmaak[];
};

/** The lines of a text, old and new ones in the order of reading; null when nothing changed. */
export type TekstVerschil = RegelVerschil[] | null;

/**
 * How much comparing one page may cost, counted in steps of the comparison: some hundreds of milliseconds. What comes
 * after it is shown as removed and added whole.
 */
export type Moeite = { rest: number };
export const MOEITE_PER_PAGINA = 5_000_000;

/** Lines with fewer words in common than this are two lines, not one that changed. */
const MIN_LIKENESS = 0.3;

type Regel = {
  soort: RegelSoort;
  /** What makes a line what it is, beside its words: "kop 3", "punt bulletList 1". */
  vorm: string;
  /** With what number its list begins; only of the first line of a numbered list. */
  nummer: number | null;
  tekst: string;
  /** Per character of `tekst`. */
  marks: string[];
  key: string;
  woorden: WordCounts;
};

export function compareTekst(oud: RichText, nieuw: RichText, moeite: Moeite): TekstVerschil {
  const oudeRegels = regelsOf(oud);
  const nieuweRegels = regelsOf(nieuw);
  if (oudeRegels.length === nieuweRegels.length && oudeRegels.every(({ key }, i) => key === nieuweRegels[i]?.key)) {
    return null;
  }
  return align(oudeRegels, nieuweRegels, {
    isSame: (a, b) => a.key === b.key,
    likeness: (a, b) => {
      const likeness = likenessOf(a.woorden, b.woorden);
      return likeness >= MIN_LIKENESS ? likeness : 0;
    },
  }).map((pair) => compareRegels(pair.old, pair.new, moeite));
}

function compareRegels(oud: Regel | undefined, nieuw: Regel | undefined, moeite: Moeite): RegelVerschil {
  const fragmenten = compareWoorden(oud?.tekst ?? "", nieuw?.tekst ?? "", {
    isWhole: !takeMoeite(moeite, oud, nieuw),
  });
  return {
    soort: (nieuw ?? oud)?.soort ?? "alinea",
    fragmenten,
    opmaak: oud === undefined || nieuw === undefined ? [] : compareOpmaak(oud, nieuw, fragmenten),
  };
}

/** False when there is none left. A comparison takes about as many steps as the square of what it compares. */
function takeMoeite(moeite: Moeite, oud: Regel | undefined, nieuw: Regel | undefined): boolean {
  if (oud === undefined || nieuw === undefined || oud.tekst === nieuw.tekst) return true;
  const length = oud.tekst.length + nieuw.tekst.length;
  const words = Math.min(length / 3, 400);
  moeite.rest -= length + words * words;
  return moeite.rest >= 0;
}

function compareOpmaak(oud: Regel, nieuw: Regel, fragmenten: readonly Fragment[]): Opmaak[] {
  const changed = new Set<Opmaak>();
  if (oud.vorm !== nieuw.vorm) changed.add("soort");
  else if (oud.nummer !== null && nieuw.nummer !== null && oud.nummer !== nieuw.nummer) changed.add("nummer");
  let oudIndex = 0;
  let nieuwIndex = 0;
  for (const { soort, tekst } of fragmenten) {
    if (soort === "gelijk") {
      for (let offset = 0; offset < tekst.length; offset++) {
        const before = oud.marks[oudIndex + offset] ?? PLAIN;
        const after = nieuw.marks[nieuwIndex + offset] ?? PLAIN;
        if (before !== after) for (const opmaak of differing(before, after)) changed.add(opmaak);
      }
    }
    if (soort !== "toegevoegd") oudIndex += tekst.length;
    if (soort !== "verwijderd") nieuwIndex += tekst.length;
  }
  return OPMAKEN.filter((opmaak) => changed.has(opmaak));
}

function differing(before: string, after: string): Opmaak[] {
  const [vetVoor, cursiefVoor, linkVoor] = before.split(" ");
  const [vetNa, cursiefNa, linkNa] = after.split(" ");
  const changed: Opmaak[] = [];
  if (vetVoor !== vetNa) changed.push("vet");
  if (cursiefVoor !== cursiefNa) changed.push("cursief");
  if (linkVoor !== linkNa) changed.push("link");
  return changed;
}

/** The lines of a text, without those that are empty. */
function regelsOf({ content }: RichText): Regel[] {
  const regels: Regel[] = [];
  let nummer: number | null = null;
  const visit = (node: RichTextNode, list: string, depth: number): void => {
    switch (node.type) {
      case "paragraph":
      case "heading": {
        const regel = regelOf(node, { list, depth, nummer });
        if (regel.tekst.trim() === "") return;
        regels.push(regel);
        nummer = null;
        return;
      }
      case "bulletList":
      case "orderedList":
        nummer = node.type === "orderedList" ? (node.attrs?.start ?? 1) : null;
        for (const item of node.content) visit(item, node.type, depth + 1);
        return;
      case "listItem":
        for (const block of node.content) visit(block, list, depth);
        return;
      case "text":
      case "hardBreak":
        return;
    }
  };
  for (const node of content) {
    nummer = null;
    visit(node, "", 0);
  }
  return regels;
}

function regelOf(
  node: Extract<RichTextNode, { type: "paragraph" | "heading" }>,
  { list, depth, nummer }: { list: string; depth: number; nummer: number | null },
): Regel {
  const soort = node.type === "heading" ? "kop" : depth > 0 ? "punt" : "alinea";
  const vorm = `${soort} ${node.type === "heading" ? node.attrs.level : ""} ${list} ${depth}`;
  let tekst = "";
  const marks: string[] = [];
  for (const inline of node.content ?? []) {
    const words = inline.type === "text" ? inline.text : inline.type === "hardBreak" ? "\n" : "";
    const mark = inline.type === "text" ? markOf(inline.marks ?? []) : PLAIN;
    tekst += words;
    for (let index = 0; index < words.length; index++) marks.push(mark);
  }
  const key = JSON.stringify([vorm, nummer, tekst, runsOf(marks)]);
  return { soort, vorm, nummer, tekst, marks, key, woorden: countWords(tekst) };
}

const PLAIN = "- - -";

/** Bold, italic and address, a space between them. */
function markOf(marks: readonly RichTextMark[]): string {
  const link = marks.find((mark) => mark.type === "link")?.attrs.href ?? "-";
  const [vet, cursief] = (["bold", "italic"] as const).map((type) =>
    marks.some((mark) => mark.type === type) ? "1" : "-",
  );
  return `${vet} ${cursief} ${link}`;
}

/** Where the formatting changes: texts of any length have few such places. */
function runsOf(marks: readonly string[]): (string | number)[] {
  return marks.flatMap((mark, index) => (mark === (marks[index - 1] ?? PLAIN) ? [] : [index, mark]));
}
