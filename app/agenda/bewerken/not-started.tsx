import { useTeksten } from "../../taal/use-taal";
import { bewerkenPaginaTeksten } from "./bewerken-pagina-teksten";

/** A draft nobody works on yet. */
export function NotStarted({ agenda, canStart }: { agenda: { slug: string }; canStart: boolean }) {
  const teksten = useTeksten(bewerkenPaginaTeksten);
  return (
    <>
      <p className="lead">{teksten.notStarted}</p>
      {canStart && (
        <form method="post" action={`/agendas/${agenda.slug}`}>
          <p>{teksten.notStartedTeam}</p>
          <button type="submit" name="intent" value="start">
            {teksten.begin}
          </button>
        </form>
      )}
    </>
  );
}
