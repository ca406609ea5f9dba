import { expect, test } from "vitest";
import {
  buildPublishable,
  checkConcept,
  checkPublishable,
  type Ontbreekt,
  withKnownBewijs,
} from "../../../app/agenda/publishable";
import type { Bewijs } from "../../../app/thema/thema";
import type { GepubliceerdCijfer } from "../../../app/wijkprofiel/cijfer";
import type { AgendaInhoud, ThemaInhoud } from "../../../realtime/document/agenda-inhoud";
import type { RichText } from "../../../realtime/document/rich-text";

const EMPTY: RichText = { type: "doc", content: [] };
const CIJFER = { soort: "waarneming", indicator: "inwoners", gebied: "WK051836", periode: "2022" } as const;
const REACTIE: Bewijs = { soort: "reactie", reactie: "r1" };

function thema(fields: Partial<ThemaInhoud>): ThemaInhoud {
  return {
    id: "thema-000001",
    titel: "Meer groen",
    domein: "sociaal",
    participatieniveau: "adviseren",
    volgorde: "a0",
    vervallen: false,
    onderbouwing: [CIJFER],
    waarom: EMPTY,
    doel: EMPTY,
    aanpak: EMPTY,
    ...fields,
  };
}

function agenda(...themas: ThemaInhoud[]): AgendaInhoud {
  return { titel: "Wijkagenda", inleiding: EMPTY, participatie: EMPTY, themas };
}

test("an agenda whose themas say what, where, how and why can be published", () => {
  expect(checkPublishable(agenda(thema({}), thema({ onderbouwing: [REACTIE] })))).toEqual({ ok: true, warnings: [] });
});

test("an agenda without themas cannot", () => {
  expect(checkPublishable(agenda())).toEqual({ ok: false, reason: "geen-themas" });
  expect(checkPublishable(agenda(thema({ vervallen: true })))).toEqual({ ok: false, reason: "geen-themas" });
});

const MISSING: readonly (readonly [wat: Ontbreekt, fields: Partial<ThemaInhoud>])[] = [
  ["titel", { titel: "" }],
  ["domein", { domein: null }],
  ["participatieniveau", { participatieniveau: null }],
  ["onderbouwing", { onderbouwing: [] }],
];

test.each(MISSING)("a thema without %s is named with its place", (wat, fields) => {
  expect(checkPublishable(agenda(thema({}), thema({ id: "thema-000002", ...fields })))).toMatchObject({
    ok: false,
    reason: "onvolledig",
    ontbreekt: [{ themaId: "thema-000002", rang: 2, wat: [wat] }],
  });
});

test("a vervallen thema needs nothing and takes no place", () => {
  const vervallen = thema({ id: "thema-000001", vervallen: true, titel: "" });
  const incomplete = thema({ id: "thema-000002", domein: null });
  expect(checkPublishable(agenda(vervallen, incomplete))).toMatchObject({ ontbreekt: [{ rang: 1 }] });
});

test("an agenda without a sociaal thema can be published, with a warning", () => {
  expect(checkPublishable(agenda(thema({ domein: "fysiek" })))).toEqual({ ok: true, warnings: ["geen-sociaal-thema"] });
  const vervallen = thema({ vervallen: true });
  expect(checkPublishable(agenda(thema({ domein: "fysiek" }), vervallen))).toMatchObject({
    warnings: ["geen-sociaal-thema"],
  });
});

test("a thema of another agenda is named before anything that is missing, unless it is vervallen", () => {
  const known = { themaIds: new Set(["thema-000001"]), cijfers: [], reactieIds: new Set<string>() };
  const own = thema({ domein: null });
  const vreemd = thema({ id: "thema-000002", titel: "Van de buren", onderbouwing: [] });
  expect(checkConcept(buildPublishable(agenda(own, vreemd), known))).toEqual({
    ok: false,
    reason: "thema-van-andere-agenda",
    themas: [{ themaId: "thema-000002", titel: "Van de buren" }],
  });
  expect(checkConcept(buildPublishable(agenda(own, { ...vreemd, vervallen: true }), known))).toMatchObject({
    reason: "onvolledig",
    ontbreekt: [{ themaId: "thema-000001" }],
  });
});

test("only evidence that is there counts", () => {
  const known = {
    cijfers: [{ indicatorId: "inwoners", gebiedCode: "WK051836", periode: "2022" } as GepubliceerdCijfer],
    reactieIds: new Set(["r1"]),
  };
  const onderbouwing: Bewijs[] = [
    CIJFER,
    REACTIE,
    { ...CIJFER, periode: "2023" },
    { ...CIJFER, gebied: "WK051837" },
    { ...CIJFER, indicator: "woz" },
    { soort: "reactie", reactie: "r2" },
  ];
  const [result] = withKnownBewijs(agenda(thema({ onderbouwing })), known).themas;
  expect(result?.onderbouwing).toEqual([CIJFER, REACTIE]);
});
