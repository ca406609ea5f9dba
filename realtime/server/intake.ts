/**
 * What one client changes and asks, done in the order in which it came: a large change in pieces, and each not before
 * the document can take it and its session may cost something again.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { CloseCode } from "../document/close-code";
import { PIECE_MAX_DELETIONS, PIECE_MAX_STRUCTS, WORK_WAITING_MAX } from "./limits";
import { asksForAll, type Question, type SentUpdate } from "./protocol";
import { Refusal } from "./refusal";
import type { Member, Room } from "./room";
import type { SessionLimits } from "./session-limits";
import { splitUpdate } from "./split-update";
import { countUpdate, isEmptyUpdate, readUpdate } from "./update";

const NEVER_SENT = "an update builds on something that was never sent";

/** `isPiece`: of a larger one. */
type UpdateMessage = SentUpdate & { isPiece?: boolean };

type IntakeOptions = {
  /** Whose client it is. */
  member: Member;
  room: Room;
  session: SessionLimits;
  /** Runs what the client caused: its fault ends the connection. */
  handle: (work: () => void) => void;
  /** Whether part of a message came in, of which the rest is to come. */
  isMidMessage: () => boolean;
};

export class Intake {
  readonly #member: Member;
  readonly #room: Room;
  readonly #session: SessionLimits;
  readonly #handle: IntakeOptions["handle"];
  readonly #isMidMessage: IntakeOptions["isMidMessage"];
  readonly #waiting: (UpdateMessage | Question)[] = [];
  #isWorking = false;
  #isStopped = false;
  #wasAnswered = false;
  #missingTimer: NodeJS.Timeout | undefined;

  constructor({ member, room, session, handle, isMidMessage }: IntakeOptions) {
    this.#member = member;
    this.#room = room;
    this.#session = session;
    this.#handle = handle;
    this.#isMidMessage = isMidMessage;
  }

  /** Does it at once when nothing waits. Throws a Refusal when too much does. */
  add(message: SentUpdate | Question): void {
    if (this.#waiting.length >= WORK_WAITING_MAX)
      throw new Refusal(CloseCode.tooFast, "more work than is done for one");
    this.#waiting.push(message);
    if (!this.#isWorking) void this.#work();
  }

  /** The client left: nothing more of it is done. */
  stop(): void {
    this.#isStopped = true;
    this.#stopMissingTimer();
  }

  /** In the order in which it came; at once when there is nothing to wait for. */
  async #work(): Promise<void> {
    this.#isWorking = true;
    for (let [message] = this.#waiting; message !== undefined && !this.#isStopped; [message] = this.#waiting) {
      const pause = this.#pauseBefore(message);
      if (pause !== undefined) {
        await pause;
        continue;
      }
      this.#waiting.shift();
      if (message.type === "sync-step-1") await this.#answer(message);
      else this.#handle(() => this.#member.measure(() => this.#takeIn(message)));
      const [next] = this.#waiting;
      // What others sent meanwhile is heard first.
      if (next?.type !== "sync-step-1" && next?.isPiece) await sleep(1);
    }
    this.#isWorking = false;
  }

  #pauseBefore(message: UpdateMessage | Question): Promise<void> | undefined {
    const isFirst = this.#isFirstQuestion(message);
    const answers = message.type === "sync-step-1" ? this.#session.answers?.whenLeft({ isFirst }) : undefined;
    return answers ?? (isFirst ? undefined : (this.#room.whenWritable() ?? this.#session.work.whenLeft()));
  }

  async #answer(question: Question): Promise<void> {
    const isFirst = this.#isFirstQuestion(question);
    this.#wasAnswered = true;
    const bytes = isFirst
      ? await this.#room.sendAll(this.#member)
      : await this.#room.sendMissing(this.#member, question.stateVector);
    this.#session.answers?.charge(bytes);
  }

  /**
   * Of someone who opens the page. Its answer is written once for everyone: nobody waits for who asks for more. Who asks
   * for all of it again does so at their own expense.
   */
  #isFirstQuestion(message: UpdateMessage | Question): boolean {
    return message.type === "sync-step-1" && !this.#wasAnswered && asksForAll(message.stateVector);
  }

  #takeIn({ type, update: bytes, isPiece = false }: UpdateMessage): void {
    if (this.#session.bar.untilMs > performance.now()) throw new Refusal(CloseCode.tooFast, "after a harmful change");
    const counted = countUpdate(bytes);
    const { parts, deletions } = counted;
    if (!isPiece && (parts > PIECE_MAX_STRUCTS || deletions > PIECE_MAX_DELETIONS)) {
      this.#room.checkSize(bytes.length, parts);
      const pieces = splitUpdate(bytes);
      this.#waiting.unshift(...pieces.map((piece) => ({ type, update: piece, isPiece: true })));
      return;
    }
    const update = readUpdate(bytes, counted);
    if (isEmptyUpdate(update)) return;
    const isTaken = this.#room.write(update, this.#member);
    if (type === "update" && !isTaken) this.#askForMissing();
    if (type === "sync-step-2") {
      if (!isTaken) throw new Refusal(CloseCode.broken, NEVER_SENT);
      this.#stopMissingTimer();
    }
  }

  /** Asks once. What the client goes on sending meanwhile is dropped: its answer contains it. */
  #askForMissing(): void {
    if (this.#missingTimer !== undefined) return;
    this.#room.askForMissing(this.#member);
    this.#awaitMissing();
  }

  #awaitMissing(): void {
    this.#missingTimer = setTimeout(() => {
      // On a slow line the answer is long under way, and then it may have to wait for its turn.
      if (this.#isMidMessage() || this.#waiting.length > 0) this.#awaitMissing();
      else this.#member.close(CloseCode.broken, NEVER_SENT);
    }, this.#room.missingPatienceMs);
  }

  #stopMissingTimer(): void {
    clearTimeout(this.#missingTimer);
    this.#missingTimer = undefined;
  }
}
