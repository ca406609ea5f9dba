/**
 * Counts what an update holds from its bytes alone. Yjs makes an object of every part, a million of which fit in one
 * message; this makes none, and stops at the limit.
 */
import * as decoding from "lib0/decoding";
import { CloseCode } from "../document/close-code";
import { UPDATE_MAX_PARTS } from "../document/size-limits";
import { NESTING_MAX_DEPTH, UPDATE_MAX_DELETIONS } from "./limits";
import { Refusal } from "./refusal";

/** The bits of the byte before each struct (yjs/src/structs/Item.js, `write`). */
const CONTENT_BITS = 0x1f;
const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_KEY = 0x20;
const SKIP = 10;

/** The first byte of a character that takes two places in a string, and the later bytes of any (UTF-8). */
const FOUR_BYTES_FROM = 0xf0;
const CONTINUATION_BITS = 0xc0;
const CONTINUATION = 0x80;

/** Types that carry a name: an element and a hook (yjs/src/structs/ContentType.js). */
const NAMED_TYPES = [3, 5];

/** Values as lib0 writes them (lib0/decoding.js, `readAny`). */
const ANY = { array: 117, object: 118, string: 119, bytes: 116, bigint: 122, float64: 123, float32: 124, integer: 125 };

/** JSON is parsed before it can be looked at; a mark or an embedded thing of an editor is small. */
const JSON_MAX_BYTES = 64 * 1024;

const PROTOTYPE = new TextEncoder().encode("__proto__");

class Counter {
  count = 0;
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  add(by = 1): void {
    this.count += by;
    if (this.count > this.#max) throw new Refusal(CloseCode.tooLarge, "more parts than an update may have");
  }
}

/** `parts`: structs, the values in them, and their clients. */
export type Counted = { parts: number; deletions: number };

type Place = { client: number; clock: number };
/** Where a struct lies in the bytes of an update, and what of other clients has to be there before it. */
export type ScannedStruct = Place & { start: number; end: number; foreign: readonly Place[] };

/** Told of what a struct builds on. */
type Note = (client: number, clock: number) => void;
const NONE: readonly Place[] = [];

type Visitor = {
  onStruct?: (struct: ScannedStruct) => void;
  onDeletion?: (client: number, clock: number, length: number) => void;
};

/**
 * Steps through an update. Throws a Refusal above the limits, for values nested too deep and for a key `__proto__`; any
 * other error when the bytes are no update.
 */
export function scanUpdate(
  update: Uint8Array,
  { isLimited }: { isLimited: boolean },
  { onStruct, onDeletion }: Visitor = {},
): Counted {
  const counter = new Counter(isLimited ? UPDATE_MAX_PARTS : Number.POSITIVE_INFINITY);
  const deletions = new Counter(isLimited ? UPDATE_MAX_DELETIONS : Number.POSITIVE_INFINITY);
  const decoder = decoding.createDecoder(update);
  let own = 0;
  let foreign: readonly Place[] = NONE;
  const note: Note = (client, clock) => {
    if (client !== own) foreign = [...foreign, { client, clock }];
  };
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    counter.add();
    let structs = decoding.readVarUint(decoder);
    const client = decoding.readVarUint(decoder);
    let clock = decoding.readVarUint(decoder);
    own = client;
    for (; structs > 0; structs--) {
      counter.add();
      const start = decoder.pos;
      foreign = NONE;
      const length = passStruct(decoder, counter, note);
      onStruct?.({ client, clock, start, end: decoder.pos, foreign });
      clock += length;
    }
  }
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    deletions.add();
    const client = decoding.readVarUint(decoder);
    for (let ranges = decoding.readVarUint(decoder); ranges > 0; ranges--) {
      deletions.add();
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      onDeletion?.(client, clock, length);
    }
  }
  if (decoding.hasContent(decoder)) throw new Error("bytes after the update");
  return { parts: counter.count, deletions: deletions.count };
}

/** Answers its length. */
function passStruct(decoder: decoding.Decoder, counter: Counter, note: Note): number {
  const info = decoding.readUint8(decoder);
  const content = info & CONTENT_BITS;
  if (info === SKIP || content === 0) return decoding.readVarUint(decoder);
  if ((info & HAS_ORIGIN) !== 0) passId(decoder, note);
  if ((info & HAS_RIGHT_ORIGIN) !== 0) passId(decoder, note);
  if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === 0) {
    if (decoding.readVarUint(decoder) === 1) passBytes(decoder);
    else passId(decoder, note);
    if ((info & HAS_KEY) !== 0) passKey(decoder);
  }
  return passContent(decoder, content, counter);
}

/** Answers its length. */
function passContent(decoder: decoding.Decoder, content: number, counter: Counter): number {
  switch (content) {
    case 1: // deleted
      return decoding.readVarUint(decoder);
    case 2: {
      // JSON
      const values = decoding.readVarUint(decoder);
      for (let i = 0; i < values; i++) {
        counter.add();
        passJson(decoder);
      }
      return values;
    }
    case 3: // bytes
      passBytes(decoder);
      return 1;
    case 4: // text
      return passText(decoder);
    case 5: // an embedded thing
      passJson(decoder);
      return 1;
    case 6: // a mark
      passKey(decoder);
      passJson(decoder);
      return 1;
    case 7: // a type
      if (NAMED_TYPES.includes(decoding.readVarUint(decoder))) passBytes(decoder);
      return 1;
    case 8: {
      // values
      const values = decoding.readVarUint(decoder);
      for (let i = 0; i < values; i++) passAny(decoder, counter, 0);
      return values;
    }
    case 9: // a document inside the document
      throw new Refusal(CloseCode.broken, "a document inside the document");
    default:
      throw new Error("content of an unknown kind");
  }
}

function passAny(decoder: decoding.Decoder, counter: Counter, depth: number): void {
  counter.add();
  if (depth > NESTING_MAX_DEPTH) throw new Refusal(CloseCode.broken, "a value nested too deep");
  switch (decoding.readUint8(decoder)) {
    case ANY.array:
      for (let values = decoding.readVarUint(decoder); values > 0; values--) passAny(decoder, counter, depth + 1);
      return;
    case ANY.object:
      for (let values = decoding.readVarUint(decoder); values > 0; values--) {
        passKey(decoder);
        passAny(decoder, counter, depth + 1);
      }
      return;
    case ANY.string:
    case ANY.bytes:
      passBytes(decoder);
      return;
    case ANY.bigint:
    case ANY.float64:
      pass(decoder, 8);
      return;
    case ANY.float32:
      pass(decoder, 4);
      return;
    case ANY.integer:
      decoding.readVarInt(decoder);
  }
}

function passId(decoder: decoding.Decoder, note: Note): void {
  const client = decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  note(client, clock);
}

/** Its length as JavaScript counts it, which is what a clock counts. */
function passText(decoder: decoding.Decoder): number {
  const bytes = decoding.readVarUint(decoder);
  const start = decoder.pos;
  pass(decoder, bytes);
  let length = 0;
  for (let i = start; i < decoder.pos; i++) {
    const byte = decoder.arr[i] ?? 0;
    if (byte >= FOUR_BYTES_FROM) length += 2;
    else if ((byte & CONTINUATION_BITS) !== CONTINUATION) length += 1;
  }
  return length;
}

function passJson(decoder: decoding.Decoder): void {
  const before = decoder.pos;
  passBytes(decoder);
  if (decoder.pos - before > JSON_MAX_BYTES) throw new Refusal(CloseCode.broken, "a mark that is too large");
}

/** Throws a Refusal for the one name that is no key in JavaScript: no editor has it, and whoever reads it may trip. */
function passKey(decoder: decoding.Decoder): void {
  const length = decoding.readVarUint(decoder);
  const start = decoder.pos;
  pass(decoder, length);
  if (length === PROTOTYPE.length && PROTOTYPE.every((byte, i) => decoder.arr[start + i] === byte)) {
    throw new Refusal(CloseCode.broken, "a key that is no key", { isHarmful: true });
  }
}

function passBytes(decoder: decoding.Decoder): void {
  pass(decoder, decoding.readVarUint(decoder));
}

function pass(decoder: decoding.Decoder, bytes: number): void {
  decoder.pos += bytes;
  if (decoder.pos > decoder.arr.length) throw new Error("cut short");
}
