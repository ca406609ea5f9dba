import { useTeksten } from "../taal/use-taal";
import { reactieTeksten } from "./reactie-teksten";

type SteunKnopProps = {
  reactie: { id: string; naam: string; steun: number };
  /** Whether this reader stands behind it; null when they cannot. */
  gesteund: boolean | null;
  /** Where to go afterwards. */
  terug: string;
};

/** How many others stand behind a reactie, as a button for who can join them. */
export function SteunKnop({ reactie: { id, naam, steun }, gesteund, terug }: SteunKnopProps) {
  const teksten = useTeksten(reactieTeksten);
  if (gesteund === null) return steun === 0 ? null : <span className="steun">{teksten.steunAantal(steun)}</span>;
  return (
    <form method="post" action={`/reacties/${id}`}>
      <input type="hidden" name="terug" value={terug} />
      <button type="submit" className="quiet" name="intent" value={gesteund ? "steun-intrekken" : "steun"}>
        {gesteund ? teksten.withdrawSteun(steun) : teksten.steun(steun)}
        <span className="visually-hidden"> {teksten.bijReactieVan(naam)}</span>
      </button>
    </form>
  );
}
