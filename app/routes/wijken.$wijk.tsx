import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAandachtsgebieden } from "../../db/queries/aandachtsgebied";
import { findGrenzen } from "../../db/queries/grenzen";
import { findWijkByCode, findWijkBySlug, listBuurten } from "../../db/queries/wijk";
import { formatNumber, isoDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { notFound } from "../http/responses.server";
import { buildKaartbeeld } from "../kaart/kaart-beeld";
import { kaartTeksten } from "../kaart/kaart-teksten";
import { Kerncijfers } from "../kaart/kerncijfers";
import { LiggingKaart } from "../kaart/stad-kaart";
import { WijkAanwijzingen } from "../kaart/wijk-aanwijzingen";
import { WijkAgenda } from "../kaart/wijk-agenda";
import { WijkTags } from "../kaart/wijk-cellen";
import { readWijkDossier } from "../kaart/wijk-dossier.server";
import { hasVoorbeelden } from "../kaart/wijk-overzicht";
import { listWijkOverzicht } from "../kaart/wijk-overzicht.server";
import { reactieTeksten } from "../reactie/reactie-teksten";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Crumbs } from "../ui/crumbs";
import { wijkTeksten } from "../wijk/wijk-teksten";
import { KERNCIJFERS } from "../wijkprofiel/kerncijfers";
import { listCijfersVanGebied } from "../wijkprofiel/wijkprofiel.server";

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined ? [] : pageTitle(matches, () => data.wijk.naam);

export async function loader({ params, context: { db, clock, env } }: LoaderFunctionArgs) {
  const asked = params["wijk"] ?? "";
  const found = (await findWijkBySlug(db, asked)) ?? (await redirectFromCode());
  const wijken = await listWijkOverzicht(db, isoDate(clock()));
  const wijk = wijken.find(({ code }) => code === found.code) ?? notFound();
  const cijfers = await listCijfersVanGebied(db, wijk.code);
  const grenzen = await findGrenzen(db);
  return {
    canSignIn: env.canSignIn,
    wijk,
    dossier: await readWijkDossier(db, wijk, await listAandachtsgebieden(db)),
    buurten: await listBuurten(db, wijk.code),
    cijfers: KERNCIJFERS.flatMap((id) => cijfers.find(({ indicatorId }) => indicatorId === id) ?? []),
    isSchematisch: grenzen?.isSchematisch ?? false,
    beeld:
      grenzen &&
      buildKaartbeeld(
        grenzen.topologie,
        wijken.map(({ code, naam, slug }) => ({
          code,
          fill: code === wijk.code ? "hier" : "leeg",
          label: naam,
          href: `/wijken/${slug}`,
        })),
      ),
  };

  /** A CBS code is a second name of a wijk, and leads to its one address. */
  async function redirectFromCode(): Promise<never> {
    const { slug } = (await findWijkByCode(db, asked.toUpperCase())) ?? notFound();
    throw redirect(`/wijken/${slug}`, 301);
  }
}

export default function Wijk() {
  const { canSignIn, wijk, dossier, buurten, cijfers, isSchematisch, beeld } = useLoaderData<typeof loader>();
  const taal = useTaal();
  const reactieZinnen = useTeksten(reactieTeksten);
  const teksten = useTeksten(wijkTeksten);
  const kaartZinnen = useTeksten(kaartTeksten);
  const { inwoners } = wijk;
  return (
    <>
      <Crumbs above={[{ href: "/wijken", label: teksten.wijken }]} current={wijk.naam} />
      <h1>{wijk.naam}</h1>
      <p className="lead">
        {teksten.wijkLead(wijk.stadsdeel)}{" "}
        {inwoners === null
          ? teksten.inwonersOnbekend
          : teksten.inwoners(formatNumber(inwoners.aantal, taal), inwoners.periode)}
      </p>
      <WijkTags agendas={wijk.agendas} gebieden={wijk.gebieden} />
      <div className="cols">
        <div>
          <section aria-labelledby="agendas">
            <h2 id="agendas">{teksten.agendas(wijk.agendas.length)}</h2>
            {wijk.agendas.map((agenda) => (
              <WijkAgenda
                key={agenda.id}
                agenda={agenda}
                themas={dossier.themas[agenda.id] ?? []}
                canSignIn={canSignIn}
                isOpengesteld={dossier.opengesteld.includes(agenda.id)}
              />
            ))}
          </section>
          <section className="aanwijzingen" aria-labelledby="gebied">
            <h2 id="gebied">{teksten.status}</h2>
            {wijk.gebieden.length === 0 && dossier.aanwijzingen.length > 0 && <p>{teksten.notDesignated}</p>}
            <WijkAanwijzingen aanwijzingen={dossier.aanwijzingen} />
          </section>
          <section aria-labelledby="cijfers">
            <h2 id="cijfers">{teksten.cijfers}</h2>
            <Kerncijfers cijfers={cijfers} wijkNaam={wijk.naam} />
            <p>
              <a className="button quiet" href={`/wijken/${wijk.slug}/profiel`}>
                {teksten.naarProfiel}
              </a>
            </p>
          </section>
        </div>
        <aside>
          {beeld !== undefined && (
            <section aria-labelledby="ligging">
              <h2 id="ligging">{teksten.ligging}</h2>
              <LiggingKaart beeld={beeld} label={teksten.kaartVan(wijk.naam)} />
              {isSchematisch && <p className="hint">{kaartZinnen.schematisch}</p>}
              <p>
                <a href={`/kaart?wijk=${wijk.slug}`}>{teksten.opDeKaart}</a>
              </p>
            </section>
          )}
          <section aria-labelledby="antwoorden">
            <h2 id="antwoorden">{teksten.antwoorden}</h2>
            <p>{wijk.teLaat === 0 ? reactieZinnen.noneWaitsLonger : reactieZinnen.waitLonger(wijk.teLaat)}</p>
            <p className="hint">
              {reactieZinnen.waitsSince} {wijk.teLaat > 0 && hasVoorbeelden([wijk]) && kaartZinnen.verzonnen}
            </p>
          </section>
          <section aria-labelledby="buurten">
            <h2 id="buurten">{teksten.buurten}</h2>
            <ul>
              {buurten.map(({ code, naam }) => (
                <li key={code}>{naam}</li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </>
  );
}
