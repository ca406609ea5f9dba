// What others do leaves the caret and the page where they are; what one does oneself brings the caret in sight.
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
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
        handleScrollToSelection(view) {
          // The binding asks to scroll to the caret after every change of others. Undoing is one's own.
          const sync = ySyncPluginKey.getState(view.state) as { isChangeOrigin: boolean; isUndoRedoOperation: boolean };
          return (sync.isChangeOrigin && !sync.isUndoRedoOperation) || scrollFromBehindBar(view);
        },
      },
    }),
  ],
});

/** The editor takes the whole window for in sight, the bar on top of it included. False when that is not in the way. */
function scrollFromBehindBar(view: EditorView): boolean {
  const { bottom = 0 } = document.querySelector(".status-bar")?.getBoundingClientRect() ?? {};
  const { top } = view.coordsAtPos(view.state.selection.head);
  if (top >= bottom) return false;
  // Where the focus of anything else would come.
  const place = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  window.scrollBy(0, top - Math.max(bottom, place));
  return true;
}
