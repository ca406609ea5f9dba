/** Reacting, standing behind a reactie and answering it, over the wire, on the demo. */
import { eq } from "drizzle-orm";
import { nanoid } from "nanoid";
import { describe, expect, test } from "vitest";
import { countMijnReacties, findReactie, listReactiesVanThema, type Reactie } from "../../db/queries/reactie";
import { findVersie, publishVersie } from "../../db/queries/versie";
import { gebruiker } from "../../db/schema/gebruiker";
import { setUpDemo } from "../support/demo";

/** In the demo: an agenda of Escamp whose round is open, and one of Loosduinen whose round closed. */
const THEMA = { path: "/agendas/morgenstond/themas/morgensto-04", id: "morgensto-04" };
const CLOSED = { path: "/agendas/kraayenstein-en-vroondaal/themas/kraayenst-01", id: "kraayenst-01" };
const TEKST = "Meer licht in de <Steeg>, graag!\nHet is er donker.";

const demo = setUpDemo();

describe("placing a reactie", () => {
  test("as bewoner shows it at once, with its status, at its own anchor", async () => {
    const response = await post("bewoner", THEMA.path, { tekst: TEKST, naam: "Een buurman" });
    expect(response.status).toBe(303);
    const location = response.headers.get("Location") ?? "";
    expect(location).toMatch(/^\/agendas\/morgenstond\/themas\/morgensto-04\?geplaatst=([\w-]+)#reactie-\1$/);

    const page = await read("bewoner", location);
    const reactie = await latest(THEMA.id);
    expect(reactie).toMatchObject({ naam: "Een buurman", kanaal: "site", gebruikerId: "bewoner", isNamens: false });
    expect(page).toContain(`id="reactie-${reactie.id}"`);
    expect(page).toContain("Uw reactie is geplaatst.");
    expect(page).toContain("Meer licht in de &lt;Steeg&gt;, graag!");
    expect(await read(null, location)).not.toContain("Uw reactie is geplaatst.");
    expect(await read("bewoner", "/mijn")).toContain(`/reacties/${reactie.id}`);
  });

  test("shows the name of the account when the form has no name, and none when it was emptied", async () => {
    await post("bewoner", THEMA.path, { tekst: "Zonder veld" });
    expect((await latest(THEMA.id)).naam).toBe("Demo Bewoner");
    await post("bewoner", THEMA.path, { tekst: "Met een leeg veld", naam: " " });
    expect((await latest(THEMA.id)).naam).toBe("Anoniem");
  });

  test("shows no name of an account with which the municipality would seem to speak", async () => {
    const name = async (naam: string) => {
      await demo.database.inTransaction((tx) => tx.update(gebruiker).set({ naam }).where(eq(gebruiker.id, "bewoner2")));
    };
    await name("Gemeente Den Haag");
    await post("bewoner2", THEMA.path, { tekst: "Onder een naam die op de gemeente lijkt" });
    await name("Demo Buur");
    expect(await latest(THEMA.id)).toMatchObject({ gebruikerId: "bewoner2", naam: "Anoniem" });
  });

  test("twice, by a double click or by sending again, leaves one", async () => {
    const before = await countMijnReacties(demo.database.db, "bewoner");
    const form = { tekst: "Dubbel geklikt", sleutel: nanoid() };
    const responses = await Promise.all([post("bewoner", THEMA.path, form), post("bewoner", THEMA.path, form)]);
    const again = await post("bewoner", THEMA.path, form);
    const locations = [...responses, again].map((response) => response.headers.get("Location"));
    expect(new Set(locations).size).toBe(1);
    expect(await countMijnReacties(demo.database.db, "bewoner")).toBe(before + 1);
  });

  test("with the key of someone else's form is a reactie of one's own", async () => {
    const form = { tekst: "Van ons allebei", sleutel: nanoid() };
    await post("bewoner", THEMA.path, form);
    const first = await latest(THEMA.id);
    const response = await post("bewoner2", THEMA.path, form);
    expect(response.headers.get("Location")).not.toContain(first.id);
    expect(await latest(THEMA.id)).toMatchObject({ gebruikerId: "bewoner2" });
  });

  test("with the same form, gone back to and rewritten, is another reactie", async () => {
    const before = await countMijnReacties(demo.database.db, "bewoner");
    const sleutel = nanoid();
    await post("bewoner", THEMA.path, { tekst: "Eerste woorden", sleutel });
    await post("bewoner", THEMA.path, { tekst: "Andere woorden", sleutel });
    await post("bewoner", THEMA.path, { tekst: "Andere woorden", naam: "Sam", sleutel });
    expect(await countMijnReacties(demo.database.db, "bewoner")).toBe(before + 3);
    expect((await latest(THEMA.id)).naam).toBe("Sam");
  });

  test.each(["", "terug"])("with the key %j, which no form of this site has, stores nothing", async (sleutel) => {
    const before = await countMijnReacties(demo.database.db, "bewoner");
    expect((await post("bewoner", THEMA.path, { tekst: TEKST, sleutel })).status).toBe(400);
    expect(await countMijnReacties(demo.database.db, "bewoner")).toBe(before);
  });

  test("signed out leads to signing in, and nothing is stored", async () => {
    const before = await latest(THEMA.id);
    const response = await post(null, THEMA.path, { tekst: TEKST });
    expect(response.headers.get("Location")).toBe(`/inloggen?terug=${encodeURIComponent(THEMA.path)}`);
    expect((await latest(THEMA.id)).id).toBe(before.id);
    expect(await read(null, THEMA.path)).toContain(
      `href="/inloggen?terug=${encodeURIComponent(`${THEMA.path}#reageer`)}"`,
    );
  });

  test.each(["wethouder", "beheerder"])("as %s is refused, and the page offers no form", async (persoon) => {
    expect((await post(persoon, THEMA.path, { tekst: TEKST })).status).toBe(403);
    const page = await read(persoon, THEMA.path);
    expect(page).not.toContain("<textarea");
    expect(page).toContain("Met dit account kunt u niet reageren.");
  });

  test("the form says which name shows when the field is left empty", async () => {
    const hints: [persoon: string, hint: string][] = [
      ["bewoner", "Laat u dit leeg? Dan staat er “Anoniem”."],
      ["team-laak", "Laat u dit leeg? Dan staat uw eigen naam erbij."],
      ["team-escamp", "Dan staat uw eigen naam erbij, of “Anoniem” als u een reactie van iemand anders invoert."],
    ];
    for (const [persoon, own] of hints) {
      const page = await read(persoon, THEMA.path);
      expect(hints.map(([, hint]) => page.includes(hint))).toEqual(hints.map(([, hint]) => hint === own));
    }
  });

  test("as gebiedsteam is labelled as the team's own", async () => {
    const response = await post("team-laak", THEMA.path, { tekst: "Wij doen mee.", naam: "" });
    const { id } = await latest(THEMA.id);
    const card = article(await read(null, response.headers.get("Location") ?? ""), id);
    expect(card).toContain("Demo Gebiedsteam Laak");
    expect(card).toMatch(/class="tag[^"]*">Gebiedsteam Laak</);
  });

  test("on someone's behalf is for the own team, and shows", async () => {
    const form = { tekst: "Gehoord op het plein", naam: "", kanaal: "straat" };
    for (const persoon of ["bewoner", "team-laak"]) {
      expect((await post(persoon, THEMA.path, form)).status).toBe(403);
    }
    const response = await post("team-escamp", THEMA.path, form);
    const reactie = await latest(THEMA.id);
    expect(reactie).toMatchObject({ gebruikerId: null, ingevoerdDoor: "team-escamp", naam: "Anoniem" });
    const card = article(await read(null, response.headers.get("Location") ?? ""), reactie.id);
    expect(card).toContain("op straat");
    expect(card).toContain("ingevoerd door het gebiedsteam");
  });

  test("after the round closed stores nothing and gives the words back", async () => {
    expect(await read("bewoner", CLOSED.path)).not.toContain("<textarea");
    const before = await latest(CLOSED.id);
    const response = await post("bewoner", CLOSED.path, { tekst: TEKST });
    const page = await textOf(response);
    expect(response.status).toBe(409);
    expect(page).toContain("Reageren kan niet meer.");
    expect(page).toContain("Meer licht in de &lt;Steeg&gt;, graag!");
    expect((await latest(CLOSED.id)).id).toBe(before.id);
  });

  test.each([
    ["nothing", { tekst: "", naam: "Jan" }, /Uw reactie: Schrijf eerst een reactie\./],
    ["too much", { tekst: "x".repeat(50_000), naam: "Jan" }, /Maak uw tekst korter\. U schreef 50\.000 tekens/],
    ["a name like the city's", { tekst: "Ja", naam: "Gemeente Den Haag" }, /Kies een andere naam\./],
  ])("with %s comes back filled in, with a summary that links to the field", async (_what, form, message) => {
    const response = await post("bewoner", THEMA.path, form);
    const page = await textOf(response);
    expect(response.status).toBe(400);
    expect(page).toMatch(message);
    expect(page).toMatch(/<title>\(1 invoerfout\) /);
    expect(page).toContain(`value="${form.naam}"`);
    expect(page).toContain(form.tekst);
    const [, target = "none"] = /role="alert">.*?<a href="#([^"]+)"/.exec(page) ?? [];
    expect(page).toContain(` id="${target}"`);
  });

  test("with ten megabytes is refused, and the site stays up", async () => {
    const response = await post("bewoner", THEMA.path, { tekst: "x".repeat(10_000_000) }).catch(() => undefined);
    expect(response?.status ?? 413).toBe(413);
    expect((await fetch(`${demo.server.url}${THEMA.path}`)).status).toBe(200);
  });

  test("to a thema through another agenda is a 404, as is reading it there", async () => {
    const elsewhere = `/agendas/duindorp/themas/${THEMA.id}`;
    expect((await post("bewoner", elsewhere, { tekst: TEKST })).status).toBe(404);
    expect((await fetch(demo.server.url + elsewhere)).status).toBe(404);
  });

  test("over and over is stopped for that person alone, with the words kept", async () => {
    const first = { tekst: "Reactie 0", sleutel: nanoid() };
    let response = await post("bewoner2", THEMA.path, first);
    for (let n = 1; n <= 20 && response.status === 303; n++) {
      response = await post("bewoner2", THEMA.path, { tekst: `Reactie ${n}` });
    }
    const page = await textOf(response);
    expect(response.status).toBe(429);
    // What was placed already is no reactie too many.
    expect((await post("bewoner2", THEMA.path, first)).status).toBe(303);
    expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(page).toContain("U hebt het afgelopen uur veel reacties geplaatst.");
    expect(page).toMatch(/<textarea[^>]*>Reactie \d+<\/textarea>/);
    expect((await post("bewoner", THEMA.path, { tekst: "Ik mag nog" })).status).toBe(303);
  });
});

describe("standing behind a reactie", () => {
  test("of someone else counts once, can be taken back, and returns to where the button was", async () => {
    await post("team-laak", THEMA.path, { tekst: "Steun mij" });
    const { id } = await latest(THEMA.id);
    const terug = `${THEMA.path}?reactie=${id}#reactie-${id}`;
    for (const _click of [1, 2]) {
      const response = await post("bewoner", `/reacties/${id}`, { intent: "steun", terug });
      expect([response.status, response.headers.get("Location")]).toEqual([303, terug]);
    }
    expect((await get(id)).steun).toBe(1);
    expect(article(await read("bewoner", terug), id)).toContain("U staat hierachter (1)");
    await post("bewoner", `/reacties/${id}`, { intent: "steun-intrekken", terug });
    expect((await get(id)).steun).toBe(0);
  });

  test("by two people at the same moment counts both, and by one person in two windows counts once", async () => {
    const { id } = await placed();
    const support = (persoon: string) => post(persoon, `/reacties/${id}`, { intent: "steun" });
    const responses = await Promise.all(["bewoner", "bewoner2", "bewoner", "bewoner2"].map(support));
    expect(responses.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect((await get(id)).steun).toBe(2);
  });

  test("is not for one's own words, nor after the round", async () => {
    await post("bewoner", THEMA.path, { tekst: "Mijn eigen woorden" });
    const own = await latest(THEMA.id);
    expect((await post("bewoner", `/reacties/${own.id}`, { intent: "steun" })).status).toBe(409);
    const closed = await latest(CLOSED.id);
    expect((await post("team-laak", `/reacties/${closed.id}`, { intent: "steun" })).status).toBe(409);
    expect((await get(own.id)).steun).toBe(0);
  });

  test("again and again is held up after a hundred times in an hour, and others are not", async () => {
    await post("team-laak", THEMA.path, { tekst: "Aan en uit" });
    const { id } = await latest(THEMA.id);
    const click = (turn: number) =>
      post("team-scheveningen", `/reacties/${id}`, { intent: turn % 2 === 0 ? "steun" : "steun-intrekken" });
    let response = await click(0);
    for (let turn = 1; turn < 101 && response.status === 303; turn++) response = await click(turn);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await post("bewoner", `/reacties/${id}`, { intent: "steun" })).status).toBe(303);
  });

  test("never leads away from the site", async () => {
    await post("team-laak", THEMA.path, { tekst: "Weg van hier" });
    const { id } = await latest(THEMA.id);
    const response = await post("bewoner", `/reacties/${id}`, { intent: "steun", terug: "//kwaad.example/" });
    expect(response.headers.get("Location")).toBe("/");
  });
});

describe("answering a reactie", () => {
  const ANSWER = { intent: "antwoord", soort: "overgenomen", toelichting: "Dat gaan wij doen." };

  test("tells its whole chain, to its writer and to everyone", async () => {
    await post("bewoner", THEMA.path, { tekst: "Een keten graag", naam: "Een buurman" });
    const { id } = await latest(THEMA.id);
    const before = await read("bewoner", `/reacties/${id}`);
    expect(before).toContain("U zei");
    expect(before).toMatch(/Wij antwoorden uiterlijk op \d+ \w+ \d{4}\./);
    expect(before).toContain("Nog geen resultaat bekend.");
    expect(before.match(/<li class="open">/g)).toHaveLength(3);
    expect(before).not.toContain("Bewaar antwoord");
    expect(await read("team-escamp", "/taken")).toContain("Taken van gebiedsteam Escamp");

    const form = await read("team-escamp", `/reacties/${id}`);
    const [, actie = ""] = /type="checkbox" name="acties" value="([^"]+)"/.exec(form) ?? [];
    const response = await post("team-escamp", `/reacties/${id}`, { ...ANSWER, acties: actie });
    expect([response.status, response.headers.get("Location")]).toEqual([303, `/reacties/${id}?antwoord=bewaard`]);

    const after = await read("bewoner", `/reacties/${id}`);
    expect(after).toContain("Een keten graag");
    expect(after).toMatch(/Prioriteit 4 van \d/);
    expect(after).toContain("Dat gaan wij doen.");
    expect(after).toContain("Gebiedsteam Escamp");
    expect(after).not.toContain("Demo Gebiedsteam");
    expect(after).toContain(`#actie-${actie}`);
    expect(after).toMatch(/trekker: /);
    expect(after).toMatch(/href="\/aandachtsgebieden\/[\w-]+"/);
    expect(await read(null, `/reacties/${id}`)).toContain("Gezegd");
    expect(await read(null, `/reacties/${id}?taal=en`)).toContain("From reaction to result");
  });

  test("is for the team of its own stadsdeel", async () => {
    const { id } = await placed();
    for (const persoon of ["team-laak", "bewoner", "wethouder", "beheerder"]) {
      expect((await post(persoon, `/reacties/${id}`, ANSWER)).status, persoon).toBe(403);
    }
    expect((await get(id)).afhandeling).toBeNull();
    expect(await read("team-laak", `/reacties/${id}`)).not.toContain("Bewaar antwoord");
  });

  test("without its kind or its words comes back filled in, with what is missing", async () => {
    const { id } = await placed();
    const noReason = await post("team-escamp", `/reacties/${id}`, { intent: "antwoord", soort: "niet-overgenomen" });
    const page = await textOf(noReason);
    expect(noReason.status).toBe(400);
    expect(page).toMatch(/<a href="#antwoorden-toelichting">.*Neemt u iets niet over, leg dan uit waarom/);
    expect(page).toMatch(/value="niet-overgenomen"[^>]* checked=""|checked=""[^>]* value="niet-overgenomen"/);
    const noKind = await post("team-escamp", `/reacties/${id}`, { intent: "antwoord", toelichting: "Bewaar dit" });
    const second = await textOf(noKind);
    expect(noKind.status).toBe(400);
    expect(second).toContain('<a href="#antwoorden-soort">');
    expect(second).toContain(' id="antwoorden-soort"');
    expect(second).toContain("Bewaar dit</textarea>");
    expect((await get(id)).afhandeling).toBeNull();
  });

  test("can be changed: the last answer counts, its acties too", async () => {
    const { id } = await placed();
    const form = await read("team-escamp", `/reacties/${id}`);
    const [, actie = ""] = /type="checkbox" name="acties" value="([^"]+)"/.exec(form) ?? [];
    await post("team-escamp", `/reacties/${id}`, { ...ANSWER, acties: actie });
    expect((await get(id)).acties.map((row) => row.id)).toEqual([actie]);
    const gebaseerdOp = await basisIn("team-escamp", id);
    await post("team-escamp", `/reacties/${id}`, { ...ANSWER, toelichting: "Toch anders", gebaseerdOp });
    expect(await get(id)).toMatchObject({ afhandeling: { toelichting: "Toch anders" }, acties: [] });
  });

  test("from an older page that names other acties is not taken for the one that is stored", async () => {
    const { id } = await placed();
    const form = await read("team-escamp", `/reacties/${id}`);
    const [, actie = ""] = /type="checkbox" name="acties" value="([^"]+)"/.exec(form) ?? [];
    expect((await post("team-escamp", `/reacties/${id}`, ANSWER)).status).toBe(303);
    expect((await post("team-escamp", `/reacties/${id}`, { ...ANSWER, acties: actie })).status).toBe(409);
    expect((await get(id)).acties).toEqual([]);
  });

  test("by two colleagues at once keeps the first, and shows the second both", async () => {
    const { id } = await placed();
    const [mine, theirs] = [await basisIn("team-escamp", id), await basisIn("team-escamp-2", id)];
    await post("team-escamp", `/reacties/${id}`, { ...ANSWER, toelichting: "Van mij", gebaseerdOp: mine });
    const response = await post("team-escamp-2", `/reacties/${id}`, {
      ...ANSWER,
      soort: "beantwoord",
      toelichting: "Van de collega",
      gebaseerdOp: theirs,
    });
    const page = await textOf(response);
    expect(response.status).toBe(409);
    expect(page).toContain("Demo Gebiedsteam Escamp heeft ondertussen geantwoord.");
    expect(page).toContain("Van mij");
    expect(page).toContain("Van de collega</textarea>");
    expect((await get(id)).afhandeling?.toelichting).toBe("Van mij");

    const [, basis = ""] = /name="gebaseerdOp"[^>]*value="(\d+)"/.exec(page) ?? [];
    await post("team-escamp-2", `/reacties/${id}`, { ...ANSWER, toelichting: "Nu bewust", gebaseerdOp: basis });
    expect((await get(id)).afhandeling?.toelichting).toBe("Nu bewust");
  });

  test("by two colleagues at the same moment is one of the two, with its own actie", async () => {
    const { id } = await placed();
    const form = await read("team-escamp", `/reacties/${id}`);
    const acties = [...form.matchAll(/type="checkbox" name="acties" value="([^"]+)"/g)].map(([, actie = ""]) => actie);
    const answers = ["team-escamp", "team-escamp-2"].map((persoon, i) => ({ persoon, actie: acties[i] ?? "" }));
    expect(new Set(acties.slice(0, 2)).size).toBe(2);
    const responses = await Promise.all(
      answers.map(({ persoon, actie }) =>
        post(persoon, `/reacties/${id}`, { ...ANSWER, toelichting: `Van ${persoon}`, acties: actie }),
      ),
    );
    const first = answers.filter((_, i) => responses[i]?.status === 303);
    expect(responses.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await get(id)).toMatchObject({
      afhandeling: { toelichting: `Van ${first[0]?.persoon}`, door: { id: first[0]?.persoon } },
      acties: [{ id: first[0]?.actie }],
    });
  });

  test("by one colleague with a double click is no conflict with oneself", async () => {
    const { id } = await placed();
    const both = await Promise.all([1, 2].map(() => post("team-escamp", `/reacties/${id}`, ANSWER)));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
  });
});

test("/taken holds every unanswered reactie of the own stadsdeel, the oldest first, until it is answered", async () => {
  const { id } = await placed();
  const waiting = await listTaken("team-escamp");
  expect(waiting.at(-1)).toBe(id);
  const days = await Promise.all(waiting.map(async (waitingId) => (await get(waitingId)).geplaatstOp.getTime()));
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(await listTaken("team-laak")).not.toContain(id);
  expect(await read("team-escamp", "/taken?agenda=morgenstond")).toContain("Pagina 1 van");

  await post("team-escamp", `/reacties/${id}`, { intent: "antwoord", soort: "beantwoord", toelichting: "Dank u." });
  expect(await listTaken("team-escamp")).not.toContain(id);
});

test("/mijn says so when there is nothing yet", async () => {
  expect(await read("team-scheveningen", "/mijn")).toContain("U hebt nog niet gereageerd.");
  expect(await read("team-scheveningen", "/mijn?taal=en")).toContain("You have not reacted yet.");
});

test("a thema that left the agenda keeps its title and its reactions, and takes no new ones", async () => {
  const versie = await findVersie(demo.database.db, "morgenstond");
  const gone = "morgensto-01";
  if (versie === undefined) throw new Error("The demo has no morgenstond");
  const reacties = await listReactiesVanThema(demo.database.db, gone, { pagina: 1, paginagrootte: 1 });
  await demo.database.inTransaction((tx) =>
    publishVersie(tx, {
      agendaId: "morgenstond",
      inhoud: { ...versie.inhoud, themas: versie.inhoud.themas.filter(({ id }) => id !== gone) },
      html: versie.html,
      cijfers: versie.cijfers,
      gebruikerId: "team-escamp",
      now: new Date(),
      ronde: null,
    }),
  );
  const path = `/agendas/morgenstond/themas/${gone}`;
  const agenda = await read(null, "/agendas/morgenstond");
  const vervallen = agenda.slice(agenda.indexOf("Vervallen thema’s</h2>")).split("</section>")[0];
  expect(vervallen).toMatch(new RegExp(`<a href="${path}" lang="nl">Elkaar kennen en helpen</a>: \\d+ reacties`));
  expect(await read(null, "/agendas/moerwijk")).not.toContain("Vervallen thema’s");
  const page = await read("bewoner", path);
  expect(page).toContain("Vervallen thema");
  expect(page).toContain('<h1 lang="nl">Elkaar kennen en helpen</h1>');
  expect(page).toContain(`id="reactie-${reacties[0]?.id}"`);
  expect(page).not.toContain("<textarea");
  expect((await post("bewoner", path, { tekst: "Toch nog" })).status).toBe(409);
});

async function placed(): Promise<Reactie> {
  await post("team-laak", THEMA.path, { tekst: `Vraag ${Math.random()}` });
  return await latest(THEMA.id);
}

async function latest(themaId: string): Promise<Reactie> {
  const [reactie] = await listReactiesVanThema(demo.database.db, themaId, { pagina: 1, paginagrootte: 1 });
  if (reactie === undefined) throw new Error(`No reactie to ${themaId}`);
  return reactie;
}

async function get(id: string): Promise<Reactie> {
  const reactie = await findReactie(demo.database.db, id);
  if (reactie === undefined) throw new Error(`No reactie ${id}`);
  return reactie;
}

/** The ids on all pages of /taken, in order. */
async function listTaken(persoon: string): Promise<string[]> {
  const ids: string[] = [];
  for (let pagina = 1; ; pagina++) {
    const page = await read(persoon, `/taken?pagina=${pagina}`);
    ids.push(...[...page.matchAll(/href="\/reacties\/([^"]+)"/g)].flatMap(([, id]) => id ?? []));
    if (!page.includes('rel="next"')) return ids;
  }
}

/** The answer that the form of this person is based on. */
async function basisIn(persoon: string, id: string): Promise<string> {
  const page = await read(persoon, `/reacties/${id}`);
  return /name="gebaseerdOp"[^>]*value="(\d*)"/.exec(page)?.[1] ?? "";
}

function article(page: string, id: string): string {
  const start = page.indexOf(`id="reactie-${id}"`);
  return page.slice(start, page.indexOf("</article>", start));
}

async function read(persoon: string | null, path: string): Promise<string> {
  const headers = await demo.server.headersOf(persoon);
  const response = await fetch(demo.server.url + path, { headers });
  expect(response.status, path).toBe(200);
  return await textOf(response);
}

/** Without the marks React leaves between two texts. */
async function textOf(response: Response): Promise<string> {
  return (await response.text()).replaceAll("<!-- -->", "");
}

async function post(persoon: string | null, path: string, form: Record<string, string>): Promise<Response> {
  const headers = await demo.server.headersOf(persoon);
  const body = new URLSearchParams({ sleutel: nanoid(), ...form });
  return await fetch(demo.server.url + path, { method: "POST", headers, body, redirect: "manual" });
}
