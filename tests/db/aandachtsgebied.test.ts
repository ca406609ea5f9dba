import { beforeEach, describe, expect, test } from "vitest";
import { buildOverzicht } from "../../app/aandachtsgebied/overzicht";
import type { Database } from "../../db/client";
import {
  endAanwijzing,
  findAandachtsgebiedBySlug,
  insertAanwijzing,
  listAandachtsgebieden,
  listAanwijzingen,
  listGebiedenVanWijken,
} from "../../db/queries/aandachtsgebied";
import { insertBesluit } from "../../db/queries/besluit";
import { gebruiker } from "../../db/schema/gebruiker";
import { openTestDatabase, SEED_DAY } from "../support/database";

const MOERWIJK = "WK051836";
const DUINDORP = "WK051808";

let database: Database;

beforeEach(async () => {
  database = await openTestDatabase();
});

test("a gebied comes with its wijken and with every aanwijzing it had, oldest first", async () => {
  const gebied = await findAandachtsgebiedBySlug(database.db, "jan-luykenlaan-van-baerlestraat");
  expect(gebied?.dekking).toEqual([
    { wijkCode: MOERWIJK, wijkNaam: "Moerwijk", wijkSlug: "moerwijk", dekking: "gedeeltelijk" },
  ]);
  expect(gebied?.aanwijzingen.map(({ soort, vanaf, totEnMet }) => [soort, vanaf, totEnMet])).toEqual([
    ["prioritair", "2020-01-01", "2023-03-31"],
    ["intensivering", "2023-04-01", "2025-12-31"],
    ["investering", "2026-01-01", null],
  ]);
});

test("a besluit of which only the number is known is there, and so is the lack of one", async () => {
  const gebied = await findAandachtsgebiedBySlug(database.db, "jan-luykenlaan-van-baerlestraat");
  expect(gebied?.aanwijzingen.map(({ besluit }) => besluit?.risNummer ?? null)).toEqual([
    "RIS308772",
    "RIS307114",
    null,
  ]);
});

test("an unknown gebied is not found", async () => {
  expect(await findAandachtsgebiedBySlug(database.db, "bestaat-niet")).toBeUndefined();
});

describe("what is in force in a wijk", () => {
  async function regimes(wijkCodes: string[], on: string) {
    const gebieden = await listGebiedenVanWijken(database.db, wijkCodes, on);
    return gebieden.map(({ wijkCode, gebied, aanwijzing, dekking }) => [
      wijkCode,
      gebied.slug,
      aanwijzing.soort,
      dekking,
    ]);
  }

  test("names the gebied, the regime and whether it is the whole wijk", async () => {
    expect(await regimes([MOERWIJK, DUINDORP], "2026-03-10")).toEqual([
      [DUINDORP, "duindorp", "investering", "geheel"],
      [MOERWIJK, "jan-luykenlaan-van-baerlestraat", "investering", "gedeeltelijk"],
      [MOERWIJK, "nationaal-programma-den-haag-zuidwest", "npzw", "geheel"],
    ]);
  });

  test("changes on the day one regime follows another", async () => {
    expect(await regimes([DUINDORP], "2025-12-31")).toEqual([[DUINDORP, "duindorp", "intensivering", "geheel"]]);
    expect(await regimes([DUINDORP], "2026-01-01")).toEqual([[DUINDORP, "duindorp", "investering", "geheel"]]);
  });

  test("is nothing for no wijken", async () => {
    expect(await regimes([], "2026-03-10")).toEqual([]);
  });
});

test("seven investeringsgebieden are in force in 2026, and NPZW beside them", async () => {
  const overzicht = buildOverzicht(await listAandachtsgebieden(database.db), "2026-03-10");
  expect(overzicht).toMatchObject({ aantalInvestering: 7, maximum: 7, komend: [] });
  expect(overzicht.inForce.map(({ aanwijzing }) => aanwijzing.soort)).toEqual([
    ...Array<string>(7).fill("investering"),
    "npzw",
  ]);
  expect(overzicht.eerder.map(({ aanwijzing }) => aanwijzing.totEnMet)).toEqual(
    overzicht.eerder
      .map(({ aanwijzing }) => aanwijzing.totEnMet)
      .toSorted()
      .toReversed(),
  );
});

test("before 2026 there was no maximum and nothing to count", async () => {
  const overzicht = buildOverzicht(await listAandachtsgebieden(database.db), "2025-12-31");
  expect(overzicht).toMatchObject({ aantalInvestering: 0, maximum: null });
});

test("what is designated here is kept with its besluit, and can be given a last day", async () => {
  await database.inTransaction(async (tx) => {
    await tx.insert(gebruiker).values({ id: "wethouder", naam: "Wethouder", rol: "wethouder" });
    await insertBesluit(tx, {
      id: "b1",
      orgaan: "college",
      soort: "aanwijzing",
      datum: "2026-03-03",
      risNummer: "RIS320000",
    });
    await insertAanwijzing(tx, {
      id: "a1",
      gebiedId: "kaapseplein",
      soort: "investering",
      vanaf: "2027-01-01",
      totEnMet: null,
      precisie: "dag",
      besluitId: "b1",
      plan: "meerjareninvesteringsplan",
      createdAt: SEED_DAY,
    });
    await endAanwijzing(tx, "a1", { totEnMet: "2027-12-31", afgebouwdDoor: "wethouder", afgebouwdOp: SEED_DAY });
  });
  const gebied = await findAandachtsgebiedBySlug(database.db, "kaapseplein");
  expect(gebied?.aanwijzingen.at(-1)).toMatchObject({
    vanaf: "2027-01-01",
    totEnMet: "2027-12-31",
    bron: null,
    besluit: { orgaan: "college", soort: "aanwijzing", datum: "2026-03-03", risNummer: "RIS320000" },
  });
  expect((await listAanwijzingen(database.db)).map(({ id }) => id)).toContain("a1");
});
