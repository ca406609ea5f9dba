/** The live draft opens on a slow line as well: what it weighs is known, and does not grow unseen. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser";
import { weighScripts } from "../support/script-weight";
import { startServer, type TestServer } from "../support/server";
import { visit } from "../support/visitor";

/** Product: what the page loads of JavaScript in all, gzipped (decision 0003). */
const MAX_BYTES = 210_000;

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.kill();
});

test("the page on which an agenda is written loads at most 210 kB of JavaScript, that of its notes included", async () => {
  const { page, context } = await visit(browser, server, { persoon: "team-escamp" });
  const loaded = weighScripts(page);
  await page.goto(`${server.url}/agendas/moerwijk/bewerken`);
  await page.locator('[contenteditable="true"]').first().waitFor();
  await page.locator("section.notities").first().waitFor();
  const scripts = await loaded();
  await context.close();

  // The editor, the notes, and what loads the one after the other.
  expect(scripts.length).toBeGreaterThanOrEqual(2);
  expect(scripts.reduce((sum, { gzipped }) => sum + gzipped, 0)).toBeLessThanOrEqual(MAX_BYTES);
});
