/**
 * Makes a text of a shared document read as it did before, by the smallest changes: words that stay are not touched,
 * and nothing in which someone may be typing is taken away. A line that has to go is emptied (see `emptied-line.ts`).
 */
import { diffArrays } from "diff";
import * as Y from "yjs";
import { align } from "./align";
import { deleteBreaks, type Emptied, emptyLines } from "./emptied-line";
import {
  isHardBreak,
  plainText,
  type RichText,
  type RichTextNode,
  type Run,
  readLevel,
  readNode,
  readStart,
  runsOf,
  setNumber,
  toAttributes,
  toXml,
} from "./rich-text";
import { countWords, likenessOf, splitWords, type WordCounts } from "./words";

type Parent = Y.XmlFragment | Y.XmlElement;
type Item = { child: Y.XmlElement | null; node: RichTextNode; key: string; words: WordCounts };

/** Answers the lines that were emptied. */
export function restoreRichText(fragment: Y.XmlFragment, text: RichText): Emptied[] {
  const emptied: Emptied[] = [];
  restoreBlocks(fragment, text.content, emptied);
  return emptied;
}

function restoreBlocks(parent: Parent, target: readonly RichTextNode[], emptied: Emptied[]): void {
  const existing = parent.toArray().flatMap((child): Item[] => {
    const node = child instanceof Y.XmlElement ? readNode(child) : null;
    return node === null || !(child instanceof Y.XmlElement) ? [] : [itemOf(child, node)];
  });
  const pairs = align(
    existing,
    target.map((node) => itemOf(null, node)),
    {
      isSame: (a, b) => a.key === b.key,
      likeness: (a, b) => (a.node.type === b.node.type ? 0.1 + likenessOf(a.words, b.words) : 0),
    },
  );
  // Behind the last one that is in its place.
  let index = 0;
  for (const pair of pairs) {
    const child = pair.old?.child ?? null;
    if (child === null) {
      if (pair.new !== undefined) parent.insert(index, [toXml(pair.new.node)]);
      index += 1;
      continue;
    }
    index = parent.toArray().indexOf(child) + 1;
    if (pair.new === undefined) emptied.push(...emptyLines(child));
    else if (pair.old?.key !== pair.new.key) restoreNode(child, pair.new.node, emptied);
  }
}

function restoreNode(element: Y.XmlElement, node: RichTextNode, emptied: Emptied[]): void {
  switch (node.type) {
    case "paragraph":
      restoreInline(element, node.content ?? []);
      return;
    case "heading":
      if (readLevel(element.getAttribute("level")) !== node.attrs.level) setNumber(element, "level", node.attrs.level);
      restoreInline(element, node.content ?? []);
      return;
    case "orderedList": {
      const start = node.attrs?.start ?? 1;
      if (readStart(element.getAttribute("start")) !== start) setNumber(element, "start", start);
      restoreBlocks(element, node.content, emptied);
      return;
    }
    case "bulletList":
    case "listItem":
      restoreBlocks(element, node.content, emptied);
      return;
    case "text":
    case "hardBreak":
      return;
  }
}

function itemOf(child: Y.XmlElement | null, node: RichTextNode): Item {
  const words = countWords(plainText({ type: "doc", content: [node] }));
  return { child, node, key: JSON.stringify(node), words };
}

/** The words of one line between two breaks. */
type Segment<T> = T[];
type Marks = Run["attributes"];
/** A word, space or mark of punctuation, and where it stands. */
type Word = { text: string; marks: Marks; where: { text: Y.XmlText; at: number } | null };

function restoreInline(element: Y.XmlElement, target: readonly RichTextNode[]): void {
  const wanted = segmentsOf(target);
  const found = elementSegments(element);
  if (wanted.length !== found.length) {
    // Where a line breaks changed: all of its words go and come.
    for (const child of element.toArray()) if (child instanceof Y.XmlText) child.delete(0, child.length);
    deleteBreaks(element);
    element.insert(element.length, target.map(toXml));
    return;
  }
  for (const [index, texts] of [...found.entries()].reverse()) {
    const segment = wanted[index] ?? [];
    if (texts.length === 0 && segment.length > 0) {
      const text = new Y.XmlText();
      element.insert(placeOfSegment(element, index), [text]);
      restoreSegment([text], segment);
    } else restoreSegment(texts, segment);
  }
}

function segmentsOf(nodes: readonly RichTextNode[]): Segment<Word>[] {
  const segments: Segment<Word>[] = [[]];
  for (const node of nodes) {
    if (node.type === "hardBreak") segments.push([]);
    else if (node.type === "text") {
      const marks = toAttributes(node.marks);
      for (const text of splitWords(node.text)) segments.at(-1)?.push({ text, marks, where: null });
    }
  }
  return segments;
}

function elementSegments(element: Y.XmlElement): Segment<Y.XmlText>[] {
  const segments: Segment<Y.XmlText>[] = [[]];
  for (const child of element.toArray()) {
    if (isHardBreak(child)) segments.push([]);
    else if (child instanceof Y.XmlText) segments.at(-1)?.push(child);
  }
  return segments;
}

/** The place in the element behind break number `index`; its beginning for the first. */
function placeOfSegment(element: Y.XmlElement, index: number): number {
  let breaks = 0;
  for (const [place, child] of element.toArray().entries()) {
    if (breaks === index) return place;
    if (isHardBreak(child)) breaks += 1;
  }
  return element.length;
}

/** Changes only the words that differ, from the last to the first so that what stands before keeps its place. */
function restoreSegment(texts: readonly Y.XmlText[], wanted: readonly Word[]): void {
  const [first] = texts;
  if (first === undefined) return;
  const found = texts.flatMap(foundWords);
  const changes = diffArrays(found, [...wanted], {
    comparator: (a, b) => a.text === b.text,
    maxEditLength: MAX_DIFFERENCES,
  }) ?? [
    { value: found, removed: true, added: false },
    { value: [...wanted], removed: false, added: true },
  ];
  const steps: (() => void)[] = [];
  let behind = { text: first, at: 0 };
  let foundIndex = 0;
  let wantedIndex = 0;
  for (const { value, added, removed } of changes) {
    if (added) {
      const place = behind;
      const words = value;
      steps.push(() => {
        // A copy: Yjs writes into what it is given.
        for (const { text, marks } of [...words].reverse()) place.text.insert(place.at, text, { ...marks });
      });
      wantedIndex += value.length;
      continue;
    }
    for (const _ of value) {
      const word = found[foundIndex++];
      if (word?.where == null) continue;
      const { text, at } = word.where;
      const { length } = word.text;
      if (removed) steps.push(() => text.delete(at, length));
      else {
        const changed = changedMarks(word.marks, wanted[wantedIndex++]?.marks ?? {});
        if (changed !== null) steps.push(() => text.format(at, length, changed));
      }
      behind = { text, at: at + length };
    }
  }
  for (const step of steps.reverse()) step();
}

/** A line in which more changed than this gets all its words anew. */
const MAX_DIFFERENCES = 2000;

function foundWords(text: Y.XmlText): Word[] {
  return runsOf(text).flatMap((run) => {
    let { at } = run;
    return splitWords(run.text).map((word) => {
      const where = { text, at };
      at += word.length;
      return { text: word, marks: run.attributes, where };
    });
  });
}

/** What to say to Yjs; null when nothing changes. Only what rich text knows: the rest is left as it is. */
function changedMarks(found: Marks, wanted: Marks): Marks | null {
  const changed: Marks = {};
  for (const name of ["bold", "italic", "link"]) {
    const before = found[name];
    const after = wanted[name];
    if (after === undefined) {
      if (before !== undefined && before !== null) changed[name] = null;
    } else if (before === undefined || before === null || hrefOf(before) !== hrefOf(after)) changed[name] = after;
  }
  return Object.keys(changed).length > 0 ? changed : null;
}

function hrefOf(mark: unknown): unknown {
  return typeof mark === "object" && mark !== null && "href" in mark ? mark.href : undefined;
}
