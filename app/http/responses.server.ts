// Small answers every route uses.
import { redirect } from "@remix-run/node";

/** Ends the request with the 404 page. */
export function notFound(): never {
  throw new Response(null, { status: 404 });
}

/** Ends the request with a 400: a form no page of this site sends. */
export function badRequest(): never {
  throw new Response(null, { status: 400 });
}

/** Ends the request with the 403 page. */
export function forbidden(): never {
  throw new Response(null, { status: 403 });
}

/** Ends the request with the 409 page: what was sent no longer fits what is there. */
export function conflict(): never {
  throw new Response(null, { status: 409 });
}

/** Ends the request with the 429 page: the same person did this too often, and may again after so many seconds. */
export function tooOften(retryAfterS: number): never {
  throw new Response(null, { status: 429, headers: { "Retry-After": `${retryAfterS}` } });
}

/** A path on this site, from something a visitor sent; "/" for everything else, "//elsewhere" and "/\elsewhere" included. */
export function localPath(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("/")) return "/";
  const base = "http://site.invalid";
  const url = URL.canParse(value, base) ? new URL(value, base) : null;
  // "/.//elsewhere" has our origin and the path "//elsewhere", which a browser takes for another site.
  if (url?.origin !== base || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}

/** See Other: after a form is handled, so that a reload does not send it again. */
export function seeOther(path: string, init?: { headers?: HeadersInit }): Response {
  return redirect(path, { status: 303, ...init });
}
