/** What one client may ask of the server before it is shown out, and a bucket that measures how fast it asks. */

/** One message. */
export const FRAME_MAX_BYTES = 2 * 1024 * 1024;

/** A document larger than this is written down as a warning. */
export const DOCUMENT_SOFT_BYTES = 1024 * 1024;
/** No update makes a document larger than this. */
export const DOCUMENT_MAX_BYTES = 4 * 1024 * 1024;

/** Updates of one connection. A key held down repeats some thirty times a second; the burst lets that pass for a while. */
export const UPDATES_PER_SECOND = 20;
export const UPDATES_BURST = 60;
/** A large update counts once more for each of these. */
export const UPDATE_COST_BYTES = 64 * 1024;

/** Messages of any kind. The stock client sends back what it hears about others, and selecting with a mouse sends many. */
export const FRAMES_PER_SECOND = 100;
export const FRAMES_BURST = 300;

/** What one person shows of themselves: name, colour, place of the cursor. */
export const PRESENCE_MAX_BYTES = 4 * 1024;
/** Presence is sent round at most ten times a second. */
export const PRESENCE_INTERVAL_MS = 100;

export const CONNECTIONS_PER_DOCUMENT = 500;

/** What may wait for a client that does not read; it is cut off and catches up when it returns. */
export const UNREAD_MAX_BYTES = 8 * 1024 * 1024;

/** How deep a value inside the document may be nested. */
export const NESTING_MAX_DEPTH = 32;

/**
 * Holds `burst` tokens and gets `perSecond` back. Written here because the limits of rate-limiter-flexible count in
 * fixed windows, which let twice as much through around their edge, and answer later, when order would be lost.
 */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #filledAtMs: number;

  constructor(perSecond: number, burst: number, nowMs = performance.now()) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
    this.#filledAtMs = nowMs;
  }

  /** Takes `count` tokens; false, and takes nothing, when there are not that many. */
  take(count = 1, nowMs = performance.now()): boolean {
    const regained = ((nowMs - this.#filledAtMs) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + regained);
    this.#filledAtMs = nowMs;
    if (this.#tokens < count) return false;
    this.#tokens -= count;
    return true;
  }
}
