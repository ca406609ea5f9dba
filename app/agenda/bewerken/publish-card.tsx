// Publishing: how far the draft is, what is missing, and the form. The server decides.
import { Form, useNavigation } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import type { AgendaConnection } from "../../../realtime/client/agenda-connection";
import type { Draft } from "../../../realtime/client/draft";
import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import type { PublishResult } from "../publiceren";
import { bewerkenTeksten } from "./bewerken-teksten";
import { MissingLinks } from "./missing-links";

export type Refusal = Exclude<PublishResult, { ok: true }>;

type PublishCardProps = {
  connection: AgendaConnection;
  draft: Draft;
  canPublish: boolean;
  refusal: Refusal | null;
  vorigeVersie: number;
  /** The last day of a round that is open now; null when there is none. */
  openTotEnMet: string | null;
  /** ISO dates. */
  vandaag: string;
  voorstelTotEnMet: string;
};

export function PublishCard(props: PublishCardProps) {
  const { connection, draft, canPublish, refusal, vorigeVersie, openTotEnMet, vandaag, voorstelTotEnMet } = props;
  const t = useTeksten(bewerkenTeksten);
  const taal = useTaal();
  const isBusy = useNavigation().formMethod === "POST";
  const [mustWait, setMustWait] = useState(false);
  const [isNewRound, setNewRound] = useState(openTotEnMet === null);
  const { check, themas } = draft;
  const ready = themas.filter(({ ontbreekt }) => ontbreekt.length === 0).length;

  /** Publishing takes what the server has; what is still on its way would be left out unseen. */
  function waitUntilSaved(event: FormEvent): void {
    const isSaved = connection.saved.get().kind === "bewaard";
    setMustWait(!isSaved);
    if (!isSaved) event.preventDefault();
  }

  return (
    <section className="card">
      <h2>{t.publiceren}</h2>
      <p>{themas.length === 0 ? t.geenThemas : t.klaar(ready, themas.length)}</p>
      {!check.ok && check.reason === "onvolledig" && <MissingList ontbreekt={check.ontbreekt} />}
      {check.ok && check.warnings.includes("geen-sociaal-thema") && (
        <div className="note amber">
          <p>{t.geenSociaal}</p>
        </div>
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {canPublish && (
        <Form method="post" preventScrollReset onSubmit={waitUntilSaved}>
          <input type="hidden" name="intent" value="publiceren" />
          <input type="hidden" name="vorigeVersie" value={vorigeVersie} />
          {openTotEnMet !== null && (
            <fieldset>
              <legend>{t.ronde}</legend>
              <label>
                <input
                  type="radio"
                  name="ronde"
                  value="loopt-door"
                  checked={!isNewRound}
                  onChange={() => setNewRound(false)}
                />{" "}
                {t.rondeLooptDoor(formatDate(openTotEnMet, taal))}
              </label>
              <label>
                <input
                  type="radio"
                  name="ronde"
                  value="nieuw"
                  checked={isNewRound}
                  onChange={() => setNewRound(true)}
                />{" "}
                {t.nieuweRonde}
              </label>
            </fieldset>
          )}
          {isNewRound && (
            <div className="field">
              <label htmlFor="tot-en-met">{t.reagerenTot}</label>
              <input
                id="tot-en-met"
                name="totEnMet"
                type="date"
                min={vandaag}
                defaultValue={voorstelTotEnMet}
                required
              />
            </div>
          )}
          <button type="submit" disabled={isBusy}>
            {isBusy ? t.bezigMetPubliceren : t.publiceerVersie(vorigeVersie + 1)}
          </button>
          {mustWait && (
            <p role="alert" className="error">
              {t.wachtOpBewaren}
            </p>
          )}
          <p className="hint">{t.verandertNiet}</p>
        </Form>
      )}
    </section>
  );
}

type Ontbrekend = Extract<Refusal, { reason: "onvolledig" }>["ontbreekt"];

function MissingList({ ontbreekt }: { ontbreekt: Ontbrekend }) {
  const t = useTeksten(bewerkenTeksten);
  return (
    <ul>
      {ontbreekt.map(({ themaId, titel, rang, wat }) => (
        <li key={themaId}>
          {t.themaMist(rang, titel || t.zonderTitel)} <MissingLinks themaId={themaId} wat={wat} />
        </li>
      ))}
    </ul>
  );
}

function RefusalNote({ refusal }: { refusal: Refusal }) {
  const t = useTeksten(bewerkenTeksten);
  return (
    <div className="note rood" role="alert">
      <p>
        <strong>{t.geweigerd}</strong>
      </p>
      {refusal.reason === "onvolledig" ? <MissingList ontbreekt={refusal.ontbreekt} /> : <p>{reasonText(refusal)}</p>}
    </div>
  );

  function reasonText(refused: Exclude<Refusal, { reason: "onvolledig" }>): string {
    switch (refused.reason) {
      case "geen-themas":
        return t.geweigerdGeenThemas;
      case "ronde-al-voorbij":
        return t.geweigerdRonde;
      case "ingehaald":
        return t.geweigerdIngehaald(refused.nummer);
    }
  }
}
