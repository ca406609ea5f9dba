/** /healthz, /readyz and /metrics: for the machines that keep watch, not for visitors. */
import express, { type Request, type RequestHandler, type Router } from "express";
import type { Logger } from "pino";
import type { Metrics } from "./metrics";

/** How long an answer about the database holds: asking writes to the disk. */
const READY_MS = 1000;

export function health(options: {
  /** Why the process cannot do its work now; null when it can. */
  findFault: () => Promise<string | null>;
  /** What an operator must look into while the process goes on serving, a line each. */
  listWarnings: () => Promise<string[]>;
  metrics: Metrics;
  isMetricsPublic: boolean;
  log: Logger;
}): Router {
  const router = express.Router();
  router.get("/healthz", (_req, res) => res.type("text/plain").send("ok"));
  router.get("/readyz", readyz(options));
  router.get("/metrics", (req, res, next) => {
    if (!options.isMetricsPublic && !isFromThisMachine(req)) {
      res.status(403).type("text/plain").send("no access");
      return;
    }
    const { registry } = options.metrics;
    registry.metrics().then((text) => res.set("Content-Type", registry.contentType).send(text), next);
  });
  return router;
}

function readyz({ findFault, listWarnings, log }: Parameters<typeof health>[0]): RequestHandler {
  let askedAtMs = Number.NEGATIVE_INFINITY;
  let answer: Promise<{ status: number; lines: string[] }>;
  const ask = async () => {
    const fault = await findFault();
    if (fault !== null) return { status: 503, lines: [fault] };
    return { status: 200, lines: ["ready", ...(await listWarnings())] };
  };
  return (_req, res, next) => {
    if (performance.now() - askedAtMs > READY_MS) {
      askedAtMs = performance.now();
      answer = ask();
    }
    answer.then(({ status, lines }) => {
      if (status !== 200) log.error({ reason: lines[0] }, "not ready");
      res.status(status).type("text/plain").send(lines.join("\n"));
    }, next);
  };
}

/** By the socket, for a header can say anything; and not through a proxy, which is on this machine but asks for others. */
function isFromThisMachine({ socket, headers }: Request): boolean {
  const isForwarded = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
  return !isForwarded && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? "");
}
