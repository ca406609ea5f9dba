/**
 * Measures how fast someone asks: holds `burst` tokens and gets `perSecond` back. Written here because the limits of
 * rate-limiter-flexible count in fixed windows, which let twice as much through around their edge, and answer later,
 * when order would be lost.
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

  /** How many tokens there are now. */
  count(nowMs = performance.now()): number {
    const regained = ((nowMs - this.#filledAtMs) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + regained);
    this.#filledAtMs = nowMs;
    return this.#tokens;
  }

  /** Takes `count` tokens, also when there are not that many: the rest is owed. */
  charge(count: number, nowMs = performance.now()): void {
    this.#tokens = this.count(nowMs) - count;
  }

  /** Takes `count` tokens; false, and takes nothing, when there are not that many. */
  take(count = 1, nowMs = performance.now()): boolean {
    if (this.count(nowMs) < count) return false;
    this.#tokens -= count;
    return true;
  }
}
