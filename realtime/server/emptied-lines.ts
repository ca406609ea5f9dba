/**
 * The lines that a restore or an accepted tekstvoorstel emptied, in all documents, and when they go: when nobody can
 * bring words any more that were typed before. In memory: after a stop of the process they stay as the empty lines they
 * are, which anyone can take away.
 */
import type { Emptied } from "../document/emptied-line";
import { HEARTBEAT_MS } from "./heartbeat";

/**
 * So long words of who is here, or just came back, may be on their way. A line that fell away without a word is known
 * to have done so after two heartbeats: until then it looks as if its people were here.
 */
const ON_THE_WAY_MS = 2 * HEARTBEAT_MS + 5_000;

/**
 * So long who left may come back with words that were typed without a connection. Product: "typing goes on for minutes
 * without a connection and merges on return"; a train journey or a meeting in a cellar lasts no longer. Who stays away
 * longer finds all words but those typed in these very lines.
 */
const AWAY_MS = 30 * 60_000;

export type EmptiedDelays = { wordsOnTheWayMs?: number; awayMs?: number };

/** `sessionIdHash`: null when it is not known, or is back. */
type Departure = { sessionIdHash: string | null; untilMs: number };

type Waiting = { emptied: Emptied[]; untilMs: number; timer?: NodeJS.Timeout };

export class EmptiedLines {
  readonly #remove: (agendaId: string, emptied: readonly Emptied[]) => void;
  readonly #onTheWayMs: number;
  readonly #awayMs: number;
  readonly #departures = new Map<string, Departure[]>();
  readonly #waiting = new Map<string, Waiting>();

  /** `remove` takes those away that are still empty. */
  constructor(
    remove: (agendaId: string, emptied: readonly Emptied[]) => void,
    { wordsOnTheWayMs = ON_THE_WAY_MS, awayMs = AWAY_MS }: EmptiedDelays,
  ) {
    this.#remove = remove;
    this.#onTheWayMs = wordsOnTheWayMs;
    this.#awayMs = awayMs;
  }

  add(agendaId: string, emptied: readonly Emptied[]): void {
    if (emptied.length === 0) return;
    const waiting = this.#waiting.get(agendaId) ?? { emptied: [], untilMs: 0 };
    waiting.emptied.push(...emptied);
    waiting.untilMs = performance.now() + this.#onTheWayMs;
    this.#waiting.set(agendaId, waiting);
    this.#schedule(agendaId);
  }

  /** Someone who may write left, or lost the line, so long ago; in this session, or nobody knows in which. */
  noteLeft(agendaId: string, sessionIdHash: string | null, agoMs = 0): void {
    const untilMs = performance.now() + this.#awayMs - agoMs;
    this.#departures.set(agendaId, [...this.#listAway(agendaId), { sessionIdHash, untilMs }]);
    this.#schedule(agendaId);
  }

  /** One of those who left in this session is back: what they bring is stored in a moment. */
  noteCame(agendaId: string, sessionIdHash: string | null): void {
    if (sessionIdHash === null) return;
    const departure = this.#listAway(agendaId).find((one) => one.sessionIdHash === sessionIdHash);
    if (departure === undefined) return;
    departure.sessionIdHash = null;
    departure.untilMs = performance.now() + this.#onTheWayMs;
    this.#schedule(agendaId);
  }

  stop(): void {
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  /** Who may still bring words. */
  #listAway(agendaId: string): Departure[] {
    const nowMs = performance.now();
    return (this.#departures.get(agendaId) ?? []).filter(({ untilMs }) => untilMs > nowMs);
  }

  #schedule(agendaId: string): void {
    const waiting = this.#waiting.get(agendaId);
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    const untilMs = Math.max(waiting.untilMs, ...this.#listAway(agendaId).map((one) => one.untilMs));
    waiting.timer = setTimeout(() => {
      this.#waiting.delete(agendaId);
      this.#remove(agendaId, waiting.emptied);
    }, untilMs - performance.now()).unref();
  }
}
