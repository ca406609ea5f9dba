import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { connect, createServer } from "node:net";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openConnection, openToRead } from "../../db/client";
import { findMomentopname, listMomentopnames } from "../../db/queries/momentopname";
import { gebruiker } from "../../db/schema/gebruiker";
import { plainText } from "../../realtime/document/rich-text";
import { openTestDatabase, temporaryFolder } from "../support/database";
import { freePort, startServer, type TestServer } from "../support/server";
import { come, eventually, everyoneLeaves, participate } from "./participant";
import { isUpdate, received, roomOf } from "./raw-client";

let server: TestServer | undefined;

afterEach(async () => {
  everyoneLeaves();
  await server?.kill();
  server = undefined;
});

/** What is answered to who asks for another Host. Not by fetch, which fills in the Host itself. */
async function statusFor(url: string, host: string): Promise<number | undefined> {
  const [answer] = (await once(get(url, { headers: { Host: host } }), "response")) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

/** Starts the built server with exactly these settings; answers how it ended. */
async function runUntilItEnds(
  env: Record<string, string>,
  args: string[] = [],
): Promise<{ code: number | null; lines: string[] }> {
  const child: ChildProcess = spawn(process.execPath, ["build/main.js", ...args], {
    env: { PATH: process.env["PATH"], NODE_ENV: "production", LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, lines: output.trim().split("\n") };
}

test("production does not start without its settings, and names each in a line of its own", async () => {
  const { code, lines } = await runUntilItEnds({ DEMO: "1", PORT: "poort", LOG_LEVEL: "luid" });
  expect(code).toBe(1);
  expect(lines.map((line) => line.split(" ")[0]).sort()).toEqual([
    "BASE_URL",
    "DEMO",
    "LOG_LEVEL",
    "PORT",
    "SESSION_SECRET",
  ]);
});

test("a port that is taken ends the start with one clear line", async () => {
  const port = await freePort();
  const other = createServer().listen(port);
  await once(other, "listening");
  const ended = await runUntilItEnds({ PORT: String(port), DATABASE_PATH: join(temporaryFolder(), "x.db") }, [
    "--demo",
  ]);
  other.close();
  expect(ended).toEqual({
    code: 1,
    lines: [`PORT ${port} is in use by another process: stop that one, or choose another port, such as PORT=3001`],
  });
});

test("the demo says where it is and as whom one can sign in", async () => {
  const started = await startServer();
  server = started;
  await eventually(() => expect(started.output()).toContain("beheerder "));
  const lines = started.output().split("\n");
  expect(lines).toContain(`Wijkagenda: ${started.url}`);
  expect(lines).toContain(`Sign in at ${started.url}/inloggen as`);
  expect(lines.filter((line) => line.startsWith("  ")).map((line) => line.trim().split(/ {2,}/))).toEqual([
    ["bewoner", "Demo Bewoner"],
    ["bewoner2", "Demo Buur"],
    ["team-escamp", "Demo Gebiedsteam Escamp"],
    ["team-escamp-2", "Demo Collega Escamp"],
    ["team-scheveningen", "Demo Gebiedsteam Scheveningen"],
    ["team-laak", "Demo Gebiedsteam Laak"],
    ["wethouder", "Demo Wethouder"],
    ["beheerder", "Demo Beheerder"],
  ]);
});

test("the demo does not open a database in which real people have an account", async () => {
  const { file, inTransaction, close } = await openTestDatabase();
  await inTransaction((tx) => tx.insert(gebruiker).values({ id: "echt", naam: "Echt", rol: "beheerder" }));
  close();
  const { code, lines } = await runUntilItEnds({ DATABASE_PATH: file, PORT: "0" }, ["--demo"]);
  expect(code).toBe(1);
  expect(lines).toEqual([`${file} holds accounts of real people: in the demo anyone could sign in as anyone`]);
});

test("a server that is stopped tells its clients to come back and keeps what they wrote", async () => {
  server = await startServer();
  const writer = await come(server, "moerwijk", "team-escamp");
  writer.write("vlak voor het einde");
  await received(writer);
  await server.kill("SIGTERM");
  expect(writer.closeCodes[0]).toBe(4503);
  // Who stayed would bring it back.
  writer.leave();

  await server.restart();
  const reader = participate(server, "moerwijk", await server.signIn("team-escamp-2"));
  await eventually(() => expect(reader.read()).toContain("vlak voor het einde"));
});

test("signing out closes the sockets of that session", async () => {
  server = await startServer();
  const { url } = server;
  const cookie = await server.signIn("team-escamp");
  const writer = participate(server, "moerwijk", cookie);
  await eventually(() => expect(writer.provider.synced).toBe(true));
  await fetch(`${url}/uitloggen`, { method: "POST", headers: { Cookie: cookie }, redirect: "manual" });
  await eventually(() => expect(writer.closeCodes).toEqual([4401]));
});

test("the machines that keep watch are answered, strangers see no metrics", async () => {
  server = await startServer({ env: { LOG_LEVEL: "silent" } });
  const { url } = server;
  const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { headers });
  expect((await ask("/healthz")).status).toBe(200);
  expect(await (await ask("/readyz")).text()).toBe("ready");
  const metrics = await ask("/metrics");
  expect(metrics.headers.get("content-type")).toMatch(/^text\/plain;.*version=0\.0\.4/);
  expect(await metrics.text()).toContain("wijkagenda_connections_open 0");
  // A proxy on this machine asks for someone else, whatever address it names.
  expect((await ask("/metrics", { "X-Forwarded-For": "127.0.0.1" })).status).toBe(403);

  // Nor need it say so: it passes the host that was asked for.
  expect(await statusFor(`${url}/metrics`, "wijkagenda.example.nl")).toBe(403);
  expect(await statusFor(`${url}/metrics`, "localhost.kwaad.example")).toBe(403);
  expect(await statusFor(`${url}/metrics`, "127.0.0.1:9090")).toBe(200);

  await server.kill();
  server = await startServer({ env: { METRICS_PUBLIC: "1" } });
  expect((await fetch(`${server.url}/metrics`, { headers: { "X-Forwarded-For": "192.0.2.1" } })).status).toBe(200);
});

test("no other account of the machine can read the database or what lies beside it", async () => {
  server = await startServer();
  await fetch(server.url);
  const folder = dirname(server.databasePath);
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect(statSync(join(folder, file)).mode & 0o077, file).toBe(0);
});

test.each([
  ["an address that has no sockets", "/elders", ""],
  ["another site", `/realtime/agenda/${roomOf("moerwijk")}`, "Origin: https://kwaad.example\r\n"],
])("who asks a socket from %s and hangs up at once takes nobody along", async (_what, path, origin) => {
  server = await startServer();
  const { port } = new URL(server.url);
  for (let attempt = 0; attempt < 100; attempt++) {
    const socket = connect(Number(port), "localhost").on("error", () => undefined);
    const asked = `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${origin}\r\n`;
    socket.write(asked + "x".repeat(attempt * 100), () => socket.resetAndDestroy());
    await once(socket, "close");
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(server.output()).not.toContain("ECONNRESET");
});

test("the work of who left just before a stop is a moment of its own when the next begins to write", async () => {
  server = await startServer();
  const { databasePath } = server;
  const writer = await come(server, "moerwijk", "team-escamp");
  writer.write("Tot hier gisteren.");
  await eventually(() => expect(writer.frames.some(isUpdate)).toBe(true));
  writer.leave();
  await server.kill("SIGTERM");
  // The night passes.
  const connection = openConnection(databasePath);
  connection.exec(
    "UPDATE document_update SET created_at = created_at - 43200000 WHERE id = (SELECT max(id) FROM document_update)",
  );
  connection.close();

  await server.restart();
  const colleague = await come(server, "moerwijk", "team-escamp-2");
  colleague.write("Vanochtend begonnen.");
  await eventually(() => expect(colleague.frames.some(isUpdate)).toBe(true));
  const { db, close } = openToRead(databasePath);
  const [kept] = await listMomentopnames(db, "moerwijk", { limit: 1 });
  const found = await findMomentopname(db, "moerwijk", kept?.id ?? 0);
  close();
  expect(kept?.soort).toBe("einde");
  expect(kept?.auteurs.map(({ naam }) => naam)).toContain("Demo Gebiedsteam Escamp");
  const words = plainText(found?.inhoud.inleiding ?? { type: "doc", content: [] });
  expect(words).toContain("Tot hier gisteren.");
  expect(words).not.toContain("Vanochtend begonnen.");
});
