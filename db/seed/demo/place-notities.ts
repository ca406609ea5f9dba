// The notes between colleagues in a demo agenda, at the words they are about.
import * as Y from "yjs";
import { findTekst, readPlek } from "../../../realtime/document/agenda-document";
import { passageOfWords } from "../../../realtime/document/passage";
import { insertBericht, insertNotitie } from "../../queries/notitie";
import { type Filling, storeUpdate, themaId } from "./filling";

export async function placeNotities(filling: Filling): Promise<void> {
  const { tx, voorbeeld, kalender, doc } = filling;
  for (const [index, { thema, tekst, woorden, isWeg, berichten }] of (voorbeeld.notities ?? []).entries()) {
    const plek = readPlek({ themaId: thema === undefined ? null : themaId(voorbeeld.id, thema), tekst });
    if (plek === undefined) throw new Error(`Demo agenda ${voorbeeld.id} has a notitie at no text`);
    const fragment = findTekst(doc, plek);
    const [eerste] = berichten;
    if (isWeg && eerste !== undefined) await storeUpdate(filling, eerste.op, () => appendWoorden(fragment, woorden));
    const passage = passageOfWords(fragment, woorden);
    if (passage === null) throw new Error(`Demo agenda ${voorbeeld.id} has no words "${woorden}"`);
    if (isWeg && eerste !== undefined) await storeUpdate(filling, eerste.op, () => removeLast(fragment));
    const id = `${voorbeeld.id}-notitie-${index + 1}`;
    await insertNotitie(tx, { id, agendaId: voorbeeld.id, ...plek, ...passage, isVoorbeeld: true });
    for (const [nummer, { soort = "bericht", tekst: said, door, op }] of berichten.entries()) {
      await insertBericht(tx, {
        notitieId: id,
        soort,
        tekst: said,
        formulierSleutel: `${id}-${nummer + 1}`,
        geplaatstOp: kalender.tijd(op),
        geplaatstDoor: door,
      });
    }
  }
}

function appendWoorden(fragment: Y.XmlFragment, woorden: string): void {
  const block = new Y.XmlElement("paragraph");
  block.insert(0, [new Y.XmlText(woorden)]);
  fragment.insert(fragment.length, [block as Y.XmlElement]);
}

function removeLast(fragment: Y.XmlFragment): void {
  fragment.delete(fragment.length - 1, 1);
}
