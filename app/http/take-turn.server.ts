import { type RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Counts one turn of whoever `key` is: null when it may be taken, else in how many seconds the next one may. */
export async function takeTurn(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return Math.ceil(error.msBeforeNext / 1000);
  }
}
