import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Gebruiker } from "../../../app/access/policy";
import { createSessions, type Sessions } from "../../../app/access/session.server";
import type { Database } from "../../../db/client";
import { findDemoGebruiker } from "../../../db/queries/gebruiker";
import { sessie } from "../../../db/schema/gebruiker";
import { openTestDatabase, SEED_DAY } from "../../support/database";

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const SECRET = "s".repeat(32);

let database: Database;
let now: Date;
let sessions: Sessions;
let team: Gebruiker;
let bewoner: Gebruiker;

beforeEach(async () => {
  database = await openTestDatabase({ demo: true });
  now = SEED_DAY;
  sessions = make();
  team = await demoGebruiker("team-escamp");
  bewoner = await demoGebruiker("bewoner");
});

afterEach(() => database.close());

function make({ isSecure = false, secret = SECRET } = {}): Sessions {
  const { db, inTransaction } = database;
  return createSessions({ secret, isSecure, db, inTransaction, clock: () => now });
}

async function demoGebruiker(id: string): Promise<Gebruiker> {
  const gebruiker = await findDemoGebruiker(database.db, id);
  if (gebruiker === undefined) throw new Error(`No demo person ${id}`);
  return gebruiker;
}

/** What the browser sends back. */
const sentBack = (setCookie: string) => setCookie.split(";")[0] ?? "";
const wait = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const listSessies = () => database.db.select().from(sessie);

test("who signs in is known by the cookie", async () => {
  const cookie = sentBack(await sessions.start(team, null));
  expect((await sessions.find(cookie))?.gebruiker).toEqual(team);
});

test("signing in and out leaves the pages that are kept for visitors", async () => {
  const before = database.countChanges();
  await sessions.end(sentBack(await sessions.start(team, null)));
  expect(database.countChanges()).toBe(before);
});

test.each([null, undefined, "", "sessie=", "sessie=iets", "anders=1"])("no session in %s", async (header) => {
  expect(await sessions.find(header)).toBeNull();
});

test("the cookie is for this site alone, out of reach of scripts; in production for https alone", async () => {
  expect(await sessions.start(team, null)).toMatch(/^sessie=.*; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
  expect(await make({ isSecure: true }).start(team, null)).toMatch(
    /^__Host-sessie=.*; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Lax$/,
  );
});

test("who reads the database cannot sign in with it: it holds a hash of the id", async () => {
  const cookie = sentBack(await sessions.start(team, null));
  const [encoded = ""] = decodeURIComponent(cookie.slice("sessie=".length)).split(".");
  const content = JSON.parse(Buffer.from(encoded, "base64").toString()) as { id: string };
  const [row] = await listSessies();
  expect(row?.idHash).toBe(createHash("sha256").update(content.id).digest("hex"));
  expect(JSON.stringify(row)).not.toContain(content.id);
  expect(Buffer.from(content.id, "base64url")).toHaveLength(32);
});

test("a cookie that was tampered with, or signed with another secret, is no session", async () => {
  const cookie = sentBack(await sessions.start(team, null));
  const [content = "", signature = ""] = decodeURIComponent(cookie.slice("sessie=".length)).split(".");
  const forged = Buffer.from(
    JSON.stringify({ ...JSON.parse(Buffer.from(content, "base64").toString()), usedAt: now.getTime() + DAY_MS }),
  ).toString("base64");
  expect(await sessions.find(`sessie=${encodeURIComponent(`${forged}.${signature}`)}`)).toBeNull();
  expect(await sessions.find(`sessie=${encodeURIComponent(content)}`)).toBeNull();
  const elsewhere = sentBack(await make({ secret: "t".repeat(32) }).start(team, null));
  expect(await sessions.find(elsewhere)).toBeNull();
});

test("signing in gives a new id and ends the session that was there", async () => {
  const first = sentBack(await sessions.start(bewoner, null));
  const second = sentBack(await sessions.start(team, first));
  expect(second).not.toBe(first);
  expect(await sessions.find(first)).toBeNull();
  expect((await sessions.find(second))?.gebruiker).toEqual(team);
  expect(await listSessies()).toHaveLength(1);
});

test("signing out ends that session and no other, also for who kept the cookie", async () => {
  const here = sentBack(await sessions.start(team, null));
  const elsewhere = sentBack(await sessions.start(team, null));
  expect(await sessions.end(here)).toMatch(/^sessie=.*Max-Age=0/);
  expect(await sessions.find(here)).toBeNull();
  expect(await sessions.find(elsewhere)).not.toBeNull();
});

test("signing out without a session only forgets the cookie", async () => {
  expect(await sessions.end(null)).toMatch(/Max-Age=0/);
});

test.each([
  ["staff", () => team, 8 * HOUR_MS],
  ["a bewoner", () => bewoner, 14 * DAY_MS],
])("a session of %s that is not used ends", async (_name, person, idleMs) => {
  const cookie = sentBack(await sessions.start(person(), null));
  wait(idleMs);
  expect(await sessions.find(cookie)).not.toBeNull();
  wait(1);
  expect(await sessions.find(cookie)).toBeNull();
});

test("what someone does on another line is use of the session, and writes nothing; a look whether it is there is none", async () => {
  const cookie = sentBack(await sessions.start(team, null));
  const rows = await listSessies();
  const { idHash } = (await sessions.find(cookie)) ?? { idHash: "" };
  wait(5 * HOUR_MS);
  sessions.noteUse(idHash);
  wait(6 * HOUR_MS);
  expect(sessions.isIdle(idHash, team)).toBe(false);
  expect((await sessions.find(cookie))?.gebruiker).toEqual(team);
  // After a restart only the cookie tells.
  expect(await make().find(cookie)).toBeNull();
  expect(await listSessies()).toEqual(rows);

  const other = sentBack(await sessions.start(team, null));
  const { idHash: otherIdHash } = (await sessions.find(other)) ?? { idHash: "" };
  wait(5 * HOUR_MS);
  expect(await sessions.find(other)).not.toBeNull();
  wait(3 * HOUR_MS + 1);
  expect(sessions.isIdle(otherIdHash, team)).toBe(true);
});

test("using a session keeps it from ending, writing nothing, and at most once in five minutes", async () => {
  let cookie = sentBack(await sessions.start(team, null));
  wait(5 * MINUTE_MS);
  expect((await sessions.find(cookie))?.refresh).toBeNull();
  wait(7 * HOUR_MS);
  const rows = await listSessies();
  const { refresh } = (await sessions.find(cookie)) ?? {};
  cookie = sentBack(refresh ?? "");
  wait(4 * HOUR_MS);
  expect((await sessions.find(cookie))?.gebruiker).toEqual(team);
  expect(await listSessies()).toEqual(rows);
});

test.each([
  ["staff", () => team, 12 * HOUR_MS],
  ["a bewoner", () => bewoner, 60 * DAY_MS],
])("a session of %s ends after its full length, however busy it is", async (_name, person, absoluteMs) => {
  let cookie = sentBack(await sessions.start(person(), null));
  const stepMs = absoluteMs / 12;
  for (let step = 0; step < 11; step++) {
    wait(stepMs);
    const session = await sessions.find(cookie);
    expect(session).not.toBeNull();
    if (session?.refresh) cookie = sentBack(session.refresh);
  }
  wait(stepMs);
  expect(await sessions.find(cookie)).toBeNull();
});

test("sessions that ended are cleared away when someone signs in", async () => {
  await sessions.start(team, null);
  wait(13 * HOUR_MS);
  await sessions.start(team, null);
  expect(await listSessies()).toHaveLength(1);
});
