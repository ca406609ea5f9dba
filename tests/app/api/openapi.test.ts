import spectralCore, { type RulesetDefinition } from "@stoplight/spectral-core";
import { oas } from "@stoplight/spectral-rulesets";
import { describe, expect, test } from "vitest";
import { API_VERSION } from "../../../app/api/api.server";
import { buildOpenApi } from "../../../app/api/openapi";
import { listRoutes } from "../../support/routes";
import { nlApiDesignRules } from "./nl-api-design-rules";

type Document = ReturnType<typeof buildOpenApi>;

const document = buildOpenApi("https://wijkagenda.example.nl/api/v1", API_VERSION);

async function lint(rules: RulesetDefinition, subject: unknown): Promise<string[]> {
  const spectral = new spectralCore.Spectral();
  spectral.setRuleset(rules);
  const results = await spectral.run(structuredClone(subject) as Record<string, unknown>);
  return results.map(({ code, path, message }) => `${code} ${path.join(".")}: ${message}`);
}

test("the document is valid OpenAPI", async () => {
  expect(await lint({ extends: [[oas as RulesetDefinition, "recommended"]] }, document)).toEqual([]);
});

test("the document keeps the NL API Design Rules", async () => {
  expect(await lint(nlApiDesignRules, document)).toEqual([]);
});

test("the document describes every address of the API, and no other", () => {
  const routes = listRoutes()
    .map(({ path }) => path)
    .filter((path) => path.startsWith("/api/v1/") && path !== "/api/v1/*" && path !== "/api/v1/openapi.json");
  const described = Object.keys(document.paths).map((path) => `/api/v1${path.replace(/\{(\w+)\}/g, ":$1")}`);
  expect(described.sort()).toEqual(routes.sort());
});

test("the parameters in a path are described", () => {
  for (const [path, { get }] of Object.entries(document.paths)) {
    const inPath = get.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
    expect(inPath, path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  }
});

type Break = { rule: string; change: (broken: Record<string, never> & Document) => void };

/** Copies an operation to another path. */
function atPath(path: string): Break["change"] {
  return (broken) => {
    broken.paths[path] = structuredClone(broken.paths["/acties"]) as never;
  };
}

const breaks: Break[] = [
  { rule: "core/doc-openapi", change: (broken) => Object.assign(broken, { openapi: "2.0" }) },
  { rule: "core/no-trailing-slash", change: atPath("/acties/") },
  { rule: "core/path-segments-kebab-case", change: atPath("/mijnActies") },
  { rule: "core/naming-collections", change: atPath("/actie") },
  { rule: "core/no-file-extensions", change: atPath("/acties.json") },
  { rule: "core/http-methods", change: (broken) => Object.assign(broken.paths["/acties"] ?? {}, { post: {} }) },
  { rule: "core/uri-version", change: (broken) => Object.assign(broken.servers[0] ?? {}, { url: "https://a.nl/api" }) },
  { rule: "core/semver", change: (broken) => Object.assign(broken.info, { version: "1" }) },
  {
    rule: "core/version-header",
    change: (broken) =>
      Object.assign(broken.paths["/acties"]?.get.responses["200"].headers ?? {}, { "API-Version": undefined }),
  },
  {
    rule: "core/problem-json",
    change: (broken) => Object.assign(broken.components.responses.NietGevonden, { content: { "text/plain": {} } }),
  },
  {
    rule: "core/error-responses",
    change: (broken) => Reflect.deleteProperty(broken.paths["/acties"]?.get.responses ?? {}, "404"),
  },
  {
    rule: "core/property-names-camel-case",
    change: (broken) => Object.assign(broken.components.schemas["Actie"] ?? {}, { properties: { budget_centen: {} } }),
  },
  {
    rule: "core/parameter-names-camel-case",
    change: (broken) =>
      broken.paths["/acties"]?.get.parameters.push({ name: "per_pagina", in: "query", description: "x", schema: {} }),
  },
  { rule: "core/doc-contact", change: (broken) => Object.assign(broken.info.contact, { url: "" }) },
  { rule: "core/doc-license", change: (broken) => Object.assign(broken.info.license, { name: "" }) },
  {
    rule: "core/operation-described",
    change: (broken) => Object.assign(broken.paths["/acties"]?.get ?? {}, { summary: "" }),
  },
  {
    rule: "core/paging",
    change: (broken) =>
      Object.assign(broken.paths["/acties"]?.get.responses["200"].content["application/json"].schema ?? {}, {
        required: ["resultaten"],
      }),
  },
];

describe("each design rule notices when it is broken", () => {
  test.each(breaks)("$rule", async ({ rule, change }) => {
    const broken = structuredClone(document) as Record<string, never> & Document;
    change(broken);
    expect((await lint(nlApiDesignRules, broken)).join("\n")).toContain(rule);
  });

  test("no rule is left out of this list", () => {
    expect(breaks.map(({ rule }) => rule).sort()).toEqual(Object.keys(nlApiDesignRules.rules).sort());
  });
});
