/**
 * What a client may show of itself: where on the page it is and where its caret stands, and nothing else. The carets of
 * others are drawn inside each change of a text, where one that cannot be read would throw halfway.
 */
import { AGENDA_TEKSTEN, isThemaId, plekOfKey } from "../document/agenda-document";

export type PresenceState = { plek: Plek | null; cursor: Cursor | null };

type Plek = { thema: string } | { tekst: string };
type Cursor = { anchor: Position; head: Position };

/** A relative position of Yjs: in a type, by its id or its name, and perhaps beside one of its items. */
type Position = { type: Id | null; tname: string | null; item: Id | null; assoc: number };
type Id = { client: number; clock: number };

/** Null: the client shows nothing of itself (any more). Throws when it is no state at all. */
export function readPresenceState(json: Uint8Array): PresenceState | null {
  const state: unknown = JSON.parse(new TextDecoder().decode(json));
  if (state === null) return null;
  if (!isRecord(state)) throw new Error("not an object");
  return { plek: readPlek(state["plek"]), cursor: readCursor(state["cursor"]) };
}

function readPlek(value: unknown): Plek | null {
  if (!isRecord(value)) return null;
  if (isThemaId(value["thema"])) return { thema: value["thema"] };
  const tekst = AGENDA_TEKSTEN.find((known) => known === value["tekst"]);
  return tekst === undefined ? null : { tekst };
}

function readCursor(value: unknown): Cursor | null {
  if (!isRecord(value)) return null;
  const anchor = readPosition(value["anchor"]);
  const head = readPosition(value["head"]);
  return anchor === undefined || head === undefined ? null : { anchor, head };
}

function readPosition(value: unknown): Position | undefined {
  if (!isRecord(value)) return undefined;
  const { type = null, tname = null, item = null, assoc = 0 } = value;
  if (!isIdOrNull(type) || !isIdOrNull(item) || !isTekstKeyOrNull(tname) || !isInteger(assoc)) return undefined;
  // Yjs names the type by one of the two, and throws when it has neither and no item.
  if (type !== null && tname !== null) return undefined;
  if (type === null && tname === null && item === null) return undefined;
  return { type: pickId(type), tname, item: pickId(item), assoc };
}

function isTekstKeyOrNull(value: unknown): value is string | null {
  if (value === null) return true;
  const plek = typeof value === "string" ? plekOfKey(value) : undefined;
  return plek !== undefined && (plek.themaId === null || isThemaId(plek.themaId));
}

function isIdOrNull(value: unknown): value is Id | null {
  if (value === null) return true;
  return isRecord(value) && [value["client"], value["clock"]].every((part) => isInteger(part) && part >= 0);
}

function pickId(id: Id | null): Id | null {
  return id === null ? null : { client: id.client, clock: id.clock };
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
