/** The running site as one test file meets it, with a browser to look at it. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "./browser";
import { startServer, type TestServer } from "./server";

export type Site = { readonly server: TestServer; readonly browser: Browser };

/** Starts a server and a browser before the first test of the file that calls this, and ends them after its last. */
export function setUpSite(): Site {
  let browser: Browser;
  let server: TestServer;

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.kill();
  });

  return {
    get browser() {
      return browser;
    },
    get server() {
      return server;
    },
  };
}
