import { expect, test } from "vitest";
import type { AgendaStatus } from "../../../app/agenda/agenda-status";
import {
  countPerStatus,
  kolomValue,
  listStatussen,
  needsAttention,
  orderAgendas,
  type WijkOverzicht,
  wijkStatus,
} from "../../../app/kaart/wijk-overzicht";
import { NO_ACTIES } from "../../../app/uitvoeringsplan/actie";

function wijkWith(fields: Partial<WijkOverzicht>, ...statussen: AgendaStatus[]): WijkOverzicht {
  return {
    ...{ code: "WK051836", naam: "Moerwijk", slug: "moerwijk", stadsdeel: "Escamp" },
    ...{ inwoners: null, gebieden: [], acties: NO_ACTIES, wachtend: 0, teLaat: 0 },
    agendas: statussen.map((status) => ({
      ...{ id: status, slug: status, titel: status, status, dekking: "geheel" as const },
      ...{ isVoorbeeld: false, looptijd: null, rondeTotEnMet: null, isOpgevolgd: false },
    })),
    ...fields,
  };
}

test("a wijk with several agendas has the colour of the one that asks most of people now", () => {
  const status = (...statussen: AgendaStatus[]) =>
    wijkStatus(statussen.map((one) => ({ status: one, rondeTotEnMet: null })));
  expect(status("in-uitvoering", "open-voor-reactie")).toBe("open-voor-reactie");
  expect(status("afgelopen", "in-de-maak")).toBe("in-de-maak");
  expect(status("afgelopen", "nog-niet-gestart")).toBe("afgelopen");
  expect(status()).toBe("nog-niet-gestart");
});

test("an agenda in uitvoering that people can react to gives its wijk the colour of what is open", () => {
  const ronde = { rondeTotEnMet: "2026-04-01" };
  expect(wijkStatus([{ status: "in-uitvoering", ...ronde }])).toBe("open-voor-reactie");
  const [agenda] = wijkWith({}, "in-uitvoering").agendas;
  expect(listStatussen(agenda === undefined ? [] : [{ ...agenda, ...ronde }])).toEqual([
    { status: "in-uitvoering", isVoorbeeld: false, aantal: 1 },
    { status: "open-voor-reactie", isVoorbeeld: false, aantal: 1 },
  ]);
});

test("each wijk counts once in the legend", () => {
  const aantallen = countPerStatus([wijkWith({}, "loopt-af", "afgelopen"), wijkWith({}, "afgelopen")]);
  expect(aantallen).toHaveLength(7);
  expect(aantallen.filter(({ aantal }) => aantal > 0)).toEqual([
    { status: "loopt-af", aantal: 1 },
    { status: "afgelopen", aantal: 1 },
  ]);
});

test("nothing to sort by is null, never zero", () => {
  const wijk = wijkWith({}, "in-uitvoering");
  expect([kolomValue(wijk, "inwoners"), kolomValue(wijk, "acties"), kolomValue(wijk, "gebied")]).toEqual([
    null,
    null,
    null,
  ]);
  expect(kolomValue(wijkWith({ acties: { ...NO_ACTIES, gereed: 1, loopt: 3 } }), "acties")).toBe(0.25);
});

test("a wijk lacks an agenda only when none of its agendas is being written, open or in force", () => {
  expect(needsAttention(wijkWith({}, "afgelopen", "nog-niet-gestart"), "geen-agenda")).toBe(true);
  expect(needsAttention(wijkWith({}, "afgelopen", "in-de-maak"), "geen-agenda")).toBe(false);
  expect(needsAttention(wijkWith({ teLaat: 1 }), "te-laat")).toBe(true);
  expect(needsAttention(wijkWith({ acties: { ...NO_ACTIES, vertraagd: 1 } }), "vertraagd")).toBe(true);
});

test("an agenda in its last year asks for attention until the next one is begun", () => {
  const wijk = wijkWith({}, "loopt-af", "in-de-maak");
  expect(needsAttention(wijk, "loopt-af")).toBe(true);
  const agendas = wijk.agendas.map((agenda) => ({ ...agenda, isOpgevolgd: agenda.status === "loopt-af" }));
  expect(needsAttention({ ...wijk, agendas }, "loopt-af")).toBe(false);
});

test("the agenda people live with comes before the one that has ended and was succeeded", () => {
  const order = (...agendas: [status: AgendaStatus, isOpgevolgd: boolean][]) =>
    orderAgendas(agendas.map(([status, isOpgevolgd]) => ({ status, isOpgevolgd }))).map(({ status }) => status);
  expect(order(["afgelopen", true], ["in-uitvoering", false])).toEqual(["in-uitvoering", "afgelopen"]);
  expect(order(["loopt-af", true], ["in-de-maak", false])).toEqual(["loopt-af", "in-de-maak"]);
  expect(order(["afgelopen", false], ["in-uitvoering", false])).toEqual(["afgelopen", "in-uitvoering"]);
});
