import { useTeksten } from "../../taal/use-taal";
import { Tag } from "../../ui/tag";
import { Voorbeeld } from "../../ui/voorbeeld";
import { bewerkenPaginaTeksten } from "./bewerken-pagina-teksten";

/** Says on every page of a draft that it is one, and who can read it. */
export function ConceptTags({ isOpengesteld, isVoorbeeld }: { isOpengesteld: boolean; isVoorbeeld: boolean }) {
  const teksten = useTeksten(bewerkenPaginaTeksten);
  return (
    <ul className="meta">
      {/* The live part of the page keeps its words as they are now: false when it is closed, true when it is open. */}
      <li data-openstelling data-false={teksten.conceptUitleg} data-true={teksten.conceptOpen}>
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
