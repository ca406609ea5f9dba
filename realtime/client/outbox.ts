/**
 * Sends what is typed in a few messages a second. A key held down makes thirty updates a second, more than the server
 * takes from one client; the first of them goes at once, so that nobody waits longer for a single letter.
 */
import * as Y from "yjs";

/** At most some twelve messages a second: well below UPDATES_PER_SECOND of the server, and too short to be noticed. */
export const SEND_INTERVAL_MS = 80;

export type Outbox = {
  add: (update: Uint8Array) => void;
  /** Sends now what waits. */
  flush: () => void;
  /** Forgets what waits: it went another way. */
  clear: () => void;
};

export function createOutbox(send: (update: Uint8Array) => void): Outbox {
  let waiting: Uint8Array[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting.length === 0) return;
    const update = Y.mergeUpdates(waiting);
    waiting = [];
    timer = setTimeout(flush, SEND_INTERVAL_MS);
    send(update);
  }

  return {
    add(update) {
      waiting.push(update);
      if (timer === null) flush();
    },
    flush,
    clear() {
      waiting = [];
    },
  };
}
