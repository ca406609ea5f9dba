// Reactions that wait for an answer: per agenda how many, and the oldest first.
import { formatDate } from "../format/format";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Paginering } from "../ui/paginering";
import { Tag } from "../ui/tag";
import { Voorbeeld } from "../ui/voorbeeld";
import { takenTeksten } from "./taken-teksten";

type WachtendeReactiesProps = {
  agendas: readonly { slug: string; titel: string; aantal: number; teLaat: number }[];
  /** Slug of the agenda whose reactions are shown; null for all. */
  gekozen: string | null;
  reacties: readonly {
    id: string;
    naam: string;
    fragment: string;
    isVoorbeeld: boolean;
    agenda: { slug: string; titel: string };
    themaTitel: string;
    dagen: number;
    uiterlijk: string;
    isTeLaat: boolean;
  }[];
  pagina: number;
  aantalPaginas: number;
};

export function WachtendeReacties({ agendas, gekozen, reacties, pagina, aantalPaginas }: WachtendeReactiesProps) {
  const taal = useTaal();
  const teksten = useTeksten(takenTeksten);
  const filter = gekozen === null ? "" : `agenda=${gekozen}&`;
  if (reacties.length === 0) return <p>{teksten.geenWachten}</p>;
  return (
    <>
      <p>{teksten.wachtenUitleg}</p>
      {agendas.length > 1 && <AgendaKeuze agendas={agendas} gekozen={gekozen} />}
      <table className="rows">
        <caption className="visually-hidden">{teksten.wachten}</caption>
        <thead>
          <tr>
            <th scope="col">{teksten.reactie}</th>
            <th scope="col">{teksten.thema}</th>
            <th scope="col">{teksten.wacht}</th>
            <th scope="col">{teksten.uiterlijk}</th>
          </tr>
        </thead>
        <tbody>
          {reacties.map((reactie) => (
            <tr key={reactie.id}>
              <td data-kop={teksten.reactie}>
                <a href={`/reacties/${reactie.id}`} lang="nl">
                  {reactie.fragment}
                </a>
                <br />
                <span className="hint">{reactie.naam}</span> {reactie.isVoorbeeld && <Voorbeeld />}
              </td>
              <td data-kop={teksten.thema}>
                <span lang="nl">{reactie.themaTitel}</span>
                <br />
                <span className="hint" lang="nl">
                  {reactie.agenda.titel}
                </span>
              </td>
              <td data-kop={teksten.wacht}>{teksten.dagen(reactie.dagen)}</td>
              <td data-kop={teksten.uiterlijk}>
                {formatDate(reactie.uiterlijk, taal)} {reactie.isTeLaat && <Tag colour="rood">{teksten.teLaat}</Tag>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Paginering pagina={pagina} aantalPaginas={aantalPaginas} href={(n) => `/taken?${filter}pagina=${n}`} />
    </>
  );
}

/** Links that narrow the list to one agenda. */
function AgendaKeuze({ agendas, gekozen }: Pick<WachtendeReactiesProps, "agendas" | "gekozen">) {
  const teksten = useTeksten(takenTeksten);
  return (
    <nav aria-label={teksten.kiesAgenda}>
      <ul className="meta keuzes">
        <li>
          <a href="/taken" aria-current={gekozen === null ? "true" : undefined}>
            {teksten.alleAgendas}
          </a>
        </li>
        {agendas.map(({ slug, titel, aantal, teLaat }) => (
          <li key={slug}>
            <a href={`/taken?agenda=${slug}`} aria-current={gekozen === slug ? "true" : undefined}>
              <span lang="nl">{titel}</span> ({teksten.telling(aantal, teLaat)})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
