/** What a database file holds, as text that can be compared: "this changed nothing" in one assertion. */
import { createHash } from "node:crypto";
import Sqlite from "better-sqlite3";

/** Per table how many rows and a hash of them, sessions included; small enough to read when two differ. */
export function dumpDatabase(file: string): Record<string, string> {
  const connection = new Sqlite(file, { readonly: true });
  try {
    const tables = connection
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[];
    return Object.fromEntries(
      tables.map((table) => {
        const rows = connection.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).raw().all();
        const hash = createHash("sha256").update(JSON.stringify(rows)).digest("hex").slice(0, 16);
        return [table, `${rows.length} rows, ${hash}`];
      }),
    );
  } finally {
    connection.close();
  }
}
