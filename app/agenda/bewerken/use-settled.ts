import { useEffect, useState } from "react";
import type { SavedState } from "../../../realtime/client/saved-state";
import type { Store } from "../../../realtime/client/store";
import { useStore } from "./use-store";

/** So long nothing may be waiting before "Bewaard" is said again: a pause between two words is no news. */
const QUIET_MS = 1000;

/** The saved state, except that "bewaard" after "bewaren" waits for a pause. It never says more than is so. */
export function useSettled(saved: Store<SavedState>): SavedState {
  const now = useStore(saved);
  const [shown, setShown] = useState(now);
  const waits = now.kind === "bewaard" && shown.kind === "bewaren";
  useEffect(() => {
    if (!waits) return setShown(now);
    const timer = setTimeout(() => setShown(now), QUIET_MS);
    return () => clearTimeout(timer);
  }, [now, waits]);
  return waits ? shown : now;
}
