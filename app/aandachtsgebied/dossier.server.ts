/** Everything the page of one aandachtsgebied shows, in a fixed number of queries. */

import type { Db } from "../../db/client";
import { listAanwijzingen } from "../../db/queries/aandachtsgebied";
import { listLopendeActies } from "../../db/queries/actie";
import { listAgendasVanWijken } from "../../db/queries/agenda";
import { agendaStatus } from "../agenda/agenda-status";
import { readThemasVanAgendas } from "../agenda/read-themas.server";
import type { Aandachtsgebied } from "./aandachtsgebied";
import { canBeWoundDown, countFreePlaces, isInForce, maximumOn } from "./aanwijzing";

/** The gebied on ISO date `today`: what is in force, what can still be wound down, and what the agendas do there. */
export async function buildDossier(db: Db, gebied: Aandachtsgebied, today: string) {
  const agendas = await listAgendasVanWijken(
    db,
    gebied.dekking.map(({ wijkCode }) => wijkCode),
  );
  const agendaIds = agendas.map(({ id }) => id);
  const themas = await readThemasVanAgendas(db, agendaIds);
  const acties = await listLopendeActies(db, agendaIds);
  return {
    gebied,
    inForce: gebied.aanwijzingen.filter((aanwijzing) => isInForce(aanwijzing, today)),
    /** How many more gebieden can become investeringsgebied from today on. */
    vrij: countFreePlaces(await listAanwijzingen(db), today),
    maximum: maximumOn(today),
    /** Not over yet, so that a last day can still be decided. */
    lopend: gebied.aanwijzingen.filter((aanwijzing) => canBeWoundDown(aanwijzing, today)),
    agendas: agendas.map((agenda) => ({
      id: agenda.id,
      slug: agenda.slug,
      titel: agenda.titel,
      status: agendaStatus(agenda, today),
      isVoorbeeld: agenda.isVoorbeeld,
      isKnownFromSource: agenda.bron !== null,
      themas: themas.get(agenda.id) ?? [],
    })),
    acties: acties.map(({ id, titel, jaarVan, jaarTot, trekker, status, voortgang, isVoorbeeld, ...plaats }) => ({
      ...{ id, titel, jaarVan, jaarTot, trekker, status, voortgang, isVoorbeeld },
      themaId: plaats.themaId,
      themaTitel: plaats.themaTitel,
      agenda: { slug: plaats.agenda.slug },
    })),
  };
}
