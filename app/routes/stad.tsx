import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAgendas } from "../../db/queries/agenda";
import { findGrenzen } from "../../db/queries/grenzen";
import { listWijkNamen } from "../../db/queries/wijk";
import { type AgendaStatus, agendaStatus, isInUitvoering, openTotEnMet } from "../agenda/agenda-status";
import { agendaTeksten } from "../agenda/agenda-teksten";
import { formatDate, formatNumber, isoDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { buildKaartbeeld, OPEN_FILL } from "../kaart/kaart-beeld";
import { kaartTeksten, wijkLabel } from "../kaart/kaart-teksten";
import { StadKaart } from "../kaart/stad-kaart";
import { hasVoorbeelden, wijkStatus } from "../kaart/wijk-overzicht";
import { listWijkOverzicht } from "../kaart/wijk-overzicht.server";
import { findTaal } from "../taal/taal.server";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Voorbeeld } from "../ui/voorbeeld";
import { SearchForm, SearchResult } from "../wijk/search-form";
import { searchWijken, suggestWijken } from "../wijk/search-wijken";
import { wijkTeksten } from "../wijk/wijk-teksten";

const MAX_SUGGESTIES = 3;

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (taal) =>
    data?.found == null ? wijkTeksten[taal].stadTitel : wijkTeksten[taal].searchTitel(data.found.vraag),
  );

export async function loader({ request, context: { db, clock, env } }: LoaderFunctionArgs) {
  const vraag = (new URL(request.url).searchParams.get("zoek") ?? "").trim();
  const namen = vraag === "" ? [] : await listWijkNamen(db);
  const treffers = searchWijken(vraag, namen);
  const [only] = treffers;
  if (only !== undefined && treffers.length === 1) throw redirect(`/wijken/${only.wijk.slug}`, 302);

  const taal = await findTaal(request);
  const today = isoDate(clock());
  const wijken = await listWijkOverzicht(db, today);
  const agendas = (await listAgendas(db)).map((agenda) => ({ ...agenda, status: agendaStatus(agenda, today) }));
  const grenzen = await findGrenzen(db);
  const open = agendas.flatMap(({ slug, titel, isVoorbeeld, ronde }) => {
    const totEnMet = openTotEnMet(ronde, today);
    return totEnMet === null ? [] : [{ slug, titel, isVoorbeeld, totEnMet }];
  });
  const countAgendas = (isCounted: (status: AgendaStatus) => boolean) =>
    agendas.filter(({ status }) => isCounted(status)).length;
  return {
    found: vraag === "" ? null : { vraag, treffers, suggesties: suggestWijken(vraag, namen, MAX_SUGGESTIES) },
    canSignIn: env.canSignIn,
    open,
    aantallen: {
      wijken: wijken.length,
      agendas: agendas.length,
      voorbeelden: agendas.filter(({ isVoorbeeld }) => isVoorbeeld).length,
      inUitvoering: countAgendas(isInUitvoering),
      looptAf: countAgendas((status) => status === "loopt-af"),
      open: open.length,
      inDeMaak: countAgendas((status) => status === "in-de-maak"),
    },
    isDeelsVoorbeeld: hasVoorbeelden(wijken),
    grenzen: grenzen && { bron: grenzen.bron, isSchematisch: grenzen.isSchematisch },
    beeld:
      grenzen &&
      buildKaartbeeld(
        grenzen.topologie,
        wijken.map((wijk) => ({
          code: wijk.code,
          fill: wijkStatus(wijk.agendas) === "open-voor-reactie" ? OPEN_FILL : "leeg",
          label: wijkLabel(wijk, taal),
          href: `/wijken/${wijk.slug}`,
        })),
      ),
  };
}

export default function Stad() {
  const { found, canSignIn, open, aantallen, isDeelsVoorbeeld, grenzen, beeld } = useLoaderData<typeof loader>();
  const taal = useTaal();
  const teksten = useTeksten(wijkTeksten);
  const agendaZinnen = useTeksten(agendaTeksten);
  const kaartZinnen = useTeksten(kaartTeksten);
  const print = (aantal: number) => formatNumber(aantal, taal);
  return (
    <>
      <h1>{teksten.stadTitel}</h1>
      <p className="lead">{teksten.stadLead}</p>
      <div className="cols wide">
        <div>
          <SearchForm vraag={found?.vraag ?? ""} />
          {found !== null && <SearchResult {...found} />}
          <section aria-labelledby="open">
            <h2 id="open">{teksten.openNu}</h2>
            {open.length === 0 ? (
              <p>{teksten.geenOpen}</p>
            ) : (
              <ul className="plain">
                {open.map((agenda) => (
                  <li key={agenda.slug} className="card">
                    <h3>
                      <a href={`/agendas/${agenda.slug}`} lang="nl">
                        {agenda.titel}
                      </a>
                    </h3>
                    {canSignIn
                      ? teksten.reactUntil(formatDate(agenda.totEnMet, taal))
                      : `${agendaZinnen.rondeTot(formatDate(agenda.totEnMet, taal))}. ${agendaZinnen.cannotReact}`}{" "}
                    {agenda.isVoorbeeld && <Voorbeeld />}
                  </li>
                ))}
              </ul>
            )}
            <p>
              {teksten.aantallen({
                wijken: print(aantallen.wijken),
                agendas: print(aantallen.agendas),
                inUitvoering: print(aantallen.inUitvoering),
                looptAf: print(aantallen.looptAf),
                open: print(aantallen.open),
                inDeMaak: print(aantallen.inDeMaak),
              })}
            </p>
            {aantallen.voorbeelden > 0 && <p className="hint">{teksten.voorbeelden(print(aantallen.voorbeelden))}</p>}
          </section>
        </div>
        {beeld !== undefined && grenzen !== undefined && (
          <div>
            <StadKaart beeld={beeld} label={teksten.kaartOpen} />
            <p className="hint">
              {teksten.openOpKaart} {isDeelsVoorbeeld && kaartZinnen.verzonnen}{" "}
              {grenzen.isSchematisch && kaartZinnen.schematisch} {kaartZinnen.bron(grenzen.bron)}
            </p>
            <p>
              <a href="/kaart">{teksten.naarKaart}</a>
            </p>
          </div>
        )}
      </div>
    </>
  );
}
