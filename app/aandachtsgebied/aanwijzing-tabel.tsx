// Aanwijzingen as a table: which gebied, under which regime, when, where and by which plan.
import { besluitText } from "../besluit/besluit-teksten";
import { useTaal, useTeksten } from "../taal/use-taal";
import { aandachtsgebiedTeksten, periodeText } from "./aandachtsgebied-teksten";
import { DekkingLijst } from "./dekking-lijst";
import type { OverzichtRij } from "./overzicht";
import { overzichtTeksten } from "./overzicht-teksten";
import { RegimeTag } from "./regime-tag";

/** `on` is the day the table is about. */
export function AanwijzingTabel({
  rijen,
  on,
  bijschrift,
}: {
  rijen: readonly OverzichtRij[];
  on: string;
  bijschrift: string;
}) {
  const taal = useTaal();
  const teksten = useTeksten(overzichtTeksten);
  return (
    <table className="rows aanwijzing-tabel">
      <caption className="visually-hidden">{`${aandachtsgebiedTeksten[taal].titel}: ${bijschrift}`}</caption>
      <thead>
        <tr>
          <th scope="col">{teksten.gebied}</th>
          <th scope="col">{teksten.regime}</th>
          <th scope="col">{teksten.wanneer}</th>
          <th scope="col">{teksten.wijken}</th>
          <th scope="col">{teksten.besluit}</th>
        </tr>
      </thead>
      <tbody>
        {rijen.map(({ gebied, aanwijzing }) => (
          <tr key={aanwijzing.id}>
            <td data-kop={teksten.gebied}>
              <a href={`/aandachtsgebieden/${gebied.slug}`}>{gebied.naam}</a>
            </td>
            <td data-kop={teksten.regime}>
              <RegimeTag regime={aanwijzing.soort} />
            </td>
            <td data-kop={teksten.wanneer}>{periodeText(aanwijzing, on, taal)}</td>
            <td data-kop={teksten.wijken}>
              <DekkingLijst dekking={gebied.dekking} />
            </td>
            <td data-kop={teksten.besluit}>
              <BesluitKort aanwijzing={aanwijzing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The plan and where the besluit is found; in words when it has neither. */
function BesluitKort({ aanwijzing: { plan, besluit } }: Pick<OverzichtRij, "aanwijzing">) {
  const taal = useTaal();
  const teksten = useTeksten(overzichtTeksten);
  const kort = [plan, besluit?.risNummer].filter(Boolean).join(", ");
  if (kort !== "") return <span lang="nl">{kort}</span>;
  return <>{besluit === null ? teksten.besluitOnbekend : besluitText(besluit, taal)}</>;
}
