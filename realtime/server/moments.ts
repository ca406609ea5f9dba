/** Keeps moments of a draft while people work in its room: after a while of work, and at the end of it. */
import type { Logger } from "pino";
import { isMomentDue, type MomentSoort, WERK_PER_MOMENT_MS } from "../../app/agenda/geschiedenis/momentopname";
import { type NewMoment, storeMoment } from "../../app/agenda/geschiedenis/store-moment.server";
import type { Db, InTransaction } from "../../db/client";
import { findUnkeptWorkAt } from "../../db/queries/momentopname";

/** Who comes back within this time was not at the end of the work: a reload, a short loss of connection. */
const END_OF_WORK_MS = 30_000;
/** What could not be kept is tried again after this. */
const AGAIN_MS = 60_000;

export type MomentDelays = { endOfWorkMs?: number; werkPerMomentMs?: number; againMs?: number };

type MomentServices = { db: Db; inTransaction: InTransaction; clock: () => Date; log: Logger } & MomentDelays;

export class Moments {
  readonly #agendaId: string;
  readonly #services: MomentServices;
  readonly #settle: () => Promise<void>;
  /** The first change that no kept moment has. */
  #since: Date | null = null;
  #dueTimer: NodeJS.Timeout | undefined;
  #endTimer: NodeJS.Timeout | undefined;
  #isStopped = false;

  /** `settle` stores and projects all that was received. */
  constructor(agendaId: string, services: MomentServices, settle: () => Promise<void>) {
    this.#agendaId = agendaId;
    this.#services = services;
    this.#settle = settle;
  }

  /** To be called when a change was stored. */
  noteWork(): void {
    if (this.#since !== null) return;
    this.#since = this.#services.clock();
    // Also when nobody changes anything after it. Without asking the clock, by which a timer may be some ms early.
    this.#dueTimer = this.#later(this.#services.werkPerMomentMs ?? WERK_PER_MOMENT_MS, () => this.#keep("automatisch"));
  }

  /**
   * To be called before anyone writes: keeps the end of work that the process did not live to keep, with its own date.
   * Who wrote a moment ago was only sent away to come back, and is not at the end yet.
   */
  async keepEarlier(): Promise<void> {
    const { db, clock, endOfWorkMs = END_OF_WORK_MS } = this.#services;
    try {
      await this.#settle();
      const lastAt = await findUnkeptWorkAt(db, this.#agendaId);
      if (lastAt === undefined) return;
      this.noteWork();
      if (clock().getTime() - lastAt.getTime() >= endOfWorkMs) await this.#keep("einde", lastAt);
    } catch (error) {
      this.noteWork();
      this.#logFailure(error);
    }
  }

  /** To be called when people came or left: `hasEditors` says whether someone who may write is still there. */
  noteEditors(hasEditors: boolean): void {
    if (hasEditors) {
      clearTimeout(this.#endTimer);
      this.#endTimer = undefined;
    } else this.#endTimer ??= this.#later(this.#services.endOfWorkMs ?? END_OF_WORK_MS, () => this.keepAtEnd());
  }

  async keepWhenDue(): Promise<void> {
    if (isMomentDue(this.#since, this.#services.clock())) await this.#keep("automatisch");
  }

  async keepAtEnd(): Promise<void> {
    clearTimeout(this.#endTimer);
    this.#endTimer = undefined;
    if (this.#since !== null) await this.#keep("einde");
  }

  /** To be called when all is projected. */
  async keepBeforeRestore(gemaaktDoor: string): Promise<void> {
    await this.#insert({ soort: "voor-herstel", gemaaktDoor, now: this.#services.clock() });
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#dueTimer);
    clearTimeout(this.#endTimer);
  }

  async #keep(soort: MomentSoort, now?: Date): Promise<void> {
    const since = this.#since;
    // What arrives from here on may come after the moment.
    this.#since = null;
    clearTimeout(this.#dueTimer);
    try {
      await this.#settle();
      await this.#insert({ soort, now: now ?? this.#services.clock() });
    } catch (error) {
      this.#since = since;
      clearTimeout(this.#dueTimer);
      const { againMs = AGAIN_MS } = this.#services;
      if (!this.#isStopped) this.#dueTimer = this.#later(againMs, () => this.#keep(soort));
      throw error;
    }
  }

  async #insert(moment: Pick<NewMoment, "soort" | "gemaaktDoor" | "now">): Promise<void> {
    const nieuw = { ...moment, agendaId: this.#agendaId };
    await this.#services.inTransaction((tx) => storeMoment(tx, nieuw), { isDraft: true });
  }

  #later(delayMs: number, work: () => Promise<void>): NodeJS.Timeout {
    return setTimeout(() => {
      work().catch((error: unknown) => this.#logFailure(error));
    }, delayMs).unref();
  }

  #logFailure(error: unknown): void {
    this.#services.log.error({ err: error, agendaId: this.#agendaId }, "a moment of the draft could not be kept");
  }
}
