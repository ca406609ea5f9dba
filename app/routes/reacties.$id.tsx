import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findReactie } from "../../db/queries/reactie";
import { findPubliekThema } from "../../db/queries/versie";
import { requirePermission, requireSignedIn } from "../access/require-permission.server";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { pageTitle } from "../http/page-title";
import { readForm } from "../http/read-form.server";
import { badRequest, conflict, localPath, notFound, seeOther, tooOften } from "../http/responses.server";
import { AfhandelingForm } from "../reactie/afhandeling-form";
import { answerByForm } from "../reactie/answer-form.server";
import { formulierTeksten } from "../reactie/formulier-teksten";
import { Keten } from "../reactie/keten";
import { ketenTeksten } from "../reactie/keten-teksten";
import { getReactiePagina } from "../reactie/reactie-pagina.server";
import { reactieTeksten } from "../reactie/reactie-teksten";
import { SteunKnop } from "../reactie/steun-knop";
import { type SteunResultaat, supportReactie } from "../reactie/support-reactie.server";
import { findTaal } from "../taal/taal.server";
import { useTeksten } from "../taal/use-taal";

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined
    ? []
    : pageTitle(matches, (taal) => `${reactieTeksten[taal].reactieVan} ${data.reactie.naam} · ${data.thema.titel}`);

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const reactie = (await findReactie(context.db, params["id"] ?? "")) ?? notFound();
  const found = (await findPubliekThema(context.db, reactie.themaId)) ?? notFound();
  const isSaved = new URL(request.url).searchParams.get("antwoord") === "bewaard";
  return { ...(await getReactiePagina(context, reactie, found)), isSaved };
}

/** Stands behind a reactie, or no longer; or answers it. */
export async function action(args: ActionFunctionArgs) {
  const { params, request, context } = args;
  const reactie = (await findReactie(context.db, params["id"] ?? "")) ?? notFound();
  const found = (await findPubliekThema(context.db, reactie.themaId)) ?? notFound();
  const { stadsdeel } = found.agenda;
  requireSignedIn(args);
  const form = await readForm(request);
  switch (form.get("intent")) {
    case "steun": {
      const gebruiker = await requirePermission(args, "reactie:support", stadsdeel);
      return afterSteun(await supportReactie(context, gebruiker, reactie.id, true), form, reactie.id);
    }
    case "steun-intrekken": {
      const gebruiker = await requirePermission(args, "reactie:support", stadsdeel);
      return afterSteun(await supportReactie(context, gebruiker, reactie.id, false), form, reactie.id);
    }
    case "antwoord": {
      const gebruiker = await requirePermission(args, "reactie:answer", stadsdeel);
      return await answerByForm(context, gebruiker, reactie.id, form, await findTaal(request));
    }
    default:
      badRequest();
  }
}

export default function ReactieMetKeten() {
  const { agenda, wijken, thema, reactie, isEigen, keten, antwoord, isSaved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const teksten = useTeksten(formulierTeksten);
  const reactieZinnen = useTeksten(reactieTeksten);
  const ketenZinnen = useTeksten(ketenTeksten);
  const titel = isEigen ? reactieZinnen.uReactie : `${reactieZinnen.reactieVan} ${reactie.naam}`;
  return (
    <>
      <AgendaCrumbs wijken={wijken} agenda={agenda} thema={thema} current={titel} />
      <h1>{titel}</h1>
      <p className="lead">{ketenZinnen.uitleg}</p>
      {isSaved && antwoord !== null && refused === undefined && (
        <p className="note" role="status">
          {teksten.saved}
        </p>
      )}
      <div className="cols wide">
        <section aria-labelledby="keten">
          <h2 id="keten">{ketenZinnen.titel}</h2>
          <Keten stappen={keten} />
          <SteunKnop reactie={reactie} gesteund={reactie.gesteund} terug={`/reacties/${reactie.id}`} />
        </section>
        {antwoord !== null && (
          <section aria-labelledby="antwoord">
            <h2 id="antwoord">{antwoord.afhandeling === null ? teksten.antwoorden : teksten.changeAntwoord}</h2>
            <AfhandelingForm
              {...antwoord}
              gebaseerdOp={refused?.gebaseerdOp ?? antwoord.gebaseerdOp}
              ingehaald={refused?.ingehaald ?? null}
              lastResult={refused?.reply}
            />
          </section>
        )}
      </div>
    </>
  );
}

function afterSteun(result: SteunResultaat, form: FormData, id: string): Response {
  if (!result.ok) return result.reason === "te-vaak" ? tooOften(result.retryAfterS) : conflict();
  return seeOther(form.has("terug") ? localPath(form.get("terug")) : `/reacties/${id}`);
}
