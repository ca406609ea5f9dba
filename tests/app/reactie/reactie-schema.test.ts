import { describe, expect, test } from "vitest";
import { formulierTeksten } from "../../../app/reactie/formulier-teksten";
import { fragment, TEKST_MAX_LENGTH, toPubliek } from "../../../app/reactie/reactie";
import { afhandelingSchema, reactieSchema } from "../../../app/reactie/reactie-schema";
import type { Reactie } from "../../../db/queries/reactie";

const resident = reactieSchema(formulierTeksten.nl, { canOfficialName: false });
const staff = reactieSchema(formulierTeksten.nl, { canOfficialName: true });

describe("a reactie", () => {
  test("is refused when empty or only spaces", () => {
    for (const tekst of [undefined, "", "  \n "]) {
      expect(errorsOf(resident.safeParse({ tekst }))).toEqual(["Schrijf eerst een reactie."]);
    }
  });

  test("may have exactly the most characters, line ends counted once as the writer does", () => {
    const full = `${"a".repeat(TEKST_MAX_LENGTH - 2)}\r\nb`;
    expect(resident.safeParse({ tekst: full }).success).toBe(true);
  });

  test("that is too long is told by how much", () => {
    const tekst = "a".repeat(TEKST_MAX_LENGTH + 345);
    expect(errorsOf(resident.safeParse({ tekst }))).toEqual([
      "Maak uw tekst korter. U schreef 2.345 tekens, er passen er 2.000.",
    ]);
  });

  test("loses what cannot be seen and could mislead, and keeps its lines", () => {
    const parsed = resident.parse({ tekst: "Regel een\u202e\u0000\r\nregel twee", naam: "Bu\u2066ur" });
    expect(parsed).toMatchObject({ tekst: "Regel een\nregel twee", naam: "Buur" });
  });

  test("is refused when there is nothing to see in it, and a name then counts as not given", () => {
    for (const nothing of ["\u200b", "\u2060", "\u00ad", "\u3164", "\u2800", "\u200d\ufe0f", "\u0301", "\u{e0041}"]) {
      expect(errorsOf(resident.safeParse({ tekst: nothing }))).toEqual(["Schrijf eerst een reactie."]);
      expect(resident.parse({ tekst: "Ja", naam: nothing }).naam).toBeUndefined();
    }
  });

  test("keeps every sign that can be seen, in any language", () => {
    for (const tekst of ["👍", "👩‍👩‍👧", "❤️", "!", "می‌خواهم", "ہاں", "नमस्ते", "7"]) {
      expect(resident.parse({ tekst }).tekst).toBe(tekst);
    }
  });

  test("comes from the site unless said otherwise", () => {
    expect(resident.parse({ tekst: "Ja" }).kanaal).toBe("site");
    expect(staff.parse({ tekst: "Ja", kanaal: "papier" }).kanaal).toBe("papier");
    expect(staff.safeParse({ tekst: "Ja", kanaal: "postduif" }).success).toBe(false);
  });
});

test("a resident cannot sign as the municipality; the gebiedsteam can", () => {
  for (const naam of [
    "Gebiedsteam Escamp",
    "gemeente den haag",
    "De Wethouder",
    "Ge\u200dmeente",
    "Gemee\u0301nte",
    "Ｇｅｍｅｅｎｔｅ",
    "G e m e e n t e",
    "Gem33nte",
    "Gerneente",
    "Stadsdee1 Laak",
    "StadsdeeI Laak",
    "Den Haag",
    "Stad Den Haag",
    "Dèn  Haag",
    "'s-Gravenhage",
    "The Hague",
    "College van B en W",
    "B en W",
    "B&W",
    "Wijkteam Moerwijk",
    "Raadslid De Wit",
    "Ambtenaar",
    "Team Escamp",
    "team haagse hout",
    "Team Leidschenveen-Ypenburg",
    "Escamp-team",
  ]) {
    expect(errorsOf(resident.safeParse({ tekst: "Ja", naam }))).toEqual([formulierTeksten.nl.naamVanGemeente]);
    expect(staff.safeParse({ tekst: "Ja", naam }).success).toBe(true);
  }
});

test("a resident's name is readable to everyone: another alphabet has letters that only look like ours", () => {
  for (const naam of ["Gеmееntе", "ɢᴇᴍᴇᴇɴᴛᴇ", "Ｂｕｕｒ ★", "Wеthоudеr", "Βuur", "Buur 👍"]) {
    expect(errorsOf(resident.safeParse({ tekst: "Ja", naam })), naam).toEqual([formulierTeksten.nl.naamOnleesbaar]);
    expect(staff.safeParse({ tekst: "Ja", naam }).success).toBe(true);
  }
});

test("a resident signs with any name that is a person's", () => {
  for (const naam of [
    "Hague",
    "Haagsma",
    "Ambtman",
    "Colleen",
    "Van den Haag",
    "Jan van den Haag",
    "Piet uit Den Haag",
    "Een bewoner van Escamp",
    "Ben W.",
    "B. W.",
    "Teamleider Scouting",
    "Ilias, 16",
    "Mevrouw Van Dam",
    "Zoë D'Souza-Šarić",
    "Nguyễn Thị Hương",
    "Łukasz Ødegård",
    "Demo Bewoner",
    "Çağrı Yıldız",
    "Jansen (nr. 12)",
  ]) {
    expect(resident.safeParse({ tekst: "Ja", naam }).data?.naam, naam).toBe(naam);
  }
});

test("an answer needs both what becomes of the reactie and the words to its writer", () => {
  const schema = afhandelingSchema(formulierTeksten.nl);
  expect(errorsOf(schema.safeParse({ acties: [] }))).toEqual([
    formulierTeksten.nl.geenSoort,
    formulierTeksten.nl.geenToelichting,
  ]);
  for (const soort of ["overgenomen", "deels-overgenomen", "niet-overgenomen", "doorverwezen", "beantwoord"]) {
    expect(errorsOf(schema.safeParse({ soort, toelichting: " " }))).toEqual([formulierTeksten.nl.geenToelichting]);
    expect(schema.safeParse({ soort, toelichting: "Omdat" }).success).toBe(true);
  }
});

test("what everyone may read does not say who wrote it or which colleague answered", () => {
  const reactie: Reactie = {
    id: "r1",
    agendaId: "proef",
    agenda: { slug: "proef", titel: "Proef" },
    themaId: "thema-licht0",
    gebruikerId: "geheim-bewoner",
    ingevoerdDoor: "geheim-collega",
    naam: "Een buurvrouw",
    tekst: "De steeg is donker.",
    kanaal: "site",
    geplaatstOp: new Date(0),
    isVoorbeeld: false,
    isNamens: false,
    teamStadsdeel: null,
    steun: 0,
    afhandeling: {
      soort: "beantwoord",
      toelichting: "Dank u.",
      op: new Date(0),
      stadsdeel: "Escamp",
      door: { id: "geheim-antwoorder", naam: "geheim" },
    },
    acties: [],
  };
  expect(JSON.stringify(toPubliek(reactie))).not.toContain("geheim");
});

test("a list shows the beginning of a reactie, up to a whole word", () => {
  expect(fragment("Kort.\nEn op twee regels.")).toBe("Kort. En op twee regels.");
  const long = fragment("woord ".repeat(50));
  expect(long).toMatch(/woord…$/);
  expect(long.length).toBeLessThanOrEqual(141);
  expect(fragment("a".repeat(300)).length).toBeLessThanOrEqual(141);
});

function errorsOf(result: { success: boolean; error?: { issues: readonly { message: string }[] } }): string[] {
  return result.error?.issues.map(({ message }) => message) ?? [];
}
