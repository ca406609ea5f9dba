// What every step of filling one demo agenda works with: its document, its ids and how a change to it is stored.
import * as Y from "yjs";
import { readAgendaInhoud } from "../../../realtime/document/agenda-inhoud";
import { type RichText, type RichTextNode, writeRichText } from "../../../realtime/document/rich-text";
import type { Tx } from "../../client";
import { appendUpdates, saveProjection } from "../../queries/document";
import type { GebruikerId } from "./gebruikers";
import type { Kalender } from "./moment";
import type { Moment, VoorbeeldAgenda, VoorbeeldTekst } from "./voorbeeld-agenda";

export type Filling = { tx: Tx; voorbeeld: VoorbeeldAgenda; kalender: Kalender; team: GebruikerId; doc: Y.Doc };

/** Changes the document as its author would, the team when nobody is named: one stored update. */
export async function storeUpdate(
  { tx, voorbeeld, kalender, team, doc }: Filling,
  op: Moment,
  change: () => void,
  auteurId: GebruikerId = team,
) {
  const before = Y.encodeStateVector(doc);
  change();
  const createdAt = kalender.tijd(op);
  const data = Y.encodeStateAsUpdate(doc, before);
  const logId = await appendUpdates(tx, [{ agendaId: voorbeeld.id, data, auteurId, createdAt }]);
  await saveProjection(tx, voorbeeld.id, readAgendaInhoud(doc), logId, createdAt);
}

export function replaceText(fragment: Y.XmlFragment, tekst: VoorbeeldTekst): void {
  fragment.delete(0, fragment.length);
  writeRichText(fragment, toRichText(tekst));
}

export function toRichText(tekst: VoorbeeldTekst): RichText {
  return {
    type: "doc",
    content: tekst.map((block) =>
      typeof block === "string"
        ? paragraph(block)
        : { type: "bulletList", content: block.map((item) => ({ type: "listItem", content: [paragraph(item)] })) },
    ),
  };
}

function paragraph(text: string): RichTextNode {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

/** Twelve characters, as the shared document asks: "duindorp--03"; of a next agenda with its year, "vogelwi27-03". */
export function themaId(agendaId: string, nummer: number): string {
  const [, naam = agendaId, jaar = ""] = /^(.*)-20(\d{2})$/.exec(agendaId) ?? [];
  const name = naam.slice(0, 9 - jaar.length).padEnd(9 - jaar.length, "-");
  return `${name}${jaar}-${String(nummer).padStart(2, "0")}`;
}

export function actieId(agendaId: string, thema: number, nummer: number): string {
  return `${agendaId}-actie-${thema}-${nummer}`;
}

export function reactieId(agendaId: string, thema: number, nummer: number): string {
  return `${agendaId}-reactie-${thema}-${nummer}`;
}
