import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Announcement,
  type Announcements,
  createAnnouncements,
  MESSAGES_PER_MINUTE,
} from "../../../realtime/client/announcements";

const OPENED = 1_000_000;
/** Everything that was there at the beginning has been seen. */
const LATER = OPENED + 10_000;

function opened(names: readonly string[] = []): Announcements {
  const announcements = createAnnouncements(OPENED);
  announcements.setSaved("bewaard", OPENED);
  announcements.setPresent(names, OPENED);
  return announcements;
}

/** What is told between two moments, asked as soon as it is due. */
function toldBetween(
  announcements: Announcements,
  fromMs: number,
  untilMs: number,
): { at: number; news: Announcement }[] {
  const told = [];
  for (let due = announcements.dueAt(); due !== null && due <= untilMs; due = announcements.dueAt()) {
    const at = Math.max(due, fromMs);
    const news = announcements.take(at);
    if (news === null) throw new Error("Due, and nothing to tell");
    told.push({ at, news });
  }
  return told;
}

test("who was there when the page opened, and that it was saved then, is no news", () => {
  expect(opened(["Aya", "Bo"]).dueAt()).toBeNull();
});

test("three who come within two seconds are told in one message", () => {
  const announcements = opened();
  announcements.setPresent(["Aya"], LATER);
  announcements.setPresent(["Aya", "Bo"], LATER + 500);
  announcements.setPresent(["Aya", "Bo", "Cem"], LATER + 1000);
  const told = toldBetween(announcements, LATER + 1000, LATER + 60_000);
  expect(told.map(({ news }) => news.came)).toEqual([["Aya", "Bo", "Cem"]]);
});

test("who came and left again before it was told, never was", () => {
  const announcements = opened(["Bo"]);
  announcements.setPresent(["Aya", "Bo"], LATER);
  announcements.setPresent(["Bo"], LATER + 1000);
  expect(announcements.dueAt()).toBeNull();
});

test("what the own action did is told within a second, with all that waits", () => {
  const announcements = opened();
  announcements.setPresent(["Aya"], LATER);
  announcements.addOwn("Thema ‘Groen’ staat nu op plek 1.");
  const due = announcements.dueAt() ?? Number.POSITIVE_INFINITY;
  expect(due).toBeLessThanOrEqual(LATER + 1000);
  expect(announcements.take(LATER)).toEqual({
    saved: null,
    own: ["Thema ‘Groen’ staat nu op plek 1."],
    came: ["Aya"],
    left: [],
  });
  expect(announcements.dueAt()).toBeNull();
});

test("a fault goes before its time, what is typed meanwhile is no news, and that all is saved again is", () => {
  const announcements = opened();
  announcements.setSaved("bewaren", LATER);
  expect(announcements.dueAt()).toBeNull();
  announcements.setSaved("niet-opgeslagen", LATER + 100);
  expect(announcements.take(LATER + 100)?.saved).toBe("niet-opgeslagen");
  announcements.setSaved("bewaren", LATER + 3000);
  expect(announcements.dueAt()).toBeNull();
  announcements.setSaved("bewaard", LATER + 4000);
  expect(announcements.take(LATER + 4000)?.saved).toBe("bewaard");
});

test("who comes back a moment later than the own line was never gone", () => {
  const announcements = opened(["Aya"]);
  announcements.setSaved("niet-verbonden", LATER);
  toldBetween(announcements, LATER, LATER);
  announcements.setSaved("bewaard", LATER + 3000);
  announcements.setPresent([], LATER + 3000);
  const back = toldBetween(announcements, LATER + 3000, LATER + 4000);
  announcements.setPresent(["Aya"], LATER + 5000);
  expect(back.map(({ news }) => news)).toEqual([{ saved: "bewaard", own: [], came: [], left: [] }]);
  expect(announcements.dueAt()).toBeNull();
});

test("who stays away when the line is back is told to be gone", () => {
  const announcements = opened(["Aya"]);
  announcements.setSaved("niet-verbonden", LATER);
  toldBetween(announcements, LATER, LATER);
  announcements.setSaved("bewaard", LATER + 3000);
  announcements.setPresent([], LATER + 3000);
  const told = toldBetween(announcements, LATER + 3000, LATER + 60_000);
  expect(told.map(({ news }) => news.left)).toEqual([[], ["Aya"]]);
});

test("“Bewaard” that is no longer so is not told", () => {
  const announcements = opened();
  announcements.setSaved("bewaren", LATER);
  announcements.setSaved("bewaard", LATER + 1000);
  announcements.setSaved("bewaren", LATER + 1500);
  expect(announcements.dueAt()).toBeNull();
});

test("a meeting of forty who come and go leaves room for what one does oneself", () => {
  const announcements = opened();
  for (let second = 0; second < 60; second++) {
    const now = LATER + second * 1000;
    toldBetween(announcements, now - 1000, now);
    announcements.setPresent([`Deelnemer ${second}`], now);
  }
  announcements.addOwn("Thema ‘Groen’ staat nu op plek 1.");
  expect(announcements.dueAt()).toBeLessThanOrEqual(LATER + 61_000);
});

test("whatever happens, no minute holds more than twelve messages, and nothing waits for ever", () => {
  const kinds = ["bewaard", "bewaren", "niet-verbonden", "niet-opgeslagen"] as const;
  const event = fc.record({
    afterMs: fc.integer({ min: 0, max: 2000 }),
    what: fc.oneof(
      fc.constantFrom(...kinds),
      fc.constant("own" as const),
      fc.array(fc.constantFrom("Aya", "Bo", "Cem", "Dirk"), { maxLength: 4 }),
    ),
  });
  fc.assert(
    fc.property(fc.array(event, { minLength: 50, maxLength: 200 }), (events) => {
      const announcements = opened();
      const told: number[] = [];
      let now = LATER;
      for (const { afterMs, what } of events) {
        const before = now;
        now += afterMs;
        told.push(...toldBetween(announcements, before, now).map(({ at }) => at));
        if (what === "own") announcements.addOwn(`Gedaan om ${now}`);
        else if (typeof what === "string") announcements.setSaved(what, now);
        else announcements.setPresent(what, now);
      }
      told.push(...toldBetween(announcements, now, now + 61_000).map(({ at }) => at));
      expect(announcements.dueAt()).toBeNull();
      for (const [index, at] of told.entries()) {
        const thirteenth = told[index + MESSAGES_PER_MINUTE];
        if (thirteenth !== undefined) expect(thirteenth - at).toBeGreaterThanOrEqual(60_000);
      }
    }),
  );
});
