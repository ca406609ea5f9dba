/**
 * Keeps whole pages for visitors who are not signed in: they all get the same one. A page is good as long as nothing
 * it could show has changed. What is served is what was rendered, so nothing here knows what a page says.
 */
import type { RequestHandler, Response } from "express";
import { LRUCache } from "lru-cache";
import { findRememberedTaal } from "../../app/taal/taal.server";

const MAX_BYTES = 32 * 1024 * 1024;

/** Statuses turn with the calendar, and another process may have imported figures. */
const MAX_AGE_MS = 60_000;

type Page = { body: Buffer; changes: number };

/** `countChanges` as in `Database`. Comes after the session is known. */
export function pageCache(countChanges: () => number): RequestHandler {
  const pages = new LRUCache<string, Page>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ body }, key) => body.length + key.length,
    ttl: MAX_AGE_MS,
  });

  return async (req, res, next) => {
    if (req.method !== "GET" || res.locals["session"] !== null) return next();
    try {
      // The language by the reader of the pages: a cookie that only one of two readers understands would change the page
      // of everyone. The address says the rest.
      const key = `${req.headers.host} ${req.originalUrl} ${await findRememberedTaal(req.headers.cookie ?? null)}`;
      const changes = countChanges();
      const known = pages.get(key);
      if (known?.changes === changes) return res.type("html").send(known.body);

      onBody(res, (body) => {
        if (isSameForAll(res)) pages.set(key, { body, changes });
      });
      return next();
    } catch (error) {
      return next(error);
    }
  };
}

/** A cookie belongs to one visitor, and a live draft to this moment. */
function isSameForAll(res: Response): boolean {
  return (
    res.statusCode === 200 &&
    String(res.getHeader("Content-Type")).startsWith("text/html") &&
    res.getHeader("Set-Cookie") === undefined &&
    !String(res.getHeader("Cache-Control")).includes("no-store")
  );
}

/** Calls back with the whole body once it was sent without a fault. */
function onBody(res: Response, callback: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const { write, end } = res;
  const keep = (chunk: unknown) => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  res.write = function (this: Response, ...args: unknown[]) {
    keep(args[0]);
    return Reflect.apply(write, this, args);
  };
  res.end = function (this: Response, ...args: unknown[]) {
    keep(args[0]);
    callback(Buffer.concat(chunks));
    return Reflect.apply(end, this, args);
  };
}
