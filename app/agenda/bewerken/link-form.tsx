// Makes, changes or removes the link at the selection.
import type { Editor } from "@tiptap/core";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { isSafeHref } from "../../../realtime/document/rich-text";
import { useTeksten } from "../../taal/use-taal";
import { bewerkenTeksten } from "./bewerken-teksten";
import { completeHref } from "./complete-href";

export function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const teksten = useTeksten(bewerkenTeksten);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [current] = useState(() => String(editor.getAttributes("link")["href"] ?? ""));
  const [isWrong, setWrong] = useState(false);
  useEffect(() => field.current?.focus(), []);

  function save(event: FormEvent): void {
    event.preventDefault();
    const href = completeHref(field.current?.value ?? "");
    if (!isSafeHref(href)) {
      setWrong(true);
      field.current?.focus();
      return;
    }
    const link = { type: "link", attrs: { href } };
    if (editor.state.selection.empty && current === "") {
      editor
        .chain()
        .focus()
        .insertContent({ type: "text", text: href, marks: [link] })
        .run();
    } else {
      editor.chain().focus().extendMarkRange("link").setMark("link", { href }).run();
    }
    onClose();
  }

  function leave(): void {
    onClose();
    editor.commands.focus();
  }

  return (
    <form
      className="link-form"
      onSubmit={save}
      onKeyDown={(event: KeyboardEvent) => event.key === "Escape" && leave()}
      noValidate
    >
      <div className={isWrong ? "field wrong" : "field"}>
        <label htmlFor={id}>{teksten.linkAdres}</label>
        <p className="hint" id={`${id}-hint`}>
          {teksten.linkUitleg}
        </p>
        {isWrong && (
          <p className="error" id={`${id}-fout`} role="alert">
            {teksten.linkFout}
          </p>
        )}
        <input
          id={id}
          ref={field}
          type="text"
          inputMode="url"
          autoComplete="off"
          defaultValue={current}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-fout` : `${id}-hint`}
        />
      </div>
      <button type="submit" className="small">
        {teksten.makeLink}
      </button>
      {current !== "" && (
        <button
          type="button"
          className="small quiet"
          onClick={() => {
            editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
            onClose();
          }}
        >
          {teksten.removeLink}
        </button>
      )}
      <button type="button" className="small quiet" onClick={leave}>
        {teksten.cancel}
      </button>
    </form>
  );
}
