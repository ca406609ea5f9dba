/**
 * Traces the borders of wijken, buurten and stadsdelen from the rasters into one topology: `npm run grenzen`.
 * The result, grenzen.topo.json, is schematic: smoothed squares of 100 m, at most some 100 m off.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Feature, FeatureCollection, Polygon, Position } from "geojson";
import { bbox, feature, mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Polygon as TopologyPolygon } from "topojson-specification";
import type { Topologie } from "../../app/kaart/geometrie";
import { readSeedFile } from "./read-csv";
import { readBuurten, readWijken } from "./wijken";

/** Side of a square and north-west corner of the raster, in RD metres (EPSG:28992). */
const SQUARE = 100;
const WEST = 73_300;
const NORTH = 460_600;

const SMOOTHING_ROUNDS = 3;
/** A bend that spans a triangle smaller than this is left out, in square metres. */
const SIMPLIFY_AREA = 2_500;

type Gebied = { id: string; naam: string };
type Square = { row: number; column: number; buurt: Gebied; wijk: Gebied; stadsdeel: Gebied };

/** Whole RD metres; a feature's id is its CBS code, of a stadsdeel its name. */
export function traceGrenzen(): Topologie {
  const squares = readSquares();
  const grid = topology({ squares: collection(squares.map(squareFeature)) });
  const cells = (grid.objects["squares"] as GeometryCollection).geometries as TopologyPolygon[];
  const outlines = (gebiedOf: (square: Square) => Gebied) => {
    const cellsOf = new Map<string, { naam: string; cells: TopologyPolygon[] }>();
    cells.forEach((cell, index) => {
      const { id, naam } = gebiedOf(squares[index] as Square);
      const gebied = cellsOf.get(id);
      if (gebied) gebied.cells.push(cell);
      else cellsOf.set(id, { naam, cells: [cell] });
    });
    const sorted = [...cellsOf.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    return collection(
      sorted.map(([id, gebied]) => ({
        ...feature(grid, mergeArcs(grid, gebied.cells)),
        id,
        properties: { naam: gebied.naam },
      })),
    );
  };
  // Cut a second time, now only where areas meet: each arc is a whole stretch of border, smoothed as one line.
  const borders = topology({
    wijken: outlines((square) => square.wijk),
    buurten: outlines((square) => square.buurt),
    stadsdelen: outlines((square) => square.stadsdeel),
  }) as Topologie;
  const smoothed = { ...borders, arcs: borders.arcs.map(smoothArc) };
  const simplified = simplify(presimplify(smoothed), SIMPLIFY_AREA);
  const rounded = quantize(simplified, { scale: [1, 1], translate: [WEST, NORTH - SQUARE * 200] });
  return { ...rounded, bbox: bbox(rounded) };
}

function readSquares(): Square[] {
  const wijken = new Map(readWijken().map((row) => [row.symbool, row]));
  const buurten = new Map(readBuurten().map((row) => [`${row.wijk_symbool}${row.buurt_cijfer}`, row]));
  const buurtRows = readSeedFile("buurten.raster.txt").split("\n");
  return readSeedFile("wijken.raster.txt")
    .split("\n")
    .flatMap((line, row) =>
      [...line].flatMap((symbool, column) => {
        if (symbool === ".") return [];
        const wijk = wijken.get(symbool);
        const buurt = buurten.get(`${symbool}${buurtRows[row]?.[column]}`);
        if (wijk === undefined || buurt === undefined) throw new Error(`row ${row}, column ${column}: no such area`);
        return [
          {
            row,
            column,
            buurt: { id: buurt.code, naam: buurt.naam },
            wijk: { id: wijk.code, naam: wijk.naam },
            stadsdeel: { id: wijk.stadsdeel, naam: wijk.stadsdeel },
          },
        ];
      }),
    );
}

function squareFeature({ row, column }: Square): Feature<Polygon> {
  const west = WEST + SQUARE * column;
  const north = NORTH - SQUARE * row;
  const [east, south] = [west + SQUARE, north - SQUARE];
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
}

/** Replaces the points by the midpoints between them; the ends stay, since other arcs meet there. */
function smoothArc(arc: Position[]): Position[] {
  let line = arc;
  for (let round = 0; round < SMOOTHING_ROUNDS; round++) {
    const midpoints = line.slice(1).map((point, index) => midpoint(line[index] as Position, point));
    line = [line[0] as Position, ...midpoints, line.at(-1) as Position];
  }
  return line;
}

function midpoint(a: Position, b: Position): Position {
  return [((a[0] as number) + (b[0] as number)) / 2, ((a[1] as number) + (b[1] as number)) / 2];
}

function collection<F extends Feature>(features: F[]): FeatureCollection {
  return { type: "FeatureCollection", features };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(resolve("db/seed/grenzen.topo.json"), `${JSON.stringify(traceGrenzen())}\n`);
}
