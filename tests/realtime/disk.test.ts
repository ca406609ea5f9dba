import { spawnSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type * as Y from "yjs";
import { agendaMap } from "../../realtime/document/agenda-document";
import { temporaryFolder } from "../support/database";
import { canLimitFileSize, limitFileSize } from "../support/file-limit";
import { startServer, type TestServer } from "../support/server";
import { eventually, everyoneLeaves, participate } from "./participant";
import { updateIn } from "./raw-client";

let server: TestServer | undefined;

afterEach(async () => {
  everyoneLeaves();
  await server?.kill();
});

test.skipIf(!canLimitFileSize)(
  "a disk that takes nothing: not ready, nothing confirmed, readers read on; and it heals",
  async () => {
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
      const forwarded = await fetch(`${url}/readyz`, { headers: { "X-Forwarded-For": "192.0.2.1" } });
      expect([forwarded.status, await forwarded.text()]).toEqual([503, "the database cannot be written"]);
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
  },
);

/** A file system of its own for one process: in a folder that looks empty to all others. */
const onDiskOf = (megabytes: number, folder: string) => [
  ...["unshare", "--map-root-user", "--mount", "sh", "-c"],
  `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && exec "$@"`,
  folder,
];

/** Not every container allows it, also in CI: the test is then named at the end of the run. */
const canMount = spawnSync("unshare", [...onDiskOf(1, tmpdir()).slice(1), "true"]).status === 0;

test.skipIf(!canMount)(
  "a file system that is full: what does not fit is not confirmed; and it heals when there is room",
  async () => {
    const folder = temporaryFolder();
    server = await startServer({
      env: { LOG_LEVEL: "silent", DATABASE_PATH: join(folder, "server.db") },
      within: onDiskOf(12, folder),
    });
    const { pid } = server;
    const writer = participate(server, "moerwijk", await server.signIn("team-escamp"));
    const colleague = participate(server, "leyenburg", await server.signIn("team-escamp-2"));
    const reader = participate(server, "moerwijk", await server.signIn("wethouder"));
    await eventually(() => {
      for (const { provider } of [writer, colleague, reader]) expect(provider.synced).toBe(true);
    });

    // As the process sees its own files.
    const filler = openSync(`/proc/${pid()}/root${folder}/vol`, "w");
    expect(() => {
      for (;;) writeSync(filler, Buffer.alloc(64 * 1024));
    }).toThrow("ENOSPC");
    closeSync(filler);

    // The log of the database has some room of its own: after so much it must grow.
    const pieces: string[] = [];
    await eventually(() => {
      pieces.push(`${pieces.length} ${"x".repeat(60_000)}`);
      agendaMap(writer.doc).set(`stuk ${pieces.length - 1}`, pieces.at(-1));
      expect(writer.closeCodes).toContain(4500);
    });
    const kept = (doc: Y.Doc) => pieces.filter((piece, index) => agendaMap(doc).get(`stuk ${index}`) === piece).length;
    expect(kept(writer.doc)).toBe(pieces.length);
    expect(kept(reader.doc)).toBeLessThan(pieces.length);
    expect(reader.closeCodes).toEqual([]);
    expect(reader.provider.wsconnected).toBe(true);

    rmSync(`/proc/${pid()}/root${folder}/vol`);
    await eventually(() => expect(kept(reader.doc)).toBe(pieces.length));
    agendaMap(colleague.doc).set("titel", "Er is weer plaats");
    await eventually(() => expect(colleague.frames.some((frame) => updateIn(frame) !== undefined)).toBe(true));
    expect([...reader.closeCodes, ...colleague.closeCodes]).toEqual([]);
    await eventually(async () => expect((await fetch(`${server?.url}/readyz`)).status).toBe(200));
  },
);
