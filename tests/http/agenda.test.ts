import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../db/client";
import { findAgenda } from "../../db/queries/agenda";
import { besluit } from "../../db/schema/besluit";
import { waarneming } from "../../db/schema/waarneming";
import {
  CIJFER,
  COMPLETE,
  GROEN,
  insertProefwijk,
  insertTestCijfer,
  PROEFWIJK,
  publishInhoud,
} from "../support/proefwijk";
import { paragraphs } from "../support/rich-text";
import { startFilledServer, type TestServer } from "../support/server";

const NOW = new Date("2026-03-10T09:00:00Z");
const AGENDA = `/agendas/${PROEFWIJK}`;
/** Not started; of the demo team of Escamp. */
const NOG_NIET_GESTART = "zuiderpark";
const PAGE_MAX_BYTES = 100 * 1024;

let server: TestServer;

beforeAll(async () => {
  server = await startFilledServer(async (tx) => {
    await insertTestCijfer(tx);
    await insertProefwijk(tx, COMPLETE, NOW);
    await publishInhoud(tx, COMPLETE, NOW, null);
    await publishInhoud(tx, { ...COMPLETE, inleiding: paragraphs("Opnieuw bekeken.") }, NOW, {
      van: "2026-03-10",
      totEnMet: "9999-12-14",
    });
    await insertProefwijk(tx, { titel: "Wijkagenda in de maak" }, NOW, "in-de-maak");
    await insertProefwijk(tx, { titel: "Wijkagenda te besluiten" }, NOW, "te-besluiten");
    await publishInhoud(tx, { titel: "Wijkagenda te besluiten" }, NOW, null, "te-besluiten");
  });
});

afterAll(() => server.kill());

async function read(path: string, persoon?: string): Promise<string> {
  const headers = persoon === undefined ? {} : { Cookie: await server.signIn(persoon) };
  const response = await fetch(server.url + path, { headers });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return await response.text();
}

async function start(agenda: string, persoon?: string, intent = "start"): Promise<Response> {
  const cookie = persoon === undefined ? {} : { Cookie: await server.signIn(persoon) };
  return await fetch(`${server.url}/agendas/${agenda}`, {
    method: "POST",
    headers: { ...cookie, Origin: server.url },
    body: new URLSearchParams({ intent }),
    redirect: "manual",
  });
}

async function gestartOp(id: string): Promise<string | null | undefined> {
  const { db, close } = openDatabase(server.databasePath);
  try {
    return (await findAgenda(db, id))?.gestartOp;
  } finally {
    close();
  }
}

test.each([
  ["who reads along with it", "/agendas/moerwijk/bewerken/meekijken", "team-escamp", /<\/h1><ul class="meta">.*?/],
  ["the next agenda", "/agendas/belgisch-park/opvolger", "team-scheveningen", /<\/h1><p>/],
  [
    "the acties an answer can name",
    "/reacties/duindorp-reactie-3-2",
    "team-scheveningen",
    /name="acties"[^>]*><span><span lang="nl">[^<]+<\/span>(?:[^<]|<!-- -->)* /,
  ],
  ["the results of a reactie", "/reacties/duindorp-reactie-3-2", undefined, /De oversteek is verhoogd[^<]*<\/span> /],
])("what was made up says so on every page: %s", async (_page, path, persoon, before) => {
  const mark = '<span class="voorbeeld">Voorbeeld</span>';
  expect(await read(path, persoon)).toMatch(new RegExp(before.source + mark));
});

test("the page of an agenda shows the latest version, its themas in order, and when one can react", async () => {
  const html = await read(AGENDA);
  expect(html).toContain("Versie 2, gepubliceerd op 10 maart 2026");
  expect(html).not.toContain("Wij wonen hier graag.");
  expect(html.indexOf("Meer groen")).toBeLessThan(html.indexOf("Meer licht"));
  expect(html).toContain("U kunt reageren tot en met 14 december 9999");
  expect(html).toContain(`href="${AGENDA}/themas/${GROEN}"`);
  expect(html).toContain(`<link rel="alternate" type="application/json" href="/api/v1/agendas/${PROEFWIJK}"/>`);
  expect(html).toMatch(/<title>Wijkagenda Proefwijk · /);
});

test("the page of an agenda and its style sheets are small, and there is no script in it", async () => {
  const html = await read(AGENDA);
  expect(html).not.toContain("<script");
  const files = [...html.matchAll(/(?:href|src)="(\/(?:assets\/|favicon)[^"]+)"/g)].map(([, path]) => path ?? "");
  expect(files.length).toBeGreaterThan(0);
  let bytes = Buffer.byteLength(html);
  for (const file of files) bytes += (await (await fetch(server.url + file)).arrayBuffer()).byteLength;
  expect(bytes).toBeLessThanOrEqual(PAGE_MAX_BYTES);
});

test("a version stays at its address; an old one says that it is old, and an unknown one does not exist", async () => {
  const old = await read(`${AGENDA}/versies/1`);
  expect(old).toContain("Wij wonen hier graag.");
  expect(old).toContain("Dit is een oude versie.");
  expect(old).toContain(`href="${AGENDA}/versies/2"`);
  expect(await read(`${AGENDA}/versies/2`)).not.toContain("Dit is een oude versie.");
  for (const n of ["0", "3", "1.5", "een", "01"]) {
    expect((await fetch(`${server.url}${AGENDA}/versies/${n}`)).status, n).toBe(404);
  }
  expect(await read(`${AGENDA}/versies`)).toContain(`href="${AGENDA}/versies/1"`);
});

test("a cited figure keeps its value on the page, and the page says when there is a newer one", async () => {
  // Someone signed in: pages for others are kept for a while, and this change comes from outside the server.
  const before = await read(AGENDA, "bewoner");
  expect(before).toMatch(/16[\s\u00a0]%/);
  expect(before).not.toContain("Er is een nieuwer cijfer dan dit.");

  const { inTransaction, close } = openDatabase(server.databasePath);
  await inTransaction(async (tx) => {
    const isCited = and(eq(waarneming.indicatorId, CIJFER.indicator), eq(waarneming.gebiedCode, CIJFER.gebied));
    await tx.update(waarneming).set({ waarde: 77 }).where(isCited);
  });
  close();

  const after = await read(AGENDA, "bewoner");
  expect(after).toMatch(/16[\s\u00a0]%/);
  expect(after).not.toMatch(/77[\s\u00a0]%/);
  expect(after).toContain("Er is een nieuwer cijfer dan dit.");
});

test("an agenda in the making says who writes it, and a known one what is known", async () => {
  expect(await read("/agendas/in-de-maak")).toContain("Het gebiedsteam van stadsdeel Escamp schrijft nu");
  const known = await read("/agendas/schilderswijk?taal=en");
  expect(known).toContain("its text is not on this site");
  expect(known).toContain("Herstel van vertrouwen");
  expect(known).toContain("Source: schilderswijk.nl");
});

test("the way to the draft is shown to who may read it", async () => {
  const href = 'href="/agendas/in-de-maak/bewerken"';
  for (const persoon of ["team-escamp", "team-laak", "wethouder", "beheerder"]) {
    expect(await read("/agendas/in-de-maak", persoon), persoon).toContain(href);
  }
  for (const persoon of [undefined, "bewoner"]) {
    expect(await read("/agendas/in-de-maak", persoon), persoon).not.toContain(href);
  }
});

test("only the own team can start the writing", async () => {
  const page = `/agendas/${NOG_NIET_GESTART}`;
  expect((await start(NOG_NIET_GESTART)).headers.get("Location")).toContain("/inloggen?terug=");
  for (const persoon of ["bewoner", "team-laak", "wethouder", "beheerder"]) {
    expect(await read(page, persoon), persoon).not.toContain("Begin met schrijven");
    expect((await start(NOG_NIET_GESTART, persoon)).status, persoon).toBe(403);
  }
  expect((await start(NOG_NIET_GESTART, "team-escamp", "iets anders")).status).toBe(400);
  expect(await gestartOp(NOG_NIET_GESTART)).toBeNull();

  expect(await read(page, "team-escamp")).toContain("Begin met schrijven");
  for (const time of ["first", "second"]) {
    const response = await start(NOG_NIET_GESTART, "team-escamp");
    expect(response.status, time).toBe(303);
    expect(response.headers.get("Location"), time).toBe(`${page}/bewerken`);
  }
  expect(await gestartOp(NOG_NIET_GESTART)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

const BESLUIT = {
  intent: "besluit",
  sleutel: "besluit-21-tekens-lng",
  orgaan: "het college",
  datum: "2026-03-09",
  risNummer: "ris 307114",
  looptijdVan: "2000",
  looptijdTot: "2099",
};

async function record(agenda: string, form: Record<string, string>, persoon: string, query = ""): Promise<Response> {
  return await fetch(`${server.url}/agendas/${agenda}${query}`, {
    method: "POST",
    headers: { Cookie: await server.signIn(persoon), Origin: server.url },
    body: new URLSearchParams(form),
    redirect: "manual",
  });
}

test("the own team records by which besluit its agenda was adopted, once", async () => {
  const form = "/agendas/te-besluiten?besluit=nieuw";
  for (const persoon of ["bewoner", "team-laak", "wethouder", "beheerder"]) {
    expect(await read("/agendas/te-besluiten", persoon), persoon).not.toContain(form);
    expect((await record("te-besluiten", BESLUIT, persoon)).status, persoon).toBe(403);
  }
  expect(await read("/agendas/te-besluiten", "team-escamp")).toContain(`href="${form}"`);
  expect(await read(form, "team-escamp")).toContain('value="2026"');

  const wrong = { ...BESLUIT, datum: "9999-01-01", risNummer: "12", orgaan: "" };
  const refused = await record("te-besluiten", wrong, "team-escamp", "?besluit=nieuw&taal=en");
  expect(refused.status).toBe(400);
  const html = await refused.text();
  expect(html).toContain("<title>(3 errors)");
  expect(html).toContain("Fill in who adopted the agenda.");
  expect(html).toContain("This day is yet to come.");
  expect(html).toContain("A RIS number is RIS and six digits");

  for (const time of ["first", "second"]) {
    expect((await record("te-besluiten", BESLUIT, "team-escamp")).status, time).toBe(303);
  }
  const other = { ...BESLUIT, sleutel: "een-ander-van-21-teke" };
  expect((await record("te-besluiten", other, "team-escamp")).status).toBe(409);
  const corrected = { ...BESLUIT, risNummer: "RIS307115" };
  expect((await record("te-besluiten", corrected, "team-escamp")).status).toBe(409);
  const page = await read("/agendas/te-besluiten", "team-escamp");
  expect(page).toContain("Vastgesteld door het college op 9 maart 2026, RIS307114");
  expect(page).toContain("In uitvoering");
  expect(page).not.toContain(form);
  const { db, close } = openDatabase(server.databasePath);
  const [recorded] = await db.select().from(besluit).where(eq(besluit.datum, BESLUIT.datum));
  close();
  expect(recorded).toMatchObject({
    soort: "vaststelling",
    vastgelegdDoor: "team-escamp",
    vastgelegdOp: expect.any(Date),
  });
});

test("what does not say that it publishes, publishes nothing", async () => {
  const cookie = await server.signIn("team-escamp");
  for (const form of [
    { ronde: "loopt-door", vorigeVersie: "1" },
    { intent: "iets anders", totEnMet: "9999-12-31" },
  ]) {
    const response = await fetch(`${server.url}/agendas/${PROEFWIJK}/bewerken`, {
      method: "POST",
      headers: { Cookie: cookie, Origin: server.url },
      body: new URLSearchParams(form as Record<string, string>),
      redirect: "manual",
    });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain("in het verleden");
  }
});

test("an agenda is not adopted while residents can react, nor before it was published", async () => {
  const open = await record(PROEFWIJK, { ...BESLUIT, sleutel: "nog-een-van-21-tekens" }, "team-escamp");
  expect(open.status).toBe(400);
  expect(await open.text()).toContain("Bewoners kunnen nog reageren tot en met 14 december 9999.");
  expect((await record("in-de-maak", BESLUIT, "team-escamp")).status).toBe(409);
});

test("an unknown agenda does not exist, on any of its pages", async () => {
  for (const page of ["", "/versies", "/versies/1", "/uitvoeringsplan"]) {
    expect((await fetch(`${server.url}/agendas/nergens${page}`)).status, page).toBe(404);
  }
});
