/** The commands of the operator, as built, beside a server that people write in. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openConnection, openDatabase } from "../../db/client";
import { agendaMap } from "../../realtime/document/agenda-document";
import { readDocument } from "../../realtime/server/stored-document";
import { temporaryFolder } from "../support/database";
import { startServer, type TestServer } from "../support/server";
import { come, eventually, everyoneLeaves, type Participant, participate } from "./participant";
import { updateIn } from "./raw-client";
import { runCommand } from "./run-command";

const WRITERS = 50;

let server: TestServer;

afterEach(async () => {
  everyoneLeaves();
  await server.kill();
});

const command = (file: string, ...args: string[]) => runCommand({ DATABASE_PATH: file }, ...args);

/** What the document of Moerwijk says under its own keys. */
async function storedKeys(file: string): Promise<Record<string, unknown>> {
  const copy = join(temporaryFolder(), "read.db");
  copyFileSync(file, copy);
  const { db, close } = openDatabase(copy);
  const stored = await readDocument(db, "moerwijk");
  close();
  return stored === undefined ? {} : agendaMap(stored.doc).toJSON();
}

const wasEchoed = ({ frames }: Participant) => frames.some((frame) => updateIn(frame) !== undefined);

test("a backup made while fifty people type holds all that was confirmed before it, and restoring brings exactly that back", async () => {
  server = await startServer();
  const backup = join(temporaryFolder(), "kopie.db");
  const { signIn } = server;
  // A session each, as fifty people have.
  const cookies = await Promise.all(Array.from({ length: WRITERS }, () => signIn("team-escamp")));
  const writers = cookies.map((cookie) => participate(server, "moerwijk", cookie));
  await eventually(() => expect(writers.every(({ provider }) => provider.synced)).toBe(true));
  for (const [index, { doc }] of writers.entries()) agendaMap(doc).set(`vooraf ${index}`, true);
  await eventually(() => {
    expect(writers.every(wasEchoed)).toBe(true);
    for (const { doc } of writers) expect(agendaMap(doc).has(`vooraf ${WRITERS - 1}`)).toBe(true);
  });

  let round = 0;
  const typing = setInterval(() => {
    const writer = writers[round % WRITERS];
    if (writer !== undefined) agendaMap(writer.doc).set("tijdens", round++);
  }, 2);
  const made = await command(server.databasePath, "backup", backup);
  expect(round).toBeGreaterThan(0);
  clearInterval(typing);
  expect(made).toEqual({ code: 0, output: `${server.databasePath} is copied to ${backup}\n` });
  expect(writers.flatMap(({ closeCodes }) => closeCodes)).toEqual([]);
  const kept = await storedKeys(backup);
  for (let index = 0; index < WRITERS; index++) expect(kept).toHaveProperty([`vooraf ${index}`]);

  // Another day goes wrong, and the copy is put back.
  const [one, other] = writers;
  if (one === undefined || other === undefined) throw new Error("Nobody writes");
  agendaMap(one.doc).set("titel", "Alles weg");
  await eventually(() => expect(agendaMap(other.doc).get("titel")).toBe("Alles weg"));
  everyoneLeaves();
  expect((await command(server.databasePath, "restore", backup)).output).toContain("in use by another process");
  await server.kill("SIGTERM");
  const restored = await command(server.databasePath, "restore", backup);
  expect(restored.output).toContain(`${backup} is put back as ${server.databasePath}`);
  expect(restored.code).toBe(0);

  await server.restart();
  const reader = await come(server, "moerwijk", "wethouder");
  expect(agendaMap(reader.doc).toJSON()).toEqual(kept);
  const replaced = readdirSync(dirname(server.databasePath)).find((name) => name.includes(".vervangen-"));
  expect(await storedKeys(join(dirname(server.databasePath), replaced ?? ""))).toMatchObject({ titel: "Alles weg" });
});

test("what must not be overwritten, or is no sound backup, is refused in a sentence and nothing changes", async () => {
  server = await startServer();
  const folder = temporaryFolder();
  const backup = join(folder, "kopie.db");
  expect((await command(server.databasePath, "backup", backup)).code).toBe(0);
  expect(readdirSync(folder)).toEqual(["kopie.db"]);
  const again = await command(server.databasePath, "backup", backup);
  expect(again).toEqual({
    code: 1,
    output: `${backup} exists already: a backup is never written over another file\n`,
  });
  await server.kill("SIGTERM");

  const before = readFileSync(server.databasePath);
  const refused = async (file: string, reason: RegExp) => {
    const { code, output } = await command(server.databasePath, "restore", file);
    expect(output).toMatch(reason);
    expect(code).toBe(1);
    expect(readFileSync(server.databasePath).equals(before)).toBe(true);
  };
  await refused(join(folder, "weg.db"), /there is no such file/);

  const nonsense = join(folder, "brief.db");
  writeFileSync(nonsense, "Geachte heer, mevrouw,".repeat(1000));
  await refused(nonsense, /is not put back.*\n.*not a database/);

  const foreign = join(folder, "vreemd.db");
  openConnection(foreign).exec("CREATE TABLE iets (id integer)").close();
  await refused(foreign, /is not a database of the wijkagenda/);

  const damaged = join(folder, "beschadigd.db");
  copyFileSync(backup, damaged);
  const rows = openConnection(damaged);
  rows.exec("UPDATE document_update SET checksum = checksum + 1 WHERE agenda_id = 'moerwijk'");
  rows.close();
  await refused(damaged, /moerwijk: document_update \d+ is damaged/);

  const torn = join(folder, "gescheurd.db");
  const bytes = readFileSync(backup);
  bytes.fill(0x5a, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 8192);
  writeFileSync(torn, bytes);
  await refused(torn, /is not put back/);

  const newer = join(folder, "nieuwer.db");
  copyFileSync(backup, newer);
  const migrations = openConnection(newer);
  migrations.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)");
  migrations.close();
  await refused(newer, /newer version of the wijkagenda/);
  expect(existsSync(`${server.databasePath}.terug`)).toBe(false);
});

test("damage is told by the backup, which is made all the same, and listed until an operator deals with it", async () => {
  server = await startServer({ env: { LOG_LEVEL: "silent" } });
  await server.kill();
  const connection = openConnection(server.databasePath);
  const { id } = connection
    .prepare(
      "INSERT INTO document_update (agenda_id, data, checksum, auteur_id, created_at) VALUES ('moerwijk', x'0000', 1, 'team-escamp', 0) RETURNING id",
    )
    .get() as { id: number };
  connection.close();
  const backup = join(temporaryFolder(), "kopie.db");
  const made = await command(server.databasePath, "backup", backup);
  expect(made.output).toContain(`moerwijk: document_update ${id} is damaged`);
  expect(made.code).toBe(1);
  expect(statSync(backup).size).toBeGreaterThan(0);

  expect((await command(server.databasePath, "damage")).output).toBe("Nothing damaged waits for an operator.\n");
  await server.restart();
  await come(server, "moerwijk", "wethouder");
  const listed = await command(server.databasePath, "damage");
  expect(listed.output).toMatch(
    /^moerwijk: 1 rows lie aside since .*\n.*by Demo Gebiedsteam Escamp\n {2}because: damaged/,
  );
  expect((await command(server.databasePath, "damage", "leyenburg")).code).toBe(1);
  expect((await command(server.databasePath, "damage", "moerwijk")).output).toContain("1 rows noted as dealt with");
  await eventually(async () => expect(await (await fetch(`${server.url}/readyz`)).text()).toBe("ready"));
});

test("a second server on the same file does not start, and says why; after a kill -9 the file is free at once", async () => {
  server = await startServer();
  const second = spawn(process.execPath, ["build/main.js", "--demo"], {
    env: { PATH: process.env["PATH"], NODE_ENV: "production", DATABASE_PATH: server.databasePath, PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  second.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  expect(await once(second, "close")).toEqual([1, null]);
  expect(output).toBe(`${server.databasePath} is in use by another process: one server at a time\n`);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  expect(readdirSync(dirname(server.databasePath))).toContain(`${basename(server.databasePath)}.lock`);
  await server.kill("SIGKILL");
  await server.restart();
});
