import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../access/policy";
import { requirePermission } from "../access/require-permission.server";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { GepubliceerdeTekst } from "../agenda/gepubliceerde-tekst";
import { themaHref } from "../agenda/thema-href";
import { pageTitle } from "../http/page-title";
import { readForm, readSleutel } from "../http/read-form.server";
import { refuseForm } from "../http/refuse-form.server";
import { notFound, seeOther } from "../http/responses.server";
import { Aanleiding } from "../reactie/aanleiding";
import { formulierTeksten } from "../reactie/formulier-teksten";
import { Herkomst } from "../reactie/herkomst";
import { Keten } from "../reactie/keten";
import { ketenTeksten } from "../reactie/keten-teksten";
import { placeReactie, placeSentence } from "../reactie/place-reactie.server";
import { ReactieBlok } from "../reactie/reactie-blok";
import { ReactieKaart } from "../reactie/reactie-kaart";
import { reactieSchema } from "../reactie/reactie-schema";
import { reactieTeksten } from "../reactie/reactie-teksten";
import { ThemaKop } from "../reactie/thema-kop";
import { findThemaInAgenda, getThemaPagina } from "../reactie/thema-pagina.server";
import { findTaal } from "../taal/taal.server";
import { useTaal, useTeksten } from "../taal/use-taal";
import { themaPaginaTeksten } from "../thema/thema-pagina-teksten";
import { themaTeksten } from "../thema/thema-teksten";
import { Paginering } from "../ui/paginering";
import { countByStatus } from "../uitvoeringsplan/actie";
import { ActieTabel } from "../uitvoeringsplan/actie-tabel";
import { actieSummary } from "../uitvoeringsplan/actie-teksten";
import { CijferKaart } from "../wijkprofiel/cijfer-kaart";

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined ? [] : pageTitle(matches, () => `${data.thema.titel} · ${data.agenda.titel}`);

/** `Retry-After`, when someone posts too fast. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const found = await findThemaInAgenda(context.db, params["agenda"] ?? "", params["thema"] ?? "");
  return await getThemaPagina(context, found ?? notFound(), new URL(request.url).searchParams);
}

/** Places a reactie: one's own, or one of the other channels on someone's behalf. */
export async function action(args: ActionFunctionArgs) {
  const { params, request, context } = args;
  const found = (await findThemaInAgenda(context.db, params["agenda"] ?? "", params["thema"] ?? "")) ?? notFound();
  const { stadsdeel } = found.agenda;
  const gebruiker = await requirePermission(args, "reactie:post", stadsdeel);

  const taal = await findTaal(request);
  const form = await readForm(request);
  const schema = reactieSchema(formulierTeksten[taal], { canOfficialName: can(gebruiker, "reactie:official-name") });
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return refuseForm(context, { reply: submission.reply() });
  if (submission.value.kanaal !== "site") await requirePermission(args, "reactie:post-namens", stadsdeel);

  const result = await placeReactie(context, gebruiker, found, {
    ...submission.value,
    naam: form.has("naam") ? submission.value.naam : null,
    sleutel: readSleutel(form),
  });
  if (!result.ok) {
    const reply = submission.reply({ formErrors: [placeSentence(result, taal)] });
    if (result.reason !== "te-vaak") return refuseForm(context, { reply }, { status: 409 });
    return refuseForm(context, { reply }, { status: 429, headers: { "Retry-After": `${result.retryAfterS}` } });
  }
  const path = themaHref(found.agenda.slug, found.thema.id);
  return seeOther(`${path}?geplaatst=${result.id}#reactie-${result.id}`);
}

export default function Thema() {
  const { agenda, wijken, thema, cijfers, onderbouwing, acties, check, canSignIn, keten, herkomst, vervolg } =
    useLoaderData<typeof loader>();
  const taal = useTaal();
  const teksten = useTeksten(themaPaginaTeksten);
  const themaZinnen = useTeksten(themaTeksten);
  return (
    <>
      <AgendaCrumbs
        wijken={wijken}
        agenda={agenda}
        current={thema.isVervallen ? teksten.vervallenThema : teksten.thema(thema.rang)}
      />
      <ThemaKop {...{ thema, agenda, check, canSignIn, herkomst, vervolg }} />
      <div className="cols">
        <div>
          <section aria-labelledby="waarom">
            <h2 id="waarom">{themaZinnen.tekst.waarom}</h2>
            <GepubliceerdeTekst html={thema.html.waarom} />
            {cijfers.map(({ hasNieuwer, schaal, ...cijfer }) => (
              <CijferKaart
                key={`${cijfer.indicatorId} ${cijfer.gebiedCode} ${cijfer.periode}`}
                cijfer={cijfer}
                schaal={schaal}
                hasNieuwer={hasNieuwer}
              />
            ))}
            <Aanleiding reacties={onderbouwing} />
          </section>
          {thema.html.aanpak !== "" && (
            <section aria-labelledby="aanpak">
              <h2 id="aanpak">{themaZinnen.tekst.aanpak}</h2>
              <GepubliceerdeTekst html={thema.html.aanpak} />
            </section>
          )}
          <section aria-labelledby="doen">
            <h2 id="doen">{teksten.todoKop}</h2>
            {acties.length === 0 ? (
              <p>{teksten.geenActies}</p>
            ) : (
              <>
                <p>
                  <strong>{actieSummary(countByStatus(acties), taal)}.</strong>
                </p>
                <ActieTabel
                  acties={acties}
                  bijschrift={teksten.actiesVan(thema.titel)}
                  herkomst={({ id }) => <Herkomst reacties={acties.find((actie) => actie.id === id)?.reacties ?? []} />}
                />
              </>
            )}
          </section>
          <Reacties />
        </div>
        <aside>
          <section className="card" aria-labelledby="keten">
            <h2 className="klein" id="keten">
              {ketenTeksten[taal].titel}
            </h2>
            <Keten stappen={keten} isKort />
          </section>
        </aside>
      </div>
    </>
  );
}

/** What people said, the newest first, below the place to say something. */
function Reacties() {
  const { agenda, thema, check, canSignIn, formulier, reacties, telling, geplaatst, pagina, aantalPaginas } =
    useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.reply;
  const teksten = useTeksten(themaPaginaTeksten);
  const reactieZinnen = useTeksten(reactieTeksten);
  const path = themaHref(agenda.slug, thema.id);
  return (
    <section aria-labelledby="reacties">
      <h2 id="reacties">{telling.aantal === 0 ? teksten.reacties : reactieZinnen.aantal(telling.aantal)}</h2>
      <ReactieBlok
        path={path}
        participatieniveau={thema.participatieniveau}
        check={check}
        formulier={formulier}
        lastResult={lastResult}
      />
      {reacties.length === 0 && <p>{check.ok && canSignIn ? teksten.geenReactiesOpen : teksten.geenReacties}</p>}
      {reacties.map((reactie) => (
        <ReactieKaart
          key={reactie.id}
          reactie={reactie}
          terug={`${path}?reactie=${reactie.id}#reactie-${reactie.id}`}
          status={
            reactie.id === geplaatst
              ? reactie.isNamens
                ? reactieZinnen.placedNamens
                : reactieZinnen.placed
              : undefined
          }
        />
      ))}
      <Paginering pagina={pagina} aantalPaginas={aantalPaginas} href={(n) => `${path}?pagina=${n}#reacties`} />
    </section>
  );
}
