/** Beginning to write an agenda. */
import { findAgendaMetDatums, startAgenda } from "../../db/queries/agenda";
import type { Gebruiker } from "../access/policy";
import { isoDate } from "../format/format";
import { conflict } from "../http/responses.server";
import type { RequestContext } from "../http/services.server";
import { canBeStarted } from "./agenda-status";

/**
 * Records that the writing begins today. One that was begun keeps its first day: pressing the button twice is no fault.
 * Ends with 409 for an agenda that is in force already. Ask `agenda:start` first.
 */
export async function beginAgenda(
  { inTransaction, clock }: Pick<RequestContext, "inTransaction" | "clock">,
  gebruiker: Gebruiker,
  slug: string,
): Promise<void> {
  const today = isoDate(clock());
  await inTransaction(async (tx) => {
    const agenda = await findAgendaMetDatums(tx, slug);
    if (agenda === undefined) return conflict();
    if (agenda.gestartOp !== null) return;
    if (!canBeStarted(agenda, today)) return conflict();
    await startAgenda(tx, agenda.id, today, gebruiker.id);
  });
}
