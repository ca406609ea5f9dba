/** What people change in a document through a page: in one step, made from what is stored, and stored when it resolves. */
import * as Y from "yjs";
import type { AgendaInhoud } from "../document/agenda-inhoud";
import type { Emptied } from "../document/emptied-line";
import { restoreInhoud } from "../document/restore-inhoud";
import { documentOf } from "./document-state";
import type { Author, LiveDocument } from "./live-document";
import { countUpdate, readUpdate } from "./update";

export class PageChanges {
  readonly #document: Pick<LiveDocument<Author>, "whenStored" | "checkSize" | "write">;
  readonly #keepMoment: (gebruikerId: string) => Promise<void>;
  #underWay = 0;
  /** The last one that was begun. */
  #restoring: Promise<unknown> = Promise.resolve();

  /** `keepMoment` keeps what the document says, before this person puts an earlier moment in its place. */
  constructor(document: LiveDocument<Author>, keepMoment: (gebruikerId: string) => Promise<void>) {
    this.#document = document;
    this.#keepMoment = keepMoment;
  }

  get areUnderWay(): boolean {
    return this.#underWay > 0;
  }

  /** `work` gets a copy of what is stored. `gebruikerId`: null when it is nobody's work but the server's. */
  async change(gebruikerId: string | null, work: (doc: Y.Doc) => void): Promise<void> {
    await this.#counted(() => this.#write(gebruikerId, (doc) => updateBy(doc, work)));
  }

  /**
   * Makes the document say what it said at an earlier moment. What arrives while the present one is kept is neither kept
   * nor undone: the step starts from what was there before. Answers the lines that were left empty.
   */
  async restore(gebruikerId: string, inhoud: AgendaInhoud): Promise<Emptied[]> {
    return await this.#counted(async () => {
      // One after the other: two that start from the same would both put in what is missing.
      const mine = this.#restoring.then(() => this.#restore(gebruikerId, inhoud));
      this.#restoring = mine.catch(() => undefined);
      return await mine;
    });
  }

  async #restore(gebruikerId: string, inhoud: AgendaInhoud): Promise<Emptied[]> {
    const before = await this.#document.whenStored((doc) => documentOf(Y.encodeStateAsUpdate(doc)));
    let emptied: Emptied[] = [];
    const change = updateBy(before, (doc) => {
      emptied = restoreInhoud(doc, inhoud);
    });
    before.destroy();
    // Asked here as well: of what cannot be put back no moment is kept.
    if (change !== undefined) this.#document.checkSize(change.length, countUpdate(change, { isOwn: true }).parts);
    await this.#keepMoment(gebruikerId);
    await this.#write(gebruikerId, () => change);
    return emptied;
  }

  /** `makeChange` is asked for the update in the moment in which it is applied: nothing comes in between. */
  async #write(gebruikerId: string | null, makeChange: (doc: Y.Doc) => Uint8Array | undefined): Promise<void> {
    const { stored } = await this.#document.whenStored((doc) => {
      const change = makeChange(doc);
      if (change === undefined) return { stored: undefined };
      this.#document.write(readUpdate(change, countUpdate(change, { isOwn: true })), { gebruikerId });
      // Asked here, before the next change is made: that one may fail when this one is stored.
      return { stored: this.#document.whenStored(() => undefined) };
    });
    await stored;
  }

  async #counted<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
    }
  }
}

/** What `work` changes in a copy of the document, as one update; undefined when it changes nothing. */
function updateBy(doc: Y.Doc, work: (doc: Y.Doc) => void): Uint8Array | undefined {
  const copy = documentOf(Y.encodeStateAsUpdate(doc));
  let update: Uint8Array | undefined;
  copy.on("update", (bytes: Uint8Array) => {
    update = bytes;
  });
  copy.transact(() => work(copy));
  copy.destroy();
  return update;
}
