// What people type, as it reads: without what cannot be seen.

/**
 * Characters that cannot be seen: controls, direction marks, blanks that count as letters. They make a text read otherwise
 * than it is written. What joins letters or picks a form of an emoji stays.
 */
const INVISIBLE = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A text of nothing but marks and joiners shows nothing either. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A text of several lines. A form sends every line end as two characters; the writer counts one. */
export function withoutInvisible(value: string): string {
  return value
    .replace(/\r\n?/g, "\n")
    .replace(INVISIBLE, (character) => (character === "\n" || character === "\t" ? character : ""));
}

/** A text of one line. */
export function withoutInvisibleOrBreaks(value: string): string {
  return value.replace(INVISIBLE, "");
}

/** Whether there is something to read in it. */
export function isVisible(value: string): boolean {
  return VISIBLE.test(value);
}
