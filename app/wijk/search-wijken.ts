// Finds the wijk someone means by a name: its own, another name people use, a buurt in it, or its stadsdeel.

export type WijkNamen = {
  code: string;
  naam: string;
  slug: string;
  stadsdeel: string;
  /** What people also call it, and what CBS called it in other years. */
  andereNamen: readonly string[];
  buurten: readonly string[];
};

/** Why a wijk was found: the kind of name and that name as it is written. */
export type Treffer = {
  wijk: Pick<WijkNamen, "code" | "naam" | "slug" | "stadsdeel">;
  soort: (typeof SOORTEN)[number];
  naam: string;
};

/** Kinds of names, the most telling first. */
const SOORTEN = ["wijk", "andere-naam", "buurt", "stadsdeel"] as const;

/** exact: the whole name. begin: the name starts so. woord: every word of the question starts a word of the name. */
const GRADEN = ["exact", "begin", "woord"] as const;

/** Longer than any name; what comes after is not looked at. */
export const MAX_VRAAG = 60;

/** Share of letter pairs in common above which a name is worth suggesting for a misspelt one. */
const MINIMUM_SIMILARITY = 0.45;

/**
 * The wijken that `vraag` may mean, best first, each once with the best reason. Accents, capitals, spaces and hyphens do not count.
 * Names that match as a whole push out all that match in part: "Loosduinen" is the wijk, not also "Kom Loosduinen".
 */
export function searchWijken(vraag: string, wijken: readonly WijkNamen[]): Treffer[] {
  const asked = normalize(vraag.slice(0, MAX_VRAAG));
  if (asked === "") return [];

  const found = wijken.flatMap((wijk) => {
    const [best] = namesOf(wijk)
      .flatMap(({ soort, naam }) => {
        const graad = matchGrade(asked, normalize(naam));
        // Half a name of a stadsdeel says too little: "haag" would list all of Haagse Hout.
        return graad === undefined || (soort === "stadsdeel" && graad !== "exact") ? [] : [{ soort, naam, graad }];
      })
      .sort((a, b) => rank(a) - rank(b));
    return best === undefined ? [] : [{ wijk, ...best }];
  });

  // A name of the wijk itself outdoes the same name of a stadsdeel: "Scheveningen" and "Centrum" are both.
  const named = found.filter(({ graad, soort }) => graad === "exact" && soort !== "stadsdeel");
  return (named.length > 0 ? named : found)
    .sort((a, b) => rank(a) - rank(b) || (a.wijk.code < b.wijk.code ? -1 : 1))
    .map(toTreffer);
}

/** The names that look most like what was asked, best first, one per wijk, at most `maximum`; for when nothing was found. */
export function suggestWijken(vraag: string, wijken: readonly WijkNamen[], maximum: number): Treffer[] {
  const asked = pairsOf(normalize(vraag.slice(0, MAX_VRAAG)));
  return wijken
    .flatMap((wijk) => {
      const [best] = namesOf(wijk)
        .filter(({ soort }) => soort !== "stadsdeel")
        .map(({ soort, naam }) => ({ soort, naam, similarity: similarity(asked, pairsOf(normalize(naam))) }))
        .sort((a, b) => b.similarity - a.similarity);
      return best === undefined || best.similarity < MINIMUM_SIMILARITY ? [] : [{ wijk, ...best }];
    })
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, maximum)
    .map(toTreffer);
}

function toTreffer({ wijk: { code, naam: wijkNaam, slug, stadsdeel }, soort, naam }: Treffer): Treffer {
  return { wijk: { code, naam: wijkNaam, slug, stadsdeel }, soort, naam };
}

function namesOf(wijk: WijkNamen) {
  return [
    { soort: "wijk" as const, naam: wijk.naam },
    ...wijk.andereNamen.map((naam) => ({ soort: "andere-naam" as const, naam })),
    ...wijk.buurten.map((naam) => ({ soort: "buurt" as const, naam })),
    { soort: "stadsdeel" as const, naam: wijk.stadsdeel },
  ];
}

function matchGrade(asked: string, naam: string): (typeof GRADEN)[number] | undefined {
  const squashed = asked.replaceAll(" ", "");
  const squashedNaam = naam.replaceAll(" ", "");
  if (squashedNaam === squashed) return "exact";
  if (squashedNaam.startsWith(squashed)) return "begin";
  const words = naam.split(" ");
  const isInWords = asked.split(" ").every((part) => words.some((word) => word.startsWith(part)));
  return isInWords ? "woord" : undefined;
}

/** Grade first, then kind. */
function rank({ graad, soort }: { graad: (typeof GRADEN)[number]; soort: Treffer["soort"] }): number {
  return GRADEN.indexOf(graad) * SOORTEN.length + SOORTEN.indexOf(soort);
}

/** "Bouwlust & Vrederust, Den Haag" → "bouwlust en vrederust". */
function normalize(naam: string): string {
  return naam
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll("&", " en ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/ (?:den haag|s gravenhage)$/, "");
}

function pairsOf(tekst: string): string[] {
  const letters = tekst.replaceAll(" ", "");
  return [...letters.slice(1)].map((letter, index) => `${letters[index]}${letter}`);
}

/** Sørensen–Dice over letter pairs: 0 nothing in common, 1 the same pairs. */
function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const left = [...b];
  const shared = a.filter((pair) => {
    const index = left.indexOf(pair);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  }).length;
  return (2 * shared) / (a.length + b.length);
}
