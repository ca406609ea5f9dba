/**
 * What all connections of one session may ask together, so that opening more of them gains little. Per session and never
 * per address: a whole town hall is one address. Only who did harm stays away as a person.
 */
import type { Session } from "../../app/access/session.server";
import { CloseCode } from "../document/close-code";
import { AnswerBudget } from "./answer-budget";
import {
  BARRED_MS,
  COMPARISONS_BURST,
  COMPARISONS_PER_SECOND,
  CONNECTIONS_PER_SESSION,
  NEW_CLIENTS_BURST,
  NEW_CLIENTS_PER_SECOND,
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
  readonly newClients: TokenBucket;
  readonly work: WorkBudget;
  /** Undefined: what is sent to this session is held back by its questions alone. */
  readonly answers?: AnswerBudget;
  readonly bar: Bar;
};

/** Until when a person stays away, in whatever session: signing in again ends no bar. */
export type Bar = { untilMs: number };

type Known = SessionLimits & { gebruikerId: string | null; connections: number; leftAtMs: number };

/** A session without connections is remembered for so long, or leaving would fill its buckets. */
const REMEMBERED_MS = 2 * BARRED_MS;

export class SessionRegistry {
  readonly #sessions = new Map<string, Known>();
  /** Who is not signed in could come as often as they like: all of them together are as one session here. */
  readonly #workOfStrangers = new WorkBudget();
  readonly #answersToStrangers = new AnswerBudget();

  /** A connection more; null when nobody is signed in on it. Throws a Refusal when the session has as many as it may. */
  enter(signedIn: Pick<Session, "idHash" | "gebruiker"> | null): SessionLimits {
    if (signedIn === null) {
      return { ...newSession(null, newBar()), work: this.#workOfStrangers, answers: this.#answersToStrangers };
    }
    const { idHash, gebruiker } = signedIn;
    const session = this.#sessions.get(idHash) ?? newSession(gebruiker.id, this.#findBar(gebruiker.id) ?? newBar());
    if (session.bar.untilMs > performance.now()) throw new Refusal(CloseCode.tooFast, "after a harmful change");
    if (session.connections >= CONNECTIONS_PER_SESSION) {
      throw new Refusal(CloseCode.unavailable, "too many connections of this session");
    }
    session.connections += 1;
    this.#sessions.set(idHash, session);
    return session;
  }

  #findBar(gebruikerId: string): Bar | undefined {
    for (const session of this.#sessions.values()) if (session.gebruikerId === gebruikerId) return session.bar;
    return undefined;
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

function newBar(): Bar {
  return { untilMs: Number.NEGATIVE_INFINITY };
}

function newSession(gebruikerId: string | null, bar: Bar): Known {
  return {
    updates: new TokenBucket(UPDATES_PER_SECOND * SESSION_FACTOR, UPDATES_BURST * SESSION_FACTOR),
    // Every tab asks when it opens, and a browser opens all it had at once.
    questions: new TokenBucket(QUESTIONS_PER_SECOND * SESSION_FACTOR, CONNECTIONS_PER_SESSION),
    comparisons: new TokenBucket(COMPARISONS_PER_SECOND, COMPARISONS_BURST),
    newClients: new TokenBucket(NEW_CLIENTS_PER_SECOND, NEW_CLIENTS_BURST),
    work: new WorkBudget(),
    bar,
    gebruikerId,
    connections: 0,
    leftAtMs: 0,
  };
}
