import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import { publishTeksten } from "./publish-teksten";

export type VersieRegel = { nummer: number /** ISO date. */; gepubliceerdOp: string };

/** The published versions, latest first. */
export function VersionsCard({ slug, versies }: { slug: string; versies: readonly VersieRegel[] }) {
  const teksten = useTeksten(publishTeksten);
  const taal = useTaal();
  return (
    <section className="card">
      <h2>{teksten.versies}</h2>
      {versies.length === 0 && <p>{teksten.geenVersies}</p>}
      <ul>
        {versies.map(({ nummer, gepubliceerdOp }) => (
          <li key={nummer}>
            <a href={`/agendas/${slug}/versies/${nummer}`}>
              {teksten.versie(nummer, formatDate(gepubliceerdOp, taal))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
