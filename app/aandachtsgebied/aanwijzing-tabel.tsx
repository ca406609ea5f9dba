// Aanwijzingen as a table: which gebied, under which regime, when, where and by which plan.
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
  const t = useTeksten(overzichtTeksten);
  return (
    <table className="rows aanwijzing-tabel">
      <caption className="visually-hidden">{`${aandachtsgebiedTeksten[taal].titel}: ${bijschrift}`}</caption>
      <thead>
        <tr>
          <th scope="col">{t.gebied}</th>
          <th scope="col">{t.regime}</th>
          <th scope="col">{t.wanneer}</th>
          <th scope="col">{t.wijken}</th>
          <th scope="col">{t.besluit}</th>
        </tr>
      </thead>
      <tbody>
        {rijen.map(({ gebied, aanwijzing }) => (
          <tr key={aanwijzing.id}>
            <td data-kop={t.gebied}>
              <a href={`/aandachtsgebieden/${gebied.slug}`}>{gebied.naam}</a>
            </td>
            <td data-kop={t.regime}>
              <RegimeTag regime={aanwijzing.soort} />
            </td>
            <td data-kop={t.wanneer}>{periodeText(aanwijzing, on, taal)}</td>
            <td data-kop={t.wijken}>
              <DekkingLijst dekking={gebied.dekking} />
            </td>
            <td data-kop={t.besluit} lang="nl">
              {[aanwijzing.plan, aanwijzing.besluit?.risNummer].filter(Boolean).join(", ") || t.besluitOnbekend}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
