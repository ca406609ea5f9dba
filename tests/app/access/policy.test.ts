/** Who may what, written out: each permission, each kind of visitor, a draft that is closed or open to everyone. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { can, type Gebruiker, isStaff, type Permission, type Rol, roomAccess } from "../../../app/access/policy";

const WIE = ["bezoeker", "bewoner", "deelnemer", "eigen team", "ander team", "wethouder", "beheerder"] as const;
type Wie = (typeof WIE)[number];

/** "open": only while the draft is open to everyone. */
type May = "ja" | "nee" | "open";

/** In the order of `WIE`. */
const MATRIX: Record<Permission, readonly [May, May, May, May, May, May, May]> = {
  "concept:read": ["open", "open", "ja", "ja", "ja", "ja", "ja"],
  "concept:edit": ["nee", "nee", "nee", "ja", "nee", "nee", "nee"],
  "concept:presence": ["nee", "nee", "nee", "ja", "ja", "ja", "ja"],
  "geschiedenis:read": ["nee", "nee", "nee", "ja", "ja", "ja", "ja"],
  "meekijken:open": ["nee", "nee", "nee", "ja", "nee", "nee", "nee"],
  "deelnemer:invite": ["nee", "nee", "nee", "ja", "nee", "nee", "nee"],
  "tekstvoorstel:read": ["nee", "nee", "ja", "ja", "ja", "ja", "ja"],
  "tekstvoorstel:post": ["nee", "nee", "ja", "nee", "ja", "ja", "ja"],
  "tekstvoorstel:answer": ["nee", "nee", "nee", "ja", "nee", "nee", "nee"],
  "notitie:read": ["nee", "nee", "nee", "ja", "nee", "nee", "nee"],
  "notitie:post": ["nee", "nee", "nee", "ja", "nee", "nee", "nee"],
  "agenda:start": ["nee", "nee", "nee", "ja", "nee", "nee", "nee"],
  "agenda:publish": ["nee", "nee", "nee", "ja", "nee", "nee", "nee"],
  "agenda:succeed": ["nee", "nee", "nee", "ja", "nee", "nee", "nee"],
  "besluit:record": ["nee", "nee", "nee", "ja", "nee", "nee", "nee"],
  "reactie:post": ["nee", "ja", "ja", "ja", "ja", "nee", "nee"],
  "reactie:support": ["nee", "ja", "ja", "ja", "ja", "nee", "nee"],
  "reactie:post-namens": ["nee", "nee", "nee", "ja", "nee", "nee", "nee"],
  "reactie:official-name": ["nee", "nee", "nee", "ja", "ja", "nee", "nee"],
  "reactie:answer": ["nee", "nee", "nee", "ja", "nee", "nee", "nee"],
  "actie:edit": ["nee", "nee", "nee", "ja", "nee", "nee", "nee"],
  "taken:read": ["nee", "nee", "nee", "ja", "ja", "nee", "nee"],
  "mijn:read": ["nee", "ja", "ja", "ja", "ja", "nee", "nee"],
  "kaart:review": ["nee", "nee", "nee", "nee", "nee", "ja", "nee"],
  "aandachtsgebied:designate": ["nee", "nee", "nee", "nee", "nee", "ja", "nee"],
};

/** What a cell of the table for people means; of a deelnemer it speaks under "bewoner". */
const CELL: Readonly<Record<string, { may: May; deelnemer?: May }>> = {
  yes: { may: "ja" },
  no: { may: "nee" },
  "yes, labelled": { may: "ja" },
  "yes, of their own stadsdeel": { may: "ja" },
  "no, writes directly": { may: "nee" },
  "after signing in": { may: "nee" },
  "when invited": { may: "nee", deelnemer: "ja" },
  "while it is open to all": { may: "open" },
  "while it is open to all, or invited": { may: "open", deelnemer: "ja" },
};

const permissions = Object.keys(MATRIX) as Permission[];

test("every permission stands in the matrix", () => {
  const [, union = ""] = /export type Permission =([^;]+);/.exec(readFileSync("app/access/policy.ts", "utf8")) ?? [];
  expect([...permissions].sort()).toEqual([...union.matchAll(/"([^"]+)"/g)].map(([, name]) => name).sort());
});

describe.each(permissions)("%s", (permission) => {
  test.each([
    ["closed", false],
    ["open to everyone", true],
  ])("with a draft that is %s", (_draft, isOpengesteld) => {
    const answers = WIE.map((wie) => can(person(wie), permission, "Escamp", meelezen(wie, isOpengesteld)));
    expect(byWie(answers)).toEqual(
      byWie(MATRIX[permission].map((may) => may === "ja" || (may === "open" && isOpengesteld))),
    );
  });

  test("to a team where no place is named is as in the stadsdeel of another", () => {
    expect(can(person("eigen team"), permission)).toBe(byWie(MATRIX[permission])["ander team"] === "ja");
  });
});

test("the table for people says the same", () => {
  expect(tableOfBeleid()).toEqual(Object.fromEntries(permissions.map((name) => [name, byWie(MATRIX[name])])));
});

test("a room is for writing to its own team, for reading to who may read the draft", () => {
  const access = (isOpengesteld: boolean) =>
    byWie(WIE.map((wie) => roomAccess(person(wie), "Escamp", meelezen(wie, isOpengesteld))));
  const colleagues = { "eigen team": "edit", "ander team": "read", wethouder: "read", beheerder: "read" };
  expect(access(false)).toEqual({ bezoeker: "refuse", bewoner: "refuse", deelnemer: "read", ...colleagues });
  expect(access(true)).toEqual({ bezoeker: "read", bewoner: "read", deelnemer: "read", ...colleagues });
});

test("everyone but a resident works for the municipality", () => {
  const rollen = { bewoner: false, gebiedsteam: true, wethouder: true, beheerder: true } satisfies Record<Rol, boolean>;
  for (const [rol, expected] of Object.entries(rollen)) expect(isStaff({ rol: rol as Rol }), rol).toBe(expected);
});

function person(wie: Wie): Gebruiker | null {
  const wijzelf = { id: wie, naam: wie, stadsdeel: null };
  switch (wie) {
    case "bezoeker":
      return null;
    case "bewoner":
    case "deelnemer":
      return { ...wijzelf, rol: "bewoner" };
    case "eigen team":
      return { ...wijzelf, rol: "gebiedsteam", stadsdeel: "Escamp" };
    case "ander team":
      return { ...wijzelf, rol: "gebiedsteam", stadsdeel: "Laak" };
    case "wethouder":
    case "beheerder":
      return { ...wijzelf, rol: wie };
  }
}

function meelezen(wie: Wie, isOpengesteld: boolean) {
  return { isOpengesteld, isDeelnemer: wie === "deelnemer" };
}

function byWie<T>(answers: readonly T[]): Record<Wie, T> {
  return Object.fromEntries(WIE.map((wie, index) => [wie, answers[index]])) as Record<Wie, T>;
}

/** The table "Who may what", by permission. A row without one is about what is open to everyone. */
function tableOfBeleid(): Record<string, Record<Wie, May>> {
  const found: Record<string, Record<Wie, May>> = {};
  for (const line of readFileSync("docs/beleid.md", "utf8").split("\n")) {
    const [, what = "", ...cells] = line.split("|").map((cell) => cell.trim());
    const names = [...what.matchAll(/`(\w+:[\w-]+)`/g)].map(([, name = ""]) => name);
    if (!line.startsWith("|") || names.length === 0) continue;
    const read = cells.slice(0, WIE.length - 1).map((cell) => {
      const meaning = CELL[cell];
      if (meaning === undefined) throw new Error(`"${cell}" in the row of ${names} is no answer`);
      return meaning;
    });
    const [bezoeker, bewoner, ...colleagues] = read;
    const deelnemer = bewoner?.deelnemer ?? bewoner?.may;
    const row = byWie([bezoeker?.may, bewoner?.may, deelnemer, ...colleagues.map(({ may }) => may)]);
    for (const name of names) {
      expect(found, `${name} stands in the table twice`).not.toHaveProperty([name]);
      found[name] = row as Record<Wie, May>;
    }
  }
  return found;
}
