import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { type RichText, readRichText, writeRichText } from "../../../realtime/document/rich-text";

/** A numbered list of one item, as an editor or someone who means harm writes it. */
function listWith(start: unknown): RichText {
  const fragment = new Y.Doc().getXmlFragment("inleiding");
  const list = new Y.XmlElement("orderedList");
  list.setAttribute("start", start as string);
  const item = new Y.XmlElement("listItem");
  item.insert(0, [new Y.XmlElement("paragraph")]);
  list.insert(0, [item]);
  fragment.insert(0, [list]);
  return readRichText(fragment);
}

const item = { type: "listItem" as const, content: [{ type: "paragraph" as const, content: [] }] };

describe("the first number of a list", () => {
  test.each([0, 2, 4, 2024, 9999])("is read as it was written: %s", (start) => {
    expect(listWith(start).content).toEqual([{ type: "orderedList", attrs: { start }, content: [item] }]);
  });

  const WRONG: readonly unknown[] = [1, -1, 4.5, 10_000, 1e21, Number.NaN, "", "vier", "4 5", true, null, undefined];

  test("is one when it is anything else", () => {
    for (const start of [...WRONG, {}, [4], { toString: 1, valueOf: 1 }]) {
      expect(listWith(start).content, String(JSON.stringify(start))).toEqual([
        { type: "orderedList", content: [item] },
      ]);
    }
  });

  test("is written as an editor keeps it, and a list that begins with one has none", () => {
    const fragment = new Y.Doc().getXmlFragment("inleiding");
    const text = { ...listWith(4), content: [...listWith(4).content, ...listWith(1).content] };
    writeRichText(fragment, text);
    expect(fragment.toArray().map((list) => (list as Y.XmlElement).getAttribute("start"))).toEqual([4, undefined]);
    expect(readRichText(fragment)).toEqual(text);
  });
});
