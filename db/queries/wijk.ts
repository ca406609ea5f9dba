// Wijken: their names, their buurten, their inhabitants.
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { WijkNamen } from "../../app/wijk/search-wijken";
import type { Db } from "../client";
import { waarneming } from "../schema/waarneming";
import { buurt, stadsdeel, wijk, wijknaam } from "../schema/wijk";

/** All wijken, by code: the order of CBS. */
export async function listWijken(db: Db) {
  return await db.select().from(wijk).orderBy(asc(wijk.code));
}

/** All stadsdelen, by name. */
export async function listStadsdelen(db: Db) {
  return await db.select().from(stadsdeel).orderBy(asc(stadsdeel.naam));
}

export async function findWijkBySlug(db: Db, slug: string) {
  const [row] = await db.select().from(wijk).where(eq(wijk.slug, slug));
  return row;
}

export async function findWijkByCode(db: Db, code: string) {
  const [row] = await db.select().from(wijk).where(eq(wijk.code, code));
  return row;
}

/** Buurten of one wijk, by name. */
export async function listBuurten(db: Db, wijkCode: string) {
  return await db
    .select({ code: buurt.code, naam: buurt.naam })
    .from(buurt)
    .where(eq(buurt.wijkCode, wijkCode))
    .orderBy(asc(buurt.naam));
}

/** All wijken with every name they can be found by, by code. */
export async function listWijkNamen(db: Db): Promise<WijkNamen[]> {
  const wijken = await listWijken(db);
  const namen = await db.select().from(wijknaam).orderBy(asc(wijknaam.naam));
  const buurten = await db.select().from(buurt).orderBy(asc(buurt.naam));
  return wijken.map((row) => ({
    ...row,
    andereNamen: namen.filter(({ wijkCode }) => wijkCode === row.code).map(({ naam }) => naam),
    buurten: buurten.filter(({ wijkCode }) => wijkCode === row.code).map(({ naam }) => naam),
  }));
}

export type Inwoners = { aantal: number; periode: string; bron: string };

/** Per wijk the latest published number of inhabitants; a wijk without one is not in it. */
export async function listInwoners(db: Db): Promise<Map<string, Inwoners>> {
  const rows = await db
    .select({
      gebiedCode: waarneming.gebiedCode,
      aantal: sql<number>`${waarneming.waarde}`,
      periode: waarneming.periode,
      bron: waarneming.bron,
    })
    .from(waarneming)
    .where(and(eq(waarneming.indicatorId, "inwoners"), isNotNull(waarneming.waarde)))
    .orderBy(asc(waarneming.periode));
  // A later period replaces an earlier one.
  return new Map(rows.map(({ gebiedCode, ...inwoners }) => [gebiedCode, inwoners]));
}
