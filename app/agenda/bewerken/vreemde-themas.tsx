import { Fragment } from "react";
import { useTeksten } from "../../taal/use-taal";
import type { VreemdThema } from "../publishable";
import { FieldLink } from "./field-link";
import { publishTeksten } from "./publish-teksten";
import { ThemaTitel } from "./thema-titel";

type VreemdeThemasProps = {
  themas: readonly VreemdThema[];
  /** As in `FieldLink`. */
  path?: string | undefined;
};

/** Which themas of a draft belong to another agenda, each a link to it, and what to do. */
export function VreemdeThemas({ themas, path }: VreemdeThemasProps) {
  const teksten = useTeksten(publishTeksten);
  return (
    <p>
      {teksten.vreemd}{" "}
      {themas.map(({ themaId, titel }, index) => (
        <Fragment key={themaId}>
          {index > 0 && ", "}
          <FieldLink themaId={themaId} veld="titel" path={path}>
            <ThemaTitel titel={titel} />
          </FieldLink>
        </Fragment>
      ))}
      . {teksten.vreemdUitleg}
    </p>
  );
}
