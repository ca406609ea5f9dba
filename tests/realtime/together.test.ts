import { afterEach, beforeEach, expect, test } from "vitest";
import { findConcept } from "../../db/queries/agenda";
import { type LiveServer, startLiveServer } from "./live-server";
import { eventually, everyoneLeaves, participate } from "./participant";

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(async () => {
  everyoneLeaves();
  await server.stop();
});

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
