import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Db } from "../../db/client";
import { listAandachtsgebieden } from "../../db/queries/aandachtsgebied";
import { findGrenzen } from "../../db/queries/grenzen";
import { isInForce } from "../aandachtsgebied/aanwijzing";
import { json, pageOf, parseListQuery, parseQuery, wantsGeoJson } from "../api/api.server";
import { aandachtsgebiedFilters } from "../api/filters";
import { aandachtsgebiedResource } from "../api/representations";
import { toOmtrekGeoJson } from "../kaart/geometrie";

export const handle = { access: "openbaar" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!wantsGeoJson(request)) {
    const { op, ...paging } = parseListQuery(request, aandachtsgebiedFilters);
    return pageOf(request, await listGebieden(context.db, op), paging);
  }

  const { op } = parseQuery(request, aandachtsgebiedFilters);
  const gebieden = await listGebieden(context.db, op);
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

/** In force on ISO date `op`; all of them without one. */
async function listGebieden(db: Db, op: string | undefined) {
  return (await listAandachtsgebieden(db))
    .filter(({ aanwijzingen }) => op === undefined || aanwijzingen.some((aanwijzing) => isInForce(aanwijzing, op)))
    .map(aandachtsgebiedResource);
}
