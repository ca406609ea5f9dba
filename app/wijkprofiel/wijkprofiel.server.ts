/** Reads the figures people may see. What may not be shown (see `isToonbaar`) goes no further; only its number does. */
import type { Db } from "../../db/client";
import { listDekkingMetNamen } from "../../db/queries/agenda";
import { listCijfers, listWaarnemingen, listWijkWaarden } from "../../db/queries/waarneming";
import { listBuurten } from "../../db/queries/wijk";
import { type Cijfer, isNieuwer, latestOf, schaalKey } from "./cijfer";
import { isCiteerbaar, isToonbaar } from "./toonbaar";
import { mayBeRanked } from "./vergelijking";

/** The latest figure of every indicator for one wijk, buurt or the gemeente, in the order of the indicators. */
export async function listCijfersVanGebied(db: Db, gebiedCode: string): Promise<Cijfer[]> {
  return latestOf((await listCijfers(db, [gebiedCode])).filter(isToonbaar));
}

/**
 * The wijkprofiel: the latest figures of the wijk, then those of its buurten by code, each in the order of the
 * indicators. `aantalVerborgen` counts the survey figures held back because n or margin is not known.
 */
export async function getWijkprofiel(
  db: Db,
  wijkCode: string,
): Promise<{ cijfers: Cijfer[]; aantalVerborgen: number }> {
  const buurten = (await listBuurten(db, wijkCode)).map(({ code }) => code).sort();
  const codes = [wijkCode, ...buurten];
  const all = await listCijfers(db, codes);
  return {
    cijfers: perGebied(codes, latestOf(all.filter(isToonbaar))),
    aantalVerborgen: all.filter((cijfer) => !isToonbaar(cijfer)).length,
  };
}

/** The values of all wijken behind these figures, under `schaalKey`; each from low to high, missing ones left out. */
export async function listSchalen(
  db: Db,
  cijfers: readonly Pick<Cijfer, "indicatorId" | "periode" | "soort">[],
): Promise<Map<string, number[]>> {
  const schalen = new Map(cijfers.filter(mayBeRanked).map((cijfer) => [schaalKey(cijfer), [] as number[]]));
  const rows = await listWijkWaarden(db, [...new Set(cijfers.map(({ indicatorId }) => indicatorId))]);
  for (const row of rows) if (row.waarde !== null) schalen.get(schaalKey(row))?.push(row.waarde);
  return schalen;
}

/**
 * Every figure an agenda may cite: the latest of its wijken and buurten, and of the wijk a buurt lies in. Per area by
 * code (buurten before wijken), in the order of the indicators.
 */
export async function listCijfersVoorAgenda(db: Db, agendaId: string): Promise<Cijfer[]> {
  const dekking = await listDekkingMetNamen(db, agendaId);
  const codes = [...new Set(dekking.flatMap(({ gebiedCode, wijk }) => [gebiedCode, wijk.code]))].sort();
  return perGebied(codes, latestOf((await listCijfers(db, codes)).filter(isCiteerbaar)));
}

/** These figures as they were cited, each with whether the wijkprofiel now has a later or corrected one that may be shown. */
export async function markNieuwere<C extends Cijfer>(
  db: Db,
  cijfers: readonly C[],
): Promise<(C & { hasNieuwer: boolean })[]> {
  const rows = await listWaarnemingen(db, {
    indicatorIds: [...new Set(cijfers.map(({ indicatorId }) => indicatorId))],
    gebiedCodes: [...new Set(cijfers.map(({ gebiedCode }) => gebiedCode))],
  });
  return cijfers.map((cijfer) => ({
    ...cijfer,
    hasNieuwer: rows.some(
      (row) =>
        row.indicatorId === cijfer.indicatorId &&
        row.gebiedCode === cijfer.gebiedCode &&
        isCiteerbaar({ ...row, soort: cijfer.soort }) &&
        isNieuwer(row, cijfer),
    ),
  }));
}

function perGebied(codes: readonly string[], cijfers: readonly Cijfer[]): Cijfer[] {
  return codes.flatMap((code) => cijfers.filter(({ gebiedCode }) => gebiedCode === code));
}
