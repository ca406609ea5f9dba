/** The two places pages come from: the built bundle in production, Vite while developing. */
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { type PageScript, pageScripts } from "../../app/http/page-scripts";
import type { Pages } from "./http";

export type PageSource = Pages & { pageScript: (name: PageScript) => string; close: () => Promise<void> };

const ONE_YEAR_MS = 365 * 24 * 60 * 60 * 1000;

export async function builtPages(): Promise<PageSource> {
  const manifest = JSON.parse(readFileSync("build/.vite/client-manifest.json", "utf8")) as Record<
    string,
    { file: string } | undefined
  >;
  const files = express.Router();
  files.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: ONE_YEAR_MS }));
  files.use("/assets", (_req, res) => res.status(404).type("text/plain").send("Dit bestand bestaat niet."));
  files.use(express.static("build/client", { maxAge: "1h", index: false }));
  return {
    // A variable, so that the bundler leaves the import to Node.
    build: (await import(pathToFileURL(resolve("build/server/index.js")).href)) as ServerBuild,
    assets: files,
    pageScript: (name) => {
      const entry = manifest[pageScripts[name]];
      if (entry === undefined) throw new Error(`${pageScripts[name]} is not in the build`);
      return `/${entry.file}`;
    },
    close: async () => undefined,
  };
}

export async function developmentPages(server: Server): Promise<PageSource> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } } });
  return {
    build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
    assets: vite.middlewares,
    pageScript: (name) => `/${pageScripts[name]}`,
    close: () => vite.close(),
  };
}
