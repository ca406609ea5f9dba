/**
 * `npm run bench`: every figure in one run, with its ratio to the peers beside it where they do the same. `-- live page` runs only the named
 * benches; `--rounds N`, `--seconds N` and `--kills N` measure longer or shorter, `--own` leaves the peers out.
 * `--history N` checks N histories instead, `--seed N` one of them again.
 */
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { benchAttack } from "./attack";
import { benchBackup } from "./backup";
import { benchDemoStart } from "./demo-start";
import { benchEditorPage } from "./editor-page";
import { benchIdle } from "./idle-connections";
import { benchDocuments, benchLive, benchLoad } from "./live-document";
import { run } from "./processes";
import { benchPublishedPage } from "./published-page";
import type { Settings } from "./settings";

const BENCHES: Record<string, (settings: Settings) => Promise<void>> = {
  live: benchLive,
  load: benchLoad,
  documents: benchDocuments,
  // Only when asked, and after the peers are installed: it needs the store of one.
  open: async (settings) => (await import("./open-log")).benchOpenLog(settings),
  backup: benchBackup,
  attack: benchAttack,
  idle: benchIdle,
  // Only when asked: it is a client on the Yjs of the peers.
  kill: async (settings) => (await import("./kills")).benchKills(settings),
  page: benchPublishedPage,
  editor: benchEditorPage,
  demo: benchDemoStart,
};

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "10" },
    kills: { type: "string", default: "20" },
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

if (values.seed !== undefined) await checkSeeds([Number(values.seed)]);
else if (values.history !== undefined) {
  await checkSeeds(Array.from({ length: positive("history", values.history) }, (_, seed) => seed));
} else await benchAll();
process.exit(0);

async function checkSeeds(seeds: readonly number[]): Promise<void> {
  // Only when asked: it runs on the product's Yjs.
  const { checkHistories } = await import("./history");
  await checkHistories(seeds);
}

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
