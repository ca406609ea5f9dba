/** Sessions: what the cookie is, when a session ends, and that signing in and out leave nothing behind. */
import { createHash } from "node:crypto";
import Sqlite from "better-sqlite3";
import { beforeEach, describe, expect, test } from "vitest";
import { createSessions } from "../../app/access/session.server";
import { findDemoGebruiker } from "../../db/queries/gebruiker";
import { openTestDatabase, SEED_DAY } from "../support/database";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

let now: Date;
let file: string;
let sessions: ReturnType<typeof createSessions>;
let start: (persoon: string, oldCookie?: string) => Promise<string>;

beforeEach(async () => {
  const database = await openTestDatabase({ demo: true });
  now = SEED_DAY;
  file = database.file;
  const options = { db: database.db, inTransaction: database.inTransaction, clock: () => now };
  sessions = createSessions({ ...options, secret: "een-geheim-voor-deze-test", isSecure: true });
  start = async (persoon, oldCookie) => {
    const gebruiker = await findDemoGebruiker(database.db, persoon);
    if (gebruiker === undefined) throw new Error(`no ${persoon}`);
    return await sessions.start(gebruiker, oldCookie ?? null);
  };
});

const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
/** What a browser sends back of a Set-Cookie header. */
const cookieOf = (setCookie: string) => setCookie.split(";")[0] ?? "";

describe("in production", () => {
  test("the cookie cannot be read by a script, sent over http, or set by a neighbouring site", async () => {
    const header = await start("bewoner");
    expect(header).toMatch(/^__Host-sessie=/);
    for (const attribute of ["Path=/", "HttpOnly", "Secure", "SameSite=Lax"])
      expect(header).toContain(`; ${attribute}`);
    expect(header).not.toContain("Domain=");
  });
});

test("who reads the database cannot sign in with what stands there", async () => {
  const header = await start("bewoner");
  const value = decodeURIComponent(cookieOf(header).split("=")[1] ?? "").split(".")[0] ?? "";
  const { id } = JSON.parse(Buffer.from(value, "base64").toString()) as { id: string };
  const connection = new Sqlite(file, { readonly: true });
  const rows = connection.prepare("SELECT id_hash FROM sessie").pluck().all();
  connection.close();
  expect(rows).toEqual([createHash("sha256").update(id).digest("hex")]);
});

test("a cookie that was not signed here, or was changed, is nobody's", async () => {
  const cookie = cookieOf(await start("wethouder"));
  expect(await sessions.find(cookie)).not.toBeNull();
  const [name = "", value = ""] = cookie.split("=");
  for (const forged of [
    `${name}=${value.slice(0, -3)}abc`,
    `${name}=${value.split(".")[0]}`,
    `${name}=`,
    name,
    "x=1",
    "",
  ]) {
    expect(await sessions.find(forged), forged).toBeNull();
  }
});

test("signing in gives a new id and ends the session that was there", async () => {
  const before = cookieOf(await start("bewoner"));
  const after = cookieOf(await start("team-escamp", before));
  expect(after).not.toBe(before);
  expect(await sessions.find(before)).toBeNull();
  expect((await sessions.find(after))?.gebruiker.id).toBe("team-escamp");
});

test("signing out ends the session, also for a copy of the cookie", async () => {
  const cookie = cookieOf(await start("bewoner"));
  expect(await sessions.end(cookie)).toMatch(/^__Host-sessie=;|^__Host-sessie=.*Max-Age=0/);
  expect(await sessions.find(cookie)).toBeNull();
});

test.each([
  ["a bewoner", "bewoner", 14 * DAY_MS, 60 * DAY_MS],
  ["staff", "team-escamp", 8 * HOUR_MS, 12 * HOUR_MS],
])(
  "a session of %s ends when it idles, and at the latest after its full length",
  async (_who, persoon, idleMs, fullMs) => {
    const idle = cookieOf(await start(persoon));
    later(idleMs);
    expect(await sessions.find(idle)).not.toBeNull();
    later(1);
    expect(await sessions.find(idle)).toBeNull();

    let used = cookieOf(await start(persoon));
    const end = now.getTime() + fullMs;
    while (now.getTime() + idleMs < end) {
      later(idleMs - 1);
      const session = await sessions.find(used);
      expect(session).not.toBeNull();
      used = cookieOf(session?.refresh ?? "");
    }
    now = new Date(end - 1);
    expect(await sessions.find(used)).not.toBeNull();
    later(1);
    expect(await sessions.find(used)).toBeNull();
  },
);

test("sessions that ended are gone after the next sign-in", async () => {
  await start("bewoner");
  later(60 * DAY_MS + 1);
  await start("bewoner2");
  const connection = new Sqlite(file, { readonly: true });
  expect(connection.prepare("SELECT gebruiker_id FROM sessie").pluck().all()).toEqual(["bewoner2"]);
  connection.close();
});
