/**
 * Rich text without an editor: what it may hold, how it is read from the shared document and written when one is born.
 * Reading never builds an editor node, which would delete from the document what its schema does not know.
 */
import * as Y from "yjs";

export type RichTextMark = { type: "bold" } | { type: "italic" } | { type: "link"; attrs: { href: string } };
export type RichTextNode =
  | { type: "text"; text: string; marks?: RichTextMark[] }
  | { type: "paragraph"; content?: RichTextNode[] }
  | { type: "heading"; attrs: { level: 3 | 4 }; content?: RichTextNode[] }
  | { type: "bulletList" | "listItem"; content: RichTextNode[] }
  /** Without `attrs` it begins with 1. */
  | { type: "orderedList"; attrs?: { start: number }; content: RichTextNode[] }
  | { type: "hardBreak" };
export type RichText = { type: "doc"; content: RichTextNode[] };

/** Deeper lists are not read: a hostile client could nest thousands. */
const MAX_DEPTH = 32;

/** A link may go to a web page or a mailbox; "javascript:" and the like lose the link and keep the words. */
export function isSafeHref(href: unknown): href is string {
  return typeof href === "string" && href.length <= 2000 && /^(https?:\/\/|mailto:)\S+$/i.test(href);
}

/** The first number of a numbered list, from what stands there: a whole number up to 9999, and 1 for anything else. */
export function readStart(start: unknown): number {
  const text = typeof start === "number" || typeof start === "string" ? String(start) : "";
  return /^\d{1,4}$/.test(text) ? Number(text) : 1;
}

/** The level of a heading, from what stands there. */
export function readLevel(level: unknown): 3 | 4 {
  return level === 4 || level === "4" ? 4 : 3;
}

/** Reads a text; whatever rich text does not hold is left out. */
export function readRichText(fragment: Y.XmlFragment): RichText {
  return { type: "doc", content: readBlocks(fragment, 0) };
}

/** True when there is no word in it. */
export function isEmptyRichText(text: RichText): boolean {
  return plainText(text).trim() === "";
}

/** The words alone, a line per block. */
export function plainText(text: RichText): string {
  const lines: string[] = [];
  const visit = (node: RichTextNode): string => {
    if (node.type === "text") return node.text;
    if (node.type === "hardBreak") return "\n";
    const inner = node.content ?? [];
    if (node.type === "paragraph" || node.type === "heading") {
      lines.push(inner.map(visit).join(""));
      return "";
    }
    inner.forEach(visit);
    return "";
  };
  text.content.forEach(visit);
  return lines.join("\n");
}

/** Fills an empty fragment, in the form the editor keeps it. */
export function writeRichText(fragment: Y.XmlFragment, text: RichText): void {
  fragment.insert(0, text.content.map(toXml));
}

/** Reads one block; null when rich text does not hold it. */
export function readNode(element: Y.XmlElement): RichTextNode | null {
  return readBlock(element, 0)[0] ?? null;
}

function readBlocks(parent: Y.XmlFragment | Y.XmlElement, depth: number): RichTextNode[] {
  if (depth > MAX_DEPTH) return [];
  return parent.toArray().flatMap((child) => (child instanceof Y.XmlElement ? readBlock(child, depth) : []));
}

/** At most one. */
function readBlock(element: Y.XmlElement, depth: number): RichTextNode[] {
  switch (element.nodeName) {
    case "paragraph":
      return [{ type: "paragraph", content: readInline(element) }];
    case "heading": {
      const level = readLevel(element.getAttribute("level"));
      return [{ type: "heading", attrs: { level }, content: readInline(element) }];
    }
    case "bulletList":
    case "orderedList": {
      const items = readBlocks(element, depth + 1).filter((node) => node.type === "listItem");
      if (items.length === 0) return [];
      if (element.nodeName === "bulletList") return [{ type: "bulletList", content: items }];
      const start = readStart(element.getAttribute("start"));
      return [{ type: "orderedList", ...(start !== 1 && { attrs: { start } }), content: items }];
    }
    case "listItem": {
      const content = readBlocks(element, depth + 1);
      return content.length > 0 ? [{ type: "listItem", content }] : [];
    }
    default:
      return [];
  }
}

function readInline(element: Y.XmlElement): RichTextNode[] {
  return element.toArray().flatMap((child): RichTextNode[] => {
    if (isHardBreak(child)) return [{ type: "hardBreak" }];
    if (!(child instanceof Y.XmlText)) return [];
    return runsOf(child).map(({ text, attributes }): RichTextNode => {
      const marks = readMarks(attributes);
      return { type: "text", text, ...(marks.length > 0 ? { marks } : {}) };
    });
  });
}

/** A line break inside a block. */
export function isHardBreak(child: unknown): child is Y.XmlElement {
  return child instanceof Y.XmlElement && child.nodeName === "hardBreak";
}

/** A stretch of characters with the same formatting, and its place in `node`. */
export type Run = { node: Y.XmlText; at: number; text: string; attributes: Record<string, unknown> };

export function runsOf(node: Y.XmlText): Run[] {
  let at = 0;
  return (node.toDelta() as { insert?: unknown; attributes?: Run["attributes"] }[]).flatMap(
    ({ insert, attributes = {} }) => {
      const text = typeof insert === "string" ? insert : "";
      const start = at;
      // What is no text takes one place.
      at += typeof insert === "string" ? text.length : 1;
      return text === "" ? [] : [{ node, at: start, text, attributes }];
    },
  );
}

function readMarks(attributes: Record<string, unknown>): RichTextMark[] {
  const marks: RichTextMark[] = [];
  if (attributes["bold"]) marks.push({ type: "bold" });
  if (attributes["italic"]) marks.push({ type: "italic" });
  const link = attributes["link"];
  if (typeof link === "object" && link !== null && "href" in link && isSafeHref(link.href)) {
    marks.push({ type: "link", attrs: { href: link.href } });
  }
  return marks;
}

/** Marks as the shared document names them. A new object each time: Yjs writes into what it is given. */
export function toAttributes(marks: readonly RichTextMark[] = []): Record<string, object> {
  return Object.fromEntries(marks.map((mark) => [mark.type, "attrs" in mark ? mark.attrs : {}]));
}

/** A node in the form the editor keeps it. */
export function toXml(node: RichTextNode): Y.XmlElement | Y.XmlText {
  if (node.type === "text") {
    const text = new Y.XmlText();
    text.insert(0, node.text, toAttributes(node.marks));
    return text;
  }
  const element = new Y.XmlElement(node.type);
  if (node.type === "heading") setNumber(element, "level", node.attrs.level);
  if (node.type === "orderedList" && node.attrs !== undefined) setNumber(element, "start", node.attrs.start);
  if (node.type !== "hardBreak") element.insert(0, (node.content ?? []).map(toXml));
  return element;
}

/** The editor keeps it as a number, which the types of Yjs do not foresee. */
export function setNumber(element: Y.XmlElement, name: "level" | "start", value: number): void {
  element.setAttribute(name, value as unknown as string);
}
