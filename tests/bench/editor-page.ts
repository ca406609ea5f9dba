// The live draft in a cold browser: how much JavaScript it loads, and how long from the click until one can write.
import { gzipSync } from "node:zlib";
import { launchBrowser } from "../support/browser";
import { startServer } from "../support/server";
import { median, printFigure } from "./figures";

const ROUNDS = 5;

export async function benchEditorPage(): Promise<void> {
  const server = await startServer();
  const times: number[] = [];
  let scripts = 0;
  try {
    for (let round = 0; round < ROUNDS; round++) {
      // A new browser each time: nothing is cached.
      const browser = await launchBrowser();
      const page = await browser.newPage();
      await page.goto(`${server.url}/inloggen?terug=/agendas/moerwijk`);
      await page.getByRole("button", { name: "Demo Gebiedsteam Escamp" }).click();
      const bodies: Promise<Buffer>[] = [];
      page.on("response", (response) => {
        if (response.request().resourceType() === "script") bodies.push(response.body());
      });
      const link = page.locator('main a[href="/agendas/moerwijk/bewerken"]').first();
      const startedAt = performance.now();
      await link.click();
      await page.locator('[contenteditable="true"]').first().waitFor();
      times.push(performance.now() - startedAt);
      scripts = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
      await browser.close();
    }
  } finally {
    await server.kill("SIGTERM");
  }
  printFigure("Edit page, JavaScript gzipped", scripts / 1000, "kB");
  printFigure("Edit page, from click to editable, cold browser", median(times), "ms");
}
