import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "../../db/client";
import { migrateDatabase } from "../../db/migrate";
import { seedDemo } from "../../db/seed/demo/demo";
import { seedFacts } from "../../db/seed/facts";

/** The day on which the demo content of a test database was made. */
export const SEED_DAY = new Date("2026-03-10T09:00:00Z");

/** A folder of its own outside the project, removed by the system. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "wijkagenda-"));
}

const templates = new Map<boolean, Promise<string>>();

/** A real file with the real migrations and the facts; `demo` adds the demo content. Seeded once per test file, then copied. */
export async function openTestDatabase({ demo = false } = {}): Promise<Database & { file: string }> {
  const template = templates.get(demo) ?? seedFile(demo);
  templates.set(demo, template);
  const file = join(temporaryFolder(), "test.db");
  copyFileSync(await template, file);
  return { ...openDatabase(file), file };
}

/** Answers a file that nobody has open, so that nothing of it is in a log beside it. */
async function seedFile(demo: boolean): Promise<string> {
  const file = join(temporaryFolder(), "seeded.db");
  migrateDatabase(file, "db/migrations");
  const { inTransaction, close } = openDatabase(file);
  await inTransaction(async (tx) => {
    await seedFacts(tx, SEED_DAY);
    if (demo) await seedDemo(tx, SEED_DAY);
  });
  close();
  return file;
}
