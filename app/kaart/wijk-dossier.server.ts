/** Reads what is known of one wijk, for its page and for the panel beside the map. */
import type { Db } from "../../db/client";
import { listLopendeActies } from "../../db/queries/actie";
import { listBekendeThemas } from "../../db/queries/agenda";
import { listOpengesteld } from "../../db/queries/meekijken";
import { listPubliekeThemas } from "../../db/queries/versie";
import type { Aandachtsgebied } from "../aandachtsgebied/aandachtsgebied";
import { listAanwijzingenVanWijk, type ThemaVerwijzing, type WijkDossier } from "./wijk-dossier";
import type { WijkOverzicht } from "./wijk-overzicht";

/** `gebieden` are all there are. */
export async function readWijkDossier(
  db: Db,
  wijk: WijkOverzicht,
  gebieden: readonly Aandachtsgebied[],
): Promise<WijkDossier> {
  const agendaIds = wijk.agendas.map(({ id }) => id);
  const published = await listPubliekeThemas(db, agendaIds);
  const acties = await listLopendeActies(db, agendaIds);
  const themas: Record<string, ThemaVerwijzing[]> = {};
  for (const { id, slug } of wijk.agendas) {
    const own = published
      .filter(({ agendaId }) => agendaId === id)
      .map((thema) => ({ titel: thema.titel, href: `/agendas/${slug}/themas/${thema.id}` }));
    const known = own.length > 0 ? own : (await listBekendeThemas(db, id)).map((titel) => ({ titel, href: null }));
    if (known.length > 0) themas[id] = known;
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
