import { describe, expect, test } from "vitest";
import type { Herkomst, Vervolg } from "../../../app/agenda/opvolging/opvolging";
import { buildReactieKeten, buildThemaKeten, type KetenStap } from "../../../app/reactie/keten-stappen";
import type { Afhandeling, KetenActie, PubliekeReactie } from "../../../app/reactie/reactie";
import { answerTerm } from "../../../app/reactie/termijn";

const THEMA = {
  href: "/agendas/proef/themas/thema-licht0",
  titel: "Meer licht",
  agendaSlug: "proef",
  agendaTitel: "Wijkagenda Proef",
  rang: 2,
  aantal: 5,
  isVervallen: false,
};

const ANSWER: Afhandeling = {
  soort: "overgenomen",
  toelichting: "Dat doen wij.",
  op: new Date("2026-03-20T10:00:00Z"),
  stadsdeel: "Escamp",
};

const REACTIE: PubliekeReactie = {
  id: "r1",
  naam: "Een buurvrouw",
  tekst: "De steeg is donker.",
  kanaal: "bijeenkomst",
  geplaatstOp: new Date("2026-03-10T10:00:00Z"),
  isVoorbeeld: false,
  isNamens: true,
  teamStadsdeel: null,
  steun: 0,
  afhandeling: null,
  acties: [],
};

const ACTIE: KetenActie = {
  id: "lampen",
  titel: "Lampen in de steeg",
  jaarVan: 2026,
  jaarTot: 2027,
  trekker: "Stadsbeheer",
  status: "loopt",
  voortgang: "",
  resultaat: "",
  isVoorbeeld: false,
};

const ALONE = { herkomst: null, vervolg: null };
const HERKOMST: Herkomst = {
  href: "/agendas/eerder/themas/thema-eerder0",
  titel: "Meer licht",
  agenda: { slug: "eerder", titel: "Wijkagenda Eerder" },
  aantalReacties: 3,
  aantalActies: 1,
};
const VERVOLG: Vervolg = {
  soort: "afgerond",
  toelichting: "Overal lantaarns.",
  opvolger: { slug: "later", titel: "Wijkagenda Later" },
  voortgezetIn: null,
  isOpvolgerPubliek: false,
};

function reactieKeten(reactie: Partial<PubliekeReactie>, today = "2026-03-25", verloop = {}): KetenStap[] {
  return buildReactieKeten({
    ...ALONE,
    ...verloop,
    reactie: { ...REACTIE, ...reactie },
    isEigen: true,
    thema: THEMA,
    isOnderbouwing: false,
    termijn: answerTerm("2026-03-05", [{ van: "2026-03-01", totEnMet: "2026-03-31" }], today),
    gebieden: [],
  });
}

const links = (keten: KetenStap[]) => keten.map(({ soort, isOpen }) => (isOpen ? `${soort} (open)` : soort));

describe("the chain of a reactie has every link, whatever became of it:", () => {
  test("not answered yet: what is to come is open", () => {
    expect(links(reactieKeten({}))).toEqual([
      "reactie",
      "thema",
      "antwoord-verwacht (open)",
      "geen-actie (open)",
      "gebied",
      "geen-resultaat (open)",
    ]);
  });

  test("taken over, without an actie yet", () => {
    expect(links(reactieKeten({ afhandeling: ANSWER }))).toEqual([
      "reactie",
      "thema",
      "antwoord",
      "geen-actie (open)",
      "gebied",
      "geen-resultaat (open)",
    ]);
  });

  test("taken over and being done", () => {
    const keten = reactieKeten({ afhandeling: ANSWER, acties: [ACTIE] });
    expect(links(keten)).toEqual(["reactie", "thema", "antwoord", "acties", "gebied", "geen-resultaat (open)"]);
    expect(keten[3]).toMatchObject({ acties: [{ href: "/agendas/proef/uitvoeringsplan?jaar=2026#actie-lampen" }] });
  });

  test("done, with a result", () => {
    const keten = reactieKeten({ afhandeling: ANSWER, acties: [{ ...ACTIE, resultaat: "De steeg is licht." }] });
    expect(links(keten)).toEqual(["reactie", "thema", "antwoord", "acties", "gebied", "resultaat"]);
    expect(keten.at(-1)).toMatchObject({
      resultaten: [{ titel: "Lampen in de steeg", tekst: "De steeg is licht.", isVoorbeeld: false }],
    });
  });

  test("done, with a result that was made up: the chain knows that it was", () => {
    const acties = [{ ...ACTIE, resultaat: "De steeg is licht.", isVoorbeeld: true }];
    const keten = reactieKeten({ afhandeling: ANSWER, acties });
    expect(keten.at(-1)).toMatchObject({ resultaten: [{ tekst: "De steeg is licht.", isVoorbeeld: true }] });
  });

  test.each(["niet-overgenomen", "doorverwezen", "beantwoord"] as const)(
    "%s closes it: nothing is awaited",
    (soort) => {
      const keten = reactieKeten({ afhandeling: { ...ANSWER, soort } });
      expect(links(keten)).toEqual(["reactie", "thema", "antwoord", "geen-actie", "gebied", "geen-resultaat"]);
    },
  );

  test("answered with a question, yet linked to an actie: that actie is followed", () => {
    const keten = reactieKeten({ afhandeling: { ...ANSWER, soort: "beantwoord" }, acties: [ACTIE] });
    expect(links(keten).slice(3)).toEqual(["acties", "gebied", "geen-resultaat (open)"]);
  });
});

test("the chain says by when an answer comes, and admits when that day has passed", () => {
  expect(reactieKeten({}, "2026-05-12")[2]).toMatchObject({ uiterlijk: "2026-05-12", isTeLaat: false });
  expect(reactieKeten({}, "2026-05-13")[2]).toMatchObject({ uiterlijk: "2026-05-12", isTeLaat: true });
});

describe("the chain of a thema", () => {
  const themaKeten = (aantal: number, beantwoord: number, acties: KetenActie[]) =>
    buildThemaKeten({
      ...ALONE,
      reacties: { aantal, beantwoord },
      perKanaal: new Map([
        ["site", 1],
        ["bijeenkomst", 2],
      ]),
      thema: THEMA,
      acties,
      gebieden: [],
    });

  test("is open all along before anyone reacted", () => {
    expect(links(themaKeten(0, 0, []))).toEqual([
      "reacties (open)",
      "thema",
      "antwoorden (open)",
      "geen-actie (open)",
      "gebied",
      "geen-resultaat (open)",
    ]);
  });

  test("keeps the answers open until every reactie has one", () => {
    expect(links(themaKeten(3, 2, [ACTIE]))[2]).toBe("antwoorden (open)");
    expect(links(themaKeten(3, 3, [ACTIE]))[2]).toBe("antwoorden");
  });

  test("counts the reactions by channel, most first", () => {
    expect(themaKeten(3, 3, [])[0]).toMatchObject({
      perKanaal: [
        { kanaal: "bijeenkomst", aantal: 2 },
        { kanaal: "site", aantal: 1 },
      ],
    });
  });
});

describe("the chain goes on from one agenda to the next", () => {
  const verloopVan = (verloop: { herkomst?: Herkomst; vervolg?: Vervolg }, reactie: Partial<PubliekeReactie> = {}) =>
    links(reactieKeten(reactie, undefined, verloop));

  test("it begins where its thema comes from, and ends with what became of it", () => {
    expect(verloopVan({ herkomst: HERKOMST, vervolg: VERVOLG }, { afhandeling: ANSWER })).toEqual([
      "reactie",
      "vooraf",
      "thema",
      "antwoord",
      "geen-actie (open)",
      "gebied",
      "geen-resultaat",
      "vervolg",
    ]);
  });

  test("a thema that goes on is open until the next agenda is published", () => {
    const voortgezet: Vervolg = { ...VERVOLG, soort: "voortgezet", toelichting: "" };
    expect(verloopVan({ vervolg: voortgezet }).at(-1)).toBe("vervolg (open)");
    expect(verloopVan({ vervolg: { ...voortgezet, isOpvolgerPubliek: true } }).at(-1)).toBe("vervolg");
  });

  test("an agenda that has ended awaits no result: the end tells it", () => {
    const keten = reactieKeten({ afhandeling: ANSWER, acties: [ACTIE] }, undefined, { vervolg: VERVOLG });
    expect(keten.at(-2)).toEqual({ soort: "geen-resultaat", isOpen: false, reason: "zie-vervolg" });
    const zonderWoord: Vervolg = { ...VERVOLG, soort: "voortgezet", toelichting: "" };
    expect(verloopVan({ vervolg: zonderWoord }).at(-2)).toBe("geen-resultaat (open)");
  });
});
