// What is pasted or dropped and would be refused by the server is not put in the text: all that stood there stays.
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type * as Y from "yjs";
import { checkContent, checkWords, type TooLarge } from "./size-check";

type RefuseTooLargeOptions = { doc: Y.Doc; onRefused: (reason: TooLarge) => void };

export const RefuseTooLarge = Extension.create<RefuseTooLargeOptions>({
  name: "refuseTooLarge",
  addProseMirrorPlugins() {
    const { doc, onRefused } = this.options;
    const { schema } = this.editor;

    function refuse(reason: TooLarge | null): boolean {
      if (reason !== null) onRefused(reason);
      return reason !== null;
    }
    /** Before the editor reads it, which takes seconds for what is very large. */
    function refuseWords(event: Event, data: DataTransfer | null): boolean {
      const isRefused = refuse(checkWords(data?.getData("text/plain") ?? ""));
      if (isRefused) event.preventDefault();
      return isRefused;
    }

    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: (_view, event) => refuseWords(event, event.clipboardData),
            drop: (_view, event) => refuseWords(event, event.dataTransfer),
          },
          handlePaste: (_view, _event, { content }) => refuse(checkContent(doc, content, schema)),
          // What is only moved stood there already.
          handleDrop: (_view, _event, { content }, isMoved) => !isMoved && refuse(checkContent(doc, content, schema)),
        },
      }),
    ];
  },
});
