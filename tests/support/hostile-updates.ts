/** Updates no editor makes, byte by byte as Yjs would write them: small to send and dear to take in. */
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** As Yjs marks a struct (yjs/src/structs/Item.js): text with a parent, text after another, a value with a key. */
const TEXT = 0x04;
const TEXT_AFTER = 0x84;
const VALUE_WITH_KEY = 0x28;
const HAS_LEFT = 0x80;
const HAS_RIGHT = 0x40;
const HAS_KEY = 0x20;
const NULL = 126;

type Writer = {
  numbers: (...values: number[]) => void;
  byte: (value: number) => void;
  text: (value: string) => void;
};

export function bytesOf(write: (writer: Writer) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write({
    numbers: (...values) => {
      for (const value of values) encoding.writeVarUint(encoder, value);
    },
    byte: (value) => encoding.writeUint8(encoder, value),
    text: (value) => encoding.writeVarString(encoder, value),
  });
  return encoding.toUint8Array(encoder);
}

/** Structs that hold nothing: a million fit in two megabytes. */
export function crowdedUpdate(structs: number): Uint8Array {
  return bytesOf(({ numbers }) => {
    numbers(1, structs, 7, 0);
    for (let i = 0; i < structs; i++) numbers(0, 1);
    numbers(0);
  });
}

/** Values on one key by one client, each set as if the others were not there: each is compared with all before it. */
export function tangledUpdate(values: number): Uint8Array {
  return bytesOf(({ numbers, byte, text }) => {
    numbers(1, values, 7, 0);
    for (let i = 0; i < values; i++) {
      byte(VALUE_WITH_KEY);
      numbers(1);
      text("agenda");
      text("titel");
      numbers(1, NULL);
    }
    numbers(0);
  });
}

/** A text in pieces that never grow together: every second one belongs to another text. */
export function piecedUpdate(pieces: number, client = 7): Uint8Array {
  return bytesOf(({ numbers, byte, text }) => {
    numbers(1, pieces, client, 0);
    for (let i = 0; i < pieces; i++) {
      if (i < 2) {
        byte(TEXT);
        numbers(1);
        text(`los ${i}`);
      } else {
        byte(TEXT_AFTER);
        numbers(client, (i - 2) * 3 + 2);
      }
      text("abc");
    }
    numbers(0);
  });
}

/** The same in a paragraph of the introduction, every piece with a mark of its own: what pages read, piece by piece. */
export function piecedIntroduction(pieces: number): Uint8Array {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  const text = new Y.XmlText();
  doc.transact(() => {
    doc.getXmlFragment("inleiding").insert(0, [paragraph]);
    paragraph.insert(0, [text]);
    // All at once: Yjs goes through a text from its beginning to find where one more belongs.
    text.applyDelta(
      Array.from({ length: pieces }, (_, i) => ({ insert: "abc", attributes: { bold: i % 2 ? null : {} } })),
    );
  });
  return Y.encodeStateAsUpdate(doc);
}

/**
 * Values on one key, in this order: one of them says to stand before another. Yjs makes another document of them when it
 * reads them in the order in which it writes them itself.
 */
export function unsteadyUpdates(): Uint8Array[] {
  const first = { client: 1, clock: 0 };
  const second = { client: 2, clock: 0 };
  return [
    valueUpdate(first, {}),
    valueUpdate(second, { after: first }),
    valueUpdate({ client: 2, clock: 1 }, { before: second }),
    valueUpdate({ client: 4, clock: 0 }, { after: first }),
  ];
}

/** A value on a key, of which the second half is deleted: the first counts on, with something behind it. */
export function cutValueUpdate(): Uint8Array {
  return bytesOf(({ numbers, byte, text }) => {
    numbers(1, 1, 7, 0);
    byte(TEXT | HAS_KEY);
    numbers(1);
    text("agenda");
    text("wankel");
    text("ab");
    numbers(1, 7, 1, 1, 1);
  });
}

type Id = { client: number; clock: number };

/** One value on one key. */
function valueUpdate({ client, clock }: Id, { after, before }: { after?: Id; before?: Id }): Uint8Array {
  return bytesOf(({ numbers, byte, text }) => {
    numbers(1, 1, client, clock);
    byte(VALUE_WITH_KEY | (after === undefined ? 0 : HAS_LEFT) | (before === undefined ? 0 : HAS_RIGHT));
    for (const neighbour of [after, before]) if (neighbour !== undefined) numbers(neighbour.client, neighbour.clock);
    if (after === undefined && before === undefined) {
      numbers(1);
      text("agenda");
      text("wankel");
    }
    numbers(1, NULL, 0);
  });
}

/** A letter after each of so many of those pieces, by one who says not to know of the pieces behind it. */
export function scatteredUpdate(letters: number): Uint8Array {
  return bytesOf(({ numbers, byte, text }) => {
    numbers(1, letters, 8, 0);
    for (let i = 0; i < letters; i++) {
      byte(TEXT_AFTER);
      numbers(7, i * 3 + 2);
      text("x");
    }
    numbers(0);
  });
}

/** Two letters that each come after the other: Yjs takes in the first half and fails. */
export const CIRCULAR_UPDATE = Uint8Array.of(2, 1, 8, 0, 0x84, 9, 0, 1, 97, 1, 9, 0, 0x84, 8, 0, 1, 97, 0);

/** Deletes the middle letter of so many of those pieces. */
export function cuttingUpdate(cuts: number): Uint8Array {
  return bytesOf(({ numbers }) => {
    numbers(0, 1, 7, cuts);
    for (let i = 0; i < cuts; i++) numbers(i * 3 + 1, 1);
  });
}

/** A map in a map in a map. */
export function deepUpdate(depth: number): Uint8Array {
  const doc = new Y.Doc();
  let map = doc.getMap<unknown>("themas");
  doc.transact(() => {
    for (let level = 0; level < depth; level++) {
      const inner = new Y.Map<unknown>();
      map.set("dieper", inner);
      map = inner;
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

/** Changes that each build on one that is never sent. */
export function orphanUpdates(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.getMap("agenda").set("nooit verstuurd", true);
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let i = 0; i < count; i++) doc.getMap("agenda").set("teller", i);
  return updates;
}

/** Changes that each come from a client of their own. */
export function strangerUpdates(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => {
    const doc = new Y.Doc();
    doc.getMap("agenda").set(`teller ${i}`, i);
    return Y.encodeStateAsUpdate(doc);
  });
}
