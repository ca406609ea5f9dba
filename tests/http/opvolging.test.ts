import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isoDate } from "../../app/format/format";
import { openDatabase } from "../../db/client";
import { migrateDatabase } from "../../db/migrate";
import { listActies } from "../../db/queries/actie";
import { findReactie } from "../../db/queries/reactie";
import { seedDemo } from "../../db/seed/demo/demo";
import { seedFacts } from "../../db/seed/facts";
import { temporaryFolder } from "../support/database";
import { dumpDatabase } from "../support/dump";
import {
  adoptProefwijk,
  COMPLETE,
  GROEN,
  insertProefwijk,
  insertTestCijfer,
  insertTestReactie,
  LICHT,
  PROEFWIJK,
  publishInhoud,
} from "../support/proefwijk";
import { startServer, type TestServer } from "../support/server";

/** The day of the test: the server has no other clock. */
const NOW = new Date();
const YEAR = Number(isoDate(NOW).slice(0, 4));
const OPVOLGER = `${PROEFWIJK}-${YEAR + 1}`;
const TITEL = `Wijkagenda Proefwijk ${YEAR + 1}–${YEAR + 4}`;
const REACTIE = "reactie-van-toen";
const GEEN_VERSIE_MEER =
  "De volgende agenda is begonnen. Daarom komt er van deze agenda geen nieuwe versie meer. Ga naar de volgende agenda:";
const KEUZES = { keuzeA: "voortgezet", keuzeB: "afgerond", toelichtingB: "Overal lantaarns." };

let server: TestServer;

beforeAll(async () => {
  const file = join(temporaryFolder(), "opvolging.db");
  migrateDatabase(file, "db/migrations");
  const { inTransaction, close } = openDatabase(file);
  await inTransaction(async (tx) => {
    await seedFacts(tx, NOW);
    await seedDemo(tx, NOW);
    await insertTestCijfer(tx);
    for (const [id, tot] of [
      [PROEFWIJK, YEAR],
      ["loopt-nog", YEAR + 1],
    ] as const) {
      const inhoud = {
        ...COMPLETE,
        themas: COMPLETE.themas?.map((thema) => ({ ...thema, id: idIn(id, thema.id) })) ?? [],
      };
      await insertProefwijk(tx, inhoud, NOW, id);
      await publishInhoud(tx, inhoud, NOW, null, id);
      await adoptProefwijk(tx, { datum: `${YEAR - 4}-11-30` }, { looptijdVan: YEAR - 3, looptijdTot: tot }, id);
    }
    await insertTestReactie(tx, {
      id: REACTIE,
      ingevoerdDoor: "team-escamp",
      naam: "Fatima",
      tekst: "Meer bomen graag.",
      kanaal: "bijeenkomst",
      geplaatstOp: NOW,
    });
  });
  close();
  server = await startServer({ env: { DATABASE_PATH: file } });
});

afterAll(() => server.kill());

/** A themaId belongs to one agenda. */
function idIn(agenda: string, themaId: string): string {
  return agenda === PROEFWIJK ? themaId : themaId.replace("thema", "ander");
}

async function get(path: string, persoon?: string): Promise<{ status: number; html: string }> {
  const headers = persoon === undefined ? {} : { Cookie: await server.signIn(persoon) };
  const response = await fetch(server.url + path, { headers, redirect: "manual" });
  // React marks where two pieces of a sentence meet.
  return { status: response.status, html: (await response.text()).replaceAll("<!-- -->", "") };
}

function send(persoon: string, fields: Record<string, string>, agenda = PROEFWIJK) {
  return post(persoon, `/agendas/${agenda}/opvolger`, { sleutel: "a".repeat(21), versie: "1", ...fields });
}

async function post(persoon: string, path: string, fields: Record<string, string>) {
  const response = await fetch(server.url + path, {
    method: "POST",
    headers: { Cookie: await server.signIn(persoon), Origin: server.url },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  return { status: response.status, location: response.headers.get("Location"), html: await response.text() };
}

describe("before the next agenda is started", () => {
  test("the form is for the team of the stadsdeel alone, and so is the way to it", async () => {
    const path = `/agendas/${PROEFWIJK}/opvolger`;
    expect((await get(path, "team-escamp")).html).toContain(
      `De volgende agenda na <span lang="nl">Wijkagenda Proefwijk`,
    );
    for (const persoon of ["bewoner", "team-laak", "wethouder", "beheerder"]) {
      expect((await get(path, persoon)).status, persoon).toBe(403);
      expect((await get(`/agendas/${PROEFWIJK}`, persoon)).html, persoon).not.toContain(`href="${path}"`);
    }
    expect((await get(`/agendas/${PROEFWIJK}`, "team-escamp")).html).toContain(`href="${path}"`);
  });

  test("an agenda that runs on says when it can be done, and takes no form", async () => {
    const { status, html } = await get("/agendas/loopt-nog/opvolger", "team-escamp");
    expect(status).toBe(200);
    expect(html).toContain(`U kunt de volgende beginnen in het laatste jaar: ${YEAR + 1}.`);
    expect(html).not.toContain("Begin de volgende agenda");
    expect((await get("/agendas/loopt-nog/bewerken", "team-escamp")).html).not.toContain(GEEN_VERSIE_MEER);
    expect((await get("/agendas/loopt-nog", "team-escamp")).html).not.toContain("/agendas/loopt-nog/opvolger");
    expect((await send("team-escamp", KEUZES, "loopt-nog")).status).toBe(409);
  });

  test("who may not is refused, and nothing is written", async () => {
    const before = written();
    for (const persoon of ["bewoner", "team-laak", "wethouder", "beheerder"]) {
      expect((await send(persoon, KEUZES)).status, persoon).toBe(403);
    }
    expect(written()).toEqual(before);
  });

  test("a form with something missing comes back filled in, and says what is wrong where", async () => {
    const { status, html } = await send("team-escamp", { keuzeA: "vervallen", toelichtingB: "Half <b>klaar</b>." });
    expect(status).toBe(400);
    expect(html).toMatch(/<title>\(2 invoerfouten\) De volgende agenda na Wijkagenda Proefwijk/);
    expect(html).toContain('href="#opvolging-toelichtingA"');
    expect(html).toContain("Schrijf waarom dit thema vervalt.");
    expect(html).toContain('href="#opvolging-keuzeB"');
    expect(html).toContain("Kies wat er met dit thema gebeurt.");
    expect(html).toContain("Half &lt;b&gt;klaar&lt;/b&gt;.");
    expect(html).toMatch(
      /<input type="radio" name="keuzeA"[^>]*checked=""[^>]*value="vervallen"|value="vervallen"[^>]*checked=""/,
    );
    expect((await get(`/agendas/${OPVOLGER}`)).status).toBe(404);
  });

  test("a form nobody was shown is a 400", async () => {
    expect((await send("team-escamp", { ...KEUZES, sleutel: "kort" })).status).toBe(400);
  });
});

describe("after a known agenda, whose text is not here", () => {
  /** Its term ended; Escamp is the stadsdeel. */
  const BEKEND = "bouwlust-en-vrederust";
  const NA_BEKEND = `${BEKEND}-${YEAR + 1}`;

  test("the team begins the next one without themas, and what led to it is said on both pages", async () => {
    const agenda = await get(`/agendas/${BEKEND}`, "team-escamp");
    expect(agenda.html).toContain(`href="/agendas/${BEKEND}/opvolger"`);
    expect(agenda.html).not.toContain(`href="/agendas/${BEKEND}/bewerken"`);
    const { html } = await get(`/agendas/${BEKEND}/opvolger`, "team-escamp");
    expect(html).toContain(`Deze agenda liep tot en met 2025. U begint hier de agenda voor ${YEAR + 1}–${YEAR + 4}.`);
    expect(html).toContain("De nieuwe agenda begint daarom zonder thema’s");
    expect(html).not.toContain("Kies per thema");

    for (let times = 0; times < 2; times++) {
      const { status, location } = await send("team-escamp", { versie: "0" }, BEKEND);
      expect([status, location]).toEqual([303, `/agendas/${NA_BEKEND}/bewerken`]);
    }
    const draft = (await get(`/agendas/${NA_BEKEND}/bewerken`, "team-escamp")).html;
    expect(draft).toContain(`<h1 lang="nl">Wijkagenda Bouwlust en Vrederust ${YEAR + 1}–${YEAR + 4}</h1>`);
    expect(draft).toContain("Er komen geen thema’s uit de vorige agenda.");
    expect(draft).not.toContain("U kunt reacties op de vorige agenda hier toevoegen");
    expect((await get(`/agendas/${BEKEND}`)).html).toContain(`href="/agendas/${NA_BEKEND}"`);
    expect((await get(`/agendas/${NA_BEKEND}`)).html).toContain(`href="/agendas/${BEKEND}"`);
    expect((await get(`/wijken/${BEKEND}`)).html).toContain(`href="/agendas/${NA_BEKEND}"`);
  });

  test("it is not written itself", async () => {
    const { html } = await get("/agendas/leyenburg/bewerken", "team-escamp");
    expect(html).toContain("De tekst van deze agenda staat niet op deze site.");
    expect(html).not.toContain("Begin met schrijven");
  });
});

describe("once it is started", () => {
  test("the team goes on in the draft of the new agenda; the same form sent again leads there too", async () => {
    const answers = await Promise.all([send("team-escamp", KEUZES), send("team-escamp", KEUZES)]);
    for (const { status, location } of answers) {
      expect([status, location]).toEqual([303, `/agendas/${OPVOLGER}/bewerken`]);
    }
    expect((await send("team-escamp", KEUZES)).location).toBe(`/agendas/${OPVOLGER}/bewerken`);
    const { html } = await get(`/agendas/${OPVOLGER}/bewerken`, "team-escamp");
    expect(html).toContain(`<h1 lang="nl">${TITEL}</h1>`);
    expect(html).toContain("Hieraan ging vooraf");
    expect(html).toMatch(new RegExp(`href="/agendas/${PROEFWIJK}/themas/${GROEN}"[^>]*>Meer groen`));
    expect(html).toContain("met 1 reactie en 0 acties");
  });

  test("a colleague who comes later reads who was first, and keeps what was typed", async () => {
    const { status, html } = await send("team-escamp-2", {
      ...KEUZES,
      sleutel: "b".repeat(21),
      toelichtingB: "Mijn woorden.",
    });
    expect(status).toBe(409);
    expect(html).toContain("Demo Gebiedsteam Escamp is de volgende agenda al begonnen");
    expect(html).toContain("Mijn woorden.");
    const page = await get(`/agendas/${PROEFWIJK}/opvolger`, "team-escamp-2");
    expect(page.html).toContain("De volgende agenda is begonnen op");
    expect(page.html).toContain("Overal lantaarns.");
    expect(page.html).not.toContain("Mijn woorden.");
    expect(page.html).not.toContain("Begin de volgende agenda");
  });

  test("the old agenda is not published any more: its draft says so before it is tried, and so does the answer", async () => {
    const path = `/agendas/${PROEFWIJK}/bewerken`;
    const link = `<a href="/agendas/${OPVOLGER}/bewerken" lang="nl">${TITEL}</a>`;
    const draft = await get(path, "team-escamp-2");
    expect(draft.html).toContain(`${GEEN_VERSIE_MEER} ${link}`);
    // Who only reads along is led to what there is to read.
    expect((await get(path, "team-laak")).html).toContain(
      `${GEEN_VERSIE_MEER} <a href="/agendas/${OPVOLGER}" lang="nl">${TITEL}</a>`,
    );

    const before = written();
    const form = { intent: "publiceren", vorigeVersie: "1", totEnMet: isoDate(NOW) };
    const { status, html } = await post("team-escamp", path, form);
    expect(status).toBe(400);
    expect(html).toContain("&quot;reason&quot;:&quot;opgevolgd&quot;");
    expect(written()).toEqual(before);
    expect((await get("/taken", "team-escamp")).html).not.toContain(path);
  });

  test("reactions to the old agenda are still answered, and its acties still kept", async () => {
    const answer = { intent: "antwoord", soort: "beantwoord", toelichting: "De bomen staan er." };
    expect((await post("team-escamp", `/reacties/${REACTIE}`, answer)).status).toBe(303);
    const actie = {
      sleutel: "c".repeat(21),
      themaId: GROEN,
      titel: "Bomen water geven",
      doel: "Geen boom gaat dood.",
      jaarVan: String(YEAR),
      jaarTot: String(YEAR),
      trekker: "Stadsbeheer",
      status: "loopt",
    };
    expect((await post("team-escamp", `/agendas/${PROEFWIJK}/uitvoeringsplan?actie=nieuw`, actie)).status).toBe(303);
    const { db, close } = openDatabase(server.databasePath);
    expect((await listActies(db, { agendaId: PROEFWIJK })).map(({ titel }) => titel)).toEqual(["Bomen water geven"]);
    expect((await findReactie(db, REACTIE))?.afhandeling?.toelichting).toBe("De bomen staan er.");
    close();
  });

  test("everyone reads what became of each thema, and nothing of the draft", async () => {
    const groen = (await get(`/agendas/${PROEFWIJK}/themas/${GROEN}`)).html;
    expect(groen).toMatch(
      new RegExp(`Dit thema gaat verder in de volgende agenda: <a href="/agendas/${OPVOLGER}" lang="nl">${TITEL}</a>`),
    );
    expect(groen).toContain("Het gebiedsteam schrijft daar nu aan.");
    expect(groen).toContain("Hoe het verder ging");
    const licht = (await get(`/agendas/${PROEFWIJK}/themas/${LICHT}`)).html;
    expect(licht).toContain("Dit thema is afgerond.");
    expect(licht).toContain("Overal lantaarns.");
    const reactie = (await get(`/reacties/${REACTIE}`)).html;
    expect(reactie).toContain("Meer bomen graag.");
    expect(reactie).toContain("Dit thema gaat verder in de volgende agenda: ");

    const nieuw = await get(`/agendas/${OPVOLGER}`);
    expect(nieuw.html).toContain("Het gebiedsteam van stadsdeel Escamp schrijft nu aan deze agenda.");
    expect(nieuw.html).not.toContain("Meer groen");
    expect(nieuw.html).toContain(`href="/agendas/${PROEFWIJK}"`);
    expect((await get(`/agendas/${PROEFWIJK}`)).html).toContain(`href="/agendas/${OPVOLGER}"`);
    expect((await get(`/agendas/${OPVOLGER}/bewerken`)).status).toBe(302);
    expect((await get(`/agendas/${OPVOLGER}/bewerken`, "bewoner")).status).toBe(403);
  });

  test("a wijk shows the agenda that is in force before the one that has ended", async () => {
    const { html } = await get("/wijken/vogelwijk");
    const [nieuw, oud] = [`/agendas/vogelwijk-${YEAR}"`, '/agendas/vogelwijk"'].map((href) => html.indexOf(href));
    expect(nieuw).toBeGreaterThan(0);
    expect(oud).toBeGreaterThan(nieuw ?? 0);
  });

  test("the API links the agendas and the themas, and gives away no thema of a draft", async () => {
    const json = async (path: string) => JSON.parse((await get(`/api/v1${path}`)).html);
    expect(await json(`/agendas/${PROEFWIJK}`)).toMatchObject({ vorige: null, volgende: OPVOLGER });
    expect(await json(`/agendas/${OPVOLGER}`)).toMatchObject({
      vorige: PROEFWIJK,
      volgende: null,
      status: "in-de-maak",
      looptijd: { van: YEAR + 1, tot: YEAR + 4 },
      themas: [],
    });
    expect(await json(`/themas/${GROEN}`)).toMatchObject({
      voortzettingVan: null,
      uitkomst: { soort: "voortgezet", toelichting: "", voortgezetIn: null },
    });
    expect(await json(`/themas/${LICHT}`)).toMatchObject({
      uitkomst: { soort: "afgerond", toelichting: "Overal lantaarns.", voortgezetIn: null },
    });
    const vogelwijk = await json("/themas/vogelwijk-01");
    expect(await json(`/themas/${vogelwijk.uitkomst.voortgezetIn}`)).toMatchObject({
      agenda: `vogelwijk-${YEAR}`,
      voortzettingVan: "vogelwijk-01",
      uitkomst: null,
    });
  });
});

/** Everything in the database but who is signed in. */
function written(): Record<string, string> {
  const { sessie: _, ...rest } = dumpDatabase(server.databasePath);
  return rest;
}
