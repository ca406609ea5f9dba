import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { THEMA_TEKSTEN } from "../../../app/thema/thema";
import {
  addBewijs,
  addThema,
  agendaTekst,
  createAgendaDocument,
  moveThema,
  setThemaVeld,
  setThemaVervallen,
  themaTekst,
} from "../../../realtime/document/agenda-document";
import { type AgendaInhoud, readAgendaInhoud } from "../../../realtime/document/agenda-inhoud";
import { deleteEmptied } from "../../../realtime/document/emptied-line";
import { restoreInhoud } from "../../../realtime/document/restore-inhoud";
import {
  plainText,
  type RichText,
  type RichTextMark,
  type RichTextNode,
  readRichText,
} from "../../../realtime/document/rich-text";
import { paragraphs } from "../../support/rich-text";

const IDS = ["aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc", "dddddddddddd"];

const inline = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          type: fc.constant("text" as const),
          text: fc
            .array(fc.constantFrom("groen", "plein", "de", "buurt", "élan", " ", "."), { minLength: 1, maxLength: 6 })
            .map((words) => words.join(" ")),
          marks: fc.constantFrom<RichTextMark[]>(
            [],
            [{ type: "bold" }],
            [{ type: "italic" }],
            [{ type: "link", attrs: { href: "https://denhaag.nl/a" } }],
            [{ type: "bold" }, { type: "link", attrs: { href: "https://denhaag.nl/b" } }],
          ),
        }),
      },
      { weight: 1, arbitrary: fc.constant({ type: "hardBreak" as const }) },
    ),
    { maxLength: 4 },
  )
  .map((nodes): RichTextNode[] =>
    nodes.map((node) => ("marks" in node && node.marks.length === 0 ? { type: "text", text: node.text } : node)),
  );

const paragraph = inline.map((content): RichTextNode => ({ type: "paragraph", content }));
const block: fc.Arbitrary<RichTextNode> = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("heading" as const),
      attrs: fc.record({ level: fc.constantFrom(3 as const, 4 as const) }),
      content: inline,
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        list: fc.constantFrom(
          { type: "bulletList" as const },
          { type: "orderedList" as const },
          { type: "orderedList" as const, attrs: { start: 4 } },
          { type: "orderedList" as const, attrs: { start: 7 } },
        ),
        content: fc.array(
          fc
            .array(paragraph, { minLength: 1, maxLength: 2 })
            .map((content) => ({ type: "listItem" as const, content })),
          { minLength: 1, maxLength: 3 },
        ),
      })
      .map(({ list, content }) => ({ ...list, content })),
  },
);
const richText: fc.Arbitrary<RichText> = fc
  .array(block, { maxLength: 4 })
  .map((content) => ({ type: "doc" as const, content }));

/** Makes a document that came about in some way, each time anew. */
const agenda = fc
  .record({
    titel: fc.constantFrom("Wijkagenda", "Wijkagenda Moerwijk"),
    inleiding: richText,
    participatie: richText,
    themas: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...IDS),
        titel: fc.constantFrom("Groen", "Wonen", ""),
        waarom: richText,
        doel: richText,
        aanpak: richText,
        vervallen: fc.boolean(),
        domein: fc.constantFrom(null, "fysiek" as const, "sociaal" as const),
        bewijs: fc.subarray(["r1", "r2", "r3"]),
        plek: fc.nat(3),
      }),
      { selector: ({ id }) => id, maxLength: 4 },
    ),
  })
  .map(({ themas, ...rest }) => () => {
    const doc = createAgendaDocument({
      ...rest,
      themas: themas.map(({ id, titel, waarom, doel, aanpak }) => ({ id, titel, waarom, doel, aanpak })),
    });
    for (const { id, domein, vervallen, bewijs, plek } of themas) {
      if (domein !== null) setThemaVeld(doc, id, "domein", domein);
      moveThema(doc, id, plek);
      for (const reactie of bewijs) addBewijs(doc, id, { soort: "reactie", reactie });
      setThemaVervallen(doc, id, vervallen);
    }
    return doc;
  });

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Neighbouring words of one form are one run, however they were stored. */
function normal<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) => {
    if (!Array.isArray(inner)) return inner;
    const joined: unknown[] = [];
    for (const node of inner) {
      const last = joined.at(-1) as { type?: string; text?: string; marks?: unknown } | undefined;
      if (node?.type === "text" && last?.type === "text" && JSON.stringify(last.marks) === JSON.stringify(node.marks)) {
        joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
      } else joined.push(node);
    }
    return joined;
  }) as T;
}

const without = (inhoud: AgendaInhoud, ids: ReadonlySet<string>) => ({
  ...inhoud,
  themas: inhoud.themas.filter(({ id }) => ids.has(id)),
});

test("a restored agenda reads as it did, and what came later is vervallen", () => {
  fc.assert(
    fc.property(agenda, agenda, (make, makeThen) => {
      const doc = make();
      const moment = readAgendaInhoud(makeThen());
      deleteEmptied(doc, restoreInhoud(doc, moment));
      const now = readAgendaInhoud(doc);
      const ids = new Set(moment.themas.map(({ id }) => id));
      expect(normal(without(now, ids))).toEqual(normal(moment));
      expect(now.themas.filter(({ id }) => !ids.has(id)).every(({ vervallen }) => vervallen)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("restoring what is there already changes nothing", () => {
  fc.assert(
    fc.property(agenda, (make) => {
      const doc = make();
      let updates = 0;
      doc.on("update", () => updates++);
      expect(restoreInhoud(doc, readAgendaInhoud(doc))).toEqual([]);
      expect(updates).toBe(0);
    }),
  );
});

/** Every place in which someone can type. */
function textsOf(doc: Y.Doc): Y.XmlText[] {
  const texts: Y.XmlText[] = [];
  const visit = (parent: Y.XmlFragment | Y.XmlElement): void => {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) texts.push(child);
      else if (child instanceof Y.XmlElement) visit(child);
    }
  };
  for (const fragment of fragmentsOf(doc)) visit(fragment);
  return texts;
}

function fragmentsOf(doc: Y.Doc): Y.XmlFragment[] {
  return [
    agendaTekst(doc, "inleiding"),
    agendaTekst(doc, "participatie"),
    ...IDS.flatMap((id) => THEMA_TEKSTEN.map((tekst) => themaTekst(doc, id, tekst))),
  ];
}

const wordsIn = (doc: Y.Doc) =>
  fragmentsOf(doc)
    .map((fragment) => plainText(readRichText(fragment)))
    .join("\n");

test("what two people type while an earlier moment is restored survives it, wherever they type", () => {
  fc.assert(
    fc.property(
      agenda,
      agenda,
      fc.array(fc.record({ who: fc.nat(1), where: fc.nat(), at: fc.nat() }), { minLength: 1, maxLength: 8 }),
      (make, makeThen, typing) => {
        const doc = make();
        const people = [copyOf(doc), copyOf(doc)];
        const typed = typing.flatMap(({ who, where, at }, index) => {
          const texts = textsOf(people[who] as Y.Doc);
          const text = texts[where % texts.length];
          if (text === undefined) return [];
          // One letter each, so that no other lands in the middle of it.
          const word = String.fromCodePoint("①".charCodeAt(0) + index);
          text.insert(at % (text.length + 1), word);
          return [word];
        });
        const emptied = restoreInhoud(doc, readAgendaInhoud(makeThen()));
        for (const person of people) Y.applyUpdate(doc, Y.encodeStateAsUpdate(person));
        deleteEmptied(doc, emptied);
        for (const person of people) Y.applyUpdate(person, Y.encodeStateAsUpdate(doc));

        for (const word of typed) expect(wordsIn(doc)).toContain(word);
        for (const person of people) expect(readAgendaInhoud(person)).toEqual(readAgendaInhoud(doc));
      },
    ),
    { numRuns: 200 },
  );
});

describe("restoring changes no more than it must", () => {
  test("one word in a paragraph", () => {
    const doc = createAgendaDocument({
      titel: "Wijkagenda",
      inleiding: paragraphs("Elke buurt krijgt een plek.", "Tweede."),
    });
    const moment = readAgendaInhoud(doc);
    const text = (agendaTekst(doc, "inleiding").get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.delete(5, 5);
    text.insert(5, "wijk");
    let deleted = 0;
    let inserted = "";
    text.observe(({ delta }) => {
      for (const step of delta) {
        deleted += step.delete ?? 0;
        if (typeof step.insert === "string") inserted += step.insert;
      }
    });
    restoreInhoud(doc, moment);
    expect({ deleted, inserted }).toEqual({ deleted: 4, inserted: "buurt" });
  });

  test("a thema that was added later keeps its texts, vervallen, and comes back with a later moment", () => {
    const doc = createAgendaDocument({ titel: "Wijkagenda" });
    const before = readAgendaInhoud(doc);
    addThema(doc, { id: "aaaaaaaaaaaa", titel: "Later bedacht" });
    const later = readAgendaInhoud(doc);
    restoreInhoud(doc, before);
    expect(readAgendaInhoud(doc).themas).toMatchObject([{ titel: "Later bedacht", vervallen: true }]);
    restoreInhoud(doc, later);
    expect(readAgendaInhoud(doc)).toEqual(later);
  });
});
