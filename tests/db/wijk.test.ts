import { expect, test } from "vitest";
import { buildKaartvorm, toGeoJson, type Vlak } from "../../app/kaart/geometrie";
import { listWijkOverzicht } from "../../app/kaart/wijk-overzicht.server";
import { findGrenzen } from "../../db/queries/grenzen";
import { findWijkByCode, findWijkBySlug, listWijkNamen } from "../../db/queries/wijk";
import { openTestDatabase } from "../support/database";

test("a wijk is found by its slug and by its code", async () => {
  const { db } = await openTestDatabase();
  expect((await findWijkBySlug(db, "moerwijk"))?.code).toBe("WK051836");
  expect((await findWijkByCode(db, "WK051836"))?.slug).toBe("moerwijk");
  expect(await findWijkBySlug(db, "nergens")).toBeUndefined();
});

test("a wijk carries the names people use and those of its buurten", async () => {
  const { db } = await openTestDatabase();
  const namen = await listWijkNamen(db);
  expect(namen).toHaveLength(44);
  const loosduinen = namen.find(({ slug }) => slug === "loosduinen");
  expect(loosduinen?.andereNamen).toContain("Houtwijk");
  expect(loosduinen?.buurten).toEqual(["Houtwijk", "Kerketuinen en Zichtenburg", "Kom Loosduinen"]);
});

test("an overview tells of each wijk its inhabitants, its agendas and what is in force on that day", async () => {
  const { db } = await openTestDatabase();
  const wijken = await listWijkOverzicht(db, "2026-03-10");
  const bySlug = (slug: string) => wijken.find((wijk) => wijk.slug === slug);
  expect(wijken).toHaveLength(44);
  expect(wijken.every(({ agendas }) => agendas.length > 0)).toBe(true);

  expect(bySlug("moerwijk")).toMatchObject({
    inwoners: { aantal: 20_755, periode: "2022", bron: "CBS, Kerncijfers wijken en buurten 2022" },
    gebieden: [
      { naam: "Jan Luykenlaan-Van Baerlestraat", soort: "investering", dekking: "gedeeltelijk" },
      { soort: "npzw", dekking: "geheel" },
    ],
  });
  expect(bySlug("oostduinen")?.inwoners?.aantal).toBe(0);
  expect(bySlug("loosduinen")?.agendas.map(({ slug, dekking }) => [slug, dekking])).toEqual([
    ["houtwijk", "gedeeltelijk"],
    ["kom-loosduinen", "gedeeltelijk"],
  ]);
  // One agenda for two wijken.
  expect(bySlug("willemspark")?.agendas).toEqual(bySlug("archipelbuurt")?.agendas);

  const before = await listWijkOverzicht(db, "2022-06-01");
  expect(before.find(({ slug }) => slug === "moerwijk")?.gebieden.map(({ soort }) => soort)).toEqual(["prioritair"]);
});

test("the borders of all 44 wijken lie in The Hague", async () => {
  const { db } = await openTestDatabase();
  const grenzen = await findGrenzen(db);
  if (grenzen === undefined) throw new Error("no borders");
  const { features } = toGeoJson(grenzen.topologie, "wijken");
  expect(features).toHaveLength(44);
  for (const [lon = 0, lat = 0] of features.flatMap(({ geometry }) => pointsOf(geometry))) {
    expect(lon).toBeGreaterThan(4.18);
    expect(lon).toBeLessThan(4.43);
    expect(lat).toBeGreaterThan(52.01);
    expect(lat).toBeLessThan(52.14);
  }
  expect(toGeoJson(grenzen.topologie, "buurten").features).toHaveLength(114);
  expect(toGeoJson(grenzen.topologie, "stadsdelen").features).toHaveLength(8);
  // The exclave of Ypenburg.
  expect(features.find(({ id }) => id === "WK051842")?.geometry).toMatchObject({ type: "MultiPolygon" });
});

test("borders that did not change are the same object, so that they are drawn once", async () => {
  const { db } = await openTestDatabase();
  const first = await findGrenzen(db);
  const second = await findGrenzen(db);
  if (first === undefined || second === undefined) throw new Error("no borders");
  expect(second.topologie).toBe(first.topologie);
  expect(buildKaartvorm(second.topologie)).toBe(buildKaartvorm(first.topologie));
});

function pointsOf(vlak: Vlak) {
  return vlak.type === "Polygon" ? vlak.coordinates.flat() : vlak.coordinates.flat(2);
}
