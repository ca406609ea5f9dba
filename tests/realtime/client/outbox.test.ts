import { expect, test } from "vitest";
import * as Y from "yjs";
import { createOutbox, SEND_INTERVAL_MS } from "../../../realtime/client/outbox";
import { UPDATES_PER_SECOND } from "../../../realtime/server/limits";

function write(count: number, pauseMs: number) {
  const doc = new Y.Doc();
  const sent: Uint8Array[] = [];
  const outbox = createOutbox((update) => sent.push(update));
  doc.on("update", outbox.add);
  const done = (async () => {
    for (let letter = 0; letter < count; letter++) {
      doc.getText("tekst").insert(letter, "a");
      if (pauseMs > 0) await sleep(pauseMs);
    }
  })();
  return { doc, sent, outbox, done };
}

test("a single letter goes at once", () => {
  const { sent } = write(1, 0);
  expect(sent).toHaveLength(1);
});

test("a key held down stays well below what the server takes from one client, and every letter arrives", async () => {
  const startedAt = performance.now();
  const { doc, sent, done } = write(90, 25);
  await done;
  await sleep(3 * SEND_INTERVAL_MS);
  const seconds = (performance.now() - startedAt) / 1000;
  expect(sent.length / seconds).toBeLessThan(0.75 * UPDATES_PER_SECOND);
  expect(sent.length).toBeGreaterThan(5);
  const other = new Y.Doc();
  for (const update of sent) Y.applyUpdate(other, update);
  expect(other.getText("tekst").toString()).toBe(doc.getText("tekst").toString());
});

test("what waits goes at once when asked, and not at all when it went another way", async () => {
  const asked = write(3, 0);
  expect(asked.sent).toHaveLength(1);
  asked.outbox.flush();
  expect(asked.sent).toHaveLength(2);

  const cleared = write(3, 0);
  cleared.outbox.clear();
  await sleep(3 * SEND_INTERVAL_MS);
  expect(cleared.sent).toHaveLength(1);
});

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
