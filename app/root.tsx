import type { LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { can } from "./access/policy";
import { formErrorCount } from "./http/refuse-form.server";
import stylesheet from "./styles/site.css?url";
import { findTaal } from "./taal/taal.server";
import { TaalContext } from "./taal/use-taal";
import { ErrorPage, errorMeta } from "./ui/error-page";
import { SiteFooter, SiteHeader } from "./ui/site-frame";

export const handle = { access: "openbaar" };

/** Only of an error outside every page: an unknown method, or a fault in the frame itself. */
export const meta = errorMeta;

export function links() {
  return [
    { rel: "stylesheet", href: stylesheet },
    { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  ];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { gebruiker } = context;
  const taal = await findTaal(request);
  const { pathname, search } = new URL(request.url);
  return {
    taal,
    // A path with two slashes in front is another site to a browser.
    path: pathname.replace(/^\/+/, "/"),
    search,
    gebruiker: gebruiker && { naam: gebruiker.naam },
    canReadTaken: can(gebruiker, "taken:read"),
    canReadMijn: can(gebruiker, "mijn:read"),
    isDemo: context.env.isDemo,
    canSignIn: context.env.canSignIn,
    isDevelopment: context.env.mode === "ontwikkeling",
    formErrorCount: formErrorCount(context),
    /** Shown with an error, so that who calls us can name it. */
    verwijzing: context.verwijzing,
  };
}

/** The page around every page; also around an error page, where even the loader may have failed. */
export function Layout({ children }: { children: ReactNode }) {
  const site = useRouteLoaderData<typeof loader>("root");
  const taal = site?.taal ?? "nl";
  return (
    <TaalContext.Provider value={taal}>
      <html lang={taal}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <Meta />
          <Links />
        </head>
        <body>
          {children}
          {/* Reloads the page when a file changes. */}
          {site?.isDevelopment && <script type="module" src="/@vite/client" />}
        </body>
      </html>
    </TaalContext.Provider>
  );
}

export default function Site() {
  const site = useLoaderData<typeof loader>();
  return (
    <>
      <SiteHeader {...site} />
      <main id="inhoud" tabIndex={-1}>
        <Outlet />
      </main>
      <SiteFooter />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
