/**
 * What a request can use. The server builds it once and hands it to every loader and action as `context`; a test
 * builds the same object. The bundle of pages and the server are separate module graphs: nothing else crosses.
 */
import type { Logger } from "pino";
import type * as Y from "yjs";
import type { Db, InTransaction } from "../../db/client";
import type { AgendaInhoud } from "../../realtime/document/agenda-inhoud";
import type { Emptied } from "../../realtime/document/emptied-line";
import type { Gebruiker } from "../access/policy";
import type { Sessions } from "../access/session.server";
import type { Env } from "../env.server";
import type { PageScript } from "./page-scripts";

/** `agenda-vol`: the document would become too large. `niet-bewaard`: nothing can be stored just now. It is what it was. */
export type ChangeResult = { ok: true } | { ok: false; reason: "agenda-vol" | "niet-bewaard" };

/** What pages need of the shared documents that are open now. */
export type Rooms = {
  /** Resolves when everything received so far is stored and projected into `thema` and `concept` rows. */
  settle: (agendaId: string) => Promise<void>;
  /** What the document says with everything received so far; undefined when there is none. Writes nothing. */
  read: (agendaId: string) => Promise<AgendaInhoud | undefined>;
  /**
   * Changes the document of an agenda in one step of this person, as a client would: stored first, then shared with
   * everyone who is in it. `work` gets a copy of what is stored. Throws when there is no document or it cannot be read.
   */
  change: (agendaId: string, gebruikerId: string, work: (doc: Y.Doc) => void) => Promise<ChangeResult>;
  /**
   * Makes the document of an agenda say what it said at an earlier moment, as a step of this person, after keeping what
   * it says now: what others type meanwhile survives it, and lines that are left empty go later.
   */
  restore: (agendaId: string, gebruikerId: string, inhoud: AgendaInhoud) => Promise<ChangeResult>;
  /** Takes lines away that a change left empty, once nobody can bring words for them any more. */
  deleteEmptiedLater: (agendaId: string, emptied: readonly Emptied[]) => void;
  /** Closes every socket of one session. */
  closeSession: (idHash: string) => void;
};

export type Services = {
  env: Env;
  db: Db;
  inTransaction: InTransaction;
  clock: () => Date;
  log: Logger;
  sessions: Sessions;
  rooms: Rooms;
  /** The address of a page script in this build. */
  pageScript: (name: PageScript) => string;
};

/** `context` of a loader or action: the services and who is asking. */
export type RequestContext = Services & {
  gebruiker: Gebruiker | null;
  /** Names the session for `rooms.closeSession`; null when nobody is signed in. */
  sessieIdHash: string | null;
  /** Names this request in the log and to a visitor who meets an error. */
  verwijzing: string;
};

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
