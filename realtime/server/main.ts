/** Starts everything: settings, database, pages, sockets; and stops it in the opposite order. */

import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { pino } from "pino";
import { createSessions } from "../../app/access/session.server";
import { type Env, type Mode, readEnv } from "../../app/env.server";
import type { Services } from "../../app/http/services.server";
import { type Database, type Db, openDatabase } from "../../db/client";
import { lockDatabase } from "../../db/lock";
import { migrateDatabase } from "../../db/migrate";
import { countAside, listAside } from "../../db/queries/document-aside";
import { listDemoGebruikers } from "../../db/queries/gebruiker";
import { seedDemo } from "../../db/seed/demo/demo";
import { countEchteGebruikers } from "../../db/seed/demo/gebruikers";
import { seedFacts } from "../../db/seed/facts";
import { pruneArchivesDaily } from "./archive";
import { health } from "./health";
import { createApp } from "./http";
import { createMetrics } from "./metrics";
import { builtPages, developmentPages } from "./pages";
import { createRooms, type OpenRooms } from "./rooms";
import { stopOnSignal } from "./shutdown";
import { createSockets } from "./sockets";

const MIGRATIONS = "db/migrations";

async function main(mode: Mode): Promise<void> {
  // What people wrote is in the database, its copies and its log: no other account of this machine reads them.
  process.umask(0o077);
  const env = readEnv(mode);
  const log = pino({ level: env.logLevel });
  const isDevelopment = mode === "ontwikkeling";
  if (env.unusedSettings.length > 0) log.warn(`${env.unusedSettings.join(", ")}: set, but nothing uses this yet`);

  lockDatabase(env.databasePath);
  migrateDatabase(env.databasePath, MIGRATIONS);
  const database = openDatabase(env.databasePath);
  const { db, inTransaction } = database;
  if (env.isDemo && (await countEchteGebruikers(db)) > 0) {
    throw new Error(`${env.databasePath} holds accounts of real people: in the demo anyone could sign in as anyone`);
  }
  const clock = () => new Date();
  await inTransaction(async (tx) => {
    await seedFacts(tx, clock());
    if (env.isDemo) await seedDemo(tx, clock());
  });

  const metrics = createMetrics(() => countAside(db));
  const rooms = createRooms({ db, inTransaction, clock, log, metrics });
  await rooms.projectUnprojected();
  await pruneArchivesDaily({ db, inTransaction, clock, log });

  const server = createServer();
  const pages = isDevelopment ? await developmentPages(server) : await builtPages();
  const secret = env.sessionSecret ?? demoSecret(env);
  const sessions = createSessions({ secret, isSecure: mode === "productie", db, inTransaction, clock });
  const services: Services = { env, db, inTransaction, clock, log, sessions, rooms, pageScript: pages.pageScript };
  const sockets = createSockets({ services, rooms, metrics, isDevelopment });
  const findFault = () => findDatabaseFault(database);
  server.on("upgrade", sockets.handleUpgrade);
  server.on(
    "request",
    createApp(services, {
      pages,
      health: health({
        findFault,
        listWarnings: async () => [...listUnreadable(rooms), ...(await listDamage(db))],
        metrics,
        isMetricsPublic: env.metricsPublic,
        baseUrl: env.baseUrl,
        log,
      }),
      countChanges: database.countChanges,
      isDevelopment,
    }),
  );

  stopOnSignal(log, { server, sockets, rooms, pages, database });
  await listen(server, env);
  log.info({ port: env.port, mode }, "listening");
  if (env.isDemo) await printDemo(services);
}

/** Why the database cannot be used; null when it can. */
async function findDatabaseFault({ checkWritable, countPendingMigrations }: Database) {
  try {
    const pending = countPendingMigrations(MIGRATIONS);
    if (pending > 0) return { reason: "migrations are missing", detail: `${pending} of them` };
    await checkWritable();
    return null;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { reason: "the database cannot be written", detail };
  }
}

/** A line for each document of which something lies aside. */
async function listDamage(db: Db): Promise<string[]> {
  return (await listAside(db)).map(
    ({ agendaId, count, since }) =>
      `${agendaId}: ${count} stored rows were damaged or stood behind a damaged one and lie aside since ` +
      `${since.toISOString()}; the document goes on without them. npm run damage tells more.`,
  );
}

/** A line for each document in which nobody can work. */
function listUnreadable(rooms: OpenRooms): string[] {
  return rooms
    .listUnreadable()
    .map(
      ({ agendaId, since }) =>
        `${agendaId}: the document cannot be opened since ${since.toISOString()}; nobody can work in it until a ` +
        "backup is put back. npm run damage tells why.",
    );
}

async function listen(server: Server, { host, port }: Env): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    switch (error instanceof Error && "code" in error && error.code) {
      case "EADDRINUSE":
        throw new Error(
          `PORT ${port} is in use by another process: stop that one, or choose another port, such as PORT=3001`,
        );
      case "EACCES":
        throw new Error(`PORT ${port} may not be used by this account`);
      case "ENOTFOUND":
      case "EAI_AGAIN":
      case "EADDRNOTAVAIL":
        throw new Error(`HOST must be a name or address of this machine: ${host}`);
      default:
        throw error;
    }
  }
}

/** The demo keeps a secret of its own beside its database, so that a restart signs nobody out. */
function demoSecret(env: Env): string {
  const file = `${env.databasePath}.geheim`;
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8");
}

async function printDemo({ env, db }: Services): Promise<void> {
  const personen = await listDemoGebruikers(db);
  const lines = personen.map(({ id, naam }) => `  ${id.padEnd(18)} ${naam}`);
  process.stdout.write(
    `\nWijkagenda: http://localhost:${env.port}\nSign in at http://localhost:${env.port}/inloggen as\n${lines.join("\n")}\n\n`,
  );
}

function modeOf(args: readonly string[]): Mode {
  if (args.includes("--demo")) return "demo";
  return args.includes("--dev") ? "ontwikkeling" : "productie";
}

main(modeOf(process.argv.slice(2))).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // Not only the code: timers and a half-open server would keep the process alive.
  process.exit(1);
});
