/** Putting a backup back: what happens to the file that was there, and what of the backup must not come back. */
import { copyFileSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { backupDatabase, restoreDatabase } from "../../db/backup";
import { openConnection } from "../../db/client";
import { openTestDatabase, temporaryFolder } from "../support/database";

const MIGRATIONS = "db/migrations";
const NOW = new Date("2026-03-11T09:00:00Z");

async function makeFile(): Promise<string> {
  const { file, close } = await openTestDatabase({ demo: true });
  close();
  return file;
}

/** A backup of `file` in a folder of its own. */
async function backupOf(file: string): Promise<string> {
  const backup = join(temporaryFolder(), "kopie.db");
  expect(await backupDatabase(file, backup)).toEqual([]);
  return backup;
}

const onlyValue = (file: string, query: string): unknown => {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true });
  const value = connection.prepare(query).pluck().get();
  connection.close();
  return value;
};

test("who had signed out when a backup is put back stays signed out, and so does everyone else", async () => {
  const file = await makeFile();
  const connection = openConnection(file);
  connection.exec("INSERT INTO sessie VALUES ('hash', 'team-escamp', 1, 9999999999999)");
  connection.close();
  const backup = await backupOf(file);
  restoreDatabase(backup, file, MIGRATIONS, NOW);
  expect(onlyValue(file, "SELECT count(*) FROM sessie")).toBe(0);
  expect(onlyValue(backup, "SELECT count(*) FROM sessie")).toBe(1);
  expect(readdirSync(dirname(file)).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([]);
});

test("the replaced file has its last commits in itself, not in a log beside it that could be left behind", async () => {
  const running = await makeFile();
  const backup = await backupOf(running);
  const writer = openConnection(running);
  writer.exec("UPDATE gebruiker SET naam = 'Laatste' WHERE id = 'beheerder'");
  // What a server that was killed leaves.
  const file = join(temporaryFolder(), "gedood.db");
  for (const suffix of ["", "-wal"]) copyFileSync(running + suffix, file + suffix);
  writer.close();

  const replaced = restoreDatabase(backup, file, MIGRATIONS, NOW) ?? "";
  expect(replaced).toBe(`${file}.vervangen-${NOW.getTime()}`);
  const alone = join(temporaryFolder(), "alleen.db");
  copyFileSync(replaced, alone);
  expect(onlyValue(alone, "SELECT naam FROM gebruiker WHERE id = 'beheerder'")).toBe("Laatste");
  expect(onlyValue(file, "SELECT naam FROM gebruiker WHERE id = 'beheerder'")).not.toBe("Laatste");
});

test("a file that is too damaged to be opened is replaced all the same, and kept with what lay beside it", async () => {
  const backup = await backupOf(await makeFile());
  const file = join(temporaryFolder(), "kapot.db");
  writeFileSync(file, "geen database".repeat(2000));
  writeFileSync(`${file}-wal`, "geen log".repeat(2000));
  const replaced = restoreDatabase(backup, file, MIGRATIONS, NOW) ?? "";
  expect(readFileSync(replaced, "utf8")).toBe("geen database".repeat(2000));
  expect(readFileSync(`${replaced}-wal`, "utf8")).toBe("geen log".repeat(2000));
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(onlyValue(file, "SELECT count(*) FROM agenda")).toBeGreaterThan(0);
});

test("a database behind a link is put back behind it, where the next server looks", async () => {
  const file = await makeFile();
  const backup = await backupOf(file);
  const link = join(temporaryFolder(), "wijkagenda.db");
  symlinkSync(file, link);
  expect(restoreDatabase(backup, link, MIGRATIONS, NOW)).toBe(`${file}.vervangen-${NOW.getTime()}`);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readdirSync(dirname(file))).toContain(`${basename(file)}.vervangen-${NOW.getTime()}`);
});
