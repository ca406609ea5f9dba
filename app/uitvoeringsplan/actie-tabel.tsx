// Acties as a table; on a phone each becomes a block with its headings.
import type { ReactNode } from "react";
import { formatYears } from "../format/format";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Voorbeeld } from "../ui/voorbeeld";
import type { Actie } from "./actie";
import { ActieStatusTag } from "./actie-status-tag";
import { actieTeksten, budgetText } from "./actie-teksten";

type ActieTabelProps = {
  acties: readonly Actie[];
  /** What the table holds, for who cannot see the page around it. */
  bijschrift: string;
  /** A link to change an actie, for who may. */
  changeLink?: ((actie: Actie) => { href: string; label: string }) | undefined;
  /** What led to each actie. */
  herkomst?: ((actie: Actie) => ReactNode) | undefined;
};

/** Every row has the anchor `#actie-<id>`. */
export function ActieTabel({ acties, bijschrift, changeLink, herkomst }: ActieTabelProps) {
  const taal = useTaal();
  const teksten = useTeksten(actieTeksten);
  return (
    <div className="acties-vak">
      <table className="rows acties">
        <caption className="visually-hidden">{bijschrift}</caption>
        <thead>
          <tr>
            <th scope="col">{teksten.actie}</th>
            <th scope="col">{teksten.wanneer}</th>
            <th scope="col">{teksten.wie}</th>
            <th scope="col">{teksten.budget}</th>
            <th scope="col">{teksten.voortgangVraag}</th>
            <th scope="col">{teksten.resultaat}</th>
          </tr>
        </thead>
        <tbody>
          {acties.map((actie) => {
            const change = changeLink?.(actie);
            return (
              <tr key={actie.id} id={`actie-${actie.id}`}>
                <td data-kop={teksten.actie}>
                  <strong lang="nl">{actie.titel}</strong> {actie.isVoorbeeld && <Voorbeeld />}
                  <br />
                  <span lang="nl">{actie.doel}</span>
                  {herkomst?.(actie)}
                  {change !== undefined && (
                    <p className="wijzig">
                      <a href={change.href}>{change.label}</a>
                    </p>
                  )}
                </td>
                <td data-kop={teksten.wanneer}>{formatYears(actie.jaarVan, actie.jaarTot)}</td>
                <td data-kop={teksten.wie}>
                  <span lang="nl">{actie.trekker}</span>
                  {actie.partners !== "" && <span className="hint"> {teksten.met(actie.partners)}</span>}
                </td>
                <td data-kop={teksten.budget}>{budgetText(actie, taal)}</td>
                <td data-kop={teksten.voortgang}>
                  <ActieStatusTag status={actie.status} /> <span lang="nl">{actie.voortgang}</span>
                </td>
                <td data-kop={teksten.resultaat}>
                  {actie.resultaat === "" ? teksten.nogNiets : <span lang="nl">{actie.resultaat}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
