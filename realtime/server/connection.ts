/** One socket: what its client sends is checked here before anything else sees it. */
import type { Logger } from "pino";
import type { WebSocket } from "ws";
import { CloseCode } from "../document/close-code";
import type { PresenceUser } from "../document/presence-user";
import type { Visitor } from "./authorize";
import { Heartbeat } from "./heartbeat";
import { Intake } from "./intake";
import {
  BARRED_MS,
  FRAMES_BURST,
  FRAMES_PER_SECOND,
  GOODBYE_MAX_MS,
  QUESTIONS_BURST,
  QUESTIONS_PER_SECOND,
  UNREAD_MAX_BYTES,
  UPDATE_COST_BYTES,
  UPDATES_BURST,
  UPDATES_PER_SECOND,
} from "./limits";
import type { Allowance } from "./live-document";
import {
  checkStateVector,
  decodeMessage,
  KEEP_ALIVE_FRAME,
  openstellingFrame,
  refuseInsert,
  type SentUpdate,
} from "./protocol";
import { Refusal } from "./refusal";
import type { Member, Room } from "./room";
import type { SessionLimits } from "./session-limits";
import { TokenBucket } from "./token-bucket";

export type ConnectionEvents = {
  /** The server closes the socket. */
  onRefused: (code: CloseCode, reason: string) => void;
  /** Its person changed something: not what a client tells by itself, such as when it comes back. */
  onChange: () => void;
  /** The connection left its room, whoever ended it. */
  onLeft: () => void;
};

export type ConnectionOptions = {
  socket: WebSocket;
  visitor: Visitor;
  /** The client wants to be told whether the draft is open to everyone. */
  hearsOpenstelling: boolean;
  room: Room;
  log: Logger;
  events: ConnectionEvents;
  sessionLimits: SessionLimits;
  /** All bytes that came in on the line so far, also of a message that is not complete. */
  countHeardBytes: () => number;
  heartbeatMs?: number | undefined;
};

export class Connection implements Member {
  readonly gebruikerId: string | null;
  readonly sessionIdHash: string | null;
  readonly canEdit: boolean;
  readonly user: PresenceUser | null;
  readonly hearsOpenstelling: boolean;
  #toldOpenstelling: boolean | null = null;
  readonly #socket: WebSocket;
  readonly #room: Room;
  readonly #log: Logger;
  readonly #events: ConnectionEvents;
  readonly #heartbeat: Heartbeat;
  readonly #frames = new TokenBucket(FRAMES_PER_SECOND, FRAMES_BURST);
  readonly #updates = new TokenBucket(UPDATES_PER_SECOND, UPDATES_BURST);
  readonly #questions = new TokenBucket(QUESTIONS_PER_SECOND, QUESTIONS_BURST);
  readonly #session: SessionLimits;
  readonly allowance: Allowance;
  /** Of changes and questions. */
  readonly #intake: Intake;
  readonly #countHeardBytes: () => number;
  /** What that was when the last message was whole. */
  #wholeBytes = 0;
  #isOpen = true;

  constructor({
    socket,
    visitor: { session, canEdit, isPresent },
    hearsOpenstelling,
    room,
    log,
    events,
    sessionLimits,
    countHeardBytes,
    heartbeatMs,
  }: ConnectionOptions) {
    this.#session = sessionLimits;
    this.#countHeardBytes = countHeardBytes;
    this.#heartbeat = new Heartbeat(countHeardBytes, heartbeatMs);
    this.allowance = {
      comparisons: sessionLimits.comparisons,
      bringClients: (count) => {
        if (count > 0 && !this.#session.newClients.take(count)) {
          throw new Refusal(CloseCode.tooFast, "too many new clients of the document");
        }
      },
    };
    this.gebruikerId = session?.gebruiker.id ?? null;
    this.sessionIdHash = session?.idHash ?? null;
    this.user = session !== null && isPresent ? shownAs(session.gebruiker, room) : null;
    this.#socket = socket;
    this.#room = room;
    this.canEdit = canEdit;
    this.hearsOpenstelling = hearsOpenstelling;
    this.#log = log;
    this.#events = events;
    const handle = (work: () => void) => this.#handle(work);
    const isMidMessage = () => countHeardBytes() > this.#wholeBytes;
    this.#intake = new Intake({ member: this, room, session: sessionLimits, handle, isMidMessage });
    socket.on("message", (data: Buffer, isBinary) => this.#hear(() => this.#receive(data, isBinary)));
    // A question like any other, and its answer waits like any other for who does not read.
    socket.on("ping", (data: Buffer) => this.#hear(() => this.#answerPing(data)));
    socket.on("pong", () => this.#hear(() => undefined));
    socket.on("close", () => this.#leave());
  }

  /** Joins the room, which may be full. */
  enter(): void {
    this.#handle(() => this.#room.join(this));
  }

  measure<T>(work: () => T): T {
    return this.#session.work.measure(work);
  }

  send(frame: Uint8Array): void {
    if (!this.#isOpen) return;
    if (this.#socket.bufferedAmount + frame.length > UNREAD_MAX_BYTES) {
      // A close frame would wait behind all that was not read.
      this.#leave();
      this.#socket.terminate();
      return;
    }
    this.#socket.send(frame);
  }

  close(code: CloseCode, reason: string): void {
    if (!this.#isOpen) return;
    this.#leave();
    this.#events.onRefused(code, reason);
    this.#socket.close(code, reason);
    // Who does not answer could go on sending for half a minute.
    setTimeout(() => this.#socket.terminate(), GOODBYE_MAX_MS).unref();
  }

  /** Whether the draft is open to everyone; what was told already is not told again. */
  tellOpenstelling(isOpengesteld: boolean): void {
    if (this.#toldOpenstelling === isOpengesteld) return;
    this.#toldOpenstelling = isOpengesteld;
    this.send(openstellingFrame(isOpengesteld));
  }

  get agendaId(): string {
    return this.#room.agendaId;
  }

  /** To be called about every second: ends what has died, and keeps the rest alive. */
  check(): void {
    if (!this.#isOpen) return;
    const state = this.#heartbeat.check();
    if (state === "died") {
      this.#leave();
      this.#socket.terminate();
    } else if (state === "due") {
      this.#socket.ping();
      this.send(KEEP_ALIVE_FRAME);
    }
  }

  /** Each frame counts, whatever is in it, and also from who was shown out and goes on. */
  #hear(work: () => void): void {
    this.#wholeBytes = this.#countHeardBytes();
    if (this.#frames.take()) this.#handle(work);
    else if (this.#isOpen) this.close(CloseCode.tooFast, "too many messages");
    // Read no further: it learns why it was shown out, and its line is cut in a moment.
    else this.#socket.pause();
  }

  #answerPing(data: Buffer): void {
    if (this.#socket.bufferedAmount + data.length <= UNREAD_MAX_BYTES) this.#socket.pong(data);
  }

  /** The border of all that a client can cause: its fault closes its socket, and so does ours. */
  #handle(work: () => void): void {
    if (!this.#isOpen) return;
    try {
      work();
    } catch (error) {
      if (error instanceof Refusal) {
        if (error.isHarmful) this.#session.bar.untilMs = performance.now() + BARRED_MS;
        this.close(error.code, error.message);
        return;
      }
      this.#log.error({ err: error, agendaId: this.#room.agendaId }, "a message could not be handled");
      this.close(CloseCode.notStored, "a fault of the server");
    }
  }

  #receive(frame: Buffer, isBinary: boolean): void {
    if (!isBinary) throw new Refusal(CloseCode.broken, "no message of the protocol");
    const message = decodeMessage(frame);
    switch (message.type) {
      case "sync-step-1":
        this.#takeQuestion();
        this.measure(() => checkStateVector(message.stateVector));
        this.#intake.add(message);
        break;
      case "sync-step-2":
      case "update":
        this.#receiveUpdate(message);
        break;
      case "presence":
        // Where someone was is told again soon: by the next that they do, and by the client every 15 s.
        if (!this.#session.work.isSpent) this.measure(() => this.#room.receivePresence(this, message.update));
        break;
      case "query-presence":
        this.#takeQuestion();
        this.#room.tellPresence(this);
        break;
    }
  }

  #takeQuestion(): void {
    if (!this.#questions.take() || !this.#session.questions.take()) {
      throw new Refusal(CloseCode.tooFast, "too many questions");
    }
  }

  #receiveUpdate(message: SentUpdate): void {
    if (!this.canEdit) {
      refuseInsert(message);
      return;
    }
    this.#spend(message.update);
    this.#intake.add(message);
    if (message.type === "update") this.#events.onChange();
  }

  #spend(update: Uint8Array): void {
    const tokens = 1 + Math.floor(update.length / UPDATE_COST_BYTES);
    if (!this.#updates.take(tokens) || !this.#session.updates.take(tokens)) {
      throw new Refusal(CloseCode.tooFast, "too many updates");
    }
  }

  #leave(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#intake.stop();
    this.#room.leave(this);
    this.#events.onLeft();
  }
}

function shownAs({ id, naam }: { id: string; naam: string }, room: Room): PresenceUser {
  return { id, name: naam, color: room.colorFor(id) };
}
