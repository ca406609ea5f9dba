/** What the routes say about themselves in their source: who may enter, and what a loader and an action call, in order. */
import { readFileSync } from "node:fs";
import ts from "typescript";
import routes from "../../app/routes";

/** A call in the order it stands in the source, with the texts among its arguments. */
type Call = { name: string; texts: string[] };

export type Route = {
  /** "app/routes/taken.tsx" */
  file: string;
  /** "/agendas/:agenda/bewerken", "/*" for what no other route answers. */
  path: string;
  /** `handle.access`; undefined when the route does not say. */
  access: string | undefined;
  /** Whether a browser is shown a page here. */
  hasPage: boolean;
  loader: readonly Call[] | undefined;
  action: readonly Call[] | undefined;
  /** Where the `intent` of the form decides what is asked: what each intent calls; empty where it does not. */
  intents: ReadonlyMap<string, readonly Call[]>;
};

type RouteEntry = { file: string; path?: string; children?: readonly RouteEntry[] };

/** Every route of app/routes.ts, in its order. */
export function listRoutes(): Route[] {
  return flatten(routes, "").map(({ file, path, isAround }) => {
    const route = readRoute(`app/${file}`, path);
    return { ...route, hasPage: route.hasPage && !isAround };
  });
}

/** The permissions these calls ask, in order. */
export function askedPermissions(calls: readonly Call[]): string[] {
  return calls.filter(({ name }) => name === "requirePermission").flatMap(({ texts }) => texts);
}

/** `isAround`: it only stands around the pages below it. */
function flatten(entries: readonly RouteEntry[], above: string): { file: string; path: string; isAround: boolean }[] {
  return entries.flatMap(({ file, path, children = [] }) => {
    const full = path === undefined ? above : `${above}/${path}`;
    return [{ file, path: full === "" ? "/" : full, isAround: children.length > 0 }, ...flatten(children, full)];
  });
}

export function readRoute(file: string, path: string, source = readFileSync(file, "utf8")): Route {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const functions = new Map<string, ts.FunctionDeclaration>();
  let access: string | undefined;
  let hasPage = false;
  for (const statement of tree.statements) {
    if (ts.isFunctionDeclaration(statement)) {
      if (statement.name) functions.set(statement.name.text, statement);
      hasPage ||= hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
    }
    if (ts.isVariableStatement(statement)) access ??= accessIn(statement);
  }
  const calls = (name: string) => {
    const found = functions.get(name);
    return found && hasModifier(found, ts.SyntaxKind.ExportKeyword) ? callsIn(found, functions) : undefined;
  };
  const action = functions.get("action");
  const intents = action?.body ? intentsIn(action.body, functions) : new Map<string, Call[]>();
  return { file, path, access, hasPage, loader: calls("loader"), action: calls("action"), intents };
}

/** The clauses of `switch (form.get("intent"))`, in an action that asks nothing before it. */
function intentsIn(body: ts.Block, functions: ReadonlyMap<string, ts.FunctionDeclaration>): Map<string, Call[]> {
  const intents = new Map<string, Call[]>();
  const at = body.statements.findIndex(ts.isSwitchStatement);
  const choice = body.statements[at];
  if (choice === undefined || !ts.isSwitchStatement(choice)) return intents;
  if (choice.expression.getText() !== 'form.get("intent")') return intents;
  const before = body.statements.slice(0, at).flatMap((statement) => callsIn(statement, functions));
  if (askedPermissions(before).length > 0) return intents;
  for (const clause of choice.caseBlock.clauses) {
    if (ts.isDefaultClause(clause) || !ts.isStringLiteral(clause.expression)) continue;
    intents.set(
      clause.expression.text,
      clause.statements.flatMap((statement) => callsIn(statement, functions)),
    );
  }
  return intents;
}

/** Calls of the function itself and of the functions of the same file it calls, in the order they run. */
function callsIn(
  declaration: ts.Node,
  functions: ReadonlyMap<string, ts.FunctionDeclaration>,
  seen = new Set<ts.Node>(),
): Call[] {
  if (seen.has(declaration)) return [];
  seen.add(declaration);
  const calls: Call[] = [];
  const visit = (node: ts.Node): void => {
    // Arguments run before the call itself.
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node)) return;
    const name = nameOf(node.expression);
    calls.push({ name, texts: node.arguments.filter(ts.isStringLiteral).map(({ text }) => text) });
    const local = functions.get(name);
    if (local) calls.push(...callsIn(local, functions, seen));
  };
  if (!ts.isFunctionDeclaration(declaration)) visit(declaration);
  else if (declaration.body) visit(declaration.body);
  return calls;
}

function nameOf(expression: ts.Expression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/** `export const handle = { access: "…" }`. */
function accessIn(statement: ts.VariableStatement): string | undefined {
  if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword)) return undefined;
  for (const { name, initializer } of statement.declarationList.declarations) {
    if (name.getText() !== "handle" || initializer === undefined) continue;
    const value = ts.isSatisfiesExpression(initializer) ? initializer.expression : initializer;
    if (!ts.isObjectLiteralExpression(value)) continue;
    for (const property of value.properties) {
      if (!ts.isPropertyAssignment(property) || property.name.getText() !== "access") continue;
      if (ts.isStringLiteral(property.initializer)) return property.initializer.text;
    }
  }
  return undefined;
}

function hasModifier(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false;
}
