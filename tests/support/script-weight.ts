import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

export type LoadedScript = { url: string; gzipped: number };

/** Weighs what a page loads of JavaScript from now on; answers all of it when asked. In bytes, gzipped. */
export function weighScripts(page: Page): () => Promise<LoadedScript[]> {
  const scripts: Promise<LoadedScript>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.push(response.body().then((body) => ({ url: response.url(), gzipped: gzipSync(body).length })));
  });
  return () => Promise.all(scripts);
}
