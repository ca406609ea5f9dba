import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { THEMA_TEKSTEN } from "../../../app/thema/thema";
import { agendaTekst, findThemaMap, themasMap, themaTekst } from "../../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../../realtime/document/agenda-inhoud";
import { plainText } from "../../../realtime/document/rich-text";
import { readProjection } from "../../../realtime/server/projection";
import { paragraphs } from "../../support/rich-text";
import { change, FIRST_THEMAS, hands, perform, who } from "./hands";

/** What is on its way to one of them: nothing is lost, but nothing keeps its order either. */
type Inbox = Uint8Array[];

const HERE = Symbol("here");

/** fast-check makes arrays of some ten steps unless it is told. */
const LONG = { maxLength: 60, size: "max" } as const;

const index = fc.nat(1000);
const step = fc.oneof(
  { weight: 6, arbitrary: change },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("undo" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("redo" as const), who }) },
  // One update of those on their way, not the oldest, and perhaps not for the last time.
  { weight: 6, arbitrary: fc.record({ do: fc.constant("deliver" as const), who, index, isRepeated: fc.boolean() }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Everyone with a document, an inbox, and an undo of what they changed in themas and texts that are there. */
function editors() {
  const docs = hands();
  const inboxes: Inbox[] = docs.map(() => []);
  const undoManagers = docs.map((doc, own) => {
    doc.on("update", (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      for (const [other, inbox] of inboxes.entries()) if (local && other !== own) inbox.push(update);
    });
    const manager = new Y.UndoManager(undoableIn(doc), { trackedOrigins: new Set([HERE]), captureTimeout: 0 });
    // A thema that comes in is never taken out by undo: what is done to it afterwards is.
    themasMap(doc).observe(() => manager.addToScope(undoableIn(doc)));
    return manager;
  });
  return { docs, inboxes, undoManagers };
}

function undoableIn(doc: Y.Doc): Y.AbstractType<unknown>[] {
  const texts = (["inleiding", "participatie"] as const).map((tekst) => agendaTekst(doc, tekst));
  const perThema = [...themasMap(doc).keys()].flatMap((id) => [
    ...THEMA_TEKSTEN.map((tekst) => themaTekst(doc, id, tekst)),
    findThemaMap(doc, id) ?? [],
  ]);
  return [...texts, ...perThema].flat() as Y.AbstractType<unknown>[];
}

type Editors = ReturnType<typeof editors>;

function take({ docs, inboxes, undoManagers }: Editors, next: Step, added: string[]): void {
  switch (next.do) {
    case "undo":
      undoManagers[next.who]?.undo();
      break;
    case "redo":
      undoManagers[next.who]?.redo();
      break;
    case "deliver": {
      const inbox = inboxes[next.who] ?? [];
      const update = inbox[next.index % inbox.length];
      if (update === undefined) break;
      Y.applyUpdate(docs[next.who] as Y.Doc, update);
      if (!next.isRepeated) inbox.splice(next.index % inbox.length, 1);
      break;
    }
    default:
      docs[next.who]?.transact(() => perform(docs, next, added), HERE);
  }
}

/** All that is still on its way arrives, in the order of `random`. */
function deliverAll({ docs, inboxes }: Editors, random: fc.Stream<number>): void {
  for (const [own, inbox] of inboxes.entries()) {
    const shuffled = inbox.splice(0).map((update) => ({ update, key: random.next().value as number }));
    for (const { update } of shuffled.sort((a, b) => a.key - b.key)) Y.applyUpdate(docs[own] as Y.Doc, update);
  }
}

/** As the server reads it, into the rows of pages. */
const projected = (doc: Y.Doc) => readProjection("x", doc, 1).inhoud;

test("whatever several people do, undo and redo, in whatever order it reaches them, all end with the same rows and each thema once", () => {
  fc.assert(
    fc.property(fc.array(step, LONG), fc.infiniteStream(index), (steps, random) => {
      const all = editors();
      const added: string[] = [];
      for (const next of steps) take(all, next, added);
      deliverAll(all, random);

      const [first, ...others] = all.docs.map(projected);
      for (const other of others) expect(other).toEqual(first);
      expect(first?.themas.map(({ id }) => id).sort()).toEqual([...FIRST_THEMAS, ...added].sort());
      for (const doc of all.docs) {
        expect(doc.store.pendingStructs).toBeNull();
        expect(readAgendaInhoud(doc)).toEqual(first);
      }
    }),
    { numRuns: 60 },
  );
});

const letter = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("write" as const), who, at: index }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("undo" as const), who }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("deliver" as const), who, index, isRepeated: fc.boolean() }) },
);

test("undo takes back one's own work and nobody else's, whatever came in between", () => {
  fc.assert(
    fc.property(fc.array(letter, LONG), fc.infiniteStream(index), (steps, random) => {
      const all = editors();
      const written: string[][] = all.docs.map(() => []);
      // Each letter is written once, so that it is known whose it is.
      let next = 0xe000;
      for (const one of steps) {
        if (one.do === "write") {
          const text = textOf(all.docs[one.who] as Y.Doc);
          const sign = String.fromCodePoint(next++);
          text.doc?.transact(() => text.insert(one.at % (text.length + 1), sign), HERE);
          written[one.who]?.push(sign);
        } else {
          take(all, one, []);
          if (one.do === "undo") written[one.who]?.pop();
        }
      }
      deliverAll(all, random);
      for (const doc of all.docs) {
        const signs = [...textOf(doc).toString()].filter((sign) => sign >= "\ue000");
        expect(signs.sort()).toEqual(written.flat().sort());
        expect(plainText(readAgendaInhoud(doc).themas[0]?.waarom ?? paragraphs())).toContain("O");
      }
    }),
    { numRuns: 60 },
  );
});

/** The words of the first text of the first thema, which all have. */
function textOf(doc: Y.Doc): Y.XmlText {
  const paragraph = themaTekst(doc, FIRST_THEMAS[0], "waarom").get(0) as Y.XmlElement;
  return paragraph.get(0) as Y.XmlText;
}
