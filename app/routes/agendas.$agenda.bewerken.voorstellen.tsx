import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findAgendaBySlug, listWijkenVanAgenda } from "../../db/queries/agenda";
import { findMeelezen } from "../../db/queries/meekijken";
import { listTekstvoorstellen } from "../../db/queries/tekstvoorstel";
import { can } from "../access/policy";
import { requirePermission } from "../access/require-permission.server";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { ConceptTags } from "../agenda/bewerken/concept-tags";
import { EigenVoorstel } from "../agenda/tekstvoorstel/eigen-voorstel";
import { compareProposed } from "../agenda/tekstvoorstel/tekstvoorstel";
import { tekstvoorstelTeksten, waarover } from "../agenda/tekstvoorstel/tekstvoorstel-teksten";
import { VoorstelMeta } from "../agenda/tekstvoorstel/voorstel-stand";
import { formatDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { notFound } from "../http/responses.server";
import { useTaal, useTeksten } from "../taal/use-taal";

export const handle = { access: "tekstvoorstel:read" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (taal) => tekstvoorstelTeksten[taal].paginaTitel(data?.agenda.titel ?? ""));

/** The team reads all of them, everyone else their own. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { db } = context;
  const agenda = (await findAgendaBySlug(db, params["agenda"] ?? "")) ?? notFound();
  const meelezen = await findMeelezen(db, agenda.id, context.gebruiker?.id ?? null);
  const gebruiker = await requirePermission(args, "tekstvoorstel:read", agenda.stadsdeel, meelezen);
  const canAnswer = can(gebruiker, "tekstvoorstel:answer", agenda.stadsdeel);
  const eigen = await listTekstvoorstellen(db, { agendaId: agenda.id, ingediendDoor: gebruiker.id });
  return {
    agenda: {
      slug: agenda.slug,
      titel: agenda.titel,
      isVoorbeeld: agenda.isVoorbeeld,
      isOpengesteld: meelezen.isOpengesteld,
    },
    wijken: await listWijkenVanAgenda(db, agenda.id),
    canAnswer,
    canPost: can(gebruiker, "tekstvoorstel:post", agenda.stadsdeel, meelezen),
    voorstellen: canAnswer
      ? (await listTekstvoorstellen(db, { agendaId: agenda.id })).map(
          ({ id, tekst, themaId, themaTitel, ingediendOp, ingediendDoor, uitkomst, isVoorbeeld }) => ({
            ...{ id, tekst, themaId, themaTitel, ingediendOp, uitkomst, isVoorbeeld },
            naam: ingediendDoor.naam,
          }),
        )
      : [],
    eigen: canAnswer
      ? []
      : eigen.map(
          ({ id, tekst, themaId, themaTitel, toelichting, ingediendOp, uitkomst, reden, isVoorbeeld, ...rest }) => ({
            ...{ id, tekst, themaId, themaTitel, toelichting, ingediendOp, uitkomst, reden, isVoorbeeld },
            vergelijking: compareProposed(rest),
          }),
        ),
  };
}

export default function Tekstvoorstellen() {
  const { agenda, wijken, canAnswer, canPost, voorstellen, eigen } = useLoaderData<typeof loader>();
  const teksten = useTeksten(tekstvoorstelTeksten);
  const here = `/agendas/${agenda.slug}/bewerken`;
  return (
    <>
      <AgendaCrumbs wijken={wijken} agenda={agenda} current={teksten.titel} />
      <h1>{teksten.titel}</h1>
      <ConceptTags {...agenda} />
      <p className="lead">{canAnswer ? teksten.uitlegTeam : teksten.uitlegIndiener}</p>
      <p>
        <a href={here}>{teksten.terug}</a>
      </p>
      {canPost && (
        <p>
          <a className="button" href={`${here}/voorstellen/nieuw`}>
            {teksten.propose}
          </a>
        </p>
      )}
      {voorstellen.length + eigen.length === 0 && <p>{canAnswer ? teksten.geenTeam : teksten.geenIndiener}</p>}
      {voorstellen.map((voorstel) => (
        <VoorstelRegel key={voorstel.id} voorstel={voorstel} href={`${here}/voorstellen/${voorstel.id}`} />
      ))}
      {eigen.map((voorstel) => (
        <EigenVoorstel key={voorstel.id} voorstel={voorstel} />
      ))}
    </>
  );
}

type VoorstelRegelProps = {
  voorstel: ReturnType<typeof useLoaderData<typeof loader>>["voorstellen"][number];
  href: string;
};

function VoorstelRegel({ voorstel, href }: VoorstelRegelProps) {
  const taal = useTaal();
  const teksten = useTeksten(tekstvoorstelTeksten);
  const { naam, ingediendOp, uitkomst } = voorstel;
  return (
    <article className="card">
      <h2 className="klein">{waarover(voorstel, teksten)}</h2>
      <VoorstelMeta voorstel={voorstel} wanneer={teksten.van(naam, formatDate(ingediendOp, taal))} />
      <p>
        {uitkomst === null ? (
          <a href={href} aria-label={teksten.viewAndAnswerLabel(waarover(voorstel, teksten), naam)}>
            {teksten.viewAndAnswer}
          </a>
        ) : (
          <a href={href} aria-label={teksten.viewAntwoordLabel(waarover(voorstel, teksten), naam)}>
            {teksten.viewAntwoord}
          </a>
        )}
      </p>
    </article>
  );
}
