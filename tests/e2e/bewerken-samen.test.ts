/** Two people at work in one draft. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { connectRaw, presenceOf } from "../realtime/raw-client";
import { setUpSite } from "../support/site";
import { addThema, eventually, openDraft, tekst, titels, waitForStatus, wordsOf } from "./bewerken-page";
import { setUpWriters } from "./writers";

const site = setUpSite();
const { openTogether } = setUpWriters(site);

test("both see who is there, and where", async () => {
  const { een, twee } = await openTogether();
  const names = { name: "Wie is hier" };
  await tekst(twee.page, "Doel, thema 2").click();
  await een.page.getByRole("list", names).getByText("Demo Collega Escamp, bij thema 2").waitFor();
  await tekst(een.page, "Hoe bewoners meedoen").click();
  await twee.page.getByRole("list", names).getByText("Demo Gebiedsteam Escamp, bij ‘Hoe bewoners meedoen’").waitFor();

  await twee.context.close();
  await eventually(async () => {
    expect(await een.page.getByRole("list", names).textContent()).not.toContain("Collega");
  });
});

test("two people who type in the same sentence at once end with the same text", async () => {
  const { een, twee } = await openTogether();
  const [a, b] = [tekst(een.page, "Waarom, thema 1"), tekst(twee.page, "Waarom, thema 1")];
  await a.click();
  await een.page.keyboard.type("Het is vies op straat.", { delay: 20 });
  await eventually(async () => expect(await wordsOf(b)).toBe("Het is vies op straat."));

  await b.click();
  await twee.page.keyboard.press("End");
  await een.page.keyboard.press("Home");
  await Promise.all([
    een.page.keyboard.type("Volgens bewoners: ", { delay: 40 }),
    twee.page.keyboard.type(" Vooral in de zomer.", { delay: 40 }),
  ]);
  await eventually(async () => {
    expect(await wordsOf(a)).toBe("Volgens bewoners: Het is vies op straat. Vooral in de zomer.");
    expect(await wordsOf(b)).toBe(await wordsOf(a));
  });
});

test.each([{}, { anchor: 1, head: 2 }])(
  "both go on typing when a reader says to have a caret that cannot be: %o",
  async (cursor) => {
    const { een, twee, agenda } = await openTogether();
    const [a, b] = [tekst(een.page, "Waarom, thema 1"), tekst(twee.page, "Waarom, thema 1")];
    await a.click();
    await een.page.keyboard.type("Het is vies.", { delay: 20 });
    await eventually(async () => expect(await wordsOf(b)).toBe("Het is vies."));

    const cookie = await site.server.signIn("wethouder");
    const reader = await connectRaw(site.server, `${agenda}?schema=1`, { cookie });
    reader.socket.send(presenceOf(77, 1, { cursor }));
    await een.page.getByRole("list", { name: "Wie is hier" }).getByText("Demo Wethouder").waitFor();
    await twee.page.getByRole("list", { name: "Wie is hier" }).getByText("Demo Wethouder").waitFor();

    await b.click();
    await twee.page.keyboard.press("End");
    await een.page.keyboard.press("Home");
    await Promise.all([
      een.page.keyboard.type("Echt: ", { delay: 40 }),
      twee.page.keyboard.type(" Ook in de zomer.", { delay: 40 }),
    ]);
    await eventually(async () => {
      expect(await wordsOf(a)).toBe("Echt: Het is vies. Ook in de zomer.");
      expect(await wordsOf(b)).toBe(await wordsOf(a));
    });
    reader.socket.close();
  },
);

test("one adds a thema while the other moves one up: both end with the same order", async () => {
  const { een, twee } = await openTogether();
  await Promise.all([
    addThema(een.page, "Veilig over straat"),
    twee.page.getByRole("button", { name: "Thema ‘Meer ontmoeten’ omhoog" }).click(),
  ]);
  await eventually(async () => {
    expect(await titels(een.page)).toEqual(["Meer ontmoeten", "Schone straten", "Veilig over straat"]);
    expect(await titels(twee.page)).toEqual(await titels(een.page));
  });
});

test("what others type and move takes neither the focus nor the caret", async () => {
  const { een, twee } = await openTogether();
  const [a, b] = [tekst(een.page, "Waarom, thema 1"), tekst(twee.page, "Waarom, thema 1")];
  await a.click();
  await een.page.keyboard.type("begin einde", { delay: 20 });
  for (const _ of "einde") await een.page.keyboard.press("ArrowLeft");

  await eventually(async () => expect(await wordsOf(b)).toBe("begin einde"));
  await b.click();
  await twee.page.keyboard.press("Home");
  await twee.page.keyboard.type("vooraf ", { delay: 20 });
  await twee.page.getByRole("button", { name: "Thema ‘Schone straten’ omlaag" }).click();
  await eventually(async () => expect(await titels(een.page)).toEqual(["Meer ontmoeten", "Schone straten"]));

  await een.page.keyboard.type("midden ", { delay: 20 });
  expect(await wordsOf(tekst(een.page, "Waarom, thema 2"))).toBe("vooraf begin midden einde");

  // A title is one value: the last to write wins, and the caret stays where it was.
  const titel = een.page.getByRole("article").nth(0).getByLabel("Titel");
  await titel.click();
  await een.page.keyboard.press("Home");
  await twee.page.getByRole("article").nth(0).getByLabel("Titel").fill("Meer ontmoeten in de wijk");
  await eventually(async () => expect(await titel.inputValue()).toBe("Meer ontmoeten in de wijk"));
  await een.page.keyboard.type("Veel ", { delay: 20 });
  await eventually(async () => expect((await titels(twee.page))[0]).toBe("Veel Meer ontmoeten in de wijk"));
});

test("undoing takes back one's own work only", async () => {
  const { een, twee } = await openTogether();
  const [a, b] = [tekst(een.page, "Aanpak, thema 1"), tekst(twee.page, "Aanpak, thema 1")];
  await a.click();
  await een.page.keyboard.type("van mij", { delay: 20 });
  await eventually(async () => expect(await wordsOf(b)).toBe("van mij"));
  await b.click();
  await twee.page.keyboard.press("End");
  await twee.page.keyboard.type(" en van jou", { delay: 20 });
  await eventually(async () => expect(await wordsOf(a)).toBe("van mij en van jou"));
  await een.page.keyboard.press("Control+z");
  await eventually(async () => {
    expect(await wordsOf(a)).toBe(" en van jou");
    expect(await wordsOf(b)).toBe(" en van jou");
  });
  await een.page.keyboard.press("Control+Shift+z");
  await eventually(async () => expect(await wordsOf(b)).toBe("van mij en van jou"));
});

test("right after opening there is nothing to undo, not even what one wrote before", async () => {
  const { een, twee } = await openTogether();
  const [a, b] = [tekst(een.page, "Aanpak, thema 1"), tekst(twee.page, "Aanpak, thema 1")];
  await a.click();
  await een.page.keyboard.type("van gisteren", { delay: 20 });
  await eventually(async () => expect(await wordsOf(b)).toBe("van gisteren"));
  await waitForStatus(een.page, "Bewaard");
  await een.page.reload();
  await waitForStatus(een.page, "Bewaard");
  await a.click();
  for (let press = 0; press < 5; press++) await een.page.keyboard.press("Control+z");
  expect(await wordsOf(a)).toBe("van gisteren");
  await een.page.keyboard.press("Control+End");
  await een.page.keyboard.type(" en vandaag", { delay: 20 });
  for (let press = 0; press < 5; press++) await een.page.keyboard.press("Control+z");
  await eventually(async () => {
    expect(await wordsOf(a)).toBe("van gisteren");
    expect(await wordsOf(b)).toBe("van gisteren");
  });
});

test("a thema that one removes can be put back by the other, with its text, and is not shown to who only reads", async () => {
  const { een, twee, agenda } = await openTogether();
  const lezer = await openDraft(site.browser, site.server, agenda, "wethouder");
  await tekst(een.page, "Doel, thema 1").click();
  await een.page.keyboard.type("Schoon in 2030", { delay: 20 });
  await waitForStatus(een.page, "Bewaard");
  await een.page.getByRole("button", { name: "Thema weghalen: Schone straten" }).click();
  await eventually(async () => expect(await titels(twee.page)).toEqual(["Meer ontmoeten"]));
  expect(await een.page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    "Thema ‘Schone straten’ terugzetten",
  );
  await eventually(async () => expect(await lezer.page.getByRole("article").count()).toBe(1));
  expect(await lezer.page.getByRole("main").textContent()).not.toContain("Schone straten");
  await lezer.context.close();
  await twee.page.getByRole("button", { name: "Thema ‘Schone straten’ terugzetten" }).click();
  await eventually(async () => expect(await titels(een.page)).toEqual(["Schone straten", "Meer ontmoeten"]));
  await eventually(async () => expect(await wordsOf(tekst(een.page, "Doel, thema 1"))).toBe("Schoon in 2030"));
});

test("a thema is moved by dragging as well", async () => {
  const { een, twee } = await openTogether();
  const { page } = een;
  // Both themas in sight: Playwright scrolls between taking hold and moving, which no hand does.
  await page.setViewportSize({ width: 1280, height: 3000 });
  await page.getByTitle("Sleep om de volgorde te veranderen").nth(1).hover();
  await page.mouse.down();
  const target = await page.getByRole("article").nth(0).boundingBox();
  if (target === null) throw new Error("No thema in sight");
  await page.mouse.move(target.x + 100, target.y + 100, { steps: 8 });
  // A bar shows where it lands: before the first one, and nowhere else.
  await eventually(async () => expect(await landingPlaces(page)).toEqual(["voor Schone straten"]));
  await page.mouse.up();
  await eventually(async () => expect(await landingPlaces(page)).toEqual([]));
  await eventually(async () => expect(await titels(twee.page)).toEqual(["Meer ontmoeten", "Schone straten"]));
  await waitForStatus(een.page, "Thema ‘Meer ontmoeten’ staat nu op plek 1.");
});

test("a thema that is being dragged lands where the bar says, also when a colleague adds and moves themas meanwhile", async () => {
  const { een, twee } = await openTogether();
  const { page } = een;
  await page.setViewportSize({ width: 1280, height: 4000 });
  await page.getByTitle("Sleep om de volgorde te veranderen").nth(1).hover();
  await page.mouse.down();
  await dragOver(page, "Schone straten");
  await eventually(async () => expect(await landingPlaces(page)).toEqual(["voor Schone straten"]));

  await addThema(twee.page, "Veilig over straat");
  await twee.page.getByRole("button", { name: "Thema ‘Veilig over straat’ omhoog" }).click();
  await twee.page.getByRole("button", { name: "Thema ‘Veilig over straat’ omhoog" }).click();
  await eventually(async () => {
    expect(await titels(page)).toEqual(["Veilig over straat", "Schone straten", "Meer ontmoeten"]);
  });
  await dragOver(page, "Schone straten");
  await eventually(async () => expect(await landingPlaces(page)).toEqual(["voor Schone straten"]));

  // What was above it is below it now: it makes way to the other side.
  await twee.page.getByRole("button", { name: "Thema ‘Meer ontmoeten’ omhoog" }).click();
  await eventually(async () => {
    expect(await titels(page)).toEqual(["Veilig over straat", "Meer ontmoeten", "Schone straten"]);
  });
  await dragOver(page, "Schone straten");
  await eventually(async () => expect(await landingPlaces(page)).toEqual(["na Schone straten"]));
  await page.mouse.up();
  await eventually(async () => {
    expect(await titels(page)).toEqual(["Veilig over straat", "Schone straten", "Meer ontmoeten"]);
    expect(await titels(twee.page)).toEqual(await titels(page));
    expect(await landingPlaces(page)).toEqual([]);
  });
});

test("after moving a thema by its button the focus is still on it, and the new place is told", async () => {
  const { een } = await openTogether();
  const omhoog = een.page.getByRole("button", { name: "Thema ‘Meer ontmoeten’ omhoog" });
  await omhoog.focus();
  await een.page.keyboard.press("Enter");
  await waitForStatus(een.page, "Thema ‘Meer ontmoeten’ staat nu op plek 1.");
  expect(await omhoog.evaluate((button) => button === document.activeElement)).toBe(true);
});

/** Moves what is being dragged to the middle of a thema. */
async function dragOver(page: Page, titel: string): Promise<void> {
  const thema = await page.getByRole("article", { name: titel }).boundingBox();
  if (thema === null) throw new Error(`${titel} is not in sight`);
  await page.mouse.move(thema.x + 100, thema.y + 100, { steps: 4 });
  await page.mouse.move(thema.x + 110, thema.y + 110, { steps: 4 });
}

/** Beside which themas a bar is drawn, by its place on the screen. */
async function landingPlaces(page: Page): Promise<string[]> {
  return await page.getByRole("article").evaluateAll((themas) =>
    themas.flatMap((thema) => {
      const bar = getComputedStyle(thema, "::before");
      if (bar.content === "none" || Number.parseFloat(bar.height) < 1) return [];
      const titel = thema.querySelector("input")?.value;
      return [`${Number.parseFloat(bar.top) < 0 ? "voor" : "na"} ${titel}`];
    }),
  );
}
