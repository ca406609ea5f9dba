/** One open document and those who are in it: what one of them changes goes to all, once it is stored. */
import type { Logger } from "pino";
import * as Y from "yjs";
import type { AgendaInhoud } from "../document/agenda-inhoud";
import { CloseCode } from "../document/close-code";
import type { PresenceColor } from "../document/presence-user";
import {
  CONNECTIONS_PER_DOCUMENT,
  DOCUMENT_SOFT_BYTES,
  PLACES_FOR_EDITORS,
  PRESENCE_INTERVAL_MS,
  STRANGERS_PER_DOCUMENT,
} from "./limits";
import { type Author, type Change, type DocumentServices, LiveDocument } from "./live-document";
import type { Metrics } from "./metrics";
import { type MomentDelays, Moments } from "./moments";
import { PageChanges } from "./page-changes";
import { leastUsedColor, Presence, type PresenceOwner } from "./presence";
import { readProjection, writeProjection } from "./projection";
import { presenceFrame, syncStep1Frame, syncStep2Frame, updateFrame } from "./protocol";
import { Refusal } from "./refusal";
import type { StoredDocument } from "./stored-document";
import type { Update } from "./update";
import { WholeAnswer } from "./whole-answer";

/** A connection, as its room sees it. */
export type Member = Author &
  PresenceOwner & {
    readonly canEdit: boolean;
    /** Does something large for it, at its own expense. */
    readonly measure: <T>(work: () => T) => T;
    send: (frame: Uint8Array) => void;
    close: (code: CloseCode, reason: string) => void;
  };

/** Who changes the document: a member, who waits for the echo, or a person through a page. */
type Writer = Author & { send?: Member["send"] };

export type RoomServices = DocumentServices & {
  log: Logger;
  metrics: Metrics;
  missingPatienceMs?: number;
} & MomentDelays;

/** So long a client has to send what an update of its builds on. */
const MISSING_PATIENCE_MS = 5_000;

/** Pages see a change this long after it was stored, and at once when they `settle` … */
const TIDY_DELAY_MS = 1000;
/** … or after this many times the last projection took: a large document must not be projected all the time. */
const TIDY_REST_FACTOR = 20;

export class Room {
  readonly agendaId: string;
  readonly members = new Set<Member>();
  readonly pageChanges: PageChanges;
  readonly missingPatienceMs: number;
  readonly #services: RoomServices;
  readonly #document: LiveDocument<Writer>;
  readonly #presence = new Presence();
  readonly #moments: Moments;
  readonly #whole = new WholeAnswer();
  #isProjected: boolean;
  /** The last one that was begun. */
  #projection: Promise<void> = Promise.resolve();
  #tidyTimer: NodeJS.Timeout | undefined;
  #projectionMs = 0;
  #presenceTimer: NodeJS.Timeout | undefined;
  #presenceSentAtMs = 0;

  /**
   * `isProjected`: pages have all that is stored. `onFailed`: the room cannot be used any more, and everyone is sent
   * away.
   */
  constructor(
    agendaId: string,
    { stored, isProjected }: { stored: StoredDocument; isProjected: boolean },
    services: RoomServices,
    onFailed: () => void,
  ) {
    this.agendaId = agendaId;
    this.#isProjected = isProjected;
    this.#services = services;
    this.missingPatienceMs = services.missingPatienceMs ?? MISSING_PATIENCE_MS;
    this.#moments = new Moments(agendaId, services, () => this.settle());
    this.#document = new LiveDocument(agendaId, stored, services, {
      onStored: (changes) => this.#share(changes),
      onNotStored: (error) => {
        services.log.error({ err: error, agendaId }, "a change could not be stored");
        // Those who read have nothing that is not stored, and stay.
        for (const member of [...this.members]) if (member.canEdit) member.close(CloseCode.notStored, "not stored");
      },
      onFailed: (error) => {
        services.log.error({ err: error, agendaId }, "the document cannot be kept open");
        onFailed();
        this.sendAway(CloseCode.notStored, "the document cannot be read");
        // After it: who leaves starts some.
        this.#stopTimers();
      },
    });
    this.pageChanges = new PageChanges(this.#document, async (gebruikerId) => {
      await this.settle();
      await this.#moments.keepBeforeRestore(gebruikerId);
    });
  }

  /** Lets a connection in and begins the exchange: the server says what it has, and who is here. */
  join(member: Member): void {
    if (!this.#hasPlaceFor(member)) throw new Refusal(CloseCode.unavailable, "the document is full");
    this.members.add(member);
    if (member.canEdit) this.#moments.noteEditors(true);
    this.askForMissing(member);
    this.tellPresence(member);
  }

  #hasPlaceFor({ canEdit, gebruikerId }: Member): boolean {
    if (canEdit) return this.members.size < CONNECTIONS_PER_DOCUMENT;
    if (this.members.size >= CONNECTIONS_PER_DOCUMENT - PLACES_FOR_EDITORS) return false;
    if (gebruikerId !== null) return true;
    return [...this.members].filter((member) => member.gebruikerId === null).length < STRANGERS_PER_DOCUMENT;
  }

  /** The colour of a person in this room: the same on every screen, and shared with as few others as can be. */
  colorFor(gebruikerId: string): PresenceColor {
    const members = [...this.members];
    const own = members.find((member) => member.gebruikerId === gebruikerId);
    return own?.user?.color ?? leastUsedColor(members.flatMap(({ user }) => user?.color ?? []));
  }

  /** Someone is in it, or changes it through a page. */
  get isInUse(): boolean {
    return this.members.size > 0 || this.pageChanges.areUnderWay;
  }

  leave(member: Member): void {
    this.members.delete(member);
    if (member.canEdit) this.#moments.noteEditors([...this.members].some(({ canEdit }) => canEdit));
    if (this.#presence.leave(member)) this.#schedulePresence();
  }

  /** To be called before anyone comes in: keeps what was written before this room was open and no kept moment has. */
  async keepEarlierWork(): Promise<void> {
    await this.#moments.keepEarlier();
  }

  sendAway(code: CloseCode, reason: string): void {
    for (const member of [...this.members]) member.close(code, reason);
  }

  /** Resolves when an update can be taken in; undefined when it can now. */
  whenWritable(): Promise<void> | undefined {
    return this.#document.whenWritable();
  }

  /** Throws a Refusal when the document would become too large by an update of this size. */
  checkSize(bytes: number, parts: number): void {
    this.#document.checkSize(bytes, parts);
  }

  /** Takes in an update; it comes back when it is stored. False, and nothing is kept, when its predecessors are missing. */
  write(update: Update, member: Member): boolean {
    if (!member.canEdit || member.gebruikerId === null) throw new Refusal(CloseCode.notAllowed, "reading only");
    return this.#document.write(update, member);
  }

  /** Sync step 1: says what is stored here, which asks the client for what it has beyond that. */
  askForMissing(member: Member): void {
    void this.#answer(member, (doc) => member.measure(() => syncStep1Frame(Y.encodeStateVector(doc))));
  }

  /** Sync step 2: what is stored here and the client lacks. Resolves when it was sent, to how many bytes that were. */
  sendMissing(member: Member, stateVector: Uint8Array): Promise<number> {
    return this.#answer(member, (doc) => member.measure(() => syncStep2Frame(Y.encodeStateAsUpdate(doc, stateVector))));
  }

  /**
   * The same to who has nothing yet, as everyone who opens the page: written once for all, until something changes, and
   * at nobody's expense. While people type, those who come in a moment are answered together.
   */
  async sendAll(member: Member): Promise<number> {
    for (let ready = this.#whole.whenReady(); ready !== undefined; ready = this.#whole.whenReady()) await ready;
    return await this.#answer(member, (doc) => this.#whole.read(doc));
  }

  receivePresence(member: Member, update: Uint8Array): void {
    if (this.#presence.receive(member, update)) this.#schedulePresence();
  }

  /** Names of staff are for staff: who is not seen here does not see the others either. */
  tellPresence(member: Member): void {
    if (member.user === null) return;
    for (const message of member.measure(() => this.#presence.encodeAll())) member.send(presenceFrame(message));
  }

  /** Resolves when all that was received so far is stored and projected. */
  async settle(): Promise<void> {
    await this.#document.whenStored((doc, logId) => {
      if (!this.#isProjected) this.#projection = this.#project(doc, logId);
    });
    // Also when someone else began it.
    await this.#projection;
  }

  /** What it says with all that was received so far. */
  async read(): Promise<AgendaInhoud> {
    return await this.#document.whenStored((doc, logId) => readProjection(this.agendaId, doc, logId).inhoud);
  }

  /** What is done for a room now and then, and when it closes: project what changed, compact what grew long. */
  async tidy({ isClosing }: { isClosing: boolean }): Promise<void> {
    await this.settle();
    try {
      await (isClosing ? this.#moments.keepAtEnd() : this.#moments.keepWhenDue());
    } finally {
      // A log must not grow because a moment cannot be kept.
      if (isClosing || this.#document.isLogLong) await this.#compact();
    }
  }

  async #compact(): Promise<void> {
    const bytes = await this.#document.compact();
    if (bytes > DOCUMENT_SOFT_BYTES) {
      this.#services.log.warn({ agendaId: this.agendaId, bytes }, "the document is large");
    }
  }

  destroy(): void {
    this.#stopTimers();
    this.#document.destroy();
  }

  async #project(doc: Y.Doc, logId: number): Promise<void> {
    this.#isProjected = true;
    try {
      const startedAt = performance.now();
      const projection = readProjection(this.agendaId, doc, logId);
      this.#projectionMs = performance.now() - startedAt;
      await writeProjection(this.#services, projection);
    } catch (error) {
      this.#isProjected = false;
      throw error;
    }
  }

  #share(changes: readonly Change<Writer>[]): void {
    const fresh = changes.filter(({ isNew }) => isNew).map(({ bytes }) => bytes);
    const [first] = fresh;
    if (first !== undefined) {
      this.#whole.forget();
      // Encoded once for everyone.
      const frame = updateFrame(fresh.length === 1 ? first : Y.mergeUpdates(fresh));
      for (const member of this.members) member.send(frame);
      this.#services.metrics.updates.inc(fresh.length);
      this.#isProjected = false;
      this.#moments.noteWork();
      this.#scheduleTidying();
    }
    for (const { bytes, author, isNew } of changes) if (!isNew) author?.send?.(updateFrame(bytes));
  }

  /** Sends what is read from the document, once nothing is in it that is not stored; answers how many bytes. */
  #answer(member: Member, read: (doc: Y.Doc) => Uint8Array): Promise<number> {
    return this.#document
      .whenReadable((doc) => {
        const frame = read(doc);
        member.send(frame);
        return frame.length;
      })
      .catch((error: unknown) => {
        // Sent away already, for the reason that is written down there.
        if (!this.members.has(member)) return 0;
        this.#services.log.error({ err: error, agendaId: this.agendaId }, "a question could not be answered");
        member.close(CloseCode.notStored, "the document could not be read");
        return 0;
      });
  }

  #scheduleTidying(): void {
    if (this.#tidyTimer !== undefined) return;
    const delayMs = Math.max(TIDY_DELAY_MS, this.#projectionMs * TIDY_REST_FACTOR);
    this.#tidyTimer = setTimeout(() => {
      this.#tidyTimer = undefined;
      this.tidy({ isClosing: false }).catch((error: unknown) => {
        // The log has everything: the next change, `settle` or start tries again.
        this.#services.log.error({ err: error, agendaId: this.agendaId }, "the document could not be tidied");
      });
    }, delayMs);
  }

  #schedulePresence(): void {
    if (this.#presenceTimer !== undefined) return;
    const restMs = this.#presenceSentAtMs + PRESENCE_INTERVAL_MS - performance.now();
    this.#presenceTimer = setTimeout(
      () => {
        this.#presenceTimer = undefined;
        this.#presenceSentAtMs = performance.now();
        for (const frame of this.#presence.takeChanges().map(presenceFrame)) {
          for (const member of this.members) if (member.user !== null) member.send(frame);
        }
      },
      Math.max(0, restMs),
    );
  }

  #stopTimers(): void {
    clearTimeout(this.#tidyTimer);
    clearTimeout(this.#presenceTimer);
    this.#moments.stop();
  }
}
