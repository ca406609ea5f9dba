/** What people type is checked in one way, whatever the form: what cannot be seen does not count and is not kept. */
import { expect, test } from "vitest";
import type { z } from "zod";
import { aanwijzingSchema } from "../../../app/aandachtsgebied/aanwijzing-schema";
import { aanwijzingTeksten } from "../../../app/aandachtsgebied/aanwijzing-teksten";
import { geschiedenisTeksten } from "../../../app/agenda/geschiedenis/geschiedenis-teksten";
import { momentNaamSchema } from "../../../app/agenda/geschiedenis/moment-naam-schema";
import { parseNotitie } from "../../../app/agenda/notitie/notitie-schema";
import { opvolgingSchema } from "../../../app/agenda/opvolging/opvolging-schema";
import { opvolgingTeksten } from "../../../app/agenda/opvolging/opvolging-teksten";
import { declineSchema } from "../../../app/agenda/tekstvoorstel/tekstvoorstel-schema";
import { tekstvoorstelTeksten } from "../../../app/agenda/tekstvoorstel/tekstvoorstel-teksten";
import { besluitTeksten } from "../../../app/besluit/besluit-teksten";
import { vaststellingSchema } from "../../../app/besluit/vaststelling-schema";
import { writtenText } from "../../../app/format/written-text";
import { formulierTeksten } from "../../../app/reactie/formulier-teksten";
import { afhandelingSchema, reactieSchema } from "../../../app/reactie/reactie-schema";
import { actieFormTeksten } from "../../../app/uitvoeringsplan/actie-form-teksten";
import { actieSchema } from "../../../app/uitvoeringsplan/actie-schema";

const ZERO_WIDTH_SPACE = "\u200b";

const actie = actieSchema(actieFormTeksten.nl.fout, ["t"]);
const ACTIE = { themaId: "t", titel: "Lantaarns", doel: "Licht", jaarVan: 2027, jaarTot: 2027, trekker: "DSB" };
const aanwijzing = aanwijzingSchema(aanwijzingTeksten.nl, besluitTeksten.nl.fout);
const vaststelling = vaststellingSchema(besluitTeksten.nl.fout, "2026-03-10");
const BESLUIT = { orgaan: "het college", datum: "2026-03-01", looptijdVan: 2027, looptijdTot: 2030 };

/** Each field in which something must be written, in a form that is filled in otherwise. */
const REQUIRED: readonly [string, z.ZodType, Record<string, unknown>, string][] = [
  ["the title of an actie", actie, { ...ACTIE, status: "gepland" }, "titel"],
  ["the goal of an actie", actie, { ...ACTIE, status: "gepland" }, "doel"],
  ["the trekker of an actie", actie, { ...ACTIE, status: "gepland" }, "trekker"],
  ["why an actie is late", actie, { ...ACTIE, status: "vertraagd", voortgang: "Wacht op geld." }, "voortgang"],
  ["what came of an actie", actie, { ...ACTIE, status: "gereed", resultaat: "Ze branden." }, "resultaat"],
  [
    "who designated a gebied",
    aanwijzing,
    { intent: "aanwijzen", vanaf: "2027-01-01", orgaan: "het college" },
    "orgaan",
  ],
  ["who adopted an agenda", vaststelling, BESLUIT, "orgaan"],
  ["a reactie", reactieSchema(formulierTeksten.nl, { canOfficialName: false }), { tekst: "Meer licht" }, "tekst"],
  [
    "the answer to a reactie",
    afhandelingSchema(formulierTeksten.nl),
    { soort: "overgenomen", toelichting: "Ja" },
    "toelichting",
  ],
  ["the name of a moment", momentNaamSchema(geschiedenisTeksten.nl), { naam: "Voor de bijeenkomst" }, "naam"],
  ["why a tekstvoorstel is declined", declineSchema(tekstvoorstelTeksten.nl), { reden: "Dubbelop" }, "reden"],
  [
    "why a thema is dropped",
    opvolgingSchema(opvolgingTeksten.nl.fout, ["t"]),
    { keuzeA: "vervallen", toelichtingA: "Niemand vroeg erom." },
    "toelichtingA",
  ],
];

test.each(REQUIRED)("%s is refused when nothing can be seen in it", (_what, schema, filled, field) => {
  expect(schema.safeParse(filled).error).toBeUndefined();
  const issues = schema.safeParse({ ...filled, [field]: ZERO_WIDTH_SPACE }).error?.issues ?? [];
  expect(issues.map(({ path }) => path)).toEqual([[field]]);
});

test("a bericht of a notitie is refused when nothing can be seen in it", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["intent", "antwoorden"],
    ["notitie", "n"],
    ["bericht", ZERO_WIDTH_SPACE],
  ] as const) {
    form.set(name, value);
  }
  expect(parseNotitie(form)).toEqual({ ok: false, reason: "geen-tekst" });
});

test("what cannot be seen is not kept: not in the middle of a text either", () => {
  const parsed = actie.parse({
    ...ACTIE,
    titel: ` Lan\u202eta${ZERO_WIDTH_SPACE}arns `,
    doel: "Licht\r\nin de straat",
    partners: ZERO_WIDTH_SPACE,
    status: "gepland",
  });
  expect(parsed).toMatchObject({ titel: "Lantaarns", doel: "Licht\nin de straat", partners: "" });
  const besluit = vaststelling.parse({ ...BESLUIT, orgaan: `het${ZERO_WIDTH_SPACE} college` });
  expect(besluit.orgaan).toBe("het college");
});

test("a text is as long as what is kept of it, and one that is too long says how long", () => {
  const tekst = writtenText({ max: 3, empty: "leeg", tooLong: (length) => `${length} tekens` });
  const sentence = (value: unknown) => tekst.safeParse(value).error?.issues.map(({ message }) => message);
  expect(tekst.parse(` a${ZERO_WIDTH_SPACE.repeat(9)}\r\nb `)).toBe("a\nb");
  expect(sentence("abcd")).toEqual(["4 tekens"]);
  expect([sentence(undefined), sentence(""), sentence("\u0301")]).toEqual([["leeg"], ["leeg"], ["leeg"]]);
});

test("a text that may stay empty is empty when nothing can be seen in it; one of one line has no line end", () => {
  const tekst = writtenText({ max: 9, tooLong: () => "te lang", isOneLine: true });
  expect([tekst.parse(""), tekst.parse("\u0301"), tekst.parse("a\nb")]).toEqual(["", "", "ab"]);
});
