/**
 * What a session may make the server work, in milliseconds of the processor: whatever it changes, asks or shows, the
 * others get their turn. Work is measured after it was done, so one piece of it may go over; the next waits until that
 * is made up for. What it costs to take a frame off the line is not in it: that is what the limit on frames is for.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { WORK_BURST_MS, WORK_MS_PER_SECOND } from "./limits";
import { TokenBucket } from "./token-bucket";

export class WorkBudget {
  readonly #bucket = new TokenBucket(WORK_MS_PER_SECOND, WORK_BURST_MS);

  /**
   * Runs `work` and charges what it took. Time of the processor and not of the clock, or a busy machine would count; and
   * no more than went by on the clock, for the processor is told of all threads of the process.
   */
  measure<T>(work: () => T): T {
    const before = process.cpuUsage();
    const startedAtMs = performance.now();
    try {
      return work();
    } finally {
      const { user, system } = process.cpuUsage(before);
      this.#bucket.charge(Math.min((user + system) / 1000, performance.now() - startedAtMs));
    }
  }

  /** Whether the next piece has to wait. */
  get isSpent(): boolean {
    return this.#bucket.count() <= 0;
  }

  /** Resolves when there may be something left; undefined when there is now. */
  whenLeft(): Promise<void> | undefined {
    const leftMs = this.#bucket.count();
    if (leftMs > 0) return undefined;
    return sleep(Math.ceil((-leftMs / WORK_MS_PER_SECOND) * 1000) + 1, undefined, { ref: false });
  }
}
