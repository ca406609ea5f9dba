import { useTeksten } from "../../taal/use-taal";
import { bewerkenPaginaTeksten } from "./bewerken-pagina-teksten";

type NotStartedProps = {
  agenda: { slug: string };
  /** It is in force, with its text elsewhere. */
  isVastgesteld: boolean;
  canStart: boolean;
};

/** A draft nobody works on yet, or will. */
export function NotStarted({ agenda, isVastgesteld, canStart }: NotStartedProps) {
  const teksten = useTeksten(bewerkenPaginaTeksten);
  if (isVastgesteld) {
    return (
      <p className="lead">
        {teksten.writtenElsewhere} <a href={`/agendas/${agenda.slug}`}>{teksten.naarAgenda}</a>
      </p>
    );
  }
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
