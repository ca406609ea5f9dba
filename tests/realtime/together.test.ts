import { afterEach, beforeEach, expect, test } from "vitest";
import { findConcept } from "../../db/queries/agenda";
import { listUpdates } from "../../db/queries/document";
import { agendaMap } from "../../realtime/document/agenda-document";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, participate } from "./participant";

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(() => server.stop());

test("two people who write at once end with the same text", async () => {
  const one = participate(server, "moerwijk", await server.signIn("team-escamp"));
  const two = participate(server, "moerwijk", await server.signIn("team-escamp-2"));
  await eventually(() => expect([one.provider.synced, two.provider.synced]).toEqual([true, true]));
  for (let i = 0; i < 5; i++) {
    one.write(`één ${i}`);
    two.write(`twee ${i}`);
  }
  await eventually(() => {
    expect(one.read()).toEqual(two.read());
    expect(one.read()).toEqual(expect.arrayContaining(["één 4", "twee 4"]));
  });
  await server.rooms.settle("moerwijk");
  const concept = await findConcept(server.db, "moerwijk");
  expect(JSON.stringify(concept?.inhoud.inleiding)).toContain("twee 4");
});

test("what a person changes through a page is stored under that name and reaches who is writing", async () => {
  const writer = await come(server, "moerwijk", "team-escamp");
  writer.write("van de schrijver");
  await server.rooms.change("moerwijk", "team-escamp-2", (doc) => agendaMap(doc).set("titel", "Via de pagina"));
  await eventually(() => expect(agendaMap(writer.doc).get("titel")).toBe("Via de pagina"));
  expect(writer.read()).toContain("van de schrijver");
  const log = await listUpdates(server.db, "moerwijk", 0);
  expect(log.map(({ auteurId }) => auteurId)).toContain("team-escamp-2");
});

test("an agenda without a document cannot be changed", async () => {
  const change = server.rooms.change("bestaat-niet", "team-escamp", (doc) => agendaMap(doc).set("titel", "Niets"));
  await expect(change).rejects.toThrow("bestaat-niet");
});
