import { mkdtempSync } from "node:fs";
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

/** A real file with the real migrations and the facts; `demo` adds the demo content. */
export async function openTestDatabase({ demo = false } = {}): Promise<Database & { file: string }> {
  const file = join(temporaryFolder(), "test.db");
  migrateDatabase(file, "db/migrations");
  const database = openDatabase(file);
  await database.inTransaction(async (tx) => {
    await seedFacts(tx, SEED_DAY);
    if (demo) await seedDemo(tx, SEED_DAY);
  });
  return { ...database, file };
}
