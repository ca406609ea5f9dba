// What a visitor reads when a page does not exist, is not for them, no longer fits, or failed.
import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { loader } from "../root";
import { useTeksten } from "../taal/use-taal";
import { SiteFooter, SiteHeader } from "./site-frame";
import { siteTeksten } from "./site-teksten";

export function ErrorPage() {
  const t = useTeksten(siteTeksten);
  const error = useRouteError();
  // Null or undefined when the loader of the site failed or was not reached.
  const site = useRouteLoaderData<typeof loader>("root");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const [titel, uitleg] = messageFor(status);

  function messageFor(code: number): [string, string] {
    switch (code) {
      case 404:
        return [t.fout404, t.fout404Uitleg];
      case 403:
        return [t.fout403, t.fout403Uitleg];
      case 400:
      case 405:
        return [t.fout400, t.fout400Uitleg];
      case 409:
        return [t.fout409, t.fout409Uitleg];
      default:
        return [t.fout500, t.fout500Uitleg(site?.verwijzing ?? "–")];
    }
  }

  return (
    <>
      <title>{`${titel} · ${t.naam}`}</title>
      {site && <SiteHeader {...site} />}
      <main id="inhoud" tabIndex={-1}>
        <h1>{titel}</h1>
        <p className="lead">{uitleg}</p>
        <p>
          <a className="button quiet" href="/wijken">
            {t.zoekWijk}
          </a>{" "}
          <a className="button quiet" href="/">
            {t.naarHome}
          </a>
        </p>
      </main>
      <SiteFooter />
    </>
  );
}
