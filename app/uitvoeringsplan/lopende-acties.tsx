// Acties of several agendas that are under way, with the thema each belongs to.

import { themaHref } from "../agenda/thema-href";
import { formatYears } from "../format/format";
import { useTeksten } from "../taal/use-taal";
import { Voorbeeld } from "../ui/voorbeeld";
import { type Actie, actieHref } from "./actie";
import { ActieStatusTag } from "./actie-status-tag";
import { actieTeksten } from "./actie-teksten";

type LopendeActie = Pick<
  Actie,
  "id" | "titel" | "jaarVan" | "jaarTot" | "trekker" | "status" | "voortgang" | "isVoorbeeld"
> & {
  themaId: string;
  themaTitel: string;
  agenda: { slug: string };
};

export function LopendeActies({ acties, bijschrift }: { acties: readonly LopendeActie[]; bijschrift: string }) {
  const teksten = useTeksten(actieTeksten);
  return (
    <table className="rows">
      <caption className="visually-hidden">{bijschrift}</caption>
      <thead>
        <tr>
          <th scope="col">{teksten.actie}</th>
          <th scope="col">{teksten.thema}</th>
          <th scope="col">{teksten.wanneer}</th>
          <th scope="col">{teksten.wie}</th>
          <th scope="col">{teksten.voortgangVraag}</th>
        </tr>
      </thead>
      <tbody>
        {acties.map((actie) => (
          <tr key={actie.id}>
            <td data-kop={teksten.actie}>
              <a href={actieHref(actie.agenda.slug, actie)} lang="nl">
                {actie.titel}
              </a>{" "}
              {actie.isVoorbeeld && <Voorbeeld />}
            </td>
            <td data-kop={teksten.thema} lang="nl">
              <a href={themaHref(actie.agenda.slug, actie.themaId)}>{actie.themaTitel}</a>
            </td>
            <td data-kop={teksten.wanneer}>{formatYears(actie.jaarVan, actie.jaarTot)}</td>
            <td data-kop={teksten.wie} lang="nl">
              {actie.trekker}
            </td>
            <td data-kop={teksten.voortgangVraag}>
              <ActieStatusTag status={actie.status} /> <span lang="nl">{actie.voortgang}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
