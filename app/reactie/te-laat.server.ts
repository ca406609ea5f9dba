/** How many reactions wait too long for an answer. Product rule 4 (docs/beleid.md): counted in public. */
import type { Db } from "../../db/client";
import { listRondesPerAgenda, listWachtendSinds } from "../../db/queries/taken";
import { isoDate } from "../format/format";
import { addDays } from "../format/iso-date";
import { ANTWOORDTERMIJN_DAGEN, answerTerm } from "./termijn";

/** Per agenda, on ISO date `today`; an agenda without any is not in it. */
export async function countTeLaat(db: Db, today: string, agendaId?: string): Promise<Map<string, number>> {
  // A round closes on or after the day of the reactie, so nothing younger can be late. One day more for the time zone.
  const youngest = new Date(addDays(today, 1 - ANTWOORDTERMIJN_DAGEN));
  const waiting = await listWachtendSinds(db, youngest, agendaId);
  const rondes = await listRondesPerAgenda(db, [...new Set(waiting.map((row) => row.agendaId))]);
  const late = waiting.filter(
    ({ agendaId: id, geplaatstOp }) => answerTerm(isoDate(geplaatstOp), rondes.get(id) ?? [], today).isTeLaat,
  );
  const counts = new Map<string, number>();
  for (const row of late) counts.set(row.agendaId, (counts.get(row.agendaId) ?? 0) + 1);
  return counts;
}
