/** The themas of agendas as pages about something else name them. */
import type { Db } from "../../db/client";
import { listAlleBekendeThemas } from "../../db/queries/agenda";
import { listPubliekeThemas } from "../../db/queries/versie";

/** `id` is null where only the title is known: its text is not held here. */
export type ThemaVanAgenda = { id: string | null; titel: string };

/**
 * The published themas of each of these agendas, or else the titles that are known of it; most important first. One of
 * which neither is there is not in it.
 */
export async function readThemasVanAgendas(
  db: Db,
  agendaIds: readonly string[],
): Promise<Map<string, ThemaVanAgenda[]>> {
  const published = await listPubliekeThemas(db, agendaIds);
  const known = await listAlleBekendeThemas(db);
  return new Map(
    agendaIds.flatMap((agendaId): [string, ThemaVanAgenda[]][] => {
      const own = published.filter((thema) => thema.agendaId === agendaId).map(({ id, titel }) => ({ id, titel }));
      const titles = known.filter((thema) => thema.agendaId === agendaId).map(({ titel }) => ({ id: null, titel }));
      const themas = own.length > 0 ? own : titles;
      return themas.length === 0 ? [] : [[agendaId, themas]];
    }),
  );
}
