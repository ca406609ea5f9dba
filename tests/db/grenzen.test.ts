import { readFileSync } from "node:fs";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature, neighbors } from "topojson-client";
import { expect, test } from "vitest";
import type { Topologie as Grenzen } from "../../app/kaart/geometrie";
import { grenzen } from "../../db/schema/wijk";
import { readCsv, readSeedFile } from "../../db/seed/read-csv";
import { traceGrenzen } from "../../db/seed/trace-grenzen";
import { readBuurten, readWijken } from "../../db/seed/wijken";
import { openTestDatabase } from "../support/database";

const traced = traceGrenzen();

/** Square kilometres by feature id. */
function areas(topologie: Grenzen, object: keyof Grenzen["objects"]): Map<string, number> {
  return new Map(
    feature(topologie, topologie.objects[object]).features.map(({ id, geometry }) => {
      const { type, coordinates } = geometry as Polygon | MultiPolygon;
      const polygons = type === "Polygon" ? [coordinates] : coordinates;
      const holes = (rings: Position[][]) => rings.slice(1).reduce((sum, ring) => sum + ringArea(ring), 0);
      const squareMetres = polygons.reduce((sum, rings) => sum + ringArea(rings[0] ?? []) - holes(rings), 0);
      return [String(id), squareMetres / 1e6];
    }),
  );
}

function ringArea(ring: Position[]): number {
  const twice = ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [previousX = 0, previousY = 0] = ring[index] ?? [];
    return sum + previousX * y - x * previousY;
  }, 0);
  return Math.abs(twice) / 2;
}

function neighbourPairs(topologie: Grenzen): Set<string> {
  const { geometries } = topologie.objects.wijken;
  return new Set(
    neighbors(geometries).flatMap((others, index) =>
      others.map((other) => pair(String(geometries[index]?.id), String(geometries[other]?.id))),
    ),
  );
}

function pair(a: string, b: string): string {
  return [a, b].sort().join(" ");
}

test("the borders are those that tracing the rasters gives", () => {
  expect(JSON.parse(readFileSync("db/seed/grenzen.topo.json", "utf8"))).toEqual(traced);
});

test("the borders are in the database, marked as schematic and with their source", async () => {
  const { db } = await openTestDatabase();
  const rows = await db.select().from(grenzen);
  expect(rows).toEqual([
    { peiljaar: 2016, isSchematisch: true, bron: "CBS/Kadaster Wijk- en Buurtkaart 2016, CC BY", topologie: traced },
  ]);
});

test("all 44 wijken, 114 buurten and 8 stadsdelen have ground to stand on", () => {
  const wijken = areas(traced, "wijken");
  const buurten = areas(traced, "buurten");
  const stadsdelen = areas(traced, "stadsdelen");
  expect(new Set(wijken.keys())).toEqual(new Set(readWijken().map((row) => row.code)));
  expect(new Set(buurten.keys())).toEqual(new Set(readBuurten().map((row) => row.code)));
  expect(new Set(stadsdelen.keys())).toEqual(new Set(readWijken().map((row) => row.stadsdeel)));
  // The smallest, Rivierenbuurt-Zuid, measures 0.09 km².
  for (const area of [...wijken.values(), ...buurten.values(), ...stadsdelen.values()])
    expect(area).toBeGreaterThan(0.08);
});

test("a wijk keeps the area of its squares within 2.5 %", () => {
  const squares = readSeedFile("wijken.raster.txt");
  for (const [code, area] of areas(traced, "wijken")) {
    const symbool = readWijken().find((row) => row.code === code)?.symbool ?? "";
    const expected = (squares.split(symbool).length - 1) / 100;
    expect(Math.abs(area / expected - 1), code).toBeLessThan(0.025);
  }
});

test("a wijk larger than half a square kilometre has the area CBS gives within 5 %", () => {
  // CBS counts the water of the harbour; the rasters hold land only.
  const withHarbour = "WK051807";
  const traceAreas = areas(traced, "wijken");
  for (const { code, opp_km2 } of readCsv("kerncijfers-2022.csv", ["code", "opp_km2"])) {
    const area = traceAreas.get(code);
    if (area === undefined || Number(opp_km2) <= 0.5 || code === withHarbour) continue;
    expect(Math.abs(area / Number(opp_km2) - 1), code).toBeLessThan(0.05);
  }
  expect((traceAreas.get(withHarbour) ?? 0) / 2.32).toBeGreaterThan(0.88);
});

test("the areas of buurten add up to their wijk, since they share its border", () => {
  const buurten = areas(traced, "buurten");
  for (const [code, area] of areas(traced, "wijken")) {
    const sum = readBuurten()
      .filter((row) => row.wijkcode === code)
      .reduce((total, row) => total + (buurten.get(row.code) ?? 0), 0);
    expect(sum, code).toBeCloseTo(area, 6);
  }
});

test("wijken that are neighbours share a border", () => {
  const listed = new Set(
    readCsv("wijken.csv", ["code", "buren"]).flatMap(({ code, buren }) =>
      buren.split(" ").map((other) => pair(code, other)),
    ),
  );
  const shared = neighbourPairs(traced);
  // Squares of 100 m decide who touches where four wijken meet in a point, and leave out the water of the Vliet.
  expect([...listed].filter((names) => !shared.has(names)).sort()).toEqual([
    "WK051812 WK051821",
    "WK051820 WK051830",
    "WK051831 WK051837",
    "WK051832 WK051833",
    "WK051838 WK051841",
    "WK051839 WK051841",
  ]);
  expect([...shared].filter((names) => !listed.has(names)).sort()).toEqual(["WK051817 WK051834", "WK051821 WK051831"]);
});

test("Ypenburg has its exclave", () => {
  const ypenburg = feature(traced, traced.objects.wijken).features.find(({ id }) => id === "WK051842");
  expect(ypenburg?.geometry).toMatchObject({
    type: "MultiPolygon",
    coordinates: [expect.anything(), expect.anything()],
  });
});
