import { formatNumber } from "../format/format";
import { useTaal, useTeksten } from "../taal/use-taal";
import { SorteerForm } from "../ui/sorteer-form";
import { SorteerKop } from "../ui/sorteer-kop";
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
  const t = useTeksten(kaartTeksten);
  const kop = {
    sortering: keuze.sortering,
    kolommen: WIJKEN_KOLOMMEN,
    hrefFor: (sortering: WijkenKeuze["sortering"]) => wijkenHref({ ...keuze, sortering }, "#tabel"),
  };
  const labels = { wijk: t.wijk, stadsdeel: t.stadsdeel, inwoners: t.inwoners, agenda: t.agenda, gebied: t.gebied };
  const gemeten = wijken.flatMap(({ inwoners }) => inwoners ?? []);
  return (
    <div id="tabel">
      <SorteerForm
        action="/wijken#tabel"
        labels={labels}
        sortering={keuze.sortering}
        others={wijkenFields({ ...keuze, sortering: null })}
        teksten={t}
      />
      <table className="rows sorteerbaar">
        <caption>{bijschrift}</caption>
        <thead>
          <tr>
            <SorteerKop kolom="wijk" label={labels.wijk} {...kop} />
            <SorteerKop kolom="stadsdeel" label={labels.stadsdeel} {...kop} />
            <SorteerKop kolom="inwoners" label={labels.inwoners} isNumeric {...kop} />
            <SorteerKop kolom="agenda" label={labels.agenda} {...kop} />
            <SorteerKop kolom="gebied" label={labels.gebied} {...kop} />
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
                {wijk.inwoners === null ? t.onbekend : formatNumber(wijk.inwoners.aantal, taal)}
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
      {gemeten.length > 0 && (
        <p className="hint">
          {t.inwonersBron(distinct(gemeten.map(({ periode }) => periode)), distinct(gemeten.map(({ bron }) => bron)))}
        </p>
      )}
    </div>
  );
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join("; ");
}
