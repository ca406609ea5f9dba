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
  const t = useTeksten(takenTeksten);
  const filter = gekozen === null ? "" : `agenda=${gekozen}&`;
  if (reacties.length === 0) return <p>{t.geenWachten}</p>;
  return (
    <>
      <p>{t.wachtenUitleg}</p>
      {agendas.length > 1 && <AgendaKeuze agendas={agendas} gekozen={gekozen} />}
      <table className="rows">
        <caption className="visually-hidden">{t.wachten}</caption>
        <thead>
          <tr>
            <th scope="col">{t.reactie}</th>
            <th scope="col">{t.thema}</th>
            <th scope="col">{t.wacht}</th>
            <th scope="col">{t.uiterlijk}</th>
          </tr>
        </thead>
        <tbody>
          {reacties.map((reactie) => (
            <tr key={reactie.id}>
              <td data-kop={t.reactie}>
                <a href={`/reacties/${reactie.id}`} lang="nl">
                  {reactie.fragment}
                </a>
                <br />
                <span className="hint">{reactie.naam}</span> {reactie.isVoorbeeld && <Voorbeeld />}
              </td>
              <td data-kop={t.thema}>
                <span lang="nl">{reactie.themaTitel}</span>
                <br />
                <span className="hint" lang="nl">
                  {reactie.agenda.titel}
                </span>
              </td>
              <td data-kop={t.wacht}>{t.dagen(reactie.dagen)}</td>
              <td data-kop={t.uiterlijk}>
                {formatDate(reactie.uiterlijk, taal)} {reactie.isTeLaat && <Tag colour="rood">{t.teLaat}</Tag>}
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
  const t = useTeksten(takenTeksten);
  return (
    <nav aria-label={t.kiesAgenda}>
      <ul className="meta keuzes">
        <li>
          <a href="/taken" aria-current={gekozen === null ? "true" : undefined}>
            {t.alleAgendas}
          </a>
        </li>
        {agendas.map(({ slug, titel, aantal, teLaat }) => (
          <li key={slug}>
            <a href={`/taken?agenda=${slug}`} aria-current={gekozen === slug ? "true" : undefined}>
              <span lang="nl">{titel}</span> ({t.telling(aantal, teLaat)})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
