/** What fifty people who type notice of a backup of a database of some size: `npm run backup` beside the server. */
import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { openConnection } from "../../db/client";
import { temporaryFolder } from "../support/database";
import { freePort } from "../support/server";
import { prepareAgendas } from "./agendas";
import { gather } from "./crowd";
import { median, percentile, printFigure } from "./figures";
import { run } from "./processes";
import { databaseFile, type Place, signIn, socketUrl, startServer } from "./servers";
import type { Settings } from "./settings";

const AGENDA = "bench-0";
const WRITERS = 50;
const CHARACTERS_PER_SECOND = 2;
const MEGABYTES = 100;

export async function benchBackup({ rounds, seconds }: Settings): Promise<void> {
  const quiet: number[][] = [];
  const during: number[][] = [];
  const tookMs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const place: Place = { port: await freePort(), folder: temporaryFolder() };
    await prepareAgendas(place, [AGENDA]);
    fill(databaseFile(place));
    const running = await startServer("wijkagenda", place);
    try {
      quiet.push(await write(place, seconds, async () => undefined));
      const target = join(place.folder, "copy.db");
      during.push(
        await write(place, seconds, async () => {
          const startedAt = performance.now();
          await run(process.execPath, ["build/command.js", "backup", target], {
            env: { DATABASE_PATH: databaseFile(place) },
          });
          tookMs.push(performance.now() - startedAt);
          if (statSync(target).size < MEGABYTES * 1024 * 1024) throw new Error("The backup is not whole");
        }),
      );
    } finally {
      await running.stop("SIGKILL");
    }
  }
  printFigure(`backup of ${MEGABYTES} MB`, median(tookMs), "ms");
  for (const [label, p, atMost] of [
    ["p50", 50, undefined],
    ["p99", 99, undefined],
    ["longest", 100, 20],
  ] as const) {
    const of = (runs: number[][]) => median(runs.map((latencies) => percentile(latencies, p)));
    printFigure(`50 writers while a backup is made, ${label}`, of(during), "ms", {
      atMost,
      peers: [{ name: "without", value: of(quiet) }],
    });
  }
}

/** Milliseconds from each character to a reader, while `work` is done. */
async function write(place: Place, seconds: number, work: () => Promise<void>): Promise<number[]> {
  const cookies = await signIn("wijkagenda", place, WRITERS + 1);
  const people = cookies.map((cookie) => ({ document: AGENDA, cookie }));
  const crowd = {
    client: "light",
    server: "wijkagenda",
    url: socketUrl("wijkagenda", place),
    isDoomed: false,
  } as const;
  const readers = await gather({ ...crowd, role: "read", people: people.splice(0, 1) });
  const writers = await gather({ ...crowd, role: "write", people });
  const written = writers.write(CHARACTERS_PER_SECOND, seconds);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await work();
  await written;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const made = await writers.tell();
  const arrived = await readers.tell();
  return [...made].map(([key, atMs]) => (arrived.get(key) ?? Number.POSITIVE_INFINITY) - atMs);
}

/** Rows of the archive of an agenda that nobody opens: the work of many months. */
function fill(file: string): void {
  const connection = openConnection(file);
  const insert = connection.prepare(
    "INSERT INTO document_archive (agenda_id, data, checksum, created_at, archived_at) VALUES (?, ?, ?, 0, ?)",
  );
  for (let i = 0; i < MEGABYTES; i++) {
    const data = randomBytes(1024 * 1024);
    insert.run("moerwijk", data, crc32(data), Date.now());
  }
  connection.pragma("wal_checkpoint(TRUNCATE)");
  connection.close();
}
