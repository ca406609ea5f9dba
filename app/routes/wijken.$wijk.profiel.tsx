import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findWijkByCode, findWijkBySlug } from "../../db/queries/wijk";
import { pageTitle } from "../http/page-title";
import { notFound } from "../http/responses.server";
import { useTeksten } from "../taal/use-taal";
import { Crumbs } from "../ui/crumbs";
import { CIJFER_SOORTEN, type Cijfer, type CijferSoort, schaalKey } from "../wijkprofiel/cijfer";
import { CijferKaart } from "../wijkprofiel/cijfer-kaart";
import { CijferTabel } from "../wijkprofiel/cijfer-tabel";
import { getWijkprofiel, listSchalen } from "../wijkprofiel/wijkprofiel.server";
import { wijkprofielTeksten } from "../wijkprofiel/wijkprofiel-teksten";

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (taal) => wijkprofielTeksten[taal].titel(data?.wijk.naam ?? ""));

export async function loader({ context: { db }, params, request }: LoaderFunctionArgs) {
  const asked = params["wijk"] ?? "";
  const wijk = await findWijkBySlug(db, asked);
  if (wijk === undefined) {
    const { slug } = (await findWijkByCode(db, asked.toUpperCase())) ?? notFound();
    throw redirect(`/wijken/${slug}/profiel${new URL(request.url).search}`, 301);
  }
  const { cijfers, aantalVerborgen } = await getWijkprofiel(db, wijk.code);
  return {
    wijk: { code: wijk.code, naam: wijk.naam, slug: wijk.slug },
    cijfers,
    aantalVerborgen,
    schalen: await listSchalen(db, cijfers),
  };
}

export default function Wijkprofiel() {
  const { wijk, cijfers, aantalVerborgen, schalen } = useLoaderData<typeof loader>();
  const teksten = useTeksten(wijkprofielTeksten);
  return (
    <>
      <Crumbs
        above={[
          { href: "/wijken", label: teksten.wijken },
          { href: `/wijken/${wijk.slug}`, label: wijk.naam },
        ]}
        current={teksten.wijkprofiel}
      />
      <h1>{teksten.titel(wijk.naam)}</h1>
      <p className="lead">{teksten.lead(wijk.naam)}</p>
      {CIJFER_SOORTEN.map((soort) => (
        <Soort
          key={soort}
          soort={soort}
          cijfers={cijfers.filter((cijfer) => cijfer.soort === soort)}
          schalen={schalen}
          aantalVerborgen={soort === "enquete" ? aantalVerborgen : 0}
        />
      ))}
      <section aria-labelledby="tabel">
        <h2 id="tabel">{teksten.tabel}</h2>
        <CijferTabel cijfers={cijfers} wijkCode={wijk.code} bijschrift={teksten.bijschrift(wijk.naam)} />
      </section>
      <section aria-labelledby="lezen">
        <h2 id="lezen">{teksten.readKop}</h2>
        <p>{teksten.afronding}</p>
        <p>{teksten.missing}</p>
        <p>{teksten.notComparedUitleg}</p>
      </section>
    </>
  );
}

/** Figures of one kind. Kinds are never mixed: each stands under a heading of its own that says how it was made. */
function Soort({
  soort,
  cijfers,
  schalen,
  aantalVerborgen,
}: {
  soort: CijferSoort;
  cijfers: readonly Cijfer[];
  schalen: ReadonlyMap<string, readonly number[]>;
  aantalVerborgen: number;
}) {
  const teksten = useTeksten(wijkprofielTeksten);
  return (
    <section aria-labelledby={soort}>
      <h2 id={soort}>{teksten.kop[soort]}</h2>
      <p>{cijfers.length > 0 ? teksten.uitleg[soort] : teksten.geen[soort]}</p>
      {aantalVerborgen > 0 && <p className="hint">{teksten.hidden(aantalVerborgen)}</p>}
      {cijfers.length > 0 && (
        <div className="cijfers">
          {cijfers.map((cijfer) => (
            <CijferKaart
              key={`${cijfer.gebiedCode} ${cijfer.indicatorId}`}
              cijfer={cijfer}
              schaal={schalen.get(schaalKey(cijfer))}
            />
          ))}
        </div>
      )}
    </section>
  );
}
