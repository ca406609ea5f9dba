// Figures of the wijkprofiel, those that may not be shown included: pages read them through app/wijkprofiel/.
import { and, asc, eq, inArray, like, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Bewijs } from "../../app/thema/thema";
import { type Cijfer, GEMEENTE, nameWithoutRow } from "../../app/wijkprofiel/cijfer";
import { isCiteerbaar } from "../../app/wijkprofiel/toonbaar";
import { comparableGemeenteWaarde } from "../../app/wijkprofiel/vergelijking";
import { bewijsKey, bewijsOf } from "../../realtime/document/agenda-document";
import type { Db } from "../client";
import { indicator, waarneming } from "../schema/waarneming";
import { buurt, wijk } from "../schema/wijk";

const gemeente = alias(waarneming, "gemeente");

/** How a thema cites a figure. */
type Citaat = Extract<Bewijs, { soort: "waarneming" }>;

/** The figures that an agenda cites by these keys, by `bewijsKey`. One that is not there or may not be cited is left out. */
export async function listCiteerbareCijfers(db: Db, sleutels: readonly Citaat[]): Promise<Map<string, Cijfer>> {
  const cijfers = await listCijfers(db, [...new Set(sleutels.map(({ gebied }) => gebied))]);
  const keys = new Set(sleutels.map(bewijsKey));
  return new Map(
    cijfers
      .filter(isCiteerbaar)
      .map((cijfer) => [bewijsKey(bewijsOf(cijfer)), cijfer] as const)
      .filter(([key]) => keys.has(key)),
  );
}

/** All figures of these areas, in the order of the indicators, then by area and period. */
export async function listCijfers(db: Db, gebiedCodes: readonly string[]): Promise<Cijfer[]> {
  return await selectCijfers(db, inArray(waarneming.gebiedCode, [...gebiedCodes]));
}

/** Every value these indicators have of a wijk, from low to high. */
export async function listWijkWaarden(db: Db, indicatorIds: readonly string[]) {
  return await db
    .select({ indicatorId: waarneming.indicatorId, periode: waarneming.periode, waarde: waarneming.waarde })
    .from(waarneming)
    .where(and(inArray(waarneming.indicatorId, [...indicatorIds]), like(waarneming.gebiedCode, "WK%")))
    .orderBy(asc(waarneming.waarde));
}

/** What was observed of these indicators in these areas, in no order. */
export async function listWaarnemingen(
  db: Db,
  { indicatorIds, gebiedCodes }: { indicatorIds: readonly string[]; gebiedCodes: readonly string[] },
) {
  return await db
    .select()
    .from(waarneming)
    .where(and(inArray(waarneming.indicatorId, [...indicatorIds]), inArray(waarneming.gebiedCode, [...gebiedCodes])));
}

/** In the order of the indicators, then by area and period. */
async function selectCijfers(db: Db, where: SQL | undefined): Promise<Cijfer[]> {
  const rows = await db
    .select({
      indicator,
      waarneming,
      gemeente,
      wijkNaam: wijk.naam,
      buurtNaam: buurt.naam,
    })
    .from(waarneming)
    .innerJoin(indicator, eq(indicator.id, waarneming.indicatorId))
    .leftJoin(wijk, eq(wijk.code, waarneming.gebiedCode))
    .leftJoin(buurt, eq(buurt.code, waarneming.gebiedCode))
    .leftJoin(
      gemeente,
      and(
        eq(gemeente.indicatorId, waarneming.indicatorId),
        eq(gemeente.periode, waarneming.periode),
        eq(gemeente.gebiedCode, GEMEENTE.code),
      ),
    )
    .where(where)
    .orderBy(asc(indicator.volgorde), asc(indicator.id), asc(waarneming.gebiedCode), asc(waarneming.periode));
  return rows.map(toCijfer);
}

type CijferRow = {
  indicator: typeof indicator.$inferSelect;
  waarneming: typeof waarneming.$inferSelect;
  gemeente: typeof waarneming.$inferSelect | null;
  wijkNaam: string | null;
  buurtNaam: string | null;
};

function toCijfer({ indicator: { id, volgorde: _, ...labels }, waarneming: own, ...row }: CijferRow): Cijfer {
  return {
    ...labels,
    ...own,
    indicatorId: id,
    gebiedNaam: row.wijkNaam ?? row.buurtNaam ?? nameWithoutRow(own.gebiedCode),
    gemeenteWaarde: comparableGemeenteWaarde(own, row.gemeente, labels.soort),
  };
}
