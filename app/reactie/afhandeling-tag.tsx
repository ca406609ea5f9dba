import { useTeksten } from "../taal/use-taal";
import { Tag, type TagColour } from "../ui/tag";
import type { AfhandelingSoort } from "./reactie";
import { reactieTeksten } from "./reactie-teksten";

const COLOURS: Readonly<Record<AfhandelingSoort, TagColour>> = {
  overgenomen: "groen",
  "deels-overgenomen": "amber",
  "niet-overgenomen": "rood",
  doorverwezen: "blauw",
  beantwoord: "blauw",
};

/** What became of a reactie, in one word; null: no answer yet. */
export function AfhandelingTag({ soort }: { soort: AfhandelingSoort | null }) {
  const teksten = useTeksten(reactieTeksten);
  return soort === null ? (
    <Tag>{teksten.nogGeenAntwoord}</Tag>
  ) : (
    <Tag colour={COLOURS[soort]}>{teksten.soort[soort]}</Tag>
  );
}
