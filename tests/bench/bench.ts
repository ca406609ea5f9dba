/**
 * `npm run bench`: every figure in one run, with its ratio to the peers beside it where they do the same. `-- live page` runs only the named
 * benches; `--rounds N`, `--seconds N` and `--kills N` measure longer or shorter, `--own` leaves the peers out.
 * `--history N` checks N histories instead, `--seed N` one of them again, with those it shared a server with.
 */
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { run } from "./processes";
import type { Settings } from "./settings";

/** Each is read when its turn comes: the peers are installed by then, and some are clients on the Yjs of the peers. */
const BENCHES: Record<string, (settings: Settings) => Promise<void>> = {
  live: async (settings) => (await import("./live-document")).benchLive(settings),
  load: async (settings) => (await import("./live-document")).benchLoad(settings),
  documents: async (settings) => (await import("./live-document")).benchDocuments(settings),
  open: async (settings) => (await import("./open-log")).benchOpenLog(settings),
  backup: async (settings) => (await import("./backup")).benchBackup(settings),
  attack: async (settings) => (await import("./attack")).benchAttack(settings),
  idle: async (settings) => (await import("./idle-connections")).benchIdle(settings),
  kill: async (settings) => (await import("./kills")).benchKills(settings),
  page: async (settings) => (await import("./published-page")).benchPublishedPage(settings),
  editor: async (settings) => (await import("./editor-page")).benchEditorPage(settings),
  demo: async () => (await import("./demo-start")).benchDemoStart(),
};

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "10" },
    kills: { type: "string", default: "200" },
    own: { type: "boolean", default: false },
    history: { type: "string" },
    seed: { type: "string" },
  },
});
for (const name of asked)
  if (BENCHES[name] === undefined) throw new Error(`There is no bench ${name}: ${Object.keys(BENCHES).join(", ")}`);
const settings: Settings = {
  rounds: positive("rounds", values.rounds),
  seconds: positive("seconds", values.seconds),
  kills: positive("kills", values.kills),
  hasPeers: !values.own,
};

// Read only when asked: it runs on the product's Yjs.
if (values.seed !== undefined) await (await import("./history")).replayHistory(Number(values.seed));
else if (values.history !== undefined) {
  const count = positive("history", values.history);
  await (await import("./history")).checkHistories(Array.from({ length: count }, (_, seed) => seed));
} else await benchAll();
process.exit(0);

async function benchAll(): Promise<void> {
  // The peers have a manifest of their own, so that they never enter the product.
  if (!existsSync("tests/bench/node_modules/y-websocket-2")) await run("npm", ["ci"], { cwd: "tests/bench" });
  process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`);
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const startedAt = performance.now();
    await bench(settings);
    process.stdout.write(`${name}: ${((performance.now() - startedAt) / 60_000).toFixed(1)} min\n`);
  }
}

function positive(name: string, value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new Error(`--${name} ${value} is not a positive number`);
  return number;
}
