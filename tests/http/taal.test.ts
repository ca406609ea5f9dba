/** A language is chosen in the address of any page, and stays chosen. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.kill("SIGTERM"));

async function get(path: string, headers: Record<string, string> = {}) {
  return await fetch(`${server.url}${path}`, { headers, redirect: "manual" });
}

function taalCookies(response: Response): string[] {
  return response.headers.getSetCookie().filter((cookie) => cookie.startsWith("taal="));
}

test.each([
  ["/wijken?taal=en", 200],
  ["/er-is-hier-niets?taal=en", 404],
  // Each leads to another page.
  ["/wijken/WK051836?taal=en", 301],
  ["/wijken/WK051836/profiel?taal=en", 301],
  ["/?zoek=Transvaal&taal=en", 302],
  ["/mijn?taal=en", 302],
])("%s is remembered on the page that comes next", async (path, status) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  const cookies = taalCookies(response);
  expect(cookies).toHaveLength(1);
  const cookie = cookies[0]?.split(";")[0] ?? "";
  const next = await get(response.headers.get("Location")?.replace(server.url, "") ?? "/", { cookie });
  expect(next.status).toBe(200);
  expect(await next.text()).toContain('<html lang="en">');
});

test("Dutch can be chosen again", async () => {
  const cookieOf = async (path: string) => taalCookies(await get(path))[0]?.split(";")[0] ?? "";
  const english = { cookie: await cookieOf("/wijken?taal=en") };
  expect(await (await get("/wijken", english)).text()).toContain('<html lang="en">');
  expect(await (await get("/wijken?taal=nl", english)).text()).toContain('<html lang="nl">');
  expect(await (await get("/wijken", { cookie: await cookieOf("/wijken?taal=nl") })).text()).toContain('lang="nl"');
});

test.each(["/wijken", "/wijken?taal=fr", "/wijken?taal=", "/api/v1/wijken?taal=en", "/favicon.svg?taal=en"])(
  "%s chooses nothing",
  async (path) => {
    expect(taalCookies(await get(path))).toEqual([]);
  },
);
