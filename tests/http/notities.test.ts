/** Notes between colleagues, over the wire, on the demo: who reads and writes them, and what is refused. */
import { readFileSync } from "node:fs";
import { nanoid } from "nanoid";
import { describe, expect, test } from "vitest";
import { createSessions } from "../../app/access/session.server";
import { BERICHT_MAX_LENGTH, type Notitie } from "../../app/agenda/notitie/notitie";
import { findDemoGebruiker } from "../../db/queries/gebruiker";
import { openMeekijken } from "../../db/queries/meekijken";
import { notitie, notitieBericht } from "../../db/schema/notitie";
import { setUpDemo } from "../support/demo";
import { dumpDatabase } from "../support/dump";

const PATH = "/agendas/moerwijk/bewerken/notities";
const ELDERS = "/agendas/duindorp/bewerken/notities";
const GEHEIM = "Alleen voor het team: klopt dit wel?";
const NIET_VOOR = ["bewoner", "team-laak", "wethouder", "beheerder"];

const demo = setUpDemo();

/** A form as the page sends it. */
function form(fields: Record<string, string> = {}): Record<string, string> {
  return {
    intent: "plaatsen",
    sleutel: nanoid(),
    themaId: "moerwijk--02",
    tekst: "doel",
    anker: "123.4.6",
    citaat: "straat",
    tekstVoor: "elke ",
    tekstNa: " schoon",
    bericht: GEHEIM,
    ...fields,
  };
}

test("what a page asks by itself does not keep a session from ending, what someone does with it does", async () => {
  const gebruiker = await findDemoGebruiker(demo.database.db, "team-escamp");
  if (gebruiker === undefined) throw new Error("No team");
  const anHourAgo = createSessions({
    secret: readFileSync(`${demo.server.databasePath}.geheim`, "utf8"),
    isSecure: false,
    db: demo.database.db,
    inTransaction: demo.database.inTransaction,
    clock: () => new Date(Date.now() - 60 * 60 * 1000),
  });
  const [Cookie = ""] = (await anHourAgo.start(gebruiker, null)).split(";");
  const asked = await fetch(`${demo.server.url}${PATH}`, { headers: { Cookie, "X-Background": "1" } });
  expect(asked.status).toBe(200);
  expect(asked.headers.getSetCookie()).toEqual([]);
  const done = await fetch(`${demo.server.url}${PATH}`, { headers: { Cookie } });
  expect(done.headers.getSetCookie()).toEqual([expect.stringMatching(/^sessie=/)]);
});

describe("a note", () => {
  test("is read by the team of the stadsdeel, with who wrote it, and by nobody else, also while all may read along", async () => {
    const sent = form();
    const id = await place(sent);
    const [made] = (await list("team-escamp-2")).filter((notitie) => notitie.id === id);
    expect(made).toMatchObject({
      plek: { themaId: "moerwijk--02", tekst: "doel" },
      passage: { anker: "123.4.6", citaat: "straat", tekstVoor: "elke ", tekstNa: " schoon" },
      berichten: [{ soort: "bericht", tekst: GEHEIM, door: "Demo Gebiedsteam Escamp" }],
    });

    await demo.database.inTransaction((tx) => openMeekijken(tx, "moerwijk", "team-escamp", new Date()));
    for (const persoon of NIET_VOOR) {
      expect([persoon, (await read(persoon, PATH)).status]).toEqual([persoon, 403]);
      expect([persoon, (await post(persoon, form())).status]).toEqual([persoon, 403]);
    }
    for (const response of [await read(null, PATH), await post(null, form())]) {
      expect(response.status).toBe(302);
      expect(response.headers.get("Location")).toBe(`/inloggen?terug=${encodeURIComponent(PATH)}`);
    }
  });

  test("stands in no page, export or answer of the API, whoever asks", async () => {
    await post("team-escamp", form());
    const paths = ["", "/versies", "/bewerken", "/uitvoeringsplan"].map((end) => `/agendas/moerwijk${end}`);
    for (const persoon of [null, ...NIET_VOOR, "team-escamp"]) {
      for (const path of ["/", "/taken", "/mijn", "/kaart", "/wijken/moerwijk", "/api/v1/agendas/moerwijk", ...paths]) {
        expect(await (await read(persoon, path)).text(), `${persoon} ${path}`).not.toContain("Alleen voor het team");
      }
    }
  });

  test("is made once however often its form is sent", async () => {
    const sent = form({ bericht: "Eenmaal" });
    await Promise.all([post("team-escamp", sent), post("team-escamp", sent)]);
    await post("team-escamp", sent);
    const said = (await list("team-escamp"))
      .flatMap(({ berichten }) => berichten)
      .filter(({ tekst }) => tekst === "Eenmaal");
    expect(said).toHaveLength(1);
  });

  test("gets replies, is resolved and taken up again; all of it stays", async () => {
    const id = await place(form());
    const step = (persoon: string, intent: string, fields = {}) =>
      post(persoon, { intent, notitie: id, sleutel: nanoid(), ...fields });
    await step("team-escamp-2", "antwoorden", { bericht: "Ik zoek\r\nhet uit." });
    await step("team-escamp", "oplossen");
    // Who resolves at the same moment did it once.
    await step("team-escamp-2", "oplossen");
    await step("team-escamp-2", "heropenen");
    const { berichten } = await find(id);
    expect(berichten.map(({ soort, tekst, door }) => [soort, tekst, door])).toEqual([
      ["bericht", GEHEIM, "Demo Gebiedsteam Escamp"],
      ["bericht", "Ik zoek\nhet uit.", "Demo Collega Escamp"],
      ["opgelost", "", "Demo Gebiedsteam Escamp"],
      ["heropend", "", "Demo Collega Escamp"],
    ]);
    for (const table of [notitie, notitieBericht]) {
      await expect(demo.database.inTransaction(async (tx) => await tx.delete(table))).rejects.toThrow();
      await expect(
        demo.database.inTransaction(async (tx) => await tx.update(table).set({ tekst: "doel" })),
      ).rejects.toThrow();
    }
  });

  test("is not sent again to who has it", async () => {
    const first = await read("team-escamp", PATH);
    const etag = first.headers.get("ETag") ?? "";
    expect(first.headers.get("Cache-Control")).toContain("no-store");
    expect((await read("team-escamp", PATH, { "If-None-Match": etag })).status).toBe(304);
    expect((await read("team-laak", PATH, { "If-None-Match": etag })).status).toBe(403);
    await post("team-escamp-2", form());
    expect((await read("team-escamp", PATH, { "If-None-Match": etag })).status).toBe(200);
  });
});

describe("refused, and nothing is stored,", () => {
  test.each([
    ["without words", { bericht: " \n " }, 400, "geen-tekst"],
    ["with only marks", { bericht: "\u200b\u0301" }, 400, "geen-tekst"],
    ["with too many words", { bericht: "a".repeat(BERICHT_MAX_LENGTH + 1) }, 400, "te-lang"],
    ["at a thema of another agenda", { themaId: "duindorp--01" }, 404, "tekst-bestaat-niet"],
    ["at a thema that is not there", { themaId: "bestaat-niet" }, 404, "tekst-bestaat-niet"],
    ["at a text that is not there", { tekst: "titel" }, 404, "tekst-bestaat-niet"],
    ["at a text of a thema without its thema", { themaId: "" }, 404, "tekst-bestaat-niet"],
    ["with an anker that is none", { anker: "hier" }, 400, "passage-onbruikbaar"],
    ["with an anker of other words", { anker: "123.4.7" }, 400, "passage-onbruikbaar"],
    ["with words that are too long", { anker: "1.1.501", citaat: "a".repeat(501) }, 400, "passage-onbruikbaar"],
    ["with too much around it", { tekstVoor: "a".repeat(33) }, 400, "passage-onbruikbaar"],
    ["with an intent that is none", { intent: "verwijderen" }, 400, "passage-onbruikbaar"],
    ["as a reply to what is not there", { intent: "antwoorden", notitie: "nergens" }, 404, "bestaat-niet"],
  ])("%s", async (_what, fields, status, reason) => {
    const before = dumpDatabase(demo.server.databasePath);
    const response = await post("team-escamp", form(fields));
    expect([response.status, await response.json()]).toEqual([status, { reason }]);
    expect(dumpDatabase(demo.server.databasePath)).toEqual(before);
  });

  test("from another site, and without a key", async () => {
    const foreign = await post("team-escamp", form(), { Origin: "https://kwaad.example" });
    expect(foreign.status).toBe(403);
    expect((await post("team-escamp", form({ sleutel: "" }))).status).toBe(400);
  });

  test("in a note of another agenda", async () => {
    const id = await place(form());
    const reply = { intent: "antwoorden", notitie: id, sleutel: nanoid(), bericht: "Hallo" };
    expect((await post("team-scheveningen", reply, {}, ELDERS)).status).toBe(404);
    expect((await find(id)).berichten).toHaveLength(1);
  });
});

describe("a key that was used before", () => {
  test("keeps nothing from whoever else sends it, and gives them nothing", async () => {
    const sent = form();
    const id = await place(sent);
    const same = { ...sent, themaId: "", tekst: "inleiding" };
    expect((await post("team-scheveningen", same, {}, ELDERS)).status).toBe(200);
    const elsewhere = (await (await read("team-scheveningen", ELDERS)).json()) as Notitie[];
    expect(elsewhere.filter(({ berichten }) => berichten.some(({ tekst }) => tekst === GEHEIM))).toMatchObject([
      { plek: { themaId: null, tekst: "inleiding" }, berichten: [{ tekst: GEHEIM }] },
    ]);
    expect((await find(id)).berichten).toHaveLength(1);
  });

  test("does not lose what its writer made of the text since", async () => {
    const sent = form({ bericht: "Eerst zo" });
    expect(await place(sent)).not.toBe(await place({ ...sent, bericht: "Toch anders" }));
  });
});

/** The id of the one note this makes. */
async function place(sent: Record<string, string>): Promise<string> {
  const before = new Set((await list("team-escamp")).map(({ id }) => id));
  expect((await post("team-escamp", sent)).status).toBe(200);
  const [made, ...more] = (await list("team-escamp")).filter(({ id }) => !before.has(id));
  if (made === undefined || more.length > 0) throw new Error("not one note was made");
  return made.id;
}

async function find(id: string): Promise<Notitie> {
  const found = (await list("team-escamp")).find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`There is no note ${id}`);
  return found;
}

async function list(persoon: string): Promise<Notitie[]> {
  const response = await read(persoon, PATH);
  expect(response.status).toBe(200);
  return (await response.json()) as Notitie[];
}

async function read(persoon: string | null, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return await fetch(demo.server.url + path, {
    headers: { ...(await demo.server.headersOf(persoon)), ...headers },
    redirect: "manual",
  });
}

async function post(
  persoon: string | null,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  path = PATH,
): Promise<Response> {
  return await fetch(demo.server.url + path, {
    method: "POST",
    headers: { ...(await demo.server.headersOf(persoon)), ...headers },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
}
