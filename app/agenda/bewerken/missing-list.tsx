import { Fragment } from "react";
import { useTeksten } from "../../taal/use-taal";
import type { Ontbreekt } from "../publishable";
import { bewerkenTeksten } from "./bewerken-teksten";
import { publishTeksten } from "./publish-teksten";
import { themaFieldId } from "./thema-field-id";

/** What a thema still needs, each a link that puts the focus in its field. */
export function MissingLinks({ themaId, wat }: { themaId: string; wat: readonly Ontbreekt[] }) {
  const teksten = useTeksten(publishTeksten);
  return wat.map((veld, index) => (
    <Fragment key={veld}>
      {index > 0 && ", "}
      <a
        href={`#${themaFieldId(themaId, veld)}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(themaFieldId(themaId, veld))?.focus();
        }}
      >
        {teksten.missing[veld]}
      </a>
    </Fragment>
  ));
}

type MissingListProps = { ontbreekt: readonly { themaId: string; titel: string; rang: number; wat: Ontbreekt[] }[] };

/** The same for all themas that are not ready. */
export function MissingList({ ontbreekt }: MissingListProps) {
  const teksten = useTeksten(publishTeksten);
  const bewerkenZinnen = useTeksten(bewerkenTeksten);
  return (
    <ul>
      {ontbreekt.map(({ themaId, titel, rang, wat }) => (
        <li key={themaId}>
          {teksten.themaMisses(rang, titel || bewerkenZinnen.zonderTitel)} <MissingLinks themaId={themaId} wat={wat} />
        </li>
      ))}
    </ul>
  );
}
