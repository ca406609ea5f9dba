import { useTeksten } from "../taal/use-taal";
import type { AgendaStatus } from "./agenda-status";
import { agendaTeksten } from "./agenda-teksten";

type AgendaZonderVersieProps = {
  agenda: { slug: string; stadsdeel: string; bron: string | null; status: AgendaStatus };
  bekendeThemas: readonly string[];
  canStart: boolean;
};

/** What there is to say of an agenda that has no published version here. */
export function AgendaZonderVersie({ agenda, bekendeThemas, canStart }: AgendaZonderVersieProps) {
  const teksten = useTeksten(agendaTeksten);
  if (agenda.bron !== null) {
    return (
      <>
        <p>{bekendeThemas.length > 0 ? teksten.bekendMetThemas : teksten.bekend}</p>
        {bekendeThemas.length > 0 && (
          <section aria-labelledby="bekende-themas">
            <h2 id="bekende-themas">{teksten.bekendeThemas}</h2>
            <ul>
              {bekendeThemas.map((titel) => (
                <li key={titel} lang="nl">
                  {titel}
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className="hint">{teksten.bron(agenda.bron)}</p>
      </>
    );
  }
  if (agenda.status !== "nog-niet-gestart") return <p>{teksten.inDeMaak(agenda.stadsdeel)}</p>;
  return (
    <>
      <p>{teksten.notStarted(agenda.stadsdeel)}</p>
      {canStart && (
        <form method="post">
          <p className="hint">{teksten.beginUitleg}</p>
          <button type="submit" name="intent" value="start">
            {teksten.beginWriting}
          </button>
        </form>
      )}
    </>
  );
}
