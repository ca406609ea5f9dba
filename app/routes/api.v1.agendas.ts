import type { LoaderFunctionArgs } from "@remix-run/node";
import { listAgendaResources } from "../api/agendas.server";
import { pageOf, parseListQuery } from "../api/api.server";
import { agendaFilters } from "../api/filters";

export const handle = { access: "openbaar" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { status, ...paging } = parseListQuery(request, agendaFilters);
  const agendas = await listAgendaResources(context);
  return pageOf(
    request,
    agendas.filter((agenda) => status === undefined || agenda.status === status),
    paging,
  );
}
