/** What the page says about what was typed is so: with a busy disk, without a server, without a line, signed out. */
import Sqlite from "better-sqlite3";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { openDatabase } from "../../db/client";
import { agendaTekst } from "../../realtime/document/agenda-document";
import { plainText, readRichText } from "../../realtime/document/rich-text";
import { readDocument } from "../../realtime/server/stored-document";
import { setUpSite } from "../support/site";
import { eventually, makeDraft, openDraft, status, tekst, waitForStatus, wordsOf } from "./bewerken-page";
import { setUpWriters } from "./writers";

const INLEIDING = "Waar deze agenda over gaat";

const site = setUpSite();
const { openAlone } = setUpWriters(site);

test("opening a draft changes nothing in it", async () => {
  await openAlone();
  const before = countUpdates();
  const rich = await makeDraft(site.server, {
    inleiding: {
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Kop" }] },
        {
          type: "paragraph",
          content: [
            { type: "text", text: "Zie https://www.denhaag.nl en " },
            {
              type: "text",
              text: "hier",
              marks: [{ type: "link", attrs: { href: "https://www.denhaag.nl/" } }, { type: "bold" }],
            },
          ],
        },
        {
          type: "orderedList",
          content: [
            { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "één" }] }] },
            { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "twee" }] }] },
          ],
        },
      ],
    },
  });
  const reader = await openDraft(site.browser, site.server, rich, "team-escamp-2");
  await tekst(reader.page, INLEIDING).click();
  await reader.page.keyboard.press("ArrowDown");
  await tekst(reader.page, "Doel, thema 1").click();
  await waitForStatus(reader.page, "Bewaard");
  expect(countUpdates()).toBe(before + 1);
  expect(reader.complaints).toEqual([]);
  await reader.context.close();
});

test("while the disk is busy the page says Bewaren, and Bewaard only when it is stored", async () => {
  const { agenda, page } = await openAlone();
  const disk = new Sqlite(site.server.databasePath);
  disk.exec("BEGIN IMMEDIATE");
  await tekst(page, INLEIDING).click();
  await page.keyboard.type("Nog niet op de schijf");
  await waitForStatus(page, "Bewaren…");
  await page.waitForTimeout(2_500);
  expect(await status(page).textContent()).not.toContain("Bewaard");
  disk.exec("ROLLBACK");
  disk.close();
  await waitForStatus(page, "Bewaard");
  expect(await storedInleiding(agenda)).toBe("Nog niet op de schijf");
});

test("what could not be stored is never called Bewaard, and is offered again", async () => {
  const { agenda, page } = await openAlone();
  const disk = new Sqlite(site.server.databasePath);
  disk.exec("BEGIN IMMEDIATE");
  await tekst(page, INLEIDING).click();
  await page.keyboard.type("Te lang gewacht");
  // Longer than the server waits for the disk.
  await waitForStatus(page, "Niet opgeslagen");
  disk.exec("ROLLBACK");
  disk.close();
  await waitForStatus(page, "Bewaard");
  expect(await storedInleiding(agenda)).toBe("Te lang gewacht");

  // What went wrong then says nothing of what is typed now.
  const busy = new Sqlite(site.server.databasePath);
  busy.exec("BEGIN IMMEDIATE");
  await page.keyboard.type("!");
  await waitForStatus(page, "Bewaren…");
  busy.exec("ROLLBACK");
  busy.close();
  await waitForStatus(page, "Bewaard");
});

test("killed in mid-sentence, again and again, the server loses nothing that was called Bewaard", async () => {
  const { agenda, page } = await openAlone();
  const text = tekst(page, INLEIDING);
  await text.click();
  let typed = "";
  for (let round = 0; round < 3; round++) {
    await page.keyboard.type(`Ronde ${round}, bewaard. `, { delay: 15 });
    typed += `Ronde ${round}, bewaard. `;
    await waitForStatus(page, "Bewaard");
    const saved = typed;

    const typing = page.keyboard.type(`Ronde ${round}, middenin. `, { delay: 15 });
    typed += `Ronde ${round}, middenin. `;
    await page.waitForTimeout(100);
    await site.server.kill("SIGKILL");
    expect((await storedInleiding(agenda)).startsWith(saved.trimEnd())).toBe(true);
    await typing;
    await waitForStatus(page, "Niet verbonden: u kunt doorschrijven");
    await page.keyboard.type(`Ronde ${round}, zonder server. `, { delay: 15 });
    typed += `Ronde ${round}, zonder server. `;
    expect(await status(page).textContent()).not.toContain("Bewaard");

    await site.server.restart();
    await waitForStatus(page, "Bewaard");
    expect(await storedInleiding(agenda)).toBe(typed.trimEnd());
  }
  expect((await wordsOf(text)).trimEnd()).toBe(typed.trimEnd());
});

test("without a line one can go on writing; leaving then is warned about, and after saving it is not", async () => {
  const { agenda, page, context } = await openAlone();
  const colleague = await openDraft(site.browser, site.server, agenda, "team-escamp-2");
  await context.setOffline(true);
  await waitForStatus(page, "Niet verbonden: u kunt doorschrijven");
  await tekst(page, INLEIDING).click();
  await page.keyboard.type("Geschreven in de trein", { delay: 15 });
  expect(await leavingIsWarnedAbout(page)).toBe(true);

  await context.setOffline(false);
  await waitForStatus(page, "Bewaard");
  await eventually(async () => expect(await wordsOf(tekst(colleague.page, INLEIDING))).toBe("Geschreven in de trein"));
  expect(await leavingIsWarnedAbout(page)).toBe(false);
  await colleague.context.close();
});

test("a deletion alone is saved as well", async () => {
  const { agenda, page } = await openAlone();
  const text = tekst(page, INLEIDING);
  await text.click();
  await page.keyboard.type("Weg ermee", { delay: 15 });
  await waitForStatus(page, "Bewaard");
  await site.server.kill("SIGKILL");
  await waitForStatus(page, "Niet verbonden");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  expect(await status(page).textContent()).not.toContain("Bewaard");
  await site.server.restart();
  await waitForStatus(page, "Bewaard");
  expect(await storedInleiding(agenda)).toBe("");
});

test("who was signed out reads so, keeps the text, and goes on after signing in again", async () => {
  const { agenda, page, context } = await openAlone();
  await tekst(page, INLEIDING).click();
  await page.keyboard.type("Voor het uitloggen. ", { delay: 15 });
  await waitForStatus(page, "Bewaard");
  await page.evaluate(() => fetch("/uitloggen", { method: "POST", body: new URLSearchParams() }));
  const alert = page.getByRole("alert");
  await alert.getByText("U bent uitgelogd.").waitFor();
  expect(await tekst(page, INLEIDING).getAttribute("contenteditable")).toBe("false");
  expect(await wordsOf(tekst(page, INLEIDING))).toBe("Voor het uitloggen. ");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    alert.getByRole("button", { name: "Bewaar de tekst op uw computer" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("concept-wijkagenda.txt");

  const [cookie = ""] = (await site.server.signIn("team-escamp")).split("; ");
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: site.server.url }]);
  await alert.getByRole("button", { name: "Maak weer verbinding" }).click();
  await waitForStatus(page, "Bewaard");
  await tekst(page, INLEIDING).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("En erna.", { delay: 15 });
  await waitForStatus(page, "Bewaard");
  expect(await storedInleiding(agenda)).toBe("Voor het uitloggen. En erna.");
});

/** The introduction as it lies on the disk now. */
async function storedInleiding(agenda: string): Promise<string> {
  const database = openDatabase(site.server.databasePath);
  const stored = await readDocument(database.db, agenda);
  database.close();
  return plainText(readRichText(agendaTekst(stored?.doc ?? new Y.Doc(), "inleiding"))).trimEnd();
}

function countUpdates(): number {
  const database = new Sqlite(site.server.databasePath, { readonly: true });
  const row = database.prepare("SELECT count(*) AS n FROM document_update").get() as { n: number };
  database.close();
  return row.n;
}

/** Whether the browser would ask before it leaves the page. */
async function leavingIsWarnedAbout(page: Page): Promise<boolean> {
  return await page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
}
