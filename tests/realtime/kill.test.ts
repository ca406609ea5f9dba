import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { agendaMap } from "../../realtime/document/agenda-document";
import { startServer, type TestServer } from "../support/server";
import { come, eventually, everyoneLeaves, type Participant, participate } from "./participant";
import { updateIn } from "./raw-client";

const ROUNDS = 4;
const WRITERS = ["team-escamp", "team-escamp-2", "team-escamp"];
const PAUSE_MS = 60;

let server: TestServer | undefined;

afterEach(async () => {
  everyoneLeaves();
  await server?.kill();
});

/** The keys that updates from the server brought: each was echoed, and so is stored. */
function echoedKeys(writer: Participant): Set<string> {
  const echoed = new Map<number, number>();
  for (const update of writer.frames.map(updateIn)) {
    for (const { id, length } of update === undefined ? [] : Y.decodeUpdate(update).structs) {
      echoed.set(id.client, Math.max(echoed.get(id.client) ?? 0, id.clock + length));
    }
  }
  const keys = new Set<string>();
  for (const [key, item] of agendaMap(writer.doc)._map) {
    if (item.id.clock < (echoed.get(item.id.client) ?? 0)) keys.add(key);
  }
  return keys;
}

test("after every kill -9 all that was echoed is there, and what was not arrives on return", async () => {
  server = await startServer();
  const running = server;
  const cookies = await Promise.all(WRITERS.map((persoon) => running.signIn(persoon)));
  const writers = cookies.map((cookie) => participate(running, "moerwijk", cookie));
  const written: string[] = [];
  const typing = writers.map((writer, index) =>
    setInterval(() => {
      const key = `schrijver ${index} woord ${written.length}`;
      agendaMap(writer.doc).set(key, written.length);
      written.push(key);
    }, PAUSE_MS + index),
  );

  for (let round = 0; round < ROUNDS; round++) {
    const before = written.length;
    await eventually(() => {
      for (const { provider } of writers) expect(provider.synced).toBe(true);
      expect(written.length).toBeGreaterThan(before + 30);
    });
    await server.kill("SIGKILL");
    const echoed = new Set(writers.flatMap((writer) => [...echoedKeys(writer)]));
    // Who comes first after the restart brings nothing along: what it sees, the server had.
    for (const writer of writers) writer.provider.disconnect();
    await server.restart();
    const witness = await come(server, "moerwijk", "wethouder");
    const lost = [...echoed].filter((key) => !agendaMap(witness.doc).has(key));
    expect(lost).toEqual([]);
    expect(echoed.size).toBeGreaterThan(20 * (round + 1));
    witness.leave();
    for (const writer of writers) writer.provider.connect();
  }

  for (const timer of typing) clearInterval(timer);
  await eventually(() => {
    for (const writer of writers) {
      const missing = written.filter((key) => !agendaMap(writer.doc).has(key));
      expect(missing).toEqual([]);
    }
  });
});
