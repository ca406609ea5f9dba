import { useTaal, useTeksten } from "../taal/use-taal";
import { wijkTeksten } from "../wijk/wijk-teksten";
import type { Cijfer } from "../wijkprofiel/cijfer";
import { formatWaarde, indicatorLabel } from "../wijkprofiel/cijfer-teksten";

/** A few figures of a wijk beside those of Den Haag, with year and source. */
export function Kerncijfers({ cijfers, wijkNaam }: { cijfers: readonly Cijfer[]; wijkNaam: string }) {
  const taal = useTaal();
  const teksten = useTeksten(wijkTeksten);
  const bronnen = [...new Set(cijfers.map(({ bron }) => bron))];
  return (
    <>
      <table className="rows">
        <caption className="visually-hidden">{teksten.cijfers}</caption>
        <thead>
          <tr>
            <th scope="col">{teksten.cijfer}</th>
            <th scope="col">{teksten.jaar}</th>
            <th scope="col" className="num">
              {wijkNaam}
            </th>
            <th scope="col" className="num">
              {teksten.denHaag}
            </th>
          </tr>
        </thead>
        <tbody>
          {cijfers.map((cijfer) => (
            <tr key={cijfer.indicatorId}>
              <td>{indicatorLabel(cijfer, taal)}</td>
              <td data-kop={teksten.jaar}>{cijfer.periode}</td>
              <td data-kop={wijkNaam} className="num">
                {formatWaarde(cijfer.waarde, cijfer.eenheid, taal)}
              </td>
              <td data-kop={teksten.denHaag} className="num">
                {formatWaarde(cijfer.gemeenteWaarde, cijfer.eenheid, taal)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{teksten.bron(bronnen.join("; "))}</p>
    </>
  );
}
