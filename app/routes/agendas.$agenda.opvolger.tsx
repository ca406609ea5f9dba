import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nanoid } from "nanoid";
import { countActiesPerThema } from "../../db/queries/actie";
import { findAgendaBySlug, findAgendaMetDatums, listWijkenVanAgenda } from "../../db/queries/agenda";
import { findOpvolging, listThemaVervolgen } from "../../db/queries/opvolging";
import { countReactiesPerThema } from "../../db/queries/reactie";
import { findVersie } from "../../db/queries/versie";
import { requirePermission } from "../access/require-permission.server";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { agendaStatus } from "../agenda/agenda-status";
import { agendaTeksten } from "../agenda/agenda-teksten";
import { checkOpvolging, GEEN_VERSIE, nextLooptijd, type OpvolgingCheck } from "../agenda/opvolging/opvolging";
import { OpvolgingForm } from "../agenda/opvolging/opvolging-form";
import { opvolgingTeksten } from "../agenda/opvolging/opvolging-teksten";
import { startOpvolging } from "../agenda/opvolging/start-opvolging.server";
import { VervolgZin } from "../agenda/opvolging/vervolg";
import { themaHref } from "../agenda/thema-href";
import { formatDate, formatYears, isoDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { readForm } from "../http/read-form.server";
import { refuseForm } from "../http/refuse-form.server";
import { notFound, seeOther } from "../http/responses.server";
import { findTaal } from "../taal/taal.server";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Voorbeeld } from "../ui/voorbeeld";
import { NO_ACTIES } from "../uitvoeringsplan/actie";
import { actieSummary } from "../uitvoeringsplan/actie-teksten";

export const handle = { access: "agenda:succeed" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined ? [] : pageTitle(matches, (taal) => `${opvolgingTeksten[taal].titelNa} ${data.agenda.titel}`);

export async function loader(args: LoaderFunctionArgs) {
  const { db, clock } = args.context;
  const found = (await findAgendaMetDatums(db, args.params["agenda"] ?? "")) ?? notFound();
  await requirePermission(args, "agenda:succeed", found.stadsdeel);
  const { id, slug, titel, looptijdTot, isVoorbeeld } = found;
  const today = isoDate(clock());
  const opvolging = await findOpvolging(db, id);
  const versie = await findVersie(db, id, opvolging?.versieNummer ?? undefined);
  const themas = versie?.inhoud.themas.map((thema) => ({ id: thema.id, titel: thema.titel })) ?? [];
  const themaIds = themas.map((thema) => thema.id);
  const reacties = await countReactiesPerThema(db, themaIds);
  const acties = await countActiesPerThema(db, themaIds);
  const vervolgen = await listThemaVervolgen(db, themaIds);
  return {
    agenda: { slug, titel, looptijdTot, isVoorbeeld, isOver: agendaStatus(found, today) === "afgelopen" },
    wijken: await listWijkenVanAgenda(db, id),
    check: checkOpvolging(found, today),
    versieNummer: versie?.nummer ?? GEEN_VERSIE,
    themas: themas.map((thema) => ({
      ...thema,
      reacties: reacties.get(thema.id) ?? { aantal: 0, beantwoord: 0 },
      acties: acties.get(thema.id) ?? NO_ACTIES,
      vervolg: vervolgen.get(thema.id),
    })),
    looptijd: looptijdTot === null ? null : nextLooptijd(looptijdTot, today),
    opvolging: opvolging && { opvolger: opvolging.opvolger, op: opvolging.op },
    sleutel: nanoid(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { params, request, context } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? notFound();
  const gebruiker = await requirePermission(args, "agenda:succeed", agenda.stadsdeel);
  const form = await readForm(request);
  const started = await startOpvolging(context, agenda.slug, gebruiker, form, await findTaal(request));
  if (!started.ok) return refuseForm(context, { reply: started.reply, sleutel: String(form.get("sleutel")) }, started);
  return seeOther(`/agendas/${started.slug}/bewerken`);
}

export default function Opvolger() {
  const { agenda, wijken, check, versieNummer, themas, looptijd, opvolging, sleutel } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const taal = useTaal();
  const teksten = useTeksten(opvolgingTeksten);
  const back = `/agendas/${agenda.slug}`;
  const hasVersie = versieNummer !== GEEN_VERSIE;
  const isOpen = check.ok && agenda.looptijdTot !== null && looptijd !== null;
  return (
    <>
      <AgendaCrumbs wijken={wijken} agenda={agenda} current={teksten.kruimel} />
      <h1>
        {teksten.titelNa} <span lang="nl">{agenda.titel}</span>
      </h1>
      {agenda.isVoorbeeld && (
        <p>
          <Voorbeeld />
        </p>
      )}
      {!check.ok && <p className="note">{refusalText(check)}</p>}
      {opvolging !== undefined && (
        <>
          <p className="lead">
            {teksten.begun(formatDate(opvolging.op, taal))}{" "}
            <a href={`/agendas/${opvolging.opvolger.slug}/bewerken`} lang="nl">
              {opvolging.opvolger.titel}
            </a>
            .
          </p>
          {hasVersie && (
            <section aria-labelledby="per-thema">
              <h2 id="per-thema">{teksten.perThema}</h2>
              {themas.map(({ id, titel, vervolg }) => (
                <section key={id}>
                  <h3 lang="nl">
                    <a href={themaHref(agenda.slug, id)}>{titel}</a>
                  </h3>
                  {vervolg !== undefined && <VervolgZin vervolg={vervolg} />}
                </section>
              ))}
            </section>
          )}
        </>
      )}
      {isOpen && (opvolging === undefined || refused !== undefined) && (
        <>
          {opvolging === undefined && (
            <>
              <p className="lead">
                {teksten.lead(agenda.looptijdTot ?? 0, formatYears(looptijd.van, looptijd.tot), agenda.isOver)}{" "}
                {hasVersie ? teksten.chooseThemas : teksten.startsEmpty}
              </p>
              <ul>
                {Object.entries(hasVersie ? teksten.uitleg : teksten.uitlegLeeg).map(([key, zin]) => (
                  <li key={key}>{zin}</li>
                ))}
              </ul>
            </>
          )}
          <OpvolgingForm
            versieNummer={versieNummer}
            themas={themas}
            stand={(id) => <Stand slug={agenda.slug} thema={themas.find((thema) => thema.id === id)} />}
            sleutel={refused?.sleutel ?? sleutel}
            back={back}
            lastResult={refused?.reply}
          />
        </>
      )}
    </>
  );

  function refusalText(refusal: Exclude<OpvolgingCheck, { ok: true }>): string {
    return refusal.reason === "loopt-nog" ? teksten.notOverYet(refusal.vanaf) : teksten.refused[refusal.reason];
  }
}

type StandProps = {
  slug: string;
  thema: ReturnType<typeof useLoaderData<typeof loader>>["themas"][number] | undefined;
};

/** What people said about a thema and what was done: what a choice rests on. */
function Stand({ slug, thema }: StandProps) {
  const taal = useTaal();
  const teksten = useTeksten(agendaTeksten);
  if (thema === undefined) return null;
  const { id, titel, reacties, acties } = thema;
  return (
    <ul className="meta">
      <li>{reacties.aantal === 0 ? teksten.geenReacties : teksten.reacties(reacties.aantal, reacties.beantwoord)}</li>
      <li>{actieSummary(acties, taal)}</li>
      <li>
        <a href={themaHref(slug, id)}>{teksten.readThema(titel)}</a>
      </li>
    </ul>
  );
}
