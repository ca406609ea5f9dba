/**
 * Keeps whole pages for visitors who are not signed in: they all get the same one. A page is good as long as nothing
 * it could show has changed. What is served is what was rendered, so nothing here knows what a page says.
 */
import type { RequestHandler, Response } from "express";
import { LRUCache } from "lru-cache";
import { CHOICES } from "../../app/http/page-parameters";
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
  /** What is being rendered now: whoever asks for it meanwhile waits for the same page. */
  const underWay = new Map<string, Promise<void>>();

  return async (req, res, next) => {
    if (req.method !== "GET" || res.locals["session"] !== null || !isWorthKeeping(req.originalUrl)) return next();
    try {
      // The language by the reader of the pages: a cookie that only one of two readers understands would change the page
      // of everyone. The address says the rest.
      const key = `${req.headers.host} ${req.originalUrl} ${await findRememberedTaal(req.headers.cookie ?? null)}`;
      const find = () => {
        const page = pages.get(key);
        return page?.changes === countChanges() ? page.body : undefined;
      };
      let body = find();
      const first = underWay.get(key);
      if (body === undefined && first !== undefined) {
        await first;
        body = find();
      }
      if (body !== undefined) return res.type("html").send(body);

      const changes = countChanges();
      const done = underWay.has(key) ? () => undefined : begin(key);
      onBody(res, (whole) => {
        if (isSameForAll(res)) pages.set(key, { body: whole, changes });
        done();
      });
      // The visitor may leave before there is a page.
      res.on("close", done);
      return next();
    } catch (error) {
      return next(error);
    }
  };

  /** Answers what ends it. */
  function begin(key: string): () => void {
    const { promise, resolve } = withResolver();
    underWay.set(key, promise);
    return () => {
      if (underWay.get(key) === promise) underWay.delete(key);
      resolve();
    };
  }
}

function withResolver(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** A page with anything else behind its address is asked for once: keeping it would push out what others read. */
function isWorthKeeping(url: string): boolean {
  return [...new URL(url, "http://site.invalid").searchParams.keys()].every((name) => CHOICES.includes(name));
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
