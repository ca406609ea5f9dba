import { useTeksten } from "../../taal/use-taal";
import { Tag } from "../../ui/tag";
import { Voorbeeld } from "../../ui/voorbeeld";
import { bewerkenTeksten } from "./bewerken-teksten";

/** Says on every page of a draft that it is one, and who can read it. */
export function ConceptTags({ isOpengesteld, isVoorbeeld }: { isOpengesteld: boolean; isVoorbeeld: boolean }) {
  const teksten = useTeksten(bewerkenTeksten);
  return (
    <ul className="meta">
      {/* The live part of the page keeps its words as they are now. */}
      <li data-openstelling>
        <Tag colour="amber">{isOpengesteld ? teksten.conceptOpen : teksten.conceptUitleg}</Tag>
      </li>
      {isVoorbeeld && (
        <li>
          <Voorbeeld />
        </li>
      )}
    </ul>
  );
}
