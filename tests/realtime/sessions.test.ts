import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openMeekijken } from "../../db/queries/meekijken";
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

describe("a session of eight hours without use", () => {
  const wait = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  /** Longer than it takes until everyone's rights are looked at again. */
  const checked = () => new Promise((resolve) => setTimeout(resolve, 1200));

  test("ends the socket of a tab that is only open, with 4401, though its line came back meanwhile", async () => {
    const open = await come(server, "moerwijk", "team-escamp");
    wait(7 * HOUR_MS);
    open.provider.disconnect();
    open.provider.connect();
    await eventually(() => expect(open.provider.synced).toBe(true));
    open.provider.awareness.setLocalStateField("cursor", null);
    wait(HOUR_MS - 1000);
    const before = open.closeCodes.length;
    await checked();
    expect(open.closeCodes).toHaveLength(before);
    wait(2000);
    await eventually(() => expect(open.closeCodes.at(-1)).toBe(4401));
    open.provider.connect();
    await eventually(() => expect(open.closeCodes.slice(-2)).toEqual([4401, 4401]));
  });

  test("is none for who goes on writing, who may also come back after a broken line", async () => {
    const writer = await come(server, "moerwijk", "team-escamp");
    const colleague = await come(server, "moerwijk", "team-escamp-2");
    wait(5 * HOUR_MS);
    writer.write("Nog bezig.");
    await eventually(() => expect(colleague.read()).toContain("Nog bezig."));
    wait(6 * HOUR_MS);
    // Who read what the other wrote did nothing.
    await eventually(() => expect(colleague.closeCodes).toEqual([4401]));
    expect(writer.closeCodes).toEqual([]);
    writer.provider.disconnect();
    writer.provider.connect();
    await eventually(() => expect(writer.provider.synced).toBe(true));
    wait(HOUR_MS);
    await eventually(() => expect(writer.closeCodes.at(-1)).toBe(4401));
  });

  test("is none for who opens another page, in whatever tab", async () => {
    const cookie = await server.signIn("team-escamp");
    const open = participate(server, "moerwijk", cookie);
    await eventually(() => expect(open.provider.synced).toBe(true));
    wait(5 * HOUR_MS);
    server.sessions.noteUse((await server.sessions.find(cookie))?.idHash ?? "");
    wait(6 * HOUR_MS);
    await checked();
    expect(open.closeCodes).toEqual([]);
  });
});

test("a resident who reads along without doing anything is shown out after fourteen days", async () => {
  await server.inTransaction(async (tx) => void (await openMeekijken(tx, "moerwijk", "team-escamp", now)));
  const reader = await come(server, "moerwijk", "bewoner");
  now = new Date(now.getTime() + 14 * 24 * HOUR_MS + 1);
  await eventually(() => expect(reader.closeCodes).toEqual([4401]));
});
