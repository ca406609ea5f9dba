import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { listUpdates, type NewUpdate } from "../../db/queries/document";
import { createMetrics } from "../../realtime/server/metrics";
import { GATHER_MAX_MS, gatherMs, Pace, Store, type Unstored } from "../../realtime/server/store";
import { openTestDatabase } from "../support/database";
import { eventually } from "./participant";

test("while fifty people type, nobody waits for what others write", () => {
  expect([gatherMs(0), gatherMs(1), gatherMs(50 * 2)]).toEqual([0, 0, 0]);
});

test("the more people type, the longer their changes are gathered, but no one waits long", () => {
  expect(gatherMs(100 * 2)).toBeGreaterThan(0);
  expect(gatherMs(150 * 2)).toBeGreaterThan(gatherMs(100 * 2));
  expect(gatherMs(200 * 2)).toBe(GATHER_MAX_MS);
  expect(gatherMs(1000 * 2)).toBe(GATHER_MAX_MS);
});

test("the pace is that of the last seconds, however the changes are grouped", () => {
  const onePerTurn = new Pace();
  const tenAtOnce = new Pace();
  for (let ms = 10; ms <= 10_000; ms += 10) {
    onePerTurn.add(1, ms);
    if (ms % 100 === 0) tenAtOnce.add(10, ms);
  }
  expect(Math.abs(onePerTurn.add(0, 10_000) - 100)).toBeLessThan(6);
  expect(Math.abs(tenAtOnce.add(0, 10_000) - 100)).toBeLessThan(6);
  expect(onePerTurn.add(0, 16_000)).toBeLessThan(1);
});

test("what many documents bring in one turn shares one commit, in the order in which it came", async () => {
  const { db, inTransaction, close } = await openTestDatabase({ demo: true });
  let commits = 0;
  const countCommits: typeof inTransaction = (work, options) => {
    commits += 1;
    return inTransaction(work, options);
  };
  const store = new Store(
    countCommits,
    createMetrics(async () => 0),
  );
  const before = (await listUpdates(db, "moerwijk", 0)).length;
  const documents = [anOpenDocument("moerwijk"), anOpenDocument("houtwijk")];
  const turns = 30;
  const written = 10 * turns;
  for (let i = 0; i < written; i++) {
    for (const document of documents) document.write(store, i);
    if (i % 10 === 9) await turn();
  }
  await eventually(() => expect(documents.map(({ stored }) => stored.length)).toEqual([written, written]));
  expect(commits).toBeLessThanOrEqual(turns);
  const log = (await listUpdates(db, "moerwijk", 0)).slice(before);
  expect(log.map(({ data }) => data.readUInt16BE())).toEqual(Array.from({ length: written }, (_, i) => i));
  close();
});

/** A document that is open, of which only what it stores matters here. */
function anOpenDocument(agendaId: string) {
  let arrived: NewUpdate[] = [];
  let storing: NewUpdate[] = [];
  const stored: NewUpdate[] = [];
  const document: Unstored = {
    takeUpdates() {
      storing = arrived;
      arrived = [];
      return storing;
    },
    onStored: () => void stored.push(...storing),
    onNotStored(error) {
      throw error;
    },
  };
  return {
    stored,
    write(store: Store, number: number) {
      arrived.push({ agendaId, data: Uint8Array.of(number >> 8, number), auteurId: null, createdAt: new Date() });
      store.add(document);
    },
  };
}
