/** Reads what is known of one wijk, for its page and for the panel beside the map. */
import type { Db } from "../../db/client";
import { listLopendeActies } from "../../db/queries/actie";
import { listOpengesteld } from "../../db/queries/meekijken";
import type { Aandachtsgebied } from "../aandachtsgebied/aandachtsgebied";
import { readThemasVanAgendas } from "../agenda/read-themas.server";
import { themaHref } from "../agenda/thema-href";
import { listAanwijzingenVanWijk, type ThemaVerwijzing, type WijkDossier } from "./wijk-dossier";
import type { WijkOverzicht } from "./wijk-overzicht";

/** `gebieden` are all there are. */
export async function readWijkDossier(
  db: Db,
  wijk: WijkOverzicht,
  gebieden: readonly Aandachtsgebied[],
): Promise<WijkDossier> {
  const agendaIds = wijk.agendas.map(({ id }) => id);
  const perAgenda = await readThemasVanAgendas(db, agendaIds);
  const acties = await listLopendeActies(db, agendaIds);
  const themas: Record<string, ThemaVerwijzing[]> = {};
  for (const { id, slug } of wijk.agendas) {
    const own = perAgenda.get(id)?.map((thema) => ({
      titel: thema.titel,
      href: thema.id === null ? null : themaHref(slug, thema.id),
    }));
    if (own !== undefined) themas[id] = own;
  }
  return {
    themas,
    opengesteld: await listOpengesteld(db, agendaIds),
    aanwijzingen: listAanwijzingenVanWijk(gebieden, wijk.code),
    acties: acties.map(({ id, titel, jaarVan, status, trekker, isVoorbeeld, agenda: { slug } }) => ({
      ...{ id, titel, jaarVan, status, trekker, isVoorbeeld },
      agenda: { slug },
    })),
  };
}
