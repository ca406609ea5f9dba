// One reactie with its answer, as it stands under a thema.
import { formatDate } from "../format/format";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Tag } from "../ui/tag";
import { Voorbeeld } from "../ui/voorbeeld";
import { AfhandelingTag } from "./afhandeling-tag";
import type { PubliekeReactie } from "./reactie";
import { reactieTeksten, teamNaam } from "./reactie-teksten";
import { SteunKnop } from "./steun-knop";

type ReactieKaartProps = {
  reactie: PubliekeReactie & {
    isEigen: boolean;
    /** Null when this reader cannot stand behind it. */
    gesteund: boolean | null;
  };
  /** Address of this reactie on this page: where a form on it comes back to. */
  terug: string;
  /** What just happened to it. */
  status?: string | undefined;
};

/** The anchor is `#reactie-<id>`. */
export function ReactieKaart({ reactie, terug, status }: ReactieKaartProps) {
  const teksten = useTeksten(reactieTeksten);
  const { id, naam, tekst, afhandeling } = reactie;
  return (
    <article className="card reactie" id={`reactie-${id}`} aria-label={`${teksten.reactieVan} ${naam}`}>
      <header>
        <ReactieKop reactie={reactie} isEigen={reactie.isEigen} />
        <AfhandelingTag soort={afhandeling?.soort ?? null} />
      </header>
      {status !== undefined && (
        <p className="note" role="status">
          {status}
        </p>
      )}
      <p className="tekst" lang="nl">
        {tekst}
      </p>
      {afhandeling !== null && <Antwoord afhandeling={afhandeling} />}
      <div className="onder">
        <a href={`/reacties/${id}`}>
          {afhandeling === null ? teksten.followVervolg : teksten.viewVervolg}
          <span className="visually-hidden"> {teksten.bijReactieVan(naam)}</span>
        </a>
        <SteunKnop reactie={reactie} gesteund={reactie.gesteund} terug={terug} />
      </div>
    </article>
  );
}

/** Who said it, where and when. */
export function ReactieKop({ reactie, isEigen }: { reactie: PubliekeReactie; isEigen: boolean }) {
  const taal = useTaal();
  const teksten = useTeksten(reactieTeksten);
  const { naam, kanaal, geplaatstOp, teamStadsdeel, isNamens, isVoorbeeld } = reactie;
  return (
    <>
      <strong>{naam}</strong>
      {teamStadsdeel !== null && <Tag colour="groen">{teamNaam(teamStadsdeel, taal)}</Tag>}
      <span className="wanneer">
        {teksten.kanaal[kanaal]}, {formatDate(geplaatstOp, taal)}
        {isNamens && `, ${teksten.namens}`}
      </span>
      {isEigen && <Tag>{teksten.uReactie}</Tag>}
      {isVoorbeeld && <Voorbeeld />}
    </>
  );
}

/** The answer of the team. */
export function Antwoord({ afhandeling }: { afhandeling: NonNullable<PubliekeReactie["afhandeling"]> }) {
  const taal = useTaal();
  return (
    <div className="antwoord">
      <p className="meta">
        <strong>{teamNaam(afhandeling.stadsdeel, taal)}</strong>
        <span>{formatDate(afhandeling.op, taal)}</span>
      </p>
      <p className="tekst" lang="nl">
        {afhandeling.toelichting}
      </p>
    </div>
  );
}
