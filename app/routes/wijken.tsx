import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findGrenzen } from "../../db/queries/grenzen";
import { listStadsdelen } from "../../db/queries/wijk";
import { formatNumber, isoDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { buildKaartbeeld, STATUS_FILLS } from "../kaart/kaart-beeld";
import { kaartTeksten, wijkLabel } from "../kaart/kaart-teksten";
import { Legenda } from "../kaart/legenda";
import { StadKaart } from "../kaart/stad-kaart";
import { countPerStatus, hasVoorbeelden, kolomValue, wijkStatus } from "../kaart/wijk-overzicht";
import { listWijkOverzicht } from "../kaart/wijk-overzicht.server";
import { readWijkenKeuze, wijkenFields } from "../kaart/wijken-keuze";
import { WijkenTabel } from "../kaart/wijken-tabel";
import { findTaal } from "../taal/taal.server";
import { useTaal, useTeksten } from "../taal/use-taal";
import { sortRows } from "../ui/sortering";
import { wijkTeksten } from "../wijk/wijk-teksten";

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (taal) => {
    const teksten = wijkTeksten[taal];
    return data?.chosen == null ? teksten.wijken : teksten.wijkenIn(data.chosen.naam);
  });

export async function loader({ request, context: { db, clock } }: LoaderFunctionArgs) {
  const taal = await findTaal(request);
  const stadsdelen = await listStadsdelen(db);
  const keuze = readWijkenKeuze(
    new URL(request.url).searchParams,
    stadsdelen.map(({ slug }) => slug),
  );
  const chosen = stadsdelen.find(({ slug }) => slug === keuze.stadsdeel) ?? null;
  const alle = await listWijkOverzicht(db, isoDate(clock()));
  const isShown = ({ stadsdeel }: { stadsdeel: string }) => chosen === null || stadsdeel === chosen.naam;
  const grenzen = await findGrenzen(db);
  const { kolom, richting } = keuze.sortering;
  const getoond = sortRows(alle.filter(isShown), (wijk) => wijk.naam, "op", taal);
  return {
    keuze,
    chosen,
    stadsdelen,
    wijken: sortRows(getoond, (wijk) => kolomValue(wijk, kolom), richting, taal),
    aantalWijken: alle.length,
    isDeelsVoorbeeld: hasVoorbeelden(alle),
    statussen: countPerStatus(getoond),
    isSchematisch: grenzen?.isSchematisch ?? false,
    beeld:
      grenzen &&
      buildKaartbeeld(
        grenzen.topologie,
        alle.map((wijk) => ({
          code: wijk.code,
          fill: isShown(wijk) ? STATUS_FILLS[wijkStatus(wijk.agendas)] : "leeg",
          label: wijkLabel(wijk, taal),
          href: `/wijken/${wijk.slug}`,
        })),
      ),
  };
}

export default function Wijken() {
  const { keuze, chosen, stadsdelen, wijken, aantalWijken, statussen, isDeelsVoorbeeld, isSchematisch, beeld } =
    useLoaderData<typeof loader>();
  const taal = useTaal();
  const teksten = useTeksten(wijkTeksten);
  const kaartZinnen = useTeksten(kaartTeksten);
  const print = (aantal: number) => formatNumber(aantal, taal);
  return (
    <>
      <h1>{chosen === null ? teksten.wijken : teksten.wijkenIn(chosen.naam)}</h1>
      <p className="lead">{teksten.wijkenLead(print(aantalWijken), print(stadsdelen.length))}</p>
      <form className="filter" method="get" action="/wijken">
        {wijkenFields({ ...keuze, stadsdeel: null }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="stadsdeel">{teksten.filterStadsdeel}</label>
        <div>
          <select id="stadsdeel" name="stadsdeel" defaultValue={keuze.stadsdeel ?? ""}>
            <option value="">{teksten.alleStadsdelen}</option>
            {stadsdelen.map(({ slug, naam }) => (
              <option key={slug} value={slug}>
                {naam}
              </option>
            ))}
          </select>
          <button type="submit" className="quiet">
            {teksten.filter}
          </button>
        </div>
      </form>
      {beeld === undefined ? (
        <p className="note amber">{kaartZinnen.geenGrenzen}</p>
      ) : (
        <section className="cols" aria-label={kaartZinnen.kaart}>
          <StadKaart beeld={beeld} label={kaartZinnen.kaartVan(print(beeld.vlakken.length))} skipTo="#tabel" />
          <div className="naast">
            <Legenda statussen={statussen} lagen={["agenda"]} />
            <p className="hint">
              {kaartZinnen.meerAgendas} {isDeelsVoorbeeld && kaartZinnen.verzonnen}
            </p>
            {isSchematisch && <p className="hint">{kaartZinnen.schematisch}</p>}
          </div>
        </section>
      )}
      <section aria-label={kaartZinnen.tabel}>
        <WijkenTabel
          wijken={wijken}
          keuze={keuze}
          bijschrift={chosen === null ? kaartZinnen.alleWijken : teksten.wijkenIn(chosen.naam)}
        />
      </section>
    </>
  );
}
