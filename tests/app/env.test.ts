import { expect, test } from "vitest";
import { readEnv } from "../../app/env.server";

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

test("a path behind BASE_URL does not count as an origin", () => {
  expect(readEnv("productie", { ...COMPLETE, BASE_URL: "https://example.nl/agenda/" }).baseUrl?.origin).toBe(
    "https://example.nl",
  );
});
