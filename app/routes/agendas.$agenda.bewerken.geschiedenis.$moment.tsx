import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAgendaBySlug, listWijkenVanAgenda } from "../../db/queries/agenda";
import { findOpenstelling } from "../../db/queries/meekijken";
import { can } from "../access/policy";
import { requirePermission } from "../access/require-permission.server";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { ConceptTags } from "../agenda/bewerken/concept-tags";
import { compareHerstel, readMomentId } from "../agenda/geschiedenis/geschiedenis.server";
import { geschiedenisTeksten } from "../agenda/geschiedenis/geschiedenis-teksten";
import { restoreMoment } from "../agenda/geschiedenis/keep-moment.server";
import { momentText } from "../agenda/geschiedenis/moment-text";
import { AgendaVerschillen } from "../agenda/vergelijken/agenda-verschillen";
import { hasVerschil } from "../agenda/vergelijken/vergelijken";
import { pageTitle } from "../http/page-title";
import { readForm } from "../http/read-form.server";
import { badRequest, notFound, seeOther } from "../http/responses.server";
import { useTaal, useTeksten } from "../taal/use-taal";

export const handle = { access: "geschiedenis:read" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined ? [] : pageTitle(matches, (taal) => geschiedenisTeksten[taal].herstelTitel(data.agenda.titel));

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? notFound();
  const gebruiker = await requirePermission(args, "geschiedenis:read", agenda.stadsdeel);
  return {
    agenda: { slug: agenda.slug, titel: agenda.titel, isVoorbeeld: agenda.isVoorbeeld },
    wijken: await listWijkenVanAgenda(context.db, agenda.id),
    isOpengesteld: (await findOpenstelling(context.db, agenda.id)) !== undefined,
    canEdit: can(gebruiker, "concept:edit", agenda.stadsdeel),
    ...(await compareHerstel(context, agenda.id, params["moment"])),
  };
}

/** Puts this moment back. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? notFound();
  const gebruiker = await requirePermission(args, "concept:edit", agenda.stadsdeel);
  const form = await readForm(request);
  if (form.get("intent") !== "herstellen") badRequest();
  const id = readMomentId(params["moment"] ?? "") ?? notFound();
  const result = await restoreMoment(context, agenda.id, gebruiker, id);
  if (!result.ok) return data({ refusal: result.reason }, { status: result.reason === "niet-bewaard" ? 503 : 409 });
  return seeOther(`/agendas/${agenda.slug}/bewerken`);
}

export default function Moment() {
  const { agenda, wijken, isOpengesteld, canEdit, moment, verschillen, cijfers } = useLoaderData<typeof loader>();
  const taal = useTaal();
  const teksten = useTeksten(geschiedenisTeksten);
  const refused = useActionData<{ refusal: keyof typeof teksten.notPutBack }>();
  const path = `/agendas/${agenda.slug}/bewerken`;
  const isSame = !hasVerschil(verschillen);
  return (
    <>
      <AgendaCrumbs wijken={wijken} agenda={agenda} current={teksten.kop} />
      <h1>{teksten.herstelKop}</h1>
      <ConceptTags isOpengesteld={isOpengesteld} isVoorbeeld={agenda.isVoorbeeld} />
      {refused !== undefined && (
        <p className="note rood" role="alert">
          {teksten.notPutBack[refused.refusal]}
        </p>
      )}
      <p>{teksten.herstelMoment(momentText(moment, taal))}</p>
      {isSame ? (
        <p>{teksten.herstelGelijk}</p>
      ) : (
        canEdit && (
          <form method="post" className="card">
            <p>{teksten.herstelUitleg}</p>
            <button type="submit" name="intent" value="herstellen">
              {teksten.herstelKnop}
            </button>
          </form>
        )
      )}
      <p>
        <a href={path}>{teksten.cancel}</a>
      </p>
      {!isSame && (
        <section aria-labelledby="verschillen">
          <h2 id="verschillen">{canEdit ? teksten.herstelVerschillen : teksten.herstelVerschillenTeam}</h2>
          <AgendaVerschillen verschillen={verschillen} cijfers={cijfers} isStraks isConcept />
        </section>
      )}
    </>
  );
}
