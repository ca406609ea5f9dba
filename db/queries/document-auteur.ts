// Who wrote in the shared document.
import { and, desc, eq, gt, isNotNull, lte, max, min } from "drizzle-orm";
import type { Db } from "../client";
import { documentArchive, documentUpdate } from "../schema/document";
import { gebruiker } from "../schema/gebruiker";

/**
 * Who wrote in the log after row `afterId` up to and including `uptoId`, in the order in which they began. Reaches as
 * far back as the archive: what must be known longer is to be written down before that.
 */
export async function listAuteurs(
  db: Db,
  agendaId: string,
  { afterId, uptoId }: { afterId: number; uptoId: number },
): Promise<{ gebruikerId: string; naam: string; firstAt: Date; lastAt: Date }[]> {
  const perAuteur = (table: typeof documentUpdate | typeof documentArchive) =>
    db
      .select({
        gebruikerId: gebruiker.id,
        naam: gebruiker.naam,
        firstAt: min(table.createdAt),
        lastAt: max(table.createdAt),
      })
      .from(table)
      .innerJoin(gebruiker, eq(gebruiker.id, table.auteurId))
      .where(and(eq(table.agendaId, agendaId), gt(table.id, afterId), lte(table.id, uptoId)))
      .groupBy(gebruiker.id);
  // The archive holds the older rows: who is in both began there and ended in the log.
  const auteurs = new Map<string, { gebruikerId: string; naam: string; firstAt: Date; lastAt: Date }>();
  for (const { gebruikerId, naam, firstAt, lastAt } of [
    ...(await perAuteur(documentArchive)),
    ...(await perAuteur(documentUpdate)),
  ]) {
    if (firstAt === null || lastAt === null) continue;
    auteurs.set(gebruikerId, { gebruikerId, naam, firstAt: auteurs.get(gebruikerId)?.firstAt ?? firstAt, lastAt });
  }
  return [...auteurs.values()].sort((a, b) => a.firstAt.getTime() - b.firstAt.getTime());
}

/** When someone last wrote in the document, as far back as the archive reaches; undefined when nobody did. */
export async function findLastWrittenAt(db: Db, agendaId: string): Promise<Date | undefined> {
  for (const table of [documentUpdate, documentArchive]) {
    const [row] = await db
      .select({ createdAt: table.createdAt })
      .from(table)
      .where(and(eq(table.agendaId, agendaId), isNotNull(table.auteurId)))
      .orderBy(desc(table.id))
      .limit(1);
    if (row !== undefined) return row.createdAt;
  }
  return undefined;
}
