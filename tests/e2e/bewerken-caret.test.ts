/** What others do moves neither the caret, nor the focus, nor the page. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { setUpSite } from "../support/site";
import { eventually, tekst, wordsOf } from "./bewerken-page";
import { setUpWriters } from "./writers";

const ROUNDS = 30;
const WAAROM = "Waarom, thema 1";

const { openTogether } = setUpWriters(setUpSite());

test("carets that move in the very moment the other's is drawn stay where they were put", async () => {
  const { een, twee } = await openTogether();
  await tekst(een.page, WAAROM).click();
  await een.page.keyboard.type("midden");
  await eventually(async () => expect(await wordsOf(tekst(twee.page, WAAROM))).toBe("midden"));
  await tekst(twee.page, WAAROM).click();
  let expected = "midden";
  for (let round = 0; round < ROUNDS; round++) {
    await Promise.all([een.page.keyboard.press("Control+End"), twee.page.keyboard.press("Control+Home")]);
    await Promise.all([een.page.keyboard.press("Control+Home"), twee.page.keyboard.press("Control+End")]);
    await Promise.all([een.page.keyboard.type("<"), twee.page.keyboard.type(">")]);
    expected = `<${expected}>`;
  }
  await eventually(async () => {
    expect(await wordsOf(tekst(een.page, WAAROM))).toBe(expected);
    expect(await wordsOf(tekst(twee.page, WAAROM))).toBe(expected);
  });
});

test("a caret that was just moved is where the next letter comes, however much a colleague types", async () => {
  const { een, twee } = await openTogether();
  const text = tekst(een.page, WAAROM);
  await text.click();
  await een.page.keyboard.type("0123456789");
  await eventually(async () => expect(await wordsOf(tekst(twee.page, WAAROM))).toBe("0123456789"));
  await tekst(twee.page, WAAROM).click();
  await twee.page.keyboard.press("Control+End");
  // The name of the colleague stands at the end, and parts no words.
  await eventually(async () => expect(await text.locator("p").textContent()).toMatch(/^0123456789\W*Demo Collega/));
  const typing = twee.page.keyboard.type("x".repeat(150), { delay: 10 });
  const wrong = await een.page.evaluate(async () => {
    const places: string[] = [];
    const selection = window.getSelection();
    for (let round = 0; round < 100; round++) {
      const place = round % 10;
      const paragraph = document.activeElement?.querySelector("p");
      const words = paragraph?.firstChild;
      if (!(words instanceof Text) || selection === null) throw new Error("No text in focus");
      selection.collapse(words, place);
      await new Promise((resolve) => setTimeout(resolve, 15));
      const range = document.createRange();
      range.setStart(document.activeElement?.querySelector("p") ?? words, 0);
      range.setEnd(selection.focusNode ?? words, selection.focusOffset);
      if (range.toString().length !== place) places.push(`${place} became ${range.toString().length}`);
    }
    return places;
  });
  await typing;
  expect(wrong).toEqual([]);
});

test("what is typed above the part in sight does not move it", async () => {
  const { een, twee } = await openTogether();
  const inleiding = "Waar deze agenda over gaat";
  await tekst(een.page, "Aanpak, thema 2").click();
  await een.page.keyboard.type("hier", { delay: 10 });
  const before = await placeInSight(een.page);
  await tekst(twee.page, inleiding).click();
  for (let line = 0; line < 12; line++) {
    await twee.page.keyboard.type(`Regel ${line}`);
    await twee.page.keyboard.press("Enter");
  }
  await eventually(async () => expect(await wordsOf(tekst(een.page, inleiding))).toContain("Regel 11"));
  expect(Math.abs((await placeInSight(een.page)) - before)).toBeLessThanOrEqual(2);
  await een.page.keyboard.type(" en nu");
  expect(await wordsOf(tekst(een.page, "Aanpak, thema 2"))).toBe("hier en nu");
});

test("what others type does not scroll back to a caret that was left out of sight", async () => {
  const { een, twee } = await openTogether();
  const inleiding = "Waar deze agenda over gaat";
  await tekst(een.page, inleiding).click();
  await een.page.keyboard.type("mijn zin");
  await eventually(async () => expect(await wordsOf(tekst(twee.page, inleiding))).toBe("mijn zin"));
  // The caret just under the edge of the window.
  await een.page.evaluate(() => {
    const caret = window.getSelection()?.getRangeAt(0).getBoundingClientRect();
    window.scrollBy(0, (caret?.bottom ?? 0) - 1);
  });
  const before = await een.page.evaluate(() => window.scrollY);
  await tekst(twee.page, inleiding).click();
  await twee.page.keyboard.press("Control+End");
  await twee.page.keyboard.type(" en de jouwe", { delay: 20 });
  await eventually(async () => expect(await wordsOf(tekst(een.page, inleiding))).toBe("mijn zin en de jouwe"));
  expect(await een.page.evaluate(() => window.scrollY)).toBe(before);
});

test("a letter that is still being composed is finished while a colleague types in the same text", async () => {
  const { een, twee } = await openTogether();
  const [a, b] = [tekst(een.page, WAAROM), tekst(twee.page, WAAROM)];
  await a.click();
  await een.page.keyboard.type("begin ");
  await eventually(async () => expect(await wordsOf(b)).toBe("begin "));
  const ime = await een.context.newCDPSession(een.page);
  await ime.send("Input.imeSetComposition", { text: "nih", selectionStart: 3, selectionEnd: 3 });
  await b.click();
  await twee.page.keyboard.press("Control+Home");
  await twee.page.keyboard.type("vooraf ", { delay: 20 });
  await eventually(async () => expect(await wordsOf(a)).toContain("vooraf begin nih"));
  await ime.send("Input.imeSetComposition", { text: "niho", selectionStart: 4, selectionEnd: 4 });
  await ime.send("Input.insertText", { text: "日本" });
  await eventually(async () => {
    expect(await wordsOf(a)).toBe("vooraf begin 日本");
    expect(await wordsOf(b)).toBe("vooraf begin 日本");
  });
});

test("an open form for a link keeps its focus and its words while a colleague types and moves the thema", async () => {
  const { een, twee } = await openTogether();
  const a = tekst(een.page, WAAROM);
  await a.click();
  await een.page.keyboard.type("zie hier");
  await eventually(async () => expect(await wordsOf(tekst(twee.page, WAAROM))).toBe("zie hier"));
  await een.page.keyboard.press("Control+Shift+ArrowLeft");
  await een.page.keyboard.press("Control+k");
  await een.page.keyboard.type("www.den");
  await tekst(twee.page, WAAROM).click();
  await twee.page.keyboard.press("Control+Home");
  await twee.page.keyboard.type("Kijk, ", { delay: 20 });
  await twee.page.getByRole("button", { name: "Thema ‘Schone straten’ omlaag" }).click();
  const moved = tekst(een.page, "Waarom, thema 2");
  await eventually(async () => expect(await wordsOf(moved)).toBe("Kijk, zie hier"));
  await een.page.keyboard.type("haag.nl");
  await een.page.keyboard.press("Enter");
  const link = moved.getByRole("link", { name: "hier", exact: true });
  await eventually(async () => expect(await link.getAttribute("href")).toBe("https://www.denhaag.nl"));
});

/** How far from the top of the window the text in focus stands. */
async function placeInSight(page: Page): Promise<number> {
  return await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
}
