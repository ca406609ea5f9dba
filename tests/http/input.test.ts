/** Bad input is answered for what it is: never with a fault of ours, and never with a change. */
import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { nanoid } from "nanoid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dumpDatabase } from "../support/dump";
import { type Examples, readExamples } from "../support/route-examples";
import { listRoutes } from "../support/routes";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;
let examples: Examples;
let cookie: string;

beforeAll(async () => {
  server = await startServer();
  examples = readExamples(server.databasePath);
  cookie = await server.signIn("team-escamp");
});
afterAll(() => server.kill());

const UNKNOWN = [
  "bestaat-niet",
  "__proto__",
  "0",
  "-1",
  "1e9",
  "..%2F..%2Fetc%2Fpasswd",
  "%00",
  "%E2%80%AE",
  "'%20OR%201=1--",
  "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "a".repeat(3000),
];

const routes = listRoutes();

describe.each(routes.filter(({ path }) => path.includes(":")))("$path", ({ path, hasPage }) => {
  test("without the thing it is about is a 404, for every parameter", async () => {
    const example = examples.find(path).url.split("/");
    for (const [index, segment] of path.split("/").entries()) {
      if (!segment.startsWith(":")) continue;
      for (const unknown of UNKNOWN) {
        const url = example.with(index, unknown).join("/");
        const response = await fetch(server.url + url, { headers: { Cookie: cookie } });
        const body = await response.text();
        expect(response.status, url).toBe(404);
        expect(body, url).not.toContain("<script>alert");
        if (hasPage) expect(body, url).toContain("<h1>Deze pagina bestaat niet</h1>");
        else expect(response.headers.get("Content-Type") ?? "", url).toContain("application/problem+json");
      }
    }
  });
});

describe.each(routes)("$path", ({ path }) => {
  test("reads strange questions as none, or says they are wrong", async () => {
    const { url } = examples.find(path);
    for (const query of [
      "?taal=xx",
      "?taal=nl&taal=en",
      "?jaar=abc&pagina=-1&paginagrootte=0&op=gisteren&vergelijk=x&sorteer=__proto__&wijk=%00",
      "?jaar=99999999999999999999&pagina=1e99&paginagrootte=1e99&op=2026-02-31&vergelijk=99999",
      `?q=${"a".repeat(5000)}`,
      "?q[]=1&q[x]=2&%ff=%ff",
    ]) {
      const response = await fetch(server.url + url + query, { headers: { Cookie: cookie }, redirect: "manual" });
      await response.arrayBuffer();
      expect(response.status, url + query).toBeLessThan(500);
    }
  });
});

/** As many fields of one name as a body can hold. */
const MANY_FIELDS = new URLSearchParams([...Array(80_000).keys()].map(() => ["a", ""]));

describe.each(routes.filter(({ action }) => action !== undefined))("the form of $path", ({ path }) => {
  const garbage = () => [
    new URLSearchParams(),
    new URLSearchParams({ intent: "bestaat-niet" }),
    new URLSearchParams([...Array(500).keys()].map((n) => [`veld${n}`, "x"])),
    MANY_FIELDS,
    new URLSearchParams({
      tekst: "a".repeat(100_000),
      naam: "b".repeat(10_000),
      titel: "c".repeat(10_000),
      toelichting: "d".repeat(100_000),
    }),
    new URLSearchParams({ "veld[99999999]": "x" }),
    new URLSearchParams({ [`veld${"[0]".repeat(60_000)}`]: "x" }),
    new URLSearchParams({ __intent__: "x" }),
    new URLSearchParams(["constructor", "toString", "valueOf", "then"].map((name) => [name, "x"])),
    new URLSearchParams({ __proto__: "x", "constructor.prototype": "x", "themas[0][titel]": "x", soort: "\u0000" }),
  ];

  test("takes what is missing, oversized or twisted for a wrong form", async () => {
    const { url, stadsdeel } = examples.find(path);
    for (const persona of ["bewoner", "eigen team", "wethouder"] as const) {
      const headers = { Cookie: await server.signIn(examples.gebruiker(persona, stadsdeel)?.id ?? "") };
      for (const body of garbage()) {
        const before = dumpDatabase(server.databasePath);
        const response = await fetch(server.url + url, { method: "POST", headers, body, redirect: "manual" });
        await response.arrayBuffer();
        expect(response.status, `${persona}: ${body}`.slice(0, 200)).toBeLessThan(500);
        if (path !== "/uitloggen") expect(dumpDatabase(server.databasePath)).toEqual(before);
      }
    }
  });

  test("answers a body that is no form, or too large with what is wrong", async () => {
    const { url } = examples.find(path);
    const post = async (type: string | null, body: string) => {
      const headers = { Cookie: cookie, ...(type === null ? {} : { "Content-Type": type }) };
      const response = await fetch(server.url + url, { method: "POST", headers, body, redirect: "manual" });
      await response.arrayBuffer();
      return response.status;
    };
    expect(await post("application/json", "{}")).toBe(415);
    expect(await post("text/plain", "tekst=x")).toBe(415);
    expect(await post("application/x-www-form-urlencodedx", "tekst=x")).toBe(415);
    expect(await post("application/x-www-form-urlencoded, multipart/form-data", "tekst=x")).toBe(415);
    expect(await post("application/x-www-form-urlencoded", `tekst=${"a".repeat(300_000)}`)).toBe(413);
    expect(await post("multipart/form-data; boundary=x", "--x\r\nafgebroken")).toBeLessThan(500);
  });
});

/** Each text people write in a form, and how many characters it may have. */
const WRITTEN: readonly {
  form: string;
  /** A demo person, or the own team of what the address is an example of. */
  persoon: string;
  url: string;
  filled: Record<string, string>;
  max: Record<string, number>;
}[] = [
  {
    form: "a reactie",
    persoon: "bewoner",
    url: "/agendas/morgenstond/themas/morgensto-04",
    filled: { tekst: "Meer licht", naam: "Een buur" },
    max: { tekst: 2000, naam: 60 },
  },
  {
    form: "an afhandeling",
    persoon: "eigen team",
    url: "/reacties/:id",
    filled: { intent: "antwoord", soort: "overgenomen", toelichting: "Dat doen we." },
    max: { toelichting: 2000 },
  },
  {
    form: "an actie",
    persoon: "team-escamp",
    url: "/agendas/morgenstond/uitvoeringsplan?actie=nieuw",
    filled: {
      themaId: "morgensto-04",
      titel: "Lantaarns",
      doel: "Licht",
      jaarVan: "2027",
      jaarTot: "2027",
      trekker: "DSB",
      status: "gepland",
    },
    max: { titel: 150, doel: 600, trekker: 150, partners: 600, voortgang: 600, resultaat: 600 },
  },
  {
    form: "a besluit",
    persoon: "team-escamp",
    url: "/agendas/morgenstond?besluit=nieuw",
    filled: { intent: "besluit", orgaan: "het college", datum: "2020-01-01", looptijdVan: "2027", looptijdTot: "2030" },
    max: { orgaan: 200 },
  },
  {
    form: "an aanwijzing",
    persoon: "wethouder",
    url: "/aandachtsgebieden/kaapseplein",
    filled: { intent: "aanwijzen", vanaf: "2040-01-01", orgaan: "het college" },
    max: { orgaan: 200, plan: 200 },
  },
  {
    form: "the name of a moment",
    persoon: "team-escamp",
    url: "/agendas/moerwijk/bewerken/geschiedenis",
    filled: { naam: "Voor de bijeenkomst" },
    max: { naam: 100 },
  },
];

const texts = WRITTEN.flatMap(({ max, ...form }) =>
  Object.entries(max).map(([field, length]) => ({ ...form, field, length })),
);

test.each(texts)("$field of $form is refused above $length characters, kept, and linked to", async (text) => {
  const { field, length, filled } = text;
  const { url, stadsdeel } = text.url.includes(":") ? examples.find(text.url) : { url: text.url, stadsdeel: "" };
  const persoon = text.persoon === "eigen team" ? examples.gebruiker("eigen team", stadsdeel)?.id : text.persoon;
  const headers = { Cookie: await server.signIn(persoon ?? "") };
  const post = async (value: string) => {
    const body = new URLSearchParams({ sleutel: nanoid(), ...filled, [field]: value });
    const response = await fetch(server.url + url, { method: "POST", headers, body, redirect: "manual" });
    return { status: response.status, html: await response.text() };
  };
  const before = dumpDatabase(server.databasePath);
  const value = "a".repeat(length + 1);
  const { status, html } = await post(value);
  expect(status).toBe(400);
  expect(dumpDatabase(server.databasePath)).toEqual(before);
  expect(html).toMatch(/<title>\(1 invoerfout\)/);
  const [tag = ""] = new RegExp(`<(input|textarea)[^>]* name="${field}"[^>]*>[^<]*`).exec(html) ?? [];
  expect(tag).toContain(value);
  const [, id = ""] = / id="([^"]+)"/.exec(tag) ?? [];
  const [, summary = ""] = /role="alert"(.*?)<\/div>/s.exec(html) ?? [];
  expect(summary).toContain(`<a href="#${id}">`);

  // One character less is not what is wrong with it.
  const { html: accepted } = await post("a".repeat(length));
  expect(accepted).not.toContain(`<a href="#${id}">`);
});

test.each(["x/kaart?", "x#", "a b", "[", "iemand@x", "x:99999", "x:abc", "é"])(
  "the Host %j is none, and leads to no page",
  async (host) => {
    // Not by fetch, which fills in the Host itself.
    const request = get(`${server.url}/wijken`, { headers: { Host: host } });
    const [answer] = (await once(request, "response")) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(400);
  },
);
test.each([
  "GET http://kwaad.example/ HTTP/1.1",
  "GET //kwaad.example/ HTTP/1.1",
  "GET /\\kwaad.example/ HTTP/1.1",
  "OPTIONS * HTTP/1.1",
])("%s asks for no page of this site", async (line) => {
  const { port, host } = new URL(server.url);
  const socket = connect(Number(port), "localhost");
  socket.end(`${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  let answer = "";
  for await (const chunk of socket) answer += String(chunk);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
});

test("a form with parts signs in as any other, and a broken one is answered for what it is", async () => {
  const post = async (init: RequestInit) => {
    const response = await fetch(`${server.url}/inloggen/demo`, { method: "POST", redirect: "manual", ...init });
    await response.arrayBuffer();
    return response.status;
  };
  const form = new FormData();
  form.set("persoon", "bewoner");
  expect(await post({ body: form })).toBe(303);
  const type = "multipart/form-data; boundary=x";
  expect(await post({ headers: { "Content-Type": type }, body: "--x\r\nafgebroken" })).toBe(400);
});

test("a form with more fields than any of ours is refused, and keeps nobody waiting", async () => {
  const { url } = examples.find("/agendas/:agenda/themas/:thema");
  const headers = { Cookie: await server.signIn("bewoner") };
  const post = async (body: URLSearchParams) =>
    (await fetch(server.url + url, { method: "POST", headers, body, redirect: "manual" })).status;
  const several = [...Array(501).keys()].map((n) => [`veld${"abcdefghij"[n % 10]}`, "x"]);
  expect(await post(new URLSearchParams([...several, ["tekst", "Ja"]]))).toBe(400);
  const answer = post(MANY_FIELDS);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const began = performance.now();
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(await answer).toBe(400);
});

test("a connection that speaks no HTTP is closed, and nothing else", async () => {
  const { port } = new URL(server.url);
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), "localhost", () => socket.write(Buffer.from("dit is geen http\r\n\r\n")));
    socket
      .on("close", () => resolve())
      .on("error", reject)
      .resume();
  });
  expect((await fetch(server.url)).status).toBe(200);
});
