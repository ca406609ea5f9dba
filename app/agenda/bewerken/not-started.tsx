import { useTeksten } from "../../taal/use-taal";
import { bewerkenPaginaTeksten } from "./bewerken-pagina-teksten";

/** A draft nobody works on yet. */
export function NotStarted({ canStart }: { canStart: boolean }) {
  const t = useTeksten(bewerkenPaginaTeksten);
  return (
    <>
      <p className="lead">{t.nietGestart}</p>
      {canStart && (
        <form method="post">
          <p>{t.nietGestartTeam}</p>
          <button type="submit" name="intent" value="start">
            {t.begin}
          </button>
        </form>
      )}
    </>
  );
}
