// What was typed before the page was loaded again and has no place in the draft any more: to copy, until it is dismissed.
import { useId, useMemo } from "react";
import type { AgendaConnection } from "../../../realtime/client/agenda-connection";
import { readLooseWords } from "../../../realtime/document/loose-words";
import { useTeksten } from "../../taal/use-taal";
import { looseWordsTeksten } from "./loose-words-teksten";
import { saveAsFile } from "./save-as-file";

export type LooseWordsNoteProps = { connection: AgendaConnection; loose: readonly Uint8Array[] };

export function LooseWordsNote({ connection, loose }: LooseWordsNoteProps) {
  const teksten = useTeksten(looseWordsTeksten);
  const words = useMemo(
    () =>
      loose
        .map(readLooseWords)
        .filter((text) => text !== "")
        .join("\n"),
    [loose],
  );
  const id = useId();
  return (
    <div className="note rood" role="alert">
      <p>
        <strong>{teksten.notPutBack}</strong> {words === "" ? teksten.withoutWords : teksten.copy}
      </p>
      {words !== "" && (
        <div className="field">
          <label htmlFor={id}>{teksten.typed}</label>
          <textarea id={id} readOnly rows={Math.min(words.split("\n").length + 1, ROWS_MAX)} value={words} />
        </div>
      )}
      <p className="knoppen">
        {words !== "" && (
          <button type="button" onClick={() => saveAsFile(teksten.kopieNaam, words)}>
            {teksten.save}
          </button>
        )}
        <button type="button" className="quiet" onClick={connection.dismissLoose}>
          {teksten.dismiss}
        </button>
      </p>
    </div>
  );
}

const ROWS_MAX = 10;
