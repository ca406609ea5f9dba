/**
 * Lines of which the words were taken away. They stay in the document for a while, so that words on their way to them
 * have a place; `deleteEmptied` clears away those that are still empty then.
 */
import * as Y from "yjs";
import { isHardBreak } from "./rich-text";

/** Where a line stands that was emptied, also after others came and went around it. */
export type Emptied = Y.RelativePosition;

/** Takes the words out of a block, or of every line of a list; answers those lines, in the order of the text. */
export function emptyLines(element: Y.XmlElement): Emptied[] {
  const inner = isContainer(element) ? element.toArray().filter((child) => child instanceof Y.XmlElement) : [];
  if (inner.length > 0) return inner.flatMap(emptyLines);
  takeWords(element);
  return [placeOf(element)];
}

/** Where a block stands of which the last words were taken. */
export function placeOf(element: Y.XmlElement): Emptied {
  const { parent } = element;
  if (!(parent instanceof Y.XmlFragment)) throw new Error("a line stands in a text");
  return Y.createRelativePositionFromTypeIndex(parent, parent.toArray().indexOf(element));
}

export function deleteBreaks(element: Y.XmlElement): void {
  for (const [index, child] of [...element.toArray().entries()].reverse()) {
    if (isHardBreak(child)) element.delete(index, 1);
  }
}

/** Nobody can read a word or a line break in it. */
export function isEmpty(element: Y.XmlElement): boolean {
  return element
    .toArray()
    .every((child) =>
      child instanceof Y.XmlText
        ? child.length === 0
        : child instanceof Y.XmlElement && !isHardBreak(child) && isEmpty(child),
    );
}

/** Takes away those of the emptied lines in which nobody wrote, and the list with its last item. */
export function deleteEmptied(doc: Y.Doc, emptied: readonly Emptied[]): void {
  // From the last on: an item keeps its first line as long as something stands behind it.
  for (const position of emptied.toReversed()) {
    const line = findLine(doc, position);
    if (line !== undefined && isEmpty(line)) remove(line);
  }
}

function findLine(doc: Y.Doc, position: Emptied): Y.XmlElement | undefined {
  const place = Y.createAbsolutePositionFromRelativePosition(position, doc);
  if (place === null) return undefined;
  const { type, index } = place;
  if (!(type instanceof Y.XmlFragment)) {
    if (type._item !== null) return undefined;
    // In a document that was just read a text is nothing in particular until someone asks for it by its name.
    doc.getXmlFragment(Y.findRootTypeKey(type));
    return findLine(doc, position);
  }
  const child = type.get(index);
  // Gone already: the place then is that of its neighbour.
  const isIt = Y.compareRelativePositions(Y.createRelativePositionFromTypeIndex(type, index), position);
  return isIt && child instanceof Y.XmlElement ? child : undefined;
}

function takeWords(element: Y.XmlElement): void {
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) child.delete(0, child.length);
    else if (child instanceof Y.XmlElement) takeWords(child);
  }
  deleteBreaks(element);
}

/** With what it stands in when nothing else is in that. */
function remove(element: Y.XmlElement): void {
  const { parent } = element;
  if (!(parent instanceof Y.XmlFragment)) return;
  if (parent instanceof Y.XmlElement && parent.length === 1) remove(parent);
  else if (!isHeadOfItem(element, parent)) parent.delete(parent.toArray().indexOf(element), 1);
}

/** An item begins with a paragraph: the editor would throw away one that does not, with the list that is in it. */
function isHeadOfItem(element: Y.XmlElement, parent: Y.XmlFragment): boolean {
  if (!(parent instanceof Y.XmlElement) || parent.nodeName !== "listItem" || parent.get(0) !== element) return false;
  const next = parent.get(1);
  return !(next instanceof Y.XmlElement && next.nodeName === "paragraph");
}

function isContainer({ nodeName }: Y.XmlElement): boolean {
  return nodeName === "bulletList" || nodeName === "orderedList" || nodeName === "listItem";
}
