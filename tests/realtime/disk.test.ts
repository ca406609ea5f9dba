import { execFileSync, spawnSync } from "node:child_process";
import { afterEach, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/server";
import { eventually, everyoneLeaves, participate } from "./participant";
import { updateIn } from "./raw-client";

let server: TestServer | undefined;

afterEach(async () => {
  everyoneLeaves();
  await server?.kill();
});

/** 0 is a full disk for one process: it can write to no file. */
function limitFileSize(pid: number, bytes: 0 | "unlimited"): void {
  execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:`]);
}

const canLimit = spawnSync("prlimit", ["--version"]).status === 0;

test.skipIf(!canLimit)("a full disk: not ready, nothing confirmed, readers read on; and it heals", async () => {
  server = await startServer({ env: { LOG_LEVEL: "silent" } });
  const { url, pid } = server;
  const writer = participate(server, "moerwijk", await server.signIn("team-escamp"));
  const reader = participate(server, "moerwijk", await server.signIn("wethouder"));
  await eventually(() => expect([writer.provider.synced, reader.provider.synced]).toEqual([true, true]));
  writer.write("voordat de schijf vol was");
  await eventually(() => expect(reader.read()).toContain("voordat de schijf vol was"));
  const readersCookie = await server.signIn("beheerder");
  expect((await fetch(`${url}/readyz`)).status).toBe(200);

  limitFileSize(pid(), 0);
  const confirmed = writer.frames.map(updateIn).filter(Boolean).length;
  writer.write("op een volle schijf");
  await eventually(() => expect(writer.closeCodes).toContain(4500));
  await eventually(async () => {
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.text()).toMatch(/database cannot be written/);
  });
  expect(writer.frames.map(updateIn).filter(Boolean)).toHaveLength(confirmed);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const newcomer = participate(server, "moerwijk", readersCookie);
  await eventually(() => expect(newcomer.read()).toContain("voordat de schijf vol was"));
  expect(newcomer.read()).not.toContain("op een volle schijf");
  expect(reader.closeCodes).toEqual([]);

  limitFileSize(pid(), "unlimited");
  await eventually(async () => {
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(reader.read()).toContain("op een volle schijf");
  });
});
