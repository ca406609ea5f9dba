import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { apiTeksten } from "../api/api-teksten";
import { API_OPERATIONS } from "../api/openapi";
import { PAGE_SIZE } from "../api/schemas";
import { pageTitle } from "../http/page-title";
import { useTeksten } from "../taal/use-taal";

export const handle = { access: "openbaar" };

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (taal) => apiTeksten[taal].titel);

export function loader() {
  return {
    maxPaginagrootte: PAGE_SIZE.max,
    operations: API_OPERATIONS.map(({ path, summary }) => ({
      path: `/api/v1${path}`,
      summary,
      isLink: !path.includes("{"),
    })),
  };
}

export default function Api() {
  const { operations, maxPaginagrootte } = useLoaderData<typeof loader>();
  const t = useTeksten(apiTeksten);
  return (
    <>
      <h1>{t.titel}</h1>
      <p className="lead">{t.lead}</p>
      <section>
        <h2>{t.beginKop}</h2>
        <p>{t.beginUitleg}</p>
        <ul>
          <li>{t.lijsten(maxPaginagrootte)}</li>
          <li>{t.kaarten}</li>
          <li>{t.fouten}</li>
          <li>{t.voorbeelden}</li>
        </ul>
        <p>
          <a href="/api/v1/openapi.json">{t.document}</a>
        </p>
      </section>
      <section>
        <h2>{t.adressen}</h2>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t.adres}</th>
              <th scope="col">{t.inhoud}</th>
            </tr>
          </thead>
          <tbody>
            {operations.map(({ path, summary, isLink }) => (
              <tr key={path}>
                <td data-kop={t.adres}>{isLink ? <a href={path}>{path}</a> : <code>{path}</code>}</td>
                <td data-kop={t.inhoud} lang="nl">
                  {summary}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
