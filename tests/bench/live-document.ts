// One document, many writers: how long until another client has what one wrote, beside Hocuspocus in the same run.
import { join } from "node:path";
import { temporaryFolder } from "../support/database";
import { freePort } from "../support/server";
import { median, percentile, printFigure } from "./figures";
import { cpuSeconds, type Running, run, startProcess } from "./processes";

const WRITERS = 50;
const CHARACTERS_PER_SECOND = 2;
const SECONDS = 15;
const ROUNDS = 3;

type Peer = "wijkagenda" | "hocuspocus";
type Round = { p50: number; p99: number; cpuPercent: number };

export async function benchLiveDocument(): Promise<void> {
  const rounds: Record<Peer, Round[]> = { wijkagenda: [], hocuspocus: [] };
  for (let round = 0; round < ROUNDS; round++) {
    // Turn about, so that a machine that slows down slows both.
    const order: Peer[] = round % 2 === 0 ? ["wijkagenda", "hocuspocus"] : ["hocuspocus", "wijkagenda"];
    for (const peer of order) rounds[peer].push(await measure(peer));
  }
  const figures = [
    ["p50", "p50", "ms"],
    ["p99", "p99", "ms"],
    ["server CPU", "cpuPercent", "%"],
  ] as const;
  for (const [label, key, unit] of figures) {
    const own = median(rounds.wijkagenda.map((result) => result[key]));
    const peer = median(rounds.hocuspocus.map((result) => result[key]));
    printFigure(`${WRITERS} writers, an edit at another client, ${label}`, own, unit, {
      name: "Hocuspocus",
      value: peer,
    });
  }
}

async function measure(peer: Peer): Promise<Round> {
  const port = await freePort();
  const folder = temporaryFolder();
  const server = await start(peer, port, folder);
  try {
    const cookies =
      peer === "wijkagenda" ? await signIn(port, WRITERS + 1) : Array.from({ length: WRITERS + 1 }, () => "");
    const cpuBefore = cpuSeconds(server);
    const startedAt = performance.now();
    const output = await run("npx", ["tsx", "tests/bench/writers.ts"], {
      input: JSON.stringify({
        peer,
        url: peer === "wijkagenda" ? `ws://localhost:${port}/realtime/agenda` : `ws://localhost:${port}`,
        document: "moerwijk",
        cookies,
        charactersPerSecond: CHARACTERS_PER_SECOND,
        seconds: SECONDS,
      }),
    });
    const elapsedS = (performance.now() - startedAt) / 1000;
    const { sent, latenciesMs } = JSON.parse(output) as { sent: number; latenciesMs: number[] };
    if (latenciesMs.length !== sent)
      throw new Error(`${peer}: ${sent} changes were made, ${latenciesMs.length} arrived`);
    return {
      p50: percentile(latenciesMs, 50),
      p99: percentile(latenciesMs, 99),
      cpuPercent: (100 * (cpuSeconds(server) - cpuBefore)) / elapsedS,
    };
  } finally {
    await server.stop();
  }
}

function start(peer: Peer, port: number, folder: string): Promise<Running> {
  const url = `http://localhost:${port}/`;
  return peer === "wijkagenda"
    ? startProcess(
        process.execPath,
        ["build/main.js", "--demo"],
        { NODE_ENV: "production", PORT: String(port), DATABASE_PATH: join(folder, "demo.db"), LOG_LEVEL: "error" },
        url,
      )
    : startProcess(
        process.execPath,
        ["--import", "tsx", "tests/bench/hocuspocus-server.ts", String(port), join(folder, "peer.db")],
        {},
        url,
      );
}

/** One session per person: the limits of the server are per session. */
async function signIn(port: number, count: number): Promise<string[]> {
  const cookies: string[] = [];
  for (let person = 0; person < count; person++) {
    const response = await fetch(`http://localhost:${port}/inloggen/demo`, {
      method: "POST",
      body: new URLSearchParams({ persoon: "team-escamp" }),
      redirect: "manual",
    });
    cookies.push(
      response.headers
        .getSetCookie()
        .map((header) => header.split(";")[0])
        .join("; "),
    );
  }
  return cookies;
}
