/**
 * The words in a change that has no place in the document any more, for who typed them to copy. In the order in which
 * they stood, as far as the change itself tells; where they stood is not in it.
 */
import * as Y from "yjs";
import { DOMEINEN, PARTICIPATIENIVEAUS } from "../../app/thema/thema";

/** A piece of the change, and what is inside it. */
type Piece = {
  clock: number;
  end: number;
  words: string;
  /** False: it goes on on the line of what stands before it. */
  isLine: boolean;
  /** The key under which it stands; undefined in a text, or when only what it replaces would tell. */
  key: string | undefined;
  siblings: Piece[];
  children: Piece[];
};

const CHOICES: readonly unknown[] = [...DOMEINEN, ...PARTICIPATIENIVEAUS];

/** One line for each paragraph and title; "" when nothing in it is words. */
export function readLooseWords(update: Uint8Array): string {
  const { structs, ds } = Y.decodeUpdate(update);
  const top: Piece[] = [];
  /** Of each client, by their clock. */
  const pieces = new Map<number, Piece[]>();
  const find = (id: Y.ID | null) =>
    id && pieces.get(id.client)?.findLast(({ clock, end }) => clock <= id.clock && id.clock < end);

  for (const item of structs) {
    if (!(item instanceof Y.Item)) continue;
    const { client, clock } = item.id;
    const before = find(item.origin);
    const after = find(item.rightOrigin);
    const parent = item.parent instanceof Y.ID ? find(item.parent) : null;
    const siblings = before?.siblings ?? after?.siblings ?? parent?.children ?? top;
    const key = item.parentSub ?? before?.key;
    const piece: Piece = {
      clock,
      end: clock + item.length,
      words: Y.isDeleted(ds, item.id) ? "" : wordsOf(item.content, key),
      isLine: !(item.content instanceof Y.ContentString) || (before ?? after ?? parent) == null,
      key,
      siblings,
      children: [],
    };
    // One person's words: what was put behind something stands right behind it.
    const place = before ? siblings.indexOf(before) + 1 : after ? siblings.indexOf(after) : siblings.length;
    siblings.splice(place, 0, piece);
    const ofClient = pieces.get(client);
    if (ofClient === undefined) pieces.set(client, [piece]);
    else ofClient.push(piece);
  }
  return flatten(top)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

function flatten(pieces: readonly Piece[]): string {
  return pieces.map(({ isLine, words, children }) => (isLine ? "\n" : "") + words + flatten(children)).join("");
}

function wordsOf(content: Y.Item["content"], key: string | undefined): string {
  if (content instanceof Y.ContentString) return content.str;
  if (!(content instanceof Y.ContentAny)) return "";
  const [value] = content.arr as unknown[];
  const isTitel = key === "titel" || (key === undefined && !CHOICES.includes(value));
  return typeof value === "string" && isTitel ? value : "";
}
