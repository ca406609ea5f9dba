/** Under which names a resident can react: readable to everyone, and not one in which the municipality seems to speak. */

/** Product: who speaks for the municipality. Wherever it stands in a name, in whatever letters. */
const FUNCTIES = [
  "gemeente",
  "gebiedsteam",
  "stadsdeel",
  "wijkteam",
  "wethouder",
  "burgemeester",
  "raadslid",
  "ambtenaar",
  "college van",
  "municipality",
  "alderman",
  "area team",
  "city council",
];

const STADSDELEN = [
  "centrum",
  "escamp",
  "haagse hout",
  "laak",
  "leidschenveen",
  "ypenburg",
  "loosduinen",
  "scheveningen",
  "segbroek",
];

const STEDEN = ["den haag", "'s-gravenhage", "the hague"];

/** Product: with the name of the city and nothing else they name its organisation; "Jan van den Haag" is a person. */
const BIJ_DE_STAD = ["stad", "team", "raad", "college", "dienst", "namens", "site", "info", "de", "het", "nl"];

/** "B en W" and "B&W"; "Ben W." is a person. */
const B_EN_W = /^(het )?b ?(en|&) ?w$/i;

/** Letters that are one sign with a part that does not come off. */
const LETTERS = "æœøßđłðþıħŋ";
const PLAIN: Record<string, string> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ß: "ss",
  đ: "d",
  ł: "l",
  ð: "d",
  þ: "p",
  ı: "i",
  ħ: "h",
  ŋ: "n",
};

const DIGITS: Record<string, string> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  6: "g",
  7: "t",
  8: "b",
  9: "g",
};

const OFFICIAL = new RegExp(
  [
    oneOf(FUNCTIES),
    `team${oneOf(STADSDELEN)}`,
    `${oneOf(STADSDELEN)}team`,
    `^${oneOf(BIJ_DE_STAD)}*${oneOf(STEDEN)}${oneOf(BIJ_DE_STAD)}*$`,
    "^(het)?college$",
  ].join("|"),
);

/** Latin letters with their accents, digits and plain punctuation: no other alphabet has letters that look like them. */
const READABLE = new RegExp(`^[a-z${LETTERS}\\d\\u0300-\\u036f .,:;'’‘"“”()&/+!?-]*$`);

/** Whether everyone can read the name for what it is. */
export function hasReadableSigns(naam: string): boolean {
  return READABLE.test(naam.normalize("NFKD").toLowerCase());
}

/** A name under which a resident would seem to speak for the municipality. */
export function looksOfficial(naam: string): boolean {
  return OFFICIAL.test(skeleton(naam)) || B_EN_W.test(naam.trim());
}

function oneOf(words: readonly string[]): string {
  return `(${words.map(skeleton).join("|")})`;
}

/** What is left of a name at a glance: without accents, spaces and signs, and with what looks alike made the same. */
function skeleton(naam: string): string {
  return naam
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z\d]/g, (sign) => PLAIN[sign] ?? "")
    .replace(/\d/g, (digit) => DIGITS[digit] ?? "")
    .replace(/l/g, "i")
    .replace(/rn/g, "m")
    .replace(/vv/g, "w");
}
