import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findReactie, type Reactie, saveSteun } from "../../db/queries/reactie";
import { findPubliekThema } from "../../db/queries/versie";
import type { Gebruiker } from "../access/policy";
import { requirePermission, requireSignedIn } from "../access/require-permission.server";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { isoDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { readForm } from "../http/read-form.server";
import { refuseForm } from "../http/refuse-form.server";
import { badRequest, conflict, localPath, notFound, seeOther } from "../http/responses.server";
import { AfhandelingForm } from "../reactie/afhandeling-form";
import { answerReactie, basisOf } from "../reactie/answer-reactie.server";
import { formulierTeksten } from "../reactie/formulier-teksten";
import { Keten } from "../reactie/keten";
import { ketenTeksten } from "../reactie/keten-teksten";
import { getReactiePagina } from "../reactie/reactie-pagina.server";
import { afhandelingSchema } from "../reactie/reactie-schema";
import { reactieTeksten } from "../reactie/reactie-teksten";
import { canSteunen, checkReageren } from "../reactie/reageren";
import { SteunKnop } from "../reactie/steun-knop";
import type { GevondenThema } from "../reactie/thema-pagina.server";
import { findTaal } from "../taal/taal.server";
import { useTeksten } from "../taal/use-taal";

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined
    ? []
    : pageTitle(matches, (taal) => `${reactieTeksten[taal].reactieVan} ${data.reactie.naam} · ${data.thema.titel}`);

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const reactie = (await findReactie(context.db, params["id"] ?? "")) ?? notFound();
  const gevonden = (await findPubliekThema(context.db, reactie.themaId)) ?? notFound();
  const isBewaard = new URL(request.url).searchParams.get("antwoord") === "bewaard";
  return { ...(await getReactiePagina(context, reactie, gevonden)), isBewaard };
}

/** Stands behind a reactie, or no longer; or answers it. */
export async function action(args: ActionFunctionArgs) {
  const { params, request, context } = args;
  const reactie = (await findReactie(context.db, params["id"] ?? "")) ?? notFound();
  const gevonden = (await findPubliekThema(context.db, reactie.themaId)) ?? notFound();
  const { stadsdeel } = gevonden.agenda;
  requireSignedIn(args);
  const form = await readForm(request);
  switch (form.get("intent")) {
    case "steun": {
      const gebruiker = await requirePermission(args, "reactie:support", stadsdeel);
      return await steunen(args, gebruiker, { reactie, gevonden, form, isSteun: true });
    }
    case "steun-intrekken": {
      const gebruiker = await requirePermission(args, "reactie:support", stadsdeel);
      return await steunen(args, gebruiker, { reactie, gevonden, form, isSteun: false });
    }
    case "antwoord": {
      const gebruiker = await requirePermission(args, "reactie:answer", stadsdeel);
      return await antwoorden(args, gebruiker, reactie, form, formulierTeksten[await findTaal(request)]);
    }
    default:
      badRequest();
  }
}

export default function ReactieMetKeten() {
  const { agenda, wijken, thema, reactie, isEigen, keten, antwoord, isBewaard } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTeksten(formulierTeksten);
  const r = useTeksten(reactieTeksten);
  const k = useTeksten(ketenTeksten);
  const titel = isEigen ? r.uReactie : `${r.reactieVan} ${reactie.naam}`;
  return (
    <>
      <AgendaCrumbs wijken={wijken} agenda={agenda} thema={thema} current={titel} />
      <h1>{titel}</h1>
      <p className="lead">{k.uitleg}</p>
      {isBewaard && antwoord !== null && refused === undefined && (
        <p className="note" role="status">
          {t.bewaard}
        </p>
      )}
      <div className="cols wide">
        <section aria-labelledby="keten">
          <h2 id="keten">{k.titel}</h2>
          <Keten stappen={keten} />
          <SteunKnop reactie={reactie} gesteund={reactie.gesteund} terug={`/reacties/${reactie.id}`} />
        </section>
        {antwoord !== null && (
          <section aria-labelledby="antwoord">
            <h2 id="antwoord">{antwoord.afhandeling === null ? t.antwoorden : t.antwoordWijzigen}</h2>
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

type Steun = { reactie: Reactie; gevonden: GevondenThema; form: FormData; isSteun: boolean };

async function steunen(
  { context }: ActionFunctionArgs,
  gebruiker: Gebruiker,
  { reactie, gevonden, form, isSteun }: Steun,
) {
  const check = checkReageren(gevonden, isoDate(context.clock()));
  if (!canSteunen(check, reactie, gebruiker.id)) conflict();
  await context.inTransaction((tx) => saveSteun(tx, reactie.id, gebruiker.id, isSteun));
  return seeOther(form.has("terug") ? localPath(form.get("terug")) : `/reacties/${reactie.id}`);
}

async function antwoorden(
  { context }: ActionFunctionArgs,
  gebruiker: Gebruiker,
  { id }: Reactie,
  form: FormData,
  t: (typeof formulierTeksten)["nl"],
) {
  const gebaseerdOp = String(form.get("gebaseerdOp") ?? "");
  const submission = parseWithZod(form, { schema: afhandelingSchema(t) });
  if (submission.status !== "success") {
    return refuseForm(context, { reply: submission.reply(), gebaseerdOp, ingehaald: null });
  }
  const result = await answerReactie(context, gebruiker, id, { ...submission.value, gebaseerdOp });
  if (!result.ok) {
    const { afhandeling } = result;
    const reply = submission.reply({ formErrors: [t.ingehaald(afhandeling.door.naam)] });
    // Now that the colleague's answer is shown, saving again replaces it knowingly.
    const refused = { reply, gebaseerdOp: basisOf(afhandeling), ingehaald: afhandeling };
    return refuseForm(context, refused, { status: 409 });
  }
  return seeOther(`/reacties/${id}?antwoord=bewaard`);
}
