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
    canSignIn: context.env.canSignIn,
    personen: context.env.isDemo ? await listDemoGebruikers(context.db) : [],
    terug: localPath(new URL(request.url).searchParams.get("terug")),
  };
}

export default function Inloggen() {
  const { canSignIn } = useLoaderData<typeof loader>();
  const teksten = useTeksten(inloggenTeksten);
  return (
    <>
      <h1>{teksten.titel}</h1>
      <p className="lead">{canSignIn ? teksten.demoUitleg : teksten.nietBeschikbaar}</p>
      {canSignIn && <Personen />}
    </>
  );
}

/** The people of the demo, and a button to be each of them. */
function Personen() {
  const { personen, terug } = useLoaderData<typeof loader>();
  const teksten = useTeksten(inloggenTeksten);
  return (
    <form method="post" action="/inloggen/demo">
      <input type="hidden" name="terug" value={terug} />
      <ul className="plain">
        {personen.map((persoon) => (
          <li key={persoon.id}>
            <button type="submit" className="quiet" name="persoon" value={persoon.id}>
              {teksten.alsPersoon(persoon.naam)}
            </button>{" "}
            <span className="hint">{[teksten.rol[persoon.rol], persoon.stadsdeel].filter(Boolean).join(", ")}</span>
          </li>
        ))}
      </ul>
    </form>
  );
}
