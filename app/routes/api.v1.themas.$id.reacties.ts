import type { LoaderFunctionArgs } from "@remix-run/node";
import { countReactiesPerThema, listReactiesVanThema } from "../../db/queries/reactie";
import { findPubliekThema } from "../../db/queries/versie";
import { page, parseListQuery, unknownResource } from "../api/api.server";
import { reactieResource } from "../api/representations";

export const handle = { access: "openbaar" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const paging = parseListQuery(request, {});
  const { thema } = (await findPubliekThema(context.db, params["id"] ?? "")) ?? unknownResource("Dit thema");
  const reacties = await listReactiesVanThema(context.db, thema.id, paging);
  const totaal = (await countReactiesPerThema(context.db, [thema.id])).get(thema.id)?.aantal ?? 0;
  return page(request, { totaal, resultaten: reacties.map(reactieResource) }, paging);
}
