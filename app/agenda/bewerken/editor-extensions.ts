/**
 * What an editor can do: exactly what rich text holds (realtime/document/rich-text.ts). What it does not know it would
 * delete from the document, so the two go together. Nothing here changes a text that nobody touched: links are not made
 * while reading along, and no empty paragraph is added below a list.
 */
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import StarterKit from "@tiptap/starter-kit";
import type { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { kleurOf } from "../../../realtime/client/presence";
import { isSafeHref } from "../../../realtime/document/rich-text";

export function editorExtensions(fragment: Y.XmlFragment, provider: WebsocketProvider, naam: string) {
  return [
    StarterKit.configure({
      heading: { levels: [3, 4] },
      link: {
        autolink: false,
        linkOnPaste: true,
        openOnClick: false,
        isAllowedUri: isSafeHref,
        HTMLAttributes: { target: null, rel: null, class: null },
      },
      blockquote: false,
      code: false,
      codeBlock: false,
      dropcursor: false,
      gapcursor: false,
      horizontalRule: false,
      strike: false,
      trailingNode: false,
      underline: false,
      // Yjs undoes: one's own work only.
      undoRedo: false,
    }),
    Collaboration.configure({ fragment }),
    CollaborationCaret.configure({
      provider,
      // The server puts the name of the session in its place.
      user: { name: naam },
      render: renderCaret,
      selectionRender: (user) => ({ class: `selectie p${kleurOf(String(user["name"]))}` }),
    }),
  ];
}

/** Classes instead of the default's style attribute, which the CSP refuses. */
function renderCaret(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement("span");
  caret.className = `caret p${kleurOf(String(user["name"]))}`;
  // Who is where stands in the list of people; inside the text it would be read out as part of it.
  caret.setAttribute("aria-hidden", "true");
  const naam = document.createElement("b");
  naam.textContent = String(user["name"]);
  caret.append(naam);
  return caret;
}
