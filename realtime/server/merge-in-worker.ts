/** Asks the worker to make one update of many, while this thread goes on serving. */
import { Worker } from "node:worker_threads";
import type { Answer, Message } from "./document-worker";

type Waiting = { resolve: (state: Uint8Array) => void; reject: (error: Error) => void };

/** Built, the worker lies beside the server. While developing and testing it is TypeScript, which a thread does not read. */
const isBuilt = import.meta.url.endsWith(".js");
const FROM_SOURCE = `
  const { workerData } = require("node:worker_threads");
  import("tsx/esm/api").then(({ tsImport }) => tsImport(workerData, workerData));
`;

/** Each with those who wait for it: one that ends is told of after the next was started. */
type Running = { worker: Worker; waiting: Map<number, Waiting> };

let current: Running | undefined;
let lastJob = 0;

/** The document that these updates make, as one update that was verified to hold all of them. */
export async function mergeInWorker(
  pages: Iterable<readonly Uint8Array[]> | AsyncIterable<readonly Uint8Array[]>,
): Promise<Uint8Array> {
  current ??= startWorker();
  const running = current;
  const job = ++lastJob;
  const post = (message: Message) => running.worker.postMessage(message);
  try {
    for await (const updates of pages) post({ job, updates });
  } catch (error) {
    // The worker would keep what it got, again at every attempt.
    post({ job, next: "forget" });
    throw error;
  }
  return await new Promise((resolve, reject) => {
    if (running !== current) throw new Error("the worker ended");
    running.waiting.set(job, { resolve, reject });
    post({ job, next: "answer" });
  });
}

function startWorker(): Running {
  const worker = isBuilt
    ? new Worker(new URL("./document-worker.js", import.meta.url))
    : new Worker(FROM_SOURCE, { eval: true, workerData: new URL("./document-worker.ts", import.meta.url).href });
  const waiting: Running["waiting"] = new Map();
  const started = { worker, waiting };
  const end = (error: Error) => {
    if (current === started) current = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (answer: Answer) => {
    const asked = waiting.get(answer.job);
    waiting.delete(answer.job);
    if ("state" in answer) asked?.resolve(answer.state);
    else asked?.reject(new Error(answer.error));
  });
  worker.on("error", end);
  worker.on("exit", (code) => end(new Error(`the worker ended with ${code}`)));
  // It keeps no process alive that has nothing else to do.
  worker.unref();
  return started;
}
