/** Who may come into a room: cookie → session → agenda → the same policy that pages ask. */
import { can, roomAccess } from "../../app/access/policy";
import type { Session, Sessions } from "../../app/access/session.server";
import type { Db } from "../../db/client";
import { findAgenda } from "../../db/queries/agenda";
import { findMeelezen } from "../../db/queries/meekijken";
import { SCHEMA_VERSION } from "../document/agenda-document";
import { CloseCode } from "../document/close-code";
import { Refusal } from "./protocol";

/** Someone who may come in. */
export type Visitor = {
  agendaId: string;
  /** Null: nobody is signed in, and the draft is open to everyone. */
  session: Session | null;
  canEdit: boolean;
  /** Who the others see, and who sees the others: people of the municipality only. */
  isPresent: boolean;
};

/** Throws a Refusal for who may not come in. `schema` is the one the client says it speaks. */
export async function authorize(
  { db, sessions }: { db: Db; sessions: Sessions },
  { agendaId, schema, cookie }: { agendaId: string; schema: string | null; cookie: string | undefined },
): Promise<Visitor> {
  const session = await sessions.find(cookie);
  const gebruiker = session?.gebruiker ?? null;
  const agenda = await findAgenda(db, agendaId);
  if (agenda === undefined) throw refusalOf(session, CloseCode.notFound, "no such agenda");
  const meelezen = await findMeelezen(db, agendaId, gebruiker?.id ?? null);
  const access = roomAccess(gebruiker, agenda.stadsdeel, meelezen);
  if (access === "refuse") throw refusalOf(session, CloseCode.notAllowed, "not allowed");
  if (!isSchemaSpoken(schema)) throw new Refusal(CloseCode.schemaTooOld, "reload the page");
  return { agendaId, session, canEdit: access === "edit", isPresent: can(gebruiker, "concept:presence") };
}

/** Who is not signed in learns that first, and nothing else. */
function refusalOf(session: Session | null, code: CloseCode, reason: string): Refusal {
  return session === null ? new Refusal(CloseCode.notSignedIn, "not signed in") : new Refusal(code, reason);
}

/** An older client would delete what it does not know. */
function isSchemaSpoken(schema: string | null): boolean {
  return schema !== null && /^\d{1,6}$/.test(schema) && Number(schema) >= SCHEMA_VERSION;
}
