import { useTeksten } from "../taal/use-taal";
import { reactieTeksten } from "./reactie-teksten";

/** How many reactions wait too long for an answer, said in public. Nothing when none do. */
export function TeLaat({ aantal }: { aantal: number }) {
  const teksten = useTeksten(reactieTeksten);
  if (aantal === 0) return null;
  return (
    <div className="note amber">
      <p>
        <strong>{teksten.wachtenTeLang(aantal)}</strong> {teksten.termijnUitleg}
      </p>
    </div>
  );
}
