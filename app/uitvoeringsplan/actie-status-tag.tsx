import { useTeksten } from "../taal/use-taal";
import { Tag, type TagColour } from "../ui/tag";
import type { ActieStatus } from "./actie";
import { actieTeksten } from "./actie-teksten";

const COLOURS: Partial<Record<ActieStatus, TagColour>> = {
  loopt: "blauw",
  vertraagd: "amber",
  gereed: "groen",
  vervallen: "rood",
};

/** How an actie goes, in one word. */
export function ActieStatusTag({ status }: { status: ActieStatus }) {
  const teksten = useTeksten(actieTeksten);
  return <Tag colour={COLOURS[status]}>{teksten.status[status]}</Tag>;
}
