/** How large a document is: kept as an upper bound, and counted again only when that reaches a limit. */
import * as Y from "yjs";
import { CloseCode } from "../document/close-code";
import { DOCUMENT_MAX_BYTES } from "../document/size-limits";
import { DOCUMENT_MAX_STRUCTS } from "./limits";
import { Refusal } from "./refusal";
import { countStructs, type Update } from "./update";

export class DocumentSize {
  /** Encoded; never less than it is. */
  bytes: number;
  /** Never less than there are. */
  #structs: number;

  constructor(doc: Y.Doc, bytes: number) {
    this.bytes = bytes;
    this.#structs = countStructs(doc);
  }

  /** To be called with what is going to be applied. */
  add({ bytes, counted }: Update): void {
    this.bytes += bytes.length;
    // A deletion cuts a struct in three at most.
    this.#structs += counted.parts + 2 * counted.deletions;
  }

  /** Throws a Refusal when `doc` would become too large by an update of this size. */
  check(doc: Y.Doc, bytes: number, parts: number): void {
    if (this.bytes + bytes > DOCUMENT_MAX_BYTES) this.bytes = Y.encodeStateAsUpdate(doc).length;
    if (this.#structs + parts > DOCUMENT_MAX_STRUCTS) this.#structs = countStructs(doc);
    // Who returns names all deletions again, which cut nothing any more: only insertions count.
    if (this.bytes + bytes > DOCUMENT_MAX_BYTES || this.#structs + parts > DOCUMENT_MAX_STRUCTS) {
      throw new Refusal(CloseCode.tooLarge, "the document would become too large");
    }
  }
}
