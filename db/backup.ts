/** Copies of a database file: made while a server writes in it, looked through, and put back. */
import { chmodSync, copyFileSync, existsSync, linkSync, realpathSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { flush, isNewerThan } from "./migrate";
import { isIntact } from "./queries/document";

/** Copied at a time, 2 MiB, with a rest in between: the server wants the same disk. */
const PAGES_PER_STEP = 512;
const REST_MS = 5;

/**
 * Copies the database as it is at one moment to `target`, which must not exist; answers what is damaged in it, a line
 * each. It reads inside one transaction, so that no write of the server makes it begin again, and keeps nobody waiting.
 */
export async function backupDatabase(file: string, target: string): Promise<string[]> {
  if (!existsSync(file)) throw new Error(`${file}: there is no database`);
  if (existsSync(target)) throw new Error(`${target} exists already: a backup is never written over another file`);
  const unfinished = `${target}.onvoltooid`;
  rmSync(unfinished, { force: true });
  const source = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    source.exec("BEGIN");
    source.prepare("SELECT count(*) FROM sqlite_master").get();
    await source.backup(unfinished, {
      progress() {
        // A little at a time: one flush of all of it at the end would hold up what the server flushes meanwhile.
        flush(unfinished);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, REST_MS);
        return PAGES_PER_STEP;
      },
    });
  } finally {
    source.close();
  }
  const damage = listDamage(unfinished);
  flush(unfinished);
  renameSync(unfinished, target);
  flush(dirname(target));
  return damage;
}

/**
 * Puts a backup in the place of `path`, or of what that links to, whose lock the caller holds; answers where the
 * replaced file lies, null when there was none. Nobody is signed in afterwards: the backup knows of people who signed out
 * since. Throws, and changes nothing, when the backup is damaged or of a newer version of the product.
 */
export function restoreDatabase(backup: string, path: string, migrationsFolder: string, now: Date): string | null {
  if (!existsSync(backup)) throw new Error(`${backup}: there is no such file`);
  const file = existsSync(path) ? realpathSync(path) : path;
  const fresh = `${file}.terug`;
  copyFileSync(backup, fresh);
  // A copy has the rights of what it was copied from, which may have lain where others could read it.
  chmodSync(fresh, 0o600);
  try {
    const damage = listDamage(fresh);
    if (damage.length > 0) throw new Error([`${backup} is not put back:`, ...damage].join("\n"));
    checkVersion(fresh, backup, migrationsFolder);
    deleteSessies(fresh);
  } catch (error) {
    rmSync(fresh);
    throw error;
  }
  flush(fresh);
  const replaced = existsSync(file) ? `${file}.vervangen-${now.getTime()}` : null;
  if (replaced !== null) {
    writeLogIntoFile(file);
    // What is beside it all the same goes first: beside another file it would be taken for a part of that.
    for (const suffix of ["-wal", "-shm"]) {
      if (existsSync(file + suffix)) renameSync(file + suffix, replaced + suffix);
    }
    linkSync(file, replaced);
  }
  renameSync(fresh, file);
  flush(dirname(file));
  return replaced;
}

/** What is not as it was written in a copy of ours: pages of the file, or rows of a document. */
function listDamage(file: string): string[] {
  let connection: Sqlite.Database | undefined;
  try {
    connection = new Sqlite(file, { fileMustExist: true });
    // One file, with nothing beside it that could be forgotten or left behind.
    connection.pragma("journal_mode = DELETE");
    const problems = connection.pragma("integrity_check") as { integrity_check: string }[];
    const inFile = problems.map((problem) => problem.integrity_check).filter((problem) => problem !== "ok");
    return inFile.length > 0 ? inFile : [...listDamagedRows(connection)];
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    return [`${file}: ${error.message}`];
  } finally {
    connection?.close();
  }
}

const DOCUMENT_ROWS = [
  ["document_update", "id", "data"],
  ["document_archive", "id", "data"],
  ["document_snapshot", "log_id", "state"],
] as const;

function* listDamagedRows(connection: Sqlite.Database): Generator<string> {
  const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  for (const [table, id, bytes] of DOCUMENT_ROWS) {
    if (!tables.includes(table)) continue;
    const rows = connection
      .prepare(`SELECT agenda_id, ${id} AS id, ${bytes} AS bytes, checksum FROM ${table}`)
      .iterate();
    for (const row of rows as Iterable<{ agenda_id: string; id: number; bytes: Buffer; checksum: number }>) {
      if (!isIntact(row.bytes, row.checksum)) yield `${row.agenda_id}: ${table} ${row.id} is damaged`;
    }
  }
}

function checkVersion(file: string, name: string, migrationsFolder: string): void {
  const connection = new Sqlite(file, { readonly: true });
  try {
    const isOurs = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
    if (!isOurs) throw new Error(`${name} is not a database of the wijkagenda`);
    if (isNewerThan(connection, migrationsFolder)) throw new Error(`${name} is of a newer version of the wijkagenda`);
  } finally {
    connection.close();
  }
}

function deleteSessies(file: string): void {
  const connection = new Sqlite(file, { fileMustExist: true });
  try {
    connection.exec("DELETE FROM sessie");
  } finally {
    connection.close();
  }
}

/** The last commits of a process that was killed stand in the log beside the file: a kill from here on loses none. */
function writeLogIntoFile(file: string): void {
  // Too damaged to be read, which may be why a backup is put back: a connection that writes would clear its log away.
  if (!isReadable(file)) return;
  const connection = new Sqlite(file, { fileMustExist: true });
  connection.pragma("wal_checkpoint(TRUNCATE)");
  connection.close();
}

function isReadable(file: string): boolean {
  const connection = new Sqlite(file, { readonly: true });
  try {
    connection.prepare("SELECT count(*) FROM sqlite_master").get();
    return true;
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    return false;
  } finally {
    connection.close();
  }
}
