// The figures of the wijkprofiel.
import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Cijfer } from "../../app/wijkprofiel/cijfer";
import type { Db } from "../client";
import { indicator, waarneming } from "../schema/waarneming";
import { buurt, wijk } from "../schema/wijk";

const GEMEENTE = "GM0518";

/** One figure of a wijk, a buurt or the gemeente; undefined when it is not there. */
export async function findCijfer(
  db: Db,
  { indicator: indicatorId, gebied, periode }: { indicator: string; gebied: string; periode: string },
): Promise<Cijfer | undefined> {
  const gemeente = alias(waarneming, "gemeente");
  const [row] = await db
    .select({
      waarneming,
      label: indicator.label,
      labelEn: indicator.labelEn,
      eenheid: indicator.eenheid,
      soort: indicator.soort,
      wijkNaam: wijk.naam,
      buurtNaam: buurt.naam,
      gemeenteWaarde: gemeente.waarde,
    })
    .from(waarneming)
    .innerJoin(indicator, eq(indicator.id, waarneming.indicatorId))
    .leftJoin(wijk, eq(wijk.code, waarneming.gebiedCode))
    .leftJoin(buurt, eq(buurt.code, waarneming.gebiedCode))
    .leftJoin(
      gemeente,
      and(
        eq(gemeente.indicatorId, waarneming.indicatorId),
        eq(gemeente.gebiedCode, GEMEENTE),
        eq(gemeente.periode, waarneming.periode),
      ),
    )
    .where(
      and(eq(waarneming.indicatorId, indicatorId), eq(waarneming.gebiedCode, gebied), eq(waarneming.periode, periode)),
    );
  if (row === undefined) return undefined;
  const { waarneming: gevonden, wijkNaam, buurtNaam, ...rest } = row;
  return { ...gevonden, ...rest, gebiedNaam: wijkNaam ?? buurtNaam ?? "Den Haag" };
}
