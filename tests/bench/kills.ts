/**
 * What was acknowledged and is gone after `kill -9`. The three have no common word for "acknowledged": the product
 * sends a change back to its writer, Hocuspocus a status, y-websocket nothing. What all three do is show a change to
 * others, so here a change counts as acknowledged when someone else had it before the kill. Nobody brings it back: the
 * writers of a round are gone after it, as people who closed their laptop are.
 */
import * as Y from "yjs";
import { temporaryFolder } from "../support/database";
import { freePort } from "../support/server";
import { prepareAgendas } from "./agendas";
import { gather } from "./crowd";
import { printFigure } from "./figures";
import type { Crowd } from "./people";
import type { Running } from "./processes";
import { type Place, SERVER_LABELS, SERVERS, type ServerName, signIn, socketUrl, startServer } from "./servers";
import type { Settings } from "./settings";
import { connectUnmodified } from "./unmodified-client";

const WRITERS = 50;
const CHARACTERS_PER_SECOND = 4;
const DOCUMENT = "bench-0";

/** People write for so long before the kill, at the least and at the most. */
const WRITING_MS = [400, 1600] as const;

/** So long a server that came back may take to show what it has: y-websocket reads its documents after it answers. */
const RETURN_MS = 3000;

/** The peers are killed this many times less often: what they lose shows soon. */
const PEER_SHARE = 10;

export async function benchKills({ kills, hasPeers }: Settings): Promise<void> {
  const results: { name: string; acknowledged: number; value: number }[] = [];
  for (const server of hasPeers ? SERVERS : SERVERS.slice(0, 1)) {
    const times = server === "wijkagenda" ? kills : Math.max(5, Math.ceil(kills / PEER_SHARE));
    const { acknowledged, lost } = await countLost(server, times);
    results.push({ name: `${SERVER_LABELS[server]} (${times} kills)`, acknowledged, value: lost });
  }
  const [own, ...peers] = results;
  if (own === undefined) return;
  printFigure(`${kills} kill -9 with ${WRITERS} writers, acknowledged`, own.acknowledged, "");
  printFigure(`${kills} kill -9 with ${WRITERS} writers, acknowledged and lost`, own.value, "", { atMost: 0, peers });
  for (const { name, acknowledged, value } of peers) {
    printFigure(`${name}, lost of what was acknowledged`, (100 * value) / acknowledged, "%");
  }
}

async function countLost(server: ServerName, times: number): Promise<{ acknowledged: number; lost: number }> {
  const place: Place = { port: await freePort(), folder: temporaryFolder() };
  if (server === "wijkagenda") await prepareAgendas(place, [DOCUMENT]);
  const total = { acknowledged: 0, lost: 0 };
  let running = await startServer(server, place);
  try {
    // Sessions outlive the process, as those of real people do.
    const cookies = await signIn(server, place, WRITERS + 1);
    for (let kill = 0; kill < times; kill++) {
      const acknowledged = await writeAndKill(server, place, cookies, running);
      running = await startServer(server, place);
      total.acknowledged += acknowledged.length;
      total.lost += await countMissing(server, place, cookies[0] ?? "", acknowledged);
    }
    return total;
  } finally {
    await running.stop("SIGKILL");
  }
}

/** Answers what someone else had before the kill, as `client:clock`. */
async function writeAndKill(
  server: ServerName,
  place: Place,
  cookies: readonly string[],
  running: Running,
): Promise<string[]> {
  const crowd = (role: Crowd["role"], members: readonly string[]) => {
    const people = members.map((cookie) => ({ document: DOCUMENT, cookie }));
    return gather({ role, client: "light", server, url: socketUrl(server, place), people, isDoomed: true });
  };
  const [reader, writers] = await Promise.all([crowd("read", cookies.slice(0, 1)), crowd("write", cookies.slice(1))]);
  // Nobody waits for them to finish: they write until the server is gone, and are sent home.
  writers.write(CHARACTERS_PER_SECOND, RETURN_MS).catch(() => undefined);
  const [atLeast, atMost] = WRITING_MS;
  await new Promise((resolve) => setTimeout(resolve, atLeast + Math.random() * (atMost - atLeast)));
  await running.stop("SIGKILL");
  writers.disperse();
  return [...(await reader.tell()).keys()];
}

async function countMissing(
  server: ServerName,
  place: Place,
  cookie: string,
  acknowledged: readonly string[],
): Promise<number> {
  const { doc, leave } = await connectUnmodified(server, socketUrl(server, place), DOCUMENT, cookie);
  const missing = () =>
    acknowledged.filter((key) => {
      const [client = 0, clock = 0] = key.split(":").map(Number);
      return Y.getState(doc.store, client) <= clock;
    }).length;
  const deadline = performance.now() + RETURN_MS;
  while (missing() > 0 && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  leave();
  return missing();
}
