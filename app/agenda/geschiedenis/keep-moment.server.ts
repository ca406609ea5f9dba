/** Keeping a moment on request, and putting one back. Ask `concept:edit` first. */
import { findMomentopname } from "../../../db/queries/momentopname";
import type { Gebruiker } from "../../access/policy";
import { notFound } from "../../http/responses.server";
import type { ChangeResult, RequestContext } from "../../http/services.server";
import { storeMoment } from "./store-moment.server";

type Context = Pick<RequestContext, "db" | "inTransaction" | "clock" | "rooms">;

/** Keeps what everyone has written so far, under a name. */
export async function nameMoment(
  context: Context,
  agendaId: string,
  gebruiker: Gebruiker,
  naam: string,
): Promise<void> {
  await context.rooms.settle(agendaId);
  const moment = { agendaId, soort: "benoemd", naam, gemaaktDoor: gebruiker.id, now: context.clock() } as const;
  await context.inTransaction((tx) => storeMoment(tx, moment), { isDraft: true });
}

/** Puts a moment back as a change forward, after keeping what the draft says now; or says why not. */
export async function restoreMoment(
  context: Context,
  agendaId: string,
  gebruiker: Gebruiker,
  id: number,
): Promise<ChangeResult> {
  const { inhoud } = (await findMomentopname(context.db, agendaId, id)) ?? notFound();
  const result = await context.rooms.restore(agendaId, gebruiker.id, inhoud);
  if (result.ok) await context.rooms.settle(agendaId);
  return result;
}
