/** What was typed before the page was loaded again, and what becomes of it: with real documents, in the storage of one tab. */
import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { createKeptWork } from "../../../realtime/client/kept-work";
import { createSafekeeping, type Safekeeping } from "../../../realtime/client/safekeeping";
import { agendaTekst } from "../../../realtime/document/agenda-document";
import { readLooseWords } from "../../../realtime/document/loose-words";
import { plainText, readRichText, writeRichText } from "../../../realtime/document/rich-text";
import { paragraphs } from "../../support/rich-text";
import { tab } from "./tab";

let storage: Storage;
/** What the server had when the words were typed. */
let server: Y.Doc;

beforeEach(() => {
  storage = tab();
  server = new Y.Doc();
  writeRichText(agendaTekst(server, "inleiding"), paragraphs("Van de server."));
  const page = openPage(server);
  const paragraph = agendaTekst(page.doc, "inleiding").get(0) as Y.XmlElement;
  const text = paragraph.get(0) as Y.XmlText;
  text.insert(text.length, " Nog niet bewaard.");
  page.work.keep(true);
});

/** A page of the same person in the same tab, loaded with what the server has. */
function openPage(from: Y.Doc): { doc: Y.Doc; work: Safekeeping; isRestored: boolean } {
  const doc = new Y.Doc();
  const work = createSafekeeping(doc, createKeptWork(storage, "agenda", "ik"));
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "server") work.add(update);
  });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from), "server");
  return { doc, work, isRestored: work.restore() };
}

/** Null: nothing is loose. */
function wordsOf({ work }: { work: Safekeeping }): string | null {
  return work.loose().length === 0 ? null : work.loose().map(readLooseWords).join("\n");
}

const read = (doc: Y.Doc) => plainText(readRichText(agendaTekst(doc, "inleiding")));

test("what fits is put back, and there is nothing left to copy", () => {
  const page = openPage(server);
  expect(page.isRestored).toBe(true);
  expect(read(page.doc)).toBe("Van de server. Nog niet bewaard.");
  expect(wordsOf(page)).toBeNull();
});

test("what does not fit on what the server has is offered to copy until it was seen", () => {
  const backup = new Y.Doc();
  writeRichText(agendaTekst(backup, "inleiding"), paragraphs("Van een oude kopie."));
  const page = openPage(backup);
  expect(page.isRestored).toBe(false);
  expect(read(page.doc)).toBe("Van een oude kopie.");
  expect(wordsOf(page)).toBe("Nog niet bewaard.");

  // Nobody looked: it is there again.
  page.work.keep(true);
  const again = openPage(backup);
  expect(wordsOf(again)).toBe("Nog niet bewaard.");
  again.work.dismissLoose();
  expect(wordsOf(again)).toBeNull();
  expect(wordsOf(openPage(backup))).toBeNull();
  expect(Object.keys(storage)).toEqual([]);
});

test("words of two times that do not fit are both there", () => {
  const backup = new Y.Doc();
  writeRichText(agendaTekst(backup, "inleiding"), paragraphs("Van een oude kopie."));
  const page = openPage(backup);
  const text = (agendaTekst(page.doc, "inleiding").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(text.length, " En dit.");
  page.work.keep(true);
  expect(wordsOf(openPage(new Y.Doc()))).toBe("Nog niet bewaard.\nEn dit.");
});

test("a change without words that does not fit is told too", () => {
  const page = openPage(server);
  (agendaTekst(page.doc, "inleiding").get(0) as Y.XmlElement).delete(0, 1);
  page.work.keep(true);
  expect(wordsOf(openPage(new Y.Doc()))).toBe("");
});

test("who signs out leaves no words behind, and is warned first", () => {
  const page = openPage(new Y.Doc());
  expect(page.work.wouldLose()).toBe(false);
  page.work.noteSubmit(true);
  expect(page.work.wouldLose()).toBe(true);
  page.work.keep(true);
  expect(Object.keys(storage)).toEqual([]);
});

test("nobody else who opens a draft in this tab finds the words", () => {
  openPage(new Y.Doc());
  expect(Object.keys(storage)).toHaveLength(1);
  createKeptWork(storage, "agenda", "iemand-anders");
  expect(Object.keys(storage)).toEqual([]);
});
