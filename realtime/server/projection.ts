/** Writes what a document says into rows that pages can query. */
import * as Y from "yjs";
import type { InTransaction } from "../../db/client";
import { saveProjection } from "../../db/queries/document";
import { type AgendaInhoud, readAgendaInhoud } from "../document/agenda-inhoud";

export type Projection = { agendaId: string; inhoud: AgendaInhoud; logId: number };

/** Reads a document as it is, changing nothing in it: a copy of a large one would keep everyone waiting. */
export function readProjection(agendaId: string, doc: Y.Doc, logId: number): Projection {
  return { agendaId, inhoud: readAgendaInhoud(new DocumentView(doc)), logId };
}

/**
 * A document that answers with the content of another. Asking the other for its texts would change what it knows about
 * their types, and every item of them: here the same items hang under types of the view's own.
 */
class DocumentView extends Y.Doc {
  readonly #viewed: Y.Doc;

  constructor(viewed: Y.Doc) {
    super();
    this.#viewed = viewed;
  }

  override get(name: string, TypeConstructor = Y.AbstractType): never {
    const known = this.share.get(name);
    if (known instanceof TypeConstructor) return known as never;
    const view = new TypeConstructor();
    const { _start, _map, _length } = this.#viewed.share.get(name) ?? view;
    Object.assign(view, { _start, _map, _length, doc: this });
    this.share.set(name, view as never);
    return view as never;
  }
}

export async function writeProjection(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: () => Date },
  { agendaId, inhoud, logId }: Projection,
): Promise<void> {
  await inTransaction((tx) => saveProjection(tx, agendaId, inhoud, logId, clock()), { isDraft: true });
}
