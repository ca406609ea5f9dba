// How long until someone else has what one wrote, beside the peers in the same run: `live`, `load` and `documents`.
import { median, printFigure } from "./figures";
import { type Load, measureRound, type Round } from "./people-writing";
import { SERVER_LABELS, SERVERS, SERVERS_AND_FLOOR, type ServerName } from "./servers";
import type { Settings } from "./settings";

/** Someone who types without stopping to think. */
const CHARACTERS_PER_SECOND = 2;

type Comparison = Pick<Load, "documents" | "writersPerDocument" | "client"> & {
  /** What was promised. */
  atMost: Partial<Record<keyof Round, number>>;
  /** What was promised beside the peers of the run. */
  besidePeers?: Partial<Record<keyof Round, Beside>>;
  servers?: readonly ServerName[];
};

type Beside = { name: string; limit: (peers: readonly number[]) => number };

const NOT_SLOWER: Beside = { name: "the faster peer", limit: (peers) => Math.min(...peers) };
const A_THIRD: Beside = { name: "a third of the slower peer", limit: (peers) => Math.max(...peers) / 3 };

/** Writers and reader are the clients of the manuals, each with the whole document. */
export async function benchLive(settings: Settings): Promise<void> {
  const atMost = { p50: 5, p99: 25, lost: 0 };
  const people = { documents: 1, writersPerDocument: 50, client: "unmodified" } as const;
  const besidePeers = { p50: NOT_SLOWER, p99: NOT_SLOWER };
  await compare("50 writers", { ...people, atMost, besidePeers, servers: SERVERS_AND_FLOOR }, settings);
}

/** Writers send real updates and do not apply those of others: the server is measured, not fifty copies of Yjs. */
export async function benchLoad(settings: Settings): Promise<void> {
  for (const [writers, p99] of [
    [100, 60],
    [200, 120],
    [400, 200],
  ] as const) {
    const people = { documents: 1, writersPerDocument: writers, client: "light" } as const;
    const besidePeers = writers === 200 ? { cpuPercent: A_THIRD } : {};
    await compare(`${writers} writers`, { ...people, atMost: { p99, lost: 0 }, besidePeers }, settings);
  }
}

/** A whole city at work: every wijk has a document, and ten people in it. */
export async function benchDocuments(settings: Settings): Promise<void> {
  const atMost = { p99: 100, cpuPercent: 40, megabytes: 200, lost: 0 };
  const people = { documents: 44, writersPerDocument: 10, client: "light" } as const;
  await compare("44 documents × 10 writers", { ...people, atMost }, settings);
}

async function compare(
  name: string,
  { atMost, besidePeers = {}, servers: compared = SERVERS, ...people }: Comparison,
  { rounds, seconds, hasPeers }: Settings,
): Promise<void> {
  const load = { ...people, charactersPerSecond: CHARACTERS_PER_SECOND, seconds };
  const servers = hasPeers ? compared : compared.slice(0, 1);
  const measured = new Map<ServerName, Round[]>(servers.map((server) => [server, []]));
  for (let round = 0; round < rounds; round++) {
    // Turn about, so that a machine that slows down slows all.
    for (let turn = 0; turn < servers.length; turn++) {
      const server = servers[(round + turn) % servers.length] as ServerName;
      measured.get(server)?.push(await measureRound(server, load));
    }
  }
  const figures = [
    ["p50", "p50", "ms"],
    ["p99", "p99", "ms"],
    ["server CPU", "cpuPercent", "%"],
    ["server memory", "megabytes", "MB"],
    ["never arrived", "lost", ""],
  ] as const;
  for (const [label, key, unit] of figures) {
    const [own, ...peers] = [...measured].map(([server, results]) => ({
      server,
      name: SERVER_LABELS[server],
      value: median(results.map((result) => result[key])),
    }));
    if (own === undefined) continue;
    const real = peers.filter(({ server }) => SERVERS.includes(server)).map(({ value }) => value);
    const beside = real.length === 0 ? undefined : besidePeers[key];
    printFigure(`${name}, ${label}`, own.value, unit, {
      atMost: atMost[key],
      besidePeers: beside && { name: beside.name, value: beside.limit(real) },
      peers,
    });
  }
}
