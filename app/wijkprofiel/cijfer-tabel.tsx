// All figures of a profile as a table: the same content as the cards and their scales.
import { useTaal, useTeksten } from "../taal/use-taal";
import type { Cijfer } from "./cijfer";
import { cijferTeksten, formatWaarde, gebiedNaam, indicatorLabel, sampleParts } from "./cijfer-teksten";
import { wijkprofielTeksten } from "./wijkprofiel-teksten";

/** `wijkCode` is the wijk of the page: a figure of another area says whose it is. */
export function CijferTabel({
  cijfers,
  wijkCode,
  bijschrift,
}: {
  cijfers: readonly Cijfer[];
  wijkCode: string;
  bijschrift: string;
}) {
  const taal = useTaal();
  const teksten = useTeksten(wijkprofielTeksten);
  const soorten = cijferTeksten[taal];
  return (
    <table className="rows">
      <caption>{bijschrift}</caption>
      <thead>
        <tr>
          <th scope="col">{teksten.kolomCijfer}</th>
          <th scope="col" className="num">
            {teksten.kolomWaarde}
          </th>
          <th scope="col" className="num">
            {teksten.kolomStad}
          </th>
          <th scope="col">{teksten.kolomJaar}</th>
          <th scope="col">{teksten.kolomBron}</th>
        </tr>
      </thead>
      <tbody>
        {cijfers.map((cijfer) => (
          <tr key={`${cijfer.gebiedCode} ${cijfer.indicatorId}`}>
            <td data-kop={teksten.kolomCijfer}>
              {indicatorLabel(cijfer, taal)}
              {cijfer.gebiedCode !== wijkCode && `, ${gebiedNaam(cijfer, taal)}`}
            </td>
            <td data-kop={teksten.kolomWaarde} className="num">
              {formatWaarde(cijfer.waarde, cijfer.eenheid, taal)}
            </td>
            <td data-kop={teksten.kolomStad} className="num">
              {cijfer.gemeenteWaarde === null
                ? teksten.notCompared
                : formatWaarde(cijfer.gemeenteWaarde, cijfer.eenheid, taal)}
            </td>
            <td data-kop={teksten.kolomJaar}>{cijfer.periode}</td>
            <td data-kop={teksten.kolomBron}>
              {[`${cijfer.bron} (${soorten[cijfer.soort]})`, ...sampleParts(cijfer, taal)].join(", ")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
