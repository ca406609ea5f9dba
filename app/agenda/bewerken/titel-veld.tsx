// The title of a thema, or of the agenda: one shared value, the last to write wins. What others type does not move the caret.
import { useLayoutEffect, useRef } from "react";
import { TITEL_MAX_LENGTH } from "../../../realtime/document/agenda-inhoud";

type TitelVeldProps = {
  id: string;
  label: string;
  value: string;
  isEditable: boolean;
  onInput: (value: string) => void;
  hint?: string;
};

export function TitelVeld({ id, label, value, isEditable, onInput, hint }: TitelVeldProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const input = field.current;
    if (input === null || input.value === value) return;
    const { selectionStart: start, selectionEnd: end, value: before } = input;
    input.value = value;
    if (document.activeElement === input && start !== null && end !== null) {
      input.setSelectionRange(movedWith(start, before, value), movedWith(end, before, value));
    }
  }, [value]);

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        ref={field}
        type="text"
        autoComplete="off"
        maxLength={TITEL_MAX_LENGTH}
        defaultValue={value}
        readOnly={!isEditable}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

/** Where a caret belongs when `before` became `after`: it keeps its distance to the end that did not change. */
function movedWith(position: number, before: string, after: string): number {
  let start = 0;
  while (start < position && start < after.length && before[start] === after[start]) start++;
  return start === position ? position : Math.max(start, position + after.length - before.length);
}
