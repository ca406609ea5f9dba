/**
 * What may be told to who cannot see it, and when: who came and went, what is stored, what the own action did. What
 * waits is told in one message; never more than twelve a minute. Holds no clock: every function is told the time.
 */
import type { SavedState } from "./saved-state";

export const MESSAGES_PER_MINUTE = 12;
/** Of these, so many are kept for what cannot wait: a fault, and what the own action did. */
const KEPT_FOR_URGENT = 4;
const MINUTE_MS = 60_000;
/** A screen reader finishes its sentence. */
const URGENT_GAP_MS = 1000;
const GAP_MS = 5000;
/** Coming and going within this time is told in one sentence. */
const GATHER_MS = 2000;
/** Of actions that follow each other fast, only the last are news. */
const OWN_MAX = 2;

export type SavedNews = "bewaard" | "niet-verbonden" | "niet-opgeslagen";

export type Announcement = {
  /** What is stored, when that is news. */
  saved: SavedNews | null;
  /** Sentences about what was just done here, oldest first. */
  own: readonly string[];
  /** Names. */
  came: readonly string[];
  left: readonly string[];
};

export type Announcements = {
  addOwn: (sentence: string) => void;
  setSaved: (kind: SavedState["kind"], nowMs: number) => void;
  /** The names of the others, as long as there is a line over which they are known. */
  setPresent: (names: readonly string[], nowMs: number) => void;
  /** When something may be told; null when nothing waits. */
  dueAt: () => number | null;
  /** What is to be told now; null before its time. */
  take: (nowMs: number) => Announcement | null;
};

export function createAnnouncements(openedAtMs: number): Announcements {
  let own: string[] = [];
  let saved: SavedNews | null = null;
  let savedKind: SavedState["kind"] = "verbinden";
  let toldSaved: SavedNews = "bewaard";
  let present: readonly string[] = [];
  let toldPresent: readonly string[] = [];
  let waitsSince: number | null = null;
  let told: number[] = [];

  const came = () => present.filter((naam) => !toldPresent.includes(naam));
  const left = () => toldPresent.filter((naam) => !present.includes(naam));
  const isFault = () => saved !== null && (saved !== "bewaard" || toldSaved !== "bewaard");

  /** Notes since when there is news that may wait; news that took itself back is none. */
  function noteWaiting(nowMs: number): void {
    const hasNews = saved !== null || came().length > 0 || left().length > 0;
    waitsSince = hasNews ? (waitsSince ?? nowMs) : null;
  }

  /** When one of `count` messages within a minute is free again. */
  function freeAt(count: number): number {
    const oldest = told.at(-count);
    return oldest === undefined ? 0 : oldest + MINUTE_MS;
  }

  function dueAt(): number | null {
    const last = told.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (own.length > 0 || isFault()) return Math.max(last + URGENT_GAP_MS, freeAt(MESSAGES_PER_MINUTE));
    if (waitsSince === null) return null;
    return Math.max(waitsSince + GATHER_MS, last + GAP_MS, freeAt(MESSAGES_PER_MINUTE - KEPT_FOR_URGENT));
  }

  return {
    addOwn(sentence) {
      own = [...own.filter((other) => other !== sentence), sentence].slice(-OWN_MAX);
    },
    setSaved(kind, nowMs) {
      if (kind === savedKind) return;
      savedKind = kind;
      // Being busy is no news; a close for good has an alert of its own.
      const isNews = kind === "bewaard" || kind === "niet-verbonden" || kind === "niet-opgeslagen";
      saved = isNews ? kind : null;
      if (saved === "bewaard" && nowMs < openedAtMs + GATHER_MS) saved = null;
      noteWaiting(nowMs);
    },
    setPresent(names, nowMs) {
      present = names;
      // Who was already there when the page opened stands in the list.
      if (nowMs < openedAtMs + GATHER_MS) toldPresent = names;
      noteWaiting(nowMs);
    },
    dueAt,
    take(nowMs) {
      const due = dueAt();
      if (due === null || nowMs < due) return null;
      // After a cut everyone comes back one by one: who is there waits for the next message.
      const isJustBack = saved === "bewaard" && toldSaved !== "bewaard";
      const announcement = { saved, own, came: isJustBack ? [] : came(), left: isJustBack ? [] : left() };
      toldSaved = saved ?? toldSaved;
      if (!isJustBack) toldPresent = present;
      saved = null;
      own = [];
      waitsSince = null;
      noteWaiting(nowMs);
      told = [...told, nowMs].slice(-MESSAGES_PER_MINUTE);
      return announcement;
    },
  };
}
