/** Publishing: what the draft says now becomes the next version, whole and unchangeable, and its reaction round opens. */
import { isDeepStrictEqual } from "node:util";
import { findAgenda, findConcept, renameAgenda, startAgenda } from "../../db/queries/agenda";
import { findOpvolging } from "../../db/queries/opvolging";
import { findLatestNummer, findRonde, findVersie, publishVersie } from "../../db/queries/versie";
import type { Gebruiker } from "../access/policy";
import { isoDate } from "../format/format";
import { isIsoDate } from "../format/iso-date";
import { conflict } from "../http/responses.server";
import type { RequestContext } from "../http/services.server";
import { renderAgendaHtml } from "./agenda-html";
import { isVastgesteld, openTotEnMet } from "./agenda-status";
import { checkConcept, type PublishResult, rondeUiterlijk } from "./publishable";
import { readPublishable } from "./read-publishable.server";

export type Publication = {
  /** Last day to react, as it was filled in; null: no new round, the open one goes on. */
  totEnMet: string | null;
  /** The latest version when the form was shown, 0 when there was none: sending the form twice publishes once. */
  vorigeVersie: number;
};

/**
 * Publishes what everyone has written so far, or says why not. Ends with 409 for an agenda that is not written here. Ask
 * `agenda:publish` first.
 */
export async function publishAgenda(
  context: Pick<RequestContext, "inTransaction" | "clock"> & { rooms: Pick<RequestContext["rooms"], "settle"> },
  agenda: { id: string },
  gebruiker: Gebruiker,
  { totEnMet, vorigeVersie }: Publication,
): Promise<PublishResult> {
  const now = context.clock();
  const today = isoDate(now);
  if (totEnMet !== null && !isIsoDate(totEnMet)) return { ok: false, reason: "ronde-zonder-dag" };
  if (totEnMet !== null && totEnMet < today) return { ok: false, reason: "ronde-al-voorbij" };
  const uiterlijk = rondeUiterlijk(today);
  if (totEnMet !== null && totEnMet > uiterlijk) return { ok: false, reason: "ronde-te-lang", uiterlijk };

  await context.rooms.settle(agenda.id);
  return await context.inTransaction(async (tx): Promise<PublishResult> => {
    const nummer = await findLatestNummer(tx, agenda.id);
    const concept = await findConcept(tx, agenda.id);
    const found = await findAgenda(tx, agenda.id);
    if (concept === undefined || found === undefined) throw new Error(`Agenda ${agenda.id} has no draft`);
    // A known agenda: its text is elsewhere.
    if (found.gestartOp === null && isVastgesteld(found)) return conflict();

    // An agenda is never without a title: one that was emptied in the draft stays what it was.
    const titel = concept.inhoud.titel || found.titel;
    const { inhoud, cijfers, vreemd } = await readPublishable(tx, agenda.id, { ...concept.inhoud, titel });
    const ronde = await findRonde(tx, agenda.id);
    // The same form sent twice: what it asked for is what was published.
    const isResent =
      nummer === vorigeVersie + 1 &&
      isDeepStrictEqual((await findVersie(tx, agenda.id))?.inhoud, inhoud) &&
      (totEnMet === null || totEnMet === ronde?.totEnMet);
    if (isResent) return { ok: true, nummer };
    const opvolging = await findOpvolging(tx, agenda.id);
    if (opvolging !== undefined) return { ok: false, reason: "opgevolgd", opvolger: opvolging.opvolger };
    if (nummer !== vorigeVersie) return { ok: false, reason: "ingehaald", nummer };
    const check = checkConcept({ inhoud, vreemd });
    if (!check.ok) return check;

    const openTot = openTotEnMet(ronde, today);
    if (totEnMet === null && openTot === null) return { ok: false, reason: "ronde-intussen-voorbij" };
    if (totEnMet !== null && openTot !== null && totEnMet < openTot) {
      return { ok: false, reason: "ronde-korter", totEnMet: openTot };
    }

    await startAgenda(tx, agenda.id, today, gebruiker.id);
    await renameAgenda(tx, agenda.id, titel);
    return {
      ok: true,
      nummer: await publishVersie(tx, {
        agendaId: agenda.id,
        inhoud,
        html: renderAgendaHtml(inhoud),
        cijfers,
        gebruikerId: gebruiker.id,
        now,
        ronde: totEnMet === null ? null : { van: today, totEnMet },
      }),
    };
  });
}
