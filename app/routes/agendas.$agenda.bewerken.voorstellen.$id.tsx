import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAgendaBySlug, findConcept, listWijkenVanAgenda } from "../../db/queries/agenda";
import { findMeelezen } from "../../db/queries/meekijken";
import { findTekstvoorstel } from "../../db/queries/tekstvoorstel";
import { readPlek } from "../../realtime/document/agenda-document";
import { requirePermission } from "../access/require-permission.server";
import { AgendaCrumbs } from "../agenda/agenda-crumbs";
import { ConceptTags } from "../agenda/bewerken/concept-tags";
import {
  type AnswerResult,
  acceptTekstvoorstel,
  declineTekstvoorstel,
} from "../agenda/tekstvoorstel/answer-tekstvoorstel.server";
import { AcceptForm, DeclineForm } from "../agenda/tekstvoorstel/antwoord-forms";
import { NaastElkaar } from "../agenda/tekstvoorstel/naast-elkaar";
import { compareProposed, findTekstInConcept, previewTekstvoorstel } from "../agenda/tekstvoorstel/tekstvoorstel";
import { acceptSchema, declineSchema } from "../agenda/tekstvoorstel/tekstvoorstel-schema";
import {
  type TekstvoorstelTeksten,
  tekstvoorstelTeksten,
  waarover,
} from "../agenda/tekstvoorstel/tekstvoorstel-teksten";
import { VoorstelAntwoord, VoorstelMeta } from "../agenda/tekstvoorstel/voorstel-stand";
import { formatDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { readForm } from "../http/read-form.server";
import { refuseForm } from "../http/refuse-form.server";
import { badRequest, notFound, seeOther } from "../http/responses.server";
import { findTaal } from "../taal/taal.server";
import { useTaal, useTeksten } from "../taal/use-taal";

export const handle = { access: "tekstvoorstel:answer" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined
    ? []
    : pageTitle(matches, (taal) => `${waarover(data.voorstel, tekstvoorstelTeksten[taal])} · ${data.voorstel.naam}`);

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { db } = context;
  const agenda = (await findAgendaBySlug(db, params["agenda"] ?? "")) ?? notFound();
  await requirePermission(args, "tekstvoorstel:answer", agenda.stadsdeel);
  const found = (await findTekstvoorstel(db, agenda.id, params["id"] ?? "")) ?? notFound();
  const concept = await findConcept(db, agenda.id);
  const plek = readPlek(found);
  const nu = concept && plek && findTekstInConcept(concept.inhoud, plek)?.regels;
  const { isOpengesteld } = await findMeelezen(db, agenda.id, null);
  const { tekst, themaId, themaTitel, toelichting, ingediendOp, uitkomst, reden, isVoorbeeld } = found;
  return {
    agenda: { slug: agenda.slug, titel: agenda.titel, isVoorbeeld: agenda.isVoorbeeld, isOpengesteld },
    wijken: await listWijkenVanAgenda(db, agenda.id),
    voorstel: {
      ...{ tekst, themaId, themaTitel, toelichting, ingediendOp, uitkomst, reden, isVoorbeeld },
      naam: found.ingediendDoor.naam,
    },
    voorgesteld: compareProposed(found),
    gevolg: uitkomst === null ? previewTekstvoorstel(found, nu) : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? notFound();
  const gebruiker = await requirePermission(args, "tekstvoorstel:answer", agenda.stadsdeel);
  const voorstel = (await findTekstvoorstel(context.db, agenda.id, params["id"] ?? "")) ?? notFound();
  const form = await readForm(request);
  const intent = form.get("intent");
  if (intent !== "aannemen" && intent !== "afwijzen") badRequest();
  const teksten = tekstvoorstelTeksten[await findTaal(request)];
  const submission = parseWithZod(form, {
    schema: intent === "aannemen" ? acceptSchema(teksten) : declineSchema(teksten),
  });
  if (submission.status !== "success") return refuseForm(context, { reply: submission.reply(), intent });
  const answer = intent === "aannemen" ? acceptTekstvoorstel : declineTekstvoorstel;
  const result = await answer(context, gebruiker, voorstel, submission.value.reden);
  if (!result.ok) {
    const reply = submission.reply({ formErrors: [refusalText(result, intent, teksten)] });
    return refuseForm(context, { reply, intent }, { status: result.reason === "niet-bewaard" ? 503 : 409 });
  }
  return seeOther(`/agendas/${agenda.slug}/bewerken/voorstellen`);
}

export default function TekstvoorstelAntwoord() {
  const { agenda, wijken, voorstel, voorgesteld, gevolg } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const taal = useTaal();
  const teksten = useTeksten(tekstvoorstelTeksten);
  const { naam, toelichting, ingediendOp, uitkomst } = voorstel;
  const lastOf = (intent: string) => (refused?.intent === intent ? refused.reply : undefined);
  return (
    <>
      <AgendaCrumbs wijken={wijken} agenda={agenda} current={teksten.titel} />
      <h1>{waarover(voorstel, teksten)}</h1>
      <ConceptTags {...agenda} />
      <VoorstelMeta voorstel={voorstel} wanneer={teksten.van(naam, formatDate(ingediendOp, taal))} />
      <p>
        <a href={`/agendas/${agenda.slug}/bewerken/voorstellen`}>{teksten.naarLijst}</a>
      </p>
      {/* The forms are gone once it is answered, and with them the place of a refusal. */}
      {uitkomst !== null && refused !== undefined && (
        <p className="note amber" role="alert">
          {teksten.alreadyAnswered}
        </p>
      )}
      {toelichting !== "" && (
        <div className="antwoord">
          <p>
            <strong>{teksten.toelichtingVan(naam)}</strong>
          </p>
          <p className="tekst">{toelichting}</p>
        </div>
      )}
      {gevolg?.past === false && <p className="note amber">{teksten.doesNotFit[gevolg.reason]}</p>}
      {gevolg?.past === true && (gevolg.isAlreadySo || gevolg.isChangedSince) && (
        <p className="note">{gevolg.isAlreadySo ? teksten.isAlreadySo : teksten.changedSince}</p>
      )}
      <h2>{teksten.verschil}</h2>
      {gevolg?.past === true ? (
        <NaastElkaar {...gevolg} kop={{ links: teksten.nu, rechts: teksten.straks }} />
      ) : (
        <NaastElkaar {...voorgesteld} kop={{ links: teksten.wasOud, rechts: teksten.wasNieuw }} />
      )}
      <VoorstelAntwoord voorstel={voorstel} isVoorTeam />
      {uitkomst === null && (
        <div className="naast-elkaar">
          {(gevolg?.past === true || refused?.intent === "aannemen") && <AcceptForm lastResult={lastOf("aannemen")} />}
          <DeclineForm lastResult={lastOf("afwijzen")} />
        </div>
      )}
    </>
  );
}

function refusalText(
  { reason }: Extract<AnswerResult, { ok: false }>,
  intent: "aannemen" | "afwijzen",
  teksten: TekstvoorstelTeksten,
): string {
  switch (reason) {
    case "al-beantwoord":
      return teksten.alreadyAnswered;
    case "gewijzigd":
    case "thema-vervallen":
      return teksten.doesNotFit[reason];
    case "agenda-vol":
      return teksten.isFull;
    case "niet-bewaard":
      return teksten.notStored[intent];
  }
}
