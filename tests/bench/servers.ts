/**
 * The servers of one comparison: the product, two well-known ones as their manuals set them up, and where it explains a
 * figure the least that a server can do that stores before it shares.
 */
import { join } from "node:path";
import { type Running, startProcess } from "./processes";

export const SERVERS = ["wijkagenda", "hocuspocus", "y-websocket"] as const;
/** Beside them when it is about the time of one change. */
export const SERVERS_AND_FLOOR = [...SERVERS, "bare-log"] as const;
export type ServerName = (typeof SERVERS_AND_FLOOR)[number];

export const SERVER_LABELS: Readonly<Record<ServerName, string>> = {
  wijkagenda: "wijkagenda",
  hocuspocus: "Hocuspocus",
  "y-websocket": "y-websocket",
  "bare-log": "bare log",
};

export type Place = {
  port: number;
  /** Holds the database; a server that starts again finds there what the last one left. */
  folder: string;
};

/** The file of the product's database, to prepare it before the first start. */
export function databaseFile({ folder }: Place): string {
  return join(folder, "demo.db");
}

export function startServer(server: ServerName, place: Place): Promise<Running> {
  const { port, folder } = place;
  const url = `http://localhost:${port}/`;
  switch (server) {
    case "wijkagenda":
      return startProcess(
        process.execPath,
        ["build/main.js", "--demo"],
        { NODE_ENV: "production", PORT: String(port), DATABASE_PATH: databaseFile(place), LOG_LEVEL: "error" },
        url,
      );
    case "hocuspocus":
      return startProcess(
        process.execPath,
        ["--import", "tsx", "tests/bench/hocuspocus-server.ts", String(port), join(folder, "peer.db")],
        { NODE_ENV: "production" },
        url,
      );
    case "y-websocket":
      return startProcess(
        process.execPath,
        ["tests/bench/node_modules/y-websocket-2/bin/server.cjs"],
        { NODE_ENV: "production", PORT: String(port), HOST: "localhost", YPERSISTENCE: join(folder, "peer-leveldb") },
        url,
      );
    case "bare-log":
      return startProcess(
        process.execPath,
        ["--import", "tsx", "tests/bench/bare-log-server.ts", String(port), join(folder, "bare-log.db")],
        { NODE_ENV: "production" },
        url,
      );
  }
}

/** Where the clients of a server connect; the document's name follows, except for Hocuspocus, which takes it in messages. */
export function socketUrl(server: ServerName, { port }: Place): string {
  return server === "wijkagenda" ? `ws://localhost:${port}/realtime/agenda` : `ws://localhost:${port}`;
}

/** A Cookie header for each person: the limits of the product are per session. The peers ask for none. */
export async function signIn(server: ServerName, { port }: Place, count: number): Promise<string[]> {
  const cookies: string[] = [];
  for (let person = 0; person < count; person++) {
    if (server !== "wijkagenda") {
      cookies.push("");
      continue;
    }
    const response = await fetch(`http://localhost:${port}/inloggen/demo`, {
      method: "POST",
      body: new URLSearchParams({ persoon: "team-escamp" }),
      redirect: "manual",
    });
    const cookie = response.headers
      .getSetCookie()
      .map((header) => header.split(";")[0])
      .join("; ");
    if (response.status !== 303 || cookie === "") throw new Error(`Signing in answered ${response.status}`);
    cookies.push(cookie);
  }
  return cookies;
}
