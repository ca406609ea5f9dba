// Figures of the wijkprofiel. What may not be shown (see `isToonbaar`) never leaves this file; only its number does.
import { and, asc, eq, inArray, like, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { type Cijfer, comparePeriode, GEMEENTE, schaalKey } from "../../app/wijkprofiel/cijfer";
import { isCiteerbaar, isToonbaar } from "../../app/wijkprofiel/toonbaar";
import type { Db } from "../client";
import { agendaDekking } from "../schema/agenda";
import { indicator, waarneming } from "../schema/waarneming";
import { buurt, wijk } from "../schema/wijk";

const STADSDEEL_PREFIX = "stadsdeel:";
const gemeente = alias(waarneming, "gemeente");

/** One figure by the key under which an agenda cites it. Undefined when there is none that may be cited. */
export async function findCijfer(
  db: Db,
  sleutel: { indicator: string; gebied: string; periode: string },
): Promise<Cijfer | undefined> {
  const cijfers = await selectCijfers(
    db,
    and(
      eq(waarneming.indicatorId, sleutel.indicator),
      eq(waarneming.gebiedCode, sleutel.gebied),
      eq(waarneming.periode, sleutel.periode),
    ),
  );
  return cijfers.find(isCiteerbaar);
}

/** The latest figure of every indicator for one wijk, buurt or the gemeente, in the order of the indicators. */
export async function listCijfersVanGebied(db: Db, gebiedCode: string): Promise<Cijfer[]> {
  const cijfers = await selectCijfers(db, eq(waarneming.gebiedCode, gebiedCode));
  return latestOf(cijfers.filter(isToonbaar));
}

/**
 * The wijkprofiel: the latest figures of the wijk, then those of its buurten by code, each in the order of the
 * indicators. `aantalVerborgen` counts the survey figures held back because n or margin is not known.
 */
export async function getWijkprofiel(
  db: Db,
  wijkCode: string,
): Promise<{ cijfers: Cijfer[]; aantalVerborgen: number }> {
  const buurten = db.select({ code: buurt.code }).from(buurt).where(eq(buurt.wijkCode, wijkCode));
  const all = await selectCijfers(db, or(eq(waarneming.gebiedCode, wijkCode), inArray(waarneming.gebiedCode, buurten)));
  const toonbaar = latestOf(all.filter(isToonbaar));
  const vanBuurten = toonbaar.filter(({ gebiedCode }) => gebiedCode !== wijkCode);
  const codes = [wijkCode, ...[...new Set(vanBuurten.map(({ gebiedCode }) => gebiedCode))].sort()];
  return {
    cijfers: codes.flatMap((code) => toonbaar.filter(({ gebiedCode }) => gebiedCode === code)),
    aantalVerborgen: all.filter((cijfer) => !isToonbaar(cijfer)).length,
  };
}

/**
 * The values of all wijken behind these figures, under `schaalKey`; each from low to high, missing ones left out.
 * Survey figures get none: dots side by side would rank wijken that their margins do not set apart.
 */
export async function listSchalen(
  db: Db,
  cijfers: readonly Pick<Cijfer, "indicatorId" | "periode" | "soort">[],
): Promise<Map<string, number[]>> {
  const schalen = new Map(
    cijfers.filter(({ soort }) => soort !== "enquete").map((cijfer) => [schaalKey(cijfer), [] as number[]]),
  );
  const rows = await db
    .select({ indicatorId: waarneming.indicatorId, periode: waarneming.periode, waarde: waarneming.waarde })
    .from(waarneming)
    .where(
      and(
        inArray(waarneming.indicatorId, [...new Set(cijfers.map(({ indicatorId }) => indicatorId))]),
        like(waarneming.gebiedCode, "WK%"),
      ),
    )
    .orderBy(asc(waarneming.waarde));
  for (const row of rows) if (row.waarde !== null) schalen.get(schaalKey(row))?.push(row.waarde);
  return schalen;
}

/**
 * Every figure an agenda may cite: the latest of its wijken and buurten, and of the wijk a buurt lies in. Per area by
 * code (buurten before wijken), in the order of the indicators.
 */
export async function listCijfersVoorAgenda(db: Db, agendaId: string): Promise<Cijfer[]> {
  const dekking = await db
    .select({ gebiedCode: agendaDekking.gebiedCode, wijkCode: buurt.wijkCode })
    .from(agendaDekking)
    .leftJoin(buurt, eq(buurt.code, agendaDekking.gebiedCode))
    .where(eq(agendaDekking.agendaId, agendaId));
  const codes = new Set(dekking.flatMap(({ gebiedCode, wijkCode }) => [gebiedCode, wijkCode ?? gebiedCode]));
  const cijfers = await selectCijfers(db, inArray(waarneming.gebiedCode, [...codes]));
  const latest = latestOf(cijfers.filter(isCiteerbaar));
  return [...codes].sort().flatMap((code) => latest.filter((cijfer) => cijfer.gebiedCode === code));
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

function nameWithoutRow(gebiedCode: string): string {
  if (gebiedCode === GEMEENTE.code) return GEMEENTE.naam;
  return gebiedCode.startsWith(STADSDEEL_PREFIX) ? gebiedCode.slice(STADSDEEL_PREFIX.length) : gebiedCode;
}

/** Null for the gemeente itself, and where a sample would stand beside a self-selected questionnaire. */
function comparableGemeenteWaarde(
  own: CijferRow["waarneming"],
  city: CijferRow["gemeente"],
  soort: Cijfer["soort"],
): number | null {
  if (city === null || own.gebiedCode === GEMEENTE.code) return null;
  if (own.isRepresentatief !== city.isRepresentatief || !isToonbaar({ ...city, soort })) return null;
  return city.waarde;
}

/** Keeps, per indicator and area, the figure that describes the latest time; the order stays. */
function latestOf(cijfers: readonly Cijfer[]): Cijfer[] {
  return cijfers.filter(
    (cijfer) =>
      !cijfers.some(
        (other) =>
          other.indicatorId === cijfer.indicatorId &&
          other.gebiedCode === cijfer.gebiedCode &&
          comparePeriode(other.periode, cijfer.periode) > 0,
      ),
  );
}
