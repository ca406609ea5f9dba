import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAandachtsgebieden } from "../../db/queries/aandachtsgebied";
import { findGrenzen } from "../../db/queries/grenzen";
import { countFreePlaces, investeringsgebiedenOn, maximumOn } from "../aandachtsgebied/aanwijzing";
import { can } from "../access/policy";
import { isInUitvoering } from "../agenda/agenda-status";
import { formatDate, formatNumber, isoDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { notFound } from "../http/responses.server";
import { AandachtspuntLijst } from "../kaart/aandachtspunt-lijst";
import { buildStatusKaart } from "../kaart/kaart-beeld";
import { AANDACHTSPUNTEN, kaartHref, readKaartKeuze } from "../kaart/kaart-keuze";
import { KaartTabel } from "../kaart/kaart-tabel";
import { kaartTeksten, wijkLabel } from "../kaart/kaart-teksten";
import { LagenForm } from "../kaart/lagen-form";
import { Legenda } from "../kaart/legenda";
import { StadKaart } from "../kaart/stad-kaart";
import { StratenKaart } from "../kaart/straten-kaart";
import { readWijkDossier } from "../kaart/wijk-dossier.server";
import { countAttention, countPerStatus, hasVoorbeelden, kolomValue, needsAttention } from "../kaart/wijk-overzicht";
import { listWijkOverzicht } from "../kaart/wijk-overzicht.server";
import { WijkPaneel } from "../kaart/wijk-paneel";
import leafletStylesheet from "../styles/leaflet-kaart.css?url";
import { findTaal } from "../taal/taal.server";
import { useTaal, useTeksten } from "../taal/use-taal";
import { sortRows } from "../ui/sortering";

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (taal) =>
    data?.chosen == null ? kaartTeksten[taal].titel : `${data.chosen.wijk.naam}, ${kaartTeksten[taal].opDeKaart}`,
  );

export function links() {
  return [{ rel: "stylesheet", href: leafletStylesheet }];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, clock, gebruiker, env } = context;
  const taal = await findTaal(request);
  const today = isoDate(clock());
  const canReview = can(gebruiker, "kaart:review");
  const asked = readKaartKeuze(new URL(request.url).searchParams);
  const keuze = canReview ? asked : { ...asked, toon: null };

  const alle = await listWijkOverzicht(db, today);
  const gebieden = await listAandachtsgebieden(db);
  const alleAanwijzingen = gebieden.flatMap(({ aanwijzingen }) => aanwijzingen);
  const grenzen = await findGrenzen(db);
  const { wijk: slug, toon, sortering } = keuze;
  const wijk = slug === null ? null : (alle.find((row) => row.slug === slug) ?? notFound());
  const getoond = sortRows(
    alle.filter((row) => toon === null || needsAttention(row, toon)),
    (row) => row.naam,
    "op",
    taal,
  );
  return {
    keuze,
    today,
    isDeelsVoorbeeld: hasVoorbeelden(alle),
    chosen: wijk && { wijk, dossier: await readWijkDossier(db, wijk, gebieden) },
    wijken: sortRows(getoond, (row) => kolomValue(row, sortering.kolom), sortering.richting, taal),
    statussen: countPerStatus(getoond),
    aantallen: {
      wijken: alle.length,
      inUitvoering: alle.filter(({ agendas }) => agendas.some(({ status }) => isInUitvoering(status))).length,
      investeringsgebieden: investeringsgebiedenOn(alleAanwijzingen, today).length,
    },
    plaatsen: { vrij: countFreePlaces(alleAanwijzingen, today), maximum: maximumOn(today) },
    punten: canReview ? AANDACHTSPUNTEN.map((punt) => ({ punt, ...countAttention(alle, punt) })) : null,
    straten: { tegels: env.tileUrl, tegelsBron: env.tileAttribution, script: context.pageScript("kaart") },
    grenzen: grenzen && { bron: grenzen.bron, isSchematisch: grenzen.isSchematisch },
    beeld:
      grenzen &&
      buildStatusKaart(grenzen.topologie, {
        wijken: alle.map((row) => ({
          ...row,
          isShown: getoond.includes(row),
          label: wijkLabel(row, taal),
          href: kaartHref(keuze, { wijk: row.slug }, "#gekozen"),
        })),
        gebieden,
        lagen: keuze.lagen,
        chosen: wijk?.code ?? null,
        today,
      }),
  };
}

export default function Kaart() {
  const {
    keuze,
    today,
    isDeelsVoorbeeld,
    chosen,
    wijken,
    statussen,
    aantallen,
    plaatsen,
    punten,
    straten,
    grenzen,
    beeld,
  } = useLoaderData<typeof loader>();
  const taal = useTaal();
  const teksten = useTeksten(kaartTeksten);
  const print = (aantal: number) => formatNumber(aantal, taal);
  return (
    <>
      <h1>{teksten.titel}</h1>
      <p className="lead">
        {teksten.lead(
          print(aantallen.wijken),
          print(aantallen.inUitvoering),
          teksten.gebiedenVanKracht(aantallen.investeringsgebieden),
          formatDate(today, taal),
        )}
      </p>
      {isDeelsVoorbeeld && <p className="hint">{teksten.verzonnen}</p>}
      {punten !== null && <AandachtspuntLijst keuze={keuze} punten={punten} plaatsen={plaatsen} />}
      <div className="cols kaart">
        <section aria-label={teksten.kaart}>
          {beeld === undefined || grenzen === undefined ? (
            <p className="note amber">{teksten.geenGrenzen}</p>
          ) : (
            <>
              <StadKaart beeld={beeld} label={teksten.kaartVan(print(beeld.vlakken.length))} skipTo="#tabel" />
              <StratenKaart keuze={keuze} today={today} {...straten} />
              <Legenda statussen={statussen} lagen={keuze.lagen} />
              <p className="hint">
                {grenzen.isSchematisch && teksten.schematisch} {teksten.bron(grenzen.bron)}
              </p>
            </>
          )}
        </section>
        <div>
          {beeld !== undefined && (
            <>
              <LagenForm keuze={keuze} />
              {keuze.lagen.includes("investering") && <p className="hint">{teksten.straten}</p>}
              {keuze.lagen.includes("agenda") && <p className="hint">{teksten.meerAgendas}</p>}
            </>
          )}
          {chosen === null ? (
            <p className="hint">{teksten.chooseWijk}</p>
          ) : (
            <WijkPaneel {...chosen} closeHref={kaartHref(keuze, { wijk: null })} />
          )}
          <section aria-label={teksten.tabel}>
            <KaartTabel
              wijken={wijken}
              keuze={keuze}
              bijschrift={keuze.toon === null ? teksten.alleWijken : teksten.punt[keuze.toon]}
            />
            {wijken.length === 0 && <p>{teksten.geenWijken}</p>}
          </section>
        </div>
      </div>
    </>
  );
}
