/** The OpenAPI document of /api/v1, made from the schemas that tests check the answers against. */
import { z } from "zod";
import { aandachtsgebiedFilters, actieFilters, agendaFilters, paging } from "./filters";
import { resources } from "./schemas";

type Parameter = {
  name: string;
  in: "path" | "query";
  required?: boolean;
  description: string;
  schema: Record<string, unknown>;
};

type Operation = {
  path: string;
  operationId: string;
  summary: string;
  tag: string;
  /** Those in its path. */
  parameters?: Parameter[];
  /** Those behind its "?", besides paging. */
  filters?: z.ZodRawShape;
  /** Name of the resource in the answer. */
  resource: string;
  isList?: boolean;
  hasGeoJson?: boolean;
};

export const API_OPERATIONS: Operation[] = [
  {
    path: "/wijken",
    operationId: "listWijken",
    summary: "Alle wijken",
    tag: "Wijken",
    resource: "Wijk",
    isList: true,
    hasGeoJson: true,
  },
  {
    path: "/wijken/{code}",
    operationId: "getWijk",
    summary: "Eén wijk",
    tag: "Wijken",
    resource: "Wijk",
    parameters: [pathParameter("code", "CBS-code van de wijk, bijvoorbeeld WK051836")],
  },
  {
    path: "/wijken/{code}/waarnemingen",
    operationId: "listWaarnemingen",
    summary: "De cijfers van één wijk",
    tag: "Wijken",
    resource: "Waarneming",
    isList: true,
    parameters: [pathParameter("code", "CBS-code van de wijk")],
  },
  {
    path: "/agendas",
    operationId: "listAgendas",
    summary: "Alle wijkagenda’s",
    tag: "Agendas",
    resource: "Agenda",
    isList: true,
    filters: agendaFilters,
  },
  {
    path: "/agendas/{id}",
    operationId: "getAgenda",
    summary: "Eén wijkagenda",
    tag: "Agendas",
    resource: "Agenda",
    parameters: [pathParameter("id", "Id van de agenda")],
  },
  {
    path: "/agendas/{id}/versies/{n}",
    operationId: "getVersie",
    summary: "Een gepubliceerde versie; die verandert nooit",
    tag: "Agendas",
    resource: "Versie",
    parameters: [
      pathParameter("id", "Id van de agenda"),
      pathParameter("n", "Nummer van de versie", { type: "integer", minimum: 1 }),
    ],
  },
  {
    path: "/themas/{id}",
    operationId: "getThema",
    summary: "Eén thema",
    tag: "Themas",
    resource: "Thema",
    parameters: [pathParameter("id", "Id van het thema")],
  },
  {
    path: "/themas/{id}/reacties",
    operationId: "listReacties",
    summary: "De reacties op een thema, de nieuwste eerst",
    tag: "Themas",
    resource: "Reactie",
    isList: true,
    parameters: [pathParameter("id", "Id van het thema")],
  },
  {
    path: "/acties",
    operationId: "listActies",
    summary: "Acties uit de uitvoeringsplannen",
    tag: "Acties",
    resource: "Actie",
    isList: true,
    filters: actieFilters,
  },
  {
    path: "/aandachtsgebieden",
    operationId: "listAandachtsgebieden",
    summary: "Aandachtsgebieden: waar, welke soort en wanneer",
    tag: "Aandachtsgebieden",
    resource: "Aandachtsgebied",
    isList: true,
    hasGeoJson: true,
    filters: aandachtsgebiedFilters,
  },
];

/** `server` is the address of /api/v1 as visitors reach it. */
export function buildOpenApi(server: string, version: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Wijkagenda API",
      version,
      description:
        "Open gegevens over de wijkagenda's van Den Haag: wijken, cijfers, agenda's, reacties, acties en aandachtsgebieden. " +
        "Alleen lezen, zonder sleutel. Alles wat hier staat, staat ook op de site.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
      contact: { name: "Wijkagenda Den Haag", url: new URL("/api", server).href },
    },
    servers: [{ url: server }],
    tags: [...new Set(API_OPERATIONS.map(({ tag }) => tag))].map((name) => ({
      name,
      description: `Lezen van ${name.toLowerCase()}`,
    })),
    paths: Object.fromEntries(
      API_OPERATIONS.map((operation) => [operation.path, { get: describeOperation(operation) }]),
    ),
    components: {
      schemas: componentSchemas(),
      headers: {
        ApiVersion: { description: "Versie van de API", schema: { type: "string" }, example: version },
        Link: { description: "De eerste, vorige, volgende en laatste pagina (RFC 8288)", schema: { type: "string" } },
      },
      responses: {
        Onjuist: problemResponse("Een parameter klopt niet"),
        NietGevonden: problemResponse("Dit bestaat niet"),
      },
    },
  };
}

function describeOperation({
  operationId,
  summary,
  tag,
  parameters = [],
  filters = {},
  resource,
  isList = false,
  hasGeoJson = false,
}: Operation) {
  const schema = isList ? listOf(resource) : { $ref: `#/components/schemas/${resource}` };
  return {
    operationId,
    summary,
    description: hasGeoJson
      ? `${summary}. Met Accept: application/geo+json komen de grenzen mee als GeoJSON, alles in één antwoord: zonder pagina en paginagrootte.`
      : `${summary}.`,
    tags: [tag],
    parameters: [...parameters, ...queryParameters(filters), ...(isList ? queryParameters(paging) : [])],
    responses: {
      "200": {
        description: summary,
        headers: {
          "API-Version": { $ref: "#/components/headers/ApiVersion" },
          ...(isList ? { Link: { $ref: "#/components/headers/Link" } } : {}),
        },
        content: {
          "application/json": { schema },
          ...(hasGeoJson ? { "application/geo+json": { schema: featuresOf(resource) } } : {}),
        },
      },
      "400": { $ref: "#/components/responses/Onjuist" },
      "404": { $ref: "#/components/responses/NietGevonden" },
    },
  };
}

function featuresOf(resource: string) {
  return {
    type: "object",
    description: "GeoJSON (RFC 7946), in lengte- en breedtegraden (WGS84)",
    required: ["type", "isSchematisch", "features"],
    properties: {
      type: { const: "FeatureCollection" },
      isSchematisch: {
        type: "boolean",
        description: "Waar als de grenzen getekend zijn om te herkennen, niet om te meten",
      },
      features: {
        type: "array",
        items: {
          type: "object",
          required: ["type", "id", "properties", "geometry"],
          properties: {
            type: { const: "Feature" },
            id: { type: "string", description: "Dezelfde als die van het gebied in properties" },
            properties: { $ref: `#/components/schemas/${resource}` },
            geometry: {
              type: ["object", "null"],
              description: "Null als de grenzen niet bekend zijn",
              required: ["type", "coordinates"],
              properties: { type: { enum: ["Polygon", "MultiPolygon"] }, coordinates: { type: "array", items: {} } },
            },
          },
        },
      },
    },
  };
}

function listOf(resource: string) {
  return {
    type: "object",
    required: ["totaal", "pagina", "resultaten"],
    properties: {
      totaal: { type: "integer", description: "Aantal resultaten op alle pagina's samen" },
      pagina: { type: "integer" },
      resultaten: { type: "array", items: { $ref: `#/components/schemas/${resource}` } },
    },
  };
}

function componentSchemas(): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(resources, {
    uri: (id) => `#/components/schemas/${id}`,
    // A field may be added later without breaking a reader; only our own tests are strict.
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $schema, $id, ...rest } = schema;
      return [id, rest];
    }),
  );
}

function problemResponse(description: string) {
  return {
    description,
    headers: { "API-Version": { $ref: "#/components/headers/ApiVersion" } },
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}

function pathParameter(
  name: string,
  description: string,
  schema: Record<string, unknown> = { type: "string" },
): Parameter {
  return { name, in: "path", required: true, description, schema };
}

function queryParameters(shape: z.ZodRawShape): Parameter[] {
  return Object.entries(z.toJSONSchema(z.object(shape)).properties ?? {}).map(([name, property]) => {
    // What a date looks like is what `format` says; the pattern behind it says it in 200 characters.
    const { description = "", pattern: _, ...schema } = property as { description?: string; pattern?: string };
    return { name, in: "query", description, schema };
  });
}
