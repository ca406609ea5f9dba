/** The answer to who has nothing yet: the whole document, written once for all who ask, until something changes. */
import { setTimeout as sleep } from "node:timers/promises";
import * as Y from "yjs";
import { syncStep2Frame } from "./protocol";

/** It is written again after this many times what that took, however often the document changes. */
const REST_FACTOR = 4;

export class WholeAnswer {
  /** Undefined after a change. */
  #frame: Uint8Array | undefined;
  #writtenAtMs = 0;
  #writingMs = 0;

  /** Resolves when it may be there; undefined when it is, or can be written now. */
  whenReady(): Promise<void> | undefined {
    if (this.#frame !== undefined) return undefined;
    const restMs = this.#writtenAtMs + this.#writingMs * REST_FACTOR - performance.now();
    return restMs > 0 ? sleep(Math.ceil(restMs), undefined, { ref: false }) : undefined;
  }

  /** The answer of `doc`, which holds nothing but what is stored. */
  read(doc: Y.Doc): Uint8Array {
    this.#frame ??= this.#write(doc);
    return this.#frame;
  }

  /** To be called when the document changed. */
  forget(): void {
    this.#frame = undefined;
  }

  #write(doc: Y.Doc): Uint8Array {
    const startedAtMs = performance.now();
    const frame = syncStep2Frame(Y.encodeStateAsUpdate(doc));
    this.#writtenAtMs = performance.now();
    this.#writingMs = this.#writtenAtMs - startedAtMs;
    return frame;
  }
}
