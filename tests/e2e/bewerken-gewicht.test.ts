/** The live draft opens on a slow line as well: what it weighs is known, and does not grow unseen. */
import { expect, test } from "vitest";
import { weighScripts } from "../support/script-weight";
import { setUpSite } from "../support/site";
import { visit } from "../support/visitor";

/** Product: what the page loads of JavaScript in all, gzipped (decision 0003). */
const MAX_BYTES = 210_000;

const site = setUpSite();

test("the page on which an agenda is written loads at most 210 kB of JavaScript, that of its notes included", async () => {
  const { page, context } = await visit(site.browser, site.server, { persoon: "team-escamp" });
  const loaded = weighScripts(page);
  await page.goto(`${site.server.url}/agendas/moerwijk/bewerken`);
  await page.locator('[contenteditable="true"]').first().waitFor();
  await page.locator("section.notities").first().waitFor();
  const scripts = await loaded();
  await context.close();

  // The editor, the notes, and what loads the one after the other.
  expect(scripts.length).toBeGreaterThanOrEqual(2);
  expect(scripts.reduce((sum, { gzipped }) => sum + gzipped, 0)).toBeLessThanOrEqual(MAX_BYTES);
});
