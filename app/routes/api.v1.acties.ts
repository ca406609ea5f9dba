import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { countActies, listActies } from "../../db/queries/actie";
import { page, parseListQuery } from "../api/api.server";
import { actieResource } from "../api/representations";
import { ACTIE_STATUSSEN } from "../uitvoeringsplan/actie";

export const handle = { access: "openbaar" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { agenda, jaar, status, ...paging } = parseListQuery(request, {
    agenda: z.string().optional(),
    jaar: z.coerce.number().int().min(2000).max(2100).optional(),
    status: z.enum(ACTIE_STATUSSEN).optional(),
  });
  const filter = { agendaId: agenda, jaar, status };
  const acties = await listActies(context.db, filter, paging);
  return page(
    request,
    { totaal: await countActies(context.db, filter), resultaten: acties.map(actieResource) },
    paging,
  );
}
