import { expect, test } from "vitest";
import * as Y from "yjs";
import { addThema, agendaTekst, setThemaVeld } from "../../../realtime/document/agenda-document";
import { readLooseWords } from "../../../realtime/document/loose-words";
import { writeRichText } from "../../../realtime/document/rich-text";
import { paragraphs } from "../../support/rich-text";

const GROEN = "thema-groen1";
const LICHT = "thema-licht1";

/** What a page made beyond a draft that it no longer has a place in. */
function loosened(work: (doc: Y.Doc, text: Y.XmlText) => void, { gc = true } = {}): string {
  const doc = new Y.Doc({ gc });
  writeRichText(agendaTekst(doc, "inleiding"), paragraphs("Van de server."));
  addThema(doc, { id: GROEN, titel: "Groen" });
  const before = Y.encodeStateVector(doc);
  const text = (agendaTekst(doc, "inleiding").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  work(doc, text);
  return readLooseWords(Y.encodeStateAsUpdate(doc, before));
}

test("words typed into a text that is gone are read as they stood, not as they were typed", () => {
  const words = loosened((_doc, text) => {
    for (const letter of "Laatst getypt.") text.insert(text.length, letter);
    text.insert(text.toString().indexOf("getypt"), "hier ");
  });
  expect(words).toBe("Laatst hier getypt.");
});

test("what was taken away again is not offered, also when it can be undone", () => {
  const type = (_doc: Y.Doc, text: Y.XmlText) => {
    text.insert(0, "Dit blijft. Dit niet. ");
    text.delete(11, 10);
  };
  expect(loosened(type)).toBe("Dit blijft.");
  expect(loosened(type, { gc: false })).toBe("Dit blijft.");
});

test("every paragraph and every title has a line of its own, and a choice is no words", () => {
  const words = loosened((doc, text) => {
    text.insert(0, "Vooraan. ");
    const written = new Y.Doc();
    writeRichText(agendaTekst(written, "inleiding"), paragraphs("Tweede alinea.", "Derde alinea."));
    const inleiding = agendaTekst(doc, "inleiding");
    const [tweede, derde] = agendaTekst(written, "inleiding").toArray() as Y.XmlElement[];
    if (tweede === undefined || derde === undefined) throw new Error("No paragraphs");
    inleiding.insert(1, [derde.clone()]);
    inleiding.insert(1, [tweede.clone()]);
    addThema(doc, { id: LICHT, titel: "Meer", domein: "fysiek" });
    setThemaVeld(doc, LICHT, "titel", "Meer licht");
    setThemaVeld(doc, GROEN, "titel", "Meer groen");
    setThemaVeld(doc, GROEN, "domein", "sociaal");
    setThemaVeld(doc, GROEN, "participatieniveau", "adviseren");
  });
  expect(words).toBe("Vooraan.\nTweede alinea.\nDerde alinea.\nMeer licht\nMeer groen");
});

test("only choices and deletions are no words at all", () => {
  expect(loosened((doc) => setThemaVeld(doc, GROEN, "domein", "sociaal"))).toBe("");
  expect(loosened((_doc, text) => text.delete(0, 3))).toBe("");
});
