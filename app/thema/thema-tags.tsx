import { useTeksten } from "../taal/use-taal";
import { Tag } from "../ui/tag";
import type { Domein, Participatieniveau } from "./thema";
import { themaTeksten } from "./thema-teksten";

type ThemaTagsProps = { domein: Domein | null; participatieniveau: Participatieniveau | null };

/** Where a thema belongs and how much influence residents have, as list items for a `ul.meta`. */
export function ThemaTags({ domein, participatieniveau }: ThemaTagsProps) {
  const teksten = useTeksten(themaTeksten);
  return (
    <>
      {domein !== null && (
        <li>
          <Tag>{teksten.domein[domein]}</Tag>
        </li>
      )}
      {participatieniveau !== null && (
        <li>
          <Tag>{teksten.participatieniveau[participatieniveau]}</Tag>
        </li>
      )}
    </>
  );
}
