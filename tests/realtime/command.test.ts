/** The file that a command of the operator works on. */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { openTestDatabase, temporaryFolder } from "../support/database";
import { runCommand, runCommandIn } from "./run-command";

test("restoring never guesses which file: the demo's is not taken for the one that was lost", async () => {
  const folder = temporaryFolder();
  const backup = join(folder, "kopie.db");
  const { file, close } = await openTestDatabase({ demo: true });
  close();
  copyFileSync(file, backup);
  mkdirSync(join(folder, "data"));
  const demo = join(folder, "data/demo.db");
  copyFileSync(backup, demo);
  // The migrations that a built checkout has.
  symlinkSync(resolve("db"), join(folder, "db"));

  const before = readFileSync(demo);
  const refused = await runCommandIn(folder, {}, "restore", backup);
  expect(refused.output).toContain("DATABASE_PATH is missing: data/wijkagenda.db is not there");
  expect(refused.code).toBe(1);
  expect(readFileSync(demo).equals(before)).toBe(true);
  expect(readdirSync(join(folder, "data"))).toEqual(["demo.db"]);

  const told = await runCommandIn(folder, { DATABASE_PATH: "data/wijkagenda.db" }, "restore", backup);
  expect(told.output).toBe(`${backup} is put back as data/wijkagenda.db; everyone must sign in again\n`);
  expect((await runCommandIn(folder, {}, "restore", backup)).code).toBe(0);
  expect(readFileSync(demo).equals(before)).toBe(true);
});

test("no other account of the machine can read a backup, or what is put back from one that it could", async () => {
  const folder = temporaryFolder();
  const { file, close } = await openTestDatabase();
  close();
  const [backup, restored] = [join(folder, "kopie.db"), join(folder, "terug.db")];
  expect((await runCommand({ DATABASE_PATH: file }, "backup", backup)).code).toBe(0);
  expect(statSync(backup).mode & 0o077).toBe(0);
  chmodSync(backup, 0o644);
  expect((await runCommand({ DATABASE_PATH: restored }, "restore", backup)).code).toBe(0);
  expect(statSync(restored).mode & 0o077).toBe(0);
});

test("a mistyped path makes no database, whatever is asked of it", async () => {
  const folder = temporaryFolder();
  const mistyped = join(folder, "wijkagendo.db");
  for (const args of [["damage"], ["damage", "moerwijk"], ["backup", join(folder, "kopie.db")]]) {
    expect(await runCommand({ DATABASE_PATH: mistyped }, ...args), args.join(" ")).toEqual({
      code: 1,
      output: `${mistyped}: there is no database\n`,
    });
  }
  expect(readdirSync(folder)).toEqual([]);
});
