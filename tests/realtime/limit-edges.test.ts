/** The last that is let through of each limit, and the first that is not. */
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { agendaMap, agendaTekst } from "../../realtime/document/agenda-document";
import { UPDATE_MAX_PARTS } from "../../realtime/document/size-limits";
import { DocumentSize } from "../../realtime/server/document-size";
import {
  CONNECTIONS_PER_DOCUMENT,
  DOCUMENT_MAX_STRUCTS,
  DOCUMENT_SOFT_BYTES,
  NESTING_MAX_DEPTH,
  UPDATE_MAX_DELETIONS,
} from "../../realtime/server/limits";
import type { Member, Room } from "../../realtime/server/room";
import { countUpdate, isNestedTooDeep, isTooDeep, readUpdate } from "../../realtime/server/update";
import { cuttingUpdate, deepUpdate, piecedUpdate } from "../support/hostile-updates";
import { type LiveServer, startLiveServer } from "./live-server";
import { eventually, everyoneLeaves, participate } from "./participant";
import { connectRaw } from "./raw-client";

const ROOM = "moerwijk?schema=1";

const refusal = (code: number) => expect.objectContaining({ code });

/** Null: it is let through. */
function refusalOf(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

describe("in a room", () => {
  let server: LiveServer;
  let room: Room;
  let warnings: string[];

  beforeEach(async () => {
    warnings = [];
    server = await startLiveServer({
      log: pino({ level: "warn" }, { write: (line: string) => void warnings.push(line) }),
    });
    const opened = await server.rooms.open("moerwijk");
    if (opened === undefined) throw new Error("No room");
    room = opened;
  });

  afterEach(async () => {
    everyoneLeaves();
    await server.stop();
  });

  test("five hundred who write find a place, the next is told to come back, and does when one of them left", async () => {
    const writers = Array.from({ length: CONNECTIONS_PER_DOCUMENT - 1 }, writer);
    for (const member of writers) room.join(member);
    const last = participate(server, "moerwijk", await server.signIn("team-escamp"));
    await eventually(() => expect(last.provider.synced).toBe(true));
    const cookie = await server.signIn("team-escamp-2");
    const late = await connectRaw(server, ROOM, { cookie });
    expect(await late.closed).toBe(4503);
    expect(room.members.size).toBe(500);
    expect(last.closeCodes).toEqual([]);

    for (const member of writers.slice(0, 1)) room.leave(member);
    const again = await connectRaw(server, ROOM, { cookie });
    await eventually(() => expect(again.frames).not.toEqual([]));
    again.socket.terminate();
  });

  test("a document is called large in the log from one megabyte on, and is kept all the same", async () => {
    const write = async (bytes: number) => {
      await server.rooms.change("moerwijk", "team-escamp", (doc) => agendaMap(doc).set("lang", "x".repeat(bytes)));
      await room.tidy({ isClosing: true });
    };
    await write(DOCUMENT_SOFT_BYTES * 0.95);
    expect(warnings).toEqual([]);
    await write(DOCUMENT_SOFT_BYTES);
    expect(warnings.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ agendaId: "moerwijk", bytes: expect.any(Number), msg: "the document is large" }),
    ]);
    const reader = participate(server, "moerwijk", await server.signIn("wethouder"));
    await eventually(() => expect(agendaMap(reader.doc).get("lang")).toHaveLength(DOCUMENT_SOFT_BYTES));
  });
});

describe("a value in 32 others is taken, one in 33 is not", () => {
  test.each<[string, (doc: Y.Doc, value: object) => void]>([
    ["as a value of a map", (doc, value) => agendaMap(doc).set("diep", value)],
    ["as a mark in a text", (doc, value) => textOf(doc).insert(0, "woord", { diep: value })],
    ["as a thing in a text", (doc, value) => textOf(doc).insertEmbed(0, value)],
  ])("%s", (_where, write) => {
    const read = (depth: number) => {
      const doc = new Y.Doc();
      write(doc, nest(depth));
      return readUpdate(Y.encodeStateAsUpdate(doc));
    };
    expect(refusalOf(() => read(NESTING_MAX_DEPTH))).toBeNull();
    expect(refusalOf(() => read(NESTING_MAX_DEPTH + 1))).toEqual(refusal(4400));
  });

  test.each<[string, (update: Uint8Array) => boolean]>([
    ["as a type, seen in the update", (update) => isNestedTooDeep(readUpdate(update), new Y.Doc())],
    [
      "as a type, seen in the document",
      (update) => {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, update);
        return isTooDeep(readUpdate(update), doc);
      },
    ],
  ])("%s", (_where, isRefused) => {
    // The one that is in so many others comes on top of them.
    expect(isRefused(deepUpdate(NESTING_MAX_DEPTH + 1))).toBe(false);
    expect(isRefused(deepUpdate(NESTING_MAX_DEPTH + 2))).toBe(true);
  });
});

test.each<[string, (count: number) => Uint8Array, number]>([
  // The client they are of counts as well.
  ["parts", (count) => piecedUpdate(count - 1), UPDATE_MAX_PARTS],
  ["deletions", (count) => cuttingUpdate(count - 1), UPDATE_MAX_DELETIONS],
])("an update of as many %s as it may have is counted, one more is refused with 4413", (_what, updateOf, max) => {
  expect(Object.values(countUpdate(updateOf(max)))).toContain(max);
  expect(refusalOf(() => countUpdate(updateOf(max + 1)))).toEqual(refusal(4413));
});

test("a document of as many structs as it may have is full, however large it was thought to be", () => {
  const doc = new Y.Doc();
  const first = piecedUpdate(1000);
  Y.applyUpdate(doc, first);
  const size = new DocumentSize(doc, first.length);
  const check = (structs: number) => refusalOf(() => size.check(doc, 0, structs));
  expect(check(DOCUMENT_MAX_STRUCTS - 1000)).toBeNull();
  expect(check(DOCUMENT_MAX_STRUCTS - 999)).toEqual(refusal(4413));

  // Deletions that cut nothing: it is counted again before anyone is refused.
  const cuts = readUpdate(cuttingUpdate(UPDATE_MAX_DELETIONS - 1));
  size.add(cuts);
  expect(check(DOCUMENT_MAX_STRUCTS - 1000)).toBeNull();
  Y.applyUpdate(doc, piecedUpdate(1000, 8));
  size.add(readUpdate(piecedUpdate(1000, 8)));
  expect(check(DOCUMENT_MAX_STRUCTS - 2000)).toBeNull();
  expect(check(DOCUMENT_MAX_STRUCTS - 1999)).toEqual(refusal(4413));
});

/** As a connection shows itself to its room, without a line. */
function writer(): Member {
  return {
    gebruikerId: "team-escamp",
    sessionIdHash: null,
    canEdit: true,
    user: null,
    measure: (work) => work(),
    send: () => undefined,
    close: () => undefined,
  };
}

function textOf(doc: Y.Doc): Y.XmlText {
  const text = new Y.XmlText();
  agendaTekst(doc, "inleiding").insert(0, [text]);
  return text;
}

/** `depth` lists around nothing, the outermost as an object. */
function nest(depth: number): object {
  return { in: depth === 1 ? null : nest(depth - 1) };
}
