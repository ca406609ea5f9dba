/** The map with streets in a real browser. No tile ever arrives in these tests: the map is complete without. */
import type { Browser, Page } from "playwright-core";
import { expect, test } from "vitest";
import { setUpSite } from "../support/site";

const site = setUpSite();

async function openPage(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.route("https://**", (route) => route.abort());
  return await context.newPage();
}

test("the map with streets has the same 44 wijken and works by keyboard", async () => {
  const page = await openPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) problems.push(message.text());
  });

  await page.goto(`${site.server.url}/kaart`);
  await page.getByRole("link", { name: "Kaart met straten" }).click();
  const straten = page.getByRole("region", { name: "Kaart met straten" });
  await straten.getByRole("link", { name: /^Moerwijk: / }).waitFor();
  expect(await straten.getByRole("link").count()).toBe(44);
  expect(await page.locator(".map").isVisible()).toBe(false);
  expect(await page.getByText("Kaartgegevens © Kadaster").isVisible()).toBe(true);

  await straten.getByRole("link", { name: /^Duindorp: / }).focus();
  await page.getByRole("tooltip", { name: /^Duindorp: / }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/wijk=duindorp/);
  await page.getByRole("heading", { name: "Duindorp", exact: true }).waitFor();
  // The choice for streets stays.
  await straten.getByRole("link", { name: /^Duindorp: / }).waitFor();
  expect(problems).toEqual([]);
  await page.context().close();
});

test("when the borders do not come, the plain map stays and a sentence says so", async () => {
  const page = await openPage();
  await page.route("**/api/v1/**", (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto(`${site.server.url}/kaart?straten=ja`);
  await page.getByText("De kaart met straten is nu niet te laden.").waitFor();
  expect(await page.getByRole("group", { name: /^Kaart van Den Haag/ }).isVisible()).toBe(true);
  await page.context().close();
});

test("without script the plain map is there and nothing offers what cannot come", async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${site.server.url}/kaart?straten=ja`);
  const plain = page.getByRole("group", { name: /^Kaart van Den Haag/ });
  expect(await plain.getByRole("link").count()).toBe(44);
  expect(await page.getByRole("link", { name: /straten/ }).count()).toBe(0);
  await plain.getByRole("link", { name: /^Moerwijk: / }).click();
  await page.getByRole("heading", { name: "Moerwijk", exact: true }).waitFor();
  await page.context().close();
});

test("the plain map works by keyboard, and the focus goes to what was chosen", async () => {
  const page = await openPage();
  await page.goto(`${site.server.url}/kaart`);
  await page.getByRole("link", { name: /^Vogelwijk: / }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/wijk=vogelwijk#gekozen/);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("gekozen");
  await page.context().close();
});

test.each([320, 360, 1000, 1280])("nothing scrolls sideways at %i px", async (width) => {
  const page = await openPage({ viewport: { width, height: 800 } });
  for (const path of ["/", "/?zoek=park", "/wijken", "/wijken/laakkwartier-en-spoorwijk", "/kaart?wijk=moerwijk"]) {
    await page.goto(site.server.url + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
  }
  await page.goto(`${site.server.url}/kaart?straten=ja`);
  await page.getByRole("region", { name: "Kaart met straten" }).getByRole("link").first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth), "streets").toBeLessThanOrEqual(width);
  await page.context().close();
});

test("who lets the system choose the colours still sees which colour of the map is which in the legend", async () => {
  const page = await openPage({ forcedColors: "active" });
  await page.goto(`${site.server.url}/kaart`);
  const colours = await page
    .getByRole("list", { name: "Legenda" })
    .locator("i")
    .evaluateAll((marks) => marks.slice(0, 7).map((mark) => getComputedStyle(mark).backgroundColor));
  expect(new Set(colours).size).toBe(7);
  await page.context().close();
});
