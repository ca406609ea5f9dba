import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nanoid } from "nanoid";
import { findAgendaBySlug, listWijkenVanAgenda } from "../../db/queries/agenda";
import {
  closeMeekijken,
  findOpenstelling,
  listDeelnemers,
  openMeekijken,
  withdrawDeelnemer,
} from "../../db/queries/meekijken";
import { can } from "../access/policy";
import { requirePermission, requireSignedIn } from "../access/require-permission.server";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { ConceptTags } from "../agenda/bewerken/concept-tags";
import { deelnemerSchema } from "../agenda/meekijken/deelnemer-schema";
import { Deelnemers } from "../agenda/meekijken/deelnemers";
import { inviteDeelnemer } from "../agenda/meekijken/invite-deelnemer.server";
import { meekijkenTeksten } from "../agenda/meekijken/meekijken-teksten";
import { Openstelling } from "../agenda/meekijken/openstelling";
import { formId } from "../http/form-id.server";
import { pageTitle } from "../http/page-title";
import { readForm, readSleutel } from "../http/read-form.server";
import { refuseForm } from "../http/refuse-form.server";
import { badRequest, conflict, notFound, seeOther } from "../http/responses.server";
import { findTaal } from "../taal/taal.server";
import { useTeksten } from "../taal/use-taal";

export const handle = { access: "meekijken:open" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (taal) => meekijkenTeksten[taal].paginaTitel(data?.agenda.titel ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const { db } = args.context;
  const agenda = (await findAgendaBySlug(db, args.params["agenda"] ?? "")) ?? notFound();
  const gebruiker = await requirePermission(args, "meekijken:open", agenda.stadsdeel);
  if (agenda.gestartOp === null) notFound();
  const canInvite = can(gebruiker, "deelnemer:invite", agenda.stadsdeel);
  return {
    agenda: { slug: agenda.slug, titel: agenda.titel, isVoorbeeld: agenda.isVoorbeeld },
    wijken: await listWijkenVanAgenda(db, agenda.id),
    openstelling: (await findOpenstelling(db, agenda.id)) ?? null,
    deelnemers: canInvite ? await listDeelnemers(db, agenda.id) : null,
    sleutel: nanoid(),
  };
}

/** Opens the draft to everyone and closes it; invites someone and takes that back. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? notFound();
  requireSignedIn(args);
  const form = await readForm(request);
  switch (form.get("intent")) {
    case "openen": {
      const gebruiker = await requirePermission(args, "meekijken:open", agenda.stadsdeel);
      if (agenda.gestartOp === null) conflict();
      await context.inTransaction((tx) => openMeekijken(tx, agenda.id, gebruiker.id, context.clock()));
      break;
    }
    case "sluiten": {
      const gebruiker = await requirePermission(args, "meekijken:open", agenda.stadsdeel);
      if (agenda.gestartOp === null) conflict();
      await context.inTransaction((tx) => closeMeekijken(tx, agenda.id, gebruiker.id, context.clock()));
      break;
    }
    case "uitnodigen": {
      const gebruiker = await requirePermission(args, "deelnemer:invite", agenda.stadsdeel);
      if (agenda.gestartOp === null) conflict();
      const sleutel = readSleutel(form);
      const teksten = meekijkenTeksten[await findTaal(request)];
      const submission = parseWithZod(form, { schema: deelnemerSchema(teksten) });
      if (submission.status !== "success") return refuseForm(context, { reply: submission.reply(), sleutel });
      const { email } = submission.value;
      const id = formId(gebruiker.id, sleutel, [agenda.id, email]);
      const invited = await context.inTransaction((tx) =>
        inviteDeelnemer(tx, {
          id,
          agendaId: agenda.id,
          email,
          uitgenodigdOp: context.clock(),
          uitgenodigdDoor: gebruiker.id,
        }),
      );
      if (!invited.ok) {
        return refuseForm(context, {
          reply: submission.reply({ fieldErrors: { email: [teksten.alreadyInvited] } }),
          sleutel,
        });
      }
      break;
    }
    case "intrekken": {
      const gebruiker = await requirePermission(args, "deelnemer:invite", agenda.stadsdeel);
      if (agenda.gestartOp === null) conflict();
      const withdrawn = { id: String(form.get("deelnemer")), agendaId: agenda.id };
      await context.inTransaction((tx) => withdrawDeelnemer(tx, withdrawn, gebruiker.id, context.clock()));
      break;
    }
    default:
      badRequest();
  }
  return seeOther(`/agendas/${agenda.slug}/bewerken/meekijken`);
}

export default function Meekijken() {
  const { agenda, wijken, openstelling, deelnemers, sleutel } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const teksten = useTeksten(meekijkenTeksten);
  return (
    <>
      <AgendaCrumbs wijken={wijken} agenda={agenda} current={teksten.titel} />
      <h1>{teksten.titel}</h1>
      <ConceptTags isOpengesteld={openstelling !== null} isVoorbeeld={agenda.isVoorbeeld} />
      <p>
        <a href={`/agendas/${agenda.slug}/bewerken`}>{teksten.terug}</a>
      </p>
      <Openstelling openstelling={openstelling} />
      {deelnemers !== null && (
        <Deelnemers deelnemers={deelnemers} sleutel={refused?.sleutel ?? sleutel} lastResult={refused?.reply} />
      )}
    </>
  );
}
