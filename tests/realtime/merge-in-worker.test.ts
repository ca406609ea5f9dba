import { expect, test } from "vitest";
import * as Y from "yjs";
import { mergeInWorker } from "../../realtime/server/merge-in-worker";
import { readDocument } from "../../realtime/server/stored-document";
import { openTestDatabase } from "../support/database";

test("a worker that ends takes nothing along of the one that is started after it", async () => {
  const { db, close } = await openTestDatabase({ demo: true });
  const stored = await readDocument(db, "moerwijk");
  close();
  if (stored === undefined) throw new Error("No document");
  const state = Y.encodeStateAsUpdate(stored.doc);
  // Nothing that the server sends: its thread ends by it.
  const fatal = [7 as unknown as Uint8Array[]];
  await expect(mergeInWorker(fatal)).rejects.toThrow();
  expect(Buffer.from(await mergeInWorker([[state]]))).toEqual(Buffer.from(state));
});
