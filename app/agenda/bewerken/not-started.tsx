import { useTeksten } from "../../taal/use-taal";
import { bewerkenTeksten } from "./bewerken-teksten";

/** A draft nobody works on yet. */
export function NotStarted({ canStart }: { canStart: boolean }) {
  const t = useTeksten(bewerkenTeksten);
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
