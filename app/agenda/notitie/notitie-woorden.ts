/** Marks in an editor the words at which a note is. Only shows: the document holds nothing of it. */
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { DecorationSet } from "@tiptap/pm/view";

/** A transaction with this meta puts another set in the place of the marks. */
export const notitieWoordenKey = new PluginKey<DecorationSet>("notitieWoorden");

export const NotitieWoorden = Extension.create({
  name: "notitieWoorden",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: notitieWoordenKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, marks) => {
          const next: DecorationSet | undefined = transaction.getMeta(notitieWoordenKey);
          return next ?? marks.map(transaction.mapping, transaction.doc);
        },
      },
      props: { decorations: (state) => notitieWoordenKey.getState(state) },
    }),
  ],
});
