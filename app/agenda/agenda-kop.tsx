import type { Besluit } from "../besluit/besluit";
import { besluitTeksten, vaststellingText } from "../besluit/besluit-teksten";
import { formatYears } from "../format/format";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Voorbeeld } from "../ui/voorbeeld";
import type { AgendaStatus } from "./agenda-status";
import { StatusTag } from "./agenda-status-tag";
import { agendaTeksten } from "./agenda-teksten";
import { DekkingZin } from "./dekking-zin";
import { opvolgingTeksten } from "./opvolging/opvolging-teksten";

type AgendaKopProps = {
  agenda: {
    titel: string;
    stadsdeel: string;
    looptijdVan: number | null;
    looptijdTot: number | null;
    isVoorbeeld: boolean;
    status: AgendaStatus;
  };
  dekking: Parameters<typeof DekkingZin>[0]["dekking"];
  /** By which it was adopted. */
  besluit: Besluit | null;
  /** The agenda before this one and the one after it. */
  voorganger: { slug: string; titel: string } | null;
  opvolger: { slug: string; titel: string } | null;
};

/** What this agenda is: its title, where it stands, its term and its area. */
export function AgendaKop({ agenda, dekking, besluit, voorganger, opvolger }: AgendaKopProps) {
  const taal = useTaal();
  const teksten = useTeksten(agendaTeksten);
  const besluitZinnen = useTeksten(besluitTeksten);
  const opvolgingZinnen = useTeksten(opvolgingTeksten);
  const { titel, stadsdeel, looptijdVan, looptijdTot, isVoorbeeld, status } = agenda;
  return (
    <>
      <h1 lang="nl">{titel}</h1>
      <ul className="meta">
        <li>
          <StatusTag status={status} />
        </li>
        {isVoorbeeld && (
          <li>
            <Voorbeeld />
          </li>
        )}
      </ul>
      <dl className="feiten">
        <div>
          <dt>{teksten.gebied}</dt>
          <dd>
            <DekkingZin dekking={dekking} /> ({teksten.stadsdeel(stadsdeel)})
          </dd>
        </div>
        <div>
          <dt>{teksten.looptijdKop}</dt>
          <dd>
            {looptijdVan === null || looptijdTot === null
              ? teksten.looptijdOnbekend
              : formatYears(looptijdVan, looptijdTot)}
          </dd>
        </div>
        {besluit !== null && (
          <div>
            <dt>{besluitZinnen.besluit}</dt>
            <dd>{vaststellingText(besluit, taal)}</dd>
          </div>
        )}
        <Buur kop={opvolgingZinnen.vorige} agenda={voorganger} />
        <Buur kop={opvolgingZinnen.volgende} agenda={opvolger} />
      </dl>
    </>
  );
}

function Buur({ kop, agenda }: { kop: string; agenda: { slug: string; titel: string } | null }) {
  if (agenda === null) return null;
  return (
    <div>
      <dt>{kop}</dt>
      <dd>
        <a href={`/agendas/${agenda.slug}`} lang="nl">
          {agenda.titel}
        </a>
      </dd>
    </div>
  );
}
