// From what the database holds to what the API says: nothing internal, nothing personal.
import type { z } from "zod";
import { bewijsKey, bewijsOf } from "../../realtime/document/agenda-document";
import type { AgendaHtml, AgendaInhoud, ThemaInhoud } from "../../realtime/document/agenda-inhoud";
import type { Aandachtsgebied } from "../aandachtsgebied/aandachtsgebied";
import { type AgendaDatums, agendaStatus, openTotEnMet } from "../agenda/agenda-status";
import type { Vervolg } from "../agenda/opvolging/opvolging";
import type { Besluit } from "../besluit/besluit";
import type { WijkOverzicht } from "../kaart/wijk-overzicht";
import type { AfhandelingSoort, Kanaal } from "../reactie/reactie";
import { teamNaam } from "../reactie/reactie-teksten";
import type { Bewijs, Domein, Participatieniveau } from "../thema/thema";
import type { Actie, ActieStatus } from "../uitvoeringsplan/actie";
import type { Cijfer, GepubliceerdCijfer } from "../wijkprofiel/cijfer";
import type {
  aandachtsgebiedSchema,
  actieSchema,
  agendaSchema,
  reactieSchema,
  themaSchema,
  versieSchema,
  waarnemingSchema,
  wijkSchema,
} from "./schemas";

type AgendaRij = AgendaDatums & {
  id: string;
  slug: string;
  titel: string;
  versieNummer: number | null;
  isVoorbeeld: boolean;
};

export function wijkResource({
  code,
  naam,
  slug,
  stadsdeel,
  inwoners,
  agendas,
  gebieden,
}: WijkOverzicht): z.infer<typeof wijkSchema> {
  return {
    code,
    naam,
    slug,
    stadsdeel,
    inwoners: inwoners?.aantal ?? null,
    agendas: agendas.map(({ id, slug: agendaSlug, titel, status, isVoorbeeld }) => ({
      id,
      slug: agendaSlug,
      titel,
      status,
      voorbeeld: isVoorbeeld,
    })),
    aandachtsgebieden: gebieden.map(({ id, naam: gebiedNaam, soort, vanaf, dekking }) => ({
      id,
      naam: gebiedNaam,
      soort,
      vanaf,
      dekking,
    })),
  };
}

export function waarnemingResource(cijfer: Cijfer): z.infer<typeof waarnemingSchema> {
  const { indicatorId, label, eenheid, soort, periode, waarde, n, marge, bron, gemeenteWaarde, isRepresentatief } =
    cijfer;
  return {
    indicator: indicatorId,
    label,
    eenheid,
    soort,
    periode,
    waarde,
    n,
    representatief: isRepresentatief,
    marge,
    bron,
    gemeentewaarde: gemeenteWaarde,
  };
}

type ThemaKort = { id: string; titel: string; domein: Domein | null; participatieniveau: Participatieniveau | null };

/** Publishing refuses a thema without domein or participatieniveau, so a published one always has them. */
function themaKort({ id, titel, domein, participatieniveau }: ThemaKort) {
  if (domein === null || participatieniveau === null) throw new Error(`Published thema ${id} is not complete`);
  return { id, titel, domein, participatieniveau };
}

export function agendaResource(
  agenda: AgendaRij,
  {
    wijken,
    themas,
    bekendeThemas,
    vorige,
    volgende,
    besluit,
    today,
  }: {
    wijken: z.infer<typeof agendaSchema>["wijken"];
    themas: readonly ThemaKort[];
    bekendeThemas: string[];
    vorige: string | null;
    volgende: string | null;
    /** By which it was adopted. */
    besluit: Besluit | null;
    today: string;
  },
): z.infer<typeof agendaSchema> {
  return {
    id: agenda.id,
    slug: agenda.slug,
    titel: agenda.titel,
    wijken,
    status: agendaStatus(agenda, today),
    looptijd: { van: agenda.looptijdVan, tot: agenda.looptijdTot },
    besluit: besluit && besluitResource(besluit),
    versie: agenda.versieNummer,
    reactieronde: openTotEnMet(agenda.ronde, today) === null ? null : agenda.ronde,
    themas: themas.map(themaKort),
    bekendeThemas,
    vorige,
    volgende,
    voorbeeld: agenda.isVoorbeeld,
  };
}

type VersieRij = {
  agendaId: string;
  nummer: number;
  gepubliceerdOp: Date;
  inhoud: AgendaInhoud;
  html: AgendaHtml;
  cijfers: GepubliceerdCijfer[];
};

/** `agenda` is the one it is a version of. */
export function versieResource(
  { agendaId, nummer, gepubliceerdOp, inhoud, html, cijfers }: VersieRij,
  agenda: { isVoorbeeld: boolean },
): z.infer<typeof versieSchema> {
  return {
    agenda: agendaId,
    nummer,
    gepubliceerdOp: gepubliceerdOp.toISOString(),
    titel: inhoud.titel,
    inleiding: html.inleiding,
    participatie: html.participatie,
    themas: inhoud.themas.map((thema) => ({
      ...themaKort(thema),
      waarom: html.themas[thema.id]?.waarom ?? "",
      doel: html.themas[thema.id]?.doel ?? "",
      aanpak: html.themas[thema.id]?.aanpak ?? "",
      onderbouwing: thema.onderbouwing.map((bewijs) => onderbouwingResource(bewijs, cijfers)),
    })),
    voorbeeld: agenda.isVoorbeeld,
  };
}

/** A cited figure with the value it had when the version came out. */
function onderbouwingResource(bewijs: Bewijs, cijfers: readonly GepubliceerdCijfer[]) {
  if (bewijs.soort === "reactie") return bewijs;
  const key = bewijsKey(bewijs);
  const cijfer = cijfers.find((candidate) => bewijsKey(bewijsOf(candidate)) === key);
  if (cijfer === undefined) return { ...bewijs, waarde: null };
  const { soort: cijferSoort, eenheid, waarde, n, marge, isRepresentatief: representatief } = cijfer;
  return { ...bewijs, cijferSoort, eenheid, waarde, n, marge, representatief };
}

export function aandachtsgebiedResource({
  id,
  slug,
  naam,
  dekking,
  aanwijzingen,
}: Aandachtsgebied): z.infer<typeof aandachtsgebiedSchema> {
  return {
    id,
    slug,
    naam,
    wijken: dekking.map((deel) => ({ code: deel.wijkCode, naam: deel.wijkNaam, dekking: deel.dekking })),
    aanwijzingen: aanwijzingen.map(({ soort, vanaf, totEnMet, precisie, besluit }) => ({
      soort,
      vanaf,
      totEnMet,
      precisie,
      besluit: besluit && besluitResource(besluit),
    })),
  };
}

function besluitResource({ orgaan, soort, datum, risNummer }: Besluit) {
  return { orgaan, soort, datum, risNummer };
}

type ThemaRij = {
  agenda: { id: string; isVoorbeeld: boolean };
  thema: ThemaInhoud;
  rang: number;
  isVervallen: boolean;
  cijfers: readonly GepubliceerdCijfer[];
};

export function themaResource(
  { agenda, thema, rang, isVervallen, cijfers }: ThemaRij,
  {
    acties,
    aantalReacties,
    voortzettingVan,
    vervolg,
  }: {
    acties: readonly ActieRij[];
    aantalReacties: number;
    voortzettingVan: string | null;
    vervolg: (Vervolg & { op: Date }) | undefined;
  },
): z.infer<typeof themaSchema> {
  return {
    ...themaKort(thema),
    agenda: agenda.id,
    volgorde: isVervallen ? null : rang,
    vervallen: isVervallen,
    onderbouwing: thema.onderbouwing.map((bewijs) => onderbouwingResource(bewijs, cijfers)),
    acties: acties.map(actieResource),
    aantalReacties,
    voortzettingVan,
    uitkomst:
      vervolg === undefined
        ? null
        : {
            soort: vervolg.soort,
            toelichting: vervolg.toelichting,
            op: vervolg.op.toISOString(),
            voortgezetIn: vervolg.voortgezetIn?.isPubliek ? vervolg.voortgezetIn.themaId : null,
          },
    voorbeeld: agenda.isVoorbeeld,
  };
}

/** `door` is the team that answered, never a person. */
export function reactieResource(reactie: ReactieRij): z.infer<typeof reactieSchema> {
  const { id, naam, tekst, kanaal, geplaatstOp, steun, afhandeling, acties, isVoorbeeld } = reactie;
  return {
    id,
    naam,
    team: reactie.teamStadsdeel === null ? null : teamNaam(reactie.teamStadsdeel, "nl"),
    namensIngevoerd: reactie.isNamens,
    tekst,
    kanaal,
    geplaatstOp: geplaatstOp.toISOString(),
    steun,
    afhandeling: afhandeling && {
      soort: afhandeling.soort,
      toelichting: afhandeling.toelichting,
      door: teamNaam(afhandeling.stadsdeel, "nl"),
      op: afhandeling.op.toISOString(),
    },
    acties: acties.map((actie) => ({ id: actie.id, titel: actie.titel, status: actie.status })),
    voorbeeld: isVoorbeeld,
  };
}

type ReactieRij = {
  id: string;
  naam: string;
  tekst: string;
  kanaal: Kanaal;
  geplaatstOp: Date;
  isNamens: boolean;
  teamStadsdeel: string | null;
  steun: number;
  afhandeling: { soort: AfhandelingSoort; toelichting: string; stadsdeel: string | null; op: Date } | null;
  acties: readonly { id: string; titel: string; status: ActieStatus }[];
  isVoorbeeld: boolean;
};

type ActieRij = Actie & { agendaId: string; themaId: string };

export function actieResource(actie: ActieRij): z.infer<typeof actieSchema> {
  const { id, agendaId, themaId, titel, doel, jaarVan, jaarTot, trekker, partners, status, voortgang, resultaat } =
    actie;
  return {
    id,
    agenda: agendaId,
    thema: themaId,
    titel,
    doel,
    jaarVan,
    jaarTot,
    trekker,
    partners,
    budgetCenten: actie.budgetCents,
    status,
    voortgang,
    resultaat,
    voorbeeld: actie.isVoorbeeld,
  };
}
