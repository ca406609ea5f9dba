/** One process at a time on a database file. The system lets go when that process ends, however it ends. */
import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";

/** Kept here, for a connection that is collected as garbage is closed, and its lock is gone. */
const held = new Set<Sqlite.Database>();

/**
 * Takes `file` for this process; answers how to give it back. Throws when another process has it. The lock is on a file
 * beside it, so that who only reads, or makes a backup, is not kept out.
 */
export function lockDatabase(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new Sqlite(`${existsSync(file) ? realpathSync(file) : file}.lock`, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!(error instanceof Sqlite.SqliteError && error.code === "SQLITE_BUSY")) throw error;
    throw new Error(`${file} is in use by another process: one server at a time`);
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}
