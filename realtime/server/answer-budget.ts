/**
 * What is sent of documents to all who are not signed in, in bytes. Any of them can come as often as they like, so they
 * share one budget, and who has had the document waits for those who have not.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { STRANGER_BYTES_BURST, STRANGER_BYTES_FOR_NEWCOMERS, STRANGER_BYTES_PER_SECOND } from "./limits";
import { TokenBucket } from "./token-bucket";

export class AnswerBudget {
  readonly #bucket = new TokenBucket(STRANGER_BYTES_PER_SECOND, STRANGER_BYTES_BURST);

  charge(bytes: number): void {
    this.#bucket.charge(bytes);
  }

  /** Resolves when there may be something left; undefined when there is now. `isFirst`: of who has nothing yet. */
  whenLeft({ isFirst }: { isFirst: boolean }): Promise<void> | undefined {
    const left = this.#bucket.count() - (isFirst ? 0 : STRANGER_BYTES_FOR_NEWCOMERS);
    if (left > 0) return undefined;
    return sleep(Math.ceil((-left / STRANGER_BYTES_PER_SECOND) * 1000) + 1, undefined, { ref: false });
  }
}
