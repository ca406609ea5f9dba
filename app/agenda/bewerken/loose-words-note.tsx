// What was typed before the page was loaded again and has no place in the draft any more: to copy, until it is dismissed.
import { useId } from "react";
import type { AgendaConnection } from "../../../realtime/client/agenda-connection";
import { useTeksten } from "../../taal/use-taal";
import { bewerkenTeksten } from "./bewerken-teksten";
import { saveAsFile } from "./save-as-file";
import { useStore } from "./use-store";

export function LooseWordsNote({ connection }: { connection: AgendaConnection }) {
  const { losseWoorden } = useTeksten(bewerkenTeksten);
  const words = useStore(connection.looseWords);
  const id = useId();
  if (words === null) return null;
  return (
    <div className="note rood" role="alert">
      <p>
        <strong>{losseWoorden.notPutBack}</strong> {words === "" ? losseWoorden.withoutWords : losseWoorden.copy}
      </p>
      {words !== "" && (
        <div className="field">
          <label htmlFor={id}>{losseWoorden.typed}</label>
          <textarea id={id} readOnly rows={Math.min(words.split("\n").length + 1, ROWS_MAX)} value={words} />
        </div>
      )}
      <p className="knoppen">
        {words !== "" && (
          <button type="button" onClick={() => saveAsFile(losseWoorden.kopieNaam, words)}>
            {losseWoorden.save}
          </button>
        )}
        <button type="button" className="quiet" onClick={connection.dismissLooseWords}>
          {losseWoorden.dismiss}
        </button>
      </p>
    </div>
  );
}

const ROWS_MAX = 10;
