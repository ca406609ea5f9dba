import { useTeksten } from "../taal/use-taal";
import { themaPaginaTeksten } from "../thema/thema-pagina-teksten";
import type { PubliekeReactie } from "./reactie";
import { ReactieKop } from "./reactie-kaart";
import { reactieTeksten } from "./reactie-teksten";

/** The reactions a thema rests on, each with the way to what became of it. Nothing when it cites none. */
export function Aanleiding({ reacties }: { reacties: readonly PubliekeReactie[] }) {
  const teksten = useTeksten(themaPaginaTeksten);
  const reactieZinnen = useTeksten(reactieTeksten);
  if (reacties.length === 0) return null;
  return (
    <>
      <p>{teksten.alsoSaid}</p>
      <ul className="aanleiding">
        {reacties.map((reactie) => (
          <li key={reactie.id}>
            <blockquote className="tekst" lang="nl">
              {reactie.tekst}
            </blockquote>
            <div className="meta">
              <ReactieKop reactie={reactie} isEigen={false} />
              <a href={`/reacties/${reactie.id}`}>
                {reactieZinnen.viewVervolg}
                <span className="visually-hidden"> {reactieZinnen.bijReactieVan(reactie.naam)}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
