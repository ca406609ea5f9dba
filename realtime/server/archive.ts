/** How long the rows stay that went into a snapshot, and clearing them up of agendas nobody writes in. */
import { listAgendaIdsToPrune, pruneArchive } from "../../db/queries/document";
import type { StorageServices } from "./stored-document";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A fault in the texts is noticed at the next meeting with the wijk, and those are at most a quarter of a year apart. */
const ARCHIVE_MS = 90 * DAY_MS;

/** What was archived before this has stayed long enough. */
export function archiveLimit(now: Date): Date {
  return new Date(now.getTime() - ARCHIVE_MS);
}

/** A compaction clears up after itself; this is for the agendas that have none any more. */
export async function pruneArchives({
  db,
  inTransaction,
  clock,
}: Pick<StorageServices, "db" | "inTransaction" | "clock">) {
  const before = archiveLimit(clock());
  for (const agendaId of await listAgendaIdsToPrune(db, before)) {
    await inTransaction((tx) => pruneArchive(tx, agendaId, before), { isDraft: true });
  }
}

/** Now and every day from now on, by a timer that it answers; that does not keep the process alive. */
export async function pruneArchivesDaily(services: StorageServices, dayMs = DAY_MS): Promise<NodeJS.Timeout> {
  await pruneArchives(services);
  const again = () =>
    pruneArchives(services).catch((error: unknown) => services.log.error({ err: error }, "the archive was not pruned"));
  return setInterval(again, dayMs).unref();
}
