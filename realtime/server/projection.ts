/** Writes what a document says into rows that pages can query. */
import * as Y from "yjs";
import type { InTransaction } from "../../db/client";
import { saveProjection } from "../../db/queries/document";
import { type AgendaInhoud, readAgendaInhoud } from "../document/agenda-inhoud";
import { documentOf } from "./document-state";

export type Projection = { agendaId: string; inhoud: AgendaInhoud; logId: number };

/** Reads a document through a copy: asking a live one for its texts changes what it knows about their types. */
export function readProjection(agendaId: string, doc: Y.Doc, logId: number): Projection {
  const copy = documentOf(Y.encodeStateAsUpdate(doc));
  const inhoud = readAgendaInhoud(copy);
  copy.destroy();
  return { agendaId, inhoud, logId };
}

export async function writeProjection(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: () => Date },
  { agendaId, inhoud, logId }: Projection,
): Promise<void> {
  await inTransaction((tx) => saveProjection(tx, agendaId, inhoud, logId, clock()), { isDraft: true });
}
