// The agendas of the wijken a gebied lies in, with their themas.
import type { AgendaStatus } from "../agenda/agenda-status";
import { StatusTag } from "../agenda/agenda-status-tag";
import { useTeksten } from "../taal/use-taal";
import { Voorbeeld } from "../ui/voorbeeld";
import { dossierTeksten } from "./dossier-teksten";

export type GebiedAgenda = {
  id: string;
  slug: string;
  titel: string;
  status: AgendaStatus;
  isVoorbeeld: boolean;
  /** An agenda of the city's own publications, of which no more is held here than they say. */
  isKnownFromSource: boolean;
  /** Most important first; `id` is null where only the title is known. */
  themas: readonly { id: string | null; titel: string }[];
};

export function GebiedAgendas({ agendas }: { agendas: readonly GebiedAgenda[] }) {
  const teksten = useTeksten(dossierTeksten);
  return agendas.map(({ id, slug, titel, status, isVoorbeeld, isKnownFromSource, themas }) => (
    <article key={id}>
      <h3>
        <a href={`/agendas/${slug}`} lang="nl">
          {titel}
        </a>
      </h3>
      <p>
        <StatusTag status={status} /> {isVoorbeeld && <Voorbeeld />}
      </p>
      {themas.length === 0 ? (
        <p>{isKnownFromSource ? teksten.themasOnbekend : teksten.geenThemas}</p>
      ) : (
        <ol lang="nl">
          {themas.map((thema) => (
            <li key={thema.id ?? thema.titel}>
              {thema.id === null ? thema.titel : <a href={`/agendas/${slug}/themas/${thema.id}`}>{thema.titel}</a>}
            </li>
          ))}
        </ol>
      )}
    </article>
  ));
}
