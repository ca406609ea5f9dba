/** Who wrote in a kept moment of a draft, and when, as it stays known after the log has forgotten. */
import { beforeEach, expect, test } from "vitest";
import { storeMoment } from "../../app/agenda/geschiedenis/store-moment.server";
import type { Database } from "../../db/client";
import { insertMomentopname, listMomentopnames } from "../../db/queries/momentopname";
import { createAgendaDocument, setAgendaTitel } from "../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { openTestDatabase } from "../support/database";
import { COMPLETE, editConcept, insertProefwijk, PROEFWIJK } from "../support/proefwijk";

const naam = "Demo Gebiedsteam Escamp";
/** A day more than a week before the other. */
const at = (time: string) => new Date(`2026-03-10T${time}:00Z`);
const LATER = new Date("2026-03-20T09:00:00Z");

let database: Database;

beforeEach(async () => {
  database = await openTestDatabase({ demo: true });
  await database.inTransaction((tx) => insertProefwijk(tx, COMPLETE, at("08:00")));
});

function write(now: Date): Promise<void> {
  return editConcept(database.inTransaction, (doc) => setAgendaTitel(doc, `Zo heet zij op ${now.toISOString()}`), now);
}

function keep(now: Date): Promise<void> {
  return database.inTransaction((tx) => storeMoment(tx, { agendaId: PROEFWIJK, soort: "automatisch", now }));
}

/** Of each moment, latest first. */
async function auteurs() {
  return (await listMomentopnames(database.db, PROEFWIJK, { limit: 10 })).map((moment) => moment.auteurs);
}

test("a moment tells from when until when someone wrote since the one before", async () => {
  await write(at("09:02"));
  await write(at("09:31"));
  await keep(at("09:35"));
  await write(at("10:00"));
  await keep(at("10:10"));
  expect(await auteurs()).toEqual([
    [{ naam, eersteOp: at("10:00"), laatsteOp: at("10:00") }],
    [{ naam, eersteOp: at("09:02"), laatsteOp: at("09:31") }],
  ]);
});

test("when the moments of a day become one, it tells from the first until the last of that day", async () => {
  await write(at("09:02"));
  await keep(at("09:12"));
  await write(at("12:00"));
  await write(at("12:05"));
  await keep(at("12:10"));
  await write(at("15:00"));
  await keep(at("15:10"));
  await write(LATER);
  await keep(LATER);
  expect(await auteurs()).toEqual([
    [{ naam, eersteOp: LATER, laatsteOp: LATER }],
    [{ naam, eersteOp: at("09:02"), laatsteOp: at("15:00") }],
  ]);
});

test("of a moment from before times were written down nothing is made up, also when it becomes one with another", async () => {
  await database.inTransaction((tx) =>
    insertMomentopname(
      tx,
      {
        agendaId: PROEFWIJK,
        soort: "einde",
        gemaaktOp: at("08:30"),
        logId: 0,
        inhoud: readAgendaInhoud(createAgendaDocument(COMPLETE)),
      },
      [{ gebruikerId: "team-escamp", eersteOp: null, laatsteOp: null }],
    ),
  );
  const unknown = [{ naam, eersteOp: null, laatsteOp: null }];
  expect(await auteurs()).toEqual([unknown]);
  await write(at("09:02"));
  await keep(at("09:12"));
  await write(LATER);
  await keep(LATER);
  expect(await auteurs()).toEqual([[{ naam, eersteOp: LATER, laatsteOp: LATER }], unknown]);
});
