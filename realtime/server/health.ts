/** /healthz, /readyz and /metrics: for the machines that keep watch, not for visitors. */
import express, { type Request, type RequestHandler, type Router } from "express";
import type { Logger } from "pino";
import type { Metrics } from "./metrics";

/** How long an answer about the database holds: asking writes to the disk. */
const READY_MS = 1000;

export function health(options: {
  /** Why the process cannot do its work now; null when it can. */
  findFault: () => Promise<string | null>;
  metrics: Metrics;
  isMetricsPublic: boolean;
  log: Logger;
}): Router {
  const router = express.Router();
  router.get("/healthz", (_req, res) => res.type("text/plain").send("ok"));
  router.get("/readyz", readyz(options.findFault, options.log));
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

function readyz(findFault: () => Promise<string | null>, log: Logger): RequestHandler {
  let askedAtMs = Number.NEGATIVE_INFINITY;
  let fault: Promise<string | null>;
  return (_req, res, next) => {
    if (performance.now() - askedAtMs > READY_MS) {
      askedAtMs = performance.now();
      fault = findFault();
    }
    fault.then((reason) => {
      if (reason !== null) log.error({ reason }, "not ready");
      res
        .status(reason === null ? 200 : 503)
        .type("text/plain")
        .send(reason ?? "ready");
    }, next);
  };
}

/** By the socket, for a header can say anything; and not through a proxy, which is on this machine but asks for others. */
function isFromThisMachine({ socket, headers }: Request): boolean {
  const isForwarded = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
  return !isForwarded && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? "");
}
