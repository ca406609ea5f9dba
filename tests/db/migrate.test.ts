import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openConnection, openDatabase } from "../../db/client";
import { migrateDatabase } from "../../db/migrate";
import { stadsdeel } from "../../db/schema/wijk";
import { openTestDatabase, temporaryFolder } from "../support/database";

const MIGRATIONS = "db/migrations";

/** The real migrations and one more. */
function migrationsWith(name: string, sql: string): string {
  const folder = join(temporaryFolder(), "migrations");
  cpSync(MIGRATIONS, folder, { recursive: true });
  const file = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: { idx: number; when: number; tag: string }[] };
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: (last?.idx ?? 0) + 1, when: (last?.when ?? 0) + 1000, tag: name });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(join(folder, `${name}.sql`), sql);
  return folder;
}

const copiesOf = (file: string) =>
  readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.voor-migratie-`));

/** A table that others refer to, rebuilt the way drizzle-kit does it. */
const REBUILD = `
  CREATE TABLE \`__new_gebruiker\` AS SELECT * FROM \`gebruiker\`;
--> statement-breakpoint
  DROP TABLE \`gebruiker\`;
--> statement-breakpoint
  CREATE TABLE \`gebruiker\` (\`id\` text PRIMARY KEY NOT NULL, \`naam\` text NOT NULL, \`rol\` text NOT NULL,
    \`stadsdeel\` text REFERENCES \`stadsdeel\`(\`naam\`), \`email\` text, \`volgorde\` integer NOT NULL DEFAULT 0,
    \`is_demo\` integer NOT NULL DEFAULT false);
--> statement-breakpoint
  INSERT INTO \`gebruiker\` SELECT \`id\`, \`naam\`, \`rol\`, \`stadsdeel\`, \`email\`, \`volgorde\`, \`is_demo\` FROM \`__new_gebruiker\`;
--> statement-breakpoint
  DROP TABLE \`__new_gebruiker\`;`;

test("a new file gets every migration and needs no copy of before", () => {
  const file = join(temporaryFolder(), "map/erbij/nieuw.db");
  migrateDatabase(file, MIGRATIONS);
  const database = openDatabase(file);
  expect(database.countPendingMigrations(MIGRATIONS)).toBe(0);
  database.close();
  expect(copiesOf(file)).toEqual([]);
});

test("migrating again changes nothing", async () => {
  const { file, close } = await openTestDatabase();
  close();
  const before = readFileSync(file);
  migrateDatabase(file, MIGRATIONS);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(copiesOf(file)).toEqual([]);
});

test("rebuilding a table keeps the rows that refer to it, and leaves a copy of before", async () => {
  const { file, close } = await openTestDatabase({ demo: true });
  close();
  const connection = openConnection(file);
  connection.exec("INSERT INTO sessie VALUES ('hash', 'team-escamp', 1, 2)");
  connection.close();

  migrateDatabase(file, migrationsWith("9000_herbouw", REBUILD));
  const after = openConnection(file);
  expect(after.prepare("SELECT gebruiker_id AS id FROM sessie").all()).toEqual([{ id: "team-escamp" }]);
  expect(after.pragma("foreign_key_check")).toEqual([]);
  expect(after.pragma("foreign_keys", { simple: true })).toBe(1);
  after.close();
  const [copy] = copiesOf(file);
  const before = openConnection(join(dirname(file), copy ?? ""));
  expect(before.prepare("SELECT count(*) AS rows FROM sessie").get()).toEqual({ rows: 1 });
  before.close();
});

test("a migration that breaks a reference is refused, and the file is as it was", async () => {
  const { file, close } = await openTestDatabase({ demo: true });
  close();
  const folder = migrationsWith("9000_kapot", "DELETE FROM `stadsdeel` WHERE `naam` = 'Escamp';");
  expect(() => migrateDatabase(file, folder)).toThrow(/broken references/);
  const database = openDatabase(file);
  expect(await database.db.$count(stadsdeel, eq(stadsdeel.naam, "Escamp"))).toBe(1);
  expect(database.countPendingMigrations(folder)).toBe(1);
  database.close();
  expect(copiesOf(file)).toEqual([]);
});

test("a migration that fails halfway leaves the file as it was", async () => {
  const { file, close } = await openTestDatabase();
  close();
  const folder = migrationsWith("9000_fout", "CREATE TABLE `erbij` (`a` text);\n--> statement-breakpoint\nGEEN SQL;");
  expect(() => migrateDatabase(file, folder)).toThrow();
  const connection = openConnection(file);
  expect(connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'erbij'").get()).toBeUndefined();
  connection.close();
  // A server that is started again and again would fill the disk.
  expect(copiesOf(file)).toEqual([]);
});

test("a file that misses a migration says how many", async () => {
  const database = await openTestDatabase();
  expect(database.countPendingMigrations(migrationsWith("9000_later", "SELECT 1;"))).toBe(1);
  database.close();
});
