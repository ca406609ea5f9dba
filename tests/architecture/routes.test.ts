/** What holds for every route: it says who may enter and asks so first, and its address is one that lasts. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { askedPermissions, listRoutes, type Route, readRoute } from "../support/routes";
import { promisedUrls } from "../support/urls";

const MAX_LINES = 200;

/** Actions for people who are not signed in: there is nobody to ask about yet, or any more. */
const SIGNED_OUT_ACTIONS = ["app/routes/inloggen.demo.ts", "app/routes/uitloggen.ts"];

/** What may come before the question who is asking: finding what it is about. */
const FINDING = /^((find|get|list)[A-Z]\w*|notFound|unknownResource|String|Number)$/;

/** What may come before it as well where the form says what is asked for. */
const READING_INTENT = /^(readForm|get|requireSignedIn)$/;

const EXPORT_ORDER = ["handle", "meta", "links", "headers", "loader", "action", "default", "ErrorBoundary"];

const PERMISSIONS = permissionsOf(readFileSync("app/access/policy.ts", "utf8"));

describe.each(listRoutes())("$path", (route) => {
  test("says who may enter, and asks first", () => {
    expect(faultsOf(route)).toEqual([]);
  });

  test(`has at most ${MAX_LINES} lines, in the order everyone knows`, () => {
    const source = readFileSync(route.file, "utf8");
    expect(source.split("\n").length - 1).toBeLessThanOrEqual(MAX_LINES);
    const order = exportedNames(source).filter((name) => EXPORT_ORDER.includes(name));
    expect(order).toEqual(EXPORT_ORDER.filter((name) => order.includes(name)));
  });

  test("has an address of small words and hyphens", () => {
    for (const segment of route.path.slice(1).split("/")) {
      expect(segment).toMatch(/^(|:[a-z]+|[a-z][a-z0-9]*(-[a-z0-9]+)*|openapi\.json|\*)$/);
    }
  });
});

test("an address that was once given stays, or redirects", () => {
  const paths = listRoutes().map(({ path }) => path);
  expect(promisedUrls.filter((url) => !paths.includes(url))).toEqual([]);
});

test("a new address is written down, because from now on it is a promise", () => {
  const paths = listRoutes().map(({ path }) => path);
  expect(paths.filter((path) => !path.endsWith("*") && !promisedUrls.includes(path))).toEqual([]);
});

describe("a route is refused", () => {
  const ask = 'await requirePermission(args, "taken:read");';
  const loader = `export async function loader(args) { ${ask} return {}; }`;
  const taken = 'export const handle = { access: "taken:read" };';

  test.each([
    ["without a word on who may enter", loader, /does not say/],
    ["with an unknown permission", `export const handle = { access: "alles" };${loader}`, /does not say/],
    ["when its page has no loader to ask", `${taken} export default function P() { return null; }`, /has no loader/],
    ["when its loader does not ask", `${taken} export function loader() { return {}; }`, /loader asks nothing/],
    ["when its loader asks something else", `${taken}${loader.replace("taken", "mijn")}`, /loader asks mijn:read/],
    [
      "when its loader does something else first",
      `${taken} export async function loader(args) { const taken = await telTaken(); ${ask} return taken; }`,
      /calls telTaken before/,
    ],
    [
      "when its action asks nobody",
      'export const handle = { access: "openbaar" }; export async function action(args) { await insertReactie(tx); }',
      /action asks nothing/,
    ],
    [
      "when its action reads the form before it asks",
      `export const handle = { access: "openbaar" }; export async function action(args) { await args.request.formData(); ${ask} }`,
      /calls formData before/,
    ],
    [
      "when a part of its action writes before it asks",
      `export const handle = { access: "openbaar" };
       export async function action(args) { await bewaar(); ${ask} }
       async function bewaar() { await context.inTransaction(work); }`,
      /calls inTransaction before/,
    ],
    [
      "when one of the things its form can ask is not asked about",
      `export const handle = { access: "openbaar" };
       export async function action(args) {
         const form = await readForm(args.request);
         switch (form.get("intent")) { case "lezen": ${ask} return null; case "schrijven": return await bewaar(); }
       }`,
      /asks nothing for schrijven/,
    ],
    [
      "when it reads what its form asks of someone who is not signed in",
      `export const handle = { access: "openbaar" };
       export async function action(args) {
         const form = await readForm(args.request);
         switch (form.get("intent")) { case "lezen": ${ask} return null; }
       }`,
      /calls readForm before someone is signed in/,
    ],
  ])("%s", (_what, source, fault) => {
    expect(faultsOf(readRoute("app/routes/proef.tsx", "/proef", source)).join()).toMatch(fault);
  });

  test("but not when it asks first", () => {
    expect(faultsOf(readRoute("app/routes/proef.tsx", "/proef", taken + loader))).toEqual([]);
  });
});

function faultsOf({ file, access, hasPage, loader, action, intents }: Route): string[] {
  const faults: string[] = [];
  if (access !== "openbaar" && !PERMISSIONS.includes(access ?? "")) {
    faults.push(`handle.access is ${access}: it does not say who may enter`);
  }
  if (access !== "openbaar") {
    if (loader === undefined && hasPage) faults.push("has no loader, so nobody is asked");
    if (loader !== undefined) {
      const [asked = "nothing"] = askedPermissions(loader);
      if (asked !== access) faults.push(`its loader asks ${asked}`);
      faults.push(...callsBeforeAsking(loader));
    }
  }
  if (action !== undefined && !SIGNED_OUT_ACTIONS.includes(file)) {
    if (askedPermissions(action).length === 0) faults.push("its action asks nothing");
    else if (intents.size === 0) faults.push(...callsBeforeAsking(action));
    for (const [intent, calls] of intents) {
      if (askedPermissions(calls).length === 0) faults.push(`its action asks nothing for ${intent}`);
      else faults.push(...callsBeforeAsking(calls));
    }
    if (intents.size > 0) {
      faults.push(...callsBeforeAsking(action.filter(({ name }) => !READING_INTENT.test(name))));
      const names = action.map(({ name }) => name);
      const signedIn = names.indexOf("requireSignedIn");
      if (signedIn === -1 || names.indexOf("readForm") < signedIn) {
        faults.push("calls readForm before someone is signed in");
      }
    }
  }
  return faults;
}

function callsBeforeAsking(calls: NonNullable<Route["loader"]>): string[] {
  const first = calls.findIndex(({ name }) => name === "requirePermission");
  return calls
    .slice(0, Math.max(first, 0))
    .filter(({ name }) => !FINDING.test(name))
    .map(({ name }) => `calls ${name} before it asks`);
}

function permissionsOf(policy: string): string[] {
  const [, union = ""] = /export type Permission =([^;]+);/.exec(policy) ?? [];
  return [...union.matchAll(/"([^"]+)"/g)].flatMap(([, name]) => name ?? []);
}

function exportedNames(source: string): string[] {
  return [...source.matchAll(/^export (?:async )?(?:function|const) (\w+)|^export (default)\b/gm)].map(
    ([, name, isDefault]) => name ?? isDefault ?? "",
  );
}
