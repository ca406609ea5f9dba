// Acties of the uitvoeringsplannen. Public are those of a thema that was published; its title is that of the version.
import { and, asc, count, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import { firstOf, type Paging } from "../../app/http/paging";
import { type ActieStatus, type ActieTelling, LOPENDE_STATUSSEN, NO_ACTIES } from "../../app/uitvoeringsplan/actie";
import type { Db, Tx } from "../client";
import { actie } from "../schema/actie";
import { agenda } from "../schema/agenda";
import { laatsteTitel } from "./versie-thema";

export type ActieFilter = {
  agendaId?: string | undefined;
  themaId?: string | undefined;
  /** Acties that run in this calendar year. */
  jaar?: number | undefined;
  status?: ActieStatus | undefined;
};

export type ActieMetPlaats = typeof actie.$inferSelect & {
  /** The title the thema had when it was last published. */
  themaTitel: string;
  agenda: { slug: string; titel: string; stadsdeel: string };
};

/** The title in the last version that has the thema; null when none has it. */
const themaTitel = laatsteTitel(actie.agendaId, actie.themaId);

/** Public acties, by agenda, first year, title. */
export async function listActies(db: Db, filter: ActieFilter, page?: Paging): Promise<ActieMetPlaats[]> {
  return await selectActies(db, whereFor(filter), page);
}

/** Public acties of these agendas that are under way, on time or not: by agenda, first year, title. */
export async function listLopendeActies(db: Db, agendaIds: readonly string[]): Promise<ActieMetPlaats[]> {
  return await selectActies(db, and(inArray(actie.agendaId, [...agendaIds]), inArray(actie.status, LOPENDE_STATUSSEN)));
}

export async function countActies(db: Db, filter: ActieFilter): Promise<number> {
  return await db.$count(actie, and(whereFor(filter), sql`${themaTitel} is not null`));
}

/** Public acties of one thema, by first year, title. */
export async function listActiesVanThema(db: Db, themaId: string): Promise<ActieMetPlaats[]> {
  return await listActies(db, { themaId });
}

/** A public actie. */
export async function findActie(db: Db, id: string): Promise<ActieMetPlaats | undefined> {
  const [row] = await selectActies(db, eq(actie.id, id));
  return row;
}

/** Per thema how its acties stand; a thema without any is not in it. */
export async function countActiesPerThema(db: Db, themaIds: readonly string[]): Promise<Map<string, ActieTelling>> {
  const rows = await db
    .select({ themaId: actie.themaId, status: actie.status, aantal: count() })
    .from(actie)
    .where(inArray(actie.themaId, [...themaIds]))
    .groupBy(actie.themaId, actie.status);
  return tellingenPer(rows.map(({ themaId: key, ...telling }) => ({ key, ...telling })));
}

/** Per agenda how its public acties stand; an agenda without any is not in it. */
export async function countActiesPerAgenda(db: Db): Promise<Map<string, ActieTelling>> {
  const rows = await db
    .select({ key: actie.agendaId, status: actie.status, aantal: count() })
    .from(actie)
    .where(sql`${themaTitel} is not null`)
    .groupBy(actie.agendaId, actie.status);
  return tellingenPer(rows);
}

/** Adds an actie; nothing happens when its id is there already: a form sent twice adds one. */
export async function insertActie(tx: Tx, values: typeof actie.$inferInsert): Promise<void> {
  await tx.insert(actie).values(values).onConflictDoNothing();
}

/** Changes an actie that is as it was at `since`; answers false when someone else changed it after that. */
export async function updateActie(
  tx: Tx,
  { id, since }: { id: string; since: Date },
  values: Partial<Omit<typeof actie.$inferInsert, "id" | "agendaId">> & { updatedAt: Date },
): Promise<boolean> {
  const changed = await tx
    .update(actie)
    .set(values)
    .where(and(eq(actie.id, id), eq(actie.updatedAt, since)))
    .returning({ id: actie.id });
  return changed.length > 0;
}

function whereFor({ agendaId, themaId, jaar, status }: ActieFilter): SQL | undefined {
  return and(
    agendaId === undefined ? undefined : eq(actie.agendaId, agendaId),
    themaId === undefined ? undefined : eq(actie.themaId, themaId),
    jaar === undefined ? undefined : and(lte(actie.jaarVan, jaar), gte(actie.jaarTot, jaar)),
    status === undefined ? undefined : eq(actie.status, status),
  );
}

async function selectActies(db: Db, where: SQL | undefined, page?: Paging): Promise<ActieMetPlaats[]> {
  const query = db
    .select({
      actie,
      themaTitel: sql<string>`${themaTitel}`,
      agenda: { slug: agenda.slug, titel: agenda.titel, stadsdeel: agenda.stadsdeel },
    })
    .from(actie)
    .innerJoin(agenda, eq(agenda.id, actie.agendaId))
    .where(and(where, sql`${themaTitel} is not null`))
    .orderBy(asc(actie.agendaId), asc(actie.jaarVan), asc(actie.titel), asc(actie.id));
  const rows = page === undefined ? await query : await query.limit(page.paginagrootte).offset(firstOf(page));
  return rows.map(({ actie: found, ...rest }) => ({ ...found, ...rest }));
}

function tellingenPer(
  rows: readonly { key: string; status: ActieStatus; aantal: number }[],
): Map<string, ActieTelling> {
  const tellingen = new Map<string, ActieTelling>();
  for (const { key, status, aantal } of rows) {
    tellingen.set(key, { ...(tellingen.get(key) ?? NO_ACTIES), [status]: aantal });
  }
  return tellingen;
}
