import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAgendaBySlug, listWijkenVanAgenda } from "../../db/queries/agenda";
import { findOpenstelling } from "../../db/queries/meekijken";
import { can } from "../access/policy";
import { requirePermission } from "../access/require-permission.server";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { ConceptTags } from "../agenda/bewerken/concept-tags";
import { readGeschiedenis } from "../agenda/geschiedenis/geschiedenis.server";
import { GeschiedenisSectie } from "../agenda/geschiedenis/geschiedenis-sectie";
import { geschiedenisTeksten } from "../agenda/geschiedenis/geschiedenis-teksten";
import { nameMoment } from "../agenda/geschiedenis/keep-moment.server";
import { momentNaamSchema } from "../agenda/geschiedenis/moment-naam-schema";
import { pageTitle } from "../http/page-title";
import { readForm } from "../http/read-form.server";
import { refuseForm } from "../http/refuse-form.server";
import { notFound, seeOther } from "../http/responses.server";
import { findTaal } from "../taal/taal.server";
import { useTeksten } from "../taal/use-taal";

export const handle = { access: "geschiedenis:read" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined ? [] : pageTitle(matches, (taal) => geschiedenisTeksten[taal].paginaTitel(data.agenda.titel));

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? notFound();
  const gebruiker = await requirePermission(args, "geschiedenis:read", agenda.stadsdeel);
  return {
    agenda: { slug: agenda.slug, titel: agenda.titel, isVoorbeeld: agenda.isVoorbeeld },
    wijken: await listWijkenVanAgenda(context.db, agenda.id),
    isOpengesteld: (await findOpenstelling(context.db, agenda.id)) !== undefined,
    canEdit: can(gebruiker, "concept:edit", agenda.stadsdeel),
    geschiedenis: await readGeschiedenis(context, agenda.id, new URL(request.url).searchParams),
  };
}

/** Keeps this moment with a name. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? notFound();
  const gebruiker = await requirePermission(args, "concept:edit", agenda.stadsdeel);
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: momentNaamSchema(geschiedenisTeksten[await findTaal(request)]) });
  if (submission.status !== "success") return refuseForm(context, { reply: submission.reply() });
  await nameMoment(context, agenda.id, gebruiker, submission.value.naam);
  return seeOther(`/agendas/${agenda.slug}/bewerken/geschiedenis`);
}

export default function GeschiedenisPagina() {
  const { agenda, wijken, isOpengesteld, canEdit, geschiedenis } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const teksten = useTeksten(geschiedenisTeksten);
  const path = `/agendas/${agenda.slug}/bewerken`;
  return (
    <>
      <AgendaCrumbs wijken={wijken} agenda={agenda} current={teksten.kop} />
      <h1 lang="nl">{agenda.titel}</h1>
      <ConceptTags isOpengesteld={isOpengesteld} isVoorbeeld={agenda.isVoorbeeld} />
      <p>
        <a href={path}>{teksten.backToConcept}</a>
      </p>
      <GeschiedenisSectie
        path={path}
        geschiedenis={geschiedenis}
        canEdit={canEdit}
        lastResult={refusal?.reply}
        isWhole
      />
    </>
  );
}
