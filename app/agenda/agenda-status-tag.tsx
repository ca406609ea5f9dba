import { useTeksten } from "../taal/use-taal";
import { Tag, type TagColour } from "../ui/tag";
import type { AgendaStatus } from "./agenda-status";
import { agendaTeksten } from "./agenda-teksten";

const COLOURS: Partial<Record<AgendaStatus, TagColour>> = {
  "in-de-maak": "amber",
  "open-voor-reactie": "blauw",
  vastgesteld: "groen",
  "in-uitvoering": "groen",
  "loopt-af": "amber",
};

/** Where an agenda stands, in one word. */
export function StatusTag({ status }: { status: AgendaStatus }) {
  const teksten = useTeksten(agendaTeksten);
  return <Tag colour={COLOURS[status]}>{teksten.status[status]}</Tag>;
}
