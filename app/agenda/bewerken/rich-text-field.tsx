// One running text: its toolbar and its editor. Made only when the text was received; it never writes a first content.
import { Editor } from "@tiptap/core";
import { memo, useCallback, useEffect, useRef, useState } from "react";
import type { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { useTeksten } from "../../taal/use-taal";
import { NotitieVak } from "../notitie/notitie-vak";
import { type Range, selectedRange } from "../notitie/selected-range";
import { bewerkenTeksten } from "./bewerken-teksten";
import { editorOptions } from "./editor-options";
import { LinkForm } from "./link-form";
import type { TooLarge } from "./size-check";
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
  announce: (message: string) => void;
};

export const RichTextField = memo(function RichTextField(props: RichTextFieldProps) {
  const { fragment, provider, naam, label, fullLabel, isEditable, onFocus, announce } = props;
  const teksten = useTeksten(bewerkenTeksten);
  const field = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const focused = useRef(onFocus);
  const refused = useRef((reason: TooLarge) => announce(teksten.teGroot[reason]));
  const firstLabel = useRef(fullLabel);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [isLinkOpen, setLinkOpen] = useState(false);
  const [notitieAt, setNotitieAt] = useState<Range | null>(null);
  const endNotitie = useCallback(() => setNotitieAt(null), []);
  const askNotitie = useCallback(({ view }: Editor) => {
    setNotitieAt(selectedRange(view));
    // What is typed before its form is there would take the place of the words it is about.
    view.dom.blur();
  }, []);
  useEffect(() => {
    focused.current = onFocus;
    refused.current = (reason) => announce(teksten.teGroot[reason]);
  });

  useEffect(() => {
    const made = new Editor({
      element: place.current,
      ...editorOptions(fragment, provider, naam, (reason) => refused.current(reason)),
      injectCSS: false,
      editorProps: {
        handleKeyDown: (_view, event) => handleKey(event),
        attributes: attributesFor(firstLabel.current),
      },
      onFocus: () => focused.current?.(),
    });
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };

    function handleKey(event: KeyboardEvent): boolean {
      if (event.key === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        // The key before this one may have selected the words.
        made.commands.setTextSelection(selectedRange(made.view));
        setLinkOpen(true);
        return true;
      }
      // Where other editors have it too.
      if (event.code === "KeyM" && event.ctrlKey && event.altKey) {
        event.preventDefault();
        askNotitie(made);
        return true;
      }
      if (event.key !== "F10" || !event.altKey) return false;
      field.current?.querySelector<HTMLButtonElement>("[role=toolbar] [tabindex='0']")?.focus();
      return true;
    }
  }, [fragment, provider, naam, askNotitie]);

  useEffect(() => {
    editor?.setOptions({
      editorProps: { ...editor.options.editorProps, attributes: attributesFor(fullLabel) },
    });
  }, [editor, fullLabel]);
  useEffect(() => {
    editor?.setEditable(isEditable, false);
  }, [editor, isEditable]);

  return (
    <div className="tekst-veld" ref={field}>
      <p className="label">{label}</p>
      {editor !== null && isEditable && (
        <Toolbar
          editor={editor}
          label={fullLabel}
          isLinkOpen={isLinkOpen}
          onLink={() => setLinkOpen(!isLinkOpen)}
          onNotitie={() => askNotitie(editor)}
        />
      )}
      {editor !== null && isEditable && isLinkOpen && <LinkForm editor={editor} onClose={() => setLinkOpen(false)} />}
      <div ref={place} />
      {editor !== null && (
        <NotitieVak
          editor={editor}
          fragment={fragment}
          label={fullLabel}
          isEditable={isEditable}
          asked={notitieAt}
          onNewDone={endNotitie}
        />
      )}
    </div>
  );
});

/** What a screen reader hears of it; there from the first moment, and renewed when the thema moves. */
function attributesFor(label: string): Record<string, string> {
  return { class: "text", role: "textbox", "aria-multiline": "true", "aria-label": label };
}
