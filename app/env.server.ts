/** The settings of the process, read and checked in one place. */
import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";

const flag = z
  .enum(["0", "1"], { error: "must be 0 or 1" })
  .default("0")
  .transform((value) => value === "1");

const schema = z.object({
  PORT: z.coerce
    .number({ error: "must be a port number" })
    .int("must be a port number")
    .min(0, "must be a port number")
    .max(65535, "must be a port number")
    .default(3000),
  HOST: z.string().min(1, "must not be empty").optional(),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: "must be an http(s) URL, for example https://wijkagenda.example.nl" })
    .transform((value) => new URL(value))
    .optional(),
  DATABASE_PATH: z.string().min(1, "must not be empty").optional(),
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  DEMO: flag,
  TILE_URL: z
    .string()
    .superRefine((url, context) => {
      const message = tileUrlProblem(url);
      if (message !== null) context.addIssue({ code: "custom", message });
    })
    .default("https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png"),
  TILE_ATTRIBUTION: z.string().default("Kaartgegevens © Kadaster"),
  METRICS_PUBLIC: flag,
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "must be fatal, error, warn, info, debug, trace or silent",
    })
    .default("info"),
});

/** Settings that deployments may already have, for what is not built: they are named at the start, not left unsaid. */
const UNUSED_SETTINGS = ["SMTP_URL", "OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"];

/** productie: `npm start`. demo: `npm run demo`. ontwikkeling: `npm run dev`, the demo with reload. */
export type Mode = "productie" | "demo" | "ontwikkeling";

export type Env = Readonly<{
  mode: Mode;
  port: number;
  /** Undefined: every interface. */
  host: string | undefined;
  /** Where visitors find us; undefined in the demo, which answers to any Host. */
  baseUrl: URL | undefined;
  databasePath: string;
  /** Undefined in the demo, which keeps one of its own beside the database. */
  sessionSecret: string | undefined;
  isDemo: boolean;
  /** Whether there is a way to sign in: so far only the demo has one. */
  canSignIn: boolean;
  tileUrl: string;
  tileAttribution: string;
  metricsPublic: boolean;
  logLevel: string;
  /** Names of what is set and does nothing yet. */
  unusedSettings: readonly string[];
}>;

const PRODUCTION_DATABASE = "data/wijkagenda.db";
const DEMO_DATABASE = "data/demo.db";

/** The file that a command looks into: the one a server here would use, the demo's where there is no other. */
export function readDatabasePath(source: Record<string, string | undefined> = process.env): string {
  const isDemoAlone = !existsSync(PRODUCTION_DATABASE) && existsSync(DEMO_DATABASE);
  return source["DATABASE_PATH"] || (isDemoAlone ? DEMO_DATABASE : PRODUCTION_DATABASE);
}

/**
 * The file that a backup is put in the place of. It is never guessed: where production's was lost, the demo's would become
 * the real one, in which anyone may sign in as anyone. Throws when it is not named and production's is not there.
 */
export function readRestorePath(source: Record<string, string | undefined> = process.env): string {
  const given = source["DATABASE_PATH"];
  if (given) return given;
  if (existsSync(PRODUCTION_DATABASE)) return PRODUCTION_DATABASE;
  throw new Error(
    `DATABASE_PATH is missing: ${PRODUCTION_DATABASE} is not there, so name the file that the backup becomes`,
  );
}

/** Reads the settings for `mode`. Throws one Error with one line per problem. */
export function readEnv(mode: Mode, source: Record<string, string | undefined> = process.env): Env {
  // An empty variable in a deployment file means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);

  if (mode === "productie") {
    if (given.BASE_URL === undefined)
      problems.push("BASE_URL is missing: the address visitors use, for example https://wijkagenda.example.nl");
    if (given.SESSION_SECRET === undefined) problems.push("SESSION_SECRET is missing: at least 32 random characters");
    if (given.DEMO === "1") problems.push("DEMO must be off in production: anyone could sign in as anyone");
    // As it was given: another wrong setting does not hide this one.
    const baseUrl = URL.canParse(given.BASE_URL ?? "") ? new URL(given.BASE_URL ?? "") : undefined;
    if (baseUrl?.protocol === "http:" && !["localhost", "127.0.0.1"].includes(baseUrl.hostname)) {
      problems.push("BASE_URL must be https: session cookies are not sent over http");
    }
  }
  const databasePath = given.DATABASE_PATH ?? (mode === "productie" ? PRODUCTION_DATABASE : DEMO_DATABASE);
  const databaseProblem = findDatabaseProblem(databasePath);
  if (databaseProblem !== null) problems.push(`DATABASE_PATH must ${databaseProblem}: ${databasePath}`);
  if (!parsed.success || problems.length > 0) throw new Error(problems.join("\n"));

  const env = parsed.data;
  return {
    mode,
    port: env.PORT,
    host: env.HOST,
    baseUrl: env.BASE_URL,
    databasePath,
    sessionSecret: env.SESSION_SECRET,
    isDemo: mode !== "productie",
    canSignIn: mode !== "productie",
    tileUrl: env.TILE_URL,
    tileAttribution: env.TILE_ATTRIBUTION,
    metricsPublic: env.METRICS_PUBLIC,
    logLevel: env.LOG_LEVEL,
    unusedSettings: UNUSED_SETTINGS.filter((name) => given[name] !== undefined),
  };
}

/** The map fills in {z}, {x} and {y}, and a page may load from one host only. Null when all is well. */
function tileUrlProblem(url: string): string | null {
  if (!url.startsWith("https://")) return "must start with https://";
  if (url.includes("{s}")) return "must name one host, without {s}";
  if (!/^https:\/\/[^/?#{}]+\//.test(url) || !URL.canParse(url)) {
    return "must name a host, for example https://tegels.example.nl/{z}/{x}/{y}.png";
  }
  return /\{z\}/.test(url) && /\{x\}/.test(url) && /\{-?y\}/.test(url) ? null : "must hold {z}, {x} and {y}";
}

/** What a path must be that the database can stand at; null when it can. What is not there yet is made at the start. */
function findDatabaseProblem(path: string): string | null {
  let known = resolve(path);
  while (!existsSync(known) && known !== dirname(known)) known = dirname(known);
  const isThere = known === resolve(path);
  try {
    if (isThere && !statSync(known).isFile()) return "be a file";
    if (!statSync(isThere ? dirname(known) : known).isDirectory()) return "be a file in a folder";
    // SQLite keeps its log beside the file.
    for (const each of new Set([known, dirname(resolve(path))].filter(existsSync))) {
      accessSync(each, constants.R_OK | constants.W_OK);
    }
    return isThere && !isSqlite(known) ? "be a database of SQLite" : null;
  } catch {
    return "be a file that this account may read and write, in a folder where it may write";
  }
}

/** SQLite's own first words; a file with nothing in it becomes a database. */
function isSqlite(file: string): boolean {
  const start = Buffer.alloc(15);
  const descriptor = openSync(file, "r");
  const length = readSync(descriptor, start);
  closeSync(descriptor);
  return length === 0 || start.toString() === "SQLite format 3";
}
