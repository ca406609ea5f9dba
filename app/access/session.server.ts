/**
 * Sessions: a row in the database, found by a signed cookie. The row ends at sign-out or after its full length; the
 * cookie also carries when it was last used, and the session is worthless after an idle period. What someone did since,
 * on whatever line, is known in memory. Reading a page writes nothing.
 */
import { createHash, randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import type { Db, InTransaction, TransactionOptions } from "../../db/client";
import { deleteExpiredSessies, deleteSessie, findSessie, insertSessie } from "../../db/queries/gebruiker";
import { type Gebruiker, isStaff } from "./policy";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** A working day for staff, who can change things; longer for residents, who come back weeks later for an answer. */
const SESSION_LENGTH: Record<"staff" | "bewoner", { idleMs: number; absoluteMs: number }> = {
  staff: { idleMs: 8 * HOUR_MS, absoluteMs: 12 * HOUR_MS },
  bewoner: { idleMs: 14 * DAY_MS, absoluteMs: 60 * DAY_MS },
};

/** How old the last use in the cookie may be before it is written anew. */
const REFRESH_MS = 5 * 60 * 1000;

const ID_BYTES = 32;

/** Who is signed in shows on no page that is kept for visitors. */
const UNSEEN: TransactionOptions = { isDraft: true };

export type Session = {
  gebruiker: Gebruiker;
  /** SHA-256 of the id, hex; names the session inside the server. */
  idHash: string;
  expiresAt: Date;
  /** A Set-Cookie header that keeps the session from idling out; null when it is fresh. */
  refresh: string | null;
};

export type Sessions = {
  /** To be called when someone does something in a session; not for what a page does by itself. */
  noteUse: (idHash: string) => void;
  /** Whether a session that was found before has gone without use for too long since. */
  isIdle: (idHash: string, gebruiker: Gebruiker) => boolean;
  /** The session of a Cookie header; null when there is none, or it ended. */
  find: (cookieHeader: string | null | undefined) => Promise<Session | null>;
  /** Starts a session under a new id; answers the Set-Cookie header. The old one, if any, ends. */
  start: (gebruiker: Gebruiker, oldCookieHeader: string | null) => Promise<string>;
  /** Ends the session of this Cookie header; answers the Set-Cookie header that forgets it. */
  end: (cookieHeader: string | null) => Promise<string>;
};

type CookieContent = { id: string; usedAt: number };

export function createSessions(options: {
  secret: string;
  /** True: the `__Host-` cookie, which browsers send over https only. */
  isSecure: boolean;
  db: Db;
  inTransaction: InTransaction;
  clock: () => Date;
}): Sessions {
  const { db, inTransaction, clock } = options;
  const cookie = createCookie(options.isSecure ? "__Host-sessie" : "sessie", {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: options.isSecure,
    secrets: [options.secret],
  });

  /** By hash of the id, in ms. */
  const lastUse = new Map<string, number>();

  function noteUse(idHash: string, atMs = clock().getTime()): void {
    lastUse.set(idHash, Math.max(atMs, lastUse.get(idHash) ?? 0));
  }

  function isIdle(idHash: string, gebruiker: Gebruiker): boolean {
    return clock().getTime() - (lastUse.get(idHash) ?? 0) > lengthFor(gebruiker).idleMs;
  }

  function forgetIdle(): void {
    const longAgoMs = clock().getTime() - SESSION_LENGTH.bewoner.idleMs;
    for (const [idHash, atMs] of lastUse) if (atMs < longAgoMs) lastUse.delete(idHash);
  }

  async function readCookie(header: string | null | undefined): Promise<CookieContent | null> {
    const content: unknown = await cookie.parse(header ?? null);
    return isCookieContent(content) ? content : null;
  }

  return {
    noteUse: (idHash) => noteUse(idHash),
    isIdle,

    async find(header) {
      const content = await readCookie(header);
      if (content === null) return null;
      const now = clock();
      const idHash = hash(content.id);
      const row = await findSessie(db, idHash, now);
      if (row === undefined) return null;
      noteUse(idHash, content.usedAt);
      if (isIdle(idHash, row.gebruiker)) return null;
      const refresh =
        now.getTime() - content.usedAt > REFRESH_MS
          ? await cookie.serialize({ id: content.id, usedAt: now.getTime() }, { expires: row.expiresAt })
          : null;
      return { gebruiker: row.gebruiker, idHash, expiresAt: row.expiresAt, refresh };
    },

    async start(gebruiker, oldHeader) {
      const old = await readCookie(oldHeader);
      const id = randomBytes(ID_BYTES).toString("base64url");
      const createdAt = clock();
      const expiresAt = new Date(createdAt.getTime() + lengthFor(gebruiker).absoluteMs);
      forgetIdle();
      await inTransaction(async (tx) => {
        if (old !== null) await deleteSessie(tx, hash(old.id));
        await deleteExpiredSessies(tx, createdAt);
        await insertSessie(tx, { idHash: hash(id), gebruikerId: gebruiker.id, createdAt, expiresAt });
      }, UNSEEN);
      return await cookie.serialize({ id, usedAt: createdAt.getTime() }, { expires: expiresAt });
    },

    async end(header) {
      const content = await readCookie(header);
      if (content !== null) await inTransaction((tx) => deleteSessie(tx, hash(content.id)), UNSEEN);
      return await cookie.serialize("", { maxAge: 0 });
    },
  };
}

function lengthFor(gebruiker: Gebruiker) {
  return SESSION_LENGTH[isStaff(gebruiker) ? "staff" : "bewoner"];
}

function hash(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}

function isCookieContent(value: unknown): value is CookieContent {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "usedAt" in value &&
    typeof value.usedAt === "number"
  );
}
