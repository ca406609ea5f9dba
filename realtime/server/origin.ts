import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a write or a socket may come from where it says it comes. Browsers say so (Sec-Fetch-Site, Origin) and pages
 * cannot make them lie; what says nothing is no browser, and carries nobody's cookies but its own.
 */
export function isAllowedOrigin(headers: IncomingHttpHeaders, baseUrl: URL | undefined): boolean {
  const site = headers["sec-fetch-site"];
  if (site === "same-origin" || site === "none") return true;
  const origin = headers.origin;
  if (origin === undefined) return site === undefined;
  if (baseUrl !== undefined) return origin === baseUrl.origin;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
