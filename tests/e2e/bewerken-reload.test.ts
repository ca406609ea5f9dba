/** What was typed and not yet stored survives that the page must be loaded again. */
import { toBase64 } from "lib0/buffer";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { setUpSite } from "../support/site";
import { eventually, makeDraft, openDraft, tekst, type Writer, waitForStatus, wordsOf } from "./bewerken-page";
import { type Line, startLine } from "./old-client-line";

const INLEIDING = "Waar deze agenda over gaat";

const site = setUpSite();
let line: Line;
let agenda: string;
let writer: Writer;
let colleague: Writer;

beforeEach(async () => {
  line = await startLine(site.server);
  agenda = await makeDraft(site.server);
  writer = await openDraft(site.browser, line.server, agenda, "team-escamp");
  colleague = await openDraft(site.browser, site.server, agenda, "team-escamp-2");
  await waitForStatus(writer.page, "Bewaard");
  await tekst(writer.page, INLEIDING).click();
  await writer.page.keyboard.type("Bewaard werk. ");
  await waitForStatus(writer.page, "Bewaard");
});

afterEach(async () => {
  expect([...writer.complaints, ...colleague.complaints]).toEqual([]);
  await Promise.all([writer.context.close(), colleague.context.close()]);
  await line.close();
});

test("a page that has become too old says to reload, and what was typed meanwhile is there afterwards", async () => {
  const { page } = writer;
  await typeWithoutLine();
  line.makeOld(true);
  line.mend();
  const alert = page.getByRole("alert");
  await alert.getByText("Deze pagina is verouderd.").waitFor();
  await alert.getByText("Het staat klaar in dit tabblad").waitFor();

  line.makeOld(false);
  const dialogs = noteDialogs(page);
  // Meanwhile others write on.
  await tekst(colleague.page, INLEIDING).click();
  await colleague.page.keyboard.press("Control+Home");
  await colleague.page.keyboard.type("Van een collega. ");
  await waitForStatus(colleague.page, "Bewaard");
  await alert.getByRole("link", { name: "Laad de pagina opnieuw" }).click();
  await expectAllThere("Van een collega. Bewaard werk. Zonder lijn.");
  await waitForStatus(page, "Wat u typte en nog niet bewaard was, staat weer in de tekst.");
  expect(dialogs()).toEqual([]);
  expect(await keptIn(page)).toEqual([]);

  // Only once, and only what is one's own can be taken back.
  await page.reload();
  await waitForStatus(page, "Bewaard");
  expect((await wordsOf(tekst(page, INLEIDING))).trimEnd()).toBe("Van een collega. Bewaard werk. Zonder lijn.");
});

test("loading the page again without a line warns, and loses nothing", async () => {
  const { page } = writer;
  await typeWithoutLine();
  const dialogs = noteDialogs(page);
  await page.reload();
  expect(dialogs()).toEqual(["beforeunload"]);
  line.mend();
  await expectAllThere("Bewaard werk. Zonder lijn.");
});

test("what waits is kept as soon as the page goes out of sight: a phone may end it there", async () => {
  const { page } = writer;
  await typeWithoutLine();
  expect(await keptIn(page)).toEqual([]);
  // A browser without a screen never puts a page out of sight by itself.
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  expect(await keptIn(page)).toEqual([`niet-bewaard:${agenda}`]);
  line.mend();
  await expectAllThere("Bewaard werk. Zonder lijn.");
  await eventually(async () => expect(await keptIn(page)).toEqual([]));
});

test("who was signed out and loads the page again signs in and finds everything", async () => {
  const { page } = writer;
  await typeWithoutLine();
  await page.evaluate(() => fetch("/uitloggen", { method: "POST", body: new URLSearchParams() }));
  line.mend();
  await page.getByRole("alert").getByText("U bent uitgelogd.").waitFor();
  noteDialogs(page);
  await page.reload();
  await page.getByRole("button", { name: "Demo Gebiedsteam Escamp" }).click();
  await expectAllThere("Bewaard werk. Zonder lijn.");
});

test("who signs out, or signs in as someone else, leaves nothing in the tab", async () => {
  const { page, context } = writer;
  await typeWithoutLine();
  noteDialogs(page);
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/bewerken"));
  expect(await keptIn(page)).toEqual([]);

  line.mend();
  await page.evaluate(() => sessionStorage.setItem("niet-bewaard:een-agenda", "iemand-anders AAAA"));
  const [name = "", value = ""] = (await site.server.signIn("team-escamp")).split(/=(.*)/s);
  await context.addCookies([{ name, value, url: site.server.url }]);
  await page.goto(`${line.server.url}/agendas/${agenda}/bewerken`);
  await waitForStatus(page, "Bewaard");
  expect(await keptIn(page)).toEqual([]);
  expect((await wordsOf(tekst(page, INLEIDING))).trimEnd()).toBe("Bewaard werk.");
});

test("who types after being signed out keeps the words when someone else signs in here, and nobody else gets them", async () => {
  const { page } = writer;
  await typeWithoutLine();
  // In a second tab of the same browser.
  await signOutAndInAs("team-escamp-2");
  line.mend();
  const alert = page.getByRole("alert");
  await alert.getByText("Hier is nu iemand anders ingelogd.").waitFor();
  await alert.getByText("Laadt u de pagina opnieuw, dan bent u het kwijt.").waitFor();
  await alert.getByRole("button", { name: "Maak weer verbinding" }).click();
  await alert.getByText("Hier is nu iemand anders ingelogd.").waitFor();
  expect((await wordsOf(tekst(page, INLEIDING))).trimEnd()).toBe("Bewaard werk. Zonder lijn.");
  expect((await wordsOf(tekst(colleague.page, INLEIDING))).trimEnd()).toBe("Bewaard werk.");

  await signOutAndInAs("team-escamp");
  await alert.getByRole("button", { name: "Maak weer verbinding" }).click();
  await expectAllThere("Bewaard werk. Zonder lijn.");

  async function signOutAndInAs(persoon: string): Promise<void> {
    await page.evaluate(async (wie) => {
      await fetch("/uitloggen", { method: "POST", body: new URLSearchParams() });
      await fetch("/inloggen/demo", { method: "POST", body: new URLSearchParams({ persoon: wie }) });
    }, persoon);
  }
});

test("what has no place in the draft any more is said, and stays to copy until it was seen", async () => {
  const { page } = writer;
  // Typed in a draft of which the server lost a part: a backup was put back.
  await page.goto(`${line.server.url}/agendas/${agenda}`);
  await page.evaluate(([key, value]) => sessionStorage.setItem(key, value), [
    `niet-bewaard:${agenda}`,
    `team-escamp ${toBase64(typedInLostPart("Dit mag niet weg."))}`,
  ] as const);
  await page.goto(`${line.server.url}/agendas/${agenda}/bewerken`);
  await waitForStatus(page, "Bewaard");
  const alert = page.getByRole("alert").filter({ hasText: "konden wij niet terugzetten" });
  expect(await alert.getByLabel("Wat u typte").inputValue()).toBe("Dit mag niet weg.");
  const download = page.waitForEvent("download");
  await alert.getByRole("button", { name: "Bewaar deze woorden" }).click();
  expect((await download).suggestedFilename()).toBe("wat-ik-typte.txt");

  await page.reload();
  await waitForStatus(page, "Bewaard");
  expect(await alert.getByLabel("Wat u typte").inputValue()).toBe("Dit mag niet weg.");
  await alert.getByRole("button", { name: "Ik heb dit gezien" }).click();
  await alert.waitFor({ state: "detached" });
  await page.reload();
  await waitForStatus(page, "Bewaard");
  expect(await alert.count()).toBe(0);
  expect(await keptIn(page)).toEqual([]);
});

function typedInLostPart(words: string): Uint8Array {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("Verloren. ")]);
  doc.getXmlFragment("inleiding").insert(0, [paragraph]);
  const before = Y.encodeStateVector(doc);
  (paragraph.get(0) as Y.XmlText).insert(10, words);
  return Y.encodeStateAsUpdate(doc, before);
}

async function typeWithoutLine(): Promise<void> {
  line.cut();
  await waitForStatus(writer.page, "Niet verbonden: u kunt doorschrijven");
  await writer.page.keyboard.type("Zonder lijn.");
}

async function expectAllThere(words: string): Promise<void> {
  await waitForStatus(writer.page, "Bewaard");
  await eventually(async () => {
    expect((await wordsOf(tekst(writer.page, INLEIDING))).trimEnd()).toBe(words);
    expect((await wordsOf(tekst(colleague.page, INLEIDING))).trimEnd()).toBe(words);
  });
}

/** Accepts every question of the browser; answers which were asked. */
function noteDialogs(page: Page): () => string[] {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  return () => asked;
}

async function keptIn(page: Page): Promise<string[]> {
  return await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("niet-")));
}
