/** The page on which an agenda is written, as the people in these tests meet it. */
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { TestServer } from "../support/server";

/** An agenda of Escamp that nobody has begun to write. */
export const LEGE_AGENDA = "morgenstond";

export type Writer = {
  page: Page;
  context: BrowserContext;
  /** What the browser complained about: errors of the page, and everything the content security policy refused. */
  complaints: string[];
};

type Visit = { agenda?: string; width?: number; taal?: "nl" | "en" };

/** Opens the draft as a demo person, and begins it when nobody did. */
export async function openDraft(
  browser: Browser,
  server: TestServer,
  persoon: string,
  { agenda = LEGE_AGENDA, width = 1280, taal = "nl" }: Visit = {},
): Promise<Writer> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const [name = "", value = ""] = (await server.signIn(persoon)).split("; ")[0]?.split(/=(.*)/s) ?? [];
  await context.addCookies([{ name, value, url: server.url }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // A server that is down is what some tests are about; the browser tells it in its own words.
    if (message.type() === "error" && !/WebSocket connection|Failed to load resource/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(`${server.url}/agendas/${agenda}/bewerken?taal=${taal}`);
  const begin = page.getByRole("button", { name: "Begin met schrijven" });
  if (await begin.isVisible()) await begin.click();
  await page.getByRole("list", { name: taal === "nl" ? "Wie is hier" : "Who is here" }).waitFor();
  return { page, context, complaints };
}

export async function addThema(page: Page, titel: string): Promise<void> {
  await page.getByRole("button", { name: "Thema toevoegen" }).click();
  await page.keyboard.type(titel, { delay: 20 });
}

/** The title fields, most important thema first. */
export async function titels(page: Page): Promise<string[]> {
  return await page
    .getByRole("article")
    .getByLabel("Titel")
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
}

export function tekst(page: Page, naam: string): Locator {
  return page.getByRole("textbox", { name: naam, exact: true });
}

/** The words of a text, without the names at the carets of others. */
export async function wordsOf(text: Locator): Promise<string> {
  return await text.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const widget of copy.querySelectorAll(".ProseMirror-widget")) widget.remove();
    return [...copy.children].map((block) => block.textContent).join("\n");
  });
}

export function status(page: Page): Locator {
  return page.getByRole("status");
}

export async function waitForStatus(page: Page, words: string): Promise<void> {
  await status(page).filter({ hasText: words }).waitFor();
}

/** Tries until it holds. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  await expect.poll(() => check().then(() => "holds", String), { timeout: 20_000, interval: 50 }).toBe("holds");
}
