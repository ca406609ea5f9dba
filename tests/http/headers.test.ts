/** The headers of every answer, what another site can make a visitor's browser do, and where a redirect leads. */
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dumpDatabase } from "../support/dump";
import { type Examples, PERSONAS, readExamples } from "../support/route-examples";
import { listRoutes } from "../support/routes";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;
let production: TestServer;
let examples: Examples;

const PRODUCTION = {
  BASE_URL: "https://wijkagenda.example.nl",
  SESSION_SECRET: "een-geheim-voor-deze-test-van-40-tekens",
};

beforeAll(async () => {
  [server, production] = await Promise.all([startServer(), startServer({ args: [], env: PRODUCTION })]);
  examples = readExamples(server.databasePath);
});
afterAll(() => Promise.all([server.kill(), production.kill()]));

describe("the security headers", () => {
  const form = { method: "POST", body: new URLSearchParams() };
  const foreign = { method: "POST", headers: { Origin: "https://kwaad.example" } };
  const large = { method: "POST", body: new URLSearchParams({ tekst: "a".repeat(300_000) }) };
  const noForm = { method: "POST", body: "{}" };

  /** One of each kind of answer, by what makes it. */
  const KINDS: readonly { kind: string; status: number; path: string; as?: string; init?: RequestInit }[] = [
    { kind: "a page", status: 200, path: "/" },
    { kind: "a page for one person", status: 200, path: "/taken", as: "team-escamp" },
    { kind: "a page with a script of its own", status: 200, path: "/agendas/moerwijk/bewerken", as: "team-escamp" },
    { kind: "a page in English", status: 200, path: "/wijken?taal=en" },
    { kind: "a redirect to the sign-in page", status: 302, path: "/taken" },
    { kind: "a redirect after a form", status: 303, path: "/uitloggen", init: form },
    { kind: "a page that does not exist", status: 404, path: "/er-is-hier-niets" },
    { kind: "a page that is not for this person", status: 403, path: "/taken", as: "wethouder" },
    { kind: "a method the page does not have", status: 405, path: "/wijken", init: form },
    { kind: "an address that is none", status: 400, path: "/%ff" },
    { kind: "a form of another site", status: 403, path: "/uitloggen", init: foreign },
    { kind: "a form that is too large", status: 413, path: "/uitloggen", init: large },
    { kind: "a body that is no form", status: 415, path: "/uitloggen", init: noForm },
    { kind: "the data of a page", status: 404, path: "/wijken.data" },
    { kind: "the data of a route", status: 404, path: "/wijken?_data=routes%2Fwijken" },
    { kind: "the routes of the site", status: 404, path: "/__manifest?p=%2Ftaken&version=x" },
    { kind: "a path that begins as another site", status: 400, path: "//kwaad.example/" },
    { kind: "a file", status: 200, path: "/favicon.svg" },
    { kind: "a file that does not exist", status: 404, path: "/assets/er-is-hier-niets.js" },
    { kind: "the API", status: 200, path: "/api/v1/wijken" },
    { kind: "the API where there is nothing", status: 404, path: "/api/v1/er-is-hier-niets" },
    { kind: "the pulse", status: 200, path: "/healthz" },
    { kind: "the readiness", status: 200, path: "/readyz" },
  ];

  test.each(KINDS)("stand on $kind ($status)", async ({ status, path, as, init }) => {
    const headers = new Headers(init?.headers);
    if (as !== undefined) headers.set("Cookie", await server.signIn(as));
    const response = await fetch(server.url + path, { redirect: "manual", ...init, headers });
    expect(response.status).toBe(status);
    expectSecured(response);
  });

  test("stand on the style sheets and scripts of the pages", async () => {
    const page = await (await fetch(server.url)).text();
    const files = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].flatMap(([, file]) => file ?? []);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expectSecured(await fetch(server.url + file));
  });

  test("stand on the page of a fault of ours, which names a code and nothing else", async () => {
    const broken = await startServer();
    const connection = new Sqlite(broken.databasePath);
    connection.exec("ALTER TABLE wijk RENAME TO zoek");
    connection.close();
    const response = await fetch(`${broken.url}/wijken`);
    const body = await response.text();
    await broken.kill();
    expect(response.status).toBe(500);
    expectSecured(response);
    expect(body).toContain("<h1>Er ging iets mis bij ons</h1>");
    expect(body).toContain('<link rel="stylesheet"');
    expect(body).not.toMatch(/SqliteError|no such table|node_modules|\.ts:\d/);
  });

  test("promise https only where visitors come by https", async () => {
    expect((await fetch(`${server.url}/`)).headers.has("Strict-Transport-Security")).toBe(false);
    for (const path of ["/", "/taken", "/er-is-hier-niets", "/favicon.svg", "/healthz", "/api/v1/wijken"]) {
      const response = await fetch(production.url + path, { redirect: "manual" });
      expectSecured(response);
      const [, seconds] = /^max-age=(\d+)/.exec(response.headers.get("Strict-Transport-Security") ?? "") ?? [];
      expect(Number(seconds), path).toBeGreaterThanOrEqual(31_536_000);
    }
  });

  test("no page carries a script, a handler or a style that the policy would have to allow", async () => {
    for (const { url, headers } of await everyPage()) {
      const html = await (await fetch(server.url + url, { headers })).text();
      expect(html, url).not.toMatch(/<[^>]+\s(style|on[a-z]+)="/);
      expect(html, url).not.toMatch(/<style|javascript:/i);
      for (const [, attributes = ""] of html.matchAll(/<script\b([^>]*)>/g)) {
        expect(attributes, url).toMatch(/\bsrc="\//);
      }
    }
  });
});

describe("another site", () => {
  const FOREIGN: readonly Record<string, string>[] = [
    { Origin: "https://kwaad.example" },
    { Origin: "null" },
    { Origin: "http://localhost" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "cross-site", Origin: "https://kwaad.example" },
  ];

  test.each(listRoutes().filter(({ action }) => action !== undefined))(
    "cannot send the form of $path, and changes nothing",
    async ({ path }) => {
      const { url, stadsdeel } = examples.find(path);
      const cookie = await server.signIn(examples.gebruiker("eigen team", stadsdeel)?.id ?? "");
      const before = dumpDatabase(server.databasePath);
      for (const headers of FOREIGN) {
        const body = new URLSearchParams({ persoon: "wethouder", tekst: "Ondergeschoven", naam: "Iemand" });
        const init = { method: "POST", headers: { Cookie: cookie, ...headers }, body, redirect: "manual" } as const;
        const response = await fetch(server.url + url, init);
        expect(response.status, JSON.stringify(headers)).toBe(403);
        expect(response.headers.getSetCookie()).toEqual([]);
      }
      expect(dumpDatabase(server.databasePath)).toEqual(before);
    },
  );

  test("is not let in by a name that only looks like ours", async () => {
    for (const origin of [
      "https://wijkagenda.example.nl.kwaad.example",
      "http://wijkagenda.example.nl",
      "https://kwaad.example",
    ]) {
      const init = { method: "POST", headers: { Origin: origin }, body: new URLSearchParams() };
      expect((await fetch(`${production.url}/uitloggen`, init)).status, origin).toBe(403);
    }
    const own = { method: "POST", headers: { Origin: PRODUCTION.BASE_URL }, body: new URLSearchParams() };
    expect((await fetch(`${production.url}/uitloggen`, { ...own, redirect: "manual" })).status).toBe(303);
  });
});

test("reading any page, as anyone, changes nothing", async () => {
  const pages = await everyPage();
  const before = dumpDatabase(server.databasePath);
  for (const { url, headers } of pages) {
    for (const method of ["GET", "HEAD"]) {
      const response = await fetch(`${server.url}${url}?taal=en`, { method, headers, redirect: "manual" });
      expect(response.status, `${method} ${url}`).toBeLessThan(500);
      await response.arrayBuffer();
    }
  }
  expect(dumpDatabase(server.databasePath)).toEqual(before);
});

describe("a redirect stays on the site", () => {
  const ELSEWHERE = [
    "//kwaad.example",
    "///kwaad.example",
    "/\\kwaad.example",
    "\\\\kwaad.example",
    "/\t/kwaad.example",
    "/\n/kwaad.example",
    "/%0d%0aSet-Cookie:%20sessie=kwaad",
    "/\r\nSet-Cookie: sessie=kwaad",
    "https://kwaad.example",
    "HTTPS:kwaad.example",
    "javascript:alert(1)",
    "kwaad.example",
    "/.//kwaad.example",
    "/..//kwaad.example",
    "",
  ];

  test.each(ELSEWHERE)("after signing in with terug=%j", async (terug) => {
    const body = new URLSearchParams({ persoon: "bewoner", terug });
    const response = await fetch(`${server.url}/inloggen/demo`, { method: "POST", body, redirect: "manual" });
    expect(response.status).toBe(303);
    const location = response.headers.get("Location") ?? "";
    expect(new URL(location, server.url).origin).toBe(server.url);
    expect(location).toMatch(/^\/(?![/\\])/);
    expect(response.headers.getSetCookie()).toHaveLength(1);
  });

  test.each(ELSEWHERE)("in the form of the page /inloggen?terug=%j", async (terug) => {
    const html = await (await fetch(`${server.url}/inloggen?${new URLSearchParams({ terug })}`)).text();
    const [, value] = /name="terug" value="([^"]*)"/.exec(html) ?? [];
    expect(value).toMatch(/^\/(?![/\\])/);
  });

  test("and who must sign in first comes back where they were", async () => {
    const refused = await fetch(`${server.url}/mijn?taal=en`, { redirect: "manual" });
    expect(refused.headers.get("Location")).toBe("/inloggen?terug=%2Fmijn%3Ftaal%3Den");
    const body = new URLSearchParams({ persoon: "bewoner", terug: "/mijn?taal=en" });
    const signedIn = await fetch(`${server.url}/inloggen/demo`, { method: "POST", body, redirect: "manual" });
    expect(signedIn.headers.get("Location")).toBe("/mijn?taal=en");
  });
});

test("the link to the other language stays on the page, whatever its address looks like", async () => {
  for (const path of ["//kwaad.example/", "/er-is-hier-niets//kwaad.example/", "/wijken?q=//kwaad.example/"]) {
    const html = await (await fetch(server.url + path)).text();
    expect(html).not.toMatch(/href="\/\//);
    if (path.startsWith("//")) continue;
    const [, href = ""] = /<a href="([^"]*)" lang="en"/.exec(html) ?? [];
    expect(href).toMatch(/^\?(.*&amp;)?taal=en$/);
  }
});

test("a page says that it differs by who asks", async () => {
  for (const path of ["/", "/wijken", "/inloggen"]) {
    expect((await fetch(server.url + path)).headers.get("Vary")?.split(", ")).toContain("Cookie");
  }
});

describe("in production", () => {
  test("the language is remembered over https only", async () => {
    const [cookie] = (await fetch(`${production.url}/?taal=en`)).headers.getSetCookie();
    expect(cookie).toMatch(/^taal=.*; Secure/);
    const [inDemo] = (await fetch(`${server.url}/?taal=en`)).headers.getSetCookie();
    expect(inDemo).toMatch(/^taal=/);
    expect(inDemo).not.toContain("Secure");
  });

  test("what is set and does nothing yet is said once, in one line", async () => {
    const env = { ...PRODUCTION, SMTP_URL: "smtp://post.example.nl", OIDC_CLIENT_SECRET: "geheim-van-inloggen" };
    const started = await startServer({ args: [], env });
    await started.kill();
    const lines = started.output().split("\n").filter(Boolean);
    expect(lines).toEqual([expect.stringMatching(/SMTP_URL.*OIDC_CLIENT_SECRET.*nothing uses/)]);
    expect(started.output()).not.toContain("geheim-van-inloggen");
  });

  test("nobody signs in as a demo person", async () => {
    for (const init of [{}, { method: "POST", body: new URLSearchParams({ persoon: "beheerder" }) }]) {
      const response = await fetch(`${production.url}/inloggen/demo`, { ...init, redirect: "manual" });
      expect(response.status).toBe(404);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
    expect(await (await fetch(`${production.url}/inloggen`)).text()).not.toContain("Demo");
  });

  test.each([
    ["without a word", {}, ["BASE_URL is missing", "SESSION_SECRET is missing"]],
    ["without BASE_URL", { SESSION_SECRET: PRODUCTION.SESSION_SECRET }, ["BASE_URL is missing"]],
    ["without SESSION_SECRET", { BASE_URL: PRODUCTION.BASE_URL }, ["SESSION_SECRET is missing"]],
    [
      "with a short SESSION_SECRET",
      { ...PRODUCTION, SESSION_SECRET: "kort" },
      ["SESSION_SECRET must have at least 32"],
    ],
    ["with the demo on", { ...PRODUCTION, DEMO: "1" }, ["DEMO must be off"]],
    ["on plain http", { ...PRODUCTION, BASE_URL: "http://wijkagenda.example.nl" }, ["BASE_URL must be https"]],
    ["with a port that is none", { ...PRODUCTION, PORT: "99999" }, ["PORT must be a port number"]],
    [
      "with a host of another machine",
      { ...PRODUCTION, HOST: "192.0.2.1" },
      ["HOST must be a name or address of this"],
    ],
    ["with a host that is none", { ...PRODUCTION, HOST: "er-is.invalid" }, ["HOST must be a name or address of this"]],
  ])("the server does not start %s, and names it", async (_what, env, problems) => {
    const started = startServer({ args: [], env });
    await expect(started).rejects.toThrow(/^The server stopped with 1:/);
    const lines = await started.catch((error: Error) => error.message.split("\n").slice(1).filter(Boolean));
    expect(lines).toEqual(problems.map((problem) => expect.stringContaining(problem)));
  });
});

function expectSecured({ headers }: Response): void {
  const policy = new Map(
    (headers.get("Content-Security-Policy") ?? "").split(";").map((directive) => {
      const [name = "", ...values] = directive.trim().split(" ");
      return [name, values] as const;
    }),
  );
  for (const [name, values] of policy) {
    expect(values, name).not.toContain("'unsafe-inline'");
    expect(values, name).not.toContain("'unsafe-eval'");
    expect(values, name).not.toContain("*");
  }
  expect(policy.get("default-src")).toEqual(["'self'"]);
  expect(policy.get("script-src")).toEqual(["'self'"]);
  expect(policy.get("style-src")).toEqual(["'self'"]);
  expect(policy.get("object-src")).toEqual(["'none'"]);
  expect(policy.get("base-uri")).toEqual(["'none'"]);
  expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
  expect(policy.get("form-action")).toEqual(["'self'"]);
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Referrer-Policy")).toBe("same-origin");
  for (const feature of ["camera", "microphone", "geolocation", "payment"]) {
    expect(headers.get("Permissions-Policy")?.split(", ")).toContain(`${feature}=()`);
  }
  expect(headers.has("X-Powered-By")).toBe(false);
}

/** Every address of the site, with the headers of each kind of visitor. */
async function everyPage(): Promise<{ url: string; headers: Record<string, string> }[]> {
  const pages: { url: string; headers: Record<string, string> }[] = [];
  for (const persona of PERSONAS) {
    const gebruiker = examples.gebruiker(persona, "Escamp");
    const headers = gebruiker === null ? {} : { Cookie: await server.signIn(gebruiker.id) };
    for (const { path } of listRoutes()) pages.push({ url: examples.find(path).url, headers });
  }
  return pages;
}
