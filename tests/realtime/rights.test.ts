import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../db/client";
import { listUpdates } from "../../db/queries/document";
import { agenda } from "../../db/schema/agenda";
import { gebruiker, sessie } from "../../db/schema/gebruiker";
import { type LiveServer, startLiveServer } from "./live-server";
import { eventually, type Participant, participate } from "./participant";

/** Rights taken away count within a second, and closing takes the line a moment. */
const WITHIN_MS = 1000;

let server: LiveServer;
let colleague: Participant;
let stays: Participant;

beforeEach(async () => {
  server = await startLiveServer();
  colleague = participate(server, "moerwijk", await server.signIn("team-escamp-2"));
  stays = participate(server, "moerwijk", await server.signIn("team-escamp"));
  await eventually(() => {
    for (const { provider } of [colleague, stays]) expect(provider.synced).toBe(true);
  });
});

afterEach(() => server.stop());

/** Another process on the same file: nothing of it passes through this one. */
async function elsewhere(work: Parameters<LiveServer["inTransaction"]>[0]): Promise<void> {
  const other = openDatabase(server.database.file);
  await other.inTransaction(work);
  other.close();
}

test.each([
  ["the role becomes bewoner", { rol: "bewoner", stadsdeel: null } as const, 4403],
  ["the role becomes one that only reads", { rol: "wethouder", stadsdeel: null } as const, 4403],
  ["the stadsdeel becomes another", { stadsdeel: "Laak" } as const, 4403],
])("%s: the sockets close within a second, and only theirs", async (_name, values, code) => {
  const changedAtMs = performance.now();
  await elsewhere(async (tx) => {
    await tx.update(gebruiker).set(values).where(eq(gebruiker.id, "team-escamp-2"));
  });
  await eventually(() => expect(colleague.closeCodes).toEqual([code]));
  expect(performance.now() - changedAtMs).toBeLessThan(WITHIN_MS);
  expect(stays.provider.wsconnected).toBe(true);
  expect(stays.closeCodes).toEqual([]);
});

test("a session that another process ended closes its sockets within a second", async () => {
  const changedAtMs = performance.now();
  await elsewhere(async (tx) => {
    await tx.delete(sessie).where(eq(sessie.gebruikerId, "team-escamp-2"));
  });
  await eventually(() => expect(colleague.closeCodes).toEqual([4401]));
  expect(performance.now() - changedAtMs).toBeLessThan(WITHIN_MS);
  expect(stays.provider.wsconnected).toBe(true);
});

test("an agenda that moves to another stadsdeel closes the sockets of the team it had", async () => {
  await elsewhere(async (tx) => {
    await tx.update(agenda).set({ stadsdeel: "Laak" }).where(eq(agenda.id, "moerwijk"));
  });
  await eventually(() => expect([colleague.closeCodes, stays.closeCodes]).toEqual([[4403], [4403]]));
});

test("a client of a removed colleague that goes on sending gets nothing in", async () => {
  const typing = setInterval(() => {
    colleague.write("van wie weg is");
    colleague.provider.connect();
  }, 60);
  await elsewhere(async (tx) => {
    await tx.update(gebruiker).set({ stadsdeel: "Laak" }).where(eq(gebruiker.id, "team-escamp-2"));
  });
  await new Promise((resolve) => setTimeout(resolve, WITHIN_MS));
  const rows = (await listUpdates(server.db, "moerwijk", 0)).length;
  await new Promise((resolve) => setTimeout(resolve, WITHIN_MS));
  clearInterval(typing);
  expect(colleague.closeCodes.length).toBeGreaterThan(1);
  expect((await listUpdates(server.db, "moerwijk", 0)).length).toBe(rows);
});
