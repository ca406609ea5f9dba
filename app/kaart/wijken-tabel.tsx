import { formatNumber } from "../format/format";
import { useTaal, useTeksten } from "../taal/use-taal";
import { SorteringForm } from "../ui/sortering-form";
import { SorteringKop } from "../ui/sortering-kop";
import { kaartTeksten } from "./kaart-teksten";
import { AgendaLijst, GebiedWoorden } from "./wijk-cellen";
import type { WijkOverzicht } from "./wijk-overzicht";
import { WIJKEN_KOLOMMEN, type WijkenKeuze, wijkenFields, wijkenHref } from "./wijken-keuze";

/** Wijken in the order given: the same as the map beside it, in words. */
export function WijkenTabel({
  wijken,
  bijschrift,
  keuze,
}: {
  wijken: readonly WijkOverzicht[];
  bijschrift: string;
  keuze: WijkenKeuze;
}) {
  const taal = useTaal();
  const teksten = useTeksten(kaartTeksten);
  const kop = {
    sortering: keuze.sortering,
    kolommen: WIJKEN_KOLOMMEN,
    hrefFor: (sortering: WijkenKeuze["sortering"]) => wijkenHref({ ...keuze, sortering }, "#tabel"),
  };
  const labels = {
    wijk: teksten.wijk,
    stadsdeel: teksten.stadsdeel,
    inwoners: teksten.inwoners,
    agenda: teksten.agenda,
    gebied: teksten.gebied,
  };
  const counted = wijken.flatMap(({ inwoners }) => inwoners ?? []);
  return (
    <div id="tabel">
      <SorteringForm
        action="/wijken#tabel"
        labels={labels}
        sortering={keuze.sortering}
        others={wijkenFields({ ...keuze, sortering: null })}
        teksten={teksten}
      />
      <table className="rows sorteerbaar">
        <caption>{bijschrift}</caption>
        <thead>
          <tr>
            <SorteringKop kolom="wijk" label={labels.wijk} {...kop} />
            <SorteringKop kolom="stadsdeel" label={labels.stadsdeel} {...kop} />
            <SorteringKop kolom="inwoners" label={labels.inwoners} isNumeric {...kop} />
            <SorteringKop kolom="agenda" label={labels.agenda} {...kop} />
            <SorteringKop kolom="gebied" label={labels.gebied} {...kop} />
          </tr>
        </thead>
        <tbody>
          {wijken.map((wijk) => (
            <tr key={wijk.code}>
              <td>
                <a href={`/wijken/${wijk.slug}`}>{wijk.naam}</a>
              </td>
              <td data-kop={labels.stadsdeel}>{wijk.stadsdeel}</td>
              <td data-kop={labels.inwoners} className="num">
                {wijk.inwoners === null ? teksten.onbekend : formatNumber(wijk.inwoners.aantal, taal)}
              </td>
              <td data-kop={labels.agenda}>
                <AgendaLijst agendas={wijk.agendas} />
              </td>
              <td data-kop={labels.gebied}>
                <GebiedWoorden gebieden={wijk.gebieden} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {counted.length > 0 && (
        <p className="hint">
          {teksten.inwonersBron(
            distinct(counted.map(({ periode }) => periode)),
            distinct(counted.map(({ bron }) => bron)),
          )}
        </p>
      )}
    </div>
  );
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join("; ");
}
