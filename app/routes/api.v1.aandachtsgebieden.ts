import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { listAandachtsgebieden } from "../../db/queries/aandachtsgebied";
import { findGrenzen } from "../../db/queries/grenzen";
import { isInForce } from "../aandachtsgebied/aanwijzing";
import { json, pageOf, parseListQuery, wantsGeoJson } from "../api/api.server";
import { aandachtsgebiedResource } from "../api/representations";
import { toOmtrekGeoJson } from "../kaart/geometrie";

export const handle = { access: "openbaar" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { op, ...paging } = parseListQuery(request, { op: z.iso.date().optional() });
  const gebieden = (await listAandachtsgebieden(context.db))
    .filter(({ aanwijzingen }) => op === undefined || aanwijzingen.some((aanwijzing) => isInForce(aanwijzing, op)))
    .map(aandachtsgebiedResource);
  if (!wantsGeoJson(request)) return pageOf(request, gebieden, paging);

  const grenzen = await findGrenzen(context.db);
  return json(
    {
      type: "FeatureCollection",
      isSchematisch: grenzen?.isSchematisch ?? true,
      // Of an area of some streets only its wijken are known: `dekking` says so.
      features: gebieden.map(({ wijken, ...rest }) => ({
        type: "Feature",
        id: rest.id,
        properties: { wijken, ...rest },
        geometry:
          grenzen === undefined
            ? null
            : toOmtrekGeoJson(
                grenzen.topologie,
                wijken.map(({ code }) => code),
              ),
      })),
    },
    "application/geo+json",
  );
}
