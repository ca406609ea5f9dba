import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { DOMEINEN, PARTICIPATIENIVEAUS, THEMA_TEKSTEN } from "../../../app/thema/thema";
import {
  addBewijs,
  addThema,
  agendaMap,
  agendaTekst,
  moveThema,
  onderbouwingMap,
  orderedThemaIds,
  setThemaVervallen,
  themasMap,
  themaTekst,
} from "../../../realtime/document/agenda-document";
import { type AgendaInhoud, readAgendaInhoud, TITEL_MAX_LENGTH } from "../../../realtime/document/agenda-inhoud";
import { type RichText, readRichText, writeRichText } from "../../../realtime/document/rich-text";
import { paragraphs } from "../../support/rich-text";
import { change, exchange, exchangeAll, FIRST_THEMAS, hands, perform, who } from "./hands";

const action = fc.oneof(change, fc.record({ do: fc.constant("exchange" as const), who, withWhom: who }));
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

function act(docs: readonly Y.Doc[], step: Action, added: string[]): void {
  if (step.do !== "exchange") perform(docs, step, added);
  else if (step.who !== step.withWhom) exchange(docs[step.who] as Y.Doc, docs[step.withWhom] as Y.Doc);
}

test("whatever several people do at once, all end with the same agenda and each thema is there once", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60, size: "max" }), (steps) => {
      const docs = hands();
      const added: string[] = [];
      for (const step of steps) act(docs, step, added);
      exchangeAll(docs);

      const [first, ...others] = docs.map(readAgendaInhoud) as [AgendaInhoud, ...AgendaInhoud[]];
      for (const other of others) expect(other).toEqual(first);
      const ids = first.themas.map(({ id }) => id);
      expect([...ids].sort()).toEqual([...FIRST_THEMAS, ...added].sort());
      expect(docs.map(orderedThemaIds)).toEqual(
        docs.map(() => first.themas.filter(({ vervallen }) => !vervallen).map(({ id }) => id)),
      );
    }),
    { numRuns: 100 },
  );
});

test("the order in which updates arrive does not matter", () => {
  fc.assert(
    fc.property(
      fc.array(action, { minLength: 1, maxLength: 40, size: "max" }),
      fc.infiniteStream(fc.nat()),
      (steps, random) => {
        const docs = hands();
        const updates: Uint8Array[] = [];
        for (const doc of docs) {
          doc.on("update", (update: Uint8Array, _origin, _doc, transaction) => {
            if (transaction.local) updates.push(update);
          });
        }
        const before = Y.encodeStateAsUpdate(docs[0] as Y.Doc);
        for (const step of steps) act(docs, step, []);
        exchangeAll(docs);

        const late = new Y.Doc();
        Y.applyUpdate(late, before);
        const keys = updates.map((update) => ({ update, key: random.next().value as number }));
        for (const { update } of keys.sort((a, b) => a.key - b.key)) Y.applyUpdate(late, update);
        expect(readAgendaInhoud(late)).toEqual(readAgendaInhoud(docs[0] as Y.Doc));
      },
    ),
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
          fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant({ toString: 1, valueOf: 1 })),
        )
        .map(([name, children, value]) => () => {
          const element = new Y.XmlElement(name);
          element.setAttribute("level", value as string);
          element.setAttribute("start", value as string);
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
