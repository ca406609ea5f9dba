import { StatusTag } from "../agenda/agenda-status-tag";
import { agendaTeksten } from "../agenda/agenda-teksten";
import { formatDate, formatYears } from "../format/format";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Tag } from "../ui/tag";
import { Voorbeeld } from "../ui/voorbeeld";
import { wijkTeksten } from "../wijk/wijk-teksten";
import { ThemaLijst } from "./thema-lijst";
import type { ThemaVerwijzing } from "./wijk-dossier";
import type { AgendaInWijk } from "./wijk-overzicht";

type WijkAgendaProps = {
  agenda: AgendaInWijk;
  themas: readonly ThemaVerwijzing[];
  canSignIn: boolean;
  /** Everyone can read the draft along. */
  isOpengesteld: boolean;
};

/** One agenda on the page of a wijk: where it stands and what it is about. */
export function WijkAgenda({ agenda, themas, canSignIn, isOpengesteld }: WijkAgendaProps) {
  const taal = useTaal();
  const agendaZinnen = useTeksten(agendaTeksten);
  const teksten = useTeksten(wijkTeksten);
  const { slug, titel, status, looptijd, dekking, isVoorbeeld, rondeTotEnMet } = agenda;
  return (
    <article className="card">
      <h3>
        <a href={`/agendas/${slug}`} lang="nl">
          {titel}
        </a>
      </h3>
      <ul className="meta">
        <li>
          <StatusTag status={status} />
        </li>
        {looptijd !== null && <li>{formatYears(looptijd.van, looptijd.tot)}</li>}
        {dekking === "gedeeltelijk" && (
          <li>
            <Tag>{teksten.overDeel}</Tag>
          </li>
        )}
        {isVoorbeeld && (
          <li>
            <Voorbeeld />
          </li>
        )}
      </ul>
      {rondeTotEnMet !== null && !canSignIn && (
        <p>
          {agendaZinnen.rondeTot(formatDate(rondeTotEnMet, taal))}. {agendaZinnen.cannotReact}
        </p>
      )}
      {rondeTotEnMet !== null && canSignIn && (
        <p>
          {teksten.reactUntil(formatDate(rondeTotEnMet, taal))} <a href={`/agendas/${slug}`}>{teksten.readAndReact}</a>
        </p>
      )}
      {isOpengesteld && (
        <p>
          <a href={`/agendas/${slug}/bewerken`}>{agendaZinnen.readAlong}</a>. {agendaZinnen.readAlongUitleg}
        </p>
      )}
      <ThemaLijst themas={themas} />
    </article>
  );
}
