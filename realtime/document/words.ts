/** The words of a text: how it falls apart in them, and how much of two texts is the same. */

/** A word, a stretch of space, or one sign; together they are the whole text again. */
export function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
}

/** How often each word is in a text, in small letters. */
export type WordCounts = ReadonlyMap<string, number>;

export function countWords(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** 0: no word in common, 1: the same words. */
export function likenessOf(a: WordCounts, b: WordCounts): number {
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  const all = total(a) + total(b);
  return all === 0 ? 1 : (2 * common) / all;
}

function total(counts: WordCounts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
