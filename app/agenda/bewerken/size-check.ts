// Whether the agenda has room for a piece of text, by the limits of the server: asked before it stands in the text.
import type { Fragment, Schema } from "@tiptap/pm/model";
import { prosemirrorToYDoc } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { DOCUMENT_MAX_BYTES, FRAME_MAX_BYTES, UPDATE_MAX_PARTS } from "../../../realtime/document/size-limits";

export type TooLarge =
  /** More than can be stored in one go. */
  | "stuk-te-groot"
  /** Together with what stands there more than an agenda may hold. */
  | "agenda-vol";

/** From its words alone, without reading what they are marked up with; null: they may fit. */
export function checkWords(words: string): TooLarge | null {
  return words.length > FRAME_MAX_BYTES ? "stuk-te-groot" : null;
}

/** From what it would be in the document; null when it fits. */
export function checkContent(doc: Y.Doc, content: Fragment, { topNodeType }: Schema): TooLarge | null {
  const piece = prosemirrorToYDoc(topNodeType.create(null, content));
  const bytes = Y.encodeStateAsUpdate(piece).length;
  const parts = [...piece.store.clients.values()].reduce((sum, structs) => sum + structs.length, 0);
  piece.destroy();
  if (bytes > FRAME_MAX_BYTES || parts > UPDATE_MAX_PARTS) return "stuk-te-groot";
  return Y.encodeStateAsUpdate(doc).length + bytes > DOCUMENT_MAX_BYTES ? "agenda-vol" : null;
}
