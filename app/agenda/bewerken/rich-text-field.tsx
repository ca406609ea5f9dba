// One running text: its toolbar and its editor. Made only when the text was received; it never writes a first content.
import { EditorContent, useEditor } from "@tiptap/react";
import { memo, useEffect, useId, useMemo, useRef, useState } from "react";
import type { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { editorExtensions } from "./editor-extensions";
import { LinkForm } from "./link-form";
import { Toolbar } from "./toolbar";

type RichTextFieldProps = {
  fragment: Y.XmlFragment;
  provider: WebsocketProvider;
  /** The name of who writes. */
  naam: string;
  label: string;
  /** The label where it stands alone: "Waarom, thema 2". */
  fullLabel: string;
  /** False while the server takes nothing in for good. */
  isEditable: boolean;
  onFocus?: () => void;
};

export const RichTextField = memo(function RichTextField(props: RichTextFieldProps) {
  const { fragment, provider, naam, label, fullLabel, isEditable, onFocus } = props;
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const [isLinkOpen, setLinkOpen] = useState(false);
  const extensions = useMemo(() => editorExtensions(fragment, provider, naam), [fragment, provider, naam]);
  const editorProps = useMemo(
    () => ({
      attributes: { class: "text", role: "textbox", "aria-multiline": "true", "aria-label": fullLabel },
      handleKeyDown(_view: unknown, event: KeyboardEvent): boolean {
        if (event.key === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
          event.preventDefault();
          setLinkOpen(true);
          return true;
        }
        if (event.key !== "F10" || !event.altKey) return false;
        field.current?.querySelector<HTMLButtonElement>("[role=toolbar] [tabindex='0']")?.focus();
        return true;
      },
    }),
    [fullLabel],
  );
  const editor = useEditor(
    {
      extensions,
      editorProps,
      immediatelyRender: false,
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      onFocus: () => onFocus?.(),
    },
    [extensions],
  );
  useEffect(() => {
    editor?.setEditable(isEditable, false);
  }, [editor, isEditable]);

  return (
    <div className="tekst-veld" ref={field}>
      <p className="label" id={id}>
        {label}
      </p>
      {editor !== null && isEditable && (
        <Toolbar editor={editor} label={fullLabel} isLinkOpen={isLinkOpen} onLink={() => setLinkOpen(!isLinkOpen)} />
      )}
      {editor !== null && isEditable && isLinkOpen && <LinkForm editor={editor} onClose={() => setLinkOpen(false)} />}
      <EditorContent editor={editor} />
    </div>
  );
});
