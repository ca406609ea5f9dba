import { once } from "node:events";
import { get as httpGet, type IncomingMessage } from "node:http";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { API_VERSION } from "../../app/api/api.server";
import { buildOpenApi } from "../../app/api/openapi";
import {
  aandachtsgebiedSchema,
  actieSchema,
  agendaSchema,
  problemSchema,
  reactieSchema,
  themaSchema,
  versieSchema,
  waarnemingSchema,
  wijkSchema,
} from "../../app/api/schemas";
import { readExamples } from "../support/route-examples";
import { startServer, type TestServer } from "../support/server";

const VERSION = /^\d+\.\d+\.\d+$/;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.kill("SIGTERM"));

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return await fetch(`${server.url}/api/v1${path}`, { headers });
}

async function getList<T extends z.ZodType>(path: string, schema: T) {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  const list = z.strictObject({ totaal: z.number(), pagina: z.number(), resultaten: z.array(schema) });
  return list.parse(await response.json());
}

/** A published agenda of the demonstration with reactions, acties and figures in it. */
async function findFilledThema() {
  const { resultaten: agendas } = await getList("/agendas?paginagrootte=200", agendaSchema);
  for (const { id } of agendas.flatMap((agenda) => agenda.themas)) {
    const thema = themaSchema.parse(await (await get(`/themas/${id}`)).json());
    if (thema.aantalReacties > 0 && thema.acties.length > 0 && thema.onderbouwing.length > 0) return thema;
  }
  throw new Error("The demonstration has no thema with reactions, acties and figures");
}

describe("every answer is what the OpenAPI document says", () => {
  test("44 wijken, each with an agenda", async () => {
    const { totaal, resultaten } = await getList("/wijken", wijkSchema);
    expect([totaal, resultaten.length]).toEqual([44, 44]);
    expect(resultaten.filter(({ agendas }) => agendas.length === 0)).toEqual([]);
    const moerwijk = resultaten.find(({ code }) => code === "WK051836");
    expect(moerwijk).toMatchObject({ slug: "moerwijk", stadsdeel: "Escamp", inwoners: 20755 });
    expect(moerwijk?.aandachtsgebieden.map(({ soort }) => soort).sort()).toEqual(["investering", "npzw"]);
    expect(wijkSchema.parse(await (await get("/wijken/WK051836")).json())).toEqual(moerwijk);
  });

  test("the figures of a wijk stand beside those of the gemeente", async () => {
    const { resultaten } = await getList("/wijken/WK051836/waarnemingen", waarnemingSchema);
    expect(resultaten.find(({ indicator }) => indicator === "pct_koop")).toMatchObject({
      waarde: 16,
      gemeentewaarde: 41,
      periode: "2022",
      eenheid: "%",
      soort: "registratie",
      representatief: true,
    });
  });

  test("a figure of people who chose to take part says that it is not representative", async () => {
    const { resultaten } = await getList("/wijken/WK051811/waarnemingen", waarnemingSchema);
    const zelfgekozen = resultaten.filter(({ n }) => n === 796);
    expect(zelfgekozen.length).toBeGreaterThan(0);
    expect(zelfgekozen.filter(({ representatief }) => representatief)).toEqual([]);
  });

  test("agendas, and those of one status", async () => {
    const { resultaten } = await getList("/agendas?paginagrootte=200", agendaSchema);
    const open = await getList("/agendas?status=open-voor-reactie", agendaSchema);
    expect(open.totaal).toBeGreaterThan(0);
    expect(open.resultaten).toEqual(resultaten.filter(({ status }) => status === "open-voor-reactie"));
    const [first] = open.resultaten;
    const { resultaten: wijken } = await getList("/wijken?paginagrootte=200", wijkSchema);
    const inWijk = wijken.flatMap((wijk) => wijk.agendas).find(({ id }) => id === first?.id);
    expect([first?.voorbeeld, inWijk?.voorbeeld]).toEqual([true, true]);
    expect(agendaSchema.parse(await (await get(`/agendas/${first?.id}`)).json())).toEqual(first);
    const versie = versieSchema.parse(await (await get(`/agendas/${first?.id}/versies/${first?.versie}`)).json());
    expect(versie.voorbeeld).toBe(true);
    expect(versie.themas.map(({ id, titel }) => ({ id, titel }))).toEqual(
      first?.themas.map(({ id, titel }) => ({ id, titel })),
    );
  });

  test("a known agenda names its themas and has no version", async () => {
    const { resultaten } = await getList("/agendas?paginagrootte=200", agendaSchema);
    const waldeck = resultaten.find(({ titel }) => titel.includes("Waldeck"));
    expect(waldeck).toMatchObject({ versie: null, themas: [], voorbeeld: false });
    expect(waldeck?.bekendeThemas).toHaveLength(3);
  });

  test("a thema with its evidence, its acties and its reactions", async () => {
    const thema = await findFilledThema();
    expect(thema.voorbeeld).toBe(true);
    const cijfers = thema.onderbouwing.filter(({ soort }) => soort === "waarneming");
    expect(cijfers.filter(({ representatief }) => representatief === undefined)).toEqual([]);
    const { totaal, resultaten } = await getList(`/themas/${thema.id}/reacties`, reactieSchema);
    expect(totaal).toBe(thema.aantalReacties);
    expect(resultaten).toHaveLength(totaal);
    const { resultaten: acties } = await getList(`/acties?agenda=${thema.agenda}`, actieSchema);
    for (const actie of thema.acties) expect(acties).toContainEqual(actie);
    const [actie] = thema.acties;
    const inYear = await getList(`/acties?jaar=${actie?.jaarVan}&status=${actie?.status}`, actieSchema);
    expect(inYear.resultaten).toContainEqual(actie);
  });

  test("the areas in force on a day", async () => {
    const today = await getList("/aandachtsgebieden?op=2026-03-01", aandachtsgebiedSchema);
    const seven = today.resultaten.filter(({ aanwijzingen }) =>
      aanwijzingen.some(
        ({ soort, vanaf, totEnMet }) => soort === "investering" && vanaf <= "2026-03-01" && totEnMet === null,
      ),
    );
    expect(seven).toHaveLength(7);
    const before = await getList("/aandachtsgebieden?op=2019-12-31", aandachtsgebiedSchema);
    expect(before.totaal).toBe(0);
  });
});

describe("GeoJSON", () => {
  const GEO = { Accept: "application/geo+json" };

  async function getFeatures<T extends z.ZodType>(path: string, schema: T) {
    const response = await get(path, GEO);
    expect(response.headers.get("Content-Type")).toBe("application/geo+json");
    const feature = z.strictObject({
      type: z.literal("Feature"),
      id: z.string(),
      properties: schema,
      geometry: z.strictObject({ type: z.enum(["Polygon", "MultiPolygon"]), coordinates: z.array(z.unknown()) }),
    });
    const collection = z.strictObject({
      type: z.literal("FeatureCollection"),
      isSchematisch: z.literal(true),
      features: z.array(feature),
    });
    return collection.parse(await response.json()).features;
  }

  /** Around the gemeente, in degrees. */
  function expectInDenHaag(coordinates: unknown[]): void {
    const numbers = coordinates.flat(4) as number[];
    expect(numbers.length).toBeGreaterThan(6);
    for (const [index, degree] of numbers.entries()) {
      const [low, high] = index % 2 === 0 ? [4.15, 4.45] : [52.0, 52.15];
      expect(degree).toBeGreaterThan(low ?? 0);
      expect(degree).toBeLessThan(high ?? 0);
    }
  }

  test("44 wijken without a geometry, as long as no borders are known", async () => {
    const bare = await startServer();
    const connection = new Sqlite(bare.databasePath);
    connection.exec("DELETE FROM grenzen");
    connection.close();
    const response = await fetch(`${bare.url}/api/v1/wijken`, { headers: GEO });
    const { features } = z
      .object({ features: z.array(z.object({ properties: wijkSchema, geometry: z.null() })) })
      .parse(await response.json());
    expect(features).toHaveLength(44);
    await bare.kill();
  });

  test("44 wijken, each with what the list says of it", async () => {
    const features = await getFeatures("/wijken", wijkSchema);
    const { resultaten } = await getList("/wijken?paginagrootte=200", wijkSchema);
    expect(features).toHaveLength(44);
    expect(new Map(features.map(({ id, properties }) => [id, properties]))).toEqual(
      new Map(resultaten.map((wijk) => [wijk.code, wijk])),
    );
    for (const { geometry } of features) expectInDenHaag(geometry.coordinates);
  });

  test("the aandachtsgebieden, and those in force on a day", async () => {
    for (const query of ["", "op=2026-03-01", "op=2019-12-31"]) {
      const features = await getFeatures(`/aandachtsgebieden?${query}`, aandachtsgebiedSchema);
      const { resultaten } = await getList(`/aandachtsgebieden?${query}`, aandachtsgebiedSchema);
      expect(features.map(({ properties }) => properties)).toEqual(resultaten);
      expect(features.map(({ id }) => id)).toEqual(resultaten.map(({ id }) => id));
      for (const { geometry } of features) expectInDenHaag(geometry.coordinates);
    }
  });

  test.each(["/wijken?pagina=1", "/wijken?paginagrootte=10", "/aandachtsgebieden?pagina=1&op=2026-03-01"])(
    "%s is refused: all of it is in one answer",
    async (path) => {
      const { invalidParams } = await expectProblem(await get(path, GEO), 400);
      expect(invalidParams).toHaveLength(1);
    },
  );
});

describe("what can be asked behind the address", () => {
  const { paths } = buildOpenApi("https://wijkagenda.example.nl/api/v1", API_VERSION);
  const operations = Object.entries(paths).map(
    ([
      path,
      {
        get: { parameters },
      },
    ]) => ({
      path,
      query: parameters.filter((parameter) => parameter.in === "query"),
    }),
  );
  const names = new Set(operations.flatMap(({ query }) => query.map(({ name }) => name)));

  /** Values that are to be taken and values that are to be refused, by what the document says. */
  function valuesOf(schema: Record<string, unknown>): { taken: unknown[]; refused: unknown[] } {
    const { enum: values, minimum, maximum, format } = schema;
    if (Array.isArray(values)) return { taken: values, refused: ["bestaat-niet", ""] };
    if (format === "date") return { taken: ["2026-02-28"], refused: ["2026-02-30", "vandaag", ""] };
    if (typeof minimum !== "number") return { taken: ["moerwijk"], refused: [] };
    const last = typeof maximum === "number" ? maximum : minimum + 1000;
    return { taken: [minimum, last], refused: [minimum - 1, ...(maximum === last ? [last + 1] : []), "een", "1.5"] };
  }

  test.each(operations)("$path takes what is described, and nothing else", async ({ path, query }) => {
    const url = readExamples(server.databasePath)
      .find(`/api/v1${path.replace(/\{(\w+)\}/g, ":$1")}`)
      .url.replace("/api/v1", "");
    const answer = async (name: string, value: unknown) => (await get(`${url}?${name}=${value}`)).status;
    for (const { name, schema } of query) {
      const { taken, refused } = valuesOf(schema);
      for (const value of taken) expect(await answer(name, value), `${name}=${value}`).toBe(200);
      for (const value of refused) expect(await answer(name, value), `${name}=${value}`).toBe(400);
    }
    for (const name of [...names, "bestaatNiet"].filter((other) => !query.some((known) => known.name === other))) {
      expect(await answer(name, 1), name).toBe(400);
    }
  });

  test.each(["moerwijk", "duindorp", "vogelwijk"])("?agenda=%s leaves nothing of another agenda", async (slug) => {
    const { resultaten: agendas } = await getList("/agendas?paginagrootte=200", agendaSchema);
    const id = agendas.find((agenda) => agenda.slug === slug)?.id ?? "";
    const { resultaten: all } = await getList("/acties?paginagrootte=200", actieSchema);
    const { resultaten } = await getList(`/acties?paginagrootte=200&agenda=${id}`, actieSchema);
    expect(resultaten).toEqual(all.filter(({ agenda }) => agenda === id));
  });

  test("?jaar= leaves the acties that run in that year", async () => {
    const { totaal, resultaten: all } = await getList("/acties?paginagrootte=200", actieSchema);
    expect(all).toHaveLength(totaal);
    const years = all.flatMap(({ jaarVan, jaarTot }) => [jaarVan - 1, jaarVan, jaarTot, jaarTot + 1]);
    for (const jaar of new Set(years)) {
      const { resultaten } = await getList(`/acties?paginagrootte=200&jaar=${jaar}`, actieSchema);
      expect(resultaten, `${jaar}`).toEqual(all.filter(({ jaarVan, jaarTot }) => jaarVan <= jaar && jaar <= jaarTot));
    }
  });

  test("?status= leaves the acties, and the agendas, that stand there", async () => {
    const { resultaten: acties } = await getList("/acties?paginagrootte=200", actieSchema);
    for (const status of actieSchema.shape.status.options) {
      const { resultaten } = await getList(`/acties?paginagrootte=200&status=${status}`, actieSchema);
      expect(resultaten, status).toEqual(acties.filter((actie) => actie.status === status));
    }
    const { resultaten: agendas } = await getList("/agendas?paginagrootte=200", agendaSchema);
    for (const status of agendaSchema.shape.status.options) {
      const { resultaten } = await getList(`/agendas?paginagrootte=200&status=${status}`, agendaSchema);
      expect(resultaten, status).toEqual(agendas.filter((agenda) => agenda.status === status));
    }
  });

  test("?op= leaves the areas with a designation in force on that day", async () => {
    const { resultaten: all } = await getList("/aandachtsgebieden?paginagrootte=200", aandachtsgebiedSchema);
    const days = all.flatMap(({ aanwijzingen }) =>
      aanwijzingen.flatMap(({ vanaf, totEnMet }) => [vanaf, totEnMet ?? vanaf]),
    );
    for (const op of new Set([...days, "2019-12-31", "2026-03-01"])) {
      const { resultaten } = await getList(`/aandachtsgebieden?paginagrootte=200&op=${op}`, aandachtsgebiedSchema);
      const inForce = all.filter(({ aanwijzingen }) =>
        aanwijzingen.some(({ vanaf, totEnMet }) => vanaf <= op && (totEnMet === null || op <= totEnMet)),
      );
      expect(resultaten, op).toEqual(inForce);
    }
  });
});

describe("paging", () => {
  test("leads from page to page and loses nothing", async () => {
    const seen: string[] = [];
    let path: string | undefined = "/wijken?paginagrootte=7";
    for (let pages = 0; path !== undefined && pages < 20; pages++) {
      const response = await get(path);
      const { resultaten } = (await response.json()) as { resultaten: { code: string }[] };
      seen.push(...resultaten.map(({ code }) => code));
      path = /<\/api\/v1([^>]+)>; rel="next"/.exec(response.headers.get("Link") ?? "")?.[1];
    }
    expect(new Set(seen).size).toBe(44);
    expect(seen).toHaveLength(44);
  });

  test("the links of a filtered list keep the filter", async () => {
    const { resultaten: acties } = await getList("/acties?paginagrootte=200", actieSchema);
    const agenda = acties[0]?.agenda ?? "";
    const filtered = `/acties?agenda=${agenda}&paginagrootte=1`;
    const { totaal } = await getList(filtered, actieSchema);
    expect(totaal).toBeGreaterThan(2);
    const linksOf = async (path: string) => {
      const links = (await get(path)).headers.get("Link") ?? "";
      return Object.fromEntries([...links.matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, href, rel]) => [rel, href]));
    };
    const at = (pagina: number) => `/api/v1${filtered}&pagina=${pagina}`;
    const middle = await linksOf(`${filtered}&pagina=2`);
    expect(middle).toEqual({ first: at(1), last: at(totaal), prev: at(1), next: at(3) });
    expect(await linksOf(filtered)).toEqual({ first: at(1), last: at(totaal), next: at(2) });
    expect(await linksOf(`${filtered}&pagina=${totaal}`)).toEqual({
      first: at(1),
      last: at(totaal),
      prev: at(totaal - 1),
    });
    for (const href of Object.values(middle)) expect((await fetch(server.url + href)).status).toBe(200);
  });

  test("a page past the end is empty and leads back", async () => {
    const response = await get("/wijken?pagina=99");
    expect(await response.json()).toMatchObject({ totaal: 44, pagina: 99, resultaten: [] });
    expect(response.headers.get("Link")).toContain('pagina=1>; rel="prev"');
  });
});

describe("problems", () => {
  test.each([
    ["/wijken/WK059999", 404],
    ["/wijken/WK059999/waarnemingen", 404],
    ["/agendas/bestaat-niet", 404],
    ["/agendas/moerwijk/versies/0", 404],
    ["/agendas/moerwijk/versies/999999999999", 404],
    ["/themas/bestaat-niet", 404],
    ["/themas/bestaat-niet/reacties", 404],
    ["/bestaat-niet", 404],
    ["", 404],
    ["/", 404],
    ["/wijken/", 404],
    ["/wijken/?pagina=1", 404],
    ["/wijken/WK051836/", 404],
    ["/agendas/moerwijk/", 404],
    ["/acties/", 404],
    ["/%ff", 400],
    ["/wijken/%ff", 400],
    ["/wijken?pagina=0", 400],
    ["/wijken?pagina=een", 400],
    ["/wijken?paginagrootte=201", 400],
    ["/wijken?paginagroote=10", 400],
    ["/agendas?status=weg", 400],
    ["/acties?jaar=1", 400],
    ["/aandachtsgebieden?op=2026-02-30", 400],
  ])("%s is a %i that says why", async (path, status) => {
    await expectProblem(await get(path), status);
  });

  test("a fault of ours says no more than that it is one", async () => {
    const broken = await startServer();
    const connection = new Sqlite(broken.databasePath);
    connection.exec("ALTER TABLE wijk RENAME TO zoek");
    connection.close();
    const response = await fetch(`${broken.url}/api/v1/wijken`);
    const { detail } = await expectProblem(response, 500);
    expect(detail).toMatch(/^Er ging iets mis bij ons/);
    expect((await fetch(`${broken.url}/api/v1/wijken`, { method: "HEAD" })).headers.get("API-Version")).not.toBeNull();
    await broken.kill();
    expect(broken.output()).toContain("no such table");
  });

  test("a Host that is more than a host", async () => {
    // Not by fetch, which sets the Host itself.
    const request = httpGet(`${server.url}/api/v1/wijken`, { headers: { Host: "kwaad.example/kaart?" } });
    const [{ statusCode, headers }] = (await once(request, "response")) as [IncomingMessage];
    request.destroy();
    expect(statusCode).toBe(400);
    expect(headers["content-type"]).toBe("application/problem+json");
    expect(headers["api-version"]).toMatch(VERSION);
  });

  test("a wrong parameter is named", async () => {
    const { invalidParams } = problemSchema.parse(await (await get("/wijken?paginagroote=10")).json());
    expect(invalidParams?.map(({ name }) => name)).toEqual(["paginagroote"]);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH"])("%s is refused: the API is read-only", async (method) => {
    const ways: Record<string, string>[] = [
      {},
      { Origin: "https://elders.example" },
      { "Sec-Fetch-Site": "cross-site" },
    ];
    for (const headers of ways) {
      const response = await fetch(`${server.url}/api/v1/wijken`, { method, headers });
      expect(response.headers.get("Allow")).toBe("GET, HEAD");
      await expectProblem(response, 405);
    }
  });
});

/** An error as every reader of the API meets it. */
async function expectProblem(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect(response.headers.get("API-Version")).toMatch(VERSION);
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(status);
  return problem;
}

test("every answer names the version and may be read by any site", async () => {
  for (const path of ["/wijken", "/wijken/WK051836", "/openapi.json", "/bestaat-niet", "/wijken?pagina=0"]) {
    const { headers } = await get(path, { Cookie: await server.signIn("team-escamp") });
    expect(headers.get("API-Version"), path).toMatch(VERSION);
    expect(headers.get("Access-Control-Allow-Origin"), path).toBe("*");
    expect(headers.get("Cross-Origin-Resource-Policy"), path).toBe("cross-origin");
    // Whoever asks gets the same.
    expect(headers.get("Cache-Control"), path).toBe("no-cache");
    expect(headers.get("Vary"), path).not.toContain("Cookie");
    expect(headers.get("Set-Cookie"), path).toBeNull();
  }
});

test("nothing personal leaves: no person's id, mail address or name of a colleague", async () => {
  const thema = await findFilledThema();
  const text = await (await get(`/themas/${thema.id}/reacties?paginagrootte=200`)).text();
  expect(text).not.toMatch(/gebruiker|e-?mail|@|Demo Gebiedsteam|Demo Collega|team-/i);
});
