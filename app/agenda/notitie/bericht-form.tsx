// Writes a note or a reply. What was typed stays until it is stored, also when the form goes away.
import { nanoid } from "nanoid";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTeksten } from "../../taal/use-taal";
import { BERICHT_MAX_LENGTH } from "./notitie";
import { notitieTeksten } from "./notitie-teksten";
import type { SendFout } from "./notities.client";

type BerichtFormProps = {
  /** Of a form that stands by itself, and can be sent away. */
  kop?: string;
  /** The words it is about, where they are not in sight. */
  citaat?: string;
  label: string;
  submitLabel: string;
  /** Under which its words are kept in `unsent`. */
  name: string;
  unsent: Map<string, string>;
  /** Takes the focus when it appears. */
  hasFocus?: boolean;
  /** `sleutel` is the same until it succeeds: sending again counts once. */
  onSend: (tekst: string, sleutel: string) => Promise<SendFout | null>;
  onCancel: () => void;
};

export function BerichtForm(props: BerichtFormProps) {
  const { kop, citaat, label, submitLabel, name, unsent, hasFocus = false, onSend, onCancel } = props;
  const teksten = useTeksten(notitieTeksten);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const sleutel = useRef(nanoid());
  const [fout, setFout] = useState<SendFout | null>(null);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);

  async function send(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    const tekst = field.current?.value ?? "";
    if (isSending) return;
    setSending(true);
    const found = tekst.trim() === "" ? "geen-tekst" : await onSend(tekst, sleutel.current);
    setSending(false);
    setFout(found);
    if (found === null) {
      unsent.delete(name);
      sleutel.current = nanoid();
      if (field.current !== null) field.current.value = "";
    } else field.current?.focus();
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
  }

  return (
    <form className="bericht-form" onSubmit={send} onKeyDown={handleKey} noValidate>
      {kop !== undefined && <p className="label">{kop}</p>}
      {citaat !== undefined && (
        <p>
          {teksten.bij} <q>{citaat}</q>
        </p>
      )}
      <div className={fout === null ? "field" : "field wrong"}>
        <label htmlFor={id}>{label}</label>
        {fout !== null && (
          <p className="error" id={`${id}-fout`} role="alert">
            {teksten.fout[fout]}
          </p>
        )}
        <textarea
          id={id}
          ref={field}
          rows={3}
          maxLength={BERICHT_MAX_LENGTH}
          defaultValue={unsent.get(name)}
          onInput={({ currentTarget }) => unsent.set(name, currentTarget.value)}
          aria-invalid={fout !== null}
          aria-describedby={fout === null ? undefined : `${id}-fout`}
        />
      </div>
      <p className="knoppen">
        <button type="submit" className="small">
          {submitLabel}
        </button>
        {kop !== undefined && (
          <button type="button" className="small quiet" onClick={onCancel}>
            {teksten.cancel}
          </button>
        )}
      </p>
    </form>
  );
}
