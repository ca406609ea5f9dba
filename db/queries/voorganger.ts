// Which agendas came before an agenda.
import { eq } from "drizzle-orm";
import type { Db } from "../client";
import { opvolging } from "../schema/opvolging";

/**
 * This agenda and those before it, latest first. What was said to any of them can be the reason for a thema of this one:
 * reactions stay with the agenda they were made to.
 */
export async function listAgendaEnVoorgangers(db: Db, agendaId: string): Promise<string[]> {
  const ids = [agendaId];
  for (let id: string | undefined = agendaId; id !== undefined; ) {
    const [row]: { agendaId: string }[] = await db
      .select({ agendaId: opvolging.agendaId })
      .from(opvolging)
      .where(eq(opvolging.opvolgerId, id));
    id = row?.agendaId;
    if (id !== undefined) ids.push(id);
  }
  return ids;
}
