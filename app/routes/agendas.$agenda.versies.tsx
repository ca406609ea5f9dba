import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findAgendaBySlug, listWijkenVanAgenda } from "../../db/queries/agenda";
import { listVersies } from "../../db/queries/versie";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { agendaTeksten } from "../agenda/agenda-teksten";
import { vergelijkenTeksten } from "../agenda/vergelijken/vergelijken-teksten";
import { formatDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { notFound } from "../http/responses.server";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Voorbeeld } from "../ui/voorbeeld";

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined ? [] : pageTitle(matches, (taal) => `${agendaTeksten[taal].versies} · ${data.agenda.titel}`);

export async function loader({ params, context: { db } }: LoaderFunctionArgs) {
  const { id, slug, titel, isVoorbeeld } = (await findAgendaBySlug(db, params["agenda"] ?? "")) ?? notFound();
  const versies = await listVersies(db, id);
  return {
    agenda: { slug, titel, isVoorbeeld },
    wijken: await listWijkenVanAgenda(db, id),
    versies: versies.map(({ gepubliceerdDoor: _, ...versie }) => versie),
  };
}

export default function Versies() {
  const { agenda, wijken, versies } = useLoaderData<typeof loader>();
  const taal = useTaal();
  const teksten = useTeksten(agendaTeksten);
  const vergelijkenZinnen = useTeksten(vergelijkenTeksten);
  return (
    <>
      <AgendaCrumbs wijken={wijken} agenda={agenda} current={teksten.versies} />
      <h1>
        {teksten.versies}: <span lang="nl">{agenda.titel}</span>
      </h1>
      {agenda.isVoorbeeld && (
        <p>
          <Voorbeeld />
        </p>
      )}
      <p className="lead">{versies.length > 0 ? teksten.versiesUitleg : teksten.geenVersies}</p>
      {versies.length > 0 && (
        <table className="rows">
          <caption className="visually-hidden">{`${teksten.versies}: ${agenda.titel}`}</caption>
          <thead>
            <tr>
              <th scope="col">{teksten.versieKop}</th>
              <th scope="col">{teksten.gepubliceerd}</th>
              <th scope="col">{teksten.aantalThemas}</th>
              <th scope="col">{teksten.reactieronde}</th>
              {versies.length > 1 && <th scope="col">{vergelijkenZinnen.compareKop}</th>}
            </tr>
          </thead>
          <tbody>
            {versies.map(({ nummer, gepubliceerdOp, aantalThemas, rondeVan, rondeTotEnMet }, index) => (
              <tr key={nummer}>
                <td data-kop={teksten.versieKop}>
                  <a href={`/agendas/${agenda.slug}/versies/${nummer}`}>{teksten.versie(nummer)}</a>
                </td>
                <td data-kop={teksten.gepubliceerd}>{formatDate(gepubliceerdOp, taal)}</td>
                <td data-kop={teksten.aantalThemas}>{aantalThemas}</td>
                <td data-kop={teksten.reactieronde}>
                  {rondeVan === null || rondeTotEnMet === null
                    ? teksten.geenRonde
                    : teksten.vanTot(formatDate(rondeVan, taal), formatDate(rondeTotEnMet, taal))}
                </td>
                {versies.length > 1 && (
                  <td data-kop={vergelijkenZinnen.compareKop}>
                    <CompareWithVorige slug={agenda.slug} nummer={nummer} vorige={versies[index + 1]?.nummer} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

type CompareWithVorigeProps = { slug: string; nummer: number; vorige: number | undefined };

/** The first version has none before it. */
function CompareWithVorige({ slug, nummer, vorige }: CompareWithVorigeProps) {
  const teksten = useTeksten(vergelijkenTeksten);
  if (vorige === undefined) return teksten.eersteVersie;
  return <a href={`/agendas/${slug}/versies/${nummer}?vergelijk=${vorige}`}>{teksten.metVorige(vorige)}</a>;
}
