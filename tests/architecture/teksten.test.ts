/** Every text stands in both languages. */
import { expect, test } from "vitest";
import { TALEN, type Taal, type Teksten } from "../../app/taal/taal";
import { listFiles } from "../support/sources";

const modules = import.meta.glob<Record<string, unknown>>("../../app/**/*-teksten.ts", { eager: true });

/** Every text below a value, by the path of keys that leads to it. */
function textsIn(value: unknown, path: string): [path: string, text: unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

function textsOf(module: (typeof modules)[string], taal: Taal): Map<string, unknown> {
  return new Map(
    Object.entries(module).flatMap(([name, teksten]) => (isTeksten(teksten) ? textsIn(teksten[taal], name) : [])),
  );
}

/** Beside its texts a module may keep a function that puts them together. */
function isTeksten(value: unknown): value is Teksten<unknown> {
  return typeof value === "object" && value !== null && TALEN.every((taal) => taal in value);
}

test("no texts are overlooked", () => {
  const files = listFiles("app").filter((file) => file.endsWith("-teksten.ts"));
  expect(
    Object.keys(modules)
      .map((path) => path.replace("../../", ""))
      .sort(),
  ).toEqual(files);
});

test.each(Object.entries(modules))("%s says the same things in both languages", (_path, module) => {
  const [nl, en] = TALEN.map((taal) => textsOf(module, taal)) as [Map<string, unknown>, Map<string, unknown>];
  expect(nl.size).toBeGreaterThan(0);
  expect([...en.keys()]).toEqual([...nl.keys()]);
  for (const [key, text] of [...nl, ...en]) {
    expect(typeof text === "function" || (typeof text === "string" && text.trim() !== ""), key).toBe(true);
  }
  const untranslated = [...nl].filter(
    ([key, text]) => typeof text === "string" && text.split(" ").length > 3 && en.get(key) === text,
  );
  expect(untranslated).toEqual([]);
});
