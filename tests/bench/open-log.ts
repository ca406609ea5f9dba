/** How long it takes to open a document that has only its log, beside the store of y-websocket 2.1; and how long others wait. */
import { join } from "node:path";
// @ts-expect-error: the package does not export its types.
import { LeveldbPersistence } from "y-leveldb";
import * as Y from "yjs";
import { openDatabase } from "../../db/client";
import { appendUpdates, listUpdates } from "../../db/queries/document";
import { readDocument } from "../../realtime/server/stored-document";
import { temporaryFolder } from "../support/database";
import { prepareAgendas } from "./agendas";
import { median, printFigure } from "./figures";
import { databaseFile, type Place } from "./servers";
import type { Settings } from "./settings";

const AGENDA = "bench-0";
const AUTHORS = 10;

export async function benchOpenLog({ rounds, hasPeers }: Settings): Promise<void> {
  for (const [rows, atMost] of [
    [10_000, 60],
    [50_000, 1000],
  ] as const) {
    const place: Place = { port: 0, folder: temporaryFolder() };
    await prepareAgendas(place, [AGENDA]);
    const { db, inTransaction, close } = openDatabase(databaseFile(place));
    const birth = (await listUpdates(db, AGENDA, 0)).map(({ data }) => new Uint8Array(data));
    const updates = typing(birth, rows - birth.length);
    const createdAt = new Date();
    const log = updates.map((data) => ({ agendaId: AGENDA, data, auteurId: "team-escamp", createdAt }));
    await inTransaction(async (tx) => void (await appendUpdates(tx, log)));
    const peer = new LeveldbPersistence(join(place.folder, "peer-leveldb"));
    if (hasPeers) for (const update of [...birth, ...updates]) await peer.storeUpdate(AGENDA, update);

    const own: number[] = [];
    const stalls: number[] = [];
    const beside: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const longestTurn = watchTurns();
      own.push(await timed(async () => void (await readDocument(db, AGENDA))?.doc.destroy()));
      stalls.push(longestTurn());
      if (hasPeers) beside.push(await timed(async () => void (await peer.getYDoc(AGENDA)).destroy()));
    }
    const peers = hasPeers ? [{ name: "y-leveldb", value: median(beside) }] : [];
    printFigure(`open a log of ${rows} rows`, median(own), "ms", { atMost, peers });
    printFigure(`open a log of ${rows} rows, others wait at most`, median(stalls), "ms");
    await peer.destroy();
    close();
  }
}

/** What people type who each go on where they were and now and then take something back. */
function typing(birth: readonly Uint8Array[], count: number): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const docs = Array.from({ length: AUTHORS }, () => new Y.Doc());
  for (const doc of docs) for (const update of birth) Y.applyUpdate(doc, update);
  for (let i = 0; i < count; i++) {
    const doc = docs[i % AUTHORS] as Y.Doc;
    const text = doc.getText(`writer-${i % AUTHORS}`);
    doc.once("update", (update: Uint8Array) => updates.push(update));
    if (i % 97 < AUTHORS && text.length > 0) text.delete(text.length >> 1, 1);
    else text.insert(i % 31 < AUTHORS ? text.length >> 1 : text.length, "a");
  }
  return updates;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Answers how to read the longest turn of the event loop since. */
function watchTurns(): () => number {
  let longestMs = 0;
  let turnAtMs = performance.now();
  let isWatching = true;
  const next = () => {
    longestMs = Math.max(longestMs, performance.now() - turnAtMs);
    turnAtMs = performance.now();
    if (isWatching) setImmediate(next);
  };
  setImmediate(next);
  return () => {
    isWatching = false;
    return Math.max(longestMs, performance.now() - turnAtMs);
  };
}
