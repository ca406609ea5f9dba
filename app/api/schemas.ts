/** The resources of the API: what each answer holds. The OpenAPI document is made from these, tests check answers against them. */
import { z } from "zod";
import { PRECISIES, REGIMES } from "../aandachtsgebied/aanwijzing";
import { AGENDA_STATUSSEN } from "../agenda/agenda-status";
import { THEMA_UITKOMSTEN } from "../agenda/opvolging/opvolging";
import { AFHANDELING_SOORTEN, KANALEN } from "../reactie/reactie";
import { DOMEINEN, PARTICIPATIENIVEAUS } from "../thema/thema";
import { ACTIE_STATUSSEN } from "../uitvoeringsplan/actie";
import { DEKKINGEN } from "../wijk/dekking";
import { CIJFER_SOORTEN } from "../wijkprofiel/cijfer";

/** How many results one page of a list holds. */
export const PAGE_SIZE = { default: 50, max: 200 } as const;

/** The schemas that have a name in the OpenAPI document. */
export const resources = z.registry<{ id: string }>();

const datum = z.iso.date();
const tijdstip = z.iso.datetime({ offset: true });
const dekking = z.enum(DEKKINGEN);
const voorbeeld = z.boolean().describe("Waar voor verzonnen inhoud van een demonstratie");
const representatief = z
  .boolean()
  .describe("Onwaar als mensen zelf kozen of zij meededen: zo'n cijfer zegt niets over wie dat niet deed");

const n = z
  .number()
  .int()
  .nullable()
  .describe("Aantal mensen dat antwoordde; null als het niet bekend is of geen enquête");
const marge = z.number().nullable().describe("Halve breedte van het 95%-interval, in de eenheid");

const agendaVerwijzing = z.strictObject({
  id: z.string(),
  slug: z.string(),
  titel: z.string(),
  status: z.enum(AGENDA_STATUSSEN),
  voorbeeld,
});
const besluit = z
  .strictObject({
    orgaan: z.string().nullable(),
    soort: z.string(),
    datum: datum.nullable(),
    risNummer: z.string().nullable(),
  })
  .nullable();
const gebiedVerwijzing = z.strictObject({
  id: z.string(),
  naam: z.string(),
  soort: z.enum(REGIMES),
  vanaf: datum,
  dekking,
});

export const wijkSchema = z
  .strictObject({
    code: z.string().describe("CBS-code van de wijk, bijvoorbeeld WK051836"),
    naam: z.string(),
    slug: z.string(),
    stadsdeel: z.string(),
    inwoners: z.number().int().nullable().describe("Laatst bekende aantal inwoners; null als het niet bekend is"),
    agendas: z.array(agendaVerwijzing),
    aandachtsgebieden: z.array(gebiedVerwijzing).describe("Gebieden die vandaag van kracht zijn"),
  })
  .register(resources, { id: "Wijk" });

export const waarnemingSchema = z
  .strictObject({
    indicator: z.string(),
    label: z.string(),
    eenheid: z.string(),
    soort: z.enum(CIJFER_SOORTEN),
    periode: z.string().describe("Jaar of jaren die de waarde beschrijft"),
    waarde: z.number().nullable().describe("In de eenheid; null als de bron geen waarde geeft"),
    n,
    representatief,
    marge,
    bron: z.string(),
    gemeentewaarde: z.number().nullable().describe("Dezelfde indicator en periode voor heel Den Haag"),
  })
  .register(resources, { id: "Waarneming" });

const themaKort = z.strictObject({
  id: z.string(),
  titel: z.string(),
  domein: z.enum(DOMEINEN),
  participatieniveau: z.enum(PARTICIPATIENIVEAUS),
});

export const agendaSchema = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    titel: z.string(),
    wijken: z
      .array(z.strictObject({ code: z.string(), naam: z.string(), dekking }))
      .describe("Wijken waar de agenda over gaat"),
    status: z
      .enum(AGENDA_STATUSSEN)
      .describe("Een vastgestelde agenda houdt de status van zijn looptijd, ook als een reactieronde open is"),
    looptijd: z
      .strictObject({ van: z.number().int().nullable(), tot: z.number().int().nullable() })
      .describe("Eerste en laatste kalenderjaar"),
    besluit: besluit.describe("Het besluit waarmee de agenda is vastgesteld; null zolang dat er niet is"),
    versie: z.number().int().nullable().describe("Nummer van de laatste gepubliceerde versie; null zolang er geen is"),
    reactieronde: z
      .strictObject({ van: datum, totEnMet: datum })
      .nullable()
      .describe(
        "Eerste en laatste dag van de reactieronde die vandaag open is, bij elke status; null als er geen open is",
      ),
    themas: z.array(themaKort).describe("Thema's van de laatste gepubliceerde versie, het belangrijkste eerst"),
    bekendeThemas: z
      .array(z.string())
      .describe("Titels van thema's van een bestaande agenda waarvan de tekst niet in dit systeem staat"),
    vorige: z.string().nullable().describe("Id van de agenda waar deze op volgt; null voor een eerste agenda"),
    volgende: z.string().nullable().describe("Id van de agenda die op deze volgt; null zolang die er niet is"),
    voorbeeld,
  })
  .register(resources, { id: "Agenda" });

const onderbouwingSchema = z.strictObject({
  soort: z.enum(["waarneming", "reactie"]),
  indicator: z.string().optional(),
  gebied: z.string().optional(),
  periode: z.string().optional(),
  cijferSoort: z.enum(CIJFER_SOORTEN).optional().describe("De soort van het cijfer"),
  eenheid: z.string().optional(),
  waarde: z.number().nullable().optional().describe("De waarde die het cijfer had toen de versie uitkwam"),
  n: n.optional(),
  marge: marge.optional(),
  representatief: representatief.optional(),
  reactie: z.string().optional(),
});

export const versieSchema = z
  .strictObject({
    agenda: z.string().describe("Id van de agenda"),
    nummer: z.number().int(),
    gepubliceerdOp: tijdstip,
    titel: z.string(),
    inleiding: z.string().describe("HTML"),
    participatie: z.string().describe("HTML"),
    themas: z.array(
      themaKort.extend({
        waarom: z.string().describe("HTML"),
        doel: z.string().describe("HTML"),
        aanpak: z.string().describe("HTML"),
        onderbouwing: z.array(onderbouwingSchema),
      }),
    ),
    voorbeeld,
  })
  .register(resources, { id: "Versie" });

export const actieSchema = z
  .strictObject({
    id: z.string(),
    agenda: z.string().describe("Id van de agenda"),
    thema: z.string().describe("Id van het thema"),
    titel: z.string(),
    doel: z.string(),
    jaarVan: z.number().int(),
    jaarTot: z.number().int(),
    trekker: z.string(),
    partners: z.string(),
    budgetCenten: z.number().int().nullable(),
    status: z.enum(ACTIE_STATUSSEN),
    voortgang: z.string(),
    resultaat: z.string(),
    voorbeeld: z.boolean(),
  })
  .register(resources, { id: "Actie" });

export const themaSchema = themaKort
  .extend({
    agenda: z.string().describe("Id van de agenda"),
    volgorde: z
      .number()
      .int()
      .nullable()
      .describe("Plaats in de agenda; 1 is het belangrijkst. Null voor een vervallen thema"),
    vervallen: z.boolean().describe("Waar als het thema niet meer in de laatste versie van de agenda staat"),
    onderbouwing: z.array(onderbouwingSchema),
    acties: z.array(actieSchema),
    aantalReacties: z.number().int(),
    voortzettingVan: z
      .string()
      .nullable()
      .describe("Id van het thema in de vorige agenda waar dit thema op verdergaat; null voor een nieuw thema"),
    uitkomst: z
      .strictObject({
        soort: z.enum(THEMA_UITKOMSTEN),
        toelichting: z.string().describe("Het resultaat of de reden"),
        op: tijdstip,
        voortgezetIn: z
          .string()
          .nullable()
          .describe("Id van het thema in de volgende agenda; null zolang dat niet gepubliceerd is"),
      })
      .nullable()
      .describe("Wat er van het thema werd toen de volgende agenda begon; null zolang die niet begonnen is"),
    voorbeeld,
  })
  .register(resources, { id: "Thema" });

export const reactieSchema = z
  .strictObject({
    id: z.string(),
    naam: z.string().describe("De naam die de schrijver liet zien"),
    team: z.string().nullable().describe("Het gebiedsteam dat de reactie schreef; null voor een bewoner"),
    namensIngevoerd: z.boolean().describe("Waar als een medewerker de reactie namens iemand anders invoerde"),
    tekst: z.string(),
    kanaal: z.enum(KANALEN),
    geplaatstOp: tijdstip,
    steun: z.number().int(),
    afhandeling: z
      .strictObject({
        soort: z.enum(AFHANDELING_SOORTEN),
        toelichting: z.string(),
        door: z.string(),
        op: tijdstip,
      })
      .nullable(),
    acties: z.array(z.strictObject({ id: z.string(), titel: z.string(), status: z.enum(ACTIE_STATUSSEN) })),
    voorbeeld: z.boolean(),
  })
  .register(resources, { id: "Reactie" });

export const aandachtsgebiedSchema = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    naam: z.string(),
    wijken: z.array(z.strictObject({ code: z.string(), naam: z.string(), dekking })),
    aanwijzingen: z.array(
      z.strictObject({
        soort: z.enum(REGIMES),
        vanaf: datum,
        totEnMet: datum.nullable(),
        precisie: z.enum(PRECISIES).describe("Hoe precies de datum bekend is"),
        besluit,
      }),
    ),
  })
  .register(resources, { id: "Aandachtsgebied" });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    invalidParams: z.array(z.strictObject({ name: z.string(), reason: z.string() })).optional(),
  })
  .register(resources, { id: "Problem" });
