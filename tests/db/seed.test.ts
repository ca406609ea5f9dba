import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { isInForce } from "../../app/aandachtsgebied/aanwijzing";
import { aandachtsgebied, aandachtsgebiedDekking, aanwijzing } from "../../db/schema/aandachtsgebied";
import { agenda, agendaDekking, bekendThema, concept } from "../../db/schema/agenda";
import { besluit } from "../../db/schema/besluit";
import { indicator, waarneming } from "../../db/schema/waarneming";
import { buurt, stadsdeel, wijk } from "../../db/schema/wijk";
import { seedFacts } from "../../db/seed/facts";
import { openTestDatabase } from "../support/database";
import { dumpDatabase } from "../support/dump";

test("the city has 8 stadsdelen, 44 wijken and 114 buurten", async () => {
  const { db } = await openTestDatabase();
  expect(await db.$count(stadsdeel)).toBe(8);
  expect(await db.$count(wijk)).toBe(44);
  expect(await db.$count(buurt)).toBe(114);
});

test("seeding the facts twice changes nothing", async () => {
  const { file, inTransaction } = await openTestDatabase();
  const before = dumpDatabase(file);
  await inTransaction((tx) => seedFacts(tx, new Date("2027-01-01T12:00:00Z")));
  expect(dumpDatabase(file)).toEqual(before);
});

test("what people removed does not come back with the next start", async () => {
  const { db, inTransaction } = await openTestDatabase();
  await inTransaction(async (tx) => await tx.delete(bekendThema).where(eq(bekendThema.agendaId, "duinoord")));
  await inTransaction((tx) => seedFacts(tx, new Date("2027-01-01T12:00:00Z")));
  expect(await db.$count(bekendThema, eq(bekendThema.agendaId, "duinoord"))).toBe(0);
});

test("seeding again leaves alone what people changed", async () => {
  const { db, inTransaction } = await openTestDatabase();
  await inTransaction(async (tx) => {
    await tx.update(agenda).set({ titel: "Ons Duinoord" }).where(eq(agenda.id, "duinoord"));
    await tx.update(aanwijzing).set({ totEnMet: "2027-12-31" }).where(eq(aanwijzing.gebiedId, "laak"));
    await tx.update(waarneming).set({ waarde: 1 }).where(eq(waarneming.gebiedCode, "WK051808"));
  });
  await inTransaction((tx) => seedFacts(tx, new Date("2027-01-01T12:00:00Z")));
  const [duinoord] = await db.select().from(agenda).where(eq(agenda.id, "duinoord"));
  expect(duinoord?.titel).toBe("Ons Duinoord");
  const laak = await db.select().from(aanwijzing).where(eq(aanwijzing.gebiedId, "laak"));
  expect(laak.every((row) => row.totEnMet === "2027-12-31")).toBe(true);
  const duindorp = await db.select().from(waarneming).where(eq(waarneming.gebiedCode, "WK051808"));
  expect(duindorp.every((row) => row.waarde === 1)).toBe(true);
});

test("15 figures of 2022 are there for the gemeente and each wijk, and what CBS does not publish stays empty", async () => {
  const { db } = await openTestDatabase();
  const rows = await db
    .select({ id: indicator.id, gebied: waarneming.gebiedCode, waarde: waarneming.waarde, periode: waarneming.periode })
    .from(waarneming)
    .innerJoin(indicator, eq(indicator.id, waarneming.indicatorId))
    .where(eq(indicator.soort, "registratie"));
  expect(rows).toHaveLength(15 * 45);
  const waardeOf = (gebied: string, id: string) => rows.find((row) => row.gebied === gebied && row.id === id)?.waarde;
  expect(waardeOf("GM0518", "inwoners")).toBe(553_417);
  expect(waardeOf("WK051801", "inwoners")).toBe(0);
  expect(waardeOf("WK051801", "pct_koop")).toBeNull();
  expect(waardeOf("WK051802", "pct_laagste_40_inkomen")).toBe(39.1);
});

test("a questionnaire that anyone could fill in is marked as not representative", async () => {
  const { db } = await openTestDatabase();
  const rows = await db
    .select({ gebied: waarneming.gebiedCode, bron: waarneming.bron, n: waarneming.n })
    .from(waarneming)
    .where(eq(waarneming.isRepresentatief, false));
  expect(rows.map((row) => row.gebied).sort()).toEqual(["BU05181786", "BU05181786", "WK051807", "WK051811"]);
  expect(rows.every((row) => row.bron.startsWith("Wijkagenda-enquête") && row.n !== null)).toBe(true);
});

test("every wijk leads to at least one agenda, and those without a known one to an agenda that has not begun", async () => {
  const { db } = await openTestDatabase();
  const reached = await db
    .select({ agendaId: agendaDekking.agendaId, gebied: agendaDekking.gebiedCode })
    .from(agendaDekking);
  const wijkOf = new Map((await db.select().from(buurt)).map((row) => [row.code, row.wijkCode]));
  const wijken = await db.select().from(wijk);
  expect(new Set(reached.map(({ gebied }) => wijkOf.get(gebied) ?? gebied))).toEqual(
    new Set(wijken.map((row) => row.code)),
  );
  const agendas = await db.select().from(agenda);
  const notStarted = agendas.filter((row) => row.bron === null);
  expect(notStarted.every((row) => row.looptijdVan === null && row.gestartOp === null && !row.isVoorbeeld)).toBe(true);
  expect(notStarted.map((row) => row.id)).toContain("moerwijk");
  expect(agendas.filter((row) => row.bron !== null)).toHaveLength(25);
});

test("every agenda is born with a document", async () => {
  const { db } = await openTestDatabase();
  expect(await db.$count(concept)).toBe(await db.$count(agenda));
});

test("an agenda for part of a wijk covers its buurten where they are known, else part of the wijk", async () => {
  const { db } = await openTestDatabase();
  const dekkingOf = async (id: string) =>
    (await db.select().from(agendaDekking).where(eq(agendaDekking.agendaId, id))).map(
      (row) => `${row.gebiedCode} ${row.dekking}`,
    );
  expect(await dekkingOf("houtwijk")).toEqual(["BU05181786 geheel"]);
  expect(await dekkingOf("bezuidenhout-midden-oost")).toEqual(["BU05182665 geheel", "BU05182666 geheel"]);
  expect(await dekkingOf("laakhavens")).toEqual(["WK051838 gedeeltelijk"]);
  expect(await dekkingOf("archipel-willemspark")).toEqual(["WK051805 geheel", "WK051823 geheel"]);
});

test("a known agenda carries its source, its term and the titles of its themes in the order of the source", async () => {
  const { db } = await openTestDatabase();
  const [mariahoeve] = await db.select().from(agenda).where(eq(agenda.id, "mariahoeve-en-marlot"));
  expect(mariahoeve).toMatchObject({
    titel: "Wijkagenda Mariahoeve en Marlot",
    stadsdeel: "Haagse Hout",
    looptijdVan: 2021,
    looptijdTot: 2025,
    bron: "mariahoeveaanzet.denhaag.nl",
    isVoorbeeld: false,
  });
  const themas = await db
    .select({ titel: bekendThema.titel })
    .from(bekendThema)
    .where(eq(bekendThema.agendaId, "mariahoeve-en-marlot"))
    .orderBy(bekendThema.volgorde);
  expect(themas.map((row) => row.titel)).toEqual(["Prettig wonen", "Kansen voor iedereen", "Groen en schoon"]);
});

test("seven investeringsgebieden and the NPZW are in force in 2026", async () => {
  const { db } = await openTestDatabase();
  const rows = await db.select().from(aanwijzing);
  const inForce = rows.filter((row) => isInForce(row, "2026-03-10"));
  expect(inForce.filter((row) => row.soort === "investering")).toHaveLength(7);
  expect(inForce.filter((row) => row.soort === "npzw").map((row) => row.gebiedId)).toEqual([
    "nationaal-programma-den-haag-zuidwest",
  ]);
  expect(inForce).toHaveLength(8);
  expect(await db.$count(aandachtsgebied)).toBe(9);
});

test("a designation ends on the day before the next regime begins", async () => {
  const { db } = await openTestDatabase();
  const duindorp = await db
    .select()
    .from(aanwijzing)
    .where(eq(aanwijzing.gebiedId, "duindorp"))
    .orderBy(aanwijzing.vanaf);
  expect(duindorp.map((row) => [row.soort, row.vanaf, row.totEnMet, row.precisie])).toEqual([
    ["prioritair", "2020-05-01", "2020-12-31", "maand"],
    ["prioritair", "2021-01-01", "2023-03-31", "jaar"],
    ["intensivering", "2023-04-01", "2025-12-31", "maand"],
    ["investering", "2026-01-01", null, "jaar"],
  ]);
});

test("an area of streets covers part of its wijken, and each besluit keeps the number the source prints", async () => {
  const { db } = await openTestDatabase();
  const weimar = await db
    .select()
    .from(aandachtsgebiedDekking)
    .where(eq(aandachtsgebiedDekking.gebiedId, "weimarstraat-beeklaan-zevensprong"));
  expect(weimar.map((row) => [row.wijkCode, row.dekking])).toEqual([
    ["WK051820", "gedeeltelijk"],
    ["WK051821", "gedeeltelijk"],
  ]);
  const nummers = (await db.select().from(besluit)).map((row) => row.risNummer).sort();
  expect(nummers).toEqual(["RIS305138", "RIS307114", "RIS308772", "RIS31520", "RIS316050"]);
});
