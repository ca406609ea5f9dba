import type { LoaderFunctionArgs } from "@remix-run/node";
import { findWijkByCode } from "../../db/queries/wijk";
import { pageOf, parseListQuery, unknownResource } from "../api/api.server";
import { waarnemingResource } from "../api/representations";
import { listCijfersVanGebied } from "../wijkprofiel/wijkprofiel.server";

export const handle = { access: "openbaar" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const paging = parseListQuery(request, {});
  const wijk = (await findWijkByCode(context.db, params["code"] ?? "")) ?? unknownResource("Deze wijk");
  const cijfers = await listCijfersVanGebied(context.db, wijk.code);
  return pageOf(request, cijfers.map(waarnemingResource), paging);
}
