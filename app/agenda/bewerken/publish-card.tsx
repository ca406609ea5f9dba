// Publishing: how far the draft is, what is missing, and the form. The server decides.
import { type FormEvent, useState } from "react";
import type { AgendaConnection } from "../../../realtime/client/agenda-connection";
import type { Draft } from "../../../realtime/client/draft";
import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import { rondeUiterlijk } from "../publishable";
import { bewerkenTeksten } from "./bewerken-teksten";
import { MissingList } from "./missing-list";
import { Opgevolgd } from "./opgevolgd";
import { publishTeksten } from "./publish-teksten";
import type { Refusal } from "./refusal-note";

type PublishCardProps = {
  connection: AgendaConnection;
  draft: Draft;
  canEdit: boolean;
  canPublish: boolean;
  vorigeVersie: number;
  /** The next agenda, which ends publishing this one; null while there is none. */
  opvolger: { slug: string; titel: string } | null;
  /** The last day of a round that is open now; null when there is none. */
  openTotEnMet: string | null;
  /** ISO dates. */
  vandaag: string;
  voorstelTotEnMet: string;
  /** Why the server did not publish just now; null when it was not asked. */
  refusal: Refusal | null;
};

export function PublishCard(props: PublishCardProps) {
  const { connection, draft, canPublish, vorigeVersie, opvolger, openTotEnMet, vandaag, voorstelTotEnMet, refusal } =
    props;
  const teksten = useTeksten(publishTeksten);
  const bewerkenZinnen = useTeksten(bewerkenTeksten);
  const taal = useTaal();
  const [mustWait, setMustWait] = useState(false);
  const [isNewRound, setNewRound] = useState(
    openTotEnMet === null ||
      refusal?.reason === "ronde-zonder-dag" ||
      refusal?.reason === "ronde-al-voorbij" ||
      refusal?.reason === "ronde-te-lang" ||
      refusal?.reason === "ronde-korter",
  );
  const { check, themas } = draft;
  const ready = themas.filter(({ ontbreekt }) => ontbreekt.length === 0).length;

  /** Publishing takes what the server has; what is still on its way would be left out unseen. */
  function waitUntilSaved(event: FormEvent): void {
    const isSaved = connection.saved.get().kind === "bewaard";
    setMustWait(!isSaved);
    if (!isSaved) event.preventDefault();
  }

  if (opvolger !== null) {
    return (
      <section className="card">
        <h2>{teksten.publishKop}</h2>
        <p>
          <Opgevolgd opvolger={opvolger} canEdit={props.canEdit} />
        </p>
      </section>
    );
  }
  return (
    <section className="card">
      <h2>{teksten.publishKop}</h2>
      <p>{themas.length === 0 ? bewerkenZinnen.geenThemas : teksten.klaar(ready, themas.length)}</p>
      {canPublish && !check.ok && check.reason === "onvolledig" && <MissingList ontbreekt={check.ontbreekt} />}
      {check.ok && check.warnings.includes("geen-sociaal-thema") && (
        <div className="note amber">
          <p>{teksten.geenSociaal}</p>
        </div>
      )}
      {canPublish && (
        <form method="post" onSubmit={waitUntilSaved}>
          <input type="hidden" name="intent" value="publiceren" />
          <input type="hidden" name="vorigeVersie" value={vorigeVersie} />
          {openTotEnMet !== null && (
            <fieldset>
              <legend>{teksten.ronde}</legend>
              <label>
                <input
                  type="radio"
                  name="ronde"
                  value="loopt-door"
                  checked={!isNewRound}
                  onChange={() => setNewRound(false)}
                />{" "}
                {teksten.rondeGoesOn(formatDate(openTotEnMet, taal))}
              </label>
              <label>
                <input
                  type="radio"
                  name="ronde"
                  value="nieuw"
                  checked={isNewRound}
                  onChange={() => setNewRound(true)}
                />{" "}
                {teksten.nieuweRonde}
              </label>
            </fieldset>
          )}
          {isNewRound && (
            <div className="field">
              <label htmlFor="tot-en-met">{teksten.reactUntil}</label>
              <input
                id="tot-en-met"
                name="totEnMet"
                type="date"
                min={openTotEnMet ?? vandaag}
                max={rondeUiterlijk(vandaag)}
                defaultValue={voorstelTotEnMet}
                required
              />
            </div>
          )}
          <button type="submit">{teksten.publishVersie(vorigeVersie + 1)}</button>
          {mustWait && (
            <p role="alert" className="error">
              {teksten.waitUntilSaved}
            </p>
          )}
          <p className="hint">{teksten.neverChanges}</p>
        </form>
      )}
    </section>
  );
}
