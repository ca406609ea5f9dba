import { once } from "node:events";
import { get as httpGet, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHOICES } from "../../app/http/page-parameters";
import { readExamples } from "../support/route-examples";
import { listRoutes } from "../support/routes";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.kill("SIGTERM"));

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}${path}`, { headers });
  return { response, html: await response.text() };
}

/** A thema people can react to now, as its page's address. */
async function findOpenThema(): Promise<string> {
  const { resultaten } = (await (await fetch(`${server.url}/api/v1/agendas?status=open-voor-reactie`)).json()) as {
    resultaten: { slug: string; themas: { id: string }[] }[];
  };
  const [agenda] = resultaten;
  return `/agendas/${agenda?.slug}/themas/${agenda?.themas[0]?.id}`;
}

test("a second visitor gets the same page with the same protection", async () => {
  const first = await get("/agendas/morgenstond");
  const second = await get("/agendas/morgenstond");
  expect(second.html).toBe(first.html);
  for (const header of ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Content-Type"]) {
    expect(second.response.headers.get(header)?.toLowerCase(), header).toBe(
      first.response.headers.get(header)?.toLowerCase(),
    );
  }
});

test("a page that did not change is not sent again", async () => {
  await get("/wijken");
  const etag = (await get("/wijken")).response.headers.get("ETag") ?? "";
  // Not by fetch, which asks for a fresh answer whenever a page is named.
  const request = httpGet(`${server.url}/wijken`, { headers: { "If-None-Match": etag } });
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(304);
});

test("each language has its own page", async () => {
  const dutch = await get("/wijken/moerwijk");
  const chosen = await fetch(`${server.url}/wijken/moerwijk?taal=en`);
  const cookie = chosen.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  for (let visit = 0; visit < 2; visit++) {
    expect((await get("/wijken/moerwijk", { cookie })).html).toContain('<html lang="en">');
    expect((await get("/wijken/moerwijk")).html).toBe(dutch.html);
  }
});

test.each([
  ["a name with a space behind it", "taal =ImVuIg=="],
  ["a tab before the name", "a=b;\ttaal=ImVuIg=="],
  ["two of them", "taal=ImVuIg==; taal=Im5sIg=="],
  ["quotes", 'taal="ImVuIg=="'],
])("a strangely written language (%s) changes the page of nobody else", async (_what, cookie) => {
  const path = `/wijken?${new URLSearchParams({ stadsdeel: cookie })}`;
  await get(path, { cookie });
  expect((await get(path)).html).toContain('<html lang="nl">');
});

test.each([
  ["X-Forwarded-Host", "x/kaart?"],
  ["X-Forwarded-Host", "x/kaart#"],
  ["X-Forwarded-Proto", "http://x/kaart?"],
  ["X-Forwarded-Prefix", "/kaart"],
])("%s: %s does not put another page at an address", async (header, value) => {
  const path = `/wijken/duindorp?${new URLSearchParams({ op: header, toon: value })}`;
  expect((await get(path, { [header]: value })).html).toContain("<h1>Duindorp</h1>");
  expect((await get(path)).html).toContain("<h1>Duindorp</h1>");
});

/** What is different for everyone, or done once: words to search for, the page to come back to, another language. */
const PASSING = ["taal", "terug", "zoek"];

test("everything a page puts behind an address is known as a choice, or as something people type", async () => {
  const examples = readExamples(server.databasePath);
  const used = new Set<string>();
  for (const { path, hasPage } of listRoutes()) {
    if (!hasPage) continue;
    const { html } = await get(examples.find(path).url);
    for (const [, query = ""] of html.matchAll(/(?:href|action)="[^"?]*\?([^"#]*)[^"]*"/g)) {
      for (const name of new URLSearchParams(query.replaceAll("&amp;", "&")).keys()) used.add(name);
    }
    for (const [form] of html.matchAll(/<form(?![^>]*method="post").*?<\/form>/gs)) {
      for (const [, name = ""] of form.matchAll(/\sname="([^"]+)"/g)) used.add(name);
    }
  }
  expect([...used].filter((name) => ![...CHOICES, ...PASSING].includes(name))).toEqual([]);
  expect(used).toContain("sorteer");
  expect(used).toContain("zoek");
});

test("many who ask for a page at once get the same one, also when it is another by then", async () => {
  const path = "/wijken?richting=aflopend&sorteer=naam&stadsdeel=escamp";
  const answers = await Promise.all([...Array(40).keys()].map(() => get(path)));
  expect(new Set(answers.map(({ response }) => response.status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
});

test("one who leaves before the page is there keeps nobody waiting", async () => {
  const path = "/wijken?richting=oplopend&sorteer=naam&stadsdeel=laak";
  const gone = new AbortController();
  const left = fetch(server.url + path, { signal: gone.signal }).catch(() => undefined);
  const stays = get(path);
  gone.abort();
  await left;
  expect((await stays).response.status).toBe(200);
});

test("who is signed in never gets the page of who is not, nor the other way round", async () => {
  const cookie = await server.signIn("bewoner");
  const path = await findOpenThema();
  await get(path);
  expect((await get(path, { cookie })).html).toContain("Demo Bewoner");
  expect((await get(path)).html).not.toContain("Uitloggen");
});

test("a new reactie is on the page of the next visitor", async () => {
  const path = await findOpenThema();
  const tekst = "Deze zin stond er net nog niet.";
  const before = await get(path);
  expect(before.html).not.toContain(tekst);

  const cookie = await server.signIn("bewoner");
  const form = (await get(path, { cookie })).html;
  const body = new URLSearchParams({ tekst });
  for (const [, name, value] of form.matchAll(/<input type="hidden" name="([^"]+)"[^>]* value="([^"]*)"/g)) {
    body.set(name ?? "", value ?? "");
  }
  body.set("intent", "reageer");
  await fetch(`${server.url}${path}`, { method: "POST", body, headers: { cookie }, redirect: "manual" });

  expect((await get(path)).html).toContain(tekst);
});
