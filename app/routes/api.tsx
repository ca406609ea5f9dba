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
  const teksten = useTeksten(apiTeksten);
  return (
    <>
      <h1>{teksten.titel}</h1>
      <p className="lead">{teksten.lead}</p>
      <section>
        <h2>{teksten.beginKop}</h2>
        <p>{teksten.beginUitleg}</p>
        <ul>
          <li>{teksten.lijsten(maxPaginagrootte)}</li>
          <li>{teksten.kaarten}</li>
          <li>{teksten.fouten}</li>
          <li>{teksten.voorbeelden}</li>
        </ul>
        <p>
          <a href="/api/v1/openapi.json">{teksten.document}</a>
        </p>
      </section>
      <section>
        <h2>{teksten.adressen}</h2>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{teksten.adres}</th>
              <th scope="col">{teksten.inhoud}</th>
            </tr>
          </thead>
          <tbody>
            {operations.map(({ path, summary, isLink }) => (
              <tr key={path}>
                <td data-kop={teksten.adres}>{isLink ? <a href={path}>{path}</a> : <code>{path}</code>}</td>
                <td data-kop={teksten.inhoud} lang="nl">
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
