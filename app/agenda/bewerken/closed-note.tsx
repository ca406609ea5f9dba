// The server closed the line for good: why, and how nothing that was typed gets lost.
import { useEffect } from "react";
import type { AgendaConnection } from "../../../realtime/client/agenda-connection";
import type { SavedState } from "../../../realtime/client/saved-state";
import { readAgendaInhoud } from "../../../realtime/document/agenda-inhoud";
import { plainText } from "../../../realtime/document/rich-text";
import { useTeksten } from "../../taal/use-taal";
import { THEMA_TEKSTEN } from "../../thema/thema";
import { bewerkenTeksten } from "./bewerken-teksten";
import { saveAsFile } from "./save-as-file";

type ClosedNoteProps = {
  connection: AgendaConnection;
  state: Extract<SavedState, { kind: "gesloten" }>;
  agenda: { slug: string };
  /** False for who was only let in to look along. */
  isPresent: boolean;
};

export function ClosedNote({ connection, state, agenda, isPresent }: ClosedNoteProps) {
  const teksten = useTeksten(bewerkenTeksten);
  const { sluiting, hasUnsaved, isKept } = state;
  const path = `/agendas/${agenda.slug}/bewerken`;
  const isOtherSession = sluiting === "uitgelogd" || sluiting === "iemand-anders";
  const isShownOut = !isPresent && (isOtherSession || sluiting === "geen-toegang");
  useEffect(() => {
    // What the server said of a draft that can be read along is not so any more.
    if (isShownOut) document.querySelector("[data-meelezen]")?.remove();
  }, [isShownOut]);
  if (isShownOut) {
    return (
      <div className="note rood" role="alert">
        <p>
          <strong>{teksten.meekijkenGesloten}</strong> <a href={`/agendas/${agenda.slug}`}>{teksten.naarAgenda}</a>
        </p>
      </div>
    );
  }
  return (
    <div className="note rood" role="alert">
      <p>
        <strong>{teksten.sluiting[sluiting]}</strong>{" "}
        {hasUnsaved && (isKept ? teksten.keptInTabblad : teksten.unsavedWerk)}
      </p>
      <p className="knoppen">
        {isOtherSession ? (
          <>
            <a className="button" href={`/inloggen?terug=${encodeURIComponent(path)}`} target="_blank" rel="noreferrer">
              {teksten.signInNieuwTabblad}
            </a>
            <button type="button" className="quiet" onClick={connection.reconnect}>
              {teksten.reconnect}
            </button>
          </>
        ) : (
          <a className="button" href={path} onClick={connection.prepareReload}>
            {teksten.reload}
          </a>
        )}
        <button type="button" className="quiet" onClick={() => saveAsFile(teksten.kopieNaam, copyOf(connection))}>
          {teksten.saveEigenKopie}
        </button>
      </p>
    </div>
  );

  function copyOf({ doc }: AgendaConnection): string {
    const inhoud = readAgendaInhoud(doc);
    const themas = inhoud.themas.flatMap((thema) => [
      `${thema.titel}\n`,
      ...THEMA_TEKSTEN.map((tekst) => `${teksten.tekst[tekst]}\n${plainText(thema[tekst])}\n`),
    ]);
    return [inhoud.titel, plainText(inhoud.inleiding), plainText(inhoud.participatie), ...themas].join("\n");
  }
}
