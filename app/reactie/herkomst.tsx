import { useTeksten } from "../taal/use-taal";
import { themaPaginaTeksten } from "../thema/thema-pagina-teksten";
import { reactieTeksten } from "./reactie-teksten";

/** The reactions an actie came from: the chain read the other way. Nothing when there are none. */
export function Herkomst({ reacties }: { reacties: readonly { id: string; naam: string }[] }) {
  const teksten = useTeksten(themaPaginaTeksten);
  const reactieZinnen = useTeksten(reactieTeksten);
  if (reacties.length === 0) return null;
  return (
    <div className="herkomst">
      {teksten.uit(reacties.length)}{" "}
      <ul>
        {reacties.map(({ id, naam }) => (
          <li key={id}>
            <a href={`/reacties/${id}`}>
              <span className="visually-hidden">{reactieZinnen.reactieVan} </span>
              {naam}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
