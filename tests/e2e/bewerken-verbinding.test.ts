/** The line of a page that is typed on, slept over, or cut off. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { canLimitFileSize, limitFileSize } from "../support/file-limit";
import { setUpSite } from "../support/site";
import { eventually, status, tekst, waitForStatus, wordsOf } from "./bewerken-page";
import { setUpWriters } from "./writers";

const INLEIDING = "Waar deze agenda over gaat";
/** A key held down repeats some thirty times a second. */
const REPEAT_MS = 33;
/** Sent one by one, the server would have closed the line after six seconds. */
const HELD_MS = 15_000;
/** Without waking up it would be some seconds more, or a minute in a page out of sight. */
const AT_ONCE_MS = 2000;

const site = setUpSite();
const { openTogether } = setUpWriters(site);

test("a key held down for fifteen seconds costs nobody the line", async () => {
  const { een, twee } = await openTogether();
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

test("two who type on without a line for a while find each other's words when it returns", async () => {
  const { een, twee } = await openTogether();
  await tekst(een.page, INLEIDING).click();
  await een.page.keyboard.type("midden");
  await eventually(async () => expect(await wordsOf(tekst(twee.page, INLEIDING))).toBe("midden"));
  await tekst(twee.page, INLEIDING).click();
  await twee.page.keyboard.press("Control+Home");

  await een.context.setOffline(true);
  await site.server.kill("SIGKILL");
  await Promise.all([een, twee].map(({ page }) => waitForStatus(page, "Niet verbonden: u kunt doorschrijven")));
  await Promise.all([
    een.page.keyboard.type(" en achter, zonder netwerk.", { delay: 60 }),
    twee.page.keyboard.type("Voor, zonder server, ", { delay: 60 }),
    een.page.waitForTimeout(12_000),
  ]);
  await site.server.restart();
  await waitForStatus(twee.page, "Bewaard");
  await een.context.setOffline(false);
  await waitForStatus(een.page, "Bewaard");
  await eventually(async () => {
    expect(await wordsOf(tekst(een.page, INLEIDING))).toBe("Voor, zonder server, midden en achter, zonder netwerk.");
    expect(await wordsOf(tekst(twee.page, INLEIDING))).toBe(await wordsOf(tekst(een.page, INLEIDING)));
  });
});

test("a tab that slept while the server was renewed is connected again as soon as it wakes", async () => {
  const { een, twee } = await openTogether();
  const { page, context } = een;
  await tekst(page, INLEIDING).click();
  await page.keyboard.type("Voor het slapen.");
  await waitForStatus(page, "Bewaard");
  const browserOf = await context.newCDPSession(page);
  await browserOf.send("Page.setWebLifecycleState", { state: "frozen" });
  await site.server.kill("SIGTERM");
  // Long enough for a page that is awake to try ever more seldom.
  await twee.page.waitForTimeout(8000);
  await site.server.restart();
  await waitForStatus(twee.page, "Bewaard");
  await tekst(twee.page, INLEIDING).click();
  await twee.page.keyboard.press("Control+End");
  await twee.page.keyboard.type(" Ondertussen.");
  await waitForStatus(twee.page, "Bewaard");
  await browserOf.send("Page.setWebLifecycleState", { state: "active" });
  await expect
    .poll(() => wordsOf(tekst(page, INLEIDING)), { timeout: AT_ONCE_MS })
    .toBe("Voor het slapen. Ondertussen.");
});

test("a page that waits for its next attempt tries at once when someone looks at it", async () => {
  const { een } = await openTogether();
  const { page } = een;
  await site.server.kill("SIGKILL");
  await waitForStatus(page, "Niet verbonden");
  // The wait of the provider, as long as a browser may stretch it in a page nobody looks at.
  await page.evaluate(() => {
    const { setTimeout: wait } = window;
    window.setTimeout = ((run: () => void, ms = 0) => wait(run, ms > 40 ? ms + 60_000 : ms)) as typeof setTimeout;
  });
  await page.waitForTimeout(3000);
  await site.server.restart();
  await page.waitForTimeout(3000);
  expect(await status(page).textContent()).toContain("Niet verbonden");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await status(page).filter({ hasText: "Bewaard" }).waitFor({ timeout: AT_ONCE_MS });
});

test.skipIf(!canLimitFileSize)("a full disk is told within a second, typing goes on, and it heals", async () => {
  const { een, twee } = await openTogether();
  await tekst(een.page, INLEIDING).click();
  await een.page.keyboard.type("Voordat de schijf vol was.");
  await waitForStatus(een.page, "Bewaard");
  limitFileSize(site.server.pid(), 0);
  await een.page.keyboard.type(" Op");
  await status(een.page).filter({ hasText: "Niet opgeslagen" }).waitFor({ timeout: 1000 });
  await een.page.keyboard.type(" een volle schijf.", { delay: 100 });
  expect(await wordsOf(tekst(een.page, INLEIDING))).toBe("Voordat de schijf vol was. Op een volle schijf.");
  expect(await wordsOf(tekst(twee.page, INLEIDING))).toBe("Voordat de schijf vol was.");
  limitFileSize(site.server.pid(), "unlimited");
  await waitForStatus(een.page, "Bewaard");
  await eventually(async () => {
    expect(await wordsOf(tekst(twee.page, INLEIDING))).toBe("Voordat de schijf vol was. Op een volle schijf.");
  });
});

/** Opens the page anew; answers how often its line closed since. */
async function countClosedLines(page: Page): Promise<() => number> {
  let closed = 0;
  page.on("websocket", (socket) => socket.on("close", () => closed++));
  await page.reload();
  await waitForStatus(page, "Bewaard");
  return () => closed;
}
