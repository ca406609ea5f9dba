/** The project's own files as text, for tests that read the code itself. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Not ours, or made by a command. */
const IGNORED = new Set([".git", ".vite", "build", "data", "node_modules"]);

/** The files below these folders, as paths from the top of the project, in alphabetical order. */
export function listFiles(...folders: string[]): string[] {
  return folders.flatMap(filesBelow).sort();
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !IGNORED.has(name))
    .flatMap((name) => filesBelow(join(path, name)));
}

export function isSource(file: string): boolean {
  return /\.(ts|tsx|js|cjs)$/.test(file);
}

/** The code of a file without its comments, which may name what the code may not use. */
export function readCode(file: string): string {
  return withoutComments(readFileSync(file, "utf8"));
}

export function withoutComments(source: string): string {
  const tree = ts.createSourceFile("bron.tsx", source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  return ts.createPrinter({ removeComments: true }).printFile(tree);
}
