import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "../../db/client";
import { COMPLETE, GROEN, insertProefwijk, insertTestCijfer, PROEFWIJK, publishInhoud } from "../support/proefwijk";
import { startFilledServer, type TestServer } from "../support/server";

const NOW = new Date("2026-03-10T09:00:00Z");

let production: TestServer;

beforeAll(async () => {
  const fill = async (tx: Tx) => {
    await insertTestCijfer(tx);
    await insertProefwijk(tx, COMPLETE, NOW);
    await publishInhoud(tx, COMPLETE, NOW, { van: "2026-03-10", totEnMet: "9999-12-14" });
  };
  production = await startFilledServer(fill, {
    args: [],
    env: {
      BASE_URL: "https://wijkagenda.example.nl",
      SESSION_SECRET: "een-geheim-voor-deze-test-van-40-tekens",
    },
  });
});
afterAll(() => production.kill());

async function read(path: string): Promise<string> {
  const response = await fetch(production.url + path);
  expect(response.status, path).toBe(200);
  return (await response.text()).replaceAll("<!-- -->", "");
}

test.each(["/", "/wijken/morgenstond", `/agendas/${PROEFWIJK}`, `/agendas/${PROEFWIJK}/themas/${GROEN}`])(
  "while nobody can sign in, %s says so and offers nothing that needs it",
  async (path) => {
    const nl = await read(path);
    expect(nl).toContain("De reactieronde loopt tot en met 14 december 9999");
    expect(nl).toContain("Reageren op deze site kan nog niet");
    expect(nl).toContain("Inloggen kan nog niet");
    expect(nl).not.toContain('href="/inloggen');
    expect(nl).not.toMatch(/kunt u? ?(nu )?reageren|en reageer|kan de eerste zijn/);
    const en = await read(`${path}?taal=en`);
    expect(en).toContain("You cannot react on this site yet");
    expect(en).toContain("Signing in is not possible yet");
    expect(en).not.toContain("Sign in");
    expect(en).not.toMatch(/You can react|and react\b|can be the first/);
  },
);

test("the page to sign in says that it is not possible yet, without a form", async () => {
  const html = await read("/inloggen");
  expect(html).toContain("Lezen kan wel, zonder in te loggen.");
  expect(html).not.toContain("<form");
});
