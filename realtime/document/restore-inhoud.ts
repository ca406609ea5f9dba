/**
 * Makes a shared agenda say what it said at an earlier moment: a change forward, the smallest there is, that merges
 * with what others type meanwhile.
 */
import * as Y from "yjs";
import { THEMA_TEKSTEN } from "../../app/thema/thema";
import {
  AGENDA_TEKSTEN,
  addBewijs,
  agendaMap,
  agendaTekst,
  bewijsKey,
  findThemaMap,
  removeBewijs,
  themasMap,
  themaTekst,
} from "./agenda-document";
import { type AgendaInhoud, readAgendaInhoud, readOnderbouwing, type ThemaInhoud } from "./agenda-inhoud";
import type { Emptied } from "./emptied-line";
import { restoreRichText } from "./restore-rich-text";

/**
 * Themas that did not exist then become vervallen: their texts and reactions stay. Answers the lines that were
 * emptied.
 */
export function restoreInhoud(doc: Y.Doc, inhoud: AgendaInhoud): Emptied[] {
  const emptied: Emptied[] = [];
  doc.transact(() => {
    const now = readAgendaInhoud(doc);
    if (now.titel !== inhoud.titel) agendaMap(doc).set("titel", inhoud.titel);
    for (const tekst of AGENDA_TEKSTEN) emptied.push(...restoreRichText(agendaTekst(doc, tekst), inhoud[tekst]));
    for (const thema of inhoud.themas) {
      restoreThema(
        doc,
        now.themas.find(({ id }) => id === thema.id),
        thema,
      );
      for (const tekst of THEMA_TEKSTEN) {
        emptied.push(...restoreRichText(themaTekst(doc, thema.id, tekst), thema[tekst]));
      }
    }
    const then = new Set(inhoud.themas.map(({ id }) => id));
    for (const { id, vervallen } of now.themas) {
      if (!then.has(id) && !vervallen) findThemaMap(doc, id)?.set("vervallen", true);
    }
  });
  return emptied;
}

function restoreThema(doc: Y.Doc, now: ThemaInhoud | undefined, thema: ThemaInhoud): void {
  if (now === undefined) themasMap(doc).set(thema.id, new Y.Map());
  const map = findThemaMap(doc, thema.id);
  for (const veld of ["titel", "domein", "participatieniveau", "volgorde", "vervallen"] as const) {
    if (now !== undefined && now[veld] === thema[veld]) continue;
    const waarde = thema[veld];
    // What was not chosen then, or could not be read, is not there.
    if (waarde === null || waarde === "") map?.delete(veld);
    else map?.set(veld, waarde);
  }
  restoreOnderbouwing(doc, thema);
}

function restoreOnderbouwing(doc: Y.Doc, { id, onderbouwing }: ThemaInhoud): void {
  const wanted = new Map(onderbouwing.map((bewijs) => [bewijsKey(bewijs), bewijs]));
  for (const { key, bewijs } of readOnderbouwing(doc, id)) {
    if (!wanted.delete(bewijsKey(bewijs))) removeBewijs(doc, id, key);
  }
  for (const bewijs of wanted.values()) addBewijs(doc, id, bewijs);
}
