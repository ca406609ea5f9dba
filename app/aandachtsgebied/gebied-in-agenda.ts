// Under which regimes the wijken of an agenda lie, each gebied once.
import type { Dekking } from "../wijk/dekking";
import type { GebiedVanWijk } from "./aandachtsgebied";
import type { Aanwijzing } from "./aanwijzing";

/** An aandachtsgebied the agenda's wijken lie in, with its regimes in force. */
export type GebiedInAgenda = {
  slug: string;
  naam: string;
  aanwijzingen: Aanwijzing[];
  /** Where it holds, in the order of the wijken; empty when it holds the whole of all of them. */
  alleenIn: GebiedDeel[];
};

export type GebiedDeel = { wijkNaam: string; dekking: Dekking };

/** `wijken` are all that the agenda touches; `rows` what is in force in them, and sets the order. */
export function groupGebieden(
  rows: readonly GebiedVanWijk[],
  wijken: readonly { code: string; naam: string }[],
): GebiedInAgenda[] {
  return [...new Set(rows.map(({ gebied }) => gebied.id))].flatMap((id) => {
    const own = rows.filter(({ gebied }) => gebied.id === id);
    const [first] = own;
    if (first === undefined) return [];
    const delen = wijken.flatMap(({ code, naam }) => {
      const row = own.find(({ wijkCode }) => wijkCode === code);
      return row === undefined ? [] : [{ wijkNaam: naam, dekking: row.dekking }];
    });
    const isEverywhere = delen.length === wijken.length && delen.every(({ dekking }) => dekking === "geheel");
    return [
      {
        slug: first.gebied.slug,
        naam: first.gebied.naam,
        aanwijzingen: [...new Map(own.map(({ aanwijzing }) => [aanwijzing.id, aanwijzing])).values()],
        alleenIn: isEverywhere ? [] : delen,
      },
    ];
  });
}
