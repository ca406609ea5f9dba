/** Stopping: what was received is stored, everyone is told to come back, and the process ends. */
import type { Server } from "node:http";
import type { Logger } from "pino";
import type { Database } from "../../db/client";
import type { PageSource } from "./pages";
import type { OpenRooms } from "./rooms";
import type { Sockets } from "./sockets";

/** Then it ends anyway; whoever waits for it (systemd, a container) would kill it a little later. */
const STOP_MAX_MS = 4500;

/** So long clients have to answer that they close. Cut off before it has read that, a client would not know why. */
const GOODBYE_MS = 2500;

type Running = { server: Server; sockets: Sockets; rooms: OpenRooms; pages: PageSource; database: Database };

/** Ends the process in order on SIGTERM (a service manager) or SIGINT (Ctrl-C); at once on the second. */
export function stopOnSignal(log: Logger, running: Running): void {
  let isStopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      setTimeout(() => {
        log.error("stopping took too long");
        process.exit(1);
      }, STOP_MAX_MS).unref();
      stop(running).then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, "stopping failed");
          process.exit(1);
        },
      );
    });
  }
}

async function stop({ server, sockets, rooms, pages, database }: Running): Promise<void> {
  sockets.refuseAll();
  server.close();
  server.closeIdleConnections();
  await rooms.close();
  await sockets.whenEmpty(GOODBYE_MS);
  sockets.close();
  server.closeAllConnections();
  await pages.close();
  database.close();
}
