/** What would be published of a draft now. The page of what waits and the button look at the same. */
import type { Db } from "../../db/client";
import { listGeciteerdeCijfers, listGeciteerdeReacties, listThemaIds } from "../../db/queries/versie";
import type { AgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { buildPublishable, type Publishable } from "./publishable";

export async function readPublishable(db: Db, agendaId: string, inhoud: AgendaInhoud): Promise<Publishable> {
  return buildPublishable(inhoud, {
    themaIds: await listThemaIds(db, agendaId),
    cijfers: await listGeciteerdeCijfers(db, inhoud),
    reactieIds: await listGeciteerdeReacties(db, agendaId, inhoud),
  });
}
