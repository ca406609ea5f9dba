// Where people react to a thema: how much influence they have, and the form, or why there is none.
import type { SubmissionResult } from "@conform-to/react";
import { agendaTeksten } from "../agenda/agenda-teksten";
import { useTaal, useTeksten } from "../taal/use-taal";
import type { Participatieniveau } from "../thema/thema";
import { themaTeksten } from "../thema/thema-teksten";
import type { ReactieCheck } from "./check-reactie";
import { formulierTeksten } from "./formulier-teksten";
import { ReactieForm } from "./reactie-form";
import { reactieCheckSentence } from "./reactie-teksten";

type ReactieBlokProps = {
  /** Address of the page of the thema. */
  path: string;
  participatieniveau: Participatieniveau | null;
  check: ReactieCheck;
  formulier:
    | { soort: "inloggen" }
    | { soort: "kan-niet" }
    | { soort: "geen" }
    | { soort: "formulier"; canNamens: boolean; canOfficialName: boolean; naam: string; sleutel: string };
  /** The answer to the form that was just refused. */
  lastResult: SubmissionResult<string[]> | undefined;
};

export function ReactieBlok({ path, participatieniveau, check, formulier, lastResult }: ReactieBlokProps) {
  const taal = useTaal();
  const agendaZinnen = useTeksten(agendaTeksten);
  const teksten = useTeksten(formulierTeksten);
  const themaZinnen = useTeksten(themaTeksten);
  if (!check.ok) {
    return lastResult === undefined ? (
      <p>{reactieCheckSentence(check, taal)}</p>
    ) : (
      <NotPlaced lastResult={lastResult} />
    );
  }
  return (
    <>
      {participatieniveau !== null && (
        <div className="note">
          <p>
            <strong>{themaZinnen.participatieniveau[participatieniveau]}.</strong>{" "}
            {themaZinnen.participatieUitleg[participatieniveau]}
          </p>
        </div>
      )}
      {formulier.soort === "inloggen" && (
        <p>
          <a className="button" href={`/inloggen?terug=${encodeURIComponent(`${path}#reageer`)}`}>
            {teksten.signIn}
          </a>
        </p>
      )}
      {formulier.soort === "kan-niet" && <p>{agendaZinnen.cannotReact}</p>}
      {formulier.soort === "geen" && <p>{teksten.cannotReact}</p>}
      {formulier.soort === "formulier" && <ReactieForm action={path} {...formulier} lastResult={lastResult} />}
    </>
  );
}

/** The round closed between reading and sending: nothing is stored, and what was written is not lost. */
function NotPlaced({ lastResult }: { lastResult: SubmissionResult<string[]> }) {
  const teksten = useTeksten(formulierTeksten);
  const tekst = lastResult.initialValue?.["tekst"];
  return (
    <div className="note rood" role="alert" id="reageer">
      <p>
        <strong>{teksten.notPlaced}.</strong> {lastResult.error?.[""]?.join(" ")}
      </p>
      {typeof tekst === "string" && (
        <>
          <p>{teksten.uwTekst}:</p>
          <blockquote className="tekst" lang="nl">
            {tekst}
          </blockquote>
        </>
      )}
    </div>
  );
}
