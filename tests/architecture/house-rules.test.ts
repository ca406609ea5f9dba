/** The house rules that no tool knows. Each shows the fault it must find. */
import { readFileSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import { describe, expect, test } from "vitest";
import { isSource, listFiles, readCode, withoutComments } from "../support/sources";

type OnlyRule = {
  /** Read as "<what> only in <where>". */
  what: string;
  pattern: RegExp;
  in: readonly string[];
  except: RegExp;
  /** A line that must be found. */
  fault: string;
};

const PRODUCT = ["app", "db", "realtime"];

const ONLY: readonly OnlyRule[] = [
  {
    what: "settings are read in app/env.server.ts",
    pattern: /process\.env|import\.meta\.env/,
    in: [...PRODUCT, "vite.config.ts"],
    except: /^app\/env\.server\.ts$/,
    fault: "const poort = process.env.PORT;",
  },
  {
    what: "locale, time zone and number formats are in app/format",
    pattern: /\bIntl\b|\.toLocale\w+\(|["'](nl-NL|en-GB|Europe\/Amsterdam)["']/,
    in: PRODUCT,
    except: /^app\/format\//,
    fault: "bedrag.toLocaleString()",
  },
  {
    what: "forms are read in app/http/read-form.server.ts",
    pattern: /\.formData\(\)/,
    in: PRODUCT,
    except: /^app\/http\/read-form\.server\.ts$/,
    fault: "const form = await request.formData();",
  },
  {
    what: "the keys of the shared document are in realtime/document",
    pattern: /\.(getMap|getXmlFragment|getArray|getText)\(/,
    in: PRODUCT,
    except: /^realtime\/document\//,
    fault: 'doc.getMap("themas")',
  },
  {
    what: "what a role may is in app/access/policy.ts",
    pattern: /\brol\b\s*[!=]==?|case "(bewoner|gebiedsteam|wethouder|beheerder)"/,
    in: PRODUCT,
    except: /^app\/access\/policy\.ts$/,
    fault: 'if (gebruiker.rol === "wethouder") designate();',
  },
  {
    what: "SQL is in db",
    pattern: /\bsql`|\.prepare\(|\b(SELECT|INSERT|UPDATE|DELETE)\s+[\w*("]+.*\b(FROM|INTO|SET)\b/,
    in: ["app", "realtime"],
    except: /^$/,
    fault: "connection.prepare(vraag)",
  },
  {
    what: "the clock is handed over by the server; a rule is given its day",
    pattern: /new Date\(\)|Date\.now\(\)/,
    in: PRODUCT,
    except: /^realtime\/(server|client)\/|\.client\.tsx?$|^db\/migrate\.ts$/,
    fault: "const vandaag = new Date();",
  },
  {
    what: "styles are in style sheets: the content security policy refuses any other",
    pattern: /\sstyle=|\.setAttribute\("style"/,
    in: PRODUCT,
    except: /^$/,
    fault: "<p style={{ color }} />",
  },
  {
    what: "HTML that is not made by React is that of a published version",
    pattern: /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML/,
    in: PRODUCT,
    except: /^app\/agenda\/gepubliceerde-tekst\.tsx$/,
    fault: "<div dangerouslySetInnerHTML={{ __html: html }} />",
  },
  {
    what: "names are imported from where they are made",
    pattern: /export \* from|export \{[^}]*\} from/,
    in: [...PRODUCT, "tests"],
    except: /^db\/schema\/schema\.ts$|^tests\/architecture\/house-rules\.test\.ts$/,
    fault: 'export * from "./thema";',
  },
  {
    what: "tests use the product as it is, all of them, through what people perceive",
    pattern: /vi\.(mock|fn|spyOn)\(|\b(test|it|describe)\.(only|skip|todo)\b|getByTestId|data-testid/,
    in: [...PRODUCT, "tests"],
    except: /^tests\/architecture\/house-rules\.test\.ts$/,
    fault: 'vi.mock("../db/queries/thema")',
  },
];

describe.each(ONLY)("$what", ({ pattern, in: folders, except, fault }) => {
  test("everywhere", () => {
    const files = listFiles(...folders).filter((file) => isSource(file) && !except.test(file));
    expect(files.filter((file) => pattern.test(readCode(file)))).toEqual([]);
  });

  test("and the fault is found", () => {
    expect(withoutComments(fault)).toMatch(pattern);
    expect(withoutComments(`// ${fault}`)).not.toMatch(pattern);
  });
});

describe("files and folders", () => {
  const files = listFiles(...PRODUCT, "tests");

  test("have kebab-case names that say what is inside", () => {
    const wrong = files.filter(
      (file) =>
        isSource(file) &&
        !file.includes("app/routes/") &&
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.(server|client|test|config|entry))?$/.test(baseName(file)) &&
        !/^entry\.(client|server)$/.test(baseName(file)),
    );
    expect(wrong).toEqual([]);
    const vague = /(^|[/-])(utils?|helpers?|lib|misc|common|shared|index)(\.|\/|$)/;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
    expect("app/thema/utils.ts").toMatch(vague);
  });

  test("no two of one folder share a base name, which an import could not tell apart", () => {
    expect(sameBaseName(files.filter(isSource))).toEqual([]);
    expect(sameBaseName(["app/reactie/form.ts", "app/reactie/form.tsx"])).toEqual(["app/reactie/form"]);
  });

  test("the top level holds what architecture names, and nothing else", () => {
    const top = new Set(listFiles(".").map((file) => file.split("/")[0] ?? ""));
    expect([...top].sort()).toEqual(
      [
        ".biome.json",
        ".ci",
        ".gitignore",
        ".lefthook.yml",
        "CONTRIBUTING.md",
        "LICENSE",
        "README.md",
        "app",
        "db",
        "docs",
        "package-lock.json",
        "package.json",
        "public",
        "publiccode.yml",
        "realtime",
        "remix.config.js",
        "tests",
        "tsconfig.json",
        "vite.config.ts",
      ].sort(),
    );
  });

  test("what is left to do stands in an issue, not in the code", () => {
    const note = new RegExp(["TO", "DO|FIX", "ME|XX", "X\\b"].join(""));
    expect(files.filter((file) => isSource(file) && note.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

test("migrations have spoken names", () => {
  const migrations = listFiles("db/migrations").filter((file) => file.endsWith(".sql"));
  expect(migrations.length).toBeGreaterThan(0);
  for (const file of migrations) expect(basename(file)).toMatch(/^\d{4}_[a-z]+(-[a-z0-9]+)*\.sql$/);
});

function baseName(file: string): string {
  return basename(file, extname(file));
}

function sameBaseName(files: readonly string[]): string[] {
  const seen = files.map((file) => `${dirname(file)}/${baseName(file)}`);
  return seen.filter((name, index) => seen.indexOf(name) !== index);
}
