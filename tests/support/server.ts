/** The product as a process of its own, as people run it: the built server on a port and a file of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Tx } from "../../db/client";
import { openTestDatabase, temporaryFolder } from "./database";

export type TestServer = {
  url: string;
  wsUrl: string;
  databasePath: string;
  pid: () => number;
  /** What the process printed so far. */
  output: () => string;
  /** Signs in a demo person; answers the Cookie header. */
  signIn: (persoon: string) => Promise<string>;
  /** What a request of a demo person carries, who is signed in once; of null nothing. */
  headersOf: (persoon: string | null) => Promise<Record<string, string>>;
  /** Ends the process without a chance to tidy up, or with the signal given; resolves when it is gone. */
  kill: (signal?: NodeJS.Signals) => Promise<void>;
  /** Starts it again on the same port and file. */
  restart: () => Promise<void>;
};

const START_TIMEOUT_MS = 30_000;

type ServerOptions = {
  env?: Record<string, string>;
  args?: string[];
  /** A command that becomes the one it is given, to run the server under. */
  within?: string[];
};

/** Starts the server on the demo content of `SEED_DAY` and what `fill` adds to it. */
export async function startFilledServer(
  fill: (tx: Tx) => Promise<void>,
  { env = {}, ...options }: ServerOptions = {},
): Promise<TestServer> {
  const { file, inTransaction, close } = await openTestDatabase({ demo: true });
  await inTransaction(fill);
  close();
  return await startServer({ ...options, env: { ...env, DATABASE_PATH: file } });
}

/** Starts the built demo server (`npm run build` first) and waits until it answers. */
export async function startServer({
  env = {},
  args = ["--demo"],
  within = [],
}: ServerOptions = {}): Promise<TestServer> {
  const port = await freePort();
  const databasePath = env["DATABASE_PATH"] ?? join(temporaryFolder(), "server.db");
  const url = `http://localhost:${port}`;
  let child: ChildProcess;
  let output = "";
  const cookies = new Map<string, string>();

  async function start(): Promise<void> {
    // Its answers would pass for those of the one that is started here.
    if (await isUp(url)) throw new Error(`Another server answers on port ${port}`);
    const [program = process.execPath, ...rest] = [...within, process.execPath, "build/main.js", ...args];
    child = spawn(program, rest, {
      env: {
        PATH: process.env["PATH"],
        HOME: process.env["HOME"],
        NODE_ENV: "production",
        PORT: String(port),
        DATABASE_PATH: databasePath,
        LOG_LEVEL: "warn",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (!(await isUp(url))) {
      const ended = child.exitCode ?? child.signalCode;
      if (ended !== null) throw new Error(`The server stopped with ${ended}:\n${output}`);
      if (Date.now() > deadline) throw new Error(`The server did not answer within ${START_TIMEOUT_MS} ms:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async function signIn(persoon: string): Promise<string> {
    const response = await fetch(`${url}/inloggen/demo`, {
      method: "POST",
      body: new URLSearchParams({ persoon }),
      redirect: "manual",
    });
    const cookie = response.headers
      .getSetCookie()
      .map((header) => header.split(";")[0])
      .join("; ");
    if (response.status !== 303 || cookie === "")
      throw new Error(`Signing in as ${persoon} answered ${response.status}`);
    return cookie;
  }

  await start();
  return {
    url,
    wsUrl: `ws://localhost:${port}/realtime/agenda`,
    databasePath,
    pid() {
      if (child.pid === undefined) throw new Error("The server has no process");
      return child.pid;
    },
    output: () => output,
    signIn,
    async headersOf(persoon) {
      if (persoon === null) return {};
      const cookie = cookies.get(persoon) ?? (await signIn(persoon));
      cookies.set(persoon, cookie);
      return { Cookie: cookie };
    },
    async kill(signal = "SIGKILL") {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
    },
    restart: start,
  };
}

async function isUp(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
}

const given = new Set<number>();

/** A port that nobody listens on, and that was not given before: a server that was killed comes back on its own. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("No port");
  if (given.has(address.port)) return await freePort();
  given.add(address.port);
  return address.port;
}
