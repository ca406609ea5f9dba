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

/** What became of a reactie, in a few words. */
export function AfhandelingTag({ soort }: { soort: AfhandelingSoort }) {
  return <Tag colour={COLOURS[soort]}>{useTeksten(reactieTeksten).soort[soort]}</Tag>;
}
