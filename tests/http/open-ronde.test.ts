/** An agenda that was adopted can be open for reaction too: its next version came out with a round. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { isoDate } from "../../app/format/format";
import { COMPLETE, insertTestCijfer, publishInhoud } from "../support/proefwijk";
import { startFilledServer, type TestServer } from "../support/server";

const NOW = new Date();
const DAY_MS = 24 * 60 * 60 * 1000;
const RONDE = { van: isoDate(NOW), totEnMet: isoDate(new Date(NOW.getTime() + 42 * DAY_MS)) };

let server: TestServer;
beforeAll(async () => {
  // The rounds of the demo content are of another year, so this is the only one that is open.
  server = await startFilledServer(async (tx) => {
    await insertTestCijfer(tx);
    await publishInhoud(tx, COMPLETE, NOW, RONDE, "duindorp");
  });
});
afterAll(() => server.kill());

async function read(path: string): Promise<string> {
  return (await (await fetch(`${server.url}${path}`)).text()).replaceAll("<!-- -->", "");
}

test("the first page lists it, counts it and colours its wijk", async () => {
  const html = await read("/");
  expect(html).toMatch(/<li class="card"><h3><a href="\/agendas\/duindorp"/);
  expect(html).toContain("Open voor reactie: 1.");
  expect(html).toMatch(
    /<a href="\/wijken\/duindorp" aria-label="Duindorp: In uitvoering, voorbeeld; Open voor reactie/,
  );
  expect([...html.matchAll(/class="wijk f4"/g)]).toHaveLength(1);
});

test("the large map colours and counts its wijk as open, and still counts it as one in uitvoering", async () => {
  const html = await read("/kaart");
  expect(html).toMatch(/Open voor reactie <span class="hint">1 wijk</);
  expect(html).toMatch(/data-kop="Agenda">In uitvoering <span class="voorbeeld">Voorbeeld<\/span>, Open voor reactie/);
});

test("the table of wijken and the page of the wijk say both", async () => {
  const both = /In uitvoering<\/[a-z]+> <span class="voorbeeld">Voorbeeld<\/span>.{0,60}Open voor reactie</;
  expect(await read("/wijken/duindorp")).toMatch(both);
  expect(await read("/wijken")).toMatch(/In uitvoering<\/[a-z]+> <[a-z]+ class="[^"]+">Open voor reactie</);
});

test("the API keeps its status and tells its round", async () => {
  const { resultaten } = (await (await fetch(`${server.url}/api/v1/agendas?paginagrootte=200`)).json()) as {
    resultaten: { id: string; status: string; reactieronde: unknown }[];
  };
  const open = resultaten.filter(({ reactieronde }) => reactieronde !== null);
  expect(open.map(({ id, status, reactieronde }) => ({ id, status, reactieronde }))).toEqual([
    { id: "duindorp", status: "in-uitvoering", reactieronde: RONDE },
  ]);
});
