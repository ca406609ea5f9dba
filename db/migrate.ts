/** Brings a database file to the newest schema, with a copy of the old one beside it. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate as applyMigrations } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";

/**
 * Migrates `file`, making it when it is not there. Foreign keys are off meanwhile: with them on, rebuilding a table
 * deletes the rows that refer to it. Throws when a reference is broken afterwards, and puts the old file back.
 */
export function migrateDatabase(file: string, migrationsFolder: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const copy = existsSync(file) ? `${file}.voor-migratie-${Date.now()}` : null;
  const broken = migrate(file, copy, migrationsFolder);
  if (broken === 0) return;
  // The log goes first: beside the copy it would be taken for a part of that.
  for (const suffix of ["-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
  // In one step: without a file for a moment, a kill would have the next start make an empty one.
  if (copy === null) rmSync(file);
  else renameSync(copy, file);
  flush(dirname(file));
  throw new Error(`${file}: ${broken} broken references after migration; the file is as it was`);
}

/** Answers the number of broken references. */
function migrate(file: string, copy: string | null, migrationsFolder: string): number {
  const connection = new Sqlite(file);
  try {
    connection.pragma("journal_mode = WAL");
    if (countPending(connection, migrationsFolder) === 0) return 0;
    try {
      if (copy !== null) {
        connection.prepare("VACUUM INTO ?").run(copy);
        flush(copy);
      }
      connection.pragma("foreign_keys = OFF");
      applyMigrations(drizzle(connection), { migrationsFolder });
    } catch (error) {
      // The file is as it was, and a server that is started again and again would fill the disk with copies.
      if (copy !== null) rmSync(copy, { force: true });
      throw error;
    }
    return (connection.pragma("foreign_key_check") as unknown[]).length;
  } finally {
    connection.close();
  }
}

/** How many migrations of the folder the file has not had. */
export function countPending(connection: Sqlite.Database, migrationsFolder: string): number {
  const last = lastMigration(connection);
  return readMigrationFiles({ migrationsFolder }).filter(({ folderMillis }) => folderMillis > last).length;
}

/** Whether the file has had a migration that came after those of the folder. */
export function isNewerThan(connection: Sqlite.Database, migrationsFolder: string): boolean {
  const known = readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis);
  return lastMigration(connection) > Math.max(...known);
}

/** When the newest migration that the file has had was made; 0 when it has had none. */
function lastMigration(connection: Sqlite.Database): number {
  const table = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!table) return 0;
  return (connection.prepare("SELECT max(created_at) FROM __drizzle_migrations").pluck().get() as number | null) ?? 0;
}

/** Reaches the disk before anything builds on it. */
export function flush(path: string): void {
  const descriptor = openSync(path, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
