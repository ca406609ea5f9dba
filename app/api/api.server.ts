/** What every answer of the API has in common: version, paging, errors and who may read it. */
import { z } from "zod";
import { countPaginas, firstOf, type Paging } from "../http/paging";
import { paging as pagingShape } from "./filters";

/** Semantic version of the interface; its major number stands in the path. */
export const API_VERSION = "1.3.0";

/** The API is open: any site may read it. Nothing in it depends on who asks. */
const API_HEADERS = {
  "API-Version": API_VERSION,
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "API-Version, Link",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Cache-Control": "no-cache",
  Vary: "Accept",
};

export const PROBLEM_HEADERS = { ...API_HEADERS, "Content-Type": "application/problem+json" };

export function json(body: unknown, contentType = "application/json"): Response {
  return new Response(JSON.stringify(body), { headers: { ...API_HEADERS, "Content-Type": contentType } });
}

/** An RFC 9457 problem, as it is sent with `PROBLEM_HEADERS`. `detail` is for the reader, in Dutch. */
export function problemBody(
  status: number,
  title: string,
  detail: string,
  extra: Record<string, unknown> = {},
): string {
  return JSON.stringify({ type: "about:blank", title, status, detail, ...extra });
}

/** Ends the request with a problem. */
function problem(status: 400 | 404, title: string, detail: string, extra: Record<string, unknown> = {}): never {
  throw new Response(problemBody(status, title, detail, extra), { status, headers: PROBLEM_HEADERS });
}

export function unknownResource(wat: string): never {
  problem(404, "Niet gevonden", `${wat} bestaat niet.`);
}

/**
 * The query of a list: paging and the filters it knows. What it does not know or does not fit is a 400 that names the
 * parameter, so that a typing error is never a silently longer list.
 */
export function parseListQuery<T extends z.ZodRawShape>(
  request: Request,
  filters: T,
): z.infer<z.ZodObject<T>> & Paging {
  return parseQuery(request, { ...pagingShape, ...filters }) as z.infer<z.ZodObject<T>> & Paging;
}

export function parseQuery<T extends z.ZodRawShape>(request: Request, shape: T): z.infer<z.ZodObject<T>> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = z.strictObject(shape).safeParse(query);
  if (parsed.success) return parsed.data;
  const invalidParams = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((name) => ({ name, reason: "Deze parameter bestaat niet." }))
      : [{ name: issue.path.join("."), reason: "Deze waarde kan niet." }],
  );
  problem(400, "Onjuiste aanvraag", "Een of meer parameters kloppen niet.", { invalidParams });
}

/** A page of a list that is complete in memory, as `page`. */
export function pageOf<T>(request: Request, all: readonly T[], paging: Paging): Response {
  const first = firstOf(paging);
  return page(request, { totaal: all.length, resultaten: all.slice(first, first + paging.paginagrootte) }, paging);
}

/** One page of a list with its total, and the Link header that leads to the other pages. */
export function page(
  request: Request,
  { totaal, resultaten }: { totaal: number; resultaten: readonly unknown[] },
  { pagina, paginagrootte }: Paging,
): Response {
  const last = countPaginas(totaal, paginagrootte);
  const response = json({ totaal, pagina, resultaten });
  const links: [rel: string, pagina: number][] = [
    ["first", 1],
    ["last", last],
  ];
  if (pagina > 1) links.push(["prev", Math.min(pagina - 1, last)]);
  if (pagina < last) links.push(["next", pagina + 1]);
  response.headers.set("Link", links.map(([rel, nummer]) => `<${pageUrl(request, nummer)}>; rel="${rel}"`).join(", "));
  return response;
}

/** True when the reader names GeoJSON among what it accepts. */
export function wantsGeoJson(request: Request): boolean {
  return (request.headers.get("Accept") ?? "").includes("application/geo+json");
}

function pageUrl(request: Request, pagina: number): string {
  const url = new URL(request.url);
  url.searchParams.set("pagina", String(pagina));
  return `${url.pathname}${url.search}`;
}
