import { expect, test } from "vitest";
import type { AgendaDatums } from "../../../../app/agenda/agenda-status";
import {
  buildEersteInhoud,
  checkOpvolging,
  nextLooptijd,
  nextSlug,
  nextTitel,
} from "../../../../app/agenda/opvolging/opvolging";
import { opvolgingSchema, themaVelden } from "../../../../app/agenda/opvolging/opvolging-schema";
import { opvolgingTeksten } from "../../../../app/agenda/opvolging/opvolging-teksten";
import { createAgendaDocument } from "../../../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../../../realtime/document/agenda-inhoud";
import { COMPLETE, GROEN, LICHT } from "../../../support/proefwijk";

const VASTGESTELD: AgendaDatums & { versieNummer: number | null } = {
  gestartOp: "2025-01-06",
  looptijdVan: 2026,
  looptijdTot: 2029,
  isVastgesteld: true,
  ronde: null,
  versieNummer: 2,
};

test("the next agenda can be started in the last calendar year of the term, and later", () => {
  expect(checkOpvolging(VASTGESTELD, "2028-12-31")).toEqual({ ok: false, reason: "loopt-nog", vanaf: 2029 });
  expect(checkOpvolging(VASTGESTELD, "2029-01-01")).toEqual({ ok: true });
  expect(checkOpvolging(VASTGESTELD, "2031-07-01")).toEqual({ ok: true });
});

test("a known agenda, whose text is elsewhere, has a next one like any other", () => {
  const bekend = { ...VASTGESTELD, gestartOp: null, versieNummer: null };
  expect(checkOpvolging(bekend, "2028-12-31")).toEqual({ ok: false, reason: "loopt-nog", vanaf: 2029 });
  expect(checkOpvolging(bekend, "2029-01-01")).toEqual({ ok: true });
});

test("an agenda without a published version, or that was never adopted, has no next one", () => {
  expect(checkOpvolging({ ...VASTGESTELD, isVastgesteld: false, versieNummer: null }, "2029-01-01")).toEqual({
    ok: false,
    reason: "geen-versie",
  });
  expect(checkOpvolging({ ...VASTGESTELD, isVastgesteld: false }, "2029-01-01")).toEqual({
    ok: false,
    reason: "niet-vastgesteld",
  });
  expect(checkOpvolging({ ...VASTGESTELD, looptijdTot: null }, "2029-01-01")).toEqual({
    ok: false,
    reason: "niet-vastgesteld",
  });
});

test("the next term is the four years after, and never begins in a year that has begun", () => {
  expect(nextLooptijd(2029, "2029-03-01")).toEqual({ van: 2030, tot: 2033 });
  expect(nextLooptijd(2024, "2026-11-21")).toEqual({ van: 2027, tot: 2030 });
});

test("title and address tell agendas of one wijk apart by their years", () => {
  expect(nextTitel("Wijkagenda Moerwijk", { van: 2030, tot: 2033 })).toBe("Wijkagenda Moerwijk 2030–2033");
  expect(nextTitel("Wijkagenda Moerwijk 2030–2033", { van: 2034, tot: 2037 })).toBe("Wijkagenda Moerwijk 2034–2037");
  expect(nextSlug("moerwijk", 2030, new Set(["moerwijk"]))).toBe("moerwijk-2030");
  expect(nextSlug("moerwijk-2030", 2034, new Set(["moerwijk", "moerwijk-2030"]))).toBe("moerwijk-2034");
  expect(nextSlug("moerwijk", 2030, new Set(["moerwijk-2030", "moerwijk-2030-2"]))).toBe("moerwijk-2030-3");
});

test("what goes on takes its texts, choices and evidence along under a new id; the rest does not", () => {
  const inhoud = readAgendaInhoud(createAgendaDocument(COMPLETE));
  const { inhoud: eerste, voortgezetIn } = buildEersteInhoud(
    "Wijkagenda Proefwijk 2030–2033",
    inhoud,
    [
      { themaId: GROEN, soort: "voortgezet", toelichting: "" },
      { themaId: LICHT, soort: "afgerond", toelichting: "Overal lantaarns." },
    ],
    () => "nieuw-groen0",
  );
  expect(voortgezetIn).toEqual(new Map([[GROEN, "nieuw-groen0"]]));
  const begonnen = readAgendaInhoud(createAgendaDocument(eerste));
  expect(begonnen.titel).toBe("Wijkagenda Proefwijk 2030–2033");
  expect(begonnen.inleiding).toEqual(inhoud.inleiding);
  expect(begonnen.participatie).toEqual(inhoud.participatie);
  const [groen] = inhoud.themas;
  expect(begonnen.themas).toEqual([{ ...groen, id: "nieuw-groen0", volgorde: begonnen.themas[0]?.volgorde }]);
});

test("every place in a version has a name of its own that is a word", () => {
  const names = Array.from({ length: 800 }, (_, index) => Object.values(themaVelden(index))).flat();
  expect(new Set(names).size).toBe(1600);
  expect(names.every((name) => /^[a-z]+$/i.test(name))).toBe(true);
  expect(themaVelden(27)).toEqual({ keuze: "keuzeBB", toelichting: "toelichtingBB" });
});

test("every thema needs a choice, a closed one its result and a dropped one its reason, all said at once", () => {
  const zinnen = opvolgingTeksten.nl.fout;
  const schema = opvolgingSchema(zinnen, ["een", "twee", "drie", "vier"]);
  const refused = schema.safeParse({
    keuzeB: "afgerond",
    toelichtingB: "  ",
    keuzeC: "vervallen",
    keuzeD: "iets anders",
    toelichtingD: "x".repeat(2001),
  });
  expect(refused.error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
    ["keuzeA", zinnen.keuze],
    ["toelichtingB", zinnen.resultaat],
    ["toelichtingC", zinnen.reden],
    ["toelichtingD", zinnen.teLang(2000)],
    ["keuzeD", zinnen.keuze],
  ]);
  const unseen = schema.safeParse({
    ...Object.fromEntries(["keuzeA", "keuzeB", "keuzeC", "keuzeD"].map((keuze) => [keuze, "voortgezet"])),
    keuzeC: "vervallen",
    toelichtingC: "\u202e\u200d",
    toelichtingD: `${"x".repeat(998)}\r\n${"x".repeat(1001)}`,
  });
  expect(unseen.error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
    ["toelichtingC", zinnen.reden],
  ]);
  const accepted = schema.safeParse({
    keuzeA: "voortgezet",
    keuzeB: "afgerond",
    toelichtingB: " Klaar. ",
    keuzeC: "vervallen",
    toelichtingC: "Niet meer nodig.",
    keuzeD: "voortgezet",
    toelichtingD: "Half klaar.",
  });
  expect(accepted.data).toEqual([
    { themaId: "een", soort: "voortgezet", toelichting: "" },
    { themaId: "twee", soort: "afgerond", toelichting: "Klaar." },
    { themaId: "drie", soort: "vervallen", toelichting: "Niet meer nodig." },
    { themaId: "vier", soort: "voortgezet", toelichting: "Half klaar." },
  ]);
});
