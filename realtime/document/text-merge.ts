/**
 * Three versions of one text in plain words: what changed from `oud` to `nieuw`, done to what it says now. Lines stand
 * for blocks. Only words that are still there as they were can be changed; nothing else is touched.
 */
import { diffArrays } from "diff";
import { align } from "./align";
import { countWords, likenessOf, splitWords, type WordCounts } from "./words";

/** Characters [start, end) of line `line` become `insert`. */
export type LineEdit = { line: number; start: number; end: number; insert: string };

/** What to do to the lines of now; every number is a line of now. */
export type MergePlan = {
  /** In the order of the text, without overlap. */
  edits: LineEdit[];
  removed: ReadonlySet<number>;
  /** `after`: -1 for before the first line. In the order of the text. */
  inserted: { after: number; text: string }[];
};

export type MergeResult = { ok: true; plan: MergePlan } | { ok: false; reason: "gewijzigd" };

const GONE = -1;

/** More differences between two lines than this are not looked for: what that takes grows with their square. */
const MAX_DIFFERENCES = 1000;

/** The lines that say something: an empty block and a blank line in a form are nothing. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
}

/** A line of the proposal that is one of the old lines, changed or not, and which. */
type Kept = [inNieuw: number, inOud: number];

export function mergeLines(oud: readonly string[], nieuw: readonly string[], nu: readonly string[]): MergeResult {
  const plan = { edits: [] as LineEdit[], removed: new Set<number>(), inserted: [] as MergePlan["inserted"] };
  if (isSame(nieuw, nu)) return { ok: true, plan };
  const inNieuw = alignLines(oud, nieuw);
  const inNu = alignLines(oud, nu);

  for (const [index, before] of oud.entries()) {
    const line = inNu[index] ?? GONE;
    const after = nieuw[inNieuw[index] ?? GONE];
    if (after === before) continue;
    if (after === undefined) {
      if (line === GONE) continue;
      if (nu[line] !== before) return { ok: false, reason: "gewijzigd" };
      plan.removed.add(line);
      continue;
    }
    const edits = editsIn(before, after, nu[line]);
    if (edits === undefined) return { ok: false, reason: "gewijzigd" };
    plan.edits.push(...edits.map((edit) => ({ line, ...edit })));
  }

  const fromOud = new Map(inNieuw.map((line, index) => [line, index]));
  const kept = [...fromOud].filter(([line]) => line !== GONE).sort(([a], [b]) => a - b);
  let passed = 0;
  for (const [index, text] of nieuw.entries()) {
    if (fromOud.has(index)) continue;
    while ((kept[passed]?.[0] ?? index) < index) passed += 1;
    const after = placeBetween(kept[passed - 1], kept[passed]);
    if (after === undefined) return { ok: false, reason: "gewijzigd" };
    plan.inserted.push({ after, text });
  }
  return { ok: true, plan };

  /** Behind the line it follows, else before the line it precedes; undefined when neither is there any more. */
  function placeBetween(previous: Kept | undefined, next: Kept | undefined): number | undefined {
    if (previous === undefined && next === undefined) {
      if (oud.length === 0) return nu.length - 1;
      const last = inNu.reduce((one, other) => Math.max(one, other), GONE);
      return last === GONE ? undefined : last;
    }
    const behind = previous === undefined ? GONE : (inNu[previous[1]] ?? GONE);
    if (behind !== GONE) return behind;
    const before = next === undefined ? GONE : (inNu[next[1]] ?? GONE);
    return before === GONE ? undefined : before - 1;
  }
}

/** The lines once a plan was carried out. */
export function applyPlan(nu: readonly string[], { edits, removed, inserted }: MergePlan): string[] {
  const added = (after: number) => inserted.filter((line) => line.after === after).map(({ text }) => text);
  return [
    ...added(GONE),
    ...nu.flatMap((text, line) => {
      const changed = edits
        .filter((edit) => edit.line === line)
        .reduceRight((words, { start, end, insert }) => words.slice(0, start) + insert + words.slice(end), text);
      return [...(removed.has(line) || changed.trim() === "" ? [] : [changed]), ...added(line)];
    }),
  ];
}

export function isEmptyPlan({ edits, removed, inserted }: MergePlan): boolean {
  return edits.length === 0 && removed.size === 0 && inserted.length === 0;
}

/** What makes `nu` follow the change of one line; undefined when the words to change are not there as they were. */
function editsIn(
  oud: string,
  nieuw: string,
  nu: string | undefined,
): { start: number; end: number; insert: string }[] | undefined {
  if (nu === undefined) return undefined;
  if (nu === nieuw) return [];
  const words = splitWords(oud);
  const wordsNow = splitWords(nu);
  const places = placesIn(words, wordsNow);
  const replaced = places && replacements(words, splitWords(nieuw));
  if (places === undefined || replaced === undefined) return undefined;
  const place: readonly number[] = places;
  const starts = startsOf(wordsNow);
  const edits: { start: number; end: number; insert: string }[] = [];
  for (const { from, to, insert } of replaced) {
    const range = from === to ? gapAt(from) : rangeOf(from, to);
    if (range === undefined) return undefined;
    edits.push({ ...range, insert });
  }
  return edits;

  function rangeOf(from: number, to: number) {
    const first = place[from] ?? GONE;
    for (let index = from; index < to; index++) {
      if (first === GONE || place[index] !== first + index - from) return undefined;
    }
    return { start: starts[first] ?? 0, end: starts[first + to - from] ?? 0 };
  }

  /** Behind the word on the left, else before the word on the right. */
  function gapAt(index: number) {
    const left = place[index - 1] ?? GONE;
    const right = place[index] ?? GONE;
    const at = left !== GONE ? starts[left + 1] : right !== GONE ? starts[right] : undefined;
    return at === undefined ? undefined : { start: at, end: at };
  }
}

/** Words [from, to) of `before` give way to `insert`; undefined when they differ too much. */
function replacements(before: readonly string[], after: readonly string[]) {
  const found: { from: number; to: number; insert: string }[] = [];
  let index = 0;
  let open: { from: number; to: number; insert: string } | undefined;
  const changes = diffArrays([...before], [...after], { maxEditLength: MAX_DIFFERENCES });
  if (changes === undefined) return undefined;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      open = undefined;
      index += value.length;
      continue;
    }
    if (open === undefined) {
      open = { from: index, to: index, insert: "" };
      found.push(open);
    }
    if (added) open.insert += value.join("");
    else {
      index += value.length;
      open.to = index;
    }
  }
  return found;
}

/** Where each item of `before` is in `after`, GONE when it is not; undefined when they differ too much. */
function placesIn(before: readonly string[], after: readonly string[]): number[] | undefined {
  const changes = diffArrays([...before], [...after], { maxEditLength: MAX_DIFFERENCES });
  if (changes === undefined) return undefined;
  const places = before.map(() => GONE);
  let from = 0;
  let to = 0;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) for (let step = 0; step < value.length; step++) places[from + step] = to + step;
    if (!added) from += value.length;
    if (!removed) to += value.length;
  }
  return places;
}

/** Where each word begins, and where the last one ends. */
function startsOf(words: readonly string[]): number[] {
  let at = 0;
  return [0, ...words.map((word) => (at += word.length))];
}

/** So much of two lines must be the same words for one to be the other, changed. */
const LIKENESS = 0.4;

/** Where each line of `before` is in `after`, changed or not; GONE when it is not. */
function alignLines(before: readonly string[], after: readonly string[]): number[] {
  const places = before.map(() => GONE);
  let gone: number[] = [];
  let come: number[] = [];
  const closeGap = () => {
    const [place, another] = come;
    const [line] = gone;
    // One line between two others that became one line is that line, whatever it says now.
    if (line !== undefined && gone.length === 1 && place !== undefined && another === undefined) places[line] = place;
    gone = [];
    come = [];
  };
  for (const pair of align(before.map(toLine), after.map(toLine), { isSame: isSameLine, likeness: lineLikeness })) {
    if (pair.old === undefined) come.push(pair.new.index);
    else if (pair.new === undefined) gone.push(pair.old.index);
    else {
      closeGap();
      places[pair.old.index] = pair.new.index;
    }
  }
  closeGap();
  return places;
}

type Line = { index: number; text: string; words: WordCounts };

const toLine = (text: string, index: number): Line => ({ index, text, words: countWords(text) });
const isSameLine = (one: Line, other: Line) => one.text === other.text;

function lineLikeness(one: Line, other: Line): number {
  const likeness = likenessOf(one.words, other.words);
  return likeness < LIKENESS ? 0 : likeness;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
