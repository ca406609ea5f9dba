/** Builds pages and server into build/. With --if-stale only when a source changed since the last build. */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const SOURCES = [
  "app",
  "db",
  "realtime",
  "public",
  "package-lock.json",
  "package.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];
const STAMP = "build/stamp";

const stamp = hashSources();
const isFresh = existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp;
if (!isFresh || !process.argv.includes("--if-stale")) await buildAll();

async function buildAll(): Promise<void> {
  const pages = spawnSync("npx", ["remix", "vite:build", "--logLevel", "warn"], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (pages.status !== 0) process.exit(pages.status ?? 1);
  await build({
    entryPoints: [
      "realtime/server/main.ts",
      // Started by it, in a thread of its own.
      "realtime/server/document-worker.ts",
      "realtime/server/command.ts",
    ],
    outdir: "build",
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    target: "node20",
    sourcemap: true,
    // Only for development; the built server never reaches it.
    external: ["vite"],
  });
  writeFileSync(STAMP, stamp);
}

function hashSources(): string {
  const hash = createHash("sha256");
  const visit = (path: string, isFolder: boolean) => {
    if (!isFolder) return hash.update(path).update(readFileSync(path));
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      visit(join(path, entry.name), entry.isDirectory());
    }
    return hash;
  };
  for (const source of SOURCES) visit(source, !source.includes("."));
  return hash.digest("hex");
}
