/** `npm run bench`: every figure with its ratio to the peer beside it. `-- live page` runs only the named ones. */
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { benchDemoStart } from "./demo-start";
import { benchEditorPage } from "./editor-page";
import { benchLiveDocument } from "./live-document";
import { run } from "./processes";
import { benchPublishedPage } from "./published-page";

const BENCHES: Record<string, () => Promise<void>> = {
  live: benchLiveDocument,
  page: benchPublishedPage,
  editor: benchEditorPage,
  demo: benchDemoStart,
};

const asked = process.argv.slice(2);
for (const name of asked)
  if (BENCHES[name] === undefined) throw new Error(`There is no bench ${name}: ${Object.keys(BENCHES).join(", ")}`);

// The peers have a manifest of their own, so that they never enter the product.
if (!existsSync("tests/bench/node_modules")) await run("npm", ["ci"], { cwd: "tests/bench" });
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`);
for (const [name, bench] of Object.entries(BENCHES)) if (asked.length === 0 || asked.includes(name)) await bench();
