import type { LoaderFunctionArgs } from "@remix-run/node";
import { listActiesVanThema } from "../../db/queries/actie";
import { listThemaHerkomsten, listThemaVervolgen } from "../../db/queries/opvolging";
import { countReactiesPerThema } from "../../db/queries/reactie";
import { findPubliekThema } from "../../db/queries/versie";
import { json, parseQuery, unknownResource } from "../api/api.server";
import { themaResource } from "../api/representations";

export const handle = { access: "openbaar" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  parseQuery(request, {});
  const found = (await findPubliekThema(context.db, params["id"] ?? "")) ?? unknownResource("Dit thema");
  const { id } = found.thema;
  const herkomsten = await listThemaHerkomsten(context.db, found.agenda.id);
  return json(
    themaResource(found, {
      acties: await listActiesVanThema(context.db, id),
      aantalReacties: (await countReactiesPerThema(context.db, [id])).get(id)?.aantal ?? 0,
      voortzettingVan: herkomsten.find(({ themaId }) => themaId === id)?.van.themaId ?? null,
      vervolg: (await listThemaVervolgen(context.db, [id])).get(id),
    }),
  );
}
