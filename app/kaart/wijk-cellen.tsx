// What the tables of wijken have in common: the agendas and the areas of one wijk.
import { Fragment } from "react";
import { RegimeTag } from "../aandachtsgebied/regime-tag";
import { StatusTag } from "../agenda/agenda-status-tag";
import { agendaTeksten } from "../agenda/agenda-teksten";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Tag } from "../ui/tag";
import { Voorbeeld } from "../ui/voorbeeld";
import { gebiedKort, kaartTeksten } from "./kaart-teksten";
import { type AgendaInWijk, type GebiedInWijk, listStatussen, statussenOf } from "./wijk-overzicht";

/** Every agenda of a wijk with its status. */
export function AgendaLijst({ agendas }: { agendas: readonly AgendaInWijk[] }) {
  return (
    <ul className="cel">
      {agendas.map((agenda) => (
        <li key={agenda.id}>
          <a href={`/agendas/${agenda.slug}`} lang="nl">
            {agenda.titel}
          </a>{" "}
          {statussenOf(agenda).map((status) => (
            <Fragment key={status}>
              <StatusTag status={status} />{" "}
            </Fragment>
          ))}
          {agenda.isVoorbeeld && <Voorbeeld />}
        </li>
      ))}
    </ul>
  );
}

/** The statuses in a wijk in a few words: "In uitvoering", or "Afgelopen (3), In uitvoering (2)" for several agendas. */
export function StatusWoorden({ agendas }: { agendas: readonly AgendaInWijk[] }) {
  const { status: word } = useTeksten(agendaTeksten);
  return listStatussen(agendas).map(({ status, isVoorbeeld, aantal }, index) => (
    <Fragment key={`${status} ${isVoorbeeld}`}>
      {index > 0 && ", "}
      {agendas.length === 1 ? word[status] : `${word[status]} (${aantal})`}
      {isVoorbeeld && (
        <>
          {" "}
          <Voorbeeld />
        </>
      )}
    </Fragment>
  ));
}

/** The areas a wijk lies in, in a few words, or that there are none. */
export function GebiedWoorden({ gebieden }: { gebieden: readonly GebiedInWijk[] }) {
  const taal = useTaal();
  if (gebieden.length === 0) return <>{kaartTeksten[taal].geenGebied}</>;
  return <>{[...new Set(gebieden.map((gebied) => gebiedKort(gebied, taal)))].join("; ")}</>;
}

/** How a wijk stands, as tags: its agendas, and the regimes it lies in. */
export function WijkTags({
  agendas,
  gebieden,
}: {
  agendas: readonly AgendaInWijk[];
  gebieden: readonly GebiedInWijk[];
}) {
  const teksten = useTeksten(kaartTeksten);
  return (
    <ul className="meta">
      {listStatussen(agendas).map(({ status, isVoorbeeld }) => (
        <li key={`${status} ${isVoorbeeld}`}>
          <StatusTag status={status} /> {isVoorbeeld && <Voorbeeld />}
        </li>
      ))}
      {gebieden.map(({ id, soort, dekking }) => (
        <li key={`${id} ${soort}`}>
          <RegimeTag regime={soort} /> {dekking === "gedeeltelijk" && <Tag>{teksten.deelVanWijk}</Tag>}
        </li>
      ))}
    </ul>
  );
}
