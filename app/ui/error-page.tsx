// What a visitor reads when a page does not exist, is not for them, no longer fits, or failed.
import type { MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { pageTitle } from "../http/page-title";
import type { loader } from "../root";
import type { Taal } from "../taal/taal";
import { useTaal, useTeksten } from "../taal/use-taal";
import { SiteFooter, SiteHeader } from "./site-frame";
import { siteTeksten } from "./site-teksten";

/** The error inside the frame of the site. */
export function ErrorMessage() {
  const teksten = useTeksten(siteTeksten);
  const { titel, uitleg } = messageFor(useRouteError(), useTaal());
  const verwijzing = useRouteLoaderData<typeof loader>("root")?.verwijzing ?? "–";
  return (
    <>
      <h1>{titel}</h1>
      <p className="lead">{uitleg(verwijzing)}</p>
      <p>
        <a className="button quiet" href="/wijken">
          {teksten.viewWijken}
        </a>{" "}
        <a className="button quiet" href="/">
          {teksten.naarHome}
        </a>
      </p>
    </>
  );
}

/** The whole page, when even the frame of the site failed or no page was reached. */
export function ErrorPage() {
  // Null or undefined when the loader of the site failed or was not reached.
  const site = useRouteLoaderData<typeof loader>("root");
  return (
    <>
      {site && <SiteHeader {...site} />}
      <main id="inhoud" tabIndex={-1}>
        <ErrorMessage />
      </main>
      <SiteFooter />
    </>
  );
}

/** For `meta` of a route that is only named in the title when a page failed: every page has a title of its own. */
export const errorMeta: MetaFunction = ({ error, matches }) =>
  error === undefined ? [] : pageTitle(matches, (taal) => messageFor(error, taal).titel);

function messageFor(error: unknown, taal: Taal): { titel: string; uitleg: (verwijzing: string) => string } {
  const teksten = siteTeksten[taal];
  switch (isRouteErrorResponse(error) ? error.status : 500) {
    case 404:
      return { titel: teksten.fout404, uitleg: () => teksten.fout404Uitleg };
    case 403:
      return { titel: teksten.fout403, uitleg: () => teksten.fout403Uitleg };
    case 400:
    case 405:
      return { titel: teksten.fout400, uitleg: () => teksten.fout400Uitleg };
    case 409:
      return { titel: teksten.fout409, uitleg: () => teksten.fout409Uitleg };
    case 429:
      return { titel: teksten.fout429, uitleg: () => teksten.fout429Uitleg };
    default:
      return { titel: teksten.fout500, uitleg: teksten.fout500Uitleg };
  }
}
