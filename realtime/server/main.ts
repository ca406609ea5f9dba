/** Starts everything: settings, database, pages, sockets; and stops it in the opposite order. */

import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { pino } from "pino";
import { createSessions } from "../../app/access/session.server";
import { type Env, type Mode, readEnv } from "../../app/env.server";
import type { Services } from "../../app/http/services.server";
import { openDatabase } from "../../db/client";
import { migrateDatabase } from "../../db/migrate";
import { listDemoGebruikers } from "../../db/queries/gebruiker";
import { seedDemo } from "../../db/seed/demo/demo";
import { seedFacts } from "../../db/seed/facts";
import { createApp } from "./http";
import { builtPages, developmentPages } from "./pages";

const MIGRATIONS = "db/migrations";

async function main(mode: Mode): Promise<void> {
  const env = readEnv(mode);
  const log = pino({ level: env.logLevel });
  const isDevelopment = mode === "ontwikkeling";

  migrateDatabase(env.databasePath, MIGRATIONS);
  const { db, inTransaction } = openDatabase(env.databasePath);
  const clock = () => new Date();
  await inTransaction(async (tx) => {
    await seedFacts(tx, clock());
    if (env.isDemo) await seedDemo(tx, clock());
  });

  const server = createServer();
  const pages = isDevelopment ? await developmentPages(server) : await builtPages();
  const services: Services = {
    env,
    db,
    inTransaction,
    clock,
    log,
    sessions: createSessions({
      secret: env.sessionSecret ?? demoSecret(env),
      isSecure: mode === "productie",
      db,
      inTransaction,
      clock,
    }),
    rooms: { settle: async () => undefined, closeSession: () => undefined },
    pageScript: pages.pageScript,
  };
  server.on("request", createApp(services, pages, isDevelopment));
  server.listen(env.port, env.host, async () => {
    log.info({ port: env.port, mode }, "listening");
    if (env.isDemo) await printDemo(services);
  });
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
  process.exitCode = 1;
});
