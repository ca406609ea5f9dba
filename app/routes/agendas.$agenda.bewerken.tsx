import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAgendaBySlug, startAgenda } from "../../db/queries/agenda";
import { listCiteerbareReacties } from "../../db/queries/reactie";
import { findRonde, listVersies } from "../../db/queries/versie";
import { listCijfersVoorAgenda } from "../../db/queries/waarneming";
import { can } from "../access/policy";
import { requirePermission } from "../access/require-permission.server";
import { isRondeOpen } from "../agenda/agenda-status";
import { AgendaEditor } from "../agenda/bewerken/agenda-editor";
import { bewerkenTeksten } from "../agenda/bewerken/bewerken-teksten";
import { NotStarted } from "../agenda/bewerken/not-started";
import { publicationSchema } from "../agenda/bewerken/publication-schema";
import type { PublishResult } from "../agenda/publiceren";
import { publishAgenda } from "../agenda/publish.server";
import { isoDate } from "../format/format";
import { addDays } from "../format/iso-date";
import { pageTitle } from "../http/page-title";
import { notFound, seeOther } from "../http/responses.server";

export const handle = { access: "concept:read", hydrate: true };

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
  pageTitle(matches, (taal) => bewerkenTeksten[taal].paginaTitel(page?.agenda.titel ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { db } = context;
  const agenda = (await findAgendaBySlug(db, params["agenda"] ?? "")) ?? notFound();
  const gebruiker = await requirePermission(args, "concept:read", agenda.stadsdeel);

  const vandaag = isoDate(context.clock());
  const versies = await listVersies(db, agenda.id);
  const ronde = await findRonde(db, agenda.id);
  return {
    agenda: { id: agenda.id, slug: agenda.slug, titel: agenda.titel },
    isGestart: agenda.gestartOp !== null,
    canEdit: can(gebruiker, "concept:edit", agenda.stadsdeel),
    canPublish: can(gebruiker, "agenda:publish", agenda.stadsdeel),
    ik: gebruiker.naam,
    cijfers: await listCijfersVoorAgenda(db, agenda.id),
    reacties: (await listCiteerbareReacties(db, agenda.id)).map(({ geplaatstOp, ...reactie }) => ({
      ...reactie,
      geplaatstOp: isoDate(geplaatstOp),
    })),
    versies: versies.map(({ nummer, gepubliceerdOp }) => ({ nummer, gepubliceerdOp })),
    vorigeVersie: versies[0]?.nummer ?? 0,
    openTotEnMet: isRondeOpen(ronde, vandaag) ? (ronde?.totEnMet ?? null) : null,
    vandaag,
    voorstelTotEnMet: addDays(vandaag, RONDE_DAGEN),
  };
}

/** Six weeks, as long as the answer to a reactie may take. */
const RONDE_DAGEN = 42;

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? notFound();
  const gebruiker = await requirePermission(args, "concept:edit", agenda.stadsdeel);
  const form = await request.formData();

  if (form.get("intent") === "start") {
    const today = isoDate(context.clock());
    await context.inTransaction((tx) => startAgenda(tx, agenda.id, today));
    return seeOther(`/agendas/${agenda.slug}/bewerken`);
  }

  await requirePermission(args, "agenda:publish", agenda.stadsdeel);
  const publication = publicationSchema.safeParse(Object.fromEntries(form));
  const result: PublishResult = publication.success
    ? await publishAgenda(context, agenda, gebruiker, publication.data)
    : { ok: false, reason: "ronde-al-voorbij" };
  if (!result.ok) return data(result, { status: 400 });
  // The page of the version is plain: the browser leaves the hydrated one for it.
  return seeOther(`/agendas/${agenda.slug}/versies/${result.nummer}`, {
    headers: { "X-Remix-Reload-Document": "true" },
  });
}

export default function Bewerken() {
  const { isGestart, ...page } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>() ?? null;
  if (!isGestart) return <NotStarted titel={page.agenda.titel} canStart={page.canEdit} />;
  return <AgendaEditor {...page} refusal={refusal} />;
}
