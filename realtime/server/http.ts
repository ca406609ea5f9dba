/** The HTTP side: headers, sessions, files and pages, in the order in which a request meets them. */
import { randomBytes } from "node:crypto";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { Session } from "../../app/access/session.server";
import { API_HEADERS } from "../../app/api/api.server";
import type { RequestContext, Services } from "../../app/http/services.server";
import type { Database } from "../../db/client";
import { isAllowedOrigin } from "./origin";
import { pageCache } from "./page-cache";
import { securityHeaders } from "./security-headers";

/** Where pages come from: the built bundle, or Vite while developing. */
export type Pages = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Serves the files of the browser: the built ones, or Vite's. */
  assets: express.RequestHandler;
};

/** Nothing a form of ours sends is larger. */
const MAX_BODY_BYTES = 256 * 1024;

/** What a form can be sent as; a body of another type could not be read as one. */
const FORM_TYPE = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

const WRONG_ADDRESS = "Dit adres klopt niet.";

type AppParts = {
  pages: Pages;
  health: express.Router;
  countChanges: Database["countChanges"];
  isDevelopment: boolean;
};

export function createApp(services: Services, { pages, health, countChanges, isDevelopment }: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");

  app.use((_req, res, next) => {
    res.locals["verwijzing"] = randomBytes(4).toString("hex");
    next();
  });
  app.use(securityHeaders(services.env, isDevelopment));
  app.use(refuseForeignWrites(services));
  app.use(health);
  app.use(settleHost(services.env.baseUrl));
  app.use("/api", refuseApiWrites);
  app.use(compression());
  app.use(pages.assets);
  app.use(refuseUnfitBodies);
  app.use(async (req, res, next) => {
    try {
      const session = await services.sessions.find(req.headers.cookie);
      res.locals["session"] = session;
      // What a page asks by itself is no use of the session: it would last as long as the page is open.
      if (session?.refresh && req.headers["x-background"] === undefined) res.append("Set-Cookie", session.refresh);
      res.setHeader("Cache-Control", session === null ? "no-cache" : "private, no-store");
      next();
    } catch (error) {
      next(error);
    }
  });

  if (!isDevelopment) app.use(pageCache(countChanges));
  app.all(
    "*",
    createRequestHandler({
      build: pages.build,
      mode: isDevelopment ? "development" : "production",
      getLoadContext(_req, res): RequestContext {
        const session = res.locals["session"] as Session | null;
        return {
          ...services,
          gebruiker: session?.gebruiker ?? null,
          sessieIdHash: session?.idHash ?? null,
          verwijzing: res.locals["verwijzing"] as string,
        };
      },
    }),
  );

  app.use((error: unknown, req: Request, res: Response, _next: NextFunction) => {
    if (error instanceof URIError) return res.status(400).type("text/plain").send(WRONG_ADDRESS);
    services.log.error({ err: error, method: req.method, url: req.url }, "request failed before a page was made");
    if (res.headersSent) return res.destroy();
    return res
      .status(500)
      .type("text/plain")
      .send("Er ging iets mis bij ons. Probeer het over een paar minuten opnieuw.");
  });
  return app;
}

/**
 * Where the request was sent: BASE_URL, or in the demo its Host. Pages read their address after it, so anything that is
 * more than a host, and what a forwarded one says, could make one address answer with the page of another.
 */
function settleHost(baseUrl: URL | undefined): express.RequestHandler {
  return ({ headers }, res, next) => {
    delete headers["x-forwarded-host"];
    const host = baseUrl?.host ?? headers.host ?? "";
    if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) {
      res.status(400).type("text/plain").send(WRONG_ADDRESS);
      return;
    }
    headers.host = host;
    next();
  };
}

/** A form on another site cannot act in a visitor's name, whatever its cookies. */
function refuseForeignWrites(services: Services): express.RequestHandler {
  return (req, res, next) => {
    if (req.method === "GET" || req.method === "HEAD" || req.method === "OPTIONS") return next();
    if (isAllowedOrigin(req.headers, services.env.baseUrl)) return next();
    return res.status(403).type("text/plain").send("Dit formulier kwam van een andere site en is niet uitgevoerd.");
  };
}

/** The API is read-only, whatever the pages behind it can do. */
function refuseApiWrites(req: Request, res: Response, next: NextFunction): void {
  if (req.method === "GET" || req.method === "HEAD") {
    next();
    return;
  }
  res
    .status(405)
    .set({ ...API_HEADERS, Allow: "GET, HEAD", "Content-Type": "application/problem+json" })
    .end(
      JSON.stringify({
        type: "about:blank",
        title: "Niet toegestaan",
        status: 405,
        detail: "Deze API is alleen om te lezen.",
      }),
    );
}

/** Too large, of unknown length, or not a form at all. Every write of the site is a form. */
function refuseUnfitBodies(req: Request, res: Response, next: NextFunction): void {
  const length = Number(req.headers["content-length"] ?? 0);
  // A form without fields may come without a type: signing out has nothing to say.
  if (length === 0) req.headers["content-type"] ??= "application/x-www-form-urlencoded";
  if (req.method === "GET" || req.method === "HEAD") {
    next();
  } else if (length > MAX_BODY_BYTES || req.headers["transfer-encoding"] !== undefined) {
    res.status(413).type("text/plain").send("Dit formulier is te groot. Maak uw tekst korter.");
  } else if (!FORM_TYPE.test(req.headers["content-type"] ?? "")) {
    res.status(415).type("text/plain").send("Dit is geen formulier van deze site.");
  } else {
    // What an action refused to read is read away: the connection would be cut under the answer or the next request.
    res.on("finish", () => req.removeAllListeners("data").resume());
    next();
  }
}
