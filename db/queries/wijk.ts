// Wijken: their names, their buurten, and how they stand.
import { asc, eq } from "drizzle-orm";
import type { WijkNamen } from "../../app/wijk/search-wijken";
import type { Db } from "../client";
import { buurt, wijk, wijknaam } from "../schema/wijk";

/** All wijken, by code: the order of CBS. */
export async function listWijken(db: Db) {
  return await db.select().from(wijk).orderBy(asc(wijk.code));
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
