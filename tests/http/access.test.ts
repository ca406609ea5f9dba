/**
 * Who may what, over the wire: for every route, every method and every kind of visitor the answer follows the policy.
 * What each route asks is written out here, and what each permission gives in tests/app/access/policy.test.ts.
 */
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { can, type Gebruiker, type Permission, roomAccess } from "../../app/access/policy";
import { dumpDatabase } from "../support/dump";
import { ANSWERS, type Examples, PERSONAS, type Persona, readExamples } from "../support/route-examples";
import { listRoutes, type Route } from "../support/routes";
import { startServer, type TestServer } from "../support/server";
import { movedUrls } from "../support/urls";

/** Who may read: every route that is not open to everyone. */
const READING: Readonly<Record<Route["path"], Permission>> = {
  "/agendas/:agenda/bewerken": "concept:read",
  "/agendas/:agenda/bewerken/geschiedenis": "geschiedenis:read",
  "/agendas/:agenda/bewerken/geschiedenis/:moment": "geschiedenis:read",
  "/agendas/:agenda/bewerken/meekijken": "meekijken:open",
  "/agendas/:agenda/bewerken/notities": "notitie:read",
  "/agendas/:agenda/bewerken/voorstellen": "tekstvoorstel:read",
  "/agendas/:agenda/bewerken/voorstellen/nieuw": "tekstvoorstel:post",
  "/agendas/:agenda/bewerken/voorstellen/:id": "tekstvoorstel:answer",
  "/agendas/:agenda/opvolger": "agenda:succeed",
  "/taken": "taken:read",
  "/mijn": "mijn:read",
};

/** Who may send a form: every route that takes one, and of those with several each `intent`. */
const WRITING: Readonly<Record<Route["path"], Permission | "openbaar" | Readonly<Record<string, Permission>>>> = {
  "/agendas/:agenda": { start: "agenda:start", besluit: "besluit:record" },
  "/agendas/:agenda/bewerken": { publiceren: "agenda:publish" },
  "/agendas/:agenda/bewerken/geschiedenis": "concept:edit",
  "/agendas/:agenda/bewerken/geschiedenis/:moment": "concept:edit",
  "/agendas/:agenda/bewerken/meekijken": {
    openen: "meekijken:open",
    sluiten: "meekijken:open",
    uitnodigen: "deelnemer:invite",
    intrekken: "deelnemer:invite",
  },
  "/agendas/:agenda/bewerken/notities": "notitie:post",
  "/agendas/:agenda/bewerken/voorstellen/nieuw": "tekstvoorstel:post",
  "/agendas/:agenda/bewerken/voorstellen/:id": "tekstvoorstel:answer",
  "/agendas/:agenda/opvolger": "agenda:succeed",
  "/agendas/:agenda/uitvoeringsplan": "actie:edit",
  "/agendas/:agenda/themas/:thema": "reactie:post",
  "/reacties/:id": { steun: "reactie:support", "steun-intrekken": "reactie:support", antwoord: "reactie:answer" },
  "/aandachtsgebieden/:gebied": "aandachtsgebied:designate",
  "/inloggen/demo": "openbaar",
  "/uitloggen": "openbaar",
};

let server: TestServer;
let examples: Examples;
const cookies = new Map<string, string>();

beforeAll(async () => {
  server = await startServer();
  examples = readExamples(server.databasePath);
});
afterAll(() => server.kill());

test("what every route asks is written out here", () => {
  const routes = listRoutes();
  const paths = (isGuarded: (route: Route) => boolean) => new Set(routes.filter(isGuarded).map(({ path }) => path));
  expect(new Set(Object.keys(READING))).toEqual(paths(({ access }) => access !== "openbaar"));
  expect(new Set(Object.keys(WRITING))).toEqual(paths(({ action }) => action !== undefined));
  const intents = Object.entries(WRITING).map(([path, asked]) => [
    path,
    typeof asked === "string" ? [] : Object.keys(asked),
  ]);
  expect(Object.fromEntries(intents)).toEqual(
    Object.fromEntries(routes.filter(({ action }) => action).map((route) => [route.path, [...route.intents.keys()]])),
  );
});

describe.each(listRoutes())("$path", (route) => {
  test("reading follows the policy", async () => {
    const { url, stadsdeel } = examples.find(route.path);
    const expected = perPersona((persona) => expectedRead(route, examples.gebruiker(persona, stadsdeel), stadsdeel));
    expect(await answers(stadsdeel, (headers) => ask(url, { headers }))).toEqual(expected);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])(
    "%s follows the policy; who is refused changes nothing",
    async (method) => {
      const { url, stadsdeel } = examples.find(route.path);
      for (const [persona, intent] of PERSONAS.flatMap((persona) =>
        intentsOf(route, method).map((i) => [persona, i] as const),
      )) {
        const gebruiker = examples.gebruiker(persona, stadsdeel);
        const expected = expectedWrite(route, intent, gebruiker, stadsdeel);
        const headers = { ...(await headersOf(gebruiker)), "Content-Type": "application/x-www-form-urlencoded" };
        const before = dumpDatabase(server.databasePath);
        const answer = await ask(url, { method, headers, body: intent === null ? "" : `intent=${intent}` });
        const who = `${persona} ${intent ?? ""}`;
        if (expected === "not refused") {
          expect([403, 405, "log in"], `${who}: ${answer}`).not.toContain(answer);
          expect(Number(answer), `${who}: ${answer}`).toBeLessThan(500);
          if (route.path === "/uitloggen") cookies.clear();
        } else {
          expect(answer, who).toBe(expected);
          expect(dumpDatabase(server.databasePath), who).toEqual(before);
        }
      }
    },
  );
});

describe.each(listRoutes().filter(({ hasPage }) => hasPage))("the data of $path", (route) => {
  test("cannot be read alone by anyone: the page is the only way to it", async () => {
    const { url, stadsdeel } = examples.find(route.path);
    const id = route.file.replace(/^app\/|\.tsx?$/g, "");
    const address = `${url === "/" ? "/_root" : url}.data?_routes=${encodeURIComponent(id)}`;
    for (const way of [address, `${url}?_data=${encodeURIComponent(id)}`]) {
      const nobody = perPersona(() => 404);
      expect(await answers(stadsdeel, (headers) => ask(way, { headers })), way).toEqual(nobody);
    }
  });
});

describe("the live draft of an agenda", () => {
  test("opens its socket for who may read it, and closes it with the reason for who may not", async () => {
    const { stadsdeel } = examples.find("/agendas/:agenda/bewerken");
    const expected = perPersona((persona) => {
      const gebruiker = examples.gebruiker(persona, stadsdeel);
      if (gebruiker === null) return 4401;
      return roomAccess(gebruiker, stadsdeel) === "refuse" ? 4403 : "open";
    });
    const actual: Partial<Record<Persona, number | "open">> = {};
    for (const persona of PERSONAS) {
      actual[persona] = await openSocket("moerwijk", await headersOf(examples.gebruiker(persona, stadsdeel)));
    }
    expect(actual).toEqual(expected);
  });

  test("that does not exist is said to be so, to who may know", async () => {
    const { stadsdeel } = examples.find("/agendas/:agenda/bewerken");
    expect(await openSocket("bestaat-niet", await headersOf(examples.gebruiker("eigen team", stadsdeel)))).toBe(4404);
  });

  test("refuses a socket of another site before it is one", async () => {
    const { stadsdeel } = examples.find("/agendas/:agenda/bewerken");
    const headers = await headersOf(examples.gebruiker("eigen team", stadsdeel));
    for (const origin of ["https://kwaad.example", "null"]) {
      const socket = new WebSocket(`${server.wsUrl}/moerwijk?schema=1`, { headers: { ...headers, origin } });
      const [, response] = (await once(socket, "unexpected-response")) as [unknown, { statusCode: number }];
      expect(response.statusCode, origin).toBe(403);
    }
  });
});

test.each([...movedUrls, { from: "/wijken/WK051836", to: "/wijken/moerwijk" }])(
  "$from leads to $to",
  async ({ from, to }) => {
    const response = await fetch(server.url + from, { redirect: "manual" });
    expect([response.status, response.headers.get("Location")]).toEqual([301, to]);
  },
);

type Answer = number | "log in";

function expectedRead(route: Route, gebruiker: Gebruiker | null, stadsdeel: string): Answer {
  const answer = ANSWERS[route.path] ?? 200;
  const permission = READING[route.path];
  if (permission === undefined) return answer;
  if (gebruiker === null) return "log in";
  return can(gebruiker, permission, stadsdeel) ? answer : 403;
}

/** What the form of a route can ask; null: nothing. A form is posted. */
function intentsOf({ path }: Route, method: string): (string | null)[] {
  const asked = WRITING[path];
  return [null, ...(method === "POST" && typeof asked === "object" ? Object.keys(asked) : [])];
}

function expectedWrite(
  { path }: Route,
  intent: string | null,
  gebruiker: Gebruiker | null,
  stadsdeel: string,
): Answer | "not refused" {
  const asked = WRITING[path];
  if (asked === undefined) return 405;
  if (intent === null && typeof asked === "object") return gebruiker === null ? "log in" : 400;
  const permission = typeof asked === "string" ? asked : asked[intent ?? ""];
  if (permission === undefined) return 400;
  if (permission === "openbaar") return "not refused";
  if (gebruiker === null) return "log in";
  return can(gebruiker, permission, stadsdeel) ? "not refused" : 403;
}

function perPersona<T>(make: (persona: Persona) => T): Record<Persona, T> {
  return Object.fromEntries(PERSONAS.map((persona) => [persona, make(persona)])) as Record<Persona, T>;
}

async function answers(
  stadsdeel: string,
  request: (headers: Record<string, string>) => Promise<Answer>,
): Promise<Record<string, Answer>> {
  const found: Record<string, Answer> = {};
  for (const persona of PERSONAS) {
    found[persona] = await request(await headersOf(examples.gebruiker(persona, stadsdeel)));
  }
  return found;
}

async function ask(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(server.url + path, { redirect: "manual", ...init });
  await response.arrayBuffer();
  const location = response.headers.get("Location") ?? "";
  return location.startsWith("/inloggen?terug=") ? "log in" : response.status;
}

async function headersOf(gebruiker: Gebruiker | null): Promise<Record<string, string>> {
  if (gebruiker === null) return {};
  const cookie = cookies.get(gebruiker.id) ?? (await server.signIn(gebruiker.id));
  cookies.set(gebruiker.id, cookie);
  return { Cookie: cookie };
}

/** "open" once the server sends its first message; else the code it closed with. */
async function openSocket(agendaId: string, headers: Record<string, string>): Promise<number | "open"> {
  const socket = new WebSocket(`${server.wsUrl}/${agendaId}?schema=1`, { headers });
  const outcome = await Promise.race([
    once(socket, "message").then(() => "open" as const),
    once(socket, "close").then(([code]) => code as number),
  ]);
  socket.terminate();
  return outcome;
}
