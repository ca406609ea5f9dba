/**
 * What all connections of one session may ask together, so that opening more of them gains little. Per session and never
 * per address: a whole town hall is one address.
 */
import { CloseCode } from "../document/close-code";
import { AnswerBudget } from "./answer-budget";
import {
  BARRED_MS,
  COMPARISONS_BURST,
  COMPARISONS_PER_SECOND,
  CONNECTIONS_PER_SESSION,
  QUESTIONS_PER_SECOND,
  SESSION_FACTOR,
  UPDATES_BURST,
  UPDATES_PER_SECOND,
} from "./limits";
import { Refusal } from "./refusal";
import { TokenBucket } from "./token-bucket";
import { WorkBudget } from "./work-budget";

export type SessionLimits = {
  readonly updates: TokenBucket;
  readonly questions: TokenBucket;
  readonly comparisons: TokenBucket;
  readonly work: WorkBudget;
  /** Undefined: what is sent to this session is held back by its questions alone. */
  readonly answers?: AnswerBudget;
  /** Until when the session stays away. */
  barredUntilMs: number;
};

type Known = SessionLimits & { connections: number; leftAtMs: number };

/** A session without connections is remembered for so long, or leaving would fill its buckets. */
const REMEMBERED_MS = 2 * BARRED_MS;

export class SessionRegistry {
  readonly #sessions = new Map<string, Known>();
  /** Who is not signed in could come as often as they like: all of them together are as one session here. */
  readonly #workOfStrangers = new WorkBudget();
  readonly #answersToStrangers = new AnswerBudget();

  /** A connection more; null when nobody is signed in on it. Throws a Refusal when the session has as many as it may. */
  enter(sessionIdHash: string | null): SessionLimits {
    if (sessionIdHash === null) {
      return { ...newSession(), work: this.#workOfStrangers, answers: this.#answersToStrangers };
    }
    const session = this.#sessions.get(sessionIdHash) ?? newSession();
    if (session.barredUntilMs > performance.now()) throw new Refusal(CloseCode.tooFast, "after a harmful change");
    if (session.connections >= CONNECTIONS_PER_SESSION) {
      throw new Refusal(CloseCode.unavailable, "too many connections of this session");
    }
    session.connections += 1;
    this.#sessions.set(sessionIdHash, session);
    return session;
  }

  leave(sessionIdHash: string | null): void {
    const session = sessionIdHash === null ? undefined : this.#sessions.get(sessionIdHash);
    if (session === undefined) return;
    session.connections -= 1;
    session.leftAtMs = performance.now();
  }

  /** To be called now and then. */
  forgetIdle(): void {
    const longAgoMs = performance.now() - REMEMBERED_MS;
    for (const [idHash, { connections, leftAtMs }] of this.#sessions) {
      if (connections === 0 && leftAtMs < longAgoMs) this.#sessions.delete(idHash);
    }
  }
}

function newSession(): Known {
  return {
    updates: new TokenBucket(UPDATES_PER_SECOND * SESSION_FACTOR, UPDATES_BURST * SESSION_FACTOR),
    // Every tab asks when it opens, and a browser opens all it had at once.
    questions: new TokenBucket(QUESTIONS_PER_SECOND * SESSION_FACTOR, CONNECTIONS_PER_SESSION),
    comparisons: new TokenBucket(COMPARISONS_PER_SECOND, COMPARISONS_BURST),
    work: new WorkBudget(),
    barredUntilMs: Number.NEGATIVE_INFINITY,
    connections: 0,
    leftAtMs: 0,
  };
}
