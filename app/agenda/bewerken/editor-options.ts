/**
 * What an editor can do: exactly what rich text holds (realtime/document/rich-text.ts). What it does not know it would
 * delete from the document, so the two go together. Nothing here changes a text that nobody touched, and undoing is Yjs's: one's
 * own work only. One by one rather than as a kit, which is twice as heavy.
 */
import type { Content, EditorOptions } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { BulletList } from "@tiptap/extension-list/bullet-list";
import { ListItem } from "@tiptap/extension-list/item";
import { ListKeymap } from "@tiptap/extension-list/keymap";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { initProseMirrorDoc } from "@tiptap/y-tiptap";
import type { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { kleurIndex } from "../../../realtime/client/presence";
import { NotitieWoorden } from "../notitie/notitie-woorden";
import { KeepCaret } from "./keep-caret";
import { LinkMark } from "./link-mark";
import { OrderedList } from "./ordered-list";
import { RefuseTooLarge } from "./refuse-too-large";
import type { TooLarge } from "./size-check";

export function editorOptions(
  fragment: Y.XmlFragment,
  provider: WebsocketProvider,
  naam: string,
  onRefused: (reason: TooLarge) => void,
): Pick<EditorOptions, "extensions" | "onBeforeCreate"> {
  // Made together with the first content, so that the editor starts with it instead of replacing an empty text.
  const mapping: ReturnType<typeof initProseMirrorDoc>["mapping"] = new Map();
  const extensions = [
    Document,
    Paragraph,
    Text,
    Heading.configure({ levels: [3, 4] }),
    BulletList,
    OrderedList,
    ListItem,
    ListKeymap,
    HardBreak,
    Bold,
    Italic,
    LinkMark,
    NotitieWoorden,
    Collaboration.configure({ fragment, ySyncOptions: { mapping } }),
    CollaborationCaret.configure({
      provider,
      // The server writes the name of the session and the colour over it.
      user: { name: naam },
      render: renderCaret,
      selectionRender: ({ color }) => ({ class: `selectie p${kleurIndex(color)}` }),
    }),
    KeepCaret,
    RefuseTooLarge.configure({ doc: provider.doc, onRefused }),
  ];
  return {
    extensions,
    onBeforeCreate({ editor }) {
      // An empty text gets the empty paragraph of the editor, which is not written until something is typed.
      if (fragment.length === 0) return;
      const first = initProseMirrorDoc(fragment, editor.schema);
      for (const [type, node] of first.mapping) mapping.set(type, node);
      // Taken as it is, node for node; only its type says that it would be parsed.
      editor.options.content = first.doc as unknown as Content;
    },
  };
}

/** Classes instead of the default's style attribute, which the CSP refuses. */
function renderCaret({ name, color }: Record<string, unknown>): HTMLElement {
  const caret = document.createElement("span");
  caret.className = `caret p${kleurIndex(color)}`;
  // Who is where stands in the list of people; inside the text it would be read out as part of it.
  caret.setAttribute("aria-hidden", "true");
  const naam = document.createElement("b");
  naam.textContent = String(name);
  caret.append(naam);
  return caret;
}
