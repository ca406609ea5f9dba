import { useTeksten } from "../../taal/use-taal";
import { bewerkenPaginaTeksten } from "./bewerken-pagina-teksten";

/** A draft nobody works on yet. */
export function NotStarted({ agenda, canStart }: { agenda: { slug: string }; canStart: boolean }) {
  const t = useTeksten(bewerkenPaginaTeksten);
  return (
    <>
      <p className="lead">{t.notStarted}</p>
      {canStart && (
        <form method="post" action={`/agendas/${agenda.slug}`}>
          <p>{t.notStartedTeam}</p>
          <button type="submit" name="intent" value="start">
            {t.begin}
          </button>
        </form>
      )}
    </>
  );
}
