/** The page on which an agenda is written, as the people in these tests meet it. */
import { nanoid } from "nanoid";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { isoDate } from "../../app/format/format";
import { openDatabase } from "../../db/client";
import { insertAgenda } from "../../db/queries/agenda";
import type { EersteInhoud } from "../../realtime/document/agenda-document";
import type { TestServer } from "../support/server";

/** A draft of Escamp of its own, written into the database of a running server; answers its slug. */
export async function makeDraft(server: TestServer, inhoud: Partial<EersteInhoud> = {}): Promise<string> {
  const id = `proef-${nanoid(8)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "0")}`;
  const database = openDatabase(server.databasePath);
  const now = new Date();
  await database.inTransaction((tx) =>
    insertAgenda(
      tx,
      {
        id,
        slug: id,
        titel: "Wijkagenda Proefwijk",
        stadsdeel: "Escamp",
        gestartOp: isoDate(now),
        dekking: [{ gebiedCode: MOERWIJK, dekking: "geheel" }],
      },
      { titel: "Wijkagenda Proefwijk", themas: tweeThemas(), ...inhoud },
      now,
    ),
  );
  database.close();
  return id;
}

const MOERWIJK = "WK051836";

/** Two themas that still need everything but their title. */
function tweeThemas(): NonNullable<EersteInhoud["themas"]> {
  return ["Schone straten", "Meer ontmoeten"].map((titel) => ({ id: nanoid(12), titel }));
}

export type Writer = {
  page: Page;
  context: BrowserContext;
  /** What the browser complained about: errors of the page, and everything the content security policy refused. */
  complaints: string[];
};

type Visit = { width?: number; taal?: "nl" | "en" };

/** Opens a draft as a demo person. */
export async function openDraft(
  browser: Browser,
  server: TestServer,
  agenda: string,
  persoon: string,
  { width = 1280, taal = "nl" }: Visit = {},
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

/** What is stored and who is here, as it is seen. */
export function status(page: Page): Locator {
  return page.getByRole("region", { name: /^(Stand van het concept|State of the draft)$/ });
}

export async function waitForStatus(page: Page, words: string): Promise<void> {
  await status(page).filter({ hasText: words }).waitFor();
}

/** Tries until it holds. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  await expect.poll(() => check().then(() => "holds", String), { timeout: 20_000, interval: 50 }).toBe("holds");
}
