/** Who may come into a room: cookie → session → agenda → the same policy that pages ask. */
import { can, type Meelezen, roomAccess } from "../../app/access/policy";
import type { Session, Sessions } from "../../app/access/session.server";
import type { Db } from "../../db/client";
import { findAgenda, listAgendaStadsdelen } from "../../db/queries/agenda";
import { listSessies } from "../../db/queries/gebruiker";
import { findMeelezen } from "../../db/queries/meekijken";
import { SCHEMA_VERSION } from "../document/agenda-document";
import { CloseCode, SOMEONE_ELSE } from "../document/close-code";
import { Refusal } from "./refusal";

/** Someone who may come in. */
export type Visitor = {
  agendaId: string;
  /** Null: nobody is signed in, and the draft is open to everyone. */
  session: Session | null;
  canEdit: boolean;
  /** Who the others see, and who sees the others: people of the municipality only. */
  isPresent: boolean;
};

/** What a client says of itself when it asks to come in. */
type Asked = {
  agendaId: string;
  /** The schema it speaks. */
  schema: string | null;
  /** Whose page it is. Null: it does not say, and acts for who is signed in. */
  gebruikerId: string | null;
  cookie: string | undefined;
};

/** Throws a Refusal for who may not come in. */
export async function authorize(
  { db, sessions }: { db: Db; sessions: Sessions },
  { agendaId, schema, gebruikerId, cookie }: Asked,
): Promise<Visitor> {
  const session = await sessions.find(cookie);
  refuseOtherThan(gebruikerId, session);
  const gebruiker = session?.gebruiker ?? null;
  const agenda = await findAgenda(db, agendaId);
  if (agenda === undefined) throw refusalOf(session, CloseCode.notFound, "no such agenda");
  const meelezen = await findMeelezen(db, agendaId, gebruiker?.id ?? null);
  const access = roomAccess(gebruiker, agenda.stadsdeel, meelezen);
  if (access === "refuse") throw refusalOf(session, CloseCode.notAllowed, "not allowed");
  if (!isSchemaSpoken(schema)) throw new Refusal(CloseCode.schemaTooOld, "reload the page");
  return { agendaId, session, canEdit: access === "edit", isPresent: can(gebruiker, "concept:presence") };
}

/** What was typed on the page of one person is never stored as another's: on a shared computer sessions change under it. */
function refuseOtherThan(gebruikerId: string | null, session: Session | null): void {
  if (gebruikerId === null || gebruikerId === session?.gebruiker.id) return;
  throw new Refusal(CloseCode.notSignedIn, session === null ? "not signed in" : SOMEONE_ELSE);
}

/** Who is not signed in learns that first, and nothing else. */
function refusalOf(session: Session | null, code: CloseCode, reason: string): Refusal {
  return session === null ? new Refusal(CloseCode.notSignedIn, "not signed in") : new Refusal(code, reason);
}

/** Someone who is in a room. */
type Present = {
  readonly agendaId: string;
  readonly sessionIdHash: string | null;
  readonly canEdit: boolean;
  readonly user: object | null;
};

/**
 * Why these may not stay, for each who may not: the rows of this moment are asked, whoever changed them. Two queries
 * for all who may by their role, however many, and one more for each other person and agenda.
 */
export async function findUnauthorized<P extends Present>(
  { db, sessions }: { db: Db; sessions: Pick<Sessions, "isIdle"> },
  everyone: readonly P[],
  now: Date,
): Promise<{ present: P; refusal: Refusal }[]> {
  if (everyone.length === 0) return [];
  const sessies = await listSessies(
    db,
    [...new Set(everyone.flatMap(({ sessionIdHash }) => sessionIdHash ?? []))],
    now,
  );
  const stadsdelen = await listAgendaStadsdelen(db, [...new Set(everyone.map(({ agendaId }) => agendaId))]);
  const gebruikerOf = new Map(sessies.map(({ idHash, gebruiker }) => [idHash, gebruiker]));
  const stadsdeelOf = new Map(stadsdelen.map(({ id, stadsdeel }) => [id, stadsdeel]));
  const meelezenOf = new Map<string, Promise<Meelezen>>();

  async function findRefusal(present: Present): Promise<Refusal | undefined> {
    const { agendaId, sessionIdHash } = present;
    const gebruiker = sessionIdHash === null ? null : gebruikerOf.get(sessionIdHash);
    if (gebruiker === undefined) return new Refusal(CloseCode.notSignedIn, "the session has ended");
    if (sessionIdHash !== null && gebruiker !== null && sessions.isIdle(sessionIdHash, gebruiker)) {
      return new Refusal(CloseCode.notSignedIn, "the session was not used");
    }
    const stadsdeel = stadsdeelOf.get(agendaId);
    if (stadsdeel === undefined) return new Refusal(CloseCode.notFound, "no such agenda");
    let access = roomAccess(gebruiker, stadsdeel);
    if (access === "refuse") {
      const key = `${agendaId} ${gebruiker?.id ?? ""}`;
      const meelezen = meelezenOf.get(key) ?? findMeelezen(db, agendaId, gebruiker?.id ?? null);
      meelezenOf.set(key, meelezen);
      access = roomAccess(gebruiker, stadsdeel, await meelezen);
    }
    if (access === "refuse" && gebruiker === null) return new Refusal(CloseCode.notSignedIn, "not signed in");
    // Who may only read from now on, or is not to be seen, has a page that thinks otherwise.
    const isLess =
      (present.canEdit && access !== "edit") || (present.user !== null && !can(gebruiker, "concept:presence"));
    return access === "refuse" || isLess ? new Refusal(CloseCode.notAllowed, "not allowed any more") : undefined;
  }

  const unauthorized: { present: P; refusal: Refusal }[] = [];
  for (const present of everyone) {
    const refusal = await findRefusal(present);
    if (refusal !== undefined) unauthorized.push({ present, refusal });
  }
  return unauthorized;
}

/** An older client would delete what it does not know. */
function isSchemaSpoken(schema: string | null): boolean {
  return schema !== null && /^\d{1,6}$/.test(schema) && Number(schema) >= SCHEMA_VERSION;
}
