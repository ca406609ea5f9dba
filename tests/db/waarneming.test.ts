import { beforeEach, describe, expect, test } from "vitest";
import {
  getWijkprofiel,
  listCijfersVanGebied,
  listCijfersVoorAgenda,
  listSchalen,
} from "../../app/wijkprofiel/wijkprofiel.server";
import type { Database } from "../../db/client";
import { listCiteerbareCijfers } from "../../db/queries/waarneming";
import { agenda, agendaDekking } from "../../db/schema/agenda";
import { indicator, waarneming } from "../../db/schema/waarneming";
import { openTestDatabase } from "../support/database";

const MOERWIJK = "WK051836";
const HOUTWIJK = { buurt: "BU05181786", wijk: "WK051817" };
const base = { n: null, marge: null, isRepresentatief: true, bron: "Toetsbron" };

let database: Database;

beforeEach(async () => {
  database = await openTestDatabase();
  await database.inTransaction(async (tx) => {
    await tx.insert(indicator).values([
      {
        id: "t_koop",
        label: "Koopwoningen",
        labelEn: "Owned homes",
        eenheid: "%",
        soort: "registratie",
        volgorde: 902,
      },
      { id: "t_jong", label: "Jongeren", labelEn: "Young", eenheid: "%", soort: "registratie", volgorde: 901 },
      { id: "t_cijfer", label: "Cijfer", labelEn: "Grade", eenheid: "rapportcijfer", soort: "enquete", volgorde: 903 },
    ]);
    await tx.insert(waarneming).values([
      { ...base, indicatorId: "t_koop", gebiedCode: MOERWIJK, periode: "2021", waarde: 15 },
      { ...base, indicatorId: "t_koop", gebiedCode: MOERWIJK, periode: "2022", waarde: 16 },
      { ...base, indicatorId: "t_koop", gebiedCode: "WK051801", periode: "2022", waarde: null },
      { ...base, indicatorId: "t_koop", gebiedCode: HOUTWIJK.wijk, periode: "2022", waarde: 60 },
      { ...base, indicatorId: "t_koop", gebiedCode: "GM0518", periode: "2022", waarde: 41 },
      { ...base, indicatorId: "t_jong", gebiedCode: MOERWIJK, periode: "2022", waarde: 20 },
      { ...base, indicatorId: "t_cijfer", gebiedCode: MOERWIJK, periode: "2015-2017", waarde: 6.1 },
      { ...base, indicatorId: "t_cijfer", gebiedCode: "GM0518", periode: "2021", waarde: 7.2, n: 8000, marge: 0.1 },
      {
        ...base,
        indicatorId: "t_cijfer",
        gebiedCode: HOUTWIJK.buurt,
        periode: "2021",
        waarde: 7.5,
        n: 500,
        isRepresentatief: false,
      },
    ]);
  });
});

/** The figure that is cited this way. */
async function findCijfer(sleutel: { indicator: string; gebied: string; periode: string }) {
  const cijfers = [...(await listCiteerbareCijfers(database.db, [{ soort: "waarneming", ...sleutel }])).values()];
  expect(cijfers.length).toBeLessThanOrEqual(1);
  return cijfers[0];
}

const own = <T extends { indicatorId: string }>(cijfers: readonly T[]) =>
  cijfers.filter(({ indicatorId }) => indicatorId.startsWith("t_"));

test("a figure comes with its area and that of Den Haag for the same period", async () => {
  const cijfer = await findCijfer({ indicator: "t_koop", gebied: MOERWIJK, periode: "2022" });
  expect(cijfer).toMatchObject({ gebiedNaam: "Moerwijk", waarde: 16, gemeenteWaarde: 41, soort: "registratie" });
});

test("a figure of another period is not set beside that of Den Haag", async () => {
  const cijfer = await findCijfer({ indicator: "t_koop", gebied: MOERWIJK, periode: "2021" });
  expect(cijfer?.gemeenteWaarde).toBeNull();
});

test("a wijk shows the latest period of each indicator, in the order of the indicators", async () => {
  const cijfers = own(await listCijfersVanGebied(database.db, MOERWIJK));
  expect(cijfers.map(({ indicatorId, periode }) => `${indicatorId} ${periode}`)).toEqual([
    "t_jong 2022",
    "t_koop 2022",
  ]);
});

describe("a survey figure without n and margin", () => {
  test("is not found, not listed and cannot be cited", async () => {
    const sleutel = { indicator: "t_cijfer", gebied: MOERWIJK, periode: "2015-2017" };
    expect(await findCijfer(sleutel)).toBeUndefined();
    expect(own(await listCijfersVanGebied(database.db, MOERWIJK)).map(({ soort }) => soort)).not.toContain("enquete");
  });

  test("is counted, so that the page can say it is held back", async () => {
    const { cijfers, aantalVerborgen } = await getWijkprofiel(database.db, MOERWIJK);
    expect(aantalVerborgen).toBe(1);
    expect(own(cijfers).map(({ indicatorId }) => indicatorId)).toEqual(["t_jong", "t_koop"]);
  });
});

test("a self-selected questionnaire is shown, and not set beside a sample of the city", async () => {
  const cijfer = await findCijfer({ indicator: "t_cijfer", gebied: HOUTWIJK.buurt, periode: "2021" });
  expect(cijfer).toMatchObject({ gebiedNaam: "Houtwijk", isRepresentatief: false, gemeenteWaarde: null });
});

test("a wijkprofiel has the figures of the wijk, then those of its buurten", async () => {
  const { cijfers, aantalVerborgen } = await getWijkprofiel(database.db, HOUTWIJK.wijk);
  expect(own(cijfers).map(({ gebiedCode }) => gebiedCode)).toEqual([HOUTWIJK.wijk, HOUTWIJK.buurt]);
  expect(aantalVerborgen).toBe(0);
});

test("the scales of a profile come sorted, without missing values and without surveys", async () => {
  const cijfers = await listCijfersVanGebied(database.db, MOERWIJK);
  const schalen = await listSchalen(database.db, [
    ...cijfers,
    { indicatorId: "t_cijfer", periode: "2021", soort: "enquete" },
  ]);
  expect(schalen.get("t_koop 2022")).toEqual([16, 60]);
  expect(schalen.has("t_cijfer 2021")).toBe(false);
});

test("an agenda of a buurt may cite figures of the buurt and of its wijk, and no missing ones", async () => {
  await database.inTransaction(async (tx) => {
    await tx
      .insert(agenda)
      .values({ id: "t-houtwijk", slug: "t-houtwijk", titel: "Wijkagenda Houtwijk", stadsdeel: "Loosduinen" });
    await tx.insert(agendaDekking).values([
      { agendaId: "t-houtwijk", gebiedCode: HOUTWIJK.buurt, dekking: "geheel" },
      { agendaId: "t-houtwijk", gebiedCode: "WK051801", dekking: "geheel" },
    ]);
  });
  const cijfers = own(await listCijfersVoorAgenda(database.db, "t-houtwijk"));
  expect(cijfers.map(({ gebiedCode, indicatorId }) => [gebiedCode, indicatorId])).toEqual([
    [HOUTWIJK.buurt, "t_cijfer"],
    [HOUTWIJK.wijk, "t_koop"],
  ]);
});
