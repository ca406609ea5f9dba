import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEnv } from "../../app/env.server";
import { temporaryFolder } from "../support/database";

const COMPLETE = { BASE_URL: "https://wijkagenda.example.nl", SESSION_SECRET: "x".repeat(32) };

function problemsOf(mode: Parameters<typeof readEnv>[0], source: Record<string, string>): string[] {
  try {
    readEnv(mode, source);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}

test("production needs to know where it stands and what signs its cookies", () => {
  expect(problemsOf("productie", {})).toEqual([
    expect.stringMatching(/^BASE_URL is missing/),
    expect.stringMatching(/^SESSION_SECRET is missing/),
  ]);
  expect(problemsOf("productie", COMPLETE)).toEqual([]);
});

test("production does not start with the demo switched on", () => {
  expect(problemsOf("productie", { ...COMPLETE, DEMO: "1" })).toEqual([expect.stringMatching(/^DEMO must be off/)]);
  expect(readEnv("productie", { ...COMPLETE, DEMO: "0" }).isDemo).toBe(false);
});

test("production is reached over https, except on the machine itself", () => {
  expect(problemsOf("productie", { ...COMPLETE, BASE_URL: "http://wijkagenda.example.nl" })).toEqual([
    expect.stringMatching(/^BASE_URL must be https/),
  ]);
  expect(problemsOf("productie", { ...COMPLETE, BASE_URL: "http://localhost:3000" })).toEqual([]);
});

test("the demo needs no setting at all", () => {
  expect(readEnv("demo", {})).toMatchObject({
    port: 3000,
    host: undefined,
    isDemo: true,
    databasePath: "data/demo.db",
  });
  expect(readEnv("ontwikkeling", {}).isDemo).toBe(true);
});

test("an empty variable is one that is not set", () => {
  expect(readEnv("demo", { PORT: "", HOST: "", BASE_URL: "" })).toMatchObject({ port: 3000, host: undefined });
  expect(problemsOf("productie", { ...COMPLETE, SESSION_SECRET: "" })).toHaveLength(1);
});

test.each([
  ["PORT", "poort"],
  ["PORT", "70000"],
  ["PORT", "-1"],
  ["PORT", "80.5"],
  ["BASE_URL", "wijkagenda"],
  ["BASE_URL", "ftp://wijkagenda.example.nl"],
  ["SESSION_SECRET", "te kort"],
  ["DEMO", "ja"],
  ["METRICS_PUBLIC", "true"],
  ["TILE_URL", "http://tegels.example.nl/{z}/{x}/{y}.png"],
  // Not filled in by the map, and no host that a page may load from.
  ["TILE_URL", "https://{s}.tegels.example.nl/{z}/{x}/{y}.png"],
  ["TILE_URL", "https://"],
  ["TILE_URL", "https:///{z}/{x}/{y}.png"],
  ["TILE_URL", "https://{z}.tegels.example.nl/{x}/{y}.png"],
  ["TILE_URL", "https://tegels.example.nl:poort/{z}/{x}/{y}.png"],
  ["TILE_URL", "https://tegels.example.nl/kaart.png"],
  ["TILE_URL", "https://tegels.example.nl/{z}/{x}.png"],
  ["DATABASE_PATH", "package.json/wijkagenda.db"],
  ["DATABASE_PATH", "db"],
  ["DATABASE_PATH", "package.json"],
  ["LOG_LEVEL", "luid"],
])("%s=%s is refused, by name", (name, value) => {
  expect(problemsOf("demo", { [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} must `))]);
});

test("every wrong setting has a line of its own", () => {
  const problems = problemsOf("productie", { PORT: "x", LOG_LEVEL: "y", DEMO: "1" });
  expect(problems.map((line) => line.split(" ")[0])).toEqual([
    "PORT",
    "LOG_LEVEL",
    "BASE_URL",
    "SESSION_SECRET",
    "DEMO",
  ]);
});

test("an address over http is named beside whatever else is wrong", () => {
  const wrong = { ...COMPLETE, BASE_URL: "http://wijkagenda.example.nl", PORT: "x" };
  expect(problemsOf("productie", wrong)).toEqual([
    expect.stringMatching(/^PORT must /),
    expect.stringMatching(/^BASE_URL must be https/),
  ]);
});

test.each([
  "https://tegels.example.nl/{z}/{x}/{y}.png",
  "https://tegels.example.nl:8443/kaart?z={z}&x={x}&y={y}",
  "https://tegels.example.nl/{z}/{x}/{-y}.png",
])("TILE_URL=%s is taken as it is", (TILE_URL) => {
  expect(readEnv("demo", { TILE_URL }).tileUrl).toBe(TILE_URL);
});

test("the database may be new, in a folder that is not there yet, or empty", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "leeg.db"), "");
  for (const DATABASE_PATH of [join(folder, "nieuw.db"), join(folder, "a", "b", "nieuw.db"), join(folder, "leeg.db")]) {
    expect(readEnv("demo", { DATABASE_PATH }).databasePath).toBe(DATABASE_PATH);
  }
});

test("a database that cannot be used is named beside whatever else is wrong", () => {
  const folder = join(temporaryFolder(), "map.db");
  mkdirSync(folder);
  expect(problemsOf("demo", { DATABASE_PATH: folder, PORT: "x" })).toEqual([
    expect.stringMatching(/^PORT must /),
    expect.stringMatching(/^DATABASE_PATH must .*map\.db/),
  ]);
});

test("what can be set and does nothing yet is known by name", () => {
  const set = { OIDC_ISSUER: "https://inloggen.example.nl", SMTP_URL: "smtp://post.example.nl", OIDC_CLIENT_ID: "" };
  expect(readEnv("productie", { ...COMPLETE, ...set }).unusedSettings).toEqual(["SMTP_URL", "OIDC_ISSUER"]);
  expect(readEnv("demo", {}).unusedSettings).toEqual([]);
});

test("a path behind BASE_URL does not count as an origin", () => {
  expect(readEnv("productie", { ...COMPLETE, BASE_URL: "https://example.nl/agenda/" }).baseUrl?.origin).toBe(
    "https://example.nl",
  );
});
