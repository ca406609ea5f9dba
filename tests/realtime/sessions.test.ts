import { afterEach, beforeEach, expect, test } from "vitest";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually, participate } from "./participant";

const HOUR_MS = 60 * 60 * 1000;

let server: LiveServer;
let now: Date;

beforeEach(async () => {
  now = new Date();
  server = await startLiveServer({ clock: () => now });
});

afterEach(() => server.stop());

test("signing out closes the sockets of that session with 4401, and no other", async () => {
  const cookie = await server.signIn("team-escamp");
  const here = participate(server, "moerwijk", cookie);
  const inAnotherWindow = participate(server, "transvaal", cookie);
  const elsewhere = participate(server, "moerwijk", await server.signIn("team-escamp"));
  await eventually(() => {
    for (const { provider } of [here, inAnotherWindow, elsewhere]) expect(provider.synced).toBe(true);
  });
  const session = await server.sessions.find(cookie);
  await server.sessions.end(cookie);
  server.rooms.closeSession(session?.idHash ?? "");
  await eventually(() => {
    expect(here.closeCodes).toEqual([4401]);
    expect(inAnotherWindow.closeCodes).toEqual([4401]);
  });
  expect(elsewhere.provider.wsconnected).toBe(true);

  here.provider.connect();
  await eventually(() => expect(here.closeCodes).toEqual([4401, 4401]));
});

test("a socket ends with 4401 when its session has lasted its full length", async () => {
  const writer = await come(server, "moerwijk", "team-escamp");
  now = new Date(now.getTime() + 12 * HOUR_MS);
  await eventually(() => expect(writer.closeCodes).toEqual([4401]));
});
