// The live draft in a cold browser: how much JavaScript it loads, and how long from the click until one can write.
import { gzipSync } from "node:zlib";
import { launchBrowser } from "../support/browser";
import { startServer } from "../support/server";
import { median, printFigure } from "./figures";

const ROUNDS = 5;

export async function benchEditorPage(): Promise<void> {
  const server = await startServer();
  const times: number[] = [];
  let [scripts, ofNotes] = [0, 0];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      // A new browser each time: nothing is cached.
      const browser = await launchBrowser();
      const page = await browser.newPage();
      await page.goto(`${server.url}/inloggen?terug=/agendas/moerwijk`);
      await page.getByRole("button", { name: "Demo Gebiedsteam Escamp" }).click();
      const sizes: Promise<{ size: number; isOfNotes: boolean }>[] = [];
      page.on("response", (response) => {
        if (response.request().resourceType() !== "script") return;
        const isOfNotes = response.url().includes("/notitie-marge-");
        sizes.push(response.body().then((body) => ({ size: gzipSync(body).length, isOfNotes })));
      });
      const link = page.locator('main a[href="/agendas/moerwijk/bewerken"]').first();
      const startedAt = performance.now();
      await link.click();
      await page.locator('[contenteditable="true"]').first().waitFor();
      times.push(performance.now() - startedAt);
      // The notes beside the texts come after it, and only where there are notes.
      await page.waitForLoadState("networkidle");
      const known = await Promise.all(sizes);
      const sumOf = (isOfNotes: boolean) =>
        known.filter((script) => script.isOfNotes === isOfNotes).reduce((sum, { size }) => sum + size, 0);
      [scripts, ofNotes] = [sumOf(false), sumOf(true)];
      await browser.close();
    }
  } finally {
    await server.kill("SIGTERM");
  }
  printFigure("Edit page, JavaScript gzipped", scripts / 1000, "kB");
  printFigure("Edit page, more for a draft with notes, gzipped", ofNotes / 1000, "kB");
  printFigure("Edit page, from click to editable, cold browser", median(times), "ms");
}
