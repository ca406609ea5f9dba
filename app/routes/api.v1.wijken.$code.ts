import type { LoaderFunctionArgs } from "@remix-run/node";
import { json, parseQuery, unknownResource } from "../api/api.server";
import { wijkResource } from "../api/representations";
import { isoDate } from "../format/format";
import { listWijkOverzicht } from "../kaart/wijk-overzicht.server";

export const handle = { access: "openbaar" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  parseQuery(request, {});
  const wijken = await listWijkOverzicht(context.db, isoDate(context.clock()));
  return json(wijkResource(wijken.find(({ code }) => code === params["code"]) ?? unknownResource("Deze wijk")));
}
