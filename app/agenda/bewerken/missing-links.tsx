import { Fragment } from "react";
import { useTeksten } from "../../taal/use-taal";
import type { Ontbreekt } from "../publiceren";
import { bewerkenTeksten } from "./bewerken-teksten";
import { themaFieldId } from "./thema-field-id";

/** What a thema still needs, each a link that puts the focus in its field. */
export function MissingLinks({ themaId, wat }: { themaId: string; wat: readonly Ontbreekt[] }) {
  const t = useTeksten(bewerkenTeksten);
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
        {t.ontbreekt[veld]}
      </a>
    </Fragment>
  ));
}
