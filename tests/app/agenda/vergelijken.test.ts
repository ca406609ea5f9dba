import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareTekst, MOEITE_PER_PAGINA } from "../../../app/agenda/vergelijken/tekst-verschil";
import { compareInhoud, countVeranderingen, hasVerschil } from "../../../app/agenda/vergelijken/vergelijken";
import { compareWoorden } from "../../../app/agenda/vergelijken/woorden";
import type { AgendaInhoud, ThemaInhoud } from "../../../realtime/document/agenda-inhoud";
import type { RichText, RichTextNode } from "../../../realtime/document/rich-text";
import { paragraphs } from "../../support/rich-text";

const moeite = () => ({ rest: MOEITE_PER_PAGINA });
/** "[-oud-]" and "[+nieuw+]". */
const marked = (oud: string, nieuw: string) =>
  compareWoorden(oud, nieuw)
    .map(({ soort, tekst }) => (soort === "gelijk" ? tekst : soort === "verwijderd" ? `[-${tekst}-]` : `[+${tekst}+]`))
    .join("");

describe("words", () => {
  test("that were replaced stand beside those in their place", () => {
    expect(marked("Elke buurt krijgt een plek.", "Elke wijk krijgt een plek.")).toBe(
      "Elke [-buurt-][+wijk+] krijgt een plek.",
    );
  });

  test("in a row that changed are one change", () => {
    expect(marked("Wij planten veertig jonge bomen.", "Wij planten zestig oude bomen.")).toBe(
      "Wij planten [-veertig jonge-][+zestig oude+] bomen.",
    );
  });

  test("that only came or only went stand alone", () => {
    expect(marked("Een vaste avond.", "Een vaste avond in de week.")).toBe("Een vaste avond[+ in de week+].");
    expect(marked("Een vaste avond in de week.", "Een vaste avond.")).toBe("Een vaste avond[- in de week-].");
  });

  test("together are the old text and the new one, whatever was written", () => {
    const tekst = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.constantFrom("de", "hond", "kat", " ", "\n", ".", "élan"), { maxLength: 40 }).map((w) => w.join("")),
    );
    fc.assert(
      fc.property(tekst, tekst, fc.boolean(), (oud, nieuw, isWhole) => {
        const fragmenten = compareWoorden(oud, nieuw, { isWhole });
        const without = (soort: string) =>
          fragmenten
            .filter((fragment) => fragment.soort !== soort)
            .map((fragment) => fragment.tekst)
            .join("");
        expect(without("toegevoegd")).toBe(oud);
        expect(without("verwijderd")).toBe(nieuw);
        expect(fragmenten.every((fragment) => fragment.tekst !== "")).toBe(true);
      }),
    );
  });
});

describe("lines", () => {
  test("that stayed are shown beside one that changed", () => {
    const verschil = compareTekst(
      paragraphs("Dit blijft staan.", "Er komt een bankje bij de school."),
      paragraphs("Dit blijft staan.", "Er komt een boom bij de school."),
      moeite(),
    );
    expect(verschil?.map(({ fragmenten }) => fragmenten.map(({ soort }) => soort))).toEqual([
      ["gelijk"],
      ["gelijk", "verwijderd", "toegevoegd", "gelijk"],
    ]);
  });

  test("that have nothing in common went and came", () => {
    const verschil = compareTekst(
      paragraphs("Er komt een bankje bij de school."),
      paragraphs("Bewoners kiezen zelf welke straat eerst gaat."),
      moeite(),
    );
    expect(verschil?.map(({ fragmenten }) => fragmenten.map(({ soort }) => soort))).toEqual([
      ["verwijderd"],
      ["toegevoegd"],
    ]);
  });

  test("a line in between moves no other", () => {
    const verschil = compareTekst(
      paragraphs("Een.", "Twee.", "Drie."),
      paragraphs("Een.", "Iets nieuws.", "Twee.", "Drie."),
      moeite(),
    );
    expect(verschil?.map(({ fragmenten }) => fragmenten[0]?.soort)).toEqual([
      "gelijk",
      "toegevoegd",
      "gelijk",
      "gelijk",
    ]);
  });

  test("of which only the form changed say which", () => {
    const woord = (marks: Extract<RichTextNode, { type: "text" }>["marks"]): RichText => ({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "Lees " },
            { type: "text", text: "dit", ...(marks && { marks }) },
          ],
        },
      ],
    });
    const opmaak = (oud: RichText, nieuw: RichText) => compareTekst(oud, nieuw, moeite())?.[0]?.opmaak;
    expect(opmaak(woord(undefined), woord([{ type: "bold" }]))).toEqual(["vet"]);
    expect(
      opmaak(
        woord([{ type: "link", attrs: { href: "https://denhaag.nl/a" } }, { type: "italic" }]),
        woord([{ type: "link", attrs: { href: "https://denhaag.nl/b" } }]),
      ),
    ).toEqual(["cursief", "link"]);
    const kop: RichText = {
      type: "doc",
      content: [{ type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Lees dit" }] }],
    };
    expect(opmaak(woord(undefined), kop)).toEqual(["soort"]);
  });

  test("say so when their list begins with another number, and only then", () => {
    const list = (start: number, ...items: string[]): RichText => ({
      type: "doc",
      content: [
        {
          type: "orderedList",
          ...(start !== 1 && { attrs: { start } }),
          content: items.map((text) => ({
            type: "listItem",
            content: [{ type: "paragraph", content: [{ type: "text", text }] }],
          })),
        },
      ],
    });
    const opmaak = (oud: RichText, nieuw: RichText) => compareTekst(oud, nieuw, moeite())?.map((regel) => regel.opmaak);
    expect(opmaak(list(1, "Eerst", "Dan"), list(4, "Eerst", "Dan"))).toEqual([["nummer"], []]);
    expect(opmaak(list(4, "Eerst", "Dan"), list(4, "Eerst", "Dan"))).toBeUndefined();
    expect(opmaak(list(4, "Eerst"), list(4, "Nieuw", "Eerst"))).toEqual([[], []]);
  });

  test("that are empty are not compared", () => {
    expect(compareTekst(paragraphs("Een.", "", "Twee."), paragraphs("Een.", "Twee.", " "), moeite())).toBeNull();
  });

  test("a huge text that is rewritten is shown whole, old and new", () => {
    const woorden = (seed: number) =>
      Array.from({ length: 40 }, (_, i) => `woord${(i * 7919 + seed * (i % 2)) % 4001}`).join(" ");
    const tekst = (seed: number) => paragraphs(...Array.from({ length: 3000 }, (_, i) => `${i} ${woorden(i + seed)}`));
    const verschil = compareTekst(tekst(1), tekst(2), moeite());
    const over = verschil?.at(-1)?.fragmenten ?? [];
    expect(over.map(({ soort }) => soort)).not.toContain("gelijk");
    expect(verschil?.length).toBeGreaterThanOrEqual(3000);
  });
});

function thema(id: string, fields: Partial<ThemaInhoud> = {}): ThemaInhoud {
  return {
    id,
    titel: `Thema ${id}`,
    domein: "sociaal",
    participatieniveau: "adviseren",
    volgorde: "a0",
    vervallen: false,
    onderbouwing: [],
    waarom: paragraphs("Om"),
    doel: paragraphs(),
    aanpak: paragraphs(),
    ...fields,
  };
}

const agenda = (...themas: ThemaInhoud[]): AgendaInhoud => ({
  titel: "Wijkagenda",
  inleiding: paragraphs("Inleiding"),
  participatie: paragraphs(),
  themas,
});

/** "a: nieuw" per thema. */
const wat = (oud: AgendaInhoud, nieuw: AgendaInhoud) =>
  compareInhoud(oud, nieuw).themas.map((verschil) => `${verschil.id}: ${verschil.wat.join(" ")}`);

describe("themas", () => {
  test("are new, changed, moved or gone, in words", () => {
    const oud = agenda(thema("a"), thema("b"), thema("c"), thema("d"));
    const nieuw = agenda(thema("d"), thema("a", { titel: "Anders" }), thema("e"), thema("c"));
    expect(wat(oud, nieuw)).toEqual(["d: verplaatst", "a: gewijzigd", "e: nieuw", "c: ", "b: vervallen"]);
    expect(countVeranderingen(compareInhoud(oud, nieuw))).toEqual({
      nieuw: 1,
      gewijzigd: 1,
      verplaatst: 1,
      vervallen: 1,
    });
    expect(compareInhoud(oud, nieuw).themas[0]?.rang).toEqual({ van: 4, naar: 1 });
  });

  test("that move up because one above them went did not move", () => {
    expect(wat(agenda(thema("a"), thema("b"), thema("c")), agenda(thema("b"), thema("c")))).toEqual([
      "b: ",
      "c: ",
      "a: vervallen",
    ]);
  });

  test("that are vervallen in the draft are gone, and back when they return", () => {
    const weg = agenda(thema("a"), thema("b", { vervallen: true }));
    const terug = agenda(thema("a"), thema("b"));
    expect(wat(terug, weg)).toEqual(["a: ", "b: vervallen"]);
    expect(wat(weg, terug)).toEqual(["a: ", "b: nieuw"]);
  });

  test("say which choice and which evidence changed", () => {
    const bewijs = { soort: "reactie", reactie: "r1" } as const;
    const [verschil] = compareInhoud(
      agenda(thema("a", { onderbouwing: [bewijs] })),
      agenda(thema("a", { domein: "fysiek", participatieniveau: null })),
    ).themas;
    expect(verschil).toMatchObject({
      wat: ["gewijzigd"],
      domein: { van: "sociaal", naar: "fysiek" },
      participatieniveau: { van: "adviseren", naar: null },
      onderbouwing: { toegevoegd: [], verwijderd: [bewijs] },
    });
  });

  test("without any difference are the same agenda", () => {
    expect(hasVerschil(compareInhoud(agenda(thema("a")), agenda(thema("a"))))).toBe(false);
    expect(hasVerschil(compareInhoud(agenda(), { ...agenda(), titel: "Anders" }))).toBe(true);
  });
});
