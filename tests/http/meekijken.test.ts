/** What a draft that is open to everyone looks like on the wire. */
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;
let cookie: string;

beforeAll(async () => {
  server = await startServer();
  cookie = await server.signIn("team-escamp");
});
afterAll(() => server.kill("SIGTERM"));

const DRAFT = "/agendas/moerwijk/bewerken";

async function send(fields: Record<string, string>, agenda = "moerwijk", as = cookie): Promise<Response> {
  return await fetch(`${server.url}/agendas/${agenda}/bewerken/meekijken`, {
    method: "POST",
    headers: { Cookie: as },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
}

/** The invitation of an address, as the team sees it; undefined when there is none. */
async function deelnemerOf(email: string): Promise<string | undefined> {
  const html = await (await fetch(`${server.url}${DRAFT}/meekijken`, { headers: { Cookie: cookie } })).text();
  const item = html.split("<li").find((part) => part.includes(email));
  return /name="deelnemer" value="([^"]+)"/.exec(item ?? "")?.[1];
}

const read = async (headers: Record<string, string> = {}) =>
  await fetch(server.url + DRAFT, { headers, redirect: "manual" });

test("a draft is closed until its own team opens it, and after it closes it", async () => {
  expect((await read()).headers.get("Location")).toContain("/inloggen");
  const others = [await server.signIn("team-laak"), await server.signIn("wethouder"), await server.signIn("bewoner")];
  for (const other of others) expect((await send({ intent: "openen" }, "moerwijk", other)).status).toBe(403);
  expect((await read()).status).toBe(302);

  expect((await send({ intent: "openen" })).status).toBe(303);
  expect((await send({ intent: "openen" })).status).toBe(303);
  const response = await read();
  expect(response.status).toBe(200);
  expect(response.headers.get("X-Robots-Tag")).toBe("noindex");
  expect(response.headers.get("Cache-Control")).toContain("no-store");
  const html = await response.text();
  expect(html).toContain("Concept: dit kan nog veranderen");
  expect(html).not.toMatch(/Demo (Gebiedsteam|Collega)/);

  expect((await send({ intent: "sluiten" })).status).toBe(303);
  expect((await read()).status).toBe(302);
  expect((await read({ Cookie: await server.signIn("bewoner") })).status).toBe(403);
});

test("who reads along is sent every figure, and of the reactions those that the draft cites", async () => {
  const connection = new Sqlite(server.databasePath);
  connection.exec("UPDATE reactie SET agenda_id = 'moerwijk' WHERE id = (SELECT min(id) FROM reactie)");
  const inhoud = connection.prepare("SELECT inhoud FROM concept WHERE agenda_id = 'moerwijk'").pluck().get() as string;
  connection.close();
  await send({ intent: "openen" });
  const live = async (headers: Record<string, string>) => {
    const [, json = ""] = /data-bewerken="([^"]*)"/.exec(await (await read(headers)).text()) ?? [];
    return JSON.parse(json.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&")) as {
      reacties: { id: string }[];
      cijfers: { bewijs: { soort: string } }[];
    };
  };
  const team = await live({ Cookie: cookie });
  const visitor = await live({});
  await send({ intent: "sluiten" });
  // What the team cites while someone reads along is shown to them too.
  expect(visitor.cijfers.length).toBeGreaterThan(0);
  expect(visitor.cijfers).toEqual(team.cijfers);
  expect(visitor.reacties.length).toBeLessThan(team.reacties.length);
  for (const { id } of visitor.reacties) expect(inhoud).toContain(id);
  for (const { id } of team.reacties.filter((reactie) => inhoud.includes(reactie.id))) {
    expect(visitor.reacties.map((reactie) => reactie.id)).toContain(id);
  }
});

test("the page of the wijk leads everyone to a draft while it is open, in both languages", async () => {
  const wijk = async (taal: string) => await (await fetch(`${server.url}/wijken/moerwijk?taal=${taal}`)).text();
  expect(await wijk("nl")).not.toContain(`href="${DRAFT}"`);
  await send({ intent: "openen" });
  expect(await wijk("nl")).toContain(`<a href="${DRAFT}">Kijk mee terwijl het gebiedsteam schrijft</a>`);
  expect(await wijk("en")).toContain(`<a href="${DRAFT}">Read along while the area team writes</a>`);
  await send({ intent: "sluiten" });
  expect(await wijk("nl")).not.toContain(`href="${DRAFT}"`);
});

test("a draft that nobody began cannot be opened", async () => {
  const response = await fetch(`${server.url}/agendas/zuiderpark/bewerken/meekijken`, {
    headers: { Cookie: cookie },
  });
  expect(response.status).toBe(404);
  expect((await send({ intent: "openen" }, "zuiderpark")).status).toBe(409);
});

test("nobody but the team that invited sees an address, and withdrawing forgets it", async () => {
  await send({ intent: "uitnodigen", sleutel: "abcdefghijklmnopqrstu", email: "Stil@Voorbeeld.nl" });
  const page = `${server.url}${DRAFT}/meekijken`;
  expect(await (await fetch(page, { headers: { Cookie: cookie } })).text()).toContain("stil@voorbeeld.nl");
  for (const persoon of ["team-laak", "wethouder", "beheerder", "bewoner2"]) {
    const headers = { Cookie: await server.signIn(persoon) };
    expect((await fetch(page, { headers })).status, persoon).toBe(403);
    expect(await (await read(headers)).text(), persoon).not.toContain("stil@voorbeeld.nl");
  }
  await send({ intent: "intrekken", deelnemer: (await deelnemerOf("stil@voorbeeld.nl")) ?? "" });
  expect(await (await fetch(page, { headers: { Cookie: cookie } })).text()).not.toContain("stil@voorbeeld.nl");
});

test("the form of an invitation can be gone back to: for another address, and again after withdrawing", async () => {
  const form = { intent: "uitnodigen", sleutel: "cbcdefghijklmnopqrstu" };
  for (const email of ["een@voorbeeld.nl", "een@voorbeeld.nl", "twee@voorbeeld.nl"]) {
    expect((await send({ ...form, email })).status, email).toBe(303);
  }
  const [one, other] = [await deelnemerOf("een@voorbeeld.nl"), await deelnemerOf("twee@voorbeeld.nl")];
  expect(one).toBeDefined();
  expect(other).toBeDefined();
  await send({ intent: "intrekken", deelnemer: one ?? "" });
  expect(await deelnemerOf("een@voorbeeld.nl")).toBeUndefined();
  expect((await send({ ...form, email: "een@voorbeeld.nl" })).status).toBe(303);
  expect(await deelnemerOf("een@voorbeeld.nl")).toBeDefined();
});

test("an invitation of another agenda cannot be withdrawn", async () => {
  await send({ intent: "uitnodigen", sleutel: "bbcdefghijklmnopqrstu", email: "blijft@voorbeeld.nl" });
  const deelnemer = (await deelnemerOf("blijft@voorbeeld.nl")) ?? "";
  expect((await send({ intent: "intrekken", deelnemer }, "morgenstond")).status).toBe(303);
  const html = await (await fetch(`${server.url}${DRAFT}/meekijken`, { headers: { Cookie: cookie } })).text();
  expect(html).toContain("blijft@voorbeeld.nl");
});

test("the draft as plain HTML shows the figures and reacties its themas rest on", async () => {
  const html = await (await read({ Cookie: await server.signIn("wethouder") })).text();
  const [, plain = ""] =
    /<div data-leesversie[^>]*>(.*?)<\/main>/s.exec(html.replaceAll(/ data-bewerken="[^"]*"/g, "")) ?? [];
  expect(plain).toContain("Meer ontmoeten in de wijk");
  expect(plain).toContain("CBS");
});

test("the page to sign in tells nobody an e-mail address", async () => {
  const page = await (await fetch(`${server.url}/inloggen`)).text();
  expect(page).toContain("Demo Bewoner");
  expect(page).not.toContain("@");
});

test("who writes the draft finds its words as plain HTML too, for a browser without JavaScript only", async () => {
  const html = await (await fetch(`${server.url}${DRAFT}`, { headers: { Cookie: cookie } })).text();
  const plain = [...html.matchAll(/<noscript>(.*?)<\/noscript>/gs)].map(([, inside]) => inside).join("");
  const other = await server.signIn("team-laak");
  const shown = await (await fetch(`${server.url}${DRAFT}`, { headers: { Cookie: other } })).text();
  const draftOf = (page: string) => /<div data-leesversie.*?<\/section><\/div>/s.exec(page)?.[0];
  expect(draftOf(shown)).toContain('id="inleiding"');
  expect(draftOf(plain)).toBe(draftOf(shown));
  expect(html.replaceAll(/<noscript>.*?<\/noscript>/gs, "")).not.toContain("data-leesversie");
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
});
