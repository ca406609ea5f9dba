import { Fragment } from "react";
import { useTeksten } from "../../taal/use-taal";
import type { Ontbreekt } from "../publishable";
import { FieldLink } from "./field-link";
import { publishTeksten } from "./publish-teksten";
import { ThemaTitel } from "./thema-titel";

type MissingLinksProps = {
  themaId: string;
  wat: readonly Ontbreekt[];
  /** As in `FieldLink`. */
  path?: string | undefined;
};

/** What a thema still needs, each a link that puts the focus in its field. */
export function MissingLinks({ themaId, wat, path }: MissingLinksProps) {
  const teksten = useTeksten(publishTeksten);
  return wat.map((veld, index) => (
    <Fragment key={veld}>
      {index > 0 && ", "}
      <FieldLink themaId={themaId} veld={veld} path={path}>
        {teksten.missing[veld]}
      </FieldLink>
    </Fragment>
  ));
}

type MissingListProps = {
  ontbreekt: readonly { themaId: string; titel: string; rang: number; wat: Ontbreekt[] }[];
  path?: string | undefined;
};

/** The same for all themas that are not ready. */
export function MissingList({ ontbreekt, path }: MissingListProps) {
  const teksten = useTeksten(publishTeksten);
  return (
    <ul>
      {ontbreekt.map(({ themaId, titel, rang, wat }) => (
        <li key={themaId}>
          {teksten.themaRang(rang)}, <ThemaTitel titel={titel} />:{" "}
          <MissingLinks themaId={themaId} wat={wat} path={path} />
        </li>
      ))}
    </ul>
  );
}
