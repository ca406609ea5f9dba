/** One round: people write in documents of one server while one person per document reads along. */
import { temporaryFolder } from "../support/database";
import { freePort } from "../support/server";
import { prepareAgendas } from "./agendas";
import { gather } from "./crowd";
import { percentile } from "./figures";
import type { Crowd } from "./people";
import { cpuSeconds, monotonicMs, residentMegabytes } from "./processes";
import { type Place, type ServerName, signIn, socketUrl, startServer } from "./servers";

export type Load = {
  documents: number;
  writersPerDocument: number;
  charactersPerSecond: number;
  seconds: number;
  client: Crowd["client"];
};

/**
 * Latency: from a change in a writer's document until one reader has it, on one clock. `lost`: changes that had not
 * arrived when all had been quiet for a while; they count as infinitely late.
 */
export type Round = { p50: number; p99: number; cpuPercent: number; megabytes: number; lost: number };

/** Before anything is measured: a server is started once and runs for weeks, and Node compiles what it runs often. */
const WARM_UP_SECONDS = 10;

/** So long after the last change a server may take to deliver what it still owes. */
const PATIENCE_MS = 3000;

export async function measureRound(server: ServerName, load: Load): Promise<Round> {
  const place: Place = { port: await freePort(), folder: temporaryFolder() };
  const documents = Array.from({ length: load.documents }, (_, index) => `bench-${index}`);
  if (server === "wijkagenda") await prepareAgendas(place, documents);
  const running = await startServer(server, place);
  const crowds: Awaited<ReturnType<typeof gather>>[] = [];
  try {
    const cookies = await signIn(server, place, documents.length * (load.writersPerDocument + 1));
    const crowd = async (role: Crowd["role"], perDocument: number) => {
      const people = documents.flatMap((document) =>
        cookies.splice(0, perDocument).map((cookie) => ({ document, cookie })),
      );
      const gathered = await gather({
        role,
        client: load.client,
        server,
        url: socketUrl(server, place),
        people,
        isDoomed: false,
      });
      crowds.push(gathered);
      return gathered;
    };
    const readers = await crowd("read", 1);
    const writers = await crowd("write", load.writersPerDocument);
    await writers.write(load.charactersPerSecond, WARM_UP_SECONDS);
    const cpuBefore = cpuSeconds(running);
    const startedAtMs = monotonicMs();
    await writers.write(load.charactersPerSecond, load.seconds);
    const cpuPercent = (100_000 * (cpuSeconds(running) - cpuBefore)) / (monotonicMs() - startedAtMs);
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    const megabytes = residentMegabytes(running);
    const made = await writers.tell();
    const arrived = await readers.tell();
    const latenciesMs = [...made]
      .filter(([, atMs]) => atMs >= startedAtMs)
      .map(([key, atMs]) => (arrived.get(key) ?? Number.POSITIVE_INFINITY) - atMs);
    return {
      p50: percentile(latenciesMs, 50),
      p99: percentile(latenciesMs, 99),
      cpuPercent,
      megabytes,
      lost: latenciesMs.filter((latencyMs) => latencyMs === Number.POSITIVE_INFINITY).length,
    };
  } finally {
    for (const gathered of crowds) gathered.disperse();
    await running.stop("SIGKILL");
  }
}
