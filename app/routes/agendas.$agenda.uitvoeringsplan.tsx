import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nanoid } from "nanoid";
import { findActie, listActies } from "../../db/queries/actie";
import { findAgendaBySlug, listWijkenVanAgenda } from "../../db/queries/agenda";
import { listReactiesPerActie } from "../../db/queries/reactie";
import { listPubliekeThemas } from "../../db/queries/versie";
import { can } from "../access/policy";
import { requirePermission } from "../access/require-permission.server";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { themaHref } from "../agenda/thema-href";
import { isoDate } from "../format/format";
import { yearOf } from "../format/iso-date";
import { pageTitle } from "../http/page-title";
import { readForm } from "../http/read-form.server";
import { refuseForm } from "../http/refuse-form.server";
import { notFound, seeOther } from "../http/responses.server";
import { Herkomst } from "../reactie/herkomst";
import { findTaal } from "../taal/taal.server";
import { useTaal, useTeksten } from "../taal/use-taal";
import { actieHref, countByStatus, openingYear, planYears } from "../uitvoeringsplan/actie";
import { ActieForm } from "../uitvoeringsplan/actie-form";
import { actieFormTeksten } from "../uitvoeringsplan/actie-form-teksten";
import { ActieTabel } from "../uitvoeringsplan/actie-tabel";
import { actieSummary } from "../uitvoeringsplan/actie-teksten";
import { planFor, themaChoices } from "../uitvoeringsplan/plan";
import { planTeksten } from "../uitvoeringsplan/plan-teksten";
import { saveActie } from "../uitvoeringsplan/save-actie.server";

/** In the address, `?actie=nieuw` shows the form for a new actie, `?actie=<id>` that to change one. */
const NIEUW = "nieuw";

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined
    ? []
    : pageTitle(matches, (taal) => {
        const titel = `${planTeksten[taal].titelVan} ${data.agenda.titel}`;
        return data.jaren.length > 0 ? `${titel}, ${data.jaar}` : titel;
      });

export async function loader(args: LoaderFunctionArgs) {
  const { params, request, context } = args;
  const { db, gebruiker, clock } = context;
  const agenda = (await findAgendaBySlug(db, params["agenda"] ?? "")) ?? notFound();
  const search = new URL(request.url).searchParams;
  const actieId = search.get("actie");
  if (actieId !== null) await requirePermission(args, "actie:edit", agenda.stadsdeel);

  const acties = await listActies(db, { agendaId: agenda.id });
  const themas = await listPubliekeThemas(db, [agenda.id]);
  const jaren = themas.length > 0 ? planYears(agenda, acties) : [];
  const thisYear = yearOf(isoDate(clock()));
  const jaar = search.has("jaar") ? Number(search.get("jaar")) : openingYear(jaren, thisYear);
  if (search.has("jaar") && !jaren.includes(jaar)) notFound();
  const plan = planFor(acties, themas, jaar);
  const reacties = await listReactiesPerActie(
    db,
    plan.flatMap((deel) => deel.acties.map(({ id }) => id)),
  );
  const chosen = acties.find(({ id }) => id === actieId);
  if (actieId !== null && chosen === undefined && (actieId !== NIEUW || themas.length === 0)) notFound();
  return {
    agenda: { slug: agenda.slug, titel: agenda.titel },
    wijken: await listWijkenVanAgenda(db, agenda.id),
    jaren,
    jaar,
    plan: plan.map((deel) => ({
      ...deel,
      acties: deel.acties.map((actie) => ({ ...actie, reacties: reacties.get(actie.id) ?? [] })),
    })),
    canEdit: themas.length > 0 && can(gebruiker, "actie:edit", agenda.stadsdeel),
    form: actieId === null ? null : { actie: chosen, themas: themaChoices(themas, chosen), sleutel: nanoid() },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { params, request, context } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? notFound();
  const gebruiker = await requirePermission(args, "actie:edit", agenda.stadsdeel);
  const actieId = new URL(request.url).searchParams.get("actie") ?? notFound();
  if (actieId !== NIEUW && (await findActie(context.db, actieId))?.agendaId !== agenda.id) notFound();

  const form = await readForm(request);
  const id = actieId === NIEUW ? null : actieId;
  const saved = await saveActie(context, gebruiker, agenda.id, id, form, await findTaal(request));
  if (!saved.ok) return refuseForm(context, { reply: saved.reply, sleutel: form.get("sleutel") }, saved);
  return seeOther(actieHref(agenda.slug, saved));
}

export default function Uitvoeringsplan() {
  const { agenda, wijken, jaren, jaar, plan, canEdit, form } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const taal = useTaal();
  const teksten = useTeksten(planTeksten);
  const actieFormZinnen = useTeksten(actieFormTeksten);
  const here = `/agendas/${agenda.slug}/uitvoeringsplan?jaar=${jaar}`;
  return (
    <>
      <AgendaCrumbs wijken={wijken} agenda={agenda} current={teksten.titel} />
      <h1>
        {teksten.titelVan} <span lang="nl">{agenda.titel}</span>
      </h1>
      <p className="lead">{jaren.length > 0 ? teksten.lead : teksten.geenPlan}</p>
      {jaren.length === 0 && <p>{teksten.geenPlanUitleg}</p>}
      <JaarMenu slug={agenda.slug} jaren={jaren} jaar={jaar} label={teksten.jaar} />
      {form !== null && (
        <ActieForm
          {...form}
          jaar={jaar}
          sleutel={typeof refused?.sleutel === "string" ? refused.sleutel : form.sleutel}
          back={here}
          lastResult={refused?.reply}
        />
      )}
      {canEdit && form === null && (
        <p>
          <a className="button quiet" href={`${here}&actie=${NIEUW}`}>
            {actieFormZinnen.nieuw}
          </a>
        </p>
      )}
      {jaren.length > 0 && (
        <p>
          {plan.length > 0
            ? `${actieSummary(countByStatus(plan.flatMap(({ acties }) => acties)), taal)}.`
            : teksten.geenActies(jaar)}
        </p>
      )}
      {plan.map(({ thema, acties }) => (
        <section key={thema.id} aria-labelledby={`thema-${thema.id}`}>
          {thema.isVervallen && <p className="hint">{teksten.vervallenThema}</p>}
          <h2 id={`thema-${thema.id}`} lang="nl">
            <a href={themaHref(agenda.slug, thema.id)}>{thema.titel}</a>
          </h2>
          <ActieTabel
            acties={acties}
            bijschrift={teksten.acties(thema.titel, jaar)}
            herkomst={({ id }) => <Herkomst reacties={acties.find((actie) => actie.id === id)?.reacties ?? []} />}
            changeLink={
              canEdit
                ? ({ id, titel }) => ({ href: `${here}&actie=${id}`, label: actieFormZinnen.changeActie(titel) })
                : undefined
            }
          />
        </section>
      ))}
    </>
  );
}

function JaarMenu({
  slug,
  jaren,
  jaar,
  label,
}: {
  slug: string;
  jaren: readonly number[];
  jaar: number;
  label: string;
}) {
  if (jaren.length === 0) return null;
  return (
    <nav aria-label={label}>
      <ul className="jaarmenu">
        {jaren.map((year) => (
          <li key={year}>
            <a href={`/agendas/${slug}/uitvoeringsplan?jaar=${year}`} aria-current={year === jaar ? "page" : undefined}>
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
