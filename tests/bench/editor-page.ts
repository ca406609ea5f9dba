// The live draft in a cold browser: how much JavaScript it loads, and how long from the click until one can write.
import { launchBrowser } from "../support/browser";
import { type LoadedScript, weighScripts } from "../support/script-weight";
import { startServer } from "../support/server";
import { median, printFigure } from "./figures";

const ROUNDS = 5;

export async function benchEditorPage(): Promise<void> {
  const server = await startServer();
  const times: number[] = [];
  let scripts: LoadedScript[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      // A new browser each time: nothing is cached.
      const browser = await launchBrowser();
      const page = await browser.newPage();
      await page.goto(`${server.url}/inloggen?terug=/agendas/moerwijk`);
      await page.getByRole("button", { name: "Demo Gebiedsteam Escamp" }).click();
      const loaded = weighScripts(page);
      const link = page.locator('main a[href="/agendas/moerwijk/bewerken"]').first();
      const startedAt = performance.now();
      await link.click();
      await page.locator('[contenteditable="true"]').first().waitFor();
      times.push(performance.now() - startedAt);
      // The notes beside the texts come after it, and only where there are notes.
      await page.locator("section.notities").first().waitFor();
      scripts = await loaded();
      await browser.close();
    }
  } finally {
    await server.kill("SIGTERM");
  }
  const total = kilobytes(scripts);
  const ofNotes = kilobytes(scripts.filter(({ url }) => url.includes("/notitie-marge-")));
  printFigure("Edit page, JavaScript gzipped", total - ofNotes, "kB");
  printFigure("Edit page, more for a draft with notes, gzipped", ofNotes, "kB");
  printFigure("Edit page, JavaScript in all, gzipped", total, "kB", { atMost: 210 });
  printFigure("Edit page, from click to editable, cold browser", median(times), "ms", { atMost: 2000 });
}

function kilobytes(scripts: readonly LoadedScript[]): number {
  return scripts.reduce((sum, { gzipped }) => sum + gzipped, 0) / 1000;
}
