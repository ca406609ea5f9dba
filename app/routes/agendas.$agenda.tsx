import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listGebiedenVanWijken } from "../../db/queries/aandachtsgebied";
import { countActiesPerThema } from "../../db/queries/actie";
import {
  findAgendaBySlug,
  findAgendaMetDatums,
  listBekendeThemas,
  listDekkingMetNamen,
  startAgenda,
} from "../../db/queries/agenda";
import { countReactiesPerThema } from "../../db/queries/reactie";
import { countTeLaat } from "../../db/queries/taken";
import { findVersie } from "../../db/queries/versie";
import { can } from "../access/policy";
import { requirePermission } from "../access/require-permission.server";
import { AgendaAside } from "../agenda/agenda-aside";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { AgendaKop } from "../agenda/agenda-kop";
import { agendaStatus, isRondeOpen } from "../agenda/agenda-status";
import { agendaTeksten } from "../agenda/agenda-teksten";
import { AgendaZonderVersie } from "../agenda/agenda-zonder-versie";
import { GepubliceerdeTekst } from "../agenda/gepubliceerde-tekst";
import { formatDate, isoDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { badRequest, notFound, seeOther } from "../http/responses.server";
import { TeLaat } from "../reactie/te-laat";
import { useTaal, useTeksten } from "../taal/use-taal";
import { ThemaInVersie } from "../thema/thema-in-versie";
import { listVersieThemas } from "../thema/versie-themas.server";
import { GEEN_ACTIES } from "../uitvoeringsplan/actie";
import { actieSummary } from "../uitvoeringsplan/actie-teksten";

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined
    ? []
    : [
        ...pageTitle(matches, () => data.agenda.titel),
        { tagName: "link", rel: "alternate", type: "application/json", href: `/api/v1/agendas/${data.agenda.id}` },
      ];

export async function loader({ params, context: { db, clock, gebruiker } }: LoaderFunctionArgs) {
  const found = (await findAgendaMetDatums(db, params["agenda"] ?? "")) ?? notFound();
  const { id, slug, titel, stadsdeel, looptijdVan, looptijdTot, bron, isVoorbeeld, ronde } = found;
  const today = isoDate(clock());
  const status = agendaStatus(found, today);
  const dekking = await listDekkingMetNamen(db, id);
  const gebieden = await listGebiedenVanWijken(db, [...new Set(dekking.map(({ wijk }) => wijk.code))], today);
  const versie = await findVersie(db, id);
  const themaIds = versie?.inhoud.themas.map((thema) => thema.id) ?? [];
  const reacties = await countReactiesPerThema(db, themaIds);
  const acties = await countActiesPerThema(db, themaIds);
  const canEdit = can(gebruiker, "concept:edit", stadsdeel);
  return {
    agenda: { id, slug, titel, stadsdeel, looptijdVan, looptijdTot, bron, isVoorbeeld, status },
    dekking,
    // One that covers several wijken of the agenda is said once.
    gebieden: [...new Map(gebieden.map(({ gebied, aanwijzing }) => [aanwijzing.id, { gebied, aanwijzing }])).values()],
    today,
    rondeTotEnMet: isRondeOpen(ronde, today) ? (ronde?.totEnMet ?? null) : null,
    versie: versie && {
      nummer: versie.nummer,
      gepubliceerdOp: versie.gepubliceerdOp,
      inleiding: versie.html.inleiding,
      participatie: versie.html.participatie,
      themas: (await listVersieThemas(db, versie)).map((thema) => ({
        ...thema,
        reacties: reacties.get(thema.id) ?? { aantal: 0, beantwoord: 0 },
        acties: acties.get(thema.id) ?? GEEN_ACTIES,
      })),
    },
    teLaat: (await countTeLaat(db, today, id)).get(id) ?? 0,
    bekendeThemas: versie === undefined ? await listBekendeThemas(db, id) : [],
    canStart: canEdit && status === "nog-niet-gestart",
    canReadConcept: status !== "nog-niet-gestart" && can(gebruiker, "concept:read", stadsdeel),
  };
}

/** Starts the writing. Sending it again changes nothing: the agenda keeps its first day. */
export async function action(args: ActionFunctionArgs) {
  const { params, request, context } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? notFound();
  await requirePermission(args, "concept:edit", agenda.stadsdeel);
  if ((await request.formData()).get("intent") !== "start") badRequest();
  await context.inTransaction((tx) => startAgenda(tx, agenda.id, isoDate(context.clock())));
  return seeOther(`/agendas/${agenda.slug}/bewerken`);
}

export default function Agenda() {
  const { agenda, dekking, gebieden, today, rondeTotEnMet, teLaat, versie, ...rest } = useLoaderData<typeof loader>();
  const taal = useTaal();
  const t = useTeksten(agendaTeksten);
  return (
    <>
      <AgendaCrumbs wijken={dekking.map(({ wijk }) => wijk)} current={agenda.titel} />
      <AgendaKop agenda={agenda} dekking={dekking} />
      {rondeTotEnMet !== null && (
        <div className="note">
          <p>
            <strong>{t.reagerenTot(formatDate(rondeTotEnMet, taal))}.</strong> {t.reagerenUitleg}
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
              <Tekst id="inleiding" kop={t.inleiding} html={versie.inleiding} />
              {versie.themas.map((thema) => (
                <ThemaInVersie key={thema.id} thema={thema}>
                  <ThemaStand
                    thema={thema}
                    href={`/agendas/${agenda.slug}/themas/${thema.id}`}
                    isOpen={rondeTotEnMet !== null}
                  />
                </ThemaInVersie>
              ))}
              <Tekst id="participatie" kop={t.participatie} html={versie.participatie} />
            </>
          )}
        </div>
        <AgendaAside
          agenda={agenda}
          gebieden={gebieden}
          today={today}
          versie={versie}
          canReadConcept={rest.canReadConcept}
        />
      </div>
    </>
  );
}

function Tekst({ id, kop, html }: { id: string; kop: string; html: string }) {
  if (html === "") return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{kop}</h2>
      <GepubliceerdeTekst html={html} />
    </section>
  );
}

type ThemaStandProps = {
  thema: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["versie"]>["themas"][number];
  href: string;
  isOpen: boolean;
};

/** What happened with a thema so far, and the way to its page. */
function ThemaStand({ thema: { titel, reacties, acties }, href, isOpen }: ThemaStandProps) {
  const taal = useTaal();
  const t = useTeksten(agendaTeksten);
  return (
    <>
      <ul className="meta">
        <li>{reacties.aantal === 0 ? t.geenReacties : t.reacties(reacties.aantal, reacties.beantwoord)}</li>
        <li>{actieSummary(acties, taal)}</li>
      </ul>
      <p>
        <a href={href}>{isOpen ? t.leesEnReageer(titel) : t.leesThema(titel)}</a>
      </p>
    </>
  );
}
