import type { Position } from "geojson";
import { topology } from "topojson-server";
import { expect, test } from "vitest";
import {
  buildKaartvorm,
  buildOmtrek,
  type Topologie,
  toGeoJson,
  toOmtrekGeoJson,
  type Vlak,
} from "../../../app/kaart/geometrie";

/**
 * Two wijken side by side and a third that lies apart, each a square of 1 km; the second has a hole. The corner of the
 * first is the one point of the RD grid everybody knows: the tower in Amersfoort.
 */
const topologie = buildTopologie();

test("the tower in Amersfoort lies where it stands", () => {
  const corner = ringsOf(toGeoJson(topologie, "wijken").features[0]?.geometry).flat();
  // RDNAPTRANS: x 155,000, y 463,000 is 52.155172 north, 5.387203 east.
  expect(
    corner.some(([lon = 0, lat = 0]) => Math.abs(lon - 5.387203) < 0.00001 && Math.abs(lat - 52.155172) < 0.00001),
  ).toBe(true);
});

test("outer rings run anticlockwise and holes clockwise, whichever way they came", () => {
  for (const { geometry } of toGeoJson(topologie, "wijken").features) {
    for (const polygon of polygonsOf(geometry)) {
      polygon.forEach((ring, index) => {
        expect(ring[0]).toEqual(ring.at(-1));
        expect(Math.sign(areaOf(ring))).toBe(index === 0 ? 1 : -1);
      });
    }
  }
});

test("degrees have at most six decimals and areas keep their id and name", () => {
  const { type, features } = toGeoJson(topologie, "wijken");
  expect(type).toBe("FeatureCollection");
  expect(features.map(({ id, properties }) => [id, properties])).toEqual([
    ["WK1", { naam: "Een" }],
    ["WK2", { naam: "Twee" }],
    ["WK3", { naam: "Drie" }],
  ]);
  for (const degree of features.flatMap(({ geometry }) => ringsOf(geometry)).flat(2)) {
    expect(Number(degree.toFixed(6))).toBe(degree);
  }
});

test("neighbours taken together are one area, areas apart stay apart", () => {
  expect(toOmtrekGeoJson(topologie, ["WK1", "WK2"]).type).toBe("Polygon");
  expect(toOmtrekGeoJson(topologie, ["WK1", "WK3"]).type).toBe("MultiPolygon");
  expect(buildOmtrek(topologie, ["WK1", "WK3"]).match(/M/g)).toHaveLength(2);
  expect(buildOmtrek(topologie, [])).toBe("");
});

test("an area without borders is an error, not a gap in the map", () => {
  expect(() => buildOmtrek(topologie, ["WK9"])).toThrow("WK9");
});

test("north is up and everything lies within the drawing", () => {
  const { viewBox, wijken, omtrekPad, stadsdelenPad } = buildKaartvorm(topologie);
  const [, , width = 0, height = 0] = viewBox.split(" ").map(Number);
  const points = [...wijken.map(({ pad }) => pad), omtrekPad, stadsdelenPad].flatMap(pointsOf);
  for (const [x = -1, y = -1] of points) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(height);
  }
  const highest = (code: string) =>
    Math.min(...pointsOf(wijken.find((wijk) => wijk.code === code)?.pad ?? "").map(([, y = 0]) => y));
  expect(highest("WK3")).toBeLessThan(highest("WK1"));
});

test("the same borders are drawn once", () => {
  expect(buildKaartvorm(topologie)).toBe(buildKaartvorm(topologie));
  expect(toGeoJson(topologie, "wijken")).toBe(toGeoJson(topologie, "wijken"));
  expect(toGeoJson(topologie, "stadsdelen")).not.toBe(toGeoJson(topologie, "wijken"));
});

function buildTopologie(): Topologie {
  const square = (x: number, y: number, size: number): Position[] => [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
  const area = (id: string, naam: string, ...rings: Position[][]) => ({
    type: "Feature" as const,
    id,
    properties: { naam },
    geometry: { type: "Polygon" as const, coordinates: rings },
  });
  const collection = (...features: ReturnType<typeof area>[]) => ({ type: "FeatureCollection" as const, features });
  const een = square(155_000, 463_000, 1000);
  const twee = square(156_000, 463_000, 1000);
  return topology({
    wijken: collection(
      area("WK1", "Een", een),
      // Both rings the wrong way round.
      area("WK2", "Twee", twee.toReversed(), square(156_300, 463_300, 300)),
      area("WK3", "Drie", square(158_000, 465_000, 1000)),
    ),
    buurten: collection(area("BU1", "Een", een)),
    stadsdelen: collection(area("West", "West", een), area("Oost", "Oost", twee)),
  }) as Topologie;
}

function polygonsOf(vlak: Vlak | undefined): Position[][][] {
  if (vlak === undefined) return [];
  return vlak.type === "Polygon" ? [vlak.coordinates] : vlak.coordinates;
}

function ringsOf(vlak: Vlak | undefined): Position[][] {
  return polygonsOf(vlak).flat();
}

function pointsOf(pad: string): number[][] {
  return [...pad.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

function areaOf(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [previousX = 0, previousY = 0] = ring[index] ?? [];
    return sum + previousX * y - x * previousY;
  }, 0);
}
