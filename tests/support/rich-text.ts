import type { RichText } from "../../realtime/document/rich-text";

/** A text of plain paragraphs. */
export function paragraphs(...texts: string[]): RichText {
  return { type: "doc", content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) };
}
