/** Brings a database file to the newest schema, with a copy of the old one beside it. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";

/**
 * Migrates `file`, making it when it is not there. Foreign keys are off meanwhile: with them on, rebuilding a table
 * deletes the rows that refer to it. Throws, leaving the copy, when a reference is broken afterwards.
 */
export function migrateDatabase(file: string, migrationsFolder: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const isNew = !existsSync(file);
  const connection = new Sqlite(file);
  try {
    connection.pragma("journal_mode = WAL");
    const pending = countPending(connection, migrationsFolder);
    if (pending === 0) return;
    if (!isNew) connection.prepare("VACUUM INTO ?").run(`${file}.voor-migratie-${Date.now()}`);
    connection.pragma("foreign_keys = OFF");
    migrate(drizzle(connection), { migrationsFolder });
    const broken = connection.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw new Error(`${file}: ${broken.length} broken references after migration`);
  } finally {
    connection.close();
  }
}

/** How many migrations of the folder the file has not had. */
export function countPending(connection: Sqlite.Database, migrationsFolder: string): number {
  const known = readMigrationFiles({ migrationsFolder });
  const table = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!table) return known.length;
  const last = connection.prepare("SELECT max(created_at) AS at FROM __drizzle_migrations").get() as {
    at: number | null;
  };
  return known.filter((migration) => migration.folderMillis > (last.at ?? 0)).length;
}
