import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nanoid } from "nanoid";
import { findAgendaBySlug, findConcept, listWijkenVanAgenda } from "../../db/queries/agenda";
import { findMeelezen } from "../../db/queries/meekijken";
import { readPlek } from "../../realtime/document/agenda-document";
import { requirePermission } from "../access/require-permission.server";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { ConceptTags } from "../agenda/bewerken/concept-tags";
import { postTekstvoorstel } from "../agenda/tekstvoorstel/post-tekstvoorstel.server";
import { findTekstInConcept, listTeksten } from "../agenda/tekstvoorstel/tekstvoorstel";
import { voorstelSchema } from "../agenda/tekstvoorstel/tekstvoorstel-schema";
import { tekstvoorstelTeksten, waarover } from "../agenda/tekstvoorstel/tekstvoorstel-teksten";
import { VoorstelForm } from "../agenda/tekstvoorstel/voorstel-form";
import { pageTitle } from "../http/page-title";
import { readForm, readSleutel } from "../http/read-form.server";
import { refuseForm } from "../http/refuse-form.server";
import { notFound, seeOther } from "../http/responses.server";
import { findTaal } from "../taal/taal.server";
import { useTeksten } from "../taal/use-taal";

export const handle = { access: "tekstvoorstel:post" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (taal) => tekstvoorstelTeksten[taal].nieuwPaginaTitel(data?.agenda.titel ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const { db } = context;
  const agenda = (await findAgendaBySlug(db, params["agenda"] ?? "")) ?? notFound();
  const meelezen = await findMeelezen(db, agenda.id, context.gebruiker?.id ?? null);
  await requirePermission(args, "tekstvoorstel:post", agenda.stadsdeel, meelezen);
  const concept = (await findConcept(db, agenda.id)) ?? notFound();
  const { searchParams } = new URL(request.url);
  const plek = readPlek({ tekst: searchParams.get("tekst"), themaId: searchParams.get("thema") });
  const chosen = searchParams.has("tekst") ? ((plek && findTekstInConcept(concept.inhoud, plek)) ?? notFound()) : null;
  return {
    agenda: {
      slug: agenda.slug,
      titel: agenda.titel,
      isVoorbeeld: agenda.isVoorbeeld,
      isOpengesteld: meelezen.isOpengesteld,
    },
    wijken: await listWijkenVanAgenda(db, agenda.id),
    chosen,
    keuzes: listTeksten(concept.inhoud).map(({ plek: waar, themaTitel }) => ({ ...waar, themaTitel })),
    sleutel: nanoid(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? notFound();
  const meelezen = await findMeelezen(context.db, agenda.id, context.gebruiker?.id ?? null);
  const gebruiker = await requirePermission(args, "tekstvoorstel:post", agenda.stadsdeel, meelezen);
  const { searchParams } = new URL(request.url);
  const plek = readPlek({ tekst: searchParams.get("tekst"), themaId: searchParams.get("thema") }) ?? notFound();
  const form = await readForm(request);
  const sleutel = readSleutel(form);
  const oud = String(form.get("oud") ?? "");
  const teksten = tekstvoorstelTeksten[await findTaal(request)];
  const submission = parseWithZod(form, { schema: voorstelSchema(teksten) });
  if (submission.status !== "success") return refuseForm(context, { reply: submission.reply(), sleutel, oud });

  const result = await postTekstvoorstel(context, gebruiker, agenda, { plek, sleutel, ...submission.value });
  if (!result.ok) {
    if (result.reason === "geen-tekst") notFound();
    return refuseForm(context, { reply: submission.reply({ formErrors: [teksten.teVeel(result.max)] }), sleutel, oud });
  }
  return seeOther(`/agendas/${agenda.slug}/bewerken/voorstellen#${result.id}`);
}

export default function NieuwTekstvoorstel() {
  const { agenda, wijken, chosen, keuzes, sleutel } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const teksten = useTeksten(tekstvoorstelTeksten);
  const here = `/agendas/${agenda.slug}/bewerken`;
  return (
    <>
      <AgendaCrumbs wijken={wijken} agenda={agenda} current={teksten.nieuwTitel} />
      <h1>{teksten.nieuwTitel}</h1>
      <ConceptTags {...agenda} />
      {chosen === null ? (
        <section aria-labelledby="kies">
          <h2 id="kies">{teksten.chooseTekst}</h2>
          <ul className="plain">
            {keuzes.map((tekst) => (
              <li key={`${tekst.themaId} ${tekst.tekst}`}>
                <a href={`${here}/voorstellen/nieuw?${adresOf(tekst)}`}>{waarover(tekst, teksten)}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <section aria-labelledby="tekst">
          <h2 id="tekst">{waarover({ ...chosen.plek, themaTitel: chosen.themaTitel }, teksten)}</h2>
          <VoorstelForm
            regels={chosen.regels}
            sleutel={refused?.sleutel ?? sleutel}
            oud={refused?.oud ?? null}
            lastResult={refused?.reply}
          />
        </section>
      )}
      <p>
        <a href={here}>{teksten.terug}</a>
      </p>
    </>
  );
}

function adresOf({ tekst, themaId }: { tekst: string; themaId: string | null }): string {
  return String(new URLSearchParams(themaId === null ? { tekst } : { thema: themaId, tekst }));
}
