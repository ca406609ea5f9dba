// What people type, as it reads: without what cannot be seen.
import { z } from "zod";

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
function withoutInvisibleOrBreaks(value: string): string {
  return value.replace(INVISIBLE, "");
}

/** Whether there is something to read in it. */
function isVisible(value: string): boolean {
  return VISIBLE.test(value);
}

type WrittenText = {
  /** Characters of what is kept. */
  max: number;
  /** The sentence when there is nothing to read; left out where that is allowed: the text is then empty. */
  empty?: string;
  /** The sentence about a text of so many characters. */
  tooLong: (length: number) => string;
  isOneLine?: boolean;
};

/** What people write in a field of a form: trimmed, and without what cannot be seen. */
export function writtenText({ max, empty, tooLong, isOneLine = false }: WrittenText): z.ZodString {
  const clean = isOneLine ? withoutInvisibleOrBreaks : withoutInvisible;
  const text = z
    .string(empty === undefined ? undefined : { error: empty })
    .overwrite((value) => (isVisible(value) ? clean(value).trim() : ""))
    .max(max, { error: (issue) => tooLong(String(issue.input).length) });
  return empty === undefined ? text : text.min(1, empty);
}
