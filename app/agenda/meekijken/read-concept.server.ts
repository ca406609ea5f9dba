/** What a reader gets of a draft without the live document: as if it were published now. */
import type { Db } from "../../../db/client";
import { findConcept } from "../../../db/queries/agenda";
import { listGeciteerdeCijfers } from "../../../db/queries/versie";
import { withoutVervallen } from "../../../realtime/document/agenda-inhoud";
import { listVersieThemas } from "../../thema/versie-themas.server";
import { renderAgendaHtml } from "../agenda-html";

/** A moment behind the live one, as every change is projected soon after it is stored; null when nothing was written. */
export async function readConcept(db: Db, agendaId: string) {
  const concept = await findConcept(db, agendaId);
  if (concept === undefined) return null;
  const inhoud = withoutVervallen(concept.inhoud);
  const html = renderAgendaHtml(inhoud);
  const cijfers = await listGeciteerdeCijfers(db, inhoud);
  return {
    inleiding: html.inleiding,
    participatie: html.participatie,
    themas: await listVersieThemas(db, { agendaId, inhoud, html, cijfers }),
  };
}
