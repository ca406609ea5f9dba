/**
 * The people of a bench, in a process of their own: those who write, or those who read along. `crowd.ts` starts it and
 * says what they do. It tells each character as `client:clock`, with its moment on the clock all processes share.
 */
import { once } from "node:events";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { connectLightWriter } from "./light-client";
import { monotonicMs } from "./processes";
import type { ServerName } from "./servers";
import { connectUnmodified } from "./unmodified-client";
import { documentUrl, greeting, updateIn } from "./wire";

export type Crowd = {
  role: "write" | "read";
  /** `unmodified`: the client of the manual, which keeps the whole document. `light`: one that keeps nothing. */
  client: "unmodified" | "light";
  server: ServerName;
  url: string;
  /** A Cookie header each. */
  people: readonly { document: string; cookie: string }[];
  /** The server is going to be killed, and nobody comes back. */
  isDoomed: boolean;
};

export type Order = { do: "write"; charactersPerSecond: number; seconds: number } | { do: "tell" };

export type Moments = { keys: string[]; atMs: number[] };

type Person = Crowd["people"][number];

/** So many connect at the same time. */
const GROUP = 20;

// Each provider listens for the end of the process.
process.setMaxListeners(0);

const [crowd] = (await once(process, "message")) as [Crowd];
const { server, url } = crowd;
const moments: Moments = { keys: [], atMs: [] };
const seen: { update: () => Uint8Array | undefined; atMs: number }[] = [];
const writers: Y.Doc[] = [];

const join = {
  write: { unmodified: writeUnmodified, light: writeLight },
  read: { unmodified: readUnmodified, light: readLight },
};
for (let start = 0; start < crowd.people.length; start += GROUP) {
  await Promise.all(crowd.people.slice(start, start + GROUP).map(join[crowd.role][crowd.client]));
}
process.on("message", (order: Order) => {
  if (order.do === "write") void write(order);
  else tell();
});
process.send?.("ready");

async function writeUnmodified({ document, cookie }: Person): Promise<void> {
  const { doc } = await connectUnmodified(server, url, document, cookie);
  writers.push(doc);
}

async function writeLight({ document, cookie }: Person): Promise<void> {
  const { doc } = await connectLightWriter(server, url, document, cookie, () => {
    if (!crowd.isDoomed) throw new Error(`${server} hung up on someone who writes`);
  });
  writers.push(doc);
}

/** A change has arrived when it is in the document of the reader. */
async function readUnmodified({ document, cookie }: Person): Promise<void> {
  const { doc } = await connectUnmodified(server, url, document, cookie);
  doc.on("update", (update: Uint8Array) => seen.push({ update: () => update, atMs: monotonicMs() }));
}

/** A change has arrived when the reader has its bytes in hand; they are read when all is over. */
async function readLight({ document, cookie }: Person): Promise<void> {
  const socket = new WebSocket(documentUrl(server, url, document), {
    perMessageDeflate: false,
    headers: cookie === "" ? {} : { cookie },
  });
  socket.on("message", (frame: Buffer) => seen.push({ update: () => updateIn(server, frame), atMs: monotonicMs() }));
  socket.on("close", () => {
    if (!crowd.isDoomed) throw new Error(`${server} hung up on the reader`);
  });
  const isIn = once(socket, "message");
  await once(socket, "open");
  const hello = greeting(server, document);
  if (hello !== undefined) socket.send(hello);
  await isIn;
}

/** Everyone types at the end of a text of their own, at a steady pace and out of step with the others. */
async function write({ charactersPerSecond, seconds }: Extract<Order, { do: "write" }>): Promise<void> {
  const intervalMs = 1000 / charactersPerSecond;
  const timers = writers.map((doc, index) => {
    const text = doc.getText(`writer-${index}`);
    const type = () => {
      moments.keys.push(keyOf(doc.clientID, Y.getState(doc.store, doc.clientID)));
      moments.atMs.push(monotonicMs());
      text.insert(text.length, "a");
    };
    return setTimeout(
      () => {
        type();
        timers[index] = setInterval(type, intervalMs);
      },
      (intervalMs * index) / writers.length,
    );
  });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  for (const timer of timers) clearInterval(timer);
  process.send?.("written");
}

function tell(): void {
  for (const { update, atMs } of seen) {
    const bytes = update();
    for (const { id, length } of bytes === undefined ? [] : Y.decodeUpdate(bytes).structs) {
      for (let clock = id.clock; clock < id.clock + length; clock++) {
        moments.keys.push(keyOf(id.client, clock));
        moments.atMs.push(atMs);
      }
    }
  }
  process.send?.(moments, () => process.exit(0));
}

function keyOf(client: number, clock: number): string {
  return `${client}:${clock}`;
}
