import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../access/require-permission.server";
import type { PublishCheck } from "../agenda/publishable";
import { tekstvoorstelTeksten } from "../agenda/tekstvoorstel/tekstvoorstel-teksten";
import { formatDate, isoDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { getTaken } from "../reactie/taken.server";
import { takenTeksten } from "../reactie/taken-teksten";
import { WachtendeReacties } from "../reactie/wachtende-reacties";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Voorbeeld } from "../ui/voorbeeld";
import { actieHref } from "../uitvoeringsplan/actie";

export const handle = { access: "taken:read" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined ? [] : pageTitle(matches, (taal) => takenTeksten[taal].titel(data.stadsdeel));

export async function loader(args: LoaderFunctionArgs) {
  const { stadsdeel } = await requirePermission(args, "taken:read");
  const { db, clock } = args.context;
  return await getTaken(db, stadsdeel ?? "", isoDate(clock()), new URL(args.request.url).searchParams);
}

export default function Taken() {
  const { stadsdeel, wachtend, tekstvoorstellen, concepten, vertraagd } = useLoaderData<typeof loader>();
  const t = useTeksten(takenTeksten);
  const v = useTeksten(tekstvoorstelTeksten);
  const isEmpty = [wachtend.agendas, tekstvoorstellen, concepten, vertraagd].every(({ length }) => length === 0);
  return (
    <>
      <h1>{t.titel(stadsdeel)}</h1>
      {isEmpty && <p className="lead">{t.allesGedaan}</p>}
      {!isEmpty && (
        <section aria-labelledby="wachten">
          <h2 id="wachten">{t.wachten}</h2>
          <WachtendeReacties {...wachtend} />
        </section>
      )}
      {tekstvoorstellen.length > 0 && (
        <section aria-labelledby="tekstvoorstellen">
          <h2 id="tekstvoorstellen">{v.titel}</h2>
          <ul className="plain">
            {tekstvoorstellen.map(({ slug, titel, aantal, isVoorbeeld }) => (
              <li key={slug}>
                <a href={`/agendas/${slug}/bewerken/voorstellen`}>
                  <span lang="nl">{titel}</span>: {v.wachten(aantal)}
                </a>{" "}
                {isVoorbeeld && <Voorbeeld />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {concepten.length > 0 && (
        <section aria-labelledby="concepten">
          <h2 id="concepten">{t.concepten}</h2>
          {concepten.map(({ slug, titel, isVoorbeeld, versie, check }) => (
            <article key={slug} className="card">
              <h3 lang="nl">{titel}</h3>
              {isVoorbeeld && <Voorbeeld />}
              <Ontbreekt check={check} versie={versie} />
              <p>
                <a href={`/agendas/${slug}/bewerken`}>{t.verder(titel)}</a>
              </p>
            </article>
          ))}
        </section>
      )}
      {vertraagd.length > 0 && <VertraagdeActies />}
    </>
  );
}

/** What a draft still lacks to be published as this version. */
function Ontbreekt({ check, versie }: { check: PublishCheck; versie: number }) {
  const t = useTeksten(takenTeksten);
  if (check.ok) return <p>{t.compleet(versie)}</p>;
  if (check.reason === "geen-themas") return <p>{t.geenThemas}</p>;
  return (
    <ul>
      {check.ontbreekt.map(({ themaId, titel, rang, wat }) => (
        <li key={themaId}>
          {t.ontbreekt(titel === "" ? t.zonderTitel(rang) : titel, wat.map((wie) => t.wat[wie]).join(", "))}
        </li>
      ))}
    </ul>
  );
}

function VertraagdeActies() {
  const { vertraagd } = useLoaderData<typeof loader>();
  const taal = useTaal();
  const t = useTeksten(takenTeksten);
  return (
    <section aria-labelledby="vertraagd">
      <h2 id="vertraagd">{t.vertraagd}</h2>
      <table className="rows">
        <caption className="visually-hidden">{t.vertraagd}</caption>
        <thead>
          <tr>
            <th scope="col">{t.actie}</th>
            <th scope="col">{t.trekker}</th>
            <th scope="col">{t.hoeGaatHet}</th>
            <th scope="col">{t.bijgewerkt}</th>
          </tr>
        </thead>
        <tbody>
          {vertraagd.map(({ id, titel, jaarVan, trekker, voortgang, updatedAt, isVoorbeeld, agenda }) => (
            <tr key={id}>
              <td data-kop={t.actie}>
                <a href={actieHref(agenda.slug, { id, jaarVan })} lang="nl">
                  {titel}
                </a>{" "}
                {isVoorbeeld && <Voorbeeld />}
                <br />
                <span className="hint" lang="nl">
                  {agenda.titel}
                </span>
              </td>
              <td data-kop={t.trekker} lang="nl">
                {trekker}
              </td>
              <td data-kop={t.hoeGaatHet} lang="nl">
                {voortgang}
              </td>
              <td data-kop={t.bijgewerkt}>{formatDate(updatedAt, taal)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
