/** What the API answers before or after its pages: whatever goes wrong there is a problem, never plain text. */
import type { NextFunction, Request, Response } from "express";
import { PROBLEM_HEADERS, problemBody } from "../../app/api/api.server";

const API = /^\/api\/v1(?=[/?]|$)/i;
const PROBLEMS = {
  400: { title: "Onjuiste aanvraag", detail: "Dit adres klopt niet." },
  404: { title: "Niet gevonden", detail: "Dit adres bestaat niet." },
  405: { title: "Niet toegestaan", detail: "Deze API is alleen om te lezen." },
  500: { title: "Fout bij ons", detail: "Er ging iets mis bij ons. Probeer het over een paar minuten opnieuw." },
} as const;

export function isApi({ originalUrl }: Pick<Request, "originalUrl">): boolean {
  return API.test(originalUrl);
}

export function sendProblem(res: Response, status: keyof typeof PROBLEMS): void {
  const { title, detail } = PROBLEMS[status];
  res
    .status(status)
    .set(PROBLEM_HEADERS)
    .end(problemBody(status, title, detail));
}

/** The API is read-only, whatever the pages behind it can do. */
export function refuseApiWrites(req: Request, res: Response, next: NextFunction): void {
  if (req.method === "GET" || req.method === "HEAD") {
    next();
    return;
  }
  res.set("Allow", "GET, HEAD");
  sendProblem(res, 405);
}

/** The API says itself which sites may read it. Stands below /api/v1. */
export function openToAll(_req: Request, res: Response, next: NextFunction): void {
  res.removeHeader("Cross-Origin-Resource-Policy");
  next();
}

/** NL API Design Rules, core/no-trailing-slash: one resource has one address. Stands below /api/v1. */
export function refuseTrailingSlash({ path }: Request, res: Response, next: NextFunction): void {
  if (path.endsWith("/")) sendProblem(res, 404);
  else next();
}

/** A fault of ours too: what Remix says of one where there is no page is a line of plain text. */
export function faultsAsProblems(_req: Request, res: Response, next: NextFunction): void {
  const { write, end } = res;
  const isFault = () => res.statusCode === 500 && String(res.getHeader("Content-Type")).startsWith("text/plain");
  res.write = function (this: Response, ...args: unknown[]) {
    return isFault() || Reflect.apply(write, this, args);
  };
  res.end = function (this: Response, ...args: unknown[]) {
    if (!isFault()) return Reflect.apply(end, this, args);
    sendProblem(res, 500);
    return this;
  };
  next();
}
