/** What is written down about the code is true of the code. */
import { existsSync, readFileSync } from "node:fs";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import ts from "typescript";
import { expect, test } from "vitest";
import * as schema from "../../db/schema/schema";
import { listFiles } from "../support/sources";

const tables = Object.values(schema).filter((value) => is(value, SQLiteTable));
const read = (file: string) => readFileSync(file, "utf8");

/** The entries of the glossary: "- **wijk** · …", "- **looptijd van, looptijd tot** · …". */
const begrippen = new Set(
  [...read("docs/begrippen.md").matchAll(/^- \*\*([^*]+)\*\*/gm)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.trim()),
  ),
);

/** Folders of app/ that hold a technique, not a concept of the city. */
const TECHNICAL_FOLDERS = ["access", "api", "format", "http", "routes", "styles", "ui"];
/** Columns that hold bookkeeping, not a concept of the city. */
const TECHNICAL_COLUMNS =
  /^(id|slug|(.+_)?code|email|n|op|data|state|checksum|html|label|label_en|(created|updated|expires)_at|is_demo|.+_(id|hash))$/;

test("every table, column and status has its entry in the glossary", () => {
  const words = tables.flatMap((table) => {
    const columns = Object.values(getTableColumns(table));
    const names = columns.map(({ name }) => name).filter((name) => !TECHNICAL_COLUMNS.test(name));
    return [getTableName(table), ...names, ...columns.flatMap(({ enumValues }) => enumValues ?? [])];
  });
  expect(words.length).toBeGreaterThan(50);
  expect(missing(words)).toEqual([]);
});

test("every concept folder and every list of choices has its entry in the glossary", () => {
  const folders = listFiles("app").flatMap((file) => /^app\/([^/]+)\//.exec(file)?.[1] ?? []);
  const choices = listFiles("app")
    .filter((file) => /^app\/(?!access|api|http|taal)[^/]+\/[^/]+\.ts$/.test(file) && !file.includes("-teksten"))
    .flatMap((file) => choicesIn(read(file)));
  expect(choices).toContain("open-voor-reactie");
  expect(missing([...folders.filter((folder) => !TECHNICAL_FOLDERS.includes(folder)), ...choices])).toEqual([]);
});

test("every file that is named exists", () => {
  const named = documents().flatMap((document) =>
    [...read(document).matchAll(/`((?:app|db|realtime|tests|docs|public)\/[\w./$-]*)`/g)].map(([, path = ""]) => path),
  );
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((path) => !existsSync(path))).toEqual([]);
});

test("every link between documents leads somewhere", () => {
  for (const document of documents()) {
    for (const [, target = ""] of read(document).matchAll(/\]\(([^)#]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      expect(
        existsSync(new URL(target, new URL(document, "file:///x/")).pathname.slice(3)),
        `${document}: ${target}`,
      ).toBe(true);
    }
  }
});

test("every command that is named exists", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const named = ["README.md", "CONTRIBUTING.md"].flatMap((document) =>
    [...read(document).matchAll(/(?:`|^|&& )npm (?:run )?([a-z][\w:-]*)/gm)].map(([, name = ""]) => name),
  );
  expect(named).toContain("demo");
  expect(
    [...new Set(named)].filter((name) => scripts[name] === undefined && !["ci", "install"].includes(name)),
  ).toEqual([]);
});

test("the README tells of every setting and of no other", () => {
  const asked = [...read("app/env.server.ts").matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
  expect(asked).toContain("BASE_URL");
  const told = [...read("README.md").matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual(asked.sort());
});

test("the licence is the EUPL, version 1.2, everywhere", () => {
  expect(read("LICENSE")).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
  expect(read("LICENSE")).toContain("Compatible Licences’ according to Article 5 EUPL");
  expect(JSON.parse(read("package.json"))).toMatchObject({ license: "EUPL-1.2" });
  expect(read("README.md")).toContain("EUPL-1.2");
});

test("publiccode.yml says what its standard asks", () => {
  const publiccode = read("publiccode.yml");
  for (const line of [
    /^publiccodeYmlVersion: "0\.4"$/m,
    /^name: Wijkagenda$/m,
    /^url: "https:\/\/[^"]+"$/m,
    /^platforms:\n {2}- web$/m,
    /^developmentStatus: development$/m,
    /^softwareType: standalone\/web$/m,
    /^legal:\n {2}license: EUPL-1\.2$/m,
    /^maintenance:\n {2}type: \w+$/m,
    /^localisation:\n {2}localisationReady: true\n {2}availableLanguages:\n {4}- nl\n {4}- en$/m,
    /^intendedAudience:\n {2}countries:\n {4}- nl\n {2}scope:\n {4}- local-authorities$/m,
  ]) {
    expect(publiccode).toMatch(line);
  }
  for (const [, short = ""] of publiccode.matchAll(/^ {4}shortDescription: (.+)$/gm)) {
    expect(short.length).toBeLessThanOrEqual(150);
  }
});

function documents(): string[] {
  return listFiles(".").filter((file) => file.endsWith(".md"));
}

function missing(words: readonly string[]): string[] {
  const entryOf = (word: string) => word.replace(/^is_|_cents$/g, "").replaceAll("_", " ");
  return [...new Set(words)].filter((word) => !begrippen.has(entryOf(word))).sort();
}

/** The texts of each `export const X = [...] as const`. */
function choicesIn(source: string): string[] {
  const tree = ts.createSourceFile("bron.ts", source, ts.ScriptTarget.Latest, true);
  return tree.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ initializer }) => {
      if (initializer === undefined || !ts.isAsExpression(initializer)) return [];
      const list = initializer.expression;
      return ts.isArrayLiteralExpression(list) ? list.elements.filter(ts.isStringLiteral).map(({ text }) => text) : [];
    });
  });
}
