/** The line of a page that is typed on, slept over, or cut off. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../support/browser";
import { startServer, type TestServer } from "../support/server";
import { eventually, makeDraft, openDraft, tekst, type Writer, waitForStatus, wordsOf } from "./bewerken-page";

const INLEIDING = "Waar deze agenda over gaat";
/** A key held down repeats some thirty times a second. */
const REPEAT_MS = 33;
/** Sent one by one, the server would have closed the line after six seconds. */
const HELD_MS = 15_000;

let browser: Browser;
let server: TestServer;
let een: Writer;
let twee: Writer;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer();
});

beforeEach(async () => {
  const agenda = await makeDraft(server);
  een = await openDraft(browser, server, agenda, "team-escamp");
  twee = await openDraft(browser, server, agenda, "team-escamp-2");
});

afterEach(async () => {
  expect([...een.complaints, ...twee.complaints]).toEqual([]);
  await Promise.all([een.context.close(), twee.context.close()]);
});

afterAll(async () => {
  await browser.close();
  await server.kill();
});

test("a key held down for fifteen seconds costs nobody the line", async () => {
  const closed = await countClosedLines(een.page);
  await tekst(een.page, INLEIDING).click();
  const startedAt = Date.now();
  let typed = 0;
  while (typed < HELD_MS / REPEAT_MS) {
    // A busy machine catches up.
    if (Date.now() - startedAt < typed * REPEAT_MS) await een.page.waitForTimeout(REPEAT_MS / 3);
    else {
      await een.page.keyboard.down("a");
      typed++;
    }
  }
  await een.page.keyboard.up("a");
  await waitForStatus(een.page, "Bewaard");
  await eventually(async () => expect(await wordsOf(tekst(twee.page, INLEIDING))).toBe("a".repeat(typed)));
  expect(closed()).toBe(0);
});

/** Opens the page anew; answers how often its line closed since. */
async function countClosedLines(page: Page): Promise<() => number> {
  let closed = 0;
  page.on("websocket", (socket) => socket.on("close", () => closed++));
  await page.reload();
  await waitForStatus(page, "Bewaard");
  return () => closed;
}
