// What others do leaves the caret and the page where they are.
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { yCursorPluginKey, ySyncPluginKey } from "@tiptap/y-tiptap";
import { readNativeSelection } from "../../../realtime/client/native-selection";

export const KeepCaret = Extension.create({
  name: "keepCaret",
  dispatchTransaction({ transaction, next }) {
    const carets: unknown = transaction.getMeta(yCursorPluginKey);
    if (carets === undefined) return next(transaction);
    // It was made before the caret was read, and would take it back.
    readNativeSelection();
    next(this.editor.state.tr.setMeta(yCursorPluginKey, carets));
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        // The binding asks to scroll to the caret after every change of others. Undoing is one's own.
        handleScrollToSelection({ state }) {
          const sync = ySyncPluginKey.getState(state) as { isChangeOrigin: boolean; isUndoRedoOperation: boolean };
          return sync.isChangeOrigin && !sync.isUndoRedoOperation;
        },
      },
    }),
  ],
});
