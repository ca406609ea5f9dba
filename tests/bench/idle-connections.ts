// Two thousand people who have a draft open and do nothing: what the server holds in memory for them.
import { temporaryFolder } from "../support/database";
import { freePort } from "../support/server";
import { prepareAgendas } from "./agendas";
import { gather } from "./crowd";
import { median, printFigure } from "./figures";
import { residentMegabytes } from "./processes";
import { type Place, SERVER_LABELS, SERVERS, type ServerName, signIn, socketUrl, startServer } from "./servers";
import type { Settings } from "./settings";

const DOCUMENTS = 40;
const PEOPLE_PER_DOCUMENT = 50;
const MEGABYTES_AT_MOST = 600;

/** After the last came in: buffers of the beginning are given back, and a heartbeat has passed. */
const REST_MS = 25_000;

export async function benchIdle({ rounds, hasPeers }: Settings): Promise<void> {
  const servers = hasPeers ? SERVERS : SERVERS.slice(0, 1);
  const measured = new Map<ServerName, number[]>(servers.map((server) => [server, []]));
  for (let round = 0; round < rounds; round++) {
    for (const server of servers) measured.get(server)?.push(await measureIdle(server));
  }
  const [own, ...peers] = [...measured].map(([server, megabytes]) => ({
    name: SERVER_LABELS[server],
    value: median(megabytes),
  }));
  if (own !== undefined) {
    printFigure(`${DOCUMENTS * PEOPLE_PER_DOCUMENT} idle connections, server memory`, own.value, "MB", {
      atMost: MEGABYTES_AT_MOST,
      peers,
    });
  }
}

async function measureIdle(server: ServerName): Promise<number> {
  const place: Place = { port: await freePort(), folder: temporaryFolder() };
  const documents = Array.from({ length: DOCUMENTS }, (_, index) => `bench-${index}`);
  if (server === "wijkagenda") await prepareAgendas(place, documents);
  const running = await startServer(server, place);
  try {
    const cookies = await signIn(server, place, DOCUMENTS * PEOPLE_PER_DOCUMENT);
    const people = cookies.map((cookie, index) => ({ document: `bench-${index % DOCUMENTS}`, cookie }));
    const idle = await gather({
      role: "read",
      client: "light",
      server,
      url: socketUrl(server, place),
      people,
      isDoomed: false,
    });
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const megabytes = residentMegabytes(running);
    // Throws when someone was shown out meanwhile.
    await idle.tell();
    return megabytes;
  } finally {
    await running.stop("SIGKILL");
  }
}
