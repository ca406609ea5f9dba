/** The import rules can fail: a small tree with one forbidden import per rule, and imports that are allowed. */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../support/database";

const CONFIG = resolve("tests/architecture/dependency-cruiser.cjs");
const BIN = resolve("node_modules/.bin/depcruise");

/** rule, the module that imports, what it imports (a path of the project or a package). */
const FORBIDDEN: readonly (readonly [rule: string, from: string, to: string])[] = [
  ["no-cycle", "app/format/rond.ts", "app/format/ronde.ts"],
  ["resolvable", "app/wijk/nergens.ts", "app/wijk/bestaat-niet.ts"],
  ["concepts-in-order-wijk", "app/wijk/te-vroeg.ts", "app/thema/thema.ts"],
  ["concepts-in-order-wijkprofiel-aandachtsgebied-besluit-agenda", "app/agenda/te-vroeg.ts", "app/thema/thema.ts"],
  ["concepts-in-order-thema", "app/thema/te-vroeg.ts", "app/reactie/reactie.ts"],
  ["concepts-in-order-uitvoeringsplan-reactie", "app/reactie/te-vroeg.ts", "app/kaart/laag.ts"],
  [
    "concepts-in-order-agenda/bewerken-agenda/vergelijken-agenda/geschiedenis-agenda/meekijken-agenda/notitie-agenda/tekstvoorstel",
    "app/agenda/bewerken/te-vroeg.tsx",
    "app/kaart/laag.ts",
  ],
  ["foundation-knows-no-concept", "app/ui/knop.tsx", "app/thema/thema.ts"],
  ["screens-stay-out-of-the-server", "app/thema/scherm.tsx", "db/queries/thema.ts"],
  ["screens-stay-out-of-the-server", "app/ui/scherm.tsx", "app/http/antwoord.server.ts"],
  ["rules-run-anywhere", "app/thema/regel.ts", "db/queries/thema.ts"],
  ["rules-run-anywhere", "app/thema/regel-react.ts", "react"],
  ["rules-import-no-node", "app/thema/regel-node.ts", "node:fs"],
  ["pages-reach-data-through-queries", "app/routes/tabel.tsx", "db/schema/thema.ts"],
  ["routes-stand-alone", "app/routes/een.tsx", "app/routes/twee.tsx"],
  ["sql-only-in-db", "app/routes/sql.tsx", "drizzle-orm"],
  ["sql-only-in-db", "realtime/server/sql.ts", "better-sqlite3"],
  ["db-imports-only-rules-of-app", "db/queries/scherm.ts", "app/ui/tekst.tsx"],
  ["db-imports-only-rules-of-app", "db/queries/sessie.ts", "app/http/antwoord.server.ts"],
  ["document-is-shared", "realtime/document/opslag.ts", "db/queries/thema.ts"],
  ["document-is-shared", "realtime/document/draad.ts", "ws"],
  ["document-needs-no-node", "realtime/document/bestand.ts", "node:fs"],
  ["server-builds-no-editor-node", "realtime/server/knoop.ts", "@tiptap/pm/model"],
  ["server-builds-no-editor-node", "realtime/document/knoop.ts", "@tiptap/core"],
  ["nobody-imports-the-server", "app/http/kamer.server.ts", "realtime/server/kamer.ts"],
  ["nobody-imports-the-server", "db/queries/kamer.ts", "realtime/server/kamer.ts"],
  ["browser-code-stays-in-the-browser", "realtime/client/opslag.ts", "db/queries/thema.ts"],
  ["browser-code-stays-in-the-browser", "app/kaart/opslag.client.ts", "db/queries/thema.ts"],
  ["leaflet-only-on-the-map", "app/agenda/kaartje.client.ts", "leaflet"],
  ["product-needs-no-tooling", "realtime/server/gereedschap.ts", "fast-check"],
  ["product-knows-no-test", "db/queries/proef.ts", "tests/support/proef.ts"],
];

const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ["app/reactie/reactie.ts", "app/thema/thema.ts"],
  ["app/routes/twee.tsx", "db/queries/thema.ts"],
  ["app/agenda/bewerken/scherm.tsx", "app/thema/thema.ts"],
  ["app/kaart/leaflet-kaart.client.ts", "leaflet"],
  ["db/queries/thema.ts", "app/thema/thema.ts"],
  ["realtime/server/kamer.ts", "db/queries/thema.ts"],
];

type Violation = { rule: { name: string }; from: string; to: string };
let violations: Violation[];

beforeAll(() => {
  const tree = temporaryFolder();
  const imports = new Map<string, string[]>([["app/format/ronde.ts", ["app/format/rond.ts"]]]);
  const pairs = [...FORBIDDEN.map(([, from, to]) => [from, to] as const), ...ALLOWED];
  for (const [from, to] of pairs) {
    imports.set(from, [...(imports.get(from) ?? []), to]);
    if (isModule(to) && !to.includes("bestaat-niet") && !imports.has(to)) imports.set(to, []);
  }
  for (const [file, targets] of imports) {
    const lines = targets.map((to, index) => `import * as m${index} from "${specifier(file, to)}";\nm${index};`);
    mkdirSync(join(tree, dirname(file)), { recursive: true });
    writeFileSync(join(tree, file), `${lines.join("\n")}\nexport const naam = 1;\n`);
  }
  for (const file of ["package.json", "tsconfig.json"]) symlinkSync(resolve(file), join(tree, file));
  symlinkSync(resolve("node_modules"), join(tree, "node_modules"));
  violations = cruise(tree, ["app", "db", "realtime"]);
}, 60_000);

test.each(FORBIDDEN)("%s: %s may not import %s", (rule, from, to) => {
  const found = violations.filter((violation) => violation.from === from).map((violation) => violation.rule.name);
  expect(found, `${from} → ${to}`).toContain(rule);
});

test.each(ALLOWED)("%s may import %s", (from) => {
  expect(violations.filter((violation) => violation.from === from)).toEqual([]);
});

test("every import rule is shown failing above", () => {
  const { forbidden } = createRequire(import.meta.url)(CONFIG) as { forbidden: { name: string }[] };
  expect([...new Set(FORBIDDEN.map(([rule]) => rule))]).toEqual(forbidden.map(({ name }) => name));
});

function isModule(target: string): boolean {
  return /^(app|db|realtime|tests)\//.test(target);
}

function specifier(from: string, to: string): string {
  if (!isModule(to)) return to;
  const path = relative(dirname(from), to).replace(/\.tsx?$/, "");
  return path.startsWith(".") ? path : `./${path}`;
}

function cruise(cwd: string, folders: readonly string[]): Violation[] {
  const args = ["--config", CONFIG, "--output-type", "json", ...folders];
  const { stdout, stderr } = spawnSync(BIN, args, { cwd, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (stdout === "") throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  return summary.violations;
}
