/** Whether the server is ready, as who keeps watch over it asks. A disk that takes nothing is in disk.test.ts. */
import { afterEach, expect, test } from "vitest";
import { openConnection } from "../../db/client";
import { startServer, type TestServer } from "../support/server";
import { eventually } from "./participant";

let server: TestServer | undefined;

afterEach(async () => {
  await server?.kill();
});

test("a database that misses a migration: not ready, and no more than that to who asks from elsewhere", async () => {
  server = await startServer({ env: { LOG_LEVEL: "silent" } });
  const { url, databasePath } = server;
  const ready = async (headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/readyz`, { headers });
    return [response.status, await response.text()];
  };
  expect(await ready()).toEqual([200, "ready"]);

  // As an older file that was put under a server that runs: its newest migration was never noted.
  const operator = openConnection(databasePath);
  const NEWEST = "WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)";
  const newest = operator.prepare(`SELECT hash, created_at FROM __drizzle_migrations ${NEWEST}`).get();
  expect(operator.prepare(`DELETE FROM __drizzle_migrations ${NEWEST}`).run().changes).toBe(1);
  await eventually(async () => expect(await ready()).toEqual([503, "migrations are missing\n1 of them"]));
  expect(await ready({ "X-Forwarded-For": "192.0.2.1" })).toEqual([503, "migrations are missing"]);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);

  operator.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (@hash, @created_at)").run(newest);
  operator.close();
  await eventually(async () => expect(await ready()).toEqual([200, "ready"]));
});
