/** Real sockets on a real file inside the test's own process, so that a test can hold the database or turn the clock. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import { type Logger, pino } from "pino";
import { createSessions } from "../../app/access/session.server";
import { readEnv } from "../../app/env.server";
import type { Services } from "../../app/http/services.server";
import { countAside } from "../../db/queries/document-aside";
import { findDemoGebruiker } from "../../db/queries/gebruiker";
import { createMetrics } from "../../realtime/server/metrics";
import { createRooms, type OpenRooms } from "../../realtime/server/rooms";
import { createSockets } from "../../realtime/server/sockets";
import { openTestDatabase } from "../support/database";
import { everyoneLeaves } from "./participant";

export type LiveServer = Awaited<ReturnType<typeof startLiveServer>>;

export async function startLiveServer({
  clock = () => new Date(),
  heartbeatMs = 20_000,
  log = pino({ level: "silent" }),
  ...delays
}: {
  clock?: () => Date;
  log?: Logger;
  emptyRoomMs?: number;
  missingPatienceMs?: number;
  endOfWorkMs?: number;
  werkPerMomentMs?: number;
  againMs?: number;
  wordsOnTheWayMs?: number;
  awayMs?: number;
  heartbeatMs?: number;
} = {}) {
  const database = await openTestDatabase({ demo: true });
  const { db, inTransaction } = database;
  const env = readEnv("demo", {});
  const metrics = createMetrics(() => countAside(db));
  const rooms: OpenRooms = createRooms({ db, inTransaction, clock, log, metrics, ...delays });
  const sessions = createSessions({ secret: "s".repeat(32), isSecure: false, db, inTransaction, clock });
  const services: Services = { env, db, inTransaction, clock, log, sessions, rooms, pageScript: (name) => `/${name}` };
  const sockets = createSockets({ services, rooms, metrics, isDevelopment: false, heartbeatMs });
  const server = createServer().on("upgrade", sockets.handleUpgrade).listen(0, "127.0.0.1");
  await once(server, "listening");
  const lines = new Set<Socket>();
  server.on("connection", (line) => lines.add(line));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port");
  return {
    ...services,
    rooms,
    metrics,
    database,
    port: address.port,
    wsUrl: `ws://127.0.0.1:${address.port}/realtime/agenda`,
    /** Answers the Cookie header of a new session. */
    async signIn(persoon: string): Promise<string> {
      const gebruiker = await findDemoGebruiker(db, persoon);
      if (gebruiker === undefined) throw new Error(`No demo person ${persoon}`);
      return (await sessions.start(gebruiker, null)).split(";")[0] ?? "";
    },
    /** Keeps the one writer of the process busy until what it answers is called. */
    holdDatabase(): () => void {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      void inTransaction(() => held);
      return release;
    },
    /** Bytes that wait for the client that reads slowest. */
    countWaitingBytes(): number {
      return Math.max(...[...lines].map(({ writableLength }) => writableLength));
    },
    /** Lines that are not closed on both sides. */
    countLines(): number {
      return [...lines].filter(({ destroyed }) => !destroyed).length;
    },
    /** As on a signal to stop: nobody is let in any more. */
    refuseAll: sockets.refuseAll,
    /** Everyone a test left behind leaves first. */
    async stop(): Promise<void> {
      everyoneLeaves();
      sockets.refuseAll();
      await rooms.close();
      sockets.close();
      server.close();
      database.close();
    },
  };
}
