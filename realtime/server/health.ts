/** /healthz, /readyz and /metrics: for the machines that keep watch, not for visitors. */
import express, { type Request, type RequestHandler, type Router } from "express";
import type { Logger } from "pino";
import type { Metrics } from "./metrics";

/** How long an answer about the database holds: asking writes to the disk. */
const READY_MS = 1000;

export function health(options: {
  /** Why the process cannot do its work now; null when it can. `detail` is for who works at this machine. */
  findFault: () => Promise<{ reason: string; detail: string } | null>;
  /** What an operator must look into while the process goes on serving, a line each. */
  listWarnings: () => Promise<string[]>;
  metrics: Metrics;
  isMetricsPublic: boolean;
  /** The address visitors use. */
  baseUrl: URL | undefined;
  log: Logger;
}): Router {
  const router = express.Router();
  router.get("/healthz", (_req, res) => res.type("text/plain").send("ok"));
  router.get("/readyz", readyz(options));
  router.get("/metrics", (req, res, next) => {
    if (!options.isMetricsPublic && !isFromThisMachine(req, options.baseUrl)) {
      res.status(403).type("text/plain").send("no access");
      return;
    }
    const { registry } = options.metrics;
    registry.metrics().then((text) => res.set("Content-Type", registry.contentType).send(text), next);
  });
  return router;
}

/** Whoever asks gets the status and the reason in a word; what is wrong with which agenda is for this machine alone. */
function readyz({ findFault, listWarnings, baseUrl, log }: Parameters<typeof health>[0]): RequestHandler {
  let askedAtMs = Number.NEGATIVE_INFINITY;
  let answer: Promise<{ status: number; lines: string[] }>;
  const ask = async () => {
    const fault = await findFault();
    if (fault !== null) return { status: 503, lines: [fault.reason, fault.detail] };
    return { status: 200, lines: ["ready", ...(await listWarnings())] };
  };
  return (req, res, next) => {
    if (performance.now() - askedAtMs > READY_MS) {
      askedAtMs = performance.now();
      answer = ask();
    }
    answer.then(({ status, lines }) => {
      if (status !== 200) log.error({ reason: lines.join(": ") }, "not ready");
      const shown = isFromThisMachine(req, baseUrl) ? lines : lines.slice(0, 1);
      res.status(status).type("text/plain").send(shown.join("\n"));
    }, next);
  };
}

/** A name of this machine for itself, with or without a port. */
const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * By the socket, for a header can say anything; and not through a proxy, which is on this machine but asks for others:
 * it says so, or passes the Host that they asked for.
 */
function isFromThisMachine({ socket, headers }: Request, baseUrl: URL | undefined): boolean {
  const host = headers.host ?? "";
  if (!LOOPBACK_HOST.test(host) || host === baseUrl?.host) return false;
  const isForwarded = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
  return !isForwarded && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? "");
}
