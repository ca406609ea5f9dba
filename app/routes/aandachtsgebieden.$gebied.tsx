import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nanoid } from "nanoid";
import { findAandachtsgebiedBySlug, listAandachtsgebieden } from "../../db/queries/aandachtsgebied";
import { findGrenzen } from "../../db/queries/grenzen";
import { listWijken } from "../../db/queries/wijk";
import { aandachtsgebiedTeksten } from "../aandachtsgebied/aandachtsgebied-teksten";
import { AanwijzingForm, AfbouwForm } from "../aandachtsgebied/aanwijzing-form";
import { AanwijzingKeten } from "../aandachtsgebied/aanwijzing-keten";
import { aanwijzingSchema, afbouwSchema } from "../aandachtsgebied/aanwijzing-schema";
import { aanwijzingTeksten, designateRefusal, windDownRefusal } from "../aandachtsgebied/aanwijzing-teksten";
import { designateGebied, windDownAanwijzing } from "../aandachtsgebied/designate.server";
import { buildDossier } from "../aandachtsgebied/dossier.server";
import { dossierTeksten } from "../aandachtsgebied/dossier-teksten";
import { GebiedAgendas } from "../aandachtsgebied/gebied-agendas";
import { GebiedRegimes } from "../aandachtsgebied/gebied-regimes";
import { GebiedWaar } from "../aandachtsgebied/gebied-waar";
import { can } from "../access/policy";
import { requirePermission } from "../access/require-permission.server";
import { besluitTeksten } from "../besluit/besluit-teksten";
import { isoDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { readForm, readSleutel } from "../http/read-form.server";
import { refuseForm } from "../http/refuse-form.server";
import { badRequest, notFound, seeOther } from "../http/responses.server";
import { buildGebiedKaart } from "../kaart/kaart-beeld";
import { kaartTeksten } from "../kaart/kaart-teksten";
import { LiggingKaart } from "../kaart/stad-kaart";
import { findTaal } from "../taal/taal.server";
import { useTeksten } from "../taal/use-taal";
import { Crumbs } from "../ui/crumbs";
import { LopendeActies } from "../uitvoeringsplan/lopende-acties";

export const handle = { access: "openbaar" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  // Beside its kind: a wijk may have the same name.
  pageTitle(matches, (taal) => [data?.gebied.naam, aandachtsgebiedTeksten[taal].titel].filter(Boolean).join(" · "));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const gebied = (await findAandachtsgebiedBySlug(context.db, params["gebied"] ?? "")) ?? notFound();
  const today = isoDate(context.clock());
  const canDesignate = can(context.gebruiker, "aandachtsgebied:designate");
  const grenzen = await findGrenzen(context.db);
  return {
    beeld: grenzen && buildGebiedKaart(grenzen.topologie, gebied, await listWijken(context.db)),
    isSchematisch: grenzen?.isSchematisch ?? false,
    ...(await buildDossier(context.db, gebied, today)),
    today,
    canDesignate,
    sleutel: canDesignate ? nanoid() : "",
  };
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const gebied = (await findAandachtsgebiedBySlug(context.db, params["gebied"] ?? "")) ?? notFound();
  const gebruiker = await requirePermission(args, "aandachtsgebied:designate");

  const form = await readForm(request);
  const taal = await findTaal(request);
  const teksten = aanwijzingTeksten[taal];
  switch (form.get("intent")) {
    case "afbouwen": {
      const submission = parseWithZod(form, { schema: afbouwSchema(teksten) });
      if (submission.status !== "success") {
        return refuseForm(context, { intent: "afbouwen", reply: submission.reply() });
      }
      const result = await windDownAanwijzing(context, gebruiker, gebied.id, submission.value);
      if (!result.ok) {
        const reply = submission.reply({ formErrors: [windDownRefusal(result, taal)] });
        return refuseForm(context, { intent: "afbouwen", reply });
      }
      break;
    }
    case "aanwijzen": {
      const sleutel = readSleutel(form);
      const refused = { intent: "aanwijzen", sleutel } as const;
      const submission = parseWithZod(form, { schema: aanwijzingSchema(teksten, besluitTeksten[taal].fout) });
      if (submission.status !== "success") return refuseForm(context, { ...refused, reply: submission.reply() });
      const result = await designateGebied(context, gebruiker, gebied.id, submission.value, sleutel);
      if (!result.ok) {
        const namen = new Map((await listAandachtsgebieden(context.db)).map(({ id, naam }) => [id, naam]));
        const reason = designateRefusal(result, (id) => namen.get(id) ?? id, taal);
        return refuseForm(context, { ...refused, reply: submission.reply({ formErrors: [reason] }) });
      }
      break;
    }
    default:
      badRequest();
  }
  return seeOther(`/aandachtsgebieden/${gebied.slug}#geschiedenis`);
}

export default function AandachtsgebiedPagina() {
  const dossier = useLoaderData<typeof loader>();
  const { gebied, inForce, agendas, acties, today, canDesignate, beeld, isSchematisch } = dossier;
  const { titel } = useTeksten(aandachtsgebiedTeksten);
  const teksten = useTeksten(dossierTeksten);
  const kaartZinnen = useTeksten(kaartTeksten);
  const isKomend = gebied.aanwijzingen.some(({ vanaf }) => vanaf > today);
  return (
    <>
      <Crumbs above={[{ href: "/aandachtsgebieden", label: titel }]} current={gebied.naam} />
      <h1>{gebied.naam}</h1>
      <GebiedRegimes inForce={inForce} isKomend={isKomend} today={today} />
      <div className="cols">
        <div>
          <section aria-labelledby="geschiedenis">
            <h2 id="geschiedenis">{teksten.geschiedenis}</h2>
            {gebied.aanwijzingen.length === 0 && <p>{teksten.geenGeschiedenis}</p>}
            <AanwijzingKeten aanwijzingen={gebied.aanwijzingen} today={today} />
          </section>
          <section aria-labelledby="acties">
            <h2 id="acties">{teksten.acties}</h2>
            {acties.length === 0 ? (
              <p>{teksten.geenActies}</p>
            ) : (
              <LopendeActies acties={acties} bijschrift={teksten.acties} />
            )}
          </section>
          <section aria-labelledby="wijkagendas">
            <h2 id="wijkagendas">{teksten.wijkagendas}</h2>
            <p>{agendas.length === 0 ? teksten.geenAgendas : teksten.wijkagendasUitleg}</p>
            <GebiedAgendas agendas={agendas} />
          </section>
        </div>
        <aside>
          <GebiedWaar dekking={gebied.dekking}>
            {beeld !== undefined && (
              <>
                <LiggingKaart beeld={beeld} label={teksten.kaartVan(gebied.naam)} />
                <p className="hint">
                  {gebied.dekking.some(({ dekking }) => dekking === "gedeeltelijk") && `${teksten.gestreept} `}
                  {isSchematisch && kaartZinnen.schematisch}
                </p>
              </>
            )}
          </GebiedWaar>
        </aside>
      </div>
      {canDesignate && <Besluiten {...dossier} />}
    </>
  );
}

/** What only the wethouder sees. */
function Besluiten({ lopend, vrij, maximum, today, sleutel }: ReturnType<typeof useLoaderData<typeof loader>>) {
  const refused = useActionData<typeof action>();
  const teksten = useTeksten(aanwijzingTeksten);
  const isAlInvestering = lopend.some(({ soort, totEnMet }) => soort === "investering" && totEnMet === null);
  return (
    <section className="besluiten" aria-labelledby="besluiten">
      <h2 id="besluiten">{teksten.kop}</h2>
      {isAlInvestering && <p>{teksten.isAlInvestering}</p>}
      <div>
        {vrij !== null && maximum !== null && (!isAlInvestering || refused?.intent === "aanwijzen") && (
          <AanwijzingForm
            vrij={vrij}
            maximum={maximum}
            sleutel={refused !== undefined && "sleutel" in refused ? refused.sleutel : sleutel}
            lastResult={refused?.intent === "aanwijzen" ? refused.reply : undefined}
          />
        )}
        {lopend.length > 0 && (
          <AfbouwForm
            aanwijzingen={lopend}
            today={today}
            lastResult={refused?.intent === "afbouwen" ? refused.reply : undefined}
          />
        )}
      </div>
    </section>
  );
}
