import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  ANKER_MAX_LENGTH,
  CITAAT_MAX_LENGTH,
  findPassages,
  isAnkerOf,
  type Passage,
  passageBetween,
  passageOfWords,
} from "../../../realtime/document/passage";
import { plainText, readRichText, writeRichText } from "../../../realtime/document/rich-text";
import { paragraphs } from "../../support/rich-text";

const TEKST = "inleiding";

function documentWith(...lines: string[]): Y.Doc {
  const doc = new Y.Doc();
  writeRichText(doc.getXmlFragment(TEKST), paragraphs(...lines));
  return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function textsOf(doc: Y.Doc): Y.XmlText[] {
  const texts: Y.XmlText[] = [];
  for (const node of doc.getXmlFragment(TEKST).createTreeWalker(() => true)) {
    if (node instanceof Y.XmlText) texts.push(node);
  }
  return texts;
}

function textAt(doc: Y.Doc, index: number): Y.XmlText {
  const text = textsOf(doc)[index];
  if (text === undefined) throw new Error(`There is no text ${index}`);
  return text;
}

function passageIn(doc: Y.Doc, citaat: string): Passage {
  const passage = passageOfWords(doc.getXmlFragment(TEKST), citaat);
  if (passage === null) throw new Error(`"${citaat}" is not there`);
  return passage;
}

function find(doc: Y.Doc, passage: Passage) {
  return findPassages(doc.getXmlFragment(TEKST), [passage])[0] ?? null;
}

/** The words at which a passage is found now; null when it went. */
function found(doc: Y.Doc, passage: Passage): string | null {
  return find(doc, passage)?.woorden ?? null;
}

describe("the words of a passage", () => {
  test("are found where they are, whatever is written before, behind and between them", () => {
    const doc = documentWith("Elke straat schoon en veilig.");
    const passage = passageIn(doc, "straat schoon");
    textAt(doc, 0).insert(0, "Wij willen: ");
    expect(found(doc, passage)).toBe("straat schoon");
    textAt(doc, 0).insert(textAt(doc, 0).length, " Voor iedereen.");
    textAt(doc, 0).insert("Wij willen: Elke straat ".length, "altijd ");
    expect(found(doc, passage)).toBe("straat altijd schoon");
  });

  test("are found by what is left of them, and no further", () => {
    const doc = documentWith("Elke straat schoon en veilig.");
    const passage = passageIn(doc, "straat schoon en veilig");
    textAt(doc, 0).delete("Elke straat ".length, "schoon en ".length);
    textAt(doc, 0).delete(0, "Elke ".length);
    expect(found(doc, passage)).toBe("straat veilig");
  });

  test("went when all of them went, though something else was written in their place", () => {
    const doc = documentWith("Elke straat schoon en veilig.");
    const passage = passageIn(doc, "straat");
    textAt(doc, 0).delete(5, 6);
    textAt(doc, 0).insert(5, "buurt");
    expect(found(doc, passage)).toBeNull();
  });

  test("went when only a letter of them happens to be left", () => {
    const doc = documentWith("Elke straat schoon en veilig.");
    const passage = passageIn(doc, "straat");
    textAt(doc, 0).delete(6, 5);
    expect(found(doc, passage)).toBeNull();
  });

  test("are the ones that were marked, also where the same words stand more often", () => {
    const doc = documentWith("Een boom. Een boom. Een boom.");
    const passage = passageBetween(doc.getXmlFragment(TEKST), 1 + 14, 1 + 18);
    if (passage === null) throw new Error("no passage");
    textAt(doc, 0).delete(0, "Een boom. ".length);
    expect(find(doc, passage)).toEqual({ from: 5, to: 9, woorden: "boom" });
    textAt(doc, 0).delete(0, "Een boom. ".length);
    expect(find(doc, passage)).toBeNull();
  });

  test("are found again after they were taken out and put back, as an undo does", () => {
    const doc = documentWith("Elke straat schoon en veilig.");
    const passage = passageIn(doc, "straat schoon");
    textAt(doc, 0).delete(5, 13);
    expect(found(doc, passage)).toBeNull();
    textAt(doc, 0).insert(5, "straat schoon");
    expect(found(doc, passage)).toBe("straat schoon");
  });

  test("are found again when their paragraph became a heading or was split", () => {
    const doc = documentWith("Eerst dit.", "Elke straat schoon en veilig.");
    const passage = passageIn(doc, "straat schoon en");
    const fragment = doc.getXmlFragment(TEKST);
    fragment.delete(1, 1);
    const heading = new Y.XmlElement("heading");
    heading.insert(0, [new Y.XmlText("Elke straat schoon")]);
    const rest = new Y.XmlElement("paragraph");
    rest.insert(0, [new Y.XmlText(" en veilig.")]);
    fragment.insert(1, [heading as Y.XmlElement, rest as Y.XmlElement]);
    expect(found(doc, passage)).toBe("straat schoon\n en");
  });

  test("are not taken for others that read the same", () => {
    const doc = documentWith("Een boom in de straat. Ook bij school een boom voor ieder kind.");
    const passage = passageIn(doc, "boom");
    textAt(doc, 0).delete(4, 4);
    textAt(doc, 0).insert(4, "bank");
    expect(found(doc, passage)).toBeNull();
  });

  test("may run over several blocks, with marks in them", () => {
    const doc = documentWith("Eerste regel.", "Tweede regel.");
    textAt(doc, 0).format(0, 6, { bold: {} });
    const passage = passageBetween(doc.getXmlFragment(TEKST), 1 + 7, 15 + 1 + 6);
    expect(passage).toMatchObject({ citaat: "regel.\nTweede", tekstVoor: "Eerste ", tekstNa: " regel.\n" });
    if (passage !== null) expect(found(doc, passage)).toBe("regel.\nTweede");
  });

  test("keep the position an editor gives them behind a line break in a list", () => {
    const doc = new Y.Doc();
    const fragment = doc.getXmlFragment(TEKST);
    writeRichText(fragment, {
      type: "doc",
      content: [
        {
          type: "bulletList",
          content: [
            {
              type: "listItem",
              content: [
                {
                  type: "paragraph",
                  content: [{ type: "text", text: "ab" }, { type: "hardBreak" }, { type: "text", text: "woord" }],
                },
              ],
            },
          ],
        },
      ],
    });
    // <ul><li><p>ab<br>woord: three openings, two letters, one break.
    expect(findPassages(fragment, [passageIn(doc, "woord")])[0]).toMatchObject({ from: 6, to: 11 });
  });

  test("stay found after the document was compacted and read again", () => {
    const doc = documentWith("Elke straat schoon en veilig.");
    const passage = passageIn(doc, "straat schoon en veilig");
    textAt(doc, 0).delete("Elke straat ".length, "schoon ".length);
    for (let round = 0; round < 3; round++) expect(found(copyOf(copyOf(doc)), passage)).toBe("straat en veilig");
    textAt(doc, 0).delete(0, textAt(doc, 0).length);
    expect(found(copyOf(copyOf(doc)), passage)).toBeNull();
  });
});

describe("a passage is refused", () => {
  test("without a word in it, and when it is too long", () => {
    const doc = documentWith("Ja … nee.", "a".repeat(CITAAT_MAX_LENGTH + 1));
    const fragment = doc.getXmlFragment(TEKST);
    expect(passageBetween(fragment, 4, 5)).toBeNull();
    expect(passageBetween(fragment, 3, 3)).toBeNull();
    expect(passageBetween(fragment, 12, 12 + CITAAT_MAX_LENGTH)?.citaat).toHaveLength(CITAAT_MAX_LENGTH);
    expect(passageBetween(fragment, 12, 13 + CITAAT_MAX_LENGTH)).toBeNull();
  });

  test("with an anker that is not one of its words", () => {
    expect(isAnkerOf("1.0.4,7.12.2", "straat")).toBe(true);
    expect(isAnkerOf("1.0.4,7.12.2", "straat\n")).toBe(true);
    for (const anker of ["", "1.0.5", "1.0.-6", "1.0.6,", "a.0.6", "1.0", "1.0.6; DROP", "1e3.0.6", "1.0.7"]) {
      expect(isAnkerOf(anker, "straat"), anker).toBe(false);
    }
    const many = Array.from({ length: ANKER_MAX_LENGTH / 6 + 1 }, () => "1.0.1").join(",");
    expect(isAnkerOf(many, "a".repeat(ANKER_MAX_LENGTH / 6 + 1))).toBe(false);
  });
});

/** Each letter of the first text is another one, and no writer below has any of them. */
const LETTERS = Array.from({ length: 60 }, (_, i) => String.fromCodePoint(0x4e00 + i));
const FIRST = [LETTERS.slice(0, 20), LETTERS.slice(20, 40), LETTERS.slice(40)].map((line) =>
  // Words of four.
  line.join("").replace(/(....)(?=.)/gu, "$1 "),
);
const WRITERS = 3;

const edit = fc.oneof(
  fc.record({
    kind: fc.constant("insert" as const),
    text: fc.nat(),
    at: fc.nat(),
    words: fc.stringMatching(/^[a-z ]{1,6}$/),
  }),
  fc.record({
    kind: fc.constant("delete" as const),
    text: fc.nat(),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    kind: fc.constant("bold" as const),
    text: fc.nat(),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ kind: fc.constant("paragraph" as const), at: fc.nat(), words: fc.stringMatching(/^[a-z]{1,6}$/) }),
  fc.record({ kind: fc.constant("drop" as const), at: fc.nat() }),
  fc.record({ kind: fc.constant("exchange" as const), other: fc.nat(WRITERS - 1) }),
);

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(docs: readonly Y.Doc[], doc: Y.Doc, change: Edit): void {
  const fragment = doc.getXmlFragment(TEKST);
  const texts = textsOf(doc);
  const text = "text" in change ? texts[change.text % Math.max(1, texts.length)] : undefined;
  const at = text === undefined || !("at" in change) ? 0 : change.at % (text.length + 1);
  switch (change.kind) {
    case "insert":
      text?.insert(at, change.words);
      break;
    case "delete":
      text?.delete(at, Math.min(change.length, text.length - at));
      break;
    case "bold":
      text?.format(at, Math.min(change.length, text.length - at), { bold: {} });
      break;
    case "paragraph": {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(change.words)]);
      fragment.insert(change.at % (fragment.length + 1), [paragraph as Y.XmlElement]);
      break;
    }
    case "drop":
      if (fragment.length > 1) fragment.delete(change.at % fragment.length, 1);
      break;
    case "exchange": {
      const other = docs[change.other] ?? doc;
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
    }
  }
}

test("whatever several writers do, everyone finds exactly the words of the passage that are left", () => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.tuple(fc.nat(WRITERS - 1), edit), { maxLength: 60 }),
      (start, length, edits) => {
        const born = documentWith(...FIRST);
        const whole = plainText(readRichText(born.getXmlFragment(TEKST)));
        const citaat = whole.slice(start, start + length).trim();
        fc.pre(/\p{L}/u.test(citaat));
        const passage = passageIn(born, citaat);
        const docs = Array.from({ length: WRITERS }, () => copyOf(born));
        for (const [who, change] of edits) apply(docs, docs[who] ?? born, change);
        for (const one of docs) for (const two of docs) Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
        for (const one of docs) for (const two of docs) Y.applyUpdate(two, Y.encodeStateAsUpdate(one));

        const [doc = born] = docs;
        const now = plainText(readRichText(doc.getXmlFragment(TEKST)));
        const left = [...citaat].filter((letter) => /\p{L}/u.test(letter) && now.includes(letter));
        const words = found(doc, passage);
        for (const other of docs) expect(found(other, passage)).toBe(words);
        expect(found(copyOf(doc), passage)).toBe(words);
        if (words === null) {
          for (const word of citaat.split(/\s/)) {
            expect([...word].filter((letter) => left.includes(letter)).length * 2).toBeLessThanOrEqual(word.length);
          }
        } else {
          expect([...words].filter((letter) => LETTERS.includes(letter))).toEqual(left);
          expect(citaat).toContain(words.at(0));
          expect(citaat).toContain(words.at(-1));
        }
      },
    ),
    { numRuns: 1000 },
  );
});
