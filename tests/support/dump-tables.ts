import Sqlite from "better-sqlite3";

/** Every row of every table, in the order they are stored: to prove that nothing changed. */
export function dumpTables(file: string): Record<string, unknown[]> {
  const connection = new Sqlite(file, { readonly: true });
  try {
    const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
    return Object.fromEntries(
      (tables as { name: string }[]).map(({ name }) => [name, connection.prepare(`SELECT * FROM "${name}"`).all()]),
    );
  } finally {
    connection.close();
  }
}
