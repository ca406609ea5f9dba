/**
 * Puts a proposed change of words into one text of the document, as the smallest edits that do it: formatting stays, and
 * so does what others typed meanwhile. Never by replacing a text, and a line that has to go is emptied first.
 */
import * as Y from "yjs";
import { findTekst, findThemaMap, type TekstPlek, tekstvoorstellenMap } from "./agenda-document";
import { type Emptied, emptyLines, isEmpty, placeOf } from "./emptied-line";
import { isHardBreak, type Run, runsOf } from "./rich-text";
import { type LineEdit, linesOf, mergeLines } from "./text-merge";

export type VoorgesteldeWijziging = {
  /** Of the tekstvoorstel: one that is in the document already is not put in again. */
  id: string;
  plek: TekstPlek;
  oud: string;
  nieuw: string;
};

export type ToepassenResult =
  /** `emptied`: the lines that have no words any more, in the order of the text. */
  { ok: true; emptied: Emptied[] } | { ok: false; reason: "gewijzigd" | "thema-vervallen" };

/** Changes `doc`, or leaves it wholly as it is and says why. Run in one transaction. */
export function applyTekstvoorstel(doc: Y.Doc, { id, plek, oud, nieuw }: VoorgesteldeWijziging): ToepassenResult {
  if (isApplied(doc, id)) return { ok: true, emptied: [] };
  if (plek.themaId !== null) {
    const thema = findThemaMap(doc, plek.themaId);
    if (thema === undefined || thema.get("vervallen") === true) return { ok: false, reason: "thema-vervallen" };
  }
  const fragment = findTekst(doc, plek);
  const regels = readRegels(fragment);
  const merged = mergeLines(
    linesOf(oud),
    linesOf(nieuw),
    regels.map(({ text }) => text),
  );
  if (!merged.ok) return merged;
  const { edits, removed, inserted } = merged.plan;
  // From the end, so that what comes before stays where it is. What goes is emptied last: the others stand beside it.
  for (const edit of edits.toReversed()) editRegel(regels[edit.line], edit);
  for (const { after, text } of inserted.toReversed()) if (after >= 0) insertRegel(regels[after], text);
  for (const { after, text } of inserted) if (after < 0) insertFirst(fragment, regels[0], text);
  const gone = [...removed].flatMap((line) => regels[line] ?? []);
  for (const regel of gone) emptyRegel(regel);
  tekstvoorstellenMap(doc).set(id, true);
  const blocks = new Set(gone.map(({ block }) => block));
  return { ok: true, emptied: [...blocks].filter(isEmpty).map(placeOf) };
}

/** Whether this change was put into the document before. Written in the same update, so it cannot be half true. */
export function isApplied(doc: Y.Doc, id: string): boolean {
  return tekstvoorstellenMap(doc).get(id) === true;
}

/** One line of words: a block, or what stands between two line breaks in it. */
type Regel = { block: Y.XmlElement; nodes: (Y.XmlText | Y.XmlElement)[]; text: string };

/** The lines with words, as `plainText` of the same text has them. */
function readRegels(parent: Y.XmlFragment | Y.XmlElement): Regel[] {
  return childElements(parent).flatMap((element): Regel[] => {
    switch (element.nodeName) {
      case "paragraph":
      case "heading":
        return regelsIn(element);
      case "bulletList":
      case "orderedList":
        return childElements(element)
          .filter(({ nodeName }) => nodeName === "listItem")
          .flatMap(readRegels);
      default:
        return [];
    }
  });
}

function regelsIn(block: Y.XmlElement): Regel[] {
  const regels: Regel[] = [{ block, nodes: [], text: "" }];
  for (const node of block.toArray()) {
    if (isHardBreak(node)) regels.push({ block, nodes: [], text: "" });
    const regel = regels.at(-1);
    if (regel === undefined || isHardBreak(node)) continue;
    if (node instanceof Y.XmlText || node instanceof Y.XmlElement) regel.nodes.push(node);
    if (node instanceof Y.XmlText) regel.text += runsOf(node).reduce((text, run) => text + run.text, "");
  }
  return regels.filter(({ text }) => text.trim() !== "");
}

function editRegel(regel: Regel | undefined, { start, end, insert }: LineEdit): void {
  const runs = regel?.nodes.flatMap((node) => (node instanceof Y.XmlText ? runsOf(node) : [])) ?? [];
  if (insert !== "") insertWords(runs, start, end, insert);
  let runEnd = runs.reduce((length, { text }) => length + text.length, 0);
  for (const { node, at, text } of runs.toReversed()) {
    const runStart = runEnd - text.length;
    const from = Math.max(start, runStart);
    const to = Math.min(end, runEnd);
    if (from < to) node.delete(at + from - runStart, to - from);
    runEnd = runStart;
  }
}

/** Behind what it replaces, with the formatting of that; else with the formatting of the word before it. */
function insertWords(runs: readonly Run[], start: number, end: number, words: string): void {
  const model = runAt(runs, end > start ? start : Math.max(start - 1, 0));
  const target = runAt(runs, Math.max(end - 1, 0));
  if (model === undefined || target === undefined) return;
  const attributes = { ...model.run.attributes };
  // Words behind a link are not part of it, unless it goes on behind them.
  const next = runAt(runs, end)?.run;
  if (end === start && next?.attributes["link"] !== attributes["link"]) delete attributes["link"];
  const offset = end === 0 ? 0 : target.offset + 1;
  target.run.node.insert(target.run.at + offset, words, attributes);
}

/** The run that holds a character, and its place in it. */
function runAt(runs: readonly Run[], character: number): { run: Run; offset: number } | undefined {
  let start = 0;
  for (const run of runs) {
    if (character < start + run.text.length) return { run, offset: character - start };
    start += run.text.length;
  }
  return undefined;
}

/** A paragraph of its own behind a line, in a list an item of its own, between line breaks a line. */
function insertRegel(regel: Regel | undefined, text: string): void {
  if (regel === undefined) return;
  const { block, nodes } = regel;
  const last = nodes.at(-1);
  if (last !== undefined && block.toArray().at(-1) !== last) {
    block.insert(indexIn(block, last) + 1, [new Y.XmlElement("hardBreak"), new Y.XmlText(text)]);
  } else insertBlock(block, text, { isBefore: false });
}

function insertFirst(fragment: Y.XmlFragment, first: Regel | undefined, text: string): void {
  if (first === undefined) fragment.insert(fragment.length, [paragraphOf(text)]);
  else insertBlock(first.block, text, { isBefore: true });
}

function insertBlock(block: Y.XmlElement, text: string, { isBefore }: { isBefore: boolean }): void {
  const item = block.parent;
  const isItem = item instanceof Y.XmlElement && item.nodeName === "listItem";
  if (!isItem || item.toArray().at(isBefore ? 0 : -1) !== block) {
    insertBeside(block, paragraphOf(text), isBefore);
    return;
  }
  const newItem = new Y.XmlElement("listItem");
  newItem.insert(0, [paragraphOf(text)]);
  insertBeside(item, newItem, isBefore);
}

/** With the line break before it, for the first line with the one behind it. Where its words stood others may type. */
function emptyRegel({ block, nodes }: Regel): void {
  for (const node of nodes) {
    if (node instanceof Y.XmlText) node.delete(0, node.length);
    else emptyLines(node);
  }
  const [first] = nodes;
  if (first === undefined) return;
  const children = block.toArray();
  const index = children.indexOf(first);
  const breakIndex = [index - 1, index + nodes.length].find((at) => isHardBreak(children[at]));
  if (breakIndex !== undefined) block.delete(breakIndex, 1);
}

function insertBeside(element: Y.XmlElement, added: Y.XmlElement, isBefore: boolean): void {
  const { parent } = element;
  if (parent instanceof Y.XmlFragment) parent.insert(indexIn(parent, element) + (isBefore ? 0 : 1), [added]);
}

function paragraphOf(text: string): Y.XmlElement {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(text)]);
  return paragraph;
}

function childElements(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().filter((child) => child instanceof Y.XmlElement);
}

function indexIn(parent: Y.XmlFragment, child: Y.XmlElement | Y.XmlText): number {
  return parent.toArray().indexOf(child);
}
