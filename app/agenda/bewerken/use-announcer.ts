import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Announcement, createAnnouncements } from "../../../realtime/client/announcements";
import type { Aanwezige } from "../../../realtime/client/presence";
import type { SavedState } from "../../../realtime/client/saved-state";

/** So long a message stays to be read. */
const MESSAGE_MS = 8000;

export type Announcer = {
  /** What is told now; its number tells it from the same words before. */
  told: { nummer: number; announcement: Announcement } | null;
  /** Tells what the own action did. */
  announce: (sentence: string) => void;
};

/** Tells what happens, in few messages, and takes each away after a while. */
export function useAnnouncer(saved: SavedState, aanwezigen: readonly Aanwezige[]): Announcer {
  const announcements = useMemo(() => createAnnouncements(performance.now()), []);
  const [told, setTold] = useState<Announcer["told"]>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const tell = useCallback(() => {
    clearTimeout(timer.current);
    const now = performance.now();
    const announcement = announcements.take(now);
    if (announcement !== null) setTold((before) => ({ nummer: (before?.nummer ?? 0) + 1, announcement }));
    const due = announcements.dueAt();
    if (due !== null) timer.current = setTimeout(tell, Math.max(0, due - now));
  }, [announcements]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const names = [...new Set(aanwezigen.map(({ naam }) => naam))].join("\n");
  // Without a line nobody is known to be here or gone.
  const isConnected = saved.kind === "bewaard" || saved.kind === "bewaren";
  useEffect(() => {
    announcements.setSaved(saved.kind, performance.now());
    if (isConnected) announcements.setPresent(names === "" ? [] : names.split("\n"), performance.now());
    tell();
  }, [announcements, tell, saved.kind, isConnected, names]);

  useEffect(() => {
    if (told === null) return;
    const clear = setTimeout(() => setTold(null), MESSAGE_MS);
    return () => clearTimeout(clear);
  }, [told]);

  const announce = useCallback(
    (sentence: string) => {
      announcements.addOwn(sentence);
      tell();
    },
    [announcements, tell],
  );
  return { told, announce };
}
