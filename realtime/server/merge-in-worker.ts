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

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let lastJob = 0;

/** The document that these updates make, as one update that was verified to hold all of them. */
export async function mergeInWorker(
  pages: Iterable<readonly Uint8Array[]> | AsyncIterable<readonly Uint8Array[]>,
): Promise<Uint8Array> {
  worker ??= startWorker();
  const running = worker;
  const job = ++lastJob;
  const post = (message: Message) => running.postMessage(message);
  try {
    for await (const updates of pages) post({ job, updates });
  } catch (error) {
    // The worker would keep what it got, again at every attempt.
    post({ job, next: "forget" });
    throw error;
  }
  return await new Promise((resolve, reject) => {
    if (running !== worker) throw new Error("the worker ended");
    waiting.set(job, { resolve, reject });
    post({ job, next: "answer" });
  });
}

function startWorker(): Worker {
  const started = isBuilt
    ? new Worker(new URL("./document-worker.js", import.meta.url))
    : new Worker(FROM_SOURCE, { eval: true, workerData: new URL("./document-worker.ts", import.meta.url).href });
  const end = (error: Error) => {
    if (worker === started) worker = undefined;
    for (const [job, { reject }] of waiting) {
      waiting.delete(job);
      reject(error);
    }
  };
  started.on("message", (answer: Answer) => {
    const asked = waiting.get(answer.job);
    waiting.delete(answer.job);
    if ("state" in answer) asked?.resolve(answer.state);
    else asked?.reject(new Error(answer.error));
  });
  started.on("error", end);
  started.on("exit", (code) => end(new Error(`the worker ended with ${code}`)));
  // It keeps no process alive that has nothing else to do.
  started.unref();
  return started;
}
