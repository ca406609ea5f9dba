/**
 * A browser moves the caret at once and tells it later. What is drawn in between, ProseMirror draws with the caret where
 * it was, and so puts it back there. So before anything of others is drawn, the editors are told to look now.
 */
export function readNativeSelection(): void {
  if (typeof document !== "undefined") document.dispatchEvent(new Event("selectionchange"));
}
