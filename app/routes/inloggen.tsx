import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listDemoGebruikers } from "../../db/queries/gebruiker";
import { inloggenTeksten } from "../access/inloggen-teksten";
import { pageTitle } from "../http/page-title";
import { localPath } from "../http/responses.server";
import { useTeksten } from "../taal/use-taal";

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (taal) => inloggenTeksten[taal].titel);

export async function loader({ request, context }: LoaderFunctionArgs) {
  return {
    personen: context.env.isDemo ? await listDemoGebruikers(context.db) : [],
    terug: localPath(new URL(request.url).searchParams.get("terug")),
  };
}

export default function Inloggen() {
  const { personen, terug } = useLoaderData<typeof loader>();
  const t = useTeksten(inloggenTeksten);
  return (
    <>
      <h1>{t.titel}</h1>
      <p className="lead">{personen.length > 0 ? t.demoUitleg : t.nietBeschikbaar}</p>
      <form method="post" action="/inloggen/demo">
        <input type="hidden" name="terug" value={terug} />
        <ul className="plain">
          {personen.map((persoon) => (
            <li key={persoon.id}>
              <button type="submit" className="quiet" name="persoon" value={persoon.id}>
                {t.alsPersoon(persoon.naam)}
              </button>{" "}
              <span className="hint">
                {[t.rol[persoon.rol], persoon.stadsdeel, persoon.email].filter(Boolean).join(", ")}
              </span>
            </li>
          ))}
        </ul>
      </form>
    </>
  );
}
