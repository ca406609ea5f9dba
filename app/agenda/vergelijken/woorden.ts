// What changed in a line of text, word by word.
import { diffWordsWithSpace } from "diff";

export const FRAGMENT_SOORTEN = ["gelijk", "toegevoegd", "verwijderd"] as const;
export type FragmentSoort = (typeof FRAGMENT_SOORTEN)[number];

/** A stretch of text that stayed, came or went. */
export type Fragment = { soort: FragmentSoort; tekst: string };

/** Two lines that differ in more words and spaces than this have little to do with each other. */
const MAX_DIFFERENCES = 400;

/**
 * What stayed and what went are together the old text, what stayed and what came the new one. What went stands before
 * what came in its place. `isWhole`: too much to compare word by word, all of it went and came.
 */
export function compareWoorden(oud: string, nieuw: string, { isWhole = false } = {}): Fragment[] {
  const changes =
    isWhole && oud !== nieuw ? undefined : diffWordsWithSpace(oud, nieuw, { maxEditLength: MAX_DIFFERENCES });
  if (changes === undefined) return withoutEmpty([verwijderd(oud), toegevoegd(nieuw)]);
  const fragmenten: Fragment[] = [];
  let weg = "";
  let erbij = "";
  changes.forEach(({ value, added, removed }, index) => {
    if (added) erbij += value;
    else if (removed) weg += value;
    // Two words in a row that changed read as one change, not as two with a space that stayed.
    else if (value.trim() === "" && (weg !== "" || erbij !== "") && index < changes.length - 1) {
      weg += value;
      erbij += value;
    } else {
      fragmenten.push(...shift(weg, erbij), { soort: "gelijk", tekst: value });
      weg = "";
      erbij = "";
    }
  });
  return joinEqual(withoutEmpty([...fragmenten, ...shift(weg, erbij)]));
}

const verwijderd = (tekst: string): Fragment => ({ soort: "verwijderd", tekst });
const toegevoegd = (tekst: string): Fragment => ({ soort: "toegevoegd", tekst });
const gelijk = (tekst: string): Fragment => ({ soort: "gelijk", tekst });

/** What went and what came, without the spaces before and behind that are in both. */
function shift(weg: string, erbij: string): Fragment[] {
  if (weg === "" || erbij === "") return [verwijderd(weg), toegevoegd(erbij)];
  let before = 0;
  while (before < Math.min(weg.length, erbij.length) && weg[before] === erbij[before] && isSpace(weg[before])) before++;
  let behind = 0;
  while (
    behind < Math.min(weg.length, erbij.length) - before &&
    weg.at(-1 - behind) === erbij.at(-1 - behind) &&
    isSpace(weg.at(-1 - behind))
  ) {
    behind++;
  }
  return [
    gelijk(weg.slice(0, before)),
    verwijderd(weg.slice(before, weg.length - behind)),
    toegevoegd(erbij.slice(before, erbij.length - behind)),
    gelijk(weg.slice(weg.length - behind)),
  ];
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

function withoutEmpty(fragmenten: readonly Fragment[]): Fragment[] {
  return fragmenten.filter(({ tekst }) => tekst !== "");
}

function joinEqual(fragmenten: readonly Fragment[]): Fragment[] {
  const joined: Fragment[] = [];
  for (const fragment of fragmenten) {
    const last = joined.at(-1);
    if (last !== undefined && last.soort === fragment.soort) last.tekst += fragment.tekst;
    else joined.push({ ...fragment });
  }
  return joined;
}
