import type { LoaderFunctionArgs } from "@remix-run/node";
import { listAgendaResources } from "../api/agendas.server";
import { json, parseQuery, unknownResource } from "../api/api.server";

export const handle = { access: "openbaar" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  parseQuery(request, {});
  const agendas = await listAgendaResources(context);
  return json(agendas.find(({ id }) => id === params["id"]) ?? unknownResource("Deze agenda"));
}
