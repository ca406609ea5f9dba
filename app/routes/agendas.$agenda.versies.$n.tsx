import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findAgendaBySlug, listWijkenVanAgenda } from "../../db/queries/agenda";
import { findLatestNummer, findVersie, listVersies } from "../../db/queries/versie";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { agendaTeksten } from "../agenda/agenda-teksten";
import { TekstSectie } from "../agenda/gepubliceerde-tekst";
import { compareVersie } from "../agenda/vergelijken/compare-versie.server";
import { vergelijkenTeksten } from "../agenda/vergelijken/vergelijken-teksten";
import { VersieKeuze } from "../agenda/vergelijken/versie-keuze";
import { readVersieNummer } from "../agenda/vergelijken/versie-nummer";
import { VersieVergelijking } from "../agenda/vergelijken/versie-vergelijking";
import { formatDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { notFound } from "../http/responses.server";
import { useTaal, useTeksten } from "../taal/use-taal";
import { ThemaInVersie } from "../thema/thema-in-versie";
import { listVersieThemas } from "../thema/versie-themas.server";
import { Voorbeeld } from "../ui/voorbeeld";

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined
    ? []
    : pageTitle(matches, (taal) => {
        const { vergelijking, versie } = data;
        const wat =
          vergelijking === null
            ? agendaTeksten[taal].versie(versie.nummer)
            : vergelijkenTeksten[taal].whatChanged(vergelijking.van, vergelijking.naar);
        return `${wat} · ${versie.titel}`;
      });

export async function loader({ params, request, context: { db } }: LoaderFunctionArgs) {
  const agenda = (await findAgendaBySlug(db, params["agenda"] ?? "")) ?? notFound();
  const nummer = readVersieNummer(params["n"] ?? "") ?? notFound();
  const versie = (await findVersie(db, agenda.id, nummer)) ?? notFound();
  return {
    agenda: { slug: agenda.slug, titel: agenda.titel, isVoorbeeld: agenda.isVoorbeeld },
    wijken: await listWijkenVanAgenda(db, agenda.id),
    latest: await findLatestNummer(db, agenda.id),
    andere: (await listVersies(db, agenda.id))
      .filter((andere) => andere.nummer !== nummer)
      .map(({ nummer, gepubliceerdOp }) => ({ nummer, gepubliceerdOp })),
    vergelijking: await compareVersie(db, versie, new URL(request.url).searchParams.get("vergelijk")),
    versie: {
      nummer: versie.nummer,
      gepubliceerdOp: versie.gepubliceerdOp,
      titel: versie.inhoud.titel,
      inleiding: versie.html.inleiding,
      participatie: versie.html.participatie,
      themas: await listVersieThemas(db, versie),
    },
  };
}

export default function Versie() {
  const { agenda, wijken, latest, andere, vergelijking, versie } = useLoaderData<typeof loader>();
  const taal = useTaal();
  const teksten = useTeksten(agendaTeksten);
  const path = `/agendas/${agenda.slug}/versies/${versie.nummer}`;
  return (
    <>
      <AgendaCrumbs wijken={wijken} agenda={agenda} current={teksten.versie(versie.nummer)} />
      <h1 lang="nl">{versie.titel}</h1>
      <ul className="meta">
        <li>{teksten.versieVan(versie.nummer, formatDate(versie.gepubliceerdOp, taal))}</li>
        {agenda.isVoorbeeld && (
          <li>
            <Voorbeeld />
          </li>
        )}
      </ul>
      <div className={versie.nummer === latest ? "note" : "note amber"}>
        <p>
          {versie.nummer === latest ? (
            <>
              <strong>{teksten.deNieuwste}</strong> <a href={`/agendas/${agenda.slug}`}>{teksten.naarAgenda}</a>
            </>
          ) : (
            <>
              <strong>{teksten.nietDeNieuwste}</strong>{" "}
              <a href={`/agendas/${agenda.slug}/versies/${latest}`}>{teksten.naarNieuwste(latest)}</a>
            </>
          )}
        </p>
      </div>
      <VersieKeuze path={path} andere={andere} chosen={vergelijking?.met ?? null} />
      {vergelijking === null ? (
        <>
          <TekstSectie id="inleiding" kop={teksten.inleiding} html={versie.inleiding} />
          {versie.themas.map((thema) => (
            <ThemaInVersie key={thema.id} thema={thema} isComplete />
          ))}
          <TekstSectie id="participatie" kop={teksten.participatie} html={versie.participatie} />
        </>
      ) : (
        <VersieVergelijking path={path} nummer={versie.nummer} vergelijking={vergelijking} />
      )}
    </>
  );
}
