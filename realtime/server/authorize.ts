/** Who may come into a room: cookie → session → agenda → the same policy that pages ask. */
import { roomAccess } from "../../app/access/policy";
import type { Session, Sessions } from "../../app/access/session.server";
import type { Db } from "../../db/client";
import { findAgenda } from "../../db/queries/agenda";
import { SCHEMA_VERSION } from "../document/agenda-document";
import { CloseCode } from "../document/close-code";
import { Refusal } from "./protocol";

/** Someone who may come in. */
export type Visitor = { agendaId: string; session: Session; canEdit: boolean };

/** Throws a Refusal for who may not come in. `schema` is the one the client says it speaks. */
export async function authorize(
  { db, sessions }: { db: Db; sessions: Sessions },
  { agendaId, schema, cookie }: { agendaId: string; schema: string | null; cookie: string | undefined },
): Promise<Visitor> {
  const session = await sessions.find(cookie);
  if (session === null) throw new Refusal(CloseCode.notSignedIn, "not signed in");
  const agenda = await findAgenda(db, agendaId);
  if (agenda === undefined) throw new Refusal(CloseCode.notFound, "no such agenda");
  const access = roomAccess(session.gebruiker, agenda.stadsdeel);
  if (access === "refuse") throw new Refusal(CloseCode.notAllowed, "not allowed");
  if (!isSchemaSpoken(schema)) throw new Refusal(CloseCode.schemaTooOld, "reload the page");
  return { agendaId, session, canEdit: access === "edit" };
}

/** An older client would delete what it does not know. */
function isSchemaSpoken(schema: string | null): boolean {
  return schema !== null && /^\d{1,6}$/.test(schema) && Number(schema) >= SCHEMA_VERSION;
}
