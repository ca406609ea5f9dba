import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyPlan, linesOf, mergeLines } from "../../../realtime/document/text-merge";

/** What the text says after the change from `oud` to `nieuw`, or why not. */
function merge(oud: string[], nieuw: string[], nu: string[]): string[] | string {
  const result = mergeLines(oud, nieuw, nu);
  return result.ok ? applyPlan(nu, result.plan) : result.reason;
}

const OUD = ["De straat is donker.", "Bewoners vragen om licht.", "Wij plaatsen lampen."];

describe("a change of words", () => {
  test("becomes the new text when nothing else changed", () => {
    const nieuw = ["De straat is 's avonds donker.", "Bewoners vragen om licht.", "Wij plaatsen zuinige lampen."];
    expect(merge(OUD, nieuw, OUD)).toEqual(nieuw);
  });

  test("keeps what others changed elsewhere, in the same line too", () => {
    const nieuw = ["De straat is donker en stil.", "Bewoners vragen om licht.", "Wij plaatsen lampen."];
    const nu = ["De hele straat is donker.", "Bewoners vragen om licht.", "Wij plaatsen snel lampen."];
    expect(merge(OUD, nieuw, nu)).toEqual([
      "De hele straat is donker en stil.",
      "Bewoners vragen om licht.",
      "Wij plaatsen snel lampen.",
    ]);
  });

  test("is refused when the words it is about are gone", () => {
    const nieuw = ["De straat is pikdonker.", ...OUD.slice(1)];
    expect(merge(OUD, nieuw, ["De straat is verlicht.", ...OUD.slice(1)])).toBe("gewijzigd");
    expect(merge(OUD, nieuw, OUD.slice(1))).toBe("gewijzigd");
  });

  test("that others made already changes nothing", () => {
    const nieuw = ["De straat is pikdonker.", ...OUD.slice(1)];
    expect(merge(OUD, nieuw, nieuw)).toEqual(nieuw);
  });
});

describe("lines", () => {
  test("are added where they were proposed, also when others added some", () => {
    const nieuw = ["De straat is donker.", "Dat voelt onveilig.", "Bewoners vragen om licht.", "Wij plaatsen lampen."];
    const nu = ["Vooraf.", ...OUD, "Achteraf."];
    expect(merge(OUD, nieuw, nu)).toEqual(["Vooraf.", ...nieuw, "Achteraf."]);
  });

  test("are added before all others, and to an empty text", () => {
    expect(merge(OUD, ["Eerst dit.", ...OUD], OUD)).toEqual(["Eerst dit.", ...OUD]);
    expect(merge([], ["Eerst dit.", "Dan dat."], [])).toEqual(["Eerst dit.", "Dan dat."]);
    expect(merge([], ["Eerst dit."], ["Er staat al iets."])).toEqual(["Er staat al iets.", "Eerst dit."]);
  });

  test("are removed, unless others changed them meanwhile", () => {
    expect(merge(OUD, [OUD[0] ?? "", OUD[2] ?? ""], OUD)).toEqual([OUD[0], OUD[2]]);
    const nu = ["De straat is donker.", "Veel bewoners vragen om licht.", "Wij plaatsen lampen."];
    expect(merge(OUD, [OUD[0] ?? "", OUD[2] ?? ""], nu)).toBe("gewijzigd");
  });

  test("all of them can be replaced", () => {
    expect(merge(OUD, ["Alles is anders.", "Echt."], OUD)).toEqual(["Alles is anders.", "Echt."]);
  });

  test("without a word are none", () => {
    expect(linesOf("een\r\n\r\n  \ntwee\rdrie\n")).toEqual(["een", "twee", "drie"]);
  });
});

describe("a change that takes long to find", () => {
  const signs = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => String.fromCharCode(0x4e00 + from + index));

  test("is given up: a line whose words all changed places no longer fits", () => {
    const words = signs(0, 20_000);
    const [oud, nieuw] = [words.join(" "), words.toReversed().join(" ")];
    const began = performance.now();
    expect(merge([oud], [nieuw], [`${oud} nu`])).toBe("gewijzigd");
    expect(merge([oud], [`${oud} straks`], [nieuw])).toBe("gewijzigd");
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test("in as many lines as a form can hold is found all the same", () => {
    const oud = signs(0, 5000);
    const nieuw = oud.flatMap((line) => [line, `Na ${line}.`]);
    const began = performance.now();
    expect(merge(oud, ["Vooraf.", ...oud], oud)).toEqual(["Vooraf.", ...oud]);
    mergeLines(oud, nieuw, oud);
    mergeLines(["Regel."], ["Regel.", ...nieuw], ["Regel."]);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

const word = fc.constantFrom("de", "straat", "is", "donker", "licht", "lamp", "👩‍👩‍👧", "één", ",", ".");
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const text = fc.array(line, { maxLength: 5 });

test("on the text it was made for, a change always gives what was proposed", () => {
  fc.assert(
    fc.property(text, text, (oud, nieuw) => {
      expect(merge(oud, nieuw, oud)).toEqual(nieuw);
    }),
    { numRuns: 2000 },
  );
});

test("a change that was made is not made again", () => {
  fc.assert(
    fc.property(text, text, (oud, nieuw) => {
      expect(merge(oud, nieuw, nieuw)).toEqual(nieuw);
    }),
    { numRuns: 500 },
  );
});

test("lines that others added and the change does not know stay as they are", () => {
  const own = fc.array(
    line.map((words) => `Eigen ${words} van het team`),
    { minLength: 1, maxLength: 2 },
  );
  fc.assert(
    fc.property(text, text, own, fc.boolean(), (oud, nieuw, added, isBefore) => {
      const result = merge(oud, nieuw, isBefore ? [...added, ...oud] : [...oud, ...added]);
      if (typeof result === "string") return;
      for (const kept of added) expect(result).toContain(kept);
    }),
    { numRuns: 2000 },
  );
});
