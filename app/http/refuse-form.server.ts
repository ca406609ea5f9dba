/** The answer to a form that was not accepted: the page with the form as it was filled in, and what is wrong with it. */
import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { RequestContext } from "./services.server";

/** Remembered from action to root loader, which run in one request: only loaders reach the title of a page. */
const errorCounts = new WeakMap<RequestContext, number>();

/** Answers `body` with a status that is not 200, and has the title of the page say how many errors there are. */
export function refuseForm<Body extends { reply: SubmissionResult }>(
  context: RequestContext,
  body: Body,
  { status = 400, headers }: { status?: number; headers?: HeadersInit } = {},
) {
  errorCounts.set(context, Object.values(body.reply.error ?? {}).filter((errors) => errors !== null).length);
  return data(body, headers === undefined ? { status } : { status, headers });
}

/** The same for what a rule refuses: `body` says what is missing, in `errorCount` places. */
export function refuseByRule<Body>(context: RequestContext, body: Body, errorCount: number) {
  errorCounts.set(context, errorCount);
  return data(body, { status: 400 });
}

/** How many errors the form of this request has; 0 when none was sent or it was accepted. */
export function formErrorCount(context: RequestContext): number {
  return errorCounts.get(context) ?? 0;
}
