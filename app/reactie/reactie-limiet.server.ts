/** How many reactions one person can place in an hour. Counted per person: a whole library may share one address. */
import { RateLimiterMemory } from "rate-limiter-flexible";
import { takeTurn } from "../http/take-turn.server";

const HOUR_S = 60 * 60;

/** Product: far above what someone writes about one agenda, far below what a script does. */
const MAX_REACTIES_PER_UUR = 20;
/** Product: a colleague types in a stack of cards after a meeting. */
const MAX_NAMENS_PER_UUR = 200;

const eigen = new RateLimiterMemory({ points: MAX_REACTIES_PER_UUR, duration: HOUR_S });
const namens = new RateLimiterMemory({ points: MAX_NAMENS_PER_UUR, duration: HOUR_S });

export type LimietCheck = { ok: true } | { ok: false; reason: "te-vaak"; retryAfterS: number };

/** Counts one reactie of this person. */
export async function countReactie(gebruikerId: string, isNamens: boolean): Promise<LimietCheck> {
  const retryAfterS = await takeTurn(isNamens ? namens : eigen, gebruikerId);
  return retryAfterS === null ? { ok: true } : { ok: false, reason: "te-vaak", retryAfterS };
}
