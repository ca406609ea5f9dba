/** Keeping what a draft says now. Deciding and writing are one transaction: two who keep at once keep it once. */
import type { Tx } from "../../../db/client";
import {
  deleteMomentopname,
  findConceptSindsMoment,
  insertMomentopname,
  listMomentTijden,
} from "../../../db/queries/momentopname";
import { isWorthKeeping, type MomentSoort, thinOut } from "./momentopname";

export type NewMoment = {
  agendaId: string;
  soort: MomentSoort;
  naam?: string;
  /** Who asked for it; left out when nobody did. */
  gemaaktDoor?: string;
  now: Date;
};

/** Keeps the draft as it was last projected, when it is worth keeping, and lets go of the moments that have had their time. */
export async function storeMoment(tx: Tx, nieuw: NewMoment): Promise<void> {
  const { agendaId, soort, naam = null, gemaaktDoor = null, now } = nieuw;
  const concept = await findConceptSindsMoment(tx, agendaId);
  if (concept === undefined) return;
  const { inhoud, logId, auteurs, laatste } = concept;
  const kandidaat = { naam, isRequested: gemaaktDoor !== null, hasNieuwWerk: auteurs.length > 0, laatste };
  if (!isWorthKeeping(kandidaat)) return;
  await insertMomentopname(tx, { agendaId, soort, naam, gemaaktDoor, gemaaktOp: now, logId, inhoud }, auteurs);
  for (const oud of thinOut(await listMomentTijden(tx, agendaId), now)) await deleteMomentopname(tx, oud);
}
