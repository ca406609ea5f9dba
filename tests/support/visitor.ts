/** Someone at a browser, who also notes whatever goes wrong on the way. */
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterEach, expect } from "vitest";
import type { TestServer } from "./server";
import type { Site } from "./site";

export type Visitor = {
  page: Page;
  context: BrowserContext;
  /** Answers what went wrong since the last time it was asked: errors, what the CSP refused, failed requests. */
  complaints: () => string[];
};

type Visit = {
  /** A demo person; nobody is signed in without it. */
  persoon?: string;
  taal?: "nl" | "en";
  width?: number;
  javaScriptEnabled?: boolean;
};

/** Long enough for a busy machine, short enough to fail within one test. */
const TIMEOUT_MS = 20_000;

/** Opens a browser of one's own at the first page. Nothing outside the server can be reached from it. */
export async function visit(
  browser: Browser,
  server: TestServer,
  { persoon, taal = "nl", width = 1280, javaScriptEnabled = true }: Visit = {},
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
  await context.route(
    (url) => url.origin !== server.url,
    (route) => route.abort(),
  );
  context.setDefaultTimeout(TIMEOUT_MS);
  if (persoon !== undefined) {
    const [name = "", value = ""] = (await server.signIn(persoon)).split(/=(.*)/s);
    await context.addCookies([{ name, value, url: server.url }]);
  }
  const noted: string[] = [];
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`CSP ${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  context.on("console", (message) => {
    // A failed answer is noted below, with its status and address.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) noted.push(message.text());
  });
  context.on("weberror", (error) => noted.push(String(error.error())));
  context.on("response", (response) => {
    const url = new URL(response.url());
    if (url.origin === server.url && response.status() >= 400) {
      noted.push(`${response.status()} ${response.request().method()} ${url.pathname}`);
    }
  });
  context.on("requestfailed", (request) => {
    const url = new URL(request.url());
    const reason = request.failure()?.errorText;
    // Aborted: the visitor went on to another page before it was there.
    if (url.origin === server.url && reason !== "net::ERR_ABORTED") {
      noted.push(`${reason} ${request.method()} ${url.pathname}`);
    }
  });
  const page = await context.newPage();
  await page.goto(`${server.url}/?taal=${taal}`);
  return { page, context, complaints: () => noted.splice(0) };
}

/**
 * Answers how someone comes to the site in a test of the file that calls this. Everyone leaves after each test, and
 * nothing may have gone wrong that the test did not ask for.
 */
export function setUpVisitors(site: Site): (options?: Visit) => Promise<Visitor> {
  const visitors: Visitor[] = [];

  afterEach(async () => {
    const complaints = visitors.flatMap((visitor) => visitor.complaints());
    await Promise.all(visitors.splice(0).map(({ context }) => context.close()));
    expect(complaints).toEqual([]);
  });

  return async (options) => {
    const visitor = await visit(site.browser, site.server, options);
    visitors.push(visitor);
    return visitor;
  };
}

/** Everything fits the width of the page; what is wider has a place of its own to scroll in. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await page.waitForLoadState();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    `${new URL(page.url()).pathname} scrolls sideways`,
  ).toBeLessThanOrEqual(0);
}

/** The words of one element, in one line. */
export async function words(element: Locator): Promise<string> {
  // Before the styles are there, the browser runs words together that stand apart.
  await element.page().waitForLoadState();
  return (await element.innerText()).replace(/\s+/g, " ").trim();
}
