// biome-ignore-all lint/suspicious/noThenProperty: Spectral names the check of a rule "then".
/**
 * The NL API Design Rules (REST ADR 2.0, https://gitdocumentatie.logius.nl/publicatie/api/adr/) that can be read off
 * an OpenAPI document, as Spectral rules. Rule names follow the identifiers of the standard.
 */

import type { RulesetDefinition } from "@stoplight/spectral-core";
import { casing, enumeration, pattern, schema, truthy } from "@stoplight/spectral-functions";

const PATHS = "$.paths[*]~";
const RESPONSES_2XX = "$.paths[*].get.responses[?(@property.match(/^2/))]";

export const nlApiDesignRules = {
  rules: {
    "core/doc-openapi": {
      message: "The document is OpenAPI 3",
      severity: "error",
      given: "$",
      then: { field: "openapi", function: pattern, functionOptions: { match: "^3\\.[01]\\." } },
    },
    "core/no-trailing-slash": {
      message: "A path has no trailing slash: {{value}}",
      severity: "error",
      given: PATHS,
      then: { function: pattern, functionOptions: { notMatch: "/$" } },
    },
    "core/path-segments-kebab-case": {
      message: "Path segments are kebab-case: {{value}}",
      severity: "error",
      given: PATHS,
      then: { function: pattern, functionOptions: { match: "^(/([a-z0-9]+(-[a-z0-9]+)*|\\{[a-z][a-zA-Z0-9]*\\}))+$" } },
    },
    "core/naming-collections": {
      message: "A collection is named by a plural noun: {{value}}",
      severity: "error",
      given: PATHS,
      then: { function: pattern, functionOptions: { match: "^(/[a-z0-9-]+(s|en)(/\\{[a-zA-Z0-9]+\\})?)+$" } },
    },
    "core/no-file-extensions": {
      message: "A path names a resource, not a file: {{value}}",
      severity: "error",
      given: PATHS,
      then: { function: pattern, functionOptions: { notMatch: "\\.[a-z]+$" } },
    },
    "core/http-methods": {
      message: "Only GET: the API is read-only",
      severity: "error",
      given: "$.paths[*][?(!@property.match(/^(parameters|summary|description|servers)$/))]~",
      then: { function: enumeration, functionOptions: { values: ["get"] } },
    },
    "core/uri-version": {
      message: "The server address ends in the major version",
      severity: "error",
      given: "$.servers[*].url",
      then: { function: pattern, functionOptions: { match: "/v[1-9][0-9]*$" } },
    },
    "core/semver": {
      message: "The version is a semantic version",
      severity: "error",
      given: "$.info.version",
      then: { function: pattern, functionOptions: { match: "^\\d+\\.\\d+\\.\\d+$" } },
    },
    "core/version-header": {
      message: "Every answer tells the version in API-Version",
      severity: "error",
      given: RESPONSES_2XX,
      then: { field: "headers.API-Version", function: truthy },
    },
    "core/problem-json": {
      message: "Errors are application/problem+json",
      severity: "error",
      given: "$.paths[*].get.responses[?(@property.match(/^[45]/))].content",
      then: { field: "application/problem+json", function: truthy },
    },
    "core/error-responses": {
      message: "An operation says what happens when a parameter is wrong and when something is not there",
      severity: "error",
      given: "$.paths[*].get.responses",
      then: { function: schema, functionOptions: { schema: { type: "object", required: ["200", "400", "404"] } } },
    },
    "core/property-names-camel-case": {
      message: "Fields are camelCase: {{property}}",
      severity: "error",
      given: "$..properties[*]~",
      then: { function: casing, functionOptions: { type: "camel" } },
    },
    "core/parameter-names-camel-case": {
      message: "Parameters are camelCase: {{value}}",
      severity: "error",
      given: "$..parameters[?(@.in)].name",
      then: { function: casing, functionOptions: { type: "camel" } },
    },
    "core/doc-contact": {
      message: "The document says whom to ask",
      severity: "error",
      given: "$.info.contact",
      then: { field: "url", function: truthy },
    },
    "core/doc-license": {
      message: "The document names its licence",
      severity: "error",
      given: "$.info.license",
      then: { field: "name", function: truthy },
    },
    "core/operation-described": {
      message: "An operation has an id, a summary, a description and a tag",
      severity: "error",
      given: "$.paths[*].get",
      then: [
        { field: "operationId", function: truthy },
        { field: "summary", function: truthy },
        { field: "description", function: truthy },
        { field: "tags", function: truthy },
      ],
    },
    "core/paging": {
      message: "A list has totaal, pagina and resultaten",
      severity: "error",
      given: "$..[?(@ && @.properties && @.properties.resultaten)]",
      then: {
        function: schema,
        functionOptions: {
          schema: { type: "object", properties: { required: { const: ["totaal", "pagina", "resultaten"] } } },
        },
      },
    },
  },
} satisfies RulesetDefinition;
