import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { DOMEINEN, PARTICIPATIENIVEAUS, THEMA_TEKSTEN } from "../../../app/thema/thema";
import {
  addBewijs,
  addThema,
  agendaMap,
  agendaTekst,
  bewijsKey,
  createAgendaDocument,
  moveThema,
  onderbouwingMap,
  orderedThemaIds,
  removeBewijs,
  setThemaVeld,
  setThemaVervallen,
  themasMap,
  themaTekst,
} from "../../../realtime/document/agenda-document";
import { type AgendaInhoud, readAgendaInhoud, TITEL_MAX_LENGTH } from "../../../realtime/document/agenda-inhoud";
import { type RichText, readRichText, writeRichText } from "../../../realtime/document/rich-text";
import { paragraphs } from "../../support/rich-text";

const EDITORS = 3;

/** The same document in the hands of several people. */
function hands(count = EDITORS): Y.Doc[] {
  const state = Y.encodeStateAsUpdate(
    createAgendaDocument({
      titel: "Wijkagenda",
      themas: ["aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"].map((id) => ({
        id,
        titel: id,
        waarom: paragraphs("Om"),
      })),
    }),
  );
  return Array.from({ length: count }, () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    return doc;
  });
}

function exchange(one: Y.Doc, two: Y.Doc): void {
  const toTwo = Y.encodeStateAsUpdate(one, Y.encodeStateVector(two));
  const toOne = Y.encodeStateAsUpdate(two, Y.encodeStateVector(one));
  Y.applyUpdate(two, toTwo);
  Y.applyUpdate(one, toOne);
}

/** Twice around, so that everyone has everything. */
function exchangeAll(docs: readonly Y.Doc[]): void {
  for (let round = 0; round < 2; round++) {
    for (const one of docs) for (const two of docs) if (one !== two) exchange(one, two);
  }
}

const who = fc.nat(EDITORS - 1);
const which = fc.nat(20);
const action = fc.oneof(
  fc.record({ do: fc.constant("add" as const), who }),
  fc.record({ do: fc.constant("rename" as const), who, which, titel: fc.string() }),
  fc.record({ do: fc.constant("choose" as const), who, which, domein: fc.constantFrom(...DOMEINEN) }),
  fc.record({ do: fc.constant("move" as const), who, which, to: fc.nat(6) }),
  fc.record({ do: fc.constant("remove" as const), who, which, vervallen: fc.boolean() }),
  fc.record({
    do: fc.constant("edit" as const),
    who,
    which,
    tekst: fc.constantFrom(...THEMA_TEKSTEN),
    at: fc.nat(30),
    words: fc.string(),
  }),
  fc.record({ do: fc.constant("cut" as const), who, which, at: fc.nat(3) }),
  fc.record({ do: fc.constant("prove" as const), who, which, reactie: fc.constantFrom("r1", "r2", "r3") }),
  fc.record({ do: fc.constant("disprove" as const), who, which, reactie: fc.constantFrom("r1", "r2", "r3") }),
  fc.record({ do: fc.constant("exchange" as const), who, withWhom: who }),
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

function perform(docs: readonly Y.Doc[], step: Action, added: string[]): void {
  const doc = docs[step.who] as Y.Doc;
  if (step.do === "exchange") {
    const other = docs[step.withWhom] as Y.Doc;
    if (other !== doc) exchange(doc, other);
    return;
  }
  if (step.do === "add") {
    const id = `nieuw${String(added.length).padStart(7, "0")}`;
    added.push(id);
    addThema(doc, { id, titel: id });
    return;
  }
  const ids = [...themasMap(doc).keys()].sort();
  const id = ids[step.which % ids.length] as string;
  switch (step.do) {
    case "rename":
      setThemaVeld(doc, id, "titel", step.titel);
      break;
    case "choose":
      setThemaVeld(doc, id, "domein", step.domein);
      break;
    case "move":
      moveThema(doc, id, step.to);
      break;
    case "remove":
      setThemaVervallen(doc, id, step.vervallen);
      break;
    case "edit": {
      const fragment = themaTekst(doc, id, step.tekst);
      const text = fragment.firstChild instanceof Y.XmlElement ? fragment.firstChild.firstChild : null;
      if (text instanceof Y.XmlText) text.insert(step.at % (text.length + 1), step.words);
      else fragment.insert(0, [paragraph(step.words)]);
      break;
    }
    case "cut": {
      const fragment = themaTekst(doc, id, "waarom");
      if (fragment.length > 0) fragment.delete(step.at % fragment.length, 1);
      break;
    }
    case "prove":
      addBewijs(doc, id, { soort: "reactie", reactie: step.reactie });
      break;
    case "disprove":
      removeBewijs(doc, id, bewijsKey({ soort: "reactie", reactie: step.reactie }));
      break;
  }
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement("paragraph");
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

test("whatever several people do at once, all end with the same agenda and each thema is there once", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (steps) => {
      const docs = hands();
      const added: string[] = [];
      for (const step of steps) perform(docs, step, added);
      exchangeAll(docs);

      const [first, ...others] = docs.map(readAgendaInhoud) as [AgendaInhoud, ...AgendaInhoud[]];
      for (const other of others) expect(other).toEqual(first);
      const ids = first.themas.map(({ id }) => id);
      expect([...ids].sort()).toEqual(["aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc", ...added].sort());
      expect(docs.map(orderedThemaIds)).toEqual(
        docs.map(() => first.themas.filter(({ vervallen }) => !vervallen).map(({ id }) => id)),
      );
    }),
    { numRuns: 100 },
  );
});

test("the order in which updates arrive does not matter", () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 40 }), fc.infiniteStream(fc.nat()), (steps, random) => {
      const docs = hands();
      const updates: Uint8Array[] = [];
      for (const doc of docs) {
        doc.on("update", (update: Uint8Array, _origin, _doc, transaction) => {
          if (transaction.local) updates.push(update);
        });
      }
      const before = Y.encodeStateAsUpdate(docs[0] as Y.Doc);
      for (const step of steps) perform(docs, step, []);
      exchangeAll(docs);

      const late = new Y.Doc();
      Y.applyUpdate(late, before);
      const keys = updates.map((update) => ({ update, key: random.next().value as number }));
      for (const { update } of keys.sort((a, b) => a.key - b.key)) Y.applyUpdate(late, update);
      expect(readAgendaInhoud(late)).toEqual(readAgendaInhoud(docs[0] as Y.Doc));
    }),
    { numRuns: 60 },
  );
});

test("a thema that is moved stands where it was put", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 40 }), (moves) => {
      const [doc] = hands(1) as [Y.Doc];
      for (let i = 0; i < 4; i++) addThema(doc, { id: `extra0000000${i}`.slice(-12), titel: "Extra" });
      for (const [which, to] of moves) {
        const ids = orderedThemaIds(doc);
        const id = ids[which % ids.length] as string;
        const index = to % ids.length;
        moveThema(doc, id, index);
        const without = ids.filter((other) => other !== id);
        expect(orderedThemaIds(doc)).toEqual([...without.slice(0, index), id, ...without.slice(index)]);
      }
    }),
  );
});

test("themas can be put in the same place a thousand times", () => {
  const [doc] = hands(1) as [Y.Doc];
  for (let i = 0; i < 1000; i++) {
    const last = orderedThemaIds(doc).at(-1) as string;
    moveThema(doc, last, 1);
    expect(orderedThemaIds(doc)[1]).toBe(last);
  }
});

test("two people who add a thema at the same moment both see both, in the same order", () => {
  const [one, two] = hands(2) as [Y.Doc, Y.Doc];
  addThema(one, { id: "van_een_aaaa", titel: "Van een" });
  addThema(two, { id: "van_twee_aaa", titel: "Van twee" });
  writeRichText(themaTekst(one, "van_een_aaaa", "waarom"), paragraphs("Omdat"));
  exchangeAll([one, two]);
  expect(orderedThemaIds(one)).toEqual(orderedThemaIds(two));
  expect(orderedThemaIds(one)).toEqual(expect.arrayContaining(["van_een_aaaa", "van_twee_aaa"]));
});

test("the same evidence added by two people is there once", () => {
  const [one, two] = hands(2) as [Y.Doc, Y.Doc];
  const bewijs = { soort: "waarneming", indicator: "inwoners", gebied: "WK051836", periode: "2022" } as const;
  addBewijs(one, "aaaaaaaaaaaa", bewijs);
  addBewijs(two, "aaaaaaaaaaaa", bewijs);
  exchangeAll([one, two]);
  expect(readAgendaInhoud(one).themas[0]?.onderbouwing).toEqual([bewijs]);
});

test("a thema that is removed keeps its texts, and comes back with them", () => {
  const [doc] = hands(1) as [Y.Doc];
  const before = readAgendaInhoud(doc);
  setThemaVervallen(doc, "bbbbbbbbbbbb", true);
  expect(orderedThemaIds(doc)).toEqual(["aaaaaaaaaaaa", "cccccccccccc"]);
  expect(readAgendaInhoud(doc).themas.find(({ id }) => id === "bbbbbbbbbbbb")?.waarom).toEqual(paragraphs("Om"));
  setThemaVervallen(doc, "bbbbbbbbbbbb", false);
  expect(readAgendaInhoud(doc)).toEqual(before);
});

/** What a client could put under a key: any value, types included. */
const hostileValue: fc.Arbitrary<() => unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }).map((value) => () => value),
  fc.constantFrom(undefined, Number.NaN, 1e308, "__proto__", "x".repeat(5000)).map((value) => () => value),
  fc.uint8Array({ maxLength: 5 }).map((value) => () => value),
  fc.constant(() => new Y.Map([["titel", new Y.Map()]])),
  fc.constant(() => new Y.Array()),
  fc.constant(() => new Y.Text("tekst")),
  fc.constant(() => new Y.XmlElement("thema")),
);
const hostileKey = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "titel", "volgorde", "vervallen", "domein", "schema", ""),
  fc.string(),
);
const hostileFields = fc.array(fc.tuple(hostileKey, hostileValue), { maxLength: 6 });
const hostileXml: fc.Arbitrary<() => Y.XmlElement | Y.XmlText> = fc.letrec<{ node: () => Y.XmlElement | Y.XmlText }>(
  (tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc
        .tuple(fc.string(), fc.constantFrom("bold", "italic", "link", "__proto__"), fc.jsonValue({ maxDepth: 1 }))
        .map(([words, mark, value]) => () => {
          const text = new Y.XmlText();
          text.insert(0, words, { [mark]: value });
          return text;
        }),
      fc
        .tuple(
          fc.constantFrom(
            "paragraph",
            "heading",
            "bulletList",
            "orderedList",
            "listItem",
            "hardBreak",
            "script",
            "doc",
          ),
          fc.array(tie("node"), { maxLength: 3 }),
          fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
        )
        .map(([name, children, level]) => () => {
          const element = new Y.XmlElement(name);
          element.setAttribute("level", level as string);
          element.insert(
            0,
            children.map((child) => child()),
          );
          return element;
        }),
    ),
  }),
).node;

test("whatever a client writes, the agenda can be read, sorted and changed, and what is read fits", () => {
  fc.assert(
    fc.property(
      fc.record({
        agenda: hostileFields,
        themas: fc.array(fc.tuple(hostileKey, hostileValue), { maxLength: 4 }),
        fields: hostileFields,
        onderbouwing: hostileFields,
        inleiding: fc.array(hostileXml, { maxLength: 3 }),
      }),
      ({ agenda, themas, fields, onderbouwing, inleiding }) => {
        const [doc] = hands(1) as [Y.Doc];
        for (const [key, value] of agenda) agendaMap(doc).set(key, value());
        for (const [key, value] of themas) themasMap(doc).set(key, value());
        const thema = new Y.Map<unknown>();
        themasMap(doc).set("vijandig0000", thema);
        for (const [key, value] of fields) thema.set(key, value());
        for (const [key, value] of onderbouwing) onderbouwingMap(doc, "vijandig0000").set(key, value());
        agendaTekst(doc, "inleiding").insert(
          0,
          inleiding.map((node) => node()),
        );

        const inhoud = readAgendaInhoud(doc);
        expectToFit(inhoud);
        const [first] = orderedThemaIds(doc);
        addThema(doc, { id: "daarna000000", titel: "Daarna" });
        moveThema(doc, "daarna000000", 0);
        if (first !== undefined) moveThema(doc, first, 1);
        expectToFit(readAgendaInhoud(doc));
      },
    ),
    { numRuns: 150 },
  );
});

function expectToFit(inhoud: AgendaInhoud): void {
  expect(JSON.parse(JSON.stringify(inhoud))).toEqual(inhoud);
  expect(inhoud.titel.length).toBeLessThanOrEqual(TITEL_MAX_LENGTH);
  expect(new Set(inhoud.themas.map(({ id }) => id)).size).toBe(inhoud.themas.length);
  for (const thema of inhoud.themas) {
    expect(thema.id).toMatch(/^[\w-]{12}$/);
    expect([null, ...DOMEINEN]).toContain(thema.domein);
    expect([null, ...PARTICIPATIENIVEAUS]).toContain(thema.participatieniveau);
    expect(thema.titel.length).toBeLessThanOrEqual(TITEL_MAX_LENGTH);
    expect(typeof thema.vervallen).toBe("boolean");
    for (const tekst of THEMA_TEKSTEN) expectRichText(thema[tekst]);
  }
  expectRichText(inhoud.inleiding);
}

function expectRichText(text: RichText): void {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment("tekst");
  writeRichText(fragment, text);
  // What is read can be written and is then read the same.
  expect(readRichText(fragment)).toEqual(text);
  expect(JSON.stringify(text)).not.toMatch(/javascript:|"script"/);
}
