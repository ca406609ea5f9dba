/** A thread that only computes: it gets a document as updates, a page at a time, and answers it as one verified update. */
import { parentPort } from "node:worker_threads";
import * as Y from "yjs";
import { applyAll, documentOf, isWhole } from "./document-state";

/** Some updates of a document; and, once it has them all or never will, what to do with it. */
export type Message = { job: number } & ({ updates: readonly Uint8Array[] } | { next: "answer" | "forget" });

export type Answer = { job: number } & ({ state: Uint8Array } | { error: string });

const received = new Map<number, Uint8Array[]>();

parentPort?.on("message", ({ job, ...message }: Message) => {
  const all = received.get(job) ?? [];
  if ("updates" in message) {
    all.push(...message.updates);
    received.set(job, all);
    return;
  }
  received.delete(job);
  if (message.next === "forget") return;
  try {
    answer({ job, state: merge(all) });
  } catch (error) {
    answer({ job, error: error instanceof Error ? error.message : String(error) });
  }
});

function merge(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  applyAll(doc, updates);
  const state = encodeVerified(doc);
  doc.destroy();
  return state;
}

/** Encodes, and reads back: what is encoded must hold all that was inserted and all that was deleted. */
function encodeVerified(doc: Y.Doc): Uint8Array {
  if (!isWhole(doc)) throw new Error("part of the document is missing");
  const state = Y.encodeStateAsUpdate(doc);
  const copy = documentOf(state);
  if (!isWhole(copy) || !Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(copy))) {
    throw new Error("the new snapshot is not the document");
  }
  copy.destroy();
  return state;
}

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}
