/** How many reactions one person can place in an hour, and how often they can stand behind one. Counted per person: a whole library may share one address. */
import { RateLimiterMemory } from "rate-limiter-flexible";
import { takeTurn } from "../http/take-turn.server";

const HOUR_S = 60 * 60;

/** Product: far above what someone writes about one agenda, far below what a script does. */
const MAX_REACTIES_PER_UUR = 20;
/** Product: a colleague types in a stack of cards after a meeting. */
const MAX_NAMENS_PER_UUR = 200;

/** Product: every reactie to an agenda read and weighed; each time also takes the kept pages away from all visitors. */
const MAX_STEUN_PER_UUR = 100;

const eigen = new RateLimiterMemory({ points: MAX_REACTIES_PER_UUR, duration: HOUR_S });
const namens = new RateLimiterMemory({ points: MAX_NAMENS_PER_UUR, duration: HOUR_S });

const steun = new RateLimiterMemory({ points: MAX_STEUN_PER_UUR, duration: HOUR_S });

export type LimietCheck = { ok: true } | { ok: false; reason: "te-vaak"; retryAfterS: number };

/** Counts one reactie of this person. */
export async function countReactie(gebruikerId: string, isNamens: boolean): Promise<LimietCheck> {
  return await count(isNamens ? namens : eigen, gebruikerId);
}

/** Counts one time that this person stands behind a reactie, or no longer does. */
export async function countSteun(gebruikerId: string): Promise<LimietCheck> {
  return await count(steun, gebruikerId);
}

async function count(limiter: RateLimiterMemory, gebruikerId: string): Promise<LimietCheck> {
  const retryAfterS = await takeTurn(limiter, gebruikerId);
  return retryAfterS === null ? { ok: true } : { ok: false, reason: "te-vaak", retryAfterS };
}
