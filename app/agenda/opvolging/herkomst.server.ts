/** Where the themas of an agenda come from, with what was said and done there. */
import type { Db } from "../../../db/client";
import { countActiesPerThema } from "../../../db/queries/actie";
import { listThemaHerkomsten } from "../../../db/queries/opvolging";
import { countReactiesPerThema } from "../../../db/queries/reactie";
import { themaHref } from "../thema-href";
import type { Herkomst } from "./opvolging";

/** By id of the thema, in the order of the version it comes from; one that is new is not in it. */
export async function readHerkomsten(db: Db, agendaId: string): Promise<Map<string, Herkomst>> {
  const herkomsten = await listThemaHerkomsten(db, agendaId);
  const themaIds = herkomsten.map(({ van }) => van.themaId);
  const reacties = await countReactiesPerThema(db, themaIds);
  const acties = await countActiesPerThema(db, themaIds);
  return new Map(
    herkomsten.map(({ themaId, van: { themaId: vanThemaId, titel, agenda } }) => [
      themaId,
      {
        href: themaHref(agenda.slug, vanThemaId),
        titel,
        agenda: { slug: agenda.slug, titel: agenda.titel },
        aantalReacties: reacties.get(vanThemaId)?.aantal ?? 0,
        aantalActies: Object.values(acties.get(vanThemaId) ?? {}).reduce((total, count) => total + count, 0),
      },
    ]),
  );
}
