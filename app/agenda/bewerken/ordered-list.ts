import { Node, wrappingInputRule } from "@tiptap/core";

/**
 * A numbered list, as TipTap's own writes it in the document. That one brings a reader of Markdown along, which weighs
 * more than all other lists together.
 */
export const OrderedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => ({
    start: { default: 1, parseHTML: (element) => Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1 },
    type: { default: null },
  }),
  parseHTML: () => [{ tag: "ol" }],
  renderHTML: ({ HTMLAttributes: { start } }) => ["ol", start === 1 ? {} : { start: Number(start) }, 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-7": () => this.editor.commands.toggleList(this.name, "listItem") };
  },
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d+)\.\s$/,
        type: this.type,
        getAttributes: ([, first]) => ({ start: Number(first) }),
        // "4. " after a list of three goes on with it.
        joinPredicate: ([, first], list) => list.childCount + Number(list.attrs["start"]) === Number(first),
      }),
    ];
  },
});
