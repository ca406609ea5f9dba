/** Tekstvoorstellen over the wire: who may, what is stored, and that an answer happens once. */
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.kill("SIGTERM"));

const VOORSTELLEN = "/agendas/moerwijk/bewerken/voorstellen";

async function send(persoon: string, path: string, fields: Record<string, string>): Promise<Response> {
  return await fetch(server.url + path, {
    method: "POST",
    headers: await server.headersOf(persoon),
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
}

async function get(persoon: string | null, path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(server.url + path, {
    headers: await server.headersOf(persoon),
    redirect: "manual",
  });
  return { status: response.status, html: await response.text() };
}

let nummer = 0;

/** Adds a sentence to the introduction; answers the id. */
async function propose(zin: string, persoon = "bewoner2"): Promise<string> {
  const sleutel = `proefvoorstel-${String(++nummer).padStart(7, "0")}`;
  const oud = await inleiding();
  const fields = { sleutel, oud, nieuw: `${oud}\n${zin}`, toelichting: "" };
  return proposedIn(await send(persoon, `${VOORSTELLEN}/nieuw?tekst=inleiding`, fields));
}

/** The id of the proposal that a form left. */
function proposedIn(response: Response): string {
  expect(response.status).toBe(303);
  const [, id = ""] = (response.headers.get("Location") ?? "").split("#");
  expect(id).toHaveLength(21);
  return id;
}

/** The introduction as the form shows it. */
async function inleiding(): Promise<string> {
  const { html } = await get("team-laak", `${VOORSTELLEN}/nieuw?tekst=inleiding`);
  const [, words = ""] = /<textarea[^>]*>([^<]*)<\/textarea>/.exec(html) ?? [];
  return words.replace(/^\n/, "");
}

const timesIn = async (zin: string) => (await inleiding()).split(zin).length - 1;

async function eventuallyIn(zin: string): Promise<void> {
  await expect.poll(() => timesIn(zin), { timeout: 20_000 }).toBe(1);
}

const row = (id: string) => {
  const connection = new Sqlite(server.databasePath, { readonly: true });
  const found = connection.prepare("SELECT * FROM tekstvoorstel WHERE id = ?").get(id) as Record<string, unknown>;
  connection.close();
  return found;
};

test("who only reads along while the draft is open may not propose", async () => {
  await send("team-escamp", "/agendas/moerwijk/bewerken/meekijken", { intent: "openen" });
  expect((await get("bewoner", "/agendas/moerwijk/bewerken")).status).toBe(200);
  for (const path of [VOORSTELLEN, `${VOORSTELLEN}/nieuw`, `${VOORSTELLEN}/nieuw?tekst=inleiding`]) {
    expect((await get("bewoner", path)).status, path).toBe(403);
    expect((await get(null, path)).status, path).toBe(302);
  }
  expect((await send("bewoner", `${VOORSTELLEN}/nieuw?tekst=inleiding`, {})).status).toBe(403);
  await send("team-escamp", "/agendas/moerwijk/bewerken/meekijken", { intent: "sluiten" });
});

test("someone who was invited may, for that agenda only", async () => {
  expect((await get("bewoner2", `${VOORSTELLEN}/nieuw?tekst=inleiding`)).status).toBe(200);
  expect((await get("bewoner2", "/agendas/morgenstond/bewerken/voorstellen/nieuw")).status).toBe(403);
});

test("a form sent twice is one proposal, and one gone back to and filled in otherwise is another", async () => {
  const oud = await inleiding();
  const form = { sleutel: "proefvoorstel-tweemaa", oud, nieuw: `${oud}\nTweemaal verstuurd.`, toelichting: "" };
  const path = `${VOORSTELLEN}/nieuw?tekst=inleiding`;
  const id = proposedIn(await send("bewoner2", path, form));
  expect(proposedIn(await send("bewoner2", path, form))).toBe(id);
  const other = proposedIn(await send("bewoner2", path, { ...form, nieuw: `${oud}\nIets anders.` }));
  expect(row(id)["nieuw"]).toContain("Tweemaal verstuurd.");
  expect(row(other)["nieuw"]).toContain("Iets anders.");
});

test.each([
  ["nothing changed", (oud: string) => oud],
  ["no words", () => " \n "],
  ["too long a text", () => "a".repeat(10_001)],
])("%s is refused with the form as it was filled in", async (_what, nieuw) => {
  const oud = await inleiding();
  const fields = { sleutel: "abcdefghijklmnopqrstu", oud, nieuw: nieuw(oud), toelichting: "Mijn toelichting" };
  const response = await send("bewoner2", `${VOORSTELLEN}/nieuw?tekst=inleiding`, fields);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("Mijn toelichting");
});

test("a text that is far longer than one can propose is refused, and the sentence says what to do", async () => {
  const fields = { sleutel: "abcdefghijklmnopqrstu", oud: "a ".repeat(10_001), nieuw: "b", toelichting: "" };
  const response = await send("bewoner2", `${VOORSTELLEN}/nieuw?tekst=inleiding`, fields);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("Vertel het gebiedsteam wat u wilt veranderen.");
});

test("a text that is not there is not found", async () => {
  for (const query of ["tekst=titel", "tekst=doel", "tekst=doel&thema=bestaat-niet", "tekst=inleiding&thema=x"]) {
    expect((await get("bewoner2", `${VOORSTELLEN}/nieuw?${query}`)).status, query).toBe(404);
    const sent = { sleutel: "abcdefghijklmnopqrstu", oud: "", nieuw: "Iets", toelichting: "" };
    expect((await send("bewoner2", `${VOORSTELLEN}/nieuw?${query}`, sent)).status, query).toBe(404);
  }
});

test("accepting from two tabs at once changes the text once", async () => {
  const id = await propose("Eenmaal in de tekst.");
  const answers = await Promise.all(
    ["team-escamp", "team-escamp-2", "team-escamp"].map((persoon) =>
      send(persoon, `${VOORSTELLEN}/${id}`, { intent: "aannemen", reden: "" }),
    ),
  );
  await eventuallyIn("Eenmaal in de tekst.");
  const { uitkomst, beantwoord_door: door } = row(id);
  expect(uitkomst).toBe("aangenomen");
  // One who clicks twice has no conflict with oneself; a colleague hears that the answer was given.
  const [mine, theirs] = door === "team-escamp" ? [303, 409] : [409, 303];
  expect(answers.map(({ status }) => status)).toEqual([mine, theirs, mine]);
});

test("an answer sent twice by one person is one answer, and another answer is not taken for it", async () => {
  const id = await propose("Tweemaal beantwoord.");
  const decline = (reden: string) => send("team-escamp", `${VOORSTELLEN}/${id}`, { intent: "afwijzen", reden });
  const both = await Promise.all([decline("Liever niet."), decline("Liever niet.")]);
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect((await decline("Om een andere reden.")).status).toBe(409);
  expect(row(id)).toMatchObject({ uitkomst: "afgewezen", reden: "Liever niet." });
});

test("a refusal reads as plain sentences: a label that asks keeps its question mark, and a limit its point", async () => {
  const id = await propose("Een zin voor wie de weigering leest.");
  const declined = await send("team-escamp", `${VOORSTELLEN}/${id}`, { intent: "afwijzen", reden: "" });
  expect(declined.status).toBe(400);
  expect(await declined.text()).toContain(">Waarom wijst u het voorstel af? Schrijf waarom u het voorstel afwijst.<");

  const fields = {
    sleutel: "proefvoorstel-te-lang",
    oud: await inleiding(),
    nieuw: "Anders.",
    toelichting: "a".repeat(1001),
  };
  const tooLong = await send("bewoner2", `${VOORSTELLEN}/nieuw?tekst=inleiding`, fields);
  expect(tooLong.status).toBe(400);
  expect(await tooLong.text()).toContain("Maak de toelichting korter: hoogstens 1.000 tekens.");
});

test("accepting and declining at once is one of the two, and the text follows it", async () => {
  const id = await propose("Een van beide.");
  const [accepted, declined] = await Promise.all([
    send("team-escamp", `${VOORSTELLEN}/${id}`, { intent: "aannemen", reden: "" }),
    send("team-escamp-2", `${VOORSTELLEN}/${id}`, { intent: "afwijzen", reden: "Liever niet." }),
  ]);
  expect([accepted.status, declined.status].sort()).toEqual([303, 409]);
  const { uitkomst } = row(id);
  expect(uitkomst).toBe(accepted.status === 303 ? "aangenomen" : "afgewezen");
  if (uitkomst === "aangenomen") await eventuallyIn("Een van beide.");
  else expect(await timesIn("Een van beide.")).toBe(0);
});

test("who answers after a colleague is told so, and the list leads to the answer", async () => {
  const id = await propose("Te laat beantwoord.");
  await send("team-escamp", `${VOORSTELLEN}/${id}`, { intent: "afwijzen", reden: "Liever niet." });
  const late = await send("team-escamp-2", `${VOORSTELLEN}/${id}`, { intent: "aannemen", reden: "" });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("Een collega heeft dit voorstel al beantwoord.");
  const { html } = await get("team-escamp", VOORSTELLEN);
  const [link = ""] = new RegExp(`<a href="${VOORSTELLEN}/${id}"[^>]*>[^<]*</a>`).exec(html) ?? [];
  expect(link).toContain(">Bekijk het antwoord<");
});

test("when the process ended between the text and the row, answering again finishes it and applies nothing twice", async () => {
  const [accept, decline] = [await propose("Halverwege een."), await propose("Halverwege twee.")];
  for (const id of [accept, decline]) {
    expect((await send("team-escamp", `${VOORSTELLEN}/${id}`, { intent: "aannemen", reden: "" })).status).toBe(303);
  }
  await eventuallyIn("Halverwege twee.");
  await server.kill();
  // What the file holds when only the document was reached.
  const connection = new Sqlite(server.databasePath);
  connection.prepare("UPDATE tekstvoorstel SET uitkomst = NULL, reden = NULL WHERE id IN (?, ?)").run(accept, decline);
  connection.close();
  await server.restart();
  expect((await send("team-escamp", `${VOORSTELLEN}/${accept}`, { intent: "aannemen", reden: "" })).status).toBe(303);
  const refused = await send("team-escamp", `${VOORSTELLEN}/${decline}`, { intent: "afwijzen", reden: "Toch niet." });
  expect(refused.status).toBe(409);
  expect(row(accept)).toMatchObject({ uitkomst: "aangenomen" });
  expect(row(decline)).toMatchObject({ uitkomst: "aangenomen" });
  expect([await timesIn("Halverwege een."), await timesIn("Halverwege twee.")]).toEqual([1, 1]);
});

test("what no longer fits is refused with the reason, and can be declined", async () => {
  const oud = await inleiding();
  const [first = ""] = oud.split(" ");
  const ids: string[] = [];
  for (const [index, sleutel] of ["overlap-000000000000a", "overlap-000000000000b"].entries()) {
    const fields = { sleutel, oud, nieuw: oud.replace(first, `Woord${index}`), toelichting: "" };
    ids.push(proposedIn(await send("team-laak", `${VOORSTELLEN}/nieuw?tekst=inleiding`, fields)));
  }
  const [one, two] = ids.map((id) => `${VOORSTELLEN}/${id}`);
  expect((await send("team-escamp", one ?? "", { intent: "aannemen", reden: "" })).status).toBe(303);
  const refused = await send("team-escamp", two ?? "", { intent: "aannemen", reden: "" });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("de woorden waar het om gaat, staan niet meer in de tekst");
  expect(row(ids[1] ?? "")).toMatchObject({ uitkomst: null });
  expect((await send("team-escamp", two ?? "", { intent: "afwijzen", reden: "Al veranderd." })).status).toBe(303);
});

test("only the team of the agenda answers, and one of another agenda is not found there", async () => {
  const id = await propose("Alleen het eigen team.");
  for (const persoon of ["team-laak", "bewoner2", "bewoner"]) {
    expect((await send(persoon, `${VOORSTELLEN}/${id}`, { intent: "aannemen", reden: "" })).status, persoon).toBe(403);
    expect((await get(persoon, `${VOORSTELLEN}/${id}`)).status, persoon).toBe(403);
  }
  const elsewhere = `/agendas/morgenstond/bewerken/voorstellen/${id}`;
  expect((await send("team-escamp", elsewhere, { intent: "aannemen", reden: "" })).status).toBe(404);
  expect(row(id)).toMatchObject({ uitkomst: null });
});

test("one person cannot bury a team under proposals", async () => {
  let status = 303;
  for (let count = 0; count < 25 && status === 303; count++) {
    const sleutel = `bedolven-${String(count).padStart(12, "0")}`;
    const fields = { sleutel, oud: "", nieuw: `Zin ${count}`, toelichting: "" };
    ({ status } = await send("team-laak", `${VOORSTELLEN}/nieuw?tekst=inleiding`, fields));
  }
  expect(status).toBe(400);
});

test("who is no longer invited proposes nothing more, and still reads what became of it", async () => {
  const { themaId, titel } = await proposeToThema();
  const { html } = await get("team-escamp", "/agendas/moerwijk/bewerken/meekijken");
  const [, deelnemer = ""] = /name="deelnemer" value="([^"]+)"/.exec(html) ?? [];
  await send("team-escamp", "/agendas/moerwijk/bewerken/meekijken", { intent: "intrekken", deelnemer });
  expect((await get("bewoner2", "/agendas/moerwijk/bewerken")).status).toBe(403);
  expect((await get("bewoner2", `${VOORSTELLEN}/nieuw?tekst=inleiding`)).status).toBe(403);

  const connection = new Sqlite(server.databasePath);
  connection.prepare("UPDATE thema SET titel = 'Alleen voor het team' WHERE id = ?").run(themaId);
  connection.close();
  const mijn = (await get("bewoner2", "/mijn")).html;
  expect(mijn).toContain("Mijn tekstvoorstellen");
  expect(mijn).toContain(titel);
  expect(mijn).not.toContain("Alleen voor het team");
});

/** A proposal about the first thema of the draft; answers what that thema is called now. */
async function proposeToThema(): Promise<{ themaId: string; titel: string }> {
  const connection = new Sqlite(server.databasePath, { readonly: true });
  const [{ id: themaId, titel }] = connection
    .prepare("SELECT id, titel FROM thema WHERE agenda_id = 'moerwijk' AND NOT vervallen ORDER BY volgorde, id")
    .all() as [{ id: string; titel: string }];
  connection.close();
  const path = `${VOORSTELLEN}/nieuw?tekst=doel&thema=${themaId}`;
  const fields = { sleutel: "over-een-thema-000001", oud: "", nieuw: "Een ander doel.", toelichting: "" };
  expect((await send("bewoner2", path, fields)).status).toBe(303);
  return { themaId, titel };
}
