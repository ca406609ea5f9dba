import type { LoaderFunctionArgs } from "@remix-run/node";
import { countActies, listActies } from "../../db/queries/actie";
import { page, parseListQuery } from "../api/api.server";
import { actieFilters } from "../api/filters";
import { actieResource } from "../api/representations";

export const handle = { access: "openbaar" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { agenda, jaar, status, ...paging } = parseListQuery(request, actieFilters);
  const filter = { agendaId: agenda, jaar, status };
  const acties = await listActies(context.db, filter, paging);
  return page(
    request,
    { totaal: await countActies(context.db, filter), resultaten: acties.map(actieResource) },
    paging,
  );
}
