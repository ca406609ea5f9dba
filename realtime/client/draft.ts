/**
 * What the page shows of the draft apart from its running texts: the themas in order with their choices and evidence,
 * and what publishing still needs. The texts are the editors' own business, so typing in one changes nothing here.
 */
import * as Y from "yjs";
import { checkPublishable, missingIn, type Ontbreekt, type PublishCheck } from "../../app/agenda/publishable";
import type { Bewijs, Domein, Participatieniveau } from "../../app/thema/thema";
import { typedThemaTitel, typedTitel } from "../document/agenda-document";
import { readAgendaInhoud, readOnderbouwing, type ThemaInhoud, withoutVervallen } from "../document/agenda-inhoud";
import { createStore, type Store } from "./store";

export type ThemaDraft = {
  id: string;
  /** As typed, spaces at the ends included. */
  titel: string;
  domein: Domein | null;
  participatieniveau: Participatieniveau | null;
  onderbouwing: { key: string; bewijs: Bewijs }[];
  ontbreekt: Ontbreekt[];
};

export type Draft = {
  titel: string;
  /** Most important first. A thema that did not change is the same object as before. */
  themas: readonly ThemaDraft[];
  vervallen: readonly { id: string; titel: string }[];
  check: PublishCheck;
};

/** Follows a document that was received; stops with the document. */
export function followDraft(doc: Y.Doc): Store<Draft> {
  const draft = createStore(readDraft(doc, []));
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    for (const type of transaction.changed.keys()) {
      if (type instanceof Y.Map) return draft.set(readDraft(doc, draft.get().themas));
    }
  });
  return draft;
}

function readDraft(doc: Y.Doc, before: readonly ThemaDraft[]): Draft {
  const inhoud = readAgendaInhoud(doc);
  return {
    titel: typedTitel(doc),
    themas: withoutVervallen(inhoud).themas.map((thema) => readThemaDraft(doc, thema, before)),
    vervallen: inhoud.themas.filter(({ vervallen }) => vervallen).map(({ id, titel }) => ({ id, titel })),
    check: checkPublishable(inhoud),
  };
}

function readThemaDraft(doc: Y.Doc, thema: ThemaInhoud, before: readonly ThemaDraft[]): ThemaDraft {
  const { id, domein, participatieniveau } = thema;
  const next: ThemaDraft = {
    id,
    titel: typedThemaTitel(doc, id),
    domein,
    participatieniveau,
    onderbouwing: readOnderbouwing(doc, id),
    ontbreekt: missingIn(thema),
  };
  const previous = before.find((candidate) => candidate.id === id);
  return previous !== undefined && JSON.stringify(previous) === JSON.stringify(next) ? previous : next;
}
