import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { addThema, agendaTekst, setThemaVervallen, themaTekst } from "../../../realtime/document/agenda-document";
import { deleteEmptied } from "../../../realtime/document/emptied-line";
import {
  plainText,
  type RichText,
  type RichTextMark,
  readRichText,
  writeRichText,
} from "../../../realtime/document/rich-text";
import { applyTekstvoorstel, isApplied } from "../../../realtime/document/tekstvoorstel";
import { linesOf } from "../../../realtime/document/text-merge";
import { paragraphs } from "../../support/rich-text";

const PLEK = { tekst: "inleiding", themaId: null } as const;

function docWith(text: RichText): Y.Doc {
  const doc = new Y.Doc();
  writeRichText(agendaTekst(doc, "inleiding"), text);
  return doc;
}

const read = (doc: Y.Doc) => readRichText(agendaTekst(doc, "inleiding"));
const words = (doc: Y.Doc) => plainText(read(doc));

function propose(doc: Y.Doc, nieuw: string, { oud = words(doc), id = "een" } = {}) {
  return doc.transact(() => applyTekstvoorstel(doc, { id, plek: PLEK, oud, nieuw }));
}

/** As long after the change as nobody is expected any more. */
function proposeAndClear(doc: Y.Doc, nieuw: string, options: { id?: string } = {}): void {
  const result = propose(doc, nieuw, options);
  if (!result.ok) throw new Error(result.reason);
  doc.transact(() => deleteEmptied(doc, result.emptied));
}

const text = (tekst: string, ...marks: RichTextMark[]) => ({
  type: "text" as const,
  text: tekst,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: RichText["content"]) => ({ type: "paragraph" as const, content });
const item = (...content: RichText["content"]) => ({ type: "listItem" as const, content });
const BOLD = { type: "bold" } as const;
const LINK = { type: "link", attrs: { href: "https://www.denhaag.nl" } } as const;

describe("formatting", () => {
  test("of words around a change stays, and words that replace bold ones are bold", () => {
    const doc = docWith({
      type: "doc",
      content: [paragraph(text("Wij doen "), text("heel veel", BOLD), text(" voor de wijk."))],
    });
    expect(propose(doc, "Wij doen heel weinig voor onze wijk.")).toMatchObject({ ok: true });
    expect(read(doc).content).toEqual([
      paragraph(text("Wij doen "), text("heel weinig", BOLD), text(" voor onze wijk.")),
    ]);
  });

  test("words behind a link are not part of it; words inside it are", () => {
    const doc = docWith({ type: "doc", content: [paragraph(text("Zie "), text("de site", LINK), text("."))] });
    expect(propose(doc, "Zie de nieuwe site vandaag.")).toMatchObject({ ok: true });
    expect(read(doc).content).toEqual([
      paragraph(text("Zie "), text("de nieuwe site", LINK), text(" vandaag"), text(".")),
    ]);
  });

  test("a line added to a list is an item; one behind a heading a paragraph", () => {
    const doc = docWith({
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 3 }, content: [text("Wat wij doen")] },
        { type: "bulletList", content: [item(paragraph(text("lampen"))), item(paragraph(text("bomen")))] },
      ],
    });
    expect(propose(doc, "Wat wij doen\nDit alles:\nlampen\nbanken\nbomen")).toMatchObject({ ok: true });
    expect(read(doc).content).toEqual([
      { type: "heading", attrs: { level: 3 }, content: [text("Wat wij doen")] },
      paragraph(text("Dit alles:")),
      {
        type: "bulletList",
        content: [item(paragraph(text("lampen"))), item(paragraph(text("banken"))), item(paragraph(text("bomen")))],
      },
    ]);
  });

  test("a list goes with its last item, and not before; each when nobody is expected in it any more", () => {
    const doc = docWith({
      type: "doc",
      content: [
        paragraph(text("Vooraf.")),
        { type: "orderedList", content: [item(paragraph(text("lampen"))), item(paragraph(text("bomen")))] },
      ],
    });
    proposeAndClear(doc, "Vooraf.\nbomen");
    expect(read(doc).content[1]).toEqual({ type: "orderedList", content: [item(paragraph(text("bomen")))] });
    propose(doc, "Vooraf.", { id: "twee" });
    expect(read(doc).content[1]).toEqual({ type: "orderedList", content: [item(paragraph())] });
    propose(doc, "Vooraf.\nbomen", { id: "drie" });
    proposeAndClear(doc, "Vooraf.", { id: "vier" });
    expect(linesOf(words(doc))).toEqual(["Vooraf."]);
  });

  test("an item keeps its first line, empty, while a list stands under it", () => {
    const under = { type: "bulletList" as const, content: [item(paragraph(text("warm licht")))] };
    const lampen = { type: "listItem" as const, content: [paragraph(text("lampen")), under] };
    const bomen = item(paragraph(text("bomen")));
    const doc = docWith({ type: "doc", content: [{ type: "bulletList", content: [lampen, bomen] }] });
    proposeAndClear(doc, "warm licht\nbomen");
    // The editor would throw away an item that begins with a list, with that list.
    expect(read(doc).content).toEqual([
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph(), under] }, bomen] },
    ]);
  });

  test("a list goes with all that is in it", () => {
    const under = { type: "bulletList" as const, content: [item(paragraph(text("warm licht")))] };
    const lampen = { type: "listItem" as const, content: [paragraph(text("lampen")), under] };
    const content = [paragraph(text("Vooraf.")), { type: "bulletList" as const, content: [lampen] }];
    const doc = docWith({ type: "doc", content });
    proposeAndClear(doc, "Vooraf.");
    expect(read(doc).content).toEqual([paragraph(text("Vooraf."))]);
  });

  test("lines within one block are changed, added and removed there", () => {
    const doc = docWith({
      type: "doc",
      content: [paragraph(text("een"), { type: "hardBreak" }, text("twee"), { type: "hardBreak" }, text("drie"))],
    });
    expect(propose(doc, "een\nanderhalf\ntwee en nog iets")).toMatchObject({ ok: true });
    expect(read(doc).content).toEqual([
      paragraph(text("een"), { type: "hardBreak" }, text("anderhalf"), { type: "hardBreak" }, text("twee en nog iets")),
    ]);
    propose(doc, "anderhalf\ntwee en nog iets", { id: "twee" });
    expect(words(doc)).toBe("anderhalf\ntwee en nog iets");
  });
});

test("a change whose words are gone leaves the document exactly as it is, and says why", () => {
  const doc = docWith(paragraphs("De straat is donker."));
  const oud = words(doc);
  propose(doc, "De straat is licht.");
  const before = Y.encodeStateAsUpdate(doc);
  expect(propose(doc, "De straat is pikdonker.", { oud, id: "twee" })).toEqual({ ok: false, reason: "gewijzigd" });
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test("a text of a thema that is no longer in the agenda is not changed", () => {
  const doc = new Y.Doc();
  addThema(doc, { id: "thema-licht0", titel: "Licht" });
  writeRichText(themaTekst(doc, "thema-licht0", "doel"), paragraphs("Licht in elke straat."));
  setThemaVervallen(doc, "thema-licht0", true);
  const wijziging = { id: "een", oud: "Licht in elke straat.", nieuw: "Licht in elke steeg." };
  for (const themaId of ["thema-licht0", "thema-weg000"]) {
    const plek = { tekst: "doel", themaId } as const;
    expect(applyTekstvoorstel(doc, { ...wijziging, plek })).toEqual({ ok: false, reason: "thema-vervallen" });
  }
});

test("a change is put in once, however often it is asked", () => {
  const doc = docWith(paragraphs("Wij planten bomen."));
  const oud = words(doc);
  const nieuw = "Wij planten bomen.\nEn struiken.";
  expect(isApplied(doc, "een")).toBe(false);
  for (let times = 0; times < 2; times++) expect(propose(doc, nieuw, { oud })).toMatchObject({ ok: true });
  expect(words(doc)).toBe(nieuw);
  // Also where the words were taken out again since.
  proposeAndClear(doc, oud, { id: "twee" });
  propose(doc, nieuw, { oud });
  expect(words(doc)).toBe(oud);
  expect(isApplied(doc, "een")).toBe(true);
});

const word = fc.constantFrom("de", "straat", "is", "donker", "licht", "lamp", "één", ".");
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((found) => found.join(" "));
const inline = fc
  .tuple(line, fc.constantFrom<RichTextMark[]>([], [BOLD], [LINK]))
  .map(([tekst, marks]) => text(tekst, ...marks));
const block = fc.oneof(
  fc.array(inline, { maxLength: 3 }).map((content) => paragraph(...content)),
  fc.tuple(inline, inline).map(([a, b]) => paragraph(a, { type: "hardBreak" }, b)),
  inline.map((content) => ({ type: "heading" as const, attrs: { level: 3 as const }, content: [content] })),
  fc
    .array(inline, { minLength: 1, maxLength: 3 })
    .map((items) => ({ type: "bulletList" as const, content: items.map((found) => item(paragraph(found))) })),
);
const richText = fc.array(block, { maxLength: 4 }).map((content): RichText => ({ type: "doc", content }));

test("in any formatted text the words become those that were proposed", () => {
  fc.assert(
    fc.property(richText, fc.array(line, { maxLength: 5 }), (before, nieuw) => {
      const doc = docWith(before);
      expect(propose(doc, nieuw.join("\n"))).toMatchObject({ ok: true });
      expect(linesOf(words(doc))).toEqual(nieuw);
    }),
    { numRuns: 2000 },
  );
});

test("what several people type in the same moment stays, and all of them end with the same", () => {
  const typing = fc.record({ at: fc.nat(40), word: fc.constantFrom("①", "②", "③") });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.array(fc.array(typing, { maxLength: 3 }), { minLength: 2, maxLength: 3 }),
      (before, nieuw, people) => {
        const server = docWith(paragraphs(...before));
        const oud = words(server);
        const state = Y.encodeStateAsUpdate(server);
        const clients = people.map((steps) => {
          const client = new Y.Doc();
          Y.applyUpdate(client, state);
          // Each types in the first line, or where a proposed change leaves one alone.
          for (const { at, word: typed } of steps) typeAt(client, at, typed);
          return client;
        });
        const result = propose(server, nieuw.join("\n"), { oud });
        if (!result.ok) throw new Error(result.reason);
        const everyone = [server, ...clients];
        const exchange = () => {
          for (const one of everyone) for (const other of everyone) Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
          for (const client of clients) expect(words(client)).toBe(words(server));
        };
        exchange();
        server.transact(() => deleteEmptied(server, result.emptied));
        exchange();
        // Also in a line that was taken out.
        for (const typed of people.flat()) expect(words(server)).toContain(typed.word);
        expect(words(server).split("\n")).not.toContain("");
      },
    ),
    { numRuns: 500 },
  );
});

/** Types into the words of the document as an editor does: a few characters in one place. */
function typeAt(doc: Y.Doc, at: number, typed: string): void {
  const texts = agendaTekst(doc, "inleiding")
    .toArray()
    .flatMap((found) => (found instanceof Y.XmlElement ? found.toArray() : []))
    .filter((found) => found instanceof Y.XmlText);
  const target = texts[at % texts.length];
  target?.insert(at % (target.length + 1), typed);
}
