/**
 * How long honest writers wait while one client attacks: the longest time from a change until a reader has it, beside
 * the peer under the same bytes.
 */
import { once } from "node:events";
import { WebSocket } from "ws";
import { temporaryFolder } from "../support/database";
import {
  crowdedUpdate,
  cuttingUpdate,
  deepUpdate,
  orphanUpdates,
  piecedUpdate,
  strangerUpdates,
  tangledUpdate,
} from "../support/hostile-updates";
import { freePort } from "../support/server";
import { prepareAgendas } from "./agendas";
import { gather } from "./crowd";
import { median, percentile, printFigure } from "./figures";
import type { Crowd } from "./people";
import { type Place, SERVER_LABELS, type ServerName, signIn, socketUrl, startServer } from "./servers";
import type { Settings } from "./settings";
import { documentUrl, greeting, questionFrame, updateFrame } from "./wire";

/** What one attacker sends, as fast as the line takes it. */
type Attack = { updates: () => Uint8Array[]; questions?: number };

const ATTACKS: Readonly<Record<string, Attack>> = {
  nobody: { updates: () => [] },
  "a million structs in one change": { updates: () => [crowdedUpdate(1_000_000)] },
  "15,000 values tangled on one key": { updates: () => [tangledUpdate(15_000)] },
  "10,000 cuts through a long text": { updates: () => [piecedUpdate(30_000), cuttingUpdate(10_000)] },
  "a tree 5,000 deep": { updates: () => [deepUpdate(5000)] },
  "5,000 changes with a predecessor missing": { updates: () => orphanUpdates(5000) },
  "5,000 changes of a new client each": { updates: () => strangerUpdates(5000) },
  "2,000 times the whole document": { updates: () => [piecedUpdate(30_000)], questions: 2000 },
};

const DOCUMENT = "bench-0";
const PEERS = ["wijkagenda", "hocuspocus"] as const satisfies readonly ServerName[];

const STALL_AT_MOST_MS = 100;

/** Together a change every 13 ms, each within what one person may send. */
const WRITERS = 5;
const CHARACTERS_PER_SECOND = 15;
/** Into the quiet writing the attack comes after this … */
const QUIET_MS = 1000;
/** … and what a server owes after the writing is awaited for so long. */
const PATIENCE_MS = 10_000;

export async function benchAttack({ rounds, seconds, hasPeers }: Settings): Promise<void> {
  const servers = hasPeers ? PEERS : PEERS.slice(0, 1);
  for (const [name, attack] of Object.entries(ATTACKS)) {
    const stalls = new Map<ServerName, number[]>(servers.map((server) => [server, []]));
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < servers.length; turn++) {
        const server = servers[(round + turn) % servers.length] as ServerName;
        stalls.get(server)?.push(await measureStall(server, attack, seconds));
      }
    }
    const [own, ...peers] = [...stalls].map(([server, values]) => ({
      name: SERVER_LABELS[server],
      value: median(values),
    }));
    if (own !== undefined) printFigure(`attack: ${name}, stall`, own.value, "ms", { atMost: STALL_AT_MOST_MS, peers });
  }
}

/** The longest wait in milliseconds; what never arrived counts as long as it was awaited. */
async function measureStall(server: ServerName, attack: Attack, seconds: number): Promise<number> {
  const place: Place = { port: await freePort(), folder: temporaryFolder() };
  if (server === "wijkagenda") await prepareAgendas(place, [DOCUMENT]);
  const running = await startServer(server, place);
  const crowds: Awaited<ReturnType<typeof gather>>[] = [];
  let attacker: WebSocket | undefined;
  try {
    const [attackerCookie = "", ...cookies] = await signIn(server, place, WRITERS + 2);
    const url = socketUrl(server, place);
    // Of the product nobody honest may be sent away; what the peer does to them shows in the figure.
    const isDoomed = server !== "wijkagenda";
    const crowd = async (role: Crowd["role"], count: number) => {
      const people = cookies.splice(0, count).map((cookie) => ({ document: DOCUMENT, cookie }));
      const gathered = await gather({ role, client: "light", server, url, people, isDoomed });
      crowds.push(gathered);
      return gathered;
    };
    const readers = await crowd("read", 1);
    const writers = await crowd("write", WRITERS);
    const frames = attack.updates().map((update) => updateFrame(server, DOCUMENT, update));
    const question = questionFrame(server, DOCUMENT, Uint8Array.of(0));
    attacker = await connectAttacker(server, url, attackerCookie);

    const written = writers.write(CHARACTERS_PER_SECOND, seconds);
    await sleep(QUIET_MS);
    for (const frame of frames) attacker.send(frame);
    for (let i = 0; i < (attack.questions ?? 0); i++) attacker.send(question);
    await written;
    await sleep(attack === ATTACKS["nobody"] ? QUIET_MS : PATIENCE_MS);
    const endMs = Number(process.hrtime.bigint() / 1000n) / 1000;
    const made = await writers.tell();
    const arrived = await readers.tell();
    return percentile(
      [...made].map(([key, atMs]) => (arrived.get(key) ?? endMs) - atMs),
      100,
    );
  } finally {
    attacker?.terminate();
    for (const gathered of crowds) gathered.disperse();
    await running.stop("SIGKILL");
  }
}

async function connectAttacker(server: ServerName, url: string, cookie: string): Promise<WebSocket> {
  const socket = new WebSocket(documentUrl(server, url, DOCUMENT), {
    perMessageDeflate: false,
    headers: cookie === "" ? {} : { cookie },
  });
  // It is shown out in the middle of a sentence.
  socket.on("error", () => undefined);
  socket.on("message", () => undefined);
  await once(socket, "open");
  const hello = greeting(server, DOCUMENT);
  if (hello !== undefined) socket.send(hello);
  return socket;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
