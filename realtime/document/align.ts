// Lays two lists beside each other, in order: what stayed, what became what, what went and what came.
import { diffArrays } from "diff";

/** At least one of the two. */
export type Pair<T> = { old: T; new: T } | { old: T; new: undefined } | { old: undefined; new: T };

/** More differences than this are not looked for: the rest is taken to have gone and come. */
const MAX_DIFFERENCES = 500;

/** Of a stretch in which everything changed, at most this many combinations are weighed. */
const MAX_COMBINATIONS = 10_000;

/**
 * `isSame` lets an item stay as it is. Of what is left in between, items become each other so that the sum of their
 * `likeness` (0: not at all) is as large as can be.
 */
export function align<T>(
  old: readonly T[],
  next: readonly T[],
  { isSame, likeness }: { isSame: (a: T, b: T) => boolean; likeness: (a: T, b: T) => number },
): Pair<T>[] {
  const changes = diffArrays([...old], [...next], { comparator: isSame, maxEditLength: MAX_DIFFERENCES });
  if (changes === undefined) return pairInOrder(old, next, likeness);
  const pairs: Pair<T>[] = [];
  let gone: T[] = [];
  let come: T[] = [];
  let oldIndex = 0;
  const closeGap = () => {
    pairs.push(...(gone.length * come.length <= MAX_COMBINATIONS ? pairBest : pairInOrder)(gone, come, likeness));
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of changes) {
    if (added) come.push(...value);
    else {
      const originals = old.slice(oldIndex, oldIndex + value.length);
      oldIndex += value.length;
      if (removed) gone.push(...originals);
      else {
        closeGap();
        // What stayed comes as it is in the new list; the old list may hold an object of its own.
        pairs.push(...value.map((item, index) => ({ old: originals[index] as T, new: item })));
      }
    }
  }
  closeGap();
  return pairs;
}

/** The first with the first, the second with the second. */
function pairInOrder<T>(old: readonly T[], next: readonly T[], likeness: (a: T, b: T) => number): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  for (let index = 0; index < Math.max(old.length, next.length); index++) {
    const a = old[index];
    const b = next[index];
    if (a !== undefined && b !== undefined && likeness(a, b) > 0) pairs.push({ old: a, new: b });
    else {
      if (a !== undefined) pairs.push({ old: a, new: undefined });
      if (b !== undefined) pairs.push({ old: undefined, new: b });
    }
  }
  return pairs;
}

/** The best of all ways to pair two short lists in order. */
function pairBest<T>(old: readonly T[], next: readonly T[], likeness: (a: T, b: T) => number): Pair<T>[] {
  const weights = old.map((a) => next.map((b) => likeness(a, b)));
  // best[i][j]: what can be had from old[i…] and next[j…].
  const best = Array.from({ length: old.length + 1 }, () => new Array<number>(next.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = next.length - 1; j >= 0; j--) {
      const weight = weights[i]?.[j] ?? 0;
      const paired = weight > 0 ? weight + at(i + 1, j + 1) : 0;
      (best[i] as number[])[j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < next.length) {
    const a = old[i];
    const b = next[j];
    const weight = weights[i]?.[j] ?? 0;
    if (a !== undefined && b !== undefined && weight > 0 && at(i, j) === weight + at(i + 1, j + 1)) {
      pairs.push({ old: a, new: b });
      i++;
      j++;
    } else if (a !== undefined && (b === undefined || at(i, j) === at(i + 1, j))) {
      pairs.push({ old: a, new: undefined });
      i++;
    } else if (b !== undefined) {
      pairs.push({ old: undefined, new: b });
      j++;
    }
  }
  return pairs;
}
