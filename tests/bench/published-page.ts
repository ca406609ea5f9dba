// A published agenda as a resident gets it: its weight, and how many a second, beside a bare page of remix-serve.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import { temporaryFolder } from "../support/database";
import { freePort } from "../support/server";
import { median, printFigure } from "./figures";
import { type Running, run, startProcess } from "./processes";

const PAGE = "/agendas/morgenstond";
const CONNECTIONS = 20;
const SECONDS = 8;
const ROUNDS = 3;
const BARE_PAGE = "tests/bench/bare-page";

export async function benchPublishedPage(): Promise<void> {
  const own = await startOwn();
  const html = await (await fetch(`${own.url}${PAGE}`)).text();
  await printWeight(own.url, html);

  writeFileSync(join(BARE_PAGE, "text.json"), JSON.stringify({ title: titleOf(html), blocks: textBlocks(html) }));
  await run("npx", ["remix", "vite:build", "--logLevel", "error"], { cwd: BARE_PAGE });
  const bare = await startBare();
  try {
    const own20: number[] = [];
    const bare20: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      own20.push(await requestsPerSecond(`${own.url}${PAGE}`));
      bare20.push(await requestsPerSecond(bare.url));
    }
    printFigure(`Published agenda, ${CONNECTIONS} connections`, median(own20), "req/s", {
      peers: [{ name: "bare remix-serve", value: median(bare20) }],
    });
  } finally {
    await own.stop();
    await bare.stop();
  }
}

async function requestsPerSecond(url: string): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.average;
}

/** Everything the page loads from our own site. */
async function printWeight(url: string, html: string): Promise<void> {
  const paths = [...html.matchAll(/<(?:link|script|img)[^>]+(?:href|src)="(\/[^"]+\.(?:css|js|svg|png))"/g)].flatMap(
    ([, path]) => path ?? [],
  );
  const files = await Promise.all(
    paths.map(async (path) => Buffer.from(await (await fetch(`${url}${path}`)).arrayBuffer())),
  );
  const all = [Buffer.from(html), ...files];
  const kilobytes = (buffers: readonly Buffer[]) => buffers.reduce((sum, buffer) => sum + buffer.length, 0) / 1000;
  printFigure("Published agenda in all, as sent without compression", kilobytes(all), "kB", { atMost: 100 });
  printFigure("Published agenda in all, gzipped", kilobytes(all.map((buffer) => gzipSync(buffer))), "kB");
  printFigure("Published agenda, scripts it loads", paths.filter((path) => path.endsWith(".js")).length, "files", {
    atMost: 0,
  });
}

/** The words of the page, block by block, without its markup. */
function textBlocks(html: string): string[] {
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return main
    .split(/<\/?(?:p|li|h[1-6]|section|tr|td|th|div|ul|ol|table)\b[^>]*>/)
    .map((block) => block.replace(/<[^>]+>/g, "").trim())
    .filter((block) => block !== "");
}

function titleOf(html: string): string {
  return /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
}

async function startOwn(): Promise<Running & { url: string }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    NODE_ENV: "production",
    PORT: String(port),
    DATABASE_PATH: join(temporaryFolder(), "demo.db"),
    LOG_LEVEL: "error",
  };
  return { ...(await startProcess(process.execPath, ["build/main.js", "--demo"], env, url)), url };
}

async function startBare(): Promise<Running & { url: string }> {
  const port = await freePort();
  const url = `http://localhost:${port}/`;
  return {
    ...(await startProcess(
      "npx",
      ["remix-serve", "build/server/index.js"],
      { NODE_ENV: "production", PORT: String(port) },
      url,
      BARE_PAGE,
    )),
    url,
  };
}
