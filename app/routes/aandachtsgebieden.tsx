import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAandachtsgebieden } from "../../db/queries/aandachtsgebied";
import { aandachtsgebiedTeksten } from "../aandachtsgebied/aandachtsgebied-teksten";
import { AanwijzingTabel } from "../aandachtsgebied/aanwijzing-tabel";
import { DagKeuze } from "../aandachtsgebied/dag-keuze";
import { buildOverzicht, REGIME_ORDER } from "../aandachtsgebied/overzicht";
import { overzichtTeksten } from "../aandachtsgebied/overzicht-teksten";
import { formatDate, isoDate } from "../format/format";
import { isIsoDate } from "../format/iso-date";
import { pageTitle } from "../http/page-title";
import { useTaal, useTeksten } from "../taal/use-taal";

export const handle = { access: "openbaar" };

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (taal) => aandachtsgebiedTeksten[taal].titel);

export async function loader({ context, request }: LoaderFunctionArgs) {
  const today = isoDate(context.clock());
  const asked = new URL(request.url).searchParams.get("op") ?? today;
  const isValid = isIsoDate(asked);
  const on = isValid ? asked : today;
  const overzicht = buildOverzicht(await listAandachtsgebieden(context.db), on);
  return data({ overzicht, on, today, asked, isValid }, { status: isValid ? 200 : 400 });
}

export default function Aandachtsgebieden() {
  const { overzicht, on, today, asked, isValid } = useLoaderData<typeof loader>();
  const taal = useTaal();
  const aandachtsgebiedZinnen = useTeksten(aandachtsgebiedTeksten);
  const teksten = useTeksten(overzichtTeksten);
  const datum = formatDate(on, taal);
  // Seen from a day in the past, what came after it was not decided yet.
  const komendKop = on < today ? teksten.daarna : teksten.komend;
  const { inForce, komend, eerder, aantalInvestering, maximum } = overzicht;
  return (
    <>
      <h1>{aandachtsgebiedZinnen.titel}</h1>
      <p className="lead">{aandachtsgebiedZinnen.lead}</p>
      <DagKeuze asked={asked} isValid={isValid} isToday={on === today} />
      <section aria-labelledby="van-kracht">
        <h2 id="van-kracht">{teksten.vanKracht(datum)}</h2>
        {maximum === null ? (
          <p>{teksten.nogGeenRegime}</p>
        ) : (
          <p>
            <strong>{teksten.telling(aantalInvestering, maximum)}</strong> {teksten.tellingOp(datum)}{" "}
            {teksten.npzwNotCounted}
          </p>
        )}
        {inForce.length > 0 ? (
          <AanwijzingTabel rijen={inForce} on={on} bijschrift={teksten.vanKracht(datum)} />
        ) : (
          <p>{teksten.geen}</p>
        )}
      </section>
      {komend.length > 0 && (
        <section aria-labelledby="komend">
          <h2 id="komend">{komendKop}</h2>
          <AanwijzingTabel rijen={komend} on={on} bijschrift={komendKop} />
        </section>
      )}
      <section aria-labelledby="eerder">
        <h2 id="eerder">{teksten.eerder}</h2>
        {eerder.length > 0 ? (
          <AanwijzingTabel rijen={eerder} on={on} bijschrift={teksten.eerder} />
        ) : (
          <p>{teksten.eerderLeeg}</p>
        )}
      </section>
      <section aria-labelledby="soorten">
        <h2 id="soorten">{teksten.meaningKop}</h2>
        <dl className="uitleg">
          {REGIME_ORDER.map((regime) => (
            <div key={regime}>
              <dt>{aandachtsgebiedZinnen.regime[regime]}</dt>
              <dd>{teksten.uitleg[regime]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
