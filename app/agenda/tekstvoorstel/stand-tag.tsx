import { useTeksten } from "../../taal/use-taal";
import { Tag } from "../../ui/tag";
import type { TekstvoorstelUitkomst } from "./tekstvoorstel";
import { tekstvoorstelTeksten } from "./tekstvoorstel-teksten";

/** What became of a tekstvoorstel; null: nothing yet. */
export function StandTag({ uitkomst }: { uitkomst: TekstvoorstelUitkomst | null }) {
  const t = useTeksten(tekstvoorstelTeksten);
  const colour = uitkomst === null ? "amber" : uitkomst === "aangenomen" ? "groen" : "rood";
  return <Tag colour={colour}>{t.stand[uitkomst ?? "wacht"]}</Tag>;
}
