import { useTeksten } from "../taal/use-taal";
import { kaartTeksten } from "./kaart-teksten";
import type { ThemaVerwijzing } from "./wijk-dossier";

/** The themas of an agenda, most important first; a link where the text is held here. */
export function ThemaLijst({ themas }: { themas: readonly ThemaVerwijzing[] }) {
  const teksten = useTeksten(kaartTeksten);
  if (themas.length === 0) return <p className="hint">{teksten.geenThemas}</p>;
  return (
    <ol aria-label={teksten.themas}>
      {themas.map(({ titel, href }) => (
        <li key={href ?? titel} lang="nl">
          {href === null ? titel : <a href={href}>{titel}</a>}
        </li>
      ))}
    </ol>
  );
}
