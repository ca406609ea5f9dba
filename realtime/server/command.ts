/** What an operator runs beside the server, or in its place: `npm run backup`, `npm run restore`, `npm run damage`. */
import { existsSync } from "node:fs";
import { setPriority } from "node:os";
import { readDatabasePath, readRestorePath } from "../../app/env.server";
import { backupDatabase, restoreDatabase } from "../../db/backup";
import { type Db, openDatabase, openToRead } from "../../db/client";
import { lockDatabase } from "../../db/lock";
import { listAgendas } from "../../db/queries/agenda";
import { listAside, updateAsideHandled } from "../../db/queries/document-aside";
import { readDocument } from "./stored-document";

const MIGRATIONS = "db/migrations";

const USAGE = `npm run backup -- FILE      copies the database to FILE, also while people work
npm run restore -- FILE     puts FILE back in its place; the server must not run
npm run damage              lists what was found damaged
npm run damage -- AGENDA    notes that this was dealt with`;

const print = (...lines: string[]) => process.stdout.write(lines.map((line) => `${line}\n`).join(""));

/** Answers the exit code. */
async function run(command: string | undefined, args: readonly string[]): Promise<number> {
  const [name] = args;
  if (command === "backup" && name !== undefined) return await backup(readDatabasePath(), name);
  if (command === "restore" && name !== undefined) return restore(readRestorePath(), name);
  if (command === "damage") return name === undefined ? await list(readDatabasePath()) : await handle(name);
  print(USAGE);
  return 1;
}

async function backup(file: string, target: string): Promise<number> {
  // Whoever types comes first.
  setPriority(19);
  const damage = await backupDatabase(file, target);
  print(`${file} is copied to ${target}`);
  if (damage.length === 0) return 0;
  print("as it is, and this is damaged in it:", ...damage);
  return 1;
}

function restore(file: string, name: string): number {
  const unlock = lockDatabase(file);
  const replaced = restoreDatabase(name, file, MIGRATIONS, new Date());
  unlock();
  print(
    `${name} is put back as ${file}; everyone must sign in again`,
    ...(replaced === null ? [] : [`what was there is kept as ${replaced}`]),
  );
  return 0;
}

async function list(file: string): Promise<number> {
  // Every document is read, beside a server that runs: whoever types comes first.
  setPriority(19);
  const { db, close } = openToRead(file);
  const aside = await listAside(db);
  const unreadable = await listUnreadable(db);
  close();
  print(...unreadable);
  for (const { agendaId, count, since, firstAt, lastAt, auteurs, reasons } of aside) {
    print(
      `${agendaId}: ${count} rows lie aside since ${since.toISOString()}`,
      `  written from ${firstAt.toISOString()} to ${lastAt.toISOString()} by ${auteurs ?? "nobody"}`,
      `  because: ${reasons}`,
    );
  }
  if (aside.length === 0 && unreadable.length === 0) print("Nothing damaged waits for an operator.");
  return 0;
}

/** Two lines for each document that cannot be opened: which, and why. */
async function listUnreadable(db: Db): Promise<string[]> {
  const lines: string[] = [];
  for (const { id } of await listAgendas(db)) {
    try {
      (await readDocument(db, id))?.doc.destroy();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      lines.push(`${id}: the document cannot be opened; a backup must be put back`, `  because: ${reason}`);
    }
  }
  return lines;
}

/** Beside a server that runs: it waits for its turn to write, as the server does. */
async function handle(agendaId: string): Promise<number> {
  const file = readDatabasePath();
  if (!existsSync(file)) throw new Error(`${file}: there is no database`);
  const { inTransaction, close } = openDatabase(file);
  const count = await inTransaction((tx) => updateAsideHandled(tx, agendaId, new Date()));
  close();
  print(`${agendaId}: ${count} rows noted as dealt with; they are kept`);
  return count === 0 ? 1 : 0;
}

// A backup holds what people wrote: no other account of this machine reads it.
process.umask(0o077);
const [command, ...args] = process.argv.slice(2);
run(command, args).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
