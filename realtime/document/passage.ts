/**
 * Some words of a running text, found again after whatever was done to it. They are known by the ids Yjs gave to their
 * characters, which stay with them through every edit, compaction and reload; and by how they read, for words that were
 * taken out and put back (a paragraph made a heading, an undo, an older version restored), which then have other ids.
 */
import * as Y from "yjs";

export type Passage = {
  /** Which characters: "client.clock.length" per row of them, in the order of the text, with commas. */
  anker: string;
  /** The words as they were, with a line end between two blocks. */
  citaat: string;
  /** What stood just before and just behind them. */
  tekstVoor: string;
  tekstNa: string;
};

/** Where it is now, in positions as an editor counts them, and what stands there. */
export type Plaats = { from: number; to: number; woorden: string };

export const CITAAT_MAX_LENGTH = 500;
/** Room for words that were typed a letter at a time by many. */
export const ANKER_MAX_LENGTH = 8000;
export const OMGEVING_LENGTH = 32;

const ANKER = /^\d{1,16}\.\d{1,16}\.\d{1,3}(,\d{1,16}\.\d{1,16}\.\d{1,3})*$/;
const WORD = /[\p{L}\p{N}]+/gu;
/** Leaf nodes of the editor: they take one position, not an opening and a closing one. */
const LEAF = "hardBreak";

/** Characters that stand together, in the text and in the ids of one client. */
type Run = {
  client: number;
  clock: number;
  length: number;
  /** In the words. */
  index: number;
  /** In the editor. */
  position: number;
};
type Words = { text: string; runs: Run[] };

/** The words between two positions of an editor that shows `fragment`; null when there is no word, or are too many. */
export function passageBetween(fragment: Y.XmlFragment, from: number, to: number): Passage | null {
  const words = readWords(fragment);
  const selected = cut(words.runs, from, to, "position");
  const [first] = selected;
  const last = selected.at(-1);
  return first === undefined || last === undefined ? null : passageOf(words, first.index, last.index + last.length);
}

/** These words where they first stand in `fragment`; null when they do not. */
export function passageOfWords(fragment: Y.XmlFragment, citaat: string): Passage | null {
  const words = readWords(fragment);
  const start = words.text.indexOf(citaat);
  return start === -1 ? null : passageOf(words, start, start + citaat.length);
}

/** Whether this could be the anker of these words. It says nothing about a document. */
export function isAnkerOf(anker: string, citaat: string): boolean {
  if (anker.length > ANKER_MAX_LENGTH || !ANKER.test(anker)) return false;
  const lengths = readAnker(anker).map(({ length }) => length);
  return lengths.reduce((sum, length) => sum + length, 0) === citaat.replaceAll("\n", "").length;
}

/**
 * Where the words of each passage are now: from the first to the last character that is left of them. Null when they
 * went: of no word is more than half there, and they stand nowhere as they were.
 */
export function findPassages(fragment: Y.XmlFragment, passages: readonly Passage[]): (Plaats | null)[] {
  const words = readWords(fragment);
  return passages.map((passage) => findPassage(words, passage));
}

function findPassage(words: Words, passage: Passage): Plaats | null {
  const left = survivorsOf(words, passage);
  const own = left.isRecognisable ? { start: left.start, end: left.end } : null;
  if (own !== null && left.isWhole) return toPlaats(words, own.start, own.end);
  const again = findAsItWas(words.text, passage, own) ?? own;
  return again === null ? null : toPlaats(words, again.start, again.end);
}

type Stretch = { start: number; end: number };

/** What is left of the characters themselves. */
function survivorsOf({ runs }: Words, { anker, citaat }: Passage) {
  const isLeft: boolean[] = [];
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { client, clock, length } of readAnker(anker)) {
    const offset = isLeft.length;
    for (let i = 0; i < length; i++) isLeft.push(false);
    for (const run of cut(
      runs.filter((candidate) => candidate.client === client),
      clock,
      clock + length,
      "clock",
    )) {
      isLeft.fill(true, offset + run.clock - clock, offset + run.clock - clock + run.length);
      start = Math.min(start, run.index);
      end = Math.max(end, run.index + run.length);
    }
  }
  return { start, end, isWhole: isLeft.every(Boolean), isRecognisable: hasWordLeft(citaat, isLeft) };
}

/** A letter or two that happen to be the same are no reason to keep a note at another text. */
function hasWordLeft(citaat: string, isLeft: readonly boolean[]): boolean {
  return [...citaat.matchAll(WORD)].some(({ 0: word, index }) => {
    // Line ends have no character in the document.
    const offset = index - (citaat.slice(0, index).match(/\n/g)?.length ?? 0);
    return isLeft.slice(offset, offset + word.length).filter(Boolean).length * 2 > word.length;
  });
}

/**
 * Where the text reads as the passage did: over the place where some of it is left; else where what is before or behind
 * it is the same too, or where it is the only such place for more than one word. Null when that is nowhere or could be
 * in more than one place.
 */
function findAsItWas(text: string, { citaat, tekstVoor, tekstNa }: Passage, own: Stretch | null): Stretch | null {
  const pattern = citaat
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("\\s+");
  const found = [...text.matchAll(new RegExp(pattern, "gu"))].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  if (own !== null) return found.find(({ start, end }) => start < own.end && own.start < end) ?? null;
  const sameAround = found.filter(
    ({ start, end }) =>
      (tekstVoor !== "" && text.slice(0, start).endsWith(tekstVoor)) ||
      (tekstNa !== "" && text.slice(end).startsWith(tekstNa)),
  );
  const candidates = sameAround.length > 0 || !/\s/.test(citaat) ? sameAround : found;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function passageOf({ text, runs }: Words, from: number, to: number): Passage | null {
  const selected = text.slice(from, to);
  const citaat = selected.trim();
  const start = from + selected.length - selected.trimStart().length;
  const end = start + citaat.length;
  const anker = cut(runs, start, end, "index")
    .map(({ client, clock, length }) => `${client}.${clock}.${length}`)
    .join(",");
  if (citaat.length > CITAAT_MAX_LENGTH || citaat.search(WORD) === -1 || !isAnkerOf(anker, citaat)) return null;
  return {
    anker,
    citaat,
    tekstVoor: text.slice(Math.max(0, start - OMGEVING_LENGTH), start),
    tekstNa: text.slice(end, end + OMGEVING_LENGTH),
  };
}

function toPlaats({ text, runs }: Words, start: number, end: number): Plaats | null {
  const parts = cut(runs, start, end, "index");
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  return { from: first.position, to: last.position + last.length, woorden: text.slice(start, end) };
}

/** The parts of the runs that lie between two places, counted as `by` says. */
function cut(runs: readonly Run[], from: number, to: number, by: "index" | "position" | "clock"): Run[] {
  return runs.flatMap((run) => {
    const skip = Math.max(0, from - run[by]);
    const length = Math.min(run.length, to - run[by]) - skip;
    if (length <= 0) return [];
    return [{ ...run, clock: run.clock + skip, index: run.index + skip, position: run.position + skip, length }];
  });
}

function readAnker(anker: string): { client: number; clock: number; length: number }[] {
  return anker.split(",").map((part) => {
    const [client = 0, clock = 0, length = 0] = part.split(".").map(Number);
    return { client, clock, length };
  });
}

/** Every character of a text that is there, in its order, with a line end after each block. */
function readWords(fragment: Y.XmlFragment): Words {
  const words: Words = { text: "", runs: [] };
  readInto(words, fragment, 0);
  return words;
}

/** Answers the position behind what was read. */
function readInto(words: Words, parent: Y.XmlFragment | Y.XmlElement, before: number): number {
  let position = before;
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      position = readText(words, child, position);
    } else if (child instanceof Y.XmlElement && child.nodeName === LEAF) {
      words.text += "\n";
      position += 1;
    } else if (child instanceof Y.XmlElement) {
      position = readInto(words, child, position + 1) + 1;
      if (words.text !== "" && !words.text.endsWith("\n")) words.text += "\n";
    }
  }
  return position;
}

function readText(words: Words, text: Y.XmlText, before: number): number {
  let position = before;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (item.content instanceof Y.ContentString) {
      const { client, clock } = item.id;
      words.runs.push({ client, clock, length: item.length, index: words.text.length, position });
      // A line end that someone managed to type would be taken for the end of a block.
      words.text += item.content.str.replaceAll("\n", " ");
    }
    position += item.length;
  }
  return position;
}
