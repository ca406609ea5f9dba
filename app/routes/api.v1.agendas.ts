import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { AGENDA_STATUSSEN } from "../agenda/agenda-status";
import { listAgendaResources } from "../api/agendas.server";
import { pageOf, parseListQuery } from "../api/api.server";

export const handle = { access: "openbaar" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { status, ...paging } = parseListQuery(request, { status: z.enum(AGENDA_STATUSSEN).optional() });
  const agendas = await listAgendaResources(context);
  return pageOf(
    request,
    agendas.filter((agenda) => status === undefined || agenda.status === status),
    paging,
  );
}
