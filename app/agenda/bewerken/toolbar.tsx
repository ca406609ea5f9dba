// The formatting of one text. One tab stop: arrows, Home and End move along the buttons.
import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, type MouseEvent, useCallback, useRef, useState, useSyncExternalStore } from "react";
import { useTeksten } from "../../taal/use-taal";
import { bewerkenTeksten } from "./bewerken-teksten";

type ToolbarProps = { editor: Editor; label: string; isLinkOpen: boolean; onLink: () => void; onNotitie: () => void };

const NAMES = ["vet", "schuin", "kop", "lijst", "genummerd", "link", "notitie"] as const;
type Name = (typeof NAMES)[number];

export function Toolbar({ editor, label, isLinkOpen, onLink, onNotitie }: ToolbarProps) {
  const teksten = useTeksten(bewerkenTeksten);
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const pressed = usePressed(editor);

  function moveFocus(event: KeyboardEvent): void {
    const next = nextIndex(event.key, current);
    if (event.key === "Escape") editor.commands.focus();
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
  }

  function apply(name: Name, event: MouseEvent): void {
    if (name === "link") {
      onLink();
      return;
    }
    if (name === "notitie") {
      onNotitie();
      return;
    }
    // Back to the text, unless someone on the keyboard may want more for what is selected. At once: the command for it
    // waits for the next frame, and what is typed until then would be lost.
    const isKeyboard = event.detail === 0;
    if (!isKeyboard || editor.state.selection.empty) editor.view.focus();
    const chain = editor.chain();
    switch (name) {
      case "vet":
        chain.toggleBold().run();
        break;
      case "schuin":
        chain.toggleItalic().run();
        break;
      case "kop":
        chain.toggleHeading({ level: 3 }).run();
        break;
      case "lijst":
        chain.toggleBulletList().run();
        break;
      case "genummerd":
        chain.toggleList("orderedList", "listItem").run();
        break;
    }
  }

  return (
    <div className="toolbar" role="toolbar" aria-label={teksten.opmaak(label)} ref={bar} onKeyDown={moveFocus}>
      {NAMES.map((name, index) => (
        <button
          key={name}
          type="button"
          tabIndex={index === current ? 0 : -1}
          aria-pressed={name === "notitie" ? undefined : pressed.includes(name)}
          aria-expanded={name === "link" ? isLinkOpen : undefined}
          // The text keeps its selection.
          onMouseDown={(event) => event.preventDefault()}
          onFocus={() => setCurrent(index)}
          onClick={(event) => apply(name, event)}
        >
          {teksten[name]}
        </button>
      ))}
    </div>
  );
}

/** Which formatting holds at the selection. As one text, so that React sees when nothing changed. */
function usePressed(editor: Editor): readonly string[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on("transaction", listener);
      return () => editor.off("transaction", listener);
    },
    [editor],
  );
  const read = () => NAMES.filter((name) => isPressed(editor, name)).join(" ");
  return useSyncExternalStore(subscribe, read, read).split(" ");
}

function isPressed(editor: Editor, name: Name): boolean {
  switch (name) {
    case "vet":
      return editor.isActive("bold");
    case "schuin":
      return editor.isActive("italic");
    case "kop":
      return editor.isActive("heading");
    case "lijst":
      return editor.isActive("bulletList");
    case "genummerd":
      return editor.isActive("orderedList");
    case "link":
      return editor.isActive("link");
    case "notitie":
      return false;
  }
}

function nextIndex(key: string, current: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (current + 1) % NAMES.length;
    case "ArrowLeft":
      return (current + NAMES.length - 1) % NAMES.length;
    case "Home":
      return 0;
    case "End":
      return NAMES.length - 1;
    default:
      return null;
  }
}
