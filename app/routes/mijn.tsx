import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countMijnReacties, listMijnReacties } from "../../db/queries/reactie";
import { listTekstvoorstellen } from "../../db/queries/tekstvoorstel";
import { listThemaTitels } from "../../db/queries/versie";
import { requirePermission } from "../access/require-permission.server";
import { MijnTekstvoorstellen } from "../agenda/tekstvoorstel/mijn-tekstvoorstellen";
import { themaHref } from "../agenda/thema-href";
import { formatDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { PAGINAGROOTTE, readPagina } from "../http/paging";
import { AfhandelingTag } from "../reactie/afhandeling-tag";
import { mijnTeksten } from "../reactie/mijn-teksten";
import { fragment } from "../reactie/reactie";
import { reactieTeksten } from "../reactie/reactie-teksten";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Paginering } from "../ui/paginering";
import { Voorbeeld } from "../ui/voorbeeld";

export const handle = { access: "mijn:read" };

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (taal) => mijnTeksten[taal].titel);

export async function loader(args: LoaderFunctionArgs) {
  const gebruiker = await requirePermission(args, "mijn:read");
  const { db } = args.context;
  const totaal = await countMijnReacties(db, gebruiker.id);
  const paging = readPagina(new URL(args.request.url).searchParams, totaal);
  const reacties = await listMijnReacties(db, gebruiker.id, { ...paging, paginagrootte: PAGINAGROOTTE });
  const titels = await listThemaTitels(
    db,
    reacties.map(({ themaId }) => themaId),
  );
  const tekstvoorstellen = await listTekstvoorstellen(db, { ingediendDoor: gebruiker.id });
  return {
    ...paging,
    tekstvoorstellen: tekstvoorstellen.map(
      ({ id, tekst, themaId, themaTitel, ingediendOp, uitkomst, reden, isVoorbeeld, agenda }) => ({
        ...{ id, tekst, themaId, themaTitel, ingediendOp, uitkomst, reden, isVoorbeeld },
        agendaTitel: agenda.titel,
      }),
    ),
    reacties: reacties.map(({ id, tekst, themaId, agenda, geplaatstOp, afhandeling, isVoorbeeld }) => ({
      id,
      fragment: fragment(tekst),
      thema: { href: themaHref(agenda.slug, themaId), titel: titels.get(themaId) ?? "" },
      agendaTitel: agenda.titel,
      geplaatstOp,
      afhandeling: afhandeling?.soort ?? null,
      isVoorbeeld,
    })),
  };
}

export default function MijnReacties() {
  const { reacties, tekstvoorstellen, pagina, aantalPaginas } = useLoaderData<typeof loader>();
  const taal = useTaal();
  const teksten = useTeksten(mijnTeksten);
  const reactieZinnen = useTeksten(reactieTeksten);
  return (
    <>
      <h1>{teksten.titel}</h1>
      {reacties.length === 0 ? (
        <>
          <p className="lead">{teksten.leeg}</p>
          <p>{teksten.leegUitleg}</p>
          <p>
            <a className="button" href="/wijken">
              {teksten.zoekWijk}
            </a>
          </p>
        </>
      ) : (
        <p className="lead">{teksten.uitleg}</p>
      )}
      {reacties.map(({ id, fragment, thema, agendaTitel, geplaatstOp, afhandeling, isVoorbeeld }) => (
        <article key={id} className="card reactie">
          <header>
            <span className="wanneer">{formatDate(geplaatstOp, taal)}</span>
            <AfhandelingTag soort={afhandeling} />
            {isVoorbeeld && <Voorbeeld />}
          </header>
          <p className="tekst">{fragment}</p>
          <p className="hint">
            {teksten.over}{" "}
            <a href={thema.href} lang="nl">
              {thema.titel}
            </a>
            , <span lang="nl">{agendaTitel}</span>
          </p>
          <p>
            <a href={`/reacties/${id}`}>
              {afhandeling === null ? reactieZinnen.followVervolg : reactieZinnen.viewVervolg}
              <span className="visually-hidden">: {fragment}</span>
            </a>
          </p>
        </article>
      ))}
      <Paginering pagina={pagina} aantalPaginas={aantalPaginas} href={(n) => `/mijn?pagina=${n}`} />
      <MijnTekstvoorstellen voorstellen={tekstvoorstellen} />
    </>
  );
}
