import type { EditorView } from "@tiptap/pm/view";

export type Range = { from: number; to: number };

/**
 * What is selected at this moment. Asked of the browser while the text has the focus: an editor hears of a new selection
 * only after the key that made it, and the next key may already be the one that asks for a note.
 */
export function selectedRange(view: EditorView): Range {
  const { from, to } = view.state.selection;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = view.dom.ownerDocument.getSelection() ?? {};
  if (
    !view.hasFocus() ||
    !anchorNode ||
    !focusNode ||
    !view.dom.contains(anchorNode) ||
    !view.dom.contains(focusNode)
  ) {
    return { from, to };
  }
  const ends = [view.posAtDOM(anchorNode, anchorOffset ?? 0), view.posAtDOM(focusNode, focusOffset ?? 0)];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}
