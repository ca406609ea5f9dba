/**
 * A document in memory. An update is applied at once, so that the next can build on it, and handed to the store; who
 * reads the document waits until it holds nothing but what is stored.
 */
import * as Y from "yjs";
import type { NewUpdate } from "../../db/queries/document";
import { CloseCode } from "../document/close-code";
import { DocumentSize } from "./document-size";
import { hasPending } from "./document-state";
import { Readings } from "./readings";
import { Refusal } from "./refusal";
import type { Store, Unstored } from "./store";
import {
  type Compacted,
  compactDocument,
  type Damage,
  DamageError,
  loadDocument,
  repairDocument,
  type StorageServices,
  type StoredDocument,
} from "./stored-document";
import type { TokenBucket } from "./token-bucket";
import { countNewClients, hasOldValue, isComplete, isTooDeep, type Update } from "./update";
import { applyWithin, checkCost, TooTangled } from "./update-cost";

export type Allowance = {
  /** Throws a Refusal when the author may not bring so many new clients into the document. */
  readonly bringClients: (count: number) => void;
  /** How much of an update may be compared with what others wrote in the same place. */
  readonly comparisons: TokenBucket;
};

export type Author = {
  /** Null: nobody is signed in there, and nothing of theirs is taken. */
  readonly gebruikerId: string | null;
  /** What the author may ask of the document; undefined when it is the server itself. */
  readonly allowance?: Allowance;
};

/** An update that was applied. */
export type Change<A extends Author> = {
  bytes: Uint8Array;
  /** Null: Yjs itself, which removes formatting that no longer does anything. */
  author: A | null;
  /** False: all of it was there already. Nothing to store, but its author waits for the echo. */
  isNew: boolean;
  createdAt: Date;
};

export type LiveDocumentEvents<A extends Author> = {
  /** These are on the disk now. */
  onStored: (changes: readonly Change<A>[]) => void;
  /** What arrived since the last commit could not be stored; the document goes back to what is. */
  onNotStored: (error: unknown) => void;
  /** The document cannot be read back and is of no use any more. */
  onFailed: (error: unknown) => void;
};

export type DocumentServices = StorageServices & { store: Store };

/** The log is compacted when it holds more than this. */
const LOG_MAX_ROWS = 500;
const LOG_MAX_BYTES = 256 * 1024;
/** When that failed, it is tried again after this. */
const COMPACTION_REST_MS = 60_000;

/** Marks the updates of clients among all that happens in the document. */
const FROM_CLIENT = Symbol("from a client");

export class LiveDocument<A extends Author> implements Unstored {
  readonly #agendaId: string;
  readonly #services: DocumentServices;
  readonly #events: LiveDocumentEvents<A>;
  #doc: Y.Doc;
  #logId: number;
  #logRows: number;
  #logBytes: number;
  readonly #size: DocumentSize;
  #arrived: Change<A>[] = [];
  #storing: Change<A>[] = [];
  readonly #readings = new Readings(() => this.#isStored());
  #isRebuilding = false;
  /** How many times that was begun. */
  #rebuilds = 0;
  #rebuilding: Promise<void> = Promise.resolve();
  #isCompacting = false;
  #compactAfterMs = 0;
  #failure: { error: unknown } | undefined;

  constructor(agendaId: string, stored: StoredDocument, services: DocumentServices, events: LiveDocumentEvents<A>) {
    this.#agendaId = agendaId;
    this.#services = services;
    this.#events = events;
    this.#doc = this.#adopt(stored.doc);
    this.#logId = stored.logId;
    this.#logRows = stored.logRows;
    this.#logBytes = stored.logBytes;
    this.#size = new DocumentSize(stored.doc, stored.bytes);
  }

  /** Applies an update and hands it to the store. False, and nothing is kept, when its predecessors are missing. */
  write(update: Update, author: A): boolean {
    if (this.#failure !== undefined || this.#isRebuilding) {
      throw new Refusal(CloseCode.unavailable, "the document is being read again");
    }
    if (!isComplete(update, this.#doc)) return false;
    this.checkSize(update.bytes.length, update.counted.parts);
    // The rest no editor does, but a page that puts back a large document may.
    if (author.allowance !== undefined) checkCost(update, this.#doc);
    author.allowance?.bringClients(countNewClients(update, this.#doc));
    this.#size.add(update);
    const before = this.#arrived.length;
    const change: Change<A> = { bytes: update.bytes, author, isNew: false, createdAt: this.#services.clock() };
    this.#arrived.push(change);
    const fault = this.#apply(update, author.allowance);
    if (fault !== undefined) {
      this.#arrived.length = before;
      this.#rebuilding = this.#rebuild();
      throw fault;
    }
    this.#services.store.add(this);
    return true;
  }

  /** Throws a Refusal when the document would become too large by an update of this size. */
  checkSize(bytes: number, parts: number): void {
    this.#size.check(this.#doc, bytes, parts);
  }

  /** Resolves when an update can be taken in; undefined when it can now. */
  whenWritable(): Promise<void> | undefined {
    return this.#isRebuilding ? this.#rebuilding : undefined;
  }

  /** Runs `read` as soon as all that arrived before it is stored; fails when that could not be stored. */
  whenStored<T>(read: (doc: Y.Doc, logId: number) => T): Promise<T> {
    return this.#read(read, { isPatient: false });
  }

  /** Runs `read` at the first moment at which the document is what is stored, whether or not all that arrived is. */
  whenReadable<T>(read: (doc: Y.Doc, logId: number) => T): Promise<T> {
    return this.#read(read, { isPatient: true });
  }

  #read<T>(read: (doc: Y.Doc, logId: number) => T, { isPatient }: { isPatient: boolean }): Promise<T> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure.error);
    return this.#readings.add(() => read(this.#doc, this.#logId), { isPatient });
  }

  takeUpdates(): NewUpdate[] {
    this.#storing = this.#arrived;
    this.#arrived = [];
    return this.#storing.filter(({ isNew }) => isNew).map((change) => this.#toRow(change));
  }

  onStored(logId: number | undefined): void {
    const changes = this.#storing;
    this.#storing = [];
    this.#logId = logId ?? this.#logId;
    for (const { bytes, isNew } of changes) {
      if (!isNew) continue;
      this.#logRows += 1;
      this.#logBytes += bytes.length;
    }
    try {
      this.#events.onStored(changes);
    } catch (error) {
      // Stored and not shared: everyone must come back for it.
      this.#fail(error);
      return;
    }
    this.#readings.run();
  }

  onNotStored(error: unknown): void {
    this.#arrived = [];
    this.#storing = [];
    this.#readings.failImpatient(new Refusal(CloseCode.notStored, "not stored", { cause: error }));
    this.#events.onNotStored(error);
    this.#rebuilding = this.#rebuild();
  }

  get isLogLong(): boolean {
    if (this.#isCompacting || performance.now() < this.#compactAfterMs) return false;
    return this.#logRows > LOG_MAX_ROWS || this.#logBytes > LOG_MAX_BYTES;
  }

  /**
   * Writes the log into the snapshot when there is more than one row; answers how large the document is at most, in bytes.
   * Throws when that failed; `isLogLong` then says no for a minute.
   */
  async compact(): Promise<number> {
    if (this.#isCompacting || this.#logRows <= 1) return this.#size.bytes;
    this.#isCompacting = true;
    try {
      const compacted = await compactDocument(this.#services, this.#agendaId).catch((error: unknown) => {
        if (error instanceof DamageError) return this.#repair(error.damage);
        throw error;
      });
      if (compacted !== undefined) {
        this.#logRows -= compacted.logRows;
        this.#logBytes -= compacted.logBytes;
        const underWay = [...this.#storing, ...this.#arrived];
        this.#size.bytes = underWay.reduce((sum, { bytes }) => sum + bytes.length, compacted.bytes + this.#logBytes);
      }
      return this.#size.bytes;
    } catch (error) {
      this.#compactAfterMs = performance.now() + COMPACTION_REST_MS;
      throw error;
    } finally {
      this.#isCompacting = false;
    }
  }

  destroy(): void {
    this.#failure ??= { error: new Error(`${this.#agendaId}: the document is closed`) };
    this.#readings.failAll(this.#failure.error);
    this.#doc.destroy();
  }

  #adopt(doc: Y.Doc): Y.Doc {
    doc.on("update", (bytes: Uint8Array, origin: unknown) => {
      const applied = this.#arrived.at(-1);
      if (origin === FROM_CLIENT && applied !== undefined) applied.isNew = true;
      else this.#arrived.push({ bytes, author: null, isNew: true, createdAt: this.#services.clock() });
    });
    return doc;
  }

  /** Why the document is no longer what it was, if so: Yjs took it in only in part, or must be spared it. */
  #apply(update: Update, allowance: Allowance | undefined): Refusal | undefined {
    const comparisons = allowance?.comparisons;
    const max = comparisons?.count() ?? Number.POSITIVE_INFINITY;
    try {
      const used = applyWithin(max, this.#doc, update.bytes, FROM_CLIENT);
      comparisons?.take(used);
    } catch (error) {
      return error instanceof TooTangled
        ? new Refusal(CloseCode.tooLarge, "an update that would hold up the others", { isHarmful: true })
        : new Refusal(CloseCode.broken, "an update that cannot be applied", { isHarmful: true });
    }
    return hasPending(this.#doc) || isTooDeep(update, this.#doc) || hasOldValue(update, this.#doc)
      ? new Refusal(CloseCode.broken, "an update that cannot be applied", { isHarmful: true })
      : undefined;
  }

  /** Puts the stored document, with what is on its way to the disk, in the place of one that holds more than that. */
  async #rebuild(): Promise<void> {
    this.#isRebuilding = true;
    this.#rebuilds += 1;
    const rebuild = this.#rebuilds;
    // Taken before reading: a commit in between would be neither in what was read nor on its way any more.
    const unstored = [...this.#storing, ...this.#arrived];
    try {
      const stored = await loadDocument(this.#services, this.#agendaId);
      // What lies aside now may be on the screens of those who are here: they bring it back when they return.
      if (stored === undefined || stored.damage.row !== undefined)
        throw new Error(`${this.#agendaId}: the document is damaged or gone`);
      if (rebuild !== this.#rebuilds) {
        // What was on its way to the disk did not come there: another began without it, and is the one to be used.
        stored.doc.destroy();
        return;
      }
      for (const { bytes } of unstored) Y.applyUpdate(stored.doc, bytes);
      this.#doc.destroy();
      this.#doc = this.#adopt(stored.doc);
      this.#isRebuilding = false;
      this.#readings.run();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#failure = { error };
    // Not confirmed, so their authors bring them back; stored now, they would build on what was perhaps not read.
    this.#arrived = [];
    this.#readings.failAll(error);
    this.#events.onFailed(error);
    this.#doc.destroy();
  }

  async #repair(damage: Damage): Promise<Compacted> {
    const { state, logId, logRows, logBytes } = await this.whenStored((doc, logId) => ({
      state: Y.encodeStateAsUpdate(doc),
      logId,
      logRows: this.#logRows,
      logBytes: this.#logBytes,
    }));
    await repairDocument(this.#services, this.#agendaId, { state, logId }, damage);
    return { logRows, logBytes, bytes: state.length };
  }

  #isStored(): boolean {
    return this.#arrived.length === 0 && this.#storing.length === 0 && !this.#isRebuilding;
  }

  #toRow({ bytes, author, createdAt }: Change<A>): NewUpdate {
    return { agendaId: this.#agendaId, data: bytes, auteurId: author?.gebruikerId ?? null, createdAt };
  }
}
