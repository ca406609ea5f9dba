/**
 * The tools as tests, so that `npm test` counts everything that proves the product. That each can fail is shown
 * beside it: on a text with the fault it must find.
 */
import { execFile } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/database";

const PRODUCT = ["app", "db", "realtime", "vite.config.ts"];

test("biome has nothing to say, warnings included", async () => {
  expect(await run(".", "biome", ["check", "--error-on-warnings", "."])).toMatchObject({ status: 0 });
});

test("biome refuses a warning", async () => {
  const tree = projectWith({ "app/fout.ts": "export function f() {\n  const ongebruikt = 1;\n}\n" });
  expect((await run(tree, "biome", ["check", "--error-on-warnings", "."])).status).not.toBe(0);
});

test("the types fit", async () => {
  expect(await run(".", "tsc", ["--noEmit"])).toEqual({ status: 0, output: "" });
});

test("a type that does not fit is refused", async () => {
  const tree = projectWith({ "app/fout.ts": "const rij: string[] = [];\nexport const eerste: string = rij[0];\n" });
  const { status, output } = await run(tree, "tsc", ["--noEmit"]);
  expect(output).toContain("app/fout.ts(2,14): error TS2322");
  expect(status).not.toBe(0);
});

// That each rule can fail: import-rules.test.ts.
test("every import is allowed", async () => {
  const args = ["--config", "tests/architecture/dependency-cruiser.cjs", "--output-type", "err", ...PRODUCT];
  expect(await run(".", "depcruise", args)).toMatchObject({ status: 0 });
});

test("no file, export or dependency is left unused", async () => {
  expect(await run(".", "knip", ["--config", "tests/architecture/knip.json"])).toEqual({ status: 0, output: "" });
});

test("an unused file, export or dependency is refused", async () => {
  const tree = projectWith({
    "app/root.tsx": 'import { gebruikt } from "./deel";\n\nexport default gebruikt;\n',
    "app/deel.ts": "export const gebruikt = 1;\nexport const vergeten = 2;\n",
    "app/los.ts": "export const los = 1;\n",
    "package.json": JSON.stringify({ name: "boom", type: "module", dependencies: { yjs: "13.6.33" } }),
    "knip.json": JSON.stringify({ entry: ["app/root.tsx"], project: ["app/**/*.{ts,tsx}"] }),
  });
  const { status, output } = await run(tree, "knip", ["--config", "knip.json"]);
  expect(output).toMatch(/app\/los\.ts[\s\S]*yjs[\s\S]*vergeten/);
  expect(status).not.toBe(0);
});

test("the browser and the server share one copy of everything that holds the document", async () => {
  const { output } = await run(".", "npm", ["ls", "--all", "--parseable", "yjs", "lib0", "y-protocols"]);
  const folders = [...new Set(output.split("\n").filter((line) => /\/(yjs|lib0|y-protocols)$/.test(line)))];
  expect(folders.map((folder) => folder.split("/node_modules/").slice(1).join(" in ")).sort()).toEqual([
    "lib0",
    "y-protocols",
    "yjs",
  ]);
});

/** Runs a tool of the project; what it printed comes with its status, so that a failing test shows it. */
function run(cwd: string, tool: string, args: readonly string[]): Promise<{ status: number; output: string }> {
  const file = tool === "npm" ? tool : resolve("node_modules/.bin", tool);
  const options = { cwd, env: { ...process.env, NO_COLOR: "1" }, maxBuffer: 16 * 1024 * 1024 };
  return new Promise((resolveRun, reject) => {
    execFile(file, args, options, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== "number") reject(error);
      else
        resolveRun({ status: Number(error?.code ?? 0), output: tool === "npm" ? stdout : `${stdout}${stderr}`.trim() });
    });
  });
}

/** A small project of its own with our settings and these files. */
function projectWith(files: Record<string, string>): string {
  const tree = temporaryFolder();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  for (const shared of ["tsconfig.json", ".biome.json", "node_modules"]) {
    symlinkSync(resolve(shared), join(tree, shared));
  }
  return tree;
}
