/**
 * Opens the database: one connection that only reads, one that only `inTransaction` can reach.
 * No driver type leaves this folder; what travels is `Db` (read) and `Tx` (read and write).
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import { countPending } from "./migrate";
import * as schema from "./schema/schema";

/** Reads. The connection behind it refuses every write (`query_only`). */
export type Db = Pick<BaseSQLiteDatabase<"sync", unknown, typeof schema>, "select" | "selectDistinct" | "$count">;

/** Reads and writes, inside one transaction. */
export type Tx = Db & Pick<BaseSQLiteDatabase<"sync", unknown, typeof schema>, "insert" | "update" | "delete">;

/**
 * Runs `work` in one transaction (`BEGIN IMMEDIATE`), one at a time in the order asked; throws what `work` throws,
 * after rolling back. Await nothing but the database inside it: everyone else waits.
 */
export type InTransaction = <T>(work: (tx: Tx) => Promise<T>, options?: TransactionOptions) => Promise<T>;

/** `isDraft`: it changes nothing that a published page could show. Someone types or signs in, and every page stays as it is. */
export type TransactionOptions = { isDraft?: boolean };

export type Database = {
  db: Db;
  inTransaction: InTransaction;
  /** How many transactions of this process changed rows that a published page may show. */
  countChanges: () => number;
  /** Throws when the file cannot be written now: full disk, read-only, gone. */
  checkWritable: () => Promise<void>;
  /** How many migrations of this folder the file has not had. */
  countPendingMigrations: (folder: string) => number;
  close: () => void;
};

/** Opens `file` as it is; `migrateDatabase` comes first. Every connection is durable: a commit is on the disk. */
export function openDatabase(file: string): Database {
  const writer = openConnection(file);
  const reader = openConnection(file);
  reader.pragma("query_only = ON");
  const tx = drizzle(writer, { schema });
  const begin = writer.prepare("BEGIN IMMEDIATE");
  const commit = writer.prepare("COMMIT");
  const rollback = writer.prepare("ROLLBACK");
  const totalChanges = writer.prepare("SELECT total_changes()").pluck();

  let changes = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const within = new AsyncLocalStorage<true>();
  const inTransaction: InTransaction = (work, { isDraft = false } = {}) => {
    if (within.getStore()) {
      return Promise.reject(
        new Error("A transaction was asked inside a transaction: it would wait for itself for ever"),
      );
    }
    const result = queue.then(async () => {
      begin.run();
      const rowsBefore = totalChanges.get();
      try {
        const value = await within.run(true, () => work(tx));
        commit.run();
        if (!isDraft && totalChanges.get() !== rowsBefore) changes += 1;
        return value;
      } catch (error) {
        // A failed COMMIT (disk full) may already have rolled back by itself.
        if (writer.inTransaction) rollback.run();
        throw error;
      }
    });
    queue = result.catch(() => undefined);
    return result;
  };

  return {
    db: drizzle(reader, { schema }),
    inTransaction,
    countChanges: () => changes,
    checkWritable: () =>
      inTransaction(
        async () => {
          // A page of its own that is written and rolled back with nothing left behind would not reach the disk:
          // user_version is rewritten with the value it has.
          const version = writer.pragma("user_version", { simple: true });
          writer.pragma(`user_version = ${Number(version)}`);
        },
        { isDraft: true },
      ),
    countPendingMigrations: (folder) => countPending(reader, folder),
    close: () => {
      reader.close();
      writer.close();
    },
  };
}

/** Opens `file` for reading alone, beside whoever writes in it. Throws when it is not there. */
export function openToRead(file: string): { db: Db; close: () => void } {
  if (!existsSync(file)) throw new Error(`${file}: there is no database`);
  const reader = new Sqlite(file, { readonly: true, fileMustExist: true });
  return { db: drizzle(reader, { schema }), close: () => reader.close() };
}

/** WAL and `synchronous=FULL`: better-sqlite3 opens every WAL connection with NORMAL, which can lose the last commits. */
export function openConnection(file: string): Sqlite.Database {
  const connection = new Sqlite(file);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("busy_timeout = 5000");
  if (connection.pragma("synchronous", { simple: true }) !== 2) {
    throw new Error(`${file}: SQLite did not accept synchronous=FULL`);
  }
  return connection;
}
