/**
 * From one set of borders to what a page draws: paths for an SVG, and GeoJSON for whoever maps it elsewhere.
 * Borders come in RD metres (EPSG:28992), a flat plane: nothing here may treat them as degrees.
 */
import { type GeoPath, geoIdentity, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import proj4 from "proj4";
import { feature, merge, mesh } from "topojson-client";
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from "topojson-specification";

type Naam = { naam: string };

/** Ids are CBS codes; of stadsdelen the name. Neighbours share their arcs. */
export type Topologie = Topology<{
  wijken: GeometryCollection<Naam>;
  buurten: GeometryCollection<Naam>;
  stadsdelen: GeometryCollection<Naam>;
}>;

export type Grenslaag = keyof Topologie["objects"];

export type Vlak = Polygon | MultiPolygon;

/** What every drawing of the city starts from; `pad` is the `d` of an SVG path. */
export type Kaartvorm = {
  viewBox: string;
  wijken: readonly { code: string; naam: string; pad: string }[];
  /** The coast and the border with other gemeenten. */
  omtrekPad: string;
  /** The lines between stadsdelen. */
  stadsdelenPad: string;
};

const WIDTH = 1200;
const HEIGHT = 980;
const MARGIN = 16;

/** EPSG:28992 as published by the EPSG, with the shift from Bessel to WGS84 (about 0.25 m). */
const RD =
  "+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel " +
  "+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs";
const toWgs84 = proj4(RD, "WGS84");

/** RFC 7946, 11.2: six decimals is some ten centimetres, more than borders of 100 metres deserve. */
const DECIMALS = 6;

type Drawing = { vorm: Kaartvorm; path: GeoPath };

/** Drawing takes longer than serving a page, and borders change once a year. */
const drawings = new WeakMap<Topologie, Drawing>();
const collections = new WeakMap<Topologie, Map<Grenslaag, FeatureCollection<Vlak, Naam>>>();

/** The city as paths, drawn once per topologie. */
export function buildKaartvorm(topologie: Topologie): Kaartvorm {
  return drawingOf(topologie).vorm;
}

/** The outline of these wijken together, inner borders left out; "" for none. Throws on a code without borders. */
export function buildOmtrek(topologie: Topologie, wijkCodes: readonly string[]): string {
  if (wijkCodes.length === 0) return "";
  return drawingOf(topologie).path(merge(topologie, polygonsOf(topologie, wijkCodes))) ?? "";
}

/** One layer in WGS84 after RFC 7946: ids kept, outer rings anticlockwise. Made once per topologie. */
export function toGeoJson(topologie: Topologie, laag: Grenslaag): FeatureCollection<Vlak, Naam> {
  const known = collections.get(topologie) ?? new Map<Grenslaag, FeatureCollection<Vlak, Naam>>();
  collections.set(topologie, known);
  const collection = known.get(laag) ?? {
    type: "FeatureCollection" as const,
    features: feature(topologie, topologie.objects[laag]).features.map(toWgs84Feature),
  };
  known.set(laag, collection);
  return collection;
}

/** The area of these wijken together in WGS84, as `toGeoJson`. Throws on a code without borders. */
export function toOmtrekGeoJson(topologie: Topologie, wijkCodes: readonly string[]): Vlak {
  return toWgs84Vlak(merge(topologie, polygonsOf(topologie, wijkCodes)));
}

function drawingOf(topologie: Topologie): Drawing {
  const known = drawings.get(topologie);
  if (known !== undefined) return known;

  const { wijken, stadsdelen } = topologie.objects;
  const collection = feature(topologie, wijken);
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, HEIGHT - MARGIN],
      ],
      collection,
    );
  const path = geoPath(projection).digits(1);
  const drawing: Drawing = {
    path,
    vorm: {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      wijken: collection.features.map((wijk) => ({
        code: String(wijk.id),
        naam: wijk.properties.naam,
        pad: path(wijk) ?? "",
      })),
      omtrekPad: path(mesh(topologie, wijken, (a, b) => a === b)) ?? "",
      stadsdelenPad: path(mesh(topologie, stadsdelen, (a, b) => a !== b)) ?? "",
    },
  };
  drawings.set(topologie, drawing);
  return drawing;
}

function polygonsOf(topologie: Topologie, wijkCodes: readonly string[]): (TopoPolygon | TopoMultiPolygon)[] {
  const byCode = new Map(topologie.objects.wijken.geometries.map((geometry) => [geometry.id, geometry]));
  return wijkCodes.map((code) => {
    const geometry = byCode.get(code);
    if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") throw new Error(`${code} has no borders`);
    return geometry;
  });
}

function toWgs84Feature({ id, properties, geometry }: Feature<Geometry, Naam>): Feature<Vlak, Naam> {
  const vlak = geometry as Vlak;
  return { type: "Feature", ...(id === undefined ? {} : { id }), properties, geometry: toWgs84Vlak(vlak) };
}

/** A MultiPolygon of one part becomes a Polygon: the simplest shape that says the same. */
function toWgs84Vlak(vlak: Vlak): Vlak {
  const parts = (vlak.type === "Polygon" ? [vlak.coordinates] : vlak.coordinates).map(toWgs84Rings);
  const [only] = parts;
  return only !== undefined && parts.length === 1
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: parts };
}

/** RFC 7946, 3.1.6: "exterior rings are counterclockwise, and holes are clockwise". */
function toWgs84Rings(rings: Position[][]): Position[][] {
  return rings.map((ring, index) => {
    const turned = ring.map(toLonLat);
    return signedArea(turned) > 0 === (index === 0) ? turned : turned.reverse();
  });
}

function toLonLat([x = Number.NaN, y = Number.NaN]: Position): Position {
  return toWgs84.forward([x, y]).map((degree) => Number(degree.toFixed(DECIMALS)));
}

/** Positive when the ring runs anticlockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}
