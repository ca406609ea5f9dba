import { expect, test } from "vitest";
import { listDemoGebruikers } from "../../db/queries/gebruiker";
import { openTestDatabase } from "../support/database";

test("the demo people are there, in the order of the contract", async () => {
  const { db } = await openTestDatabase({ demo: true });
  const personen = await listDemoGebruikers(db);
  expect(personen.map((persoon) => persoon.id)).toEqual([
    "bewoner",
    "bewoner2",
    "team-escamp",
    "team-escamp-2",
    "team-scheveningen",
    "team-laak",
    "wethouder",
    "beheerder",
  ]);
});
