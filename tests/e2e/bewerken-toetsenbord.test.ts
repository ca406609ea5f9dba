/** Writing by the keyboard alone, in letters four times as large: what has the focus is seen, all the time. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { setUpSite } from "../support/site";
import { addThema, eventually, status, tekst, waitForStatus } from "./bewerken-page";
import { setUpWriters } from "./writers";

/** 1280 by 1024 at 400 %, and a phone. */
const WINDOWS = [
  { width: 320, height: 256 },
  { width: 360, height: 780 },
];

const { openAlone } = setUpWriters(setUpSite());

test.each(WINDOWS)("at $width by $height the focus is never behind the bar, forwards or back", async (size) => {
  const { page } = await openAlone();
  await page.setViewportSize(size);
  await addThema(page, "Een thema met een titel die een paar regels nodig heeft");
  const omhoog = page.getByRole("button", { name: /^Thema ‘Een thema.* omhoog$/ });
  await omhoog.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await waitForStatus(page, "staat nu op plek 1.");
  const hidden: string[] = [];
  for (const key of [...Array(25).fill("Tab"), ...Array(25).fill("Shift+Tab")]) {
    await page.keyboard.press(key);
    if (!(await isFocusInSight(page))) hidden.push(`${key}: ${await focused(page)}`);
  }
  expect(hidden).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test.each(WINDOWS)("at $width by $height who placed a note is back at the words it is about", async (size) => {
  const { page } = await openAlone();
  await page.setViewportSize(size);
  const waarom = tekst(page, "Waarom, thema 1");
  await waarom.click();
  await page.keyboard.type("Bewoners willen schone straten.");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+Alt+m");
  await page.getByLabel("Uw notitie").waitFor();
  await page.keyboard.type("Met wie is dit besproken?");
  await page.getByRole("button", { name: "Plaats notitie" }).focus();
  await page.keyboard.press("Enter");
  await status(page).getByText("Uw notitie is geplaatst.").waitFor();
  expect(await waarom.evaluate((text) => text === document.activeElement)).toBe(true);
  await eventually(async () => expect(await isInSight(page, "Waarom, thema 1")).toBe(true));
});

async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? element?.id ?? "";
  });
}

/** Whether some of what has the focus can be pointed at. */
async function isFocusInSight(page: Page): Promise<boolean> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const heights = [top + 2, (top + Math.min(bottom, window.innerHeight)) / 2, bottom - 2];
    return heights.some((y) => {
      const shown = document.elementFromPoint((left + right) / 2, y);
      return shown !== null && (element.contains(shown) || shown.contains(element)) && shown !== document.body;
    });
  });
}

/** Whether the first words of a text can be pointed at. */
async function isInSight(page: Page, naam: string): Promise<boolean> {
  return await tekst(page, naam).evaluate((text) => {
    const words = document.createRange();
    words.selectNodeContents(text.querySelector("p") ?? text);
    const { left, top, height } = words.getBoundingClientRect();
    return text.contains(document.elementFromPoint(left + 4, top + height / 2));
  });
}
