// What the tables of wijken have in common: the agendas and the areas of one wijk.
import { RegimeTag } from "../aandachtsgebied/regime-tag";
import { StatusTag } from "../agenda/agenda-status-tag";
import { agendaTeksten } from "../agenda/agenda-teksten";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Tag } from "../ui/tag";
import { gebiedKort, kaartTeksten } from "./kaart-teksten";
import type { AgendaInWijk, GebiedInWijk } from "./wijk-overzicht";

/** Every agenda of a wijk with its status. */
export function AgendaLijst({ agendas }: { agendas: readonly AgendaInWijk[] }) {
  return (
    <ul className="cel">
      {agendas.map(({ id, slug, titel, status }) => (
        <li key={id}>
          <a href={`/agendas/${slug}`}>{titel}</a> <StatusTag status={status} />
        </li>
      ))}
    </ul>
  );
}

/** The statuses in a wijk in a few words: "In uitvoering", or "Afgelopen (3), In uitvoering (2)" for several agendas. */
export function StatusWoorden({ agendas }: { agendas: readonly AgendaInWijk[] }) {
  const { status: word } = useTeksten(agendaTeksten);
  const statussen = [...new Set(agendas.map(({ status }) => status))];
  const words = statussen.map((status) => {
    const aantal = agendas.filter((agenda) => agenda.status === status).length;
    return agendas.length === 1 ? word[status] : `${word[status]} (${aantal})`;
  });
  return <>{words.join(", ")}</>;
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
  const t = useTeksten(kaartTeksten);
  return (
    <ul className="meta">
      {[...new Set(agendas.map(({ status }) => status))].map((status) => (
        <li key={status}>
          <StatusTag status={status} />
        </li>
      ))}
      {gebieden.map(({ id, soort, dekking }) => (
        <li key={`${id} ${soort}`}>
          <RegimeTag regime={soort} /> {dekking === "gedeeltelijk" && <Tag>{t.deelVanWijk}</Tag>}
        </li>
      ))}
    </ul>
  );
}
