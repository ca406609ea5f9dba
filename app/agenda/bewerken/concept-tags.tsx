import { useTeksten } from "../../taal/use-taal";
import { Tag } from "../../ui/tag";
import { Voorbeeld } from "../../ui/voorbeeld";
import { bewerkenPaginaTeksten } from "./bewerken-pagina-teksten";

/** Says on every page of a draft that it is one, and who can read it. */
export function ConceptTags({ isOpengesteld, isVoorbeeld }: { isOpengesteld: boolean; isVoorbeeld: boolean }) {
  const teksten = useTeksten(bewerkenPaginaTeksten);
  return (
    <ul className="meta">
      <li>
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
