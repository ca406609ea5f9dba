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
  const gedeeld = useTeksten(aandachtsgebiedTeksten);
  const t = useTeksten(overzichtTeksten);
  const datum = formatDate(on, taal);
  // Seen from a day in the past, what came after it was not decided yet.
  const komendKop = on < today ? t.daarna : t.komend;
  const { inForce, komend, eerder, aantalInvestering, maximum } = overzicht;
  return (
    <>
      <h1>{gedeeld.titel}</h1>
      <p className="lead">{gedeeld.lead}</p>
      <DagKeuze asked={asked} isValid={isValid} isToday={on === today} />
      <section aria-labelledby="van-kracht">
        <h2 id="van-kracht">{t.vanKracht(datum)}</h2>
        {maximum === null ? (
          <p>{t.nogGeenRegime}</p>
        ) : (
          <p>
            <strong>{t.telling(aantalInvestering, maximum)}</strong> {t.tellingOp(datum)} {t.npzwNotCounted}
          </p>
        )}
        {inForce.length > 0 ? (
          <AanwijzingTabel rijen={inForce} on={on} bijschrift={t.vanKracht(datum)} />
        ) : (
          <p>{t.geen}</p>
        )}
      </section>
      {komend.length > 0 && (
        <section aria-labelledby="komend">
          <h2 id="komend">{komendKop}</h2>
          <AanwijzingTabel rijen={komend} on={on} bijschrift={komendKop} />
        </section>
      )}
      <section aria-labelledby="eerder">
        <h2 id="eerder">{t.eerder}</h2>
        {eerder.length > 0 ? <AanwijzingTabel rijen={eerder} on={on} bijschrift={t.eerder} /> : <p>{t.eerderLeeg}</p>}
      </section>
      <section aria-labelledby="soorten">
        <h2 id="soorten">{t.meaningKop}</h2>
        <dl className="uitleg">
          {REGIME_ORDER.map((regime) => (
            <div key={regime}>
              <dt>{gedeeld.regime[regime]}</dt>
              <dd>{t.uitleg[regime]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
