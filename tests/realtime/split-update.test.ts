import { expect, test } from "vitest";
import * as Y from "yjs";
import { agendaMap, agendaTekst } from "../../realtime/document/agenda-document";
import { writeRichText } from "../../realtime/document/rich-text";
import { PIECE_MAX_STRUCTS } from "../../realtime/server/limits";
import { splitUpdate } from "../../realtime/server/split-update";
import { isComplete, readUpdate } from "../../realtime/server/update";
import { CIRCULAR_UPDATE, cuttingUpdate, piecedUpdate } from "../support/hostile-updates";
import { paragraphs } from "../support/rich-text";

/** Takes in the pieces one by one, each of which builds on nothing that is still to come. */
function takeInPieces(doc: Y.Doc, update: Uint8Array): number {
  const pieces = splitUpdate(update);
  for (const bytes of pieces) {
    const piece = readUpdate(bytes);
    expect(piece.structs.length).toBeLessThanOrEqual(PIECE_MAX_STRUCTS);
    expect(isComplete(piece, doc)).toBe(true);
    Y.applyUpdate(doc, bytes);
  }
  return pieces.length;
}

test("pieces taken in one by one make the document that the whole would have made", () => {
  const people = Array.from({ length: 3 }, () => new Y.Doc());
  // In turns after each other in one text, so that each builds on the work of the others.
  for (let turn = 0; turn < 60; turn++) {
    const doc = people[turn % 3] as Y.Doc;
    for (const other of people) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    const written = new Y.Doc();
    writeRichText(
      written.getXmlFragment("x"),
      paragraphs(...Array.from({ length: 60 }, (_, i) => `Ünïcode 🌷 ${turn} ${i}`)),
    );
    const text = agendaTekst(doc, "participatie");
    const added = written.getXmlFragment("x").toArray();
    text.insert(
      turn % 2 === 0 ? 0 : text.length,
      added.map((element) => element.clone() as Y.XmlElement),
    );
    text.delete(Math.floor(text.length / 2), 3);
    agendaMap(doc).set("titel", [turn, { waarde: `${turn}` }]);
  }
  const all = new Y.Doc();
  for (const doc of people) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc));
  const whole = Y.encodeStateAsUpdate(all);
  const copy = new Y.Doc();
  expect(takeInPieces(copy, whole)).toBeGreaterThan(3);
  expect(Y.equalSnapshots(Y.snapshot(copy), Y.snapshot(all))).toBe(true);
  expect(agendaTekst(copy, "participatie").toString()).toBe(agendaTekst(all, "participatie").toString());
  expect(agendaMap(copy).toJSON()).toEqual(agendaMap(all).toJSON());
});

test("a text of thirty thousand pieces and deletions in it come over whole", () => {
  const update = Y.mergeUpdates([piecedUpdate(30_000), cuttingUpdate(12_000)]);
  const expected = new Y.Doc();
  Y.applyUpdate(expected, update);
  const doc = new Y.Doc();
  takeInPieces(doc, update);
  expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(expected))).toBe(true);
});

test("changes that wait for each other are refused", () => {
  expect(() => splitUpdate(CIRCULAR_UPDATE)).toThrow("wait for each other");
});
