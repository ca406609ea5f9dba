// Areas under a special regime and their dated aanwijzingen.
import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Aandachtsgebied, GebiedVanWijk } from "../../app/aandachtsgebied/aandachtsgebied";
import type { Aanwijzing } from "../../app/aandachtsgebied/aanwijzing";
import type { Db, Tx } from "../client";
import { aandachtsgebied, aandachtsgebiedDekking, aanwijzing } from "../schema/aandachtsgebied";
import { besluit } from "../schema/besluit";
import { wijk } from "../schema/wijk";

const aanwijzingFields = {
  id: aanwijzing.id,
  gebiedId: aanwijzing.gebiedId,
  soort: aanwijzing.soort,
  vanaf: aanwijzing.vanaf,
  totEnMet: aanwijzing.totEnMet,
  precisie: aanwijzing.precisie,
};

/** Every gebied that ever had a regime, by name. */
export async function listAandachtsgebieden(db: Db): Promise<Aandachtsgebied[]> {
  return await selectGebieden(db, undefined);
}

export async function findAandachtsgebiedBySlug(db: Db, slug: string): Promise<Aandachtsgebied | undefined> {
  const [gebied] = await selectGebieden(db, eq(aandachtsgebied.slug, slug));
  return gebied;
}

/** What is in force in these wijken on ISO date `on`: by wijk, then by name of the gebied. */
export async function listGebiedenVanWijken(
  db: Db,
  wijkCodes: readonly string[],
  on: string,
): Promise<GebiedVanWijk[]> {
  return await db
    .select({
      wijkCode: aandachtsgebiedDekking.wijkCode,
      gebied: { id: aandachtsgebied.id, slug: aandachtsgebied.slug, naam: aandachtsgebied.naam },
      dekking: aandachtsgebiedDekking.dekking,
      aanwijzing: aanwijzingFields,
    })
    .from(aandachtsgebiedDekking)
    .innerJoin(aandachtsgebied, eq(aandachtsgebied.id, aandachtsgebiedDekking.gebiedId))
    .innerJoin(aanwijzing, eq(aanwijzing.gebiedId, aandachtsgebied.id))
    .where(
      and(
        inArray(aandachtsgebiedDekking.wijkCode, [...wijkCodes]),
        lte(aanwijzing.vanaf, on),
        or(isNull(aanwijzing.totEnMet), gte(aanwijzing.totEnMet, on)),
      ),
    )
    .orderBy(
      asc(aandachtsgebiedDekking.wijkCode),
      asc(aandachtsgebied.naam),
      asc(aanwijzing.vanaf),
      asc(aanwijzing.id),
    );
}

/** Every aanwijzing of every gebied, for the rule of seven: oldest first. */
export async function listAanwijzingen(db: Db): Promise<Aanwijzing[]> {
  return await db.select(aanwijzingFields).from(aanwijzing).orderBy(asc(aanwijzing.vanaf), asc(aanwijzing.id));
}

export async function insertAanwijzing(tx: Tx, values: typeof aanwijzing.$inferInsert): Promise<void> {
  await tx.insert(aanwijzing).values(values);
}

/** `totEnMet` becomes its last day in force, by whom and when. */
export async function endAanwijzing(
  tx: Tx,
  id: string,
  end: { totEnMet: string; afgebouwdDoor: string; afgebouwdOp: Date },
): Promise<void> {
  await tx.update(aanwijzing).set(end).where(eq(aanwijzing.id, id));
}

/** Three queries, however many gebieden there are. */
async function selectGebieden(db: Db, where: SQL | undefined): Promise<Aandachtsgebied[]> {
  const gebieden = await db.select().from(aandachtsgebied).where(where).orderBy(asc(aandachtsgebied.naam));
  const ids = gebieden.map(({ id }) => id);
  const dekking = await db
    .select({
      gebiedId: aandachtsgebiedDekking.gebiedId,
      wijkCode: wijk.code,
      wijkNaam: wijk.naam,
      wijkSlug: wijk.slug,
      dekking: aandachtsgebiedDekking.dekking,
    })
    .from(aandachtsgebiedDekking)
    .innerJoin(wijk, eq(wijk.code, aandachtsgebiedDekking.wijkCode))
    .where(inArray(aandachtsgebiedDekking.gebiedId, ids))
    .orderBy(asc(wijk.code));
  const aanwijzingen = await db
    .select({
      ...aanwijzingFields,
      plan: aanwijzing.plan,
      toelichting: aanwijzing.toelichting,
      bron: aanwijzing.bron,
      // `soort` comes first: drizzle takes a joined row for absent when its first column is null.
      besluit: { soort: besluit.soort, orgaan: besluit.orgaan, datum: besluit.datum, risNummer: besluit.risNummer },
    })
    .from(aanwijzing)
    .leftJoin(besluit, eq(besluit.id, aanwijzing.besluitId))
    .where(inArray(aanwijzing.gebiedId, ids))
    .orderBy(asc(aanwijzing.vanaf), asc(aanwijzing.id));
  return gebieden.map((gebied) => ({
    ...gebied,
    dekking: dekking.filter(({ gebiedId }) => gebiedId === gebied.id).map(({ gebiedId: _, ...deel }) => deel),
    aanwijzingen: aanwijzingen.filter(({ gebiedId }) => gebiedId === gebied.id),
  }));
}
