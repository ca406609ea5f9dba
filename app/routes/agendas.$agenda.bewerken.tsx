import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAgendaBySlug, findAgendaMetDatums, listWijkenVanAgenda } from "../../db/queries/agenda";
import { findMeelezen } from "../../db/queries/meekijken";
import { findVoorganger } from "../../db/queries/opvolging";
import { countOpenTekstvoorstellen } from "../../db/queries/tekstvoorstel";
import { can } from "../access/policy";
import { requirePermission, requireSignedIn } from "../access/require-permission.server";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { canBeStarted } from "../agenda/agenda-status";
import { bewerkenPaginaTeksten } from "../agenda/bewerken/bewerken-pagina-teksten";
import { bewerkenTeksten } from "../agenda/bewerken/bewerken-teksten";
import { ConceptTags } from "../agenda/bewerken/concept-tags";
import { NotStarted } from "../agenda/bewerken/not-started";
import { Opgevolgd } from "../agenda/bewerken/opgevolgd";
import { publicationSchema } from "../agenda/bewerken/publication-schema";
import { readEditor } from "../agenda/bewerken/read-editor.server";
import { compareMomenten, readGeschiedenis } from "../agenda/geschiedenis/geschiedenis.server";
import { GeschiedenisSectie } from "../agenda/geschiedenis/geschiedenis-sectie";
import { MomentenVergelijking } from "../agenda/geschiedenis/momenten-vergelijking";
import { ConceptTekst } from "../agenda/meekijken/concept-tekst";
import { meekijkenTeksten } from "../agenda/meekijken/meekijken-teksten";
import { readConcept } from "../agenda/meekijken/read-concept.server";
import { readHerkomsten } from "../agenda/opvolging/herkomst.server";
import { HerkomstLijst } from "../agenda/opvolging/herkomst-lijst";
import { publishAgenda } from "../agenda/publish.server";
import { countRefused } from "../agenda/publishable";
import { ConceptLinks } from "../agenda/tekstvoorstel/concept-links";
import { isoDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { readForm } from "../http/read-form.server";
import { refuseByRule } from "../http/refuse-form.server";
import { badRequest, notFound, seeOther } from "../http/responses.server";
import { findTaal } from "../taal/taal.server";
import { useTeksten } from "../taal/use-taal";

export const handle = { access: "concept:read" };

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
  pageTitle(matches, (taal) => {
    const { paginaTitel, readTitel, verschillenTitel } = bewerkenPaginaTeksten[taal];
    const editTitel = page?.live.canEdit ? paginaTitel : readTitel;
    return (page?.vergelijking ? verschillenTitel : editTitel)(page?.live.agenda.titel ?? "");
  });

/** A draft is not for keeping: not by the browser, not by the server, not by a search engine. */
export function headers() {
  return { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };
}

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { db } = context;
  const agenda = (await findAgendaMetDatums(db, params["agenda"] ?? "")) ?? notFound();
  const meelezen = await findMeelezen(db, agenda.id, context.gebruiker?.id ?? null);
  const gebruiker = await requirePermission(args, "concept:read", agenda.stadsdeel, meelezen);

  const canEdit = can(gebruiker, "concept:edit", agenda.stadsdeel);
  const { searchParams } = new URL(args.request.url);
  const canLookBack = can(gebruiker, "geschiedenis:read", agenda.stadsdeel);
  return {
    geschiedenis: canLookBack ? await readGeschiedenis(context, agenda.id, new URLSearchParams()) : null,
    vergelijking: canLookBack ? await compareMomenten(context, agenda.id, searchParams) : null,
    canOpenMeekijken: can(gebruiker, "meekijken:open", agenda.stadsdeel),
    isOpengesteld: meelezen.isOpengesteld,
    concept: await readConcept(db, agenda.id),
    voorstellen: {
      canPost: can(gebruiker, "tekstvoorstel:post", agenda.stadsdeel, meelezen),
      canRead: can(gebruiker, "tekstvoorstel:read", agenda.stadsdeel, meelezen),
      wachtend: canEdit ? await countOpenTekstvoorstellen(db, agenda.id) : 0,
    },
    wijken: await listWijkenVanAgenda(db, agenda.id),
    isGestart: agenda.gestartOp !== null,
    isVastgesteld: agenda.isVastgesteld,
    canStart: can(gebruiker, "agenda:start", agenda.stadsdeel) && canBeStarted(agenda, isoDate(context.clock())),
    voorganger: await findVoorganger(db, agenda.id),
    herkomsten: [...(await readHerkomsten(db, agenda.id)).values()],
    isVoorbeeld: agenda.isVoorbeeld,
    script: context.pageScript("bewerken"),
    live: await readEditor(context, agenda, gebruiker, await findTaal(args.request)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? notFound();
  requireSignedIn(args);
  const form = await readForm(request);

  switch (form.get("intent")) {
    case "publiceren": {
      const gebruiker = await requirePermission(args, "agenda:publish", agenda.stadsdeel);
      const publication = publicationSchema.safeParse(Object.fromEntries(form));
      if (!publication.success) return badRequest();
      const result = await publishAgenda(context, agenda, gebruiker, publication.data);
      if (!result.ok) return refuseByRule(context, result, countRefused(result));
      return seeOther(`/agendas/${agenda.slug}/versies/${result.nummer}`);
    }
    default:
      return badRequest();
  }
}

export default function Bewerken() {
  const { geschiedenis, vergelijking, concept, voorstellen, live, voorganger, herkomsten, ...page } =
    useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>() ?? null;
  const teksten = useTeksten(bewerkenTeksten);
  const bewerkenPaginaZinnen = useTeksten(bewerkenPaginaTeksten);
  const meekijkenZinnen = useTeksten(meekijkenTeksten);
  const { agenda, canEdit, opvolger } = live;
  const hasVersie = live.versies.length > 0;
  const crumbs = <AgendaCrumbs wijken={page.wijken} agenda={agenda} current={teksten.concept} />;
  if (!page.isGestart) {
    return (
      <>
        {crumbs}
        <h1 lang="nl">{agenda.titel}</h1>
        <NotStarted agenda={agenda} {...page} />
      </>
    );
  }
  const path = `/agendas/${agenda.slug}/bewerken`;
  const leesversie = concept !== null && <ConceptTekst {...concept} />;
  if (vergelijking !== null) {
    return (
      <>
        {crumbs}
        <h1 lang="nl">{agenda.titel}</h1>
        <ConceptTags {...page} />
        <MomentenVergelijking path={path} vergelijking={vergelijking} />
      </>
    );
  }
  return (
    <>
      {crumbs}
      <h1 lang="nl">{agenda.titel}</h1>
      <div data-meelezen>
        <ConceptTags {...page} />
        {opvolger !== null && (
          <p className="note">
            <Opgevolgd opvolger={opvolger} canEdit={canEdit} />
          </p>
        )}
        {!canEdit && (
          <p className="note">
            {live.isPresent ? bewerkenPaginaZinnen.readOnly : meekijkenZinnen.meekijken} {meekijkenZinnen.canReactLater}{" "}
            {hasVersie ? (
              <a href={`/agendas/${agenda.slug}`}>{teksten.naarGepubliceerd}</a>
            ) : (
              meekijkenZinnen.nogGeenVersie
            )}
          </p>
        )}
        <noscript>
          <p className="note amber">
            {canEdit ? bewerkenPaginaZinnen.zonderJavaScript : meekijkenZinnen.zonderJavaScript}{" "}
            {canEdit && leesversie && bewerkenPaginaZinnen.readBelow}{" "}
            {canEdit && hasVersie && <a href={`/agendas/${agenda.slug}`}>{teksten.naarGepubliceerd}</a>}
          </p>
        </noscript>
        <ConceptLinks
          slug={agenda.slug}
          canEdit={canEdit}
          canOpenMeekijken={page.canOpenMeekijken}
          hasGeschiedenis={geschiedenis !== null}
          voorstellen={voorstellen}
        />
      </div>
      {voorganger !== undefined && <HerkomstLijst voorganger={voorganger} herkomsten={herkomsten} canEdit={canEdit} />}
      {/* Who writes has the live one; as long as it is fetched, no other stands in its place. */}
      {canEdit ? <noscript>{leesversie}</noscript> : leesversie}
      <div data-bewerken={JSON.stringify({ ...live, refusal })} />
      <script type="module" src={page.script} />
      {geschiedenis !== null && <GeschiedenisSectie path={path} geschiedenis={geschiedenis} canEdit={canEdit} />}
    </>
  );
}
