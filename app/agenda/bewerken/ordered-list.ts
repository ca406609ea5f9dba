import { Node, wrappingInputRule } from "@tiptap/core";
import { readStart } from "../../../realtime/document/rich-text";

/**
 * A numbered list, as TipTap's own writes it in the document. That one brings a reader of Markdown along, which weighs
 * more than all other lists together.
 */
export const OrderedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => ({
    start: { default: 1, parseHTML: (element) => readStart(element.getAttribute("start")) },
    type: { default: null },
  }),
  parseHTML: () => [{ tag: "ol" }],
  renderHTML: ({ HTMLAttributes }) => {
    const start = readStart(HTMLAttributes["start"]);
    return ["ol", start === 1 ? {} : { start }, 0];
  },
  addKeyboardShortcuts() {
    return { "Mod-Shift-7": () => this.editor.commands.toggleList(this.name, "listItem") };
  },
  addInputRules() {
    return [
      wrappingInputRule({
        // As many digits as `readStart` reads: what everyone else sees begins with the same number.
        find: /^(\d{1,4})\.\s$/,
        type: this.type,
        getAttributes: ([, first]) => ({ start: Number(first) }),
        // "4. " after a list of three goes on with it.
        joinPredicate: ([, first], list) => list.childCount + readStart(list.attrs["start"]) === Number(first),
      }),
    ];
  },
});
