import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nanoid } from "nanoid";
import { listGebiedenVanWijken } from "../../db/queries/aandachtsgebied";
import { countActiesPerThema } from "../../db/queries/actie";
import {
  findAgendaBySlug,
  findAgendaMetDatums,
  listBekendeThemas,
  listDekkingMetNamen,
  listWijkenVanAgenda,
} from "../../db/queries/agenda";
import { findBesluit } from "../../db/queries/besluit";
import { findMeelezen } from "../../db/queries/meekijken";
import { countReactiesPerThema } from "../../db/queries/reactie";
import { findVersie, listVervallenThemas } from "../../db/queries/versie";
import { groupGebieden } from "../aandachtsgebied/gebied-in-agenda";
import { can } from "../access/policy";
import { requirePermission, requireSignedIn } from "../access/require-permission.server";
import { AgendaAside } from "../agenda/agenda-aside";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { AgendaKop } from "../agenda/agenda-kop";
import { agendaStatus, canBeStarted, checkAdoptable, openTotEnMet } from "../agenda/agenda-status";
import { agendaTeksten } from "../agenda/agenda-teksten";
import { AgendaZonderVersie } from "../agenda/agenda-zonder-versie";
import { beginAgenda } from "../agenda/begin-agenda.server";
import { TekstSectie } from "../agenda/gepubliceerde-tekst";
import { readBuren } from "../agenda/opvolging/buren.server";
import { themaHref } from "../agenda/thema-href";
import { recordVaststelling } from "../besluit/record-vaststelling.server";
import { VaststellingForm } from "../besluit/vaststelling-form";
import { formatDate, isoDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { readForm } from "../http/read-form.server";
import { refuseForm } from "../http/refuse-form.server";
import { badRequest, conflict, notFound, seeOther } from "../http/responses.server";
import { TeLaat } from "../reactie/te-laat";
import { countTeLaat } from "../reactie/te-laat.server";
import { ThemaStand } from "../reactie/thema-stand";
import { VervallenThemas } from "../reactie/vervallen-themas";
import { findTaal } from "../taal/taal.server";
import { useTaal, useTeksten } from "../taal/use-taal";
import { ThemaInVersie } from "../thema/thema-in-versie";
import { listVersieThemas } from "../thema/versie-themas.server";
import { NO_ACTIES } from "../uitvoeringsplan/actie";

const NO_REACTIES = { aantal: 0, beantwoord: 0 };

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined
    ? []
    : [
        ...pageTitle(matches, () => data.agenda.titel),
        { tagName: "link", rel: "alternate", type: "application/json", href: `/api/v1/agendas/${data.agenda.id}` },
      ];

export async function loader(args: LoaderFunctionArgs) {
  const { db, clock, gebruiker, env } = args.context;
  const found = (await findAgendaMetDatums(db, args.params["agenda"] ?? "")) ?? notFound();
  const isAdopting = new URL(args.request.url).searchParams.get("besluit") === "nieuw";
  if (isAdopting) await requirePermission(args, "besluit:record", found.stadsdeel);
  const today = isoDate(clock());
  const adopting = checkAdoptable(found, today);
  // While a round is open the form says so itself.
  if (isAdopting && !adopting.ok && adopting.reason !== "ronde-open") conflict();
  const { id, slug, titel, stadsdeel, looptijdVan, looptijdTot, bron, isVoorbeeld, ronde, besluitId } = found;
  const status = agendaStatus(found, today);
  const isGestart = found.gestartOp !== null;
  const rondeTotEnMet = openTotEnMet(ronde, today);
  const wijken = await listWijkenVanAgenda(db, id);
  const codes = wijken.map(({ code }) => code);
  const versie = await findVersie(db, id);
  const themaIds = versie?.inhoud.themas.map((thema) => thema.id) ?? [];
  const vervallen = await listVervallenThemas(db, id);
  const reacties = await countReactiesPerThema(db, [...themaIds, ...vervallen.map((thema) => thema.id)]);
  const acties = await countActiesPerThema(db, themaIds);
  const meelezen = await findMeelezen(db, id, gebruiker?.id ?? null);
  return {
    agenda: { id, slug, titel, stadsdeel, looptijdVan, looptijdTot, bron, isVoorbeeld, status },
    dekking: await listDekkingMetNamen(db, id),
    wijken,
    gebieden: groupGebieden(await listGebiedenVanWijken(db, codes, today), wijken),
    today,
    rondeTotEnMet,
    canSignIn: env.canSignIn,
    versie: versie && {
      nummer: versie.nummer,
      gepubliceerdOp: versie.gepubliceerdOp,
      inleiding: versie.html.inleiding,
      participatie: versie.html.participatie,
      themas: (await listVersieThemas(db, versie)).map((thema) => ({
        ...thema,
        reacties: reacties.get(thema.id) ?? NO_REACTIES,
        acties: acties.get(thema.id) ?? NO_ACTIES,
      })),
    },
    vervallen: vervallen.map((thema) => ({ ...thema, reacties: reacties.get(thema.id) ?? NO_REACTIES })),
    teLaat: (await countTeLaat(db, today, id)).get(id) ?? 0,
    bekendeThemas: versie === undefined ? await listBekendeThemas(db, id) : [],
    besluit: besluitId === null ? null : ((await findBesluit(db, besluitId)) ?? null),
    canStart: can(gebruiker, "agenda:start", stadsdeel) && canBeStarted(found, today),
    canAdopt: can(gebruiker, "besluit:record", stadsdeel) && adopting.ok,
    ...(await readBuren(db, found, can(gebruiker, "agenda:succeed", stadsdeel), today)),
    sleutel: isAdopting ? nanoid() : null,
    isOpengesteld: isGestart && meelezen.isOpengesteld,
    canReadConcept: isGestart && can(gebruiker, "concept:read", stadsdeel, meelezen),
  };
}

/** What its own team does with an agenda besides writing it: begin, and record that it was adopted. */
export async function action(args: ActionFunctionArgs) {
  const { params, request, context } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? notFound();
  requireSignedIn(args);
  const form = await readForm(request);
  switch (form.get("intent")) {
    case "start": {
      const gebruiker = await requirePermission(args, "agenda:start", agenda.stadsdeel);
      await beginAgenda(context, gebruiker, agenda.slug);
      return seeOther(`/agendas/${agenda.slug}/bewerken`);
    }
    case "besluit": {
      const gebruiker = await requirePermission(args, "besluit:record", agenda.stadsdeel);
      const recorded = await recordVaststelling(context, gebruiker, agenda.slug, form, await findTaal(request));
      return recorded.ok
        ? seeOther(`/agendas/${agenda.slug}`)
        : refuseForm(context, { ...recorded, sleutel: String(form.get("sleutel")) });
    }
    default:
      return badRequest();
  }
}

export default function Agenda() {
  const { agenda, dekking, wijken, gebieden, today, rondeTotEnMet, canSignIn, teLaat, versie, ...rest } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const taal = useTaal();
  const teksten = useTeksten(agendaTeksten);
  const here = `/agendas/${agenda.slug}`;
  const sleutel = refused?.sleutel ?? rest.sleutel;
  return (
    <>
      <AgendaCrumbs wijken={wijken} current={agenda.titel} />
      <AgendaKop agenda={agenda} dekking={dekking} {...rest} />
      {sleutel !== null && (
        <VaststellingForm sleutel={sleutel} looptijd={agenda} back={here} lastResult={refused?.reply} />
      )}
      {rondeTotEnMet !== null && (
        <div className="note">
          <p>
            <strong>{(canSignIn ? teksten.reactUntil : teksten.rondeTot)(formatDate(rondeTotEnMet, taal))}.</strong>{" "}
            {canSignIn ? teksten.reactUitleg : teksten.cannotReact}
          </p>
        </div>
      )}
      {rest.isOpengesteld && (
        <div className="note">
          <p>
            <a href={`${here}/bewerken`}>{teksten.readAlong}</a>. {teksten.readAlongUitleg}
          </p>
        </div>
      )}
      <TeLaat aantal={teLaat} />
      <div className="cols">
        <div>
          {versie === undefined ? (
            <AgendaZonderVersie agenda={agenda} {...rest} />
          ) : (
            <>
              <TekstSectie id="inleiding" kop={teksten.inleiding} html={versie.inleiding} />
              {versie.themas.map((thema) => (
                <ThemaInVersie key={thema.id} thema={thema}>
                  <ThemaStand
                    thema={thema}
                    href={themaHref(agenda.slug, thema.id)}
                    isOpen={rondeTotEnMet !== null && canSignIn}
                  />
                </ThemaInVersie>
              ))}
              <TekstSectie id="participatie" kop={teksten.participatie} html={versie.participatie} />
              <VervallenThemas agendaSlug={agenda.slug} themas={rest.vervallen} />
            </>
          )}
        </div>
        <AgendaAside agenda={agenda} gebieden={gebieden} today={today} versie={versie} {...rest} />
      </div>
    </>
  );
}
