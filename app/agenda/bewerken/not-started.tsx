import { useTeksten } from "../../taal/use-taal";
import { bewerkenTeksten } from "./bewerken-teksten";

/** The page of a draft nobody works on yet. */
export function NotStarted({ titel, canStart }: { titel: string; canStart: boolean }) {
  const t = useTeksten(bewerkenTeksten);
  return (
    <>
      <h1>{titel}</h1>
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
