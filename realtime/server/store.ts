/**
 * Group commit: what arrived for all documents in one turn of the event loop goes to the disk in one transaction. What
 * arrives during it waits for the next, so the slower the disk, the larger the groups; and while many type, the next are
 * gathered for a moment, so that a busy city costs no more commits and messages than a screen shows.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { InTransaction } from "../../db/client";
import { appendUpdates, type NewUpdate } from "../../db/queries/document";
import type { Metrics } from "./metrics";

/** A document that has something to store. */
export type Unstored = {
  /** Hands over what arrived since it was last asked. */
  takeUpdates: () => readonly NewUpdate[];
  /** What it handed over is on the disk, the last of it as row `logId`; undefined when it was nothing. */
  onStored: (logId: number | undefined) => void;
  /** What it handed over is not on the disk and will not be. */
  onNotStored: (error: unknown) => void;
};

/** No one notices that a letter of someone else comes this much later. */
export const GATHER_MAX_MS = 40;
/** Updates a second, of all documents together: up to the first nothing is gathered, from the second on all it may. */
const GATHER_FROM_PER_SECOND = 150;
const GATHER_FULLY_PER_SECOND = 350;

type Batch = { document: Unstored; updates: readonly NewUpdate[]; logId: number | undefined };

export class Store {
  readonly #inTransaction: InTransaction;
  readonly #metrics: Metrics;
  readonly #waiting = new Set<Unstored>();
  readonly #pace = new Pace();
  #isBusy = false;

  constructor(inTransaction: InTransaction, metrics: Metrics) {
    this.#inTransaction = inTransaction;
    this.#metrics = metrics;
  }

  /** Stores what `document` holds at the end of this turn of the event loop. */
  add(document: Unstored): void {
    this.#waiting.add(document);
    if (this.#isBusy) return;
    this.#isBusy = true;
    // After the sockets that have something to read now, which is the turn.
    setImmediate(() => this.#commitAll());
  }

  async #commitAll(): Promise<void> {
    while (this.#waiting.size > 0) {
      const batches = [...this.#waiting].map((document) => ({
        document,
        updates: document.takeUpdates(),
        logId: undefined,
      }));
      this.#waiting.clear();
      await this.#commit(batches);
      const count = batches.reduce((sum, { updates }) => sum + updates.length, 0);
      const restMs = gatherMs(this.#pace.add(count));
      if (restMs > 0) await sleep(restMs);
    }
    this.#isBusy = false;
  }

  async #commit(batches: readonly Batch[]): Promise<void> {
    try {
      await this.#append(batches);
    } catch (error) {
      const [batch] = batches;
      if (batches.length > 1) {
        // One at a time: only what cannot be stored is refused.
        for (const one of batches) await this.#commit([one]);
      } else batch?.document.onNotStored(error);
      return;
    }
    for (const { document, logId } of batches) document.onStored(logId);
  }

  async #append(batches: readonly Batch[]): Promise<void> {
    if (batches.every(({ updates }) => updates.length === 0)) return;
    const measured = this.#metrics.commitSeconds.startTimer();
    await this.#inTransaction(
      async (tx) => {
        for (const batch of batches) {
          if (batch.updates.length > 0) batch.logId = await appendUpdates(tx, batch.updates);
        }
      },
      { isDraft: true },
    );
    measured();
  }
}

/** How long to gather while so many updates a second arrive; not at all while a few people type. */
export function gatherMs(perSecond: number): number {
  const share = (perSecond - GATHER_FROM_PER_SECOND) / (GATHER_FULLY_PER_SECOND - GATHER_FROM_PER_SECOND);
  return GATHER_MAX_MS * Math.min(1, Math.max(0, share));
}

/** How many come in a second: the last weigh most, and what came before is forgotten in some seconds. */
export class Pace {
  #perSecond = 0;
  #countedAtMs = 0;

  /** Counts `count` more; answers the pace now. */
  add(count: number, nowMs = performance.now()): number {
    const elapsedSeconds = (nowMs - this.#countedAtMs) / 1000;
    this.#perSecond = this.#perSecond * Math.exp(-elapsedSeconds) + count;
    this.#countedAtMs = nowMs;
    return this.#perSecond;
  }
}
