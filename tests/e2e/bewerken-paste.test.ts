/** Pasting and dropping what is too large for an agenda: said at once, and nothing that stood there is lost. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { DOCUMENT_MAX_BYTES, FRAME_MAX_BYTES, UPDATE_MAX_PARTS } from "../../realtime/document/size-limits";
import { setUpSite } from "../support/site";
import { eventually, makeDraft, openDraft, status, tekst, type Writer, waitForStatus, wordsOf } from "./bewerken-page";
import { setUpWriters } from "./writers";

const INLEIDING = "Waar deze agenda over gaat";
const TE_GROOT =
  "Dit stuk tekst is te groot om in één keer toe te voegen. Er is niets veranderd. Voeg het in kleinere stukken toe.";
const AGENDA_VOL =
  "Voor dit stuk tekst is geen ruimte meer in de agenda. Er is niets veranderd. Voeg een korter stuk toe.";
const SENTENCE = "Bewoners willen schone straten en een plek om elkaar te ontmoeten.\n";
const TEN_MB = SENTENCE.repeat(10_000_000 / SENTENCE.length);
/** Generous: a busy machine takes seconds to hand over ten megabytes. */
const AT_ONCE_MS = 15_000;

const site = setUpSite();
const { openAlone } = setUpWriters(site);

test("ten megabytes pasted over a selection are refused at once in words, and the words stay", async () => {
  const een = await openAlone();
  const { page, agenda } = een;
  await tekst(page, INLEIDING).click();
  await page.keyboard.type("Wat hier al stond.");
  await waitForStatus(page, "Bewaard");
  await copy(een, TEN_MB);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+v");
  const told = page.getByRole("status").getByText(TE_GROOT);
  await told.waitFor({ timeout: AT_ONCE_MS });
  expect(await isInSight(page, TE_GROOT)).toBe(true);
  expect(await wordsOf(tekst(page, INLEIDING))).toBe("Wat hier al stond.");

  // The line is still there, and so is the place in the text.
  await page.keyboard.press("End");
  await hearSelection(page);
  await page.keyboard.type(" En verder.");
  await waitForStatus(page, "Bewaard");
  const twee = await openDraft(site.browser, site.server, agenda, "team-escamp-2", { taal: "en" });
  const inleiding = tekst(twee.page, "What this agenda is about");
  await eventually(async () => expect(await wordsOf(inleiding)).toBe("Wat hier al stond. En verder."));

  await copy(twee, TEN_MB);
  await inleiding.click();
  await twee.page.keyboard.press("Control+v");
  await status(twee.page)
    .getByText("This piece of text is too large to add in one go. Nothing has changed. Add it in smaller pieces.")
    .waitFor({ timeout: AT_ONCE_MS });
  await twee.context.close();
});

test("more paragraphs than can be stored in one go are refused, half of them are stored", async () => {
  const een = await openAlone();
  const { page } = een;
  const lines = (count: number) => Array.from({ length: count }, (_, line) => `Regel ${line}`).join("\n");
  await copy(een, lines(UPDATE_MAX_PARTS / 2));
  await tekst(page, INLEIDING).click();
  await page.keyboard.press("Control+v");
  await status(page).getByText(TE_GROOT).waitFor();
  expect(await wordsOf(tekst(page, INLEIDING))).toBe("");

  await copy(een, lines(UPDATE_MAX_PARTS / 4));
  await page.keyboard.press("Control+v");
  await eventually(async () => expect(await tekst(page, INLEIDING).locator("p").count()).toBe(UPDATE_MAX_PARTS / 4));
  await waitForStatus(page, "Bewaard");
});

test("what would make the agenda larger than it may be is refused in words, by dropping too", async () => {
  const room = FRAME_MAX_BYTES / 2;
  const full = "x".repeat((DOCUMENT_MAX_BYTES - room) / 2);
  const half = { type: "doc" as const, content: [{ type: "paragraph" as const, content: [text(full)] }] };
  const agenda = await makeDraft(site.server, { inleiding: half, participatie: half });
  const een = await openDraft(site.browser, site.server, agenda, "team-escamp");
  const { page } = een;
  const waarom = tekst(page, "Waarom, thema 1");
  await waarom.click();
  await page.keyboard.type("kort");
  await copy(een, "y".repeat(room));
  await page.keyboard.press("Control+v");
  await status(page).getByText(AGENDA_VOL).waitFor();
  await status(page).getByText(AGENDA_VOL).waitFor({ state: "detached" });
  await drop(page, "Waarom, thema 1", "y".repeat(room));
  await status(page).getByText(AGENDA_VOL).waitFor();
  expect(await wordsOf(waarom)).toBe("kort");
  await waitForStatus(page, "Bewaard");
  expect(een.complaints).toEqual([]);
  await een.context.close();
});

function text(words: string) {
  return { type: "text" as const, text: words };
}

/** Waits until the editor knows what is selected now: a browser says so a moment later, and all was. */
async function hearSelection(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
}

/** Puts words on the clipboard of the browser. */
async function copy({ context, page }: Writer, words: string): Promise<void> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.bringToFront();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), words);
}

/** Drops words from outside the page in the middle of a text. */
async function drop(page: Page, naam: string, words: string): Promise<void> {
  await tekst(page, naam).evaluate((element, dropped) => {
    const { left, top } = element.getBoundingClientRect();
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", dropped);
    const place = { clientX: left + 20, clientY: top + 20, bubbles: true, cancelable: true };
    element.querySelector("p")?.dispatchEvent(new DragEvent("drop", { ...place, dataTransfer }));
  }, words);
}

async function isInSight(page: Page, words: string): Promise<boolean> {
  return await page.getByText(words).evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return shown !== null && (element.contains(shown) || shown.contains(element));
  });
}
