/** Demo content, written for this project and marked "voorbeeld". Facts are never mixed with it. */
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "../../client";
import { agenda } from "../../schema/agenda";
import { belgischPark } from "./agendas/belgisch-park";
import { benoordenhout } from "./agendas/benoordenhout";
import { binckhorst } from "./agendas/binckhorst";
import { duindorp } from "./agendas/duindorp";
import { kraayensteinEnVroondaal } from "./agendas/kraayenstein-en-vroondaal";
import { moerwijk } from "./agendas/moerwijk";
import { morgenstond } from "./agendas/morgenstond";
import { vogelwijk } from "./agendas/vogelwijk";
import { ypenburg } from "./agendas/ypenburg";
import { zeeheldenkwartier } from "./agendas/zeeheldenkwartier";
import { fillAgenda } from "./fill-agenda";
import { seedDemoGebruikers } from "./gebruikers";
import { kalenderOn } from "./moment";
import type { VoorbeeldAgenda } from "./voorbeeld-agenda";

/** Of wijken without a known agenda, so that no fact is written over. */
const VOORBEELD_AGENDAS: readonly VoorbeeldAgenda[] = [
  moerwijk,
  morgenstond,
  duindorp,
  belgischPark,
  benoordenhout,
  zeeheldenkwartier,
  vogelwijk,
  kraayensteinEnVroondaal,
  binckhorst,
  ypenburg,
];

/** Fills the agendas nobody has begun, after `seedFacts` made them. Seeding again changes nothing. */
export async function seedDemo(tx: Tx, now: Date): Promise<void> {
  await seedDemoGebruikers(tx);
  const kalender = kalenderOn(now);
  const notStarted = await tx
    .select({ id: agenda.id, titel: agenda.titel, stadsdeel: agenda.stadsdeel })
    .from(agenda)
    .where(
      and(
        inArray(
          agenda.id,
          VOORBEELD_AGENDAS.map((voorbeeld) => voorbeeld.id),
        ),
        isNull(agenda.gestartOp),
        isNull(agenda.bron),
        eq(agenda.isVoorbeeld, false),
      ),
    );
  for (const row of notStarted) {
    const voorbeeld = VOORBEELD_AGENDAS.find((candidate) => candidate.id === row.id);
    if (voorbeeld !== undefined) await fillAgenda(tx, row, voorbeeld, kalender);
  }
}
