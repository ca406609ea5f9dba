/** What the document cannot take: who puts a moment back or accepts a proposal reads why, and nothing changed. */
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { agendaMap } from "../../realtime/document/agenda-document";
import { DOCUMENT_MAX_BYTES } from "../../realtime/document/size-limits";
import { come, eventually, everyoneLeaves, type Participant } from "../realtime/participant";
import { startServer, type TestServer } from "../support/server";

const AGENDA = "moerwijk";
const PATH = `/agendas/${AGENDA}/bewerken`;
/** What neither putting back nor accepting fits in. */
const LEFT_BYTES = 100;

let server: TestServer;
/** The address of a proposal that waits. */
let voorstel: string;

beforeAll(async () => {
  server = await startServer();
  const form = await (await get(`${PATH}/voorstellen/nieuw?tekst=inleiding`, "team-laak")).text();
  const oud = /<textarea[^>]*>\n?([^<]*)<\/textarea>/.exec(form)?.[1] ?? "";
  const nieuw = `${oud}\nEen zin die er nog bij moet. ${"Met redenen. ".repeat(20)}`;
  const fields = { sleutel: "proefvoorstel-0000001", oud, nieuw, toelichting: "" };
  const posted = await post(`${PATH}/voorstellen/nieuw?tekst=inleiding`, fields, "team-laak");
  voorstel = `${PATH}/voorstellen/${posted.headers.get("Location")?.split("#")[1]}`;
});

afterAll(async () => {
  everyoneLeaves();
  await server.kill("SIGTERM");
});

function select(sql: string): unknown {
  const connection = new Sqlite(server.databasePath, { readonly: true });
  try {
    return connection.prepare(sql).pluck().all().join("\n");
  } finally {
    connection.close();
  }
}

async function get(path: string, persoon = "team-escamp"): Promise<Response> {
  return await fetch(server.url + path, { headers: await server.headersOf(persoon) });
}

async function post(path: string, fields: Record<string, string>, persoon = "team-escamp"): Promise<Response> {
  return await fetch(server.url + path, {
    method: "POST",
    headers: await server.headersOf(persoon),
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
}

const putBackMoment = (id: unknown) => (taal: string) =>
  post(`${PATH}/geschiedenis/${id}?taal=${taal}`, { intent: "herstellen" });
const accept = (taal: string) => post(`${voorstel}?taal=${taal}`, { intent: "aannemen", reden: "Dank u." });

test("when nothing can be stored just now, that is said with a 503, and a later try does it", async () => {
  const connection = new Sqlite(server.databasePath);
  onTestFinished(() => {
    connection.exec("DROP TRIGGER IF EXISTS full");
    connection.close();
  });
  connection.exec("CREATE TRIGGER full BEFORE INSERT ON document_update BEGIN SELECT RAISE(ABORT, 'disk full'); END");
  const draft = select("SELECT inhoud FROM concept");
  await expectRefused(accept, 503, {
    nl: "Het voorstel is niet aangenomen: bewaren lukt nu niet.",
    en: "The proposal was not accepted: saving does not work right now.",
  });
  const putBack = putBackMoment(select("SELECT min(id) FROM momentopname WHERE agenda_id = 'moerwijk'"));
  await expectRefused(putBack, 503, {
    nl: "Het moment is niet teruggezet: bewaren lukt nu niet.",
    en: "The moment was not put back: saving does not work right now.",
  });
  expect(select("SELECT inhoud FROM concept")).toBe(draft);
  expect(select("SELECT count(*) FROM tekstvoorstel WHERE uitkomst IS NULL AND reden = 'Dank u.'")).toBe("0");
  connection.exec("DROP TRIGGER full");
  expect((await putBack("nl")).status).toBe(303);
  expect(select("SELECT inhoud FROM concept")).not.toBe(draft);
});

test("when the agenda is full, that is said with a 409, and nothing changed or was kept", async () => {
  const doc = await fillAgenda();
  const everything = () => [
    Buffer.from(Y.encodeStateAsUpdate(doc)).toString("base64"),
    select("SELECT id FROM momentopname"),
    select("SELECT count(*) FROM tekstvoorstel WHERE uitkomst IS NULL"),
  ];
  const before = everything();
  await expectRefused(accept, 409, {
    nl: "Het voorstel is niet aangenomen: in de agenda is geen ruimte meer.",
    en: "The proposal was not accepted: there is no room left in the agenda.",
  });
  await expectRefused(putBackMoment(select("SELECT max(id) FROM momentopname WHERE soort = 'voor-herstel'")), 409, {
    nl: "Het moment is niet teruggezet: in de agenda is geen ruimte meer.",
    en: "The moment was not put back: there is no room left in the agenda.",
  });
  expect(everything()).toEqual(before);
});

type Ask = (taal: "nl" | "en") => Promise<Response>;

async function expectRefused(ask: Ask, status: number, words: Record<"nl" | "en", string>): Promise<void> {
  for (const taal of ["nl", "en"] as const) {
    const response = await ask(taal);
    expect(response.status).toBe(status);
    const html = await response.text();
    expect(html).toContain(words[taal]);
    expect(html).toContain(taal === "nl" ? "Het concept is niet veranderd." : "The draft has not changed.");
  }
}

/** As pages would that bring what this site does not know. */
async function fillAgenda(): Promise<Y.Doc> {
  const een = await come(server, AGENDA, "team-escamp");
  const twee = await come(server, AGENDA, "team-escamp-2");
  const fill = async ({ doc }: Participant, key: string, bytes: number) => {
    const left = DOCUMENT_MAX_BYTES - Y.encodeStateAsUpdate(doc).length;
    agendaMap(doc).set(key, "x".repeat(left - bytes));
    // What another can read is stored.
    for (const reader of [een, twee]) await eventually(() => expect(agendaMap(reader.doc).has(key)).toBe(true));
  };
  await fill(een, "een", DOCUMENT_MAX_BYTES * 0.6);
  await fill(twee, "twee", DOCUMENT_MAX_BYTES * 0.2);
  await fill(een, "drie", LEFT_BYTES);
  expect([...een.closeCodes, ...twee.closeCodes]).toEqual([]);
  return een.doc;
}
