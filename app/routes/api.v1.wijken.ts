import type { LoaderFunctionArgs } from "@remix-run/node";
import { findGrenzen } from "../../db/queries/grenzen";
import { json, pageOf, parseListQuery, parseQuery, wantsGeoJson } from "../api/api.server";
import { wijkResource } from "../api/representations";
import { isoDate } from "../format/format";
import { toGeoJson } from "../kaart/geometrie";
import { listWijkOverzicht } from "../kaart/wijk-overzicht.server";

export const handle = { access: "openbaar" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const wijken = (await listWijkOverzicht(context.db, isoDate(context.clock()))).map(wijkResource);
  if (!wantsGeoJson(request)) return pageOf(request, wijken, parseListQuery(request, {}));

  parseQuery(request, {});
  const grenzen = await findGrenzen(context.db);
  const features = grenzen === undefined ? [] : toGeoJson(grenzen.topologie, "wijken").features;
  const geometries = new Map(features.map(({ id, geometry }) => [id, geometry]));
  return json(
    {
      type: "FeatureCollection",
      isSchematisch: grenzen?.isSchematisch ?? true,
      features: wijken.map((wijk) => ({
        type: "Feature",
        id: wijk.code,
        properties: wijk,
        geometry: geometries.get(wijk.code) ?? null,
      })),
    },
    "application/geo+json",
  );
}
