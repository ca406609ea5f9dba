import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { count, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, openConnection } from "../../db/client";
import { stadsdeel } from "../../db/schema/wijk";
import { openTestDatabase } from "../support/database";
import { canLimitFileSize } from "../support/file-limit";

let database: Database & { file: string };

beforeEach(async () => {
  database = await openTestDatabase();
});

afterEach(() => database.close());

async function countStadsdelen(): Promise<number> {
  const [row] = await database.db.select({ rows: count() }).from(stadsdeel);
  return row?.rows ?? 0;
}

const nieuw = { naam: "Nieuw", slug: "nieuw" };

test("a commit is on the disk: WAL with synchronous=FULL, foreign keys on, on every connection", () => {
  const connection = openConnection(database.file);
  expect(connection.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(connection.pragma("synchronous", { simple: true })).toBe(2);
  expect(connection.pragma("foreign_keys", { simple: true })).toBe(1);
  connection.close();
});

test("what is read with cannot write", async () => {
  const reader = database.db as unknown as Parameters<Parameters<Database["inTransaction"]>[0]>[0];
  await expect(async () => await reader.insert(stadsdeel).values(nieuw)).rejects.toThrow(/readonly/);
});

test("a transaction that fails leaves nothing behind, and the next one works", async () => {
  const before = await countStadsdelen();
  const failing = database.inTransaction(async (tx) => {
    await tx.insert(stadsdeel).values(nieuw);
    throw new Error("halverwege");
  });
  await expect(failing).rejects.toThrow("halverwege");
  expect(await countStadsdelen()).toBe(before);
  await database.inTransaction(async (tx) => void (await tx.insert(stadsdeel).values(nieuw)));
  expect(await countStadsdelen()).toBe(before + 1);
});

test("pages are made anew only after a transaction that changed a row", async () => {
  const before = database.countChanges();
  await database.inTransaction(async (tx) => void (await tx.insert(stadsdeel).values(nieuw)));
  expect(database.countChanges()).toBe(before + 1);
  await database.inTransaction(async (tx) => void (await tx.insert(stadsdeel).values(nieuw).onConflictDoNothing()));
  await database.inTransaction(async (tx) => void (await tx.delete(stadsdeel).where(eq(stadsdeel.slug, "geen"))));
  await database.inTransaction(async (tx) => void (await tx.select().from(stadsdeel)));
  expect(database.countChanges()).toBe(before + 1);
  await database
    .inTransaction(async (tx) => void (await tx.insert(stadsdeel).values(nieuw)), { isDraft: true })
    .catch(() => undefined);
  await database.inTransaction(async (tx) => void (await tx.delete(stadsdeel).where(eq(stadsdeel.slug, "nieuw"))), {
    isDraft: true,
  });
  expect(database.countChanges()).toBe(before + 1);
});

test("transactions run one at a time, in the order in which they were asked", async () => {
  const steps: string[] = [];
  const run = (name: string, failing = false) =>
    database.inTransaction(async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      steps.push(`${name} ends`);
      if (failing) throw new Error(name);
    });
  await Promise.allSettled([run("een"), run("twee", true), run("drie")]);
  expect(steps).toEqual(["een begins", "een ends", "twee begins", "twee ends", "drie begins", "drie ends"]);
});

test("a transaction inside a transaction is refused instead of waiting for itself", async () => {
  const nested = database.inTransaction(() => database.inTransaction(async () => undefined));
  await expect(nested).rejects.toThrow("inside a transaction");
  await expect(database.inTransaction(async () => "daarna")).resolves.toBe("daarna");
});

test("nobody reads what is not committed", async () => {
  const before = await countStadsdelen();
  await database.inTransaction(async (tx) => {
    await tx.insert(stadsdeel).values(nieuw);
    expect(await countStadsdelen()).toBe(before);
  });
  expect(await countStadsdelen()).toBe(before + 1);
});

test("checking that the database can be written writes to the disk and changes nothing", async () => {
  const version = openConnection(database.file);
  const before = version.pragma("user_version", { simple: true });
  version.pragma("wal_checkpoint(TRUNCATE)");
  expect(statSync(`${database.file}-wal`).size).toBe(0);
  await database.checkWritable();
  expect(statSync(`${database.file}-wal`).size).toBeGreaterThan(0);
  expect(version.pragma("user_version", { simple: true })).toBe(before);
  version.close();
});

test.skipIf(!canLimitFileSize)(
  "a database on a full disk fails the check, keeps what it had, and works again when there is room",
  () => {
    // A process of its own: the limit would stop the test runner as well.
    const script = `
      import { spawnSync } from "node:child_process";
      import { openDatabase } from "./db/client";
      import { stadsdeel } from "./db/schema/wijk";
      const limit = (bytes: string) => spawnSync("prlimit", ["--pid", String(process.pid), "--fsize=" + bytes + ":"]);
      const outcome = (work: Promise<unknown>) => work.then(() => "ok", (error: Error) => error.message);
      async function main() {
        const database = openDatabase(process.argv[1] ?? "");
        const insert = () => database.inTransaction(async (tx) => void (await tx.insert(stadsdeel).values(${JSON.stringify(nieuw)})));
        limit("0");
        const full = [await outcome(database.checkWritable()), await outcome(insert())];
        limit("unlimited");
        const after = [await outcome(database.checkWritable()), await outcome(insert())];
        console.log(JSON.stringify({ full, after }));
      }
      void main();`;
    const ran = spawnSync("npx", ["tsx", "--input-type=module", "--eval", script, database.file], { encoding: "utf8" });
    expect(ran.stderr.replace(/^npm warn.*\n/gm, "")).toBe("");
    const { full, after } = JSON.parse(ran.stdout) as { full: string[]; after: string[] };
    expect(full.every((message) => /disk/.test(message))).toBe(true);
    expect(after).toEqual(["ok", "ok"]);
  },
);

test("rows that others refer to cannot be removed", async () => {
  const removing = database.inTransaction(async (tx) => {
    await tx.delete(stadsdeel).where(eq(stadsdeel.naam, "Escamp"));
  });
  await expect(removing).rejects.toThrow(/FOREIGN KEY/);
});
