/** A document in the hands of several people, and what they may do to it. */
import fc from "fast-check";
import * as Y from "yjs";
import { DOMEINEN, THEMA_TEKSTEN } from "../../../app/thema/thema";
import {
  addBewijs,
  addThema,
  bewijsKey,
  createAgendaDocument,
  moveThema,
  removeBewijs,
  setThemaVeld,
  setThemaVervallen,
  themasMap,
  themaTekst,
} from "../../../realtime/document/agenda-document";
import { paragraphs } from "../../support/rich-text";

const EDITORS = 3;

export const FIRST_THEMAS = ["aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"] as const;

/** The same document in the hands of several people. */
export function hands(count = EDITORS): Y.Doc[] {
  const state = Y.encodeStateAsUpdate(
    createAgendaDocument({
      titel: "Wijkagenda",
      themas: FIRST_THEMAS.map((id) => ({
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

export function exchange(one: Y.Doc, two: Y.Doc): void {
  const toTwo = Y.encodeStateAsUpdate(one, Y.encodeStateVector(two));
  const toOne = Y.encodeStateAsUpdate(two, Y.encodeStateVector(one));
  Y.applyUpdate(two, toTwo);
  Y.applyUpdate(one, toOne);
}

/** Twice around, so that everyone has everything. */
export function exchangeAll(docs: readonly Y.Doc[]): void {
  for (let round = 0; round < 2; round++) {
    for (const one of docs) for (const two of docs) if (one !== two) exchange(one, two);
  }
}

export const who = fc.nat(EDITORS - 1);
const which = fc.nat(20);
/** What one of them does, apart from exchanging. */
export const change = fc.oneof(
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
);
export type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** `added`: the themas added so far, by anyone. */
export function perform(docs: readonly Y.Doc[], step: Change, added: string[]): void {
  const doc = docs[step.who] as Y.Doc;
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
