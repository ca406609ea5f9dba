import { formatNumber } from "../format/format";
import { useTaal, useTeksten } from "../taal/use-taal";
import { SorteringForm } from "../ui/sortering-form";
import { SorteringKop } from "../ui/sortering-kop";
import { countOngoing } from "../uitvoeringsplan/actie";
import { KAART_KOLOMMEN, type KaartKeuze, kaartFields, kaartHref } from "./kaart-keuze";
import { kaartTeksten } from "./kaart-teksten";
import { GebiedWoorden, StatusWoorden } from "./wijk-cellen";
import type { WijkOverzicht } from "./wijk-overzicht";

type KaartTabelProps = {
  /** In the order to show. */
  wijken: readonly WijkOverzicht[];
  bijschrift: string;
  keuze: KaartKeuze;
};

/** The same as the map, in words. */
export function KaartTabel({ wijken, bijschrift, keuze }: KaartTabelProps) {
  const taal = useTaal();
  const teksten = useTeksten(kaartTeksten);
  const labels = {
    wijk: teksten.wijk,
    agenda: teksten.agenda,
    gebied: teksten.gebied,
    acties: teksten.actiesGereed,
    wachtend: teksten.waiting,
  };
  const kop = {
    sortering: keuze.sortering,
    kolommen: KAART_KOLOMMEN,
    hrefFor: (sortering: KaartKeuze["sortering"]) => kaartHref(keuze, { sortering }, "#tabel"),
  };
  const print = (aantal: number) => formatNumber(aantal, taal);
  return (
    <div id="tabel">
      <SorteringForm
        action="/kaart#tabel"
        labels={labels}
        sortering={keuze.sortering}
        others={kaartFields({ ...keuze, sortering: null })}
        teksten={teksten}
      />
      <table className="rows sorteerbaar dicht">
        <caption>{bijschrift}</caption>
        <thead>
          <tr>
            <SorteringKop kolom="wijk" label={labels.wijk} {...kop} />
            <SorteringKop kolom="agenda" label={labels.agenda} {...kop} />
            <SorteringKop kolom="gebied" label={labels.gebied} {...kop} />
            <SorteringKop kolom="acties" label={labels.acties} isNumeric {...kop} />
            <SorteringKop kolom="wachtend" label={labels.wachtend} isNumeric {...kop} />
          </tr>
        </thead>
        <tbody>
          {wijken.map((wijk) => {
            const isChosen = wijk.slug === keuze.wijk;
            const totaal = countOngoing(wijk.acties);
            return (
              <tr key={wijk.code} className={isChosen ? "gekozen" : undefined}>
                <td>
                  <a
                    href={kaartHref(keuze, { wijk: wijk.slug }, "#gekozen")}
                    aria-current={isChosen ? "true" : undefined}
                  >
                    {wijk.naam}
                  </a>
                </td>
                <td data-kop={labels.agenda}>
                  <StatusWoorden agendas={wijk.agendas} />
                </td>
                <td data-kop={labels.gebied}>
                  <GebiedWoorden gebieden={wijk.gebieden} />
                </td>
                <td data-kop={labels.acties} className="num">
                  {totaal === 0 ? teksten.geenActies : teksten.vanAantal(print(wijk.acties.gereed), print(totaal))}
                </td>
                <td data-kop={labels.wachtend} className="num">
                  {print(wijk.wachtend)}
                  {wijk.teLaat > 0 && <span className="te-laat"> {teksten.waarvanTeLang(print(wijk.teLaat))}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
